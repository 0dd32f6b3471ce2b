import assert from 'node:assert/strict';
import { readWorks } from '../../../src/core/works/readWorks.ts';
import { vancouver } from '../../../src/core/works/vancouver.ts';
import { LANGUAGES, namesIn } from '../../../src/core/language/languages.ts';
import type { LanguageTable } from '../../../src/core/language/languageTable.ts';
import { monthNumber, readPartialDate, spanOf, vancouverDate } from '../../../src/core/works/partialDate.ts';
import type { Work } from '../../../src/core/works/work.ts';

const BIB = `@string{jp = "J Pediatr"}
@comment{jabref-meta}
@article{curves, author = {Lindqvist, Mara and Solheim, Ingrid Marie and {Growth Registry Group}}, title = {Growth curves of the {W}rist: who decides?},
  journal = jp, year = 2026, month = oct, volume = 12, number = 3, pages = {284--287}, doi = {https://doi.org/10.1000/ab\\_c}, date-added = {2026-10-05 09:12:00 +0200}}
@inproceedings{spoke, author = {M. Lindqvist}, title = {Growing up with a registry}, booktitle = {National symposium}, eventdate = {2026-09-18}}
@misc{seed, author = {Lindqvist, M}, title = {Seed grant for wrist radiographs}, howpublished = {Hospital foundation}, keywords = {grant}, date = {2025-11-27}, timestamp = {2025.12.01}}
@misc{elec, author = {Lindqvist, Mara}, title = {Electrolytes in three stories}, type = {Seminar}, date = {2026}}
@article{nobody, title = {No author}}
`;
const CSL = JSON.stringify([
	{
		'id': 'zotero/1',
		'citation-key': 'passport',
		'type': 'article-journal',
		'title': 'The <i>transition</i> passport',
		'author': [{ family: 'Berg', 'given': 'Jan', 'non-dropping-particle': 'van den' }, {
			literal: 'School Art Class',
		}],
		'container-title': 'Journal of Long Names',
		'container-title-short': 'J Long N',
		'volume': 7,
		'page': 'e12-e15',
		'DOI': '10.1000/xyz',
		'issued': { 'date-parts': [['2026', 10, '7']] },
	},
	{
		id: 'talk',
		type: 'speech',
		title: 'Fifteen minutes',
		author: [{ family: 'Lindqvist', given: 'Mara' }],
		event: 'Symposium',
		issued: { raw: '2026 Sep 18' },
	},
]);
const RIS = [
	'TY  - JOUR',
	'ID  - ris1',
	'AU  - Lindqvist, Mara',
	'TI  - Joint models.',
	'T2  - Stat Med',
	'VL  - 4',
	'IS  - 1',
	'SP  - 99',
	'EP  - 101',
	'PY  - 2026',
	'DA  - 2026/05/22/',
	'ER  - ',
	'TY  - GRANT',
	'ID  - g',
	'AU  - Lindqvist, Mara',
	'TI  - Three years',
	'PB  - The Fund',
	'PY  - 2026///',
	'ER  - ',
].join('\r\n');
const NBIB = [
	'PMID- 33782057',
	'OWN - NLM',
	'DP  - 2026 Oct 2',
	'TI  - A trial of',
	'      reminders.',
	'PG  - 5-8',
	'LID - 10.1000/nb [doi]',
	'FAU - Lindqvist, Mara',
	'AU  - Lindqvist M',
	'CN  - REMIND Group',
	'TA  - BMJ',
	'VI  - 9',
	'DEP - 20260830',
	'CRDT- 2026/08/31 14:02',
].join('\n');

const lines = (text: string, path: string): readonly string[] =>
	readWorks(text, path).map(work => `${work.kind} ${work.key} ${work.added ?? ''}: ${vancouver(work)}`);

suite('works in files of references', () => {
	test('BibTeX, with what says when it was put there', () => {
		assert.deepEqual(lines(BIB, 'a/library.bib'), [
			'publication curves 2026-10-05: Lindqvist M, Solheim IM, Growth Registry Group. Growth curves '
			+ 'of the Wrist: who decides? J Pediatr. 2026 Oct;12(3):284-7. doi:10.1000/ab_c',
			'talk spoke : Lindqvist M. Growing up with a registry. National symposium; 2026 Sep 18.',
			'grant seed 2025-12-01: Lindqvist M. Seed grant for wrist radiographs. Hospital foundation; 2025 Nov 27.',
			'teaching elec : Lindqvist M. Electrolytes in three stories. 2026.',
		]);
	});

	test('CSL-JSON', () => {
		assert.deepEqual(lines(CSL, 'x.json'), [
			'publication passport : van den Berg J, School Art Class. The transition passport. J Long N. 2026 Oct 7;7:e12-e15. doi:10.1000/xyz',
			'talk talk : Lindqvist M. Fifteen minutes. Symposium; 2026 Sep 18.',
		]);
	});

	test('RIS', () => {
		assert.deepEqual(lines(RIS, 'x.ris'), [
			'publication ris1 : Lindqvist M. Joint models. Stat Med. 2026 May 22;4(1):99-101.',
			'grant g : Lindqvist M. Three years. The Fund; 2026.',
		]);
	});

	test('PubMed’s format, which tells when it was online', () => {
		assert.deepEqual(lines(NBIB, 'x.nbib'), [
			'publication pmid:33782057 2026-08-31: Lindqvist M, REMIND Group. A trial of reminders. BMJ. 2026 '
			+ 'Oct 2;9:5-8. doi:10.1000/nb',
		]);
		assert.equal(readWorks(NBIB, 'x.nbib')[0]?.appeared, '2026-08-30');
	});

	test('BibTeX as Mendeley, Zotero, arXiv and people write it', () => {
		const entry = (fields: string, type = 'article') =>
			lines(`@${type}{k, title={T}, ${fields}}`, 'a.bib').map(line => line.replace(/^\w+ k : /, ''));
		const me = 'author={Lindqvist, Mara}, ';
		for (
			const [fields, says, type] of [
				[
					'author={Lindqvist, Mara and {The GROWTH Consortium} and others}, journal={BMJ}, date={2026-05/2026-06}',
					'Lindqvist M, The GROWTH Consortium, et al. T. BMJ. 2026 May.',
				],
				[
					"author={van der Berg, Jan and Ludwig von Beethoven and O'Neill, Se{\\'a}n and {van Dyke}, Paul}, journal={J}, year=2026",
					"van der Berg J, von Beethoven L, O'Neill S, van Dyke P. T. J. 2026.",
				],
				[
					'author={King, Jr., Martin Luther and Smith, III, John and Doe, Jane Jr.}, journal={J}, year=2026',
					'King ML Jr, Smith J 3rd, Doe J Jr. T. J. 2026.',
				],
				[
					"author={G{\\\"o}del, Kurt and {\\L}ukasiewicz, Jan and Nov{\\'a}k, Ji{\\v{r}}{\\'i} and \\c{C}elik, \\.Ibrahim}, journal={J}, year=2026",
					'Gödel K, Łukasiewicz J, Novák J, Çelik İ. T. J. 2026.',
				],
				[
					'author={family=Berg, given=Jan, prefix=van den, useprefix=true, suffix=Jr}, journal={J}, year=2026',
					'van den Berg J Jr. T. J. 2026.',
				],
				[
					'author={Lindqvist, M. A.-K. and Li, Xiao-Ming}, journal={J}, year=2026',
					'Lindqvist MAK, Li XM. T. J. 2026.',
				],
				[`${me}journal={J}, year=2026, month="3~" # may`, 'Lindqvist M. T. J. 2026 May 3.'],
				[`${me}journal={J}, year=2026, month=may # "~3"`, 'Lindqvist M. T. J. 2026 May 3.'],
				[`${me}journal={J}, year=2026, month={Mai}`, 'Lindqvist M. T. J. 2026 May.'],
				[`${me}journal={J}, year=2026, month={May/June}`, 'Lindqvist M. T. J. 2026 May.'],
				[`${me}journal={J}, date={2026-05-04T10:00:00Z}`, 'Lindqvist M. T. J. 2026 May 4.'],
				[`${me}journal={J}, date={2026-05-04/}`, 'Lindqvist M. T. J. 2026 May 4.'],
				[`${me}journal={J}, date={2026-21}`, 'Lindqvist M. T. J. 2026.'],
				[`${me}journal={J}, year={in press}`, 'Lindqvist M. T. J.'],
				[
					`${me}subtitle={A cohort}, journaltitle={Journal of Pediatrics}, shortjournal={J Pediatr}, year=2026`,
					'Lindqvist M. T: A cohort. J Pediatr. 2026.',
				],
				[
					`${me}eprint={2605.00001}, archivePrefix={arXiv}, year=2026, month=may`,
					'Lindqvist M. T. arXiv:2605.00001; 2026 May.',
					'misc',
				],
				[
					`${me}booktitle={Alpha &amp; Beta}, year=2026, month=9, day=18`,
					'Lindqvist M. T. Alpha & Beta; 2026 Sep 18.',
					'inproceedings',
				],
				[`${me}journal={J}, year=2026, volume=3, pages={12--15, 18}`, 'Lindqvist M. T. J. 2026;3:12-15, 18.'],
				[`${me}school={Lund University}, year=2026`, 'Lindqvist M. T. Lund University; 2026.', 'phdthesis'],
			] as const
		) { assert.deepEqual(entry(fields, type), [says], fields); }
	});

	test('CSL-JSON as Zotero and Crossref write it', () => {
		const entry = (item: object) =>
			readWorks(JSON.stringify([{ id: 'k', title: 'T', type: 'article-journal', ...item }]), 'a.json');
		const me = { author: [{ family: 'Lindqvist', given: 'Mara' }] };
		for (
			const [item, says] of [
				[
					{ ...me, 'type': 'speech', 'event-title': 'ESPE', 'event-date': { 'date-parts': [[2026, 9, 18]] } },
					'Lindqvist M. T. ESPE; 2026 Sep 18.',
				],
				[{ ...me, issued: { literal: 'May 2026' } }, 'Lindqvist M. T. 2026 May.'],
				[{ ...me, issued: { 'date-parts': [[null]] } }, 'Lindqvist M. T.'],
				[{
					author: [{ family: 'King', given: 'Martin', suffix: 'Jr' }, {
						family: 'Humboldt',
						given: 'A',
						'dropping-particle': 'von',
					}],
					issued: { 'date-parts': [[2026]], season: 'Spring' },
				}, 'King M Jr, von Humboldt A. T. 2026.'],
				[{
					type: 'journal-article',
					title: ['T'],
					author: [...me.author, { name: 'The GROWTH Group' }],
					'container-title': ['Journal'],
					'short-container-title': ['J'],
					issued: { 'date-parts': [[2026, 5]] },
				}, 'Lindqvist M, The GROWTH Group. T. J. 2026 May.'],
			] as const
		) { assert.deepEqual(entry(item).map(vancouver), [says], says); }
		assert.equal(entry({ ...me, 'available-date': { 'date-parts': [[2026, 4, 2]] } })[0]?.appeared, '2026-04-02');
	});

	test('RIS and PubMed’s format with what is rare in them', () => {
		const ris = (...tags: readonly string[]) =>
			lines(['TY  - JOUR', 'ID  - k', 'TI  - T', ...tags, 'ER  - '].join('\n'), 'a.ris').map(line =>
				line.replace(/^\w+ k : /, '')
			);
		assert.deepEqual(
			ris('AU  - GROWTH Consortium', 'AU  - Lindqvist, Mara, Jr.', 'JF  - J', 'PY  - 2026', 'DA  - May'),
			['GROWTH Consortium, Lindqvist M Jr. T. J. 2026 May.'],
		);
		assert.deepEqual(ris('AU  - Lindqvist, Mara', 'T3  - ESPE', 'DA  - 4 May 2026'), [
			'Lindqvist M. T. ESPE. 2026 May 4.',
		]);
		const nbib = (...tags: readonly string[]) =>
			readWorks(['PMID- 1', 'TI  - T.', ...tags].join('\n'), 'a.nbib').map(vancouver);
		assert.deepEqual(
			nbib('DP  - 2026 Nov-Dec', 'AU  - King ML Jr', 'AU  - Smith J 3rd', 'TA  - J', 'PG  - e2026-12'),
			['King ML Jr, Smith J 3rd. T. J. 2026 Nov;:e2026-12.'.replace(';:', ':')],
		);
		assert.deepEqual(
			nbib(
				'DP  - 2026 Dec-2027 Jan',
				'FAU - King, Martin L Jr',
				'CN  - GROWTH Consortium',
				'TA  - J',
				'PST - aheadofprint',
			),
			['King ML Jr, GROWTH Consortium. T. J. 2026 Dec.'],
		);
		assert.deepEqual(nbib('DP  - 2026 Spring', 'FAU - van der Berg, Jan Peter', 'TA  - J'), [
			'van der Berg JP. T. J. 2026.',
		]);
	});

	test('each field of RIS is read from every tag that programs write it under', () => {
		const of = (tags: readonly string[]): readonly string[] =>
			readWorks(['AU  - Lindqvist, Mara', ...tags, 'ER  - '].join('\n'), 'library.ris').map(vancouver);
		const head = ['TY  - JOUR', 'ID  - k', 'AU  - Lindqvist, Mara'];
		const ris = (...tags: readonly string[]) => readWorks([...head, ...tags, 'ER  - '].join('\n'), 'a.ris')[0];
		for (const tag of ['TI', 'T1', 'CT', 'BT']) {
			assert.equal(ris(`${tag}  - Growth of v. 2.0.`)?.title, 'Growth of v. 2.0', tag);
		}
		for (const tag of ['J2', 'JA', 'T2', 'JO', 'JF', 'BT', 'C3', 'T3', 'PB']) {
			assert.equal(ris('TI  - T', `${tag}  - Stat Med`)?.container, 'Stat Med', tag);
		}
		for (const tag of ['PY', 'Y1', 'DA']) {
			assert.equal(ris('TI  - T', `${tag}  - 2026/05/22`)?.date, '2026-05-22', tag);
		}
		for (const tag of ['M3', 'KW', 'N1']) {
			const [work] = readWorks(
				`TY  - GEN\nID  - k\nAU  - Lindqvist, Mara\nTI  - T\n${tag}  - Grant\nER  - `,
				'a.ris',
			);
			assert.equal(work?.kind, 'grant', tag);
		}
		assert.equal(ris('TI  - T', 'PY  - 2026', 'DA  - 22 May')?.date, '2026-05-22');
		assert.equal(ris('TI  - T', 'SP  - e12')?.pages, 'e12');
		assert.deepEqual(of(['TI  - No type, no key']), []);
	});

	test('an article is told from a chapter by the type of RIS, in any case', () => {
		const isArticle = (type: string) =>
			readWorks(`TY  - ${type}\nID  - k\nAU  - Lindqvist, Mara\nTI  - T\nER  - `, 'a.RIS')[0]?.isArticle;
		assert.deepEqual(
			['JOUR', 'JFULL', 'EJOUR', 'MGZN', 'NEWS', 'INPR', 'jour'].map(isArticle),
			Array(7).fill(true),
		);
		assert.deepEqual(['CHAP', 'CONF', 'THES', ''].map(isArticle), Array(4).fill(false));
	});

	test('each field of CSL-JSON is read from every name that programs give it', () => {
		const csl = (item: object) =>
			readWorks(
				JSON.stringify([{ id: 'k', title: 'T', author: [{ family: 'Lindqvist', given: 'Mara' }], ...item }]),
				'a.json',
			)[0];
		for (
			const name of [
				'container-title-short',
				'short-container-title',
				'journalAbbreviation',
				'container-title',
				'event-title',
				'event',
				'publisher',
			]
		) { assert.equal(csl({ [name]: 'Stat Med' })?.container, 'Stat Med', name); }
		for (const name of ['genre', 'keyword', 'note', 'medium']) {
			assert.equal(csl({ [name]: 'Grant' })?.kind, 'grant', name);
		}
		for (const name of ['issue', 'number']) { assert.equal(csl({ [name]: 4 })?.issue, '4', name); }
		for (
			const issued of ['2026-05-22', { raw: '2026-05-22' }, { literal: '22 May 2026' }, {
				'date-parts': [[2026, 5, 22]],
			}]
		) {
			assert.equal(csl({ issued })?.date, '2026-05-22', JSON.stringify(issued));
		}
		const days = { 'issued': { 'date-parts': [[2027]] }, 'event-date': { 'date-parts': [[2026, 9, 18]] } };
		assert.deepEqual([csl({ type: 'speech', ...days })?.date, csl({ type: 'chapter', ...days })?.date], [
			'2026-09-18',
			'2027',
		]);
		assert.deepEqual(
			['article-journal', 'article', 'journal-article', 'chapter', 'speech'].map(type =>
				csl({ type })?.isArticle
			),
			[true, true, true, false, false],
		);
	});

	test('a chapter of PubMed, and what lacks a title or authors; what lacks a key has one of its own', () => {
		const nbib = (...tags: readonly string[]) => readWorks(tags.join('\n'), 'a.nbib')[0];
		assert.deepEqual(
			[nbib('PMID- 1', 'BTI - Growth.', 'AU  - Lindqvist M')].map(
				work => [work?.title, work?.container, work?.isArticle],
			),
			[['Growth', undefined, false]],
		);
		assert.equal(
			nbib('PMID- 1', 'TI  - T', 'AU  - Lindqvist M', 'JT  - Journal', 'EDAT- 2026/08/31 06:00')?.added,
			'2026-08-31',
		);
		assert.equal(
			nbib('PMID- 1', 'TI  - T', 'AU  - Lindqvist M', 'AID - S0140 [pii]', 'AID - 10.1000/nb [doi]')?.doi,
			'10.1000/nb',
		);
		assert.deepEqual([nbib('PMID- 1', 'AU  - Lindqvist M'), nbib('PMID- 1', 'TI  - T')], [undefined, undefined]);
		const ris = (...tags: readonly string[]) => readWorks(['TY  - JOUR', ...tags, 'ER  - '].join('\n'), 'a.ris')[0];
		assert.equal(ris('DO  - 10.1000/x', 'AU  - Lindqvist, M', 'TI  - T')?.key, '10.1000/x');
		assert.equal(ris('AU  - Lindqvist, M', 'TI  - T')?.key, 'lindqvist-t');
	});

	test('a DOI is the same however it is written', () => {
		const doi = (written: string) =>
			readWorks(`@article{k, author={Lindqvist, M}, title={T}, doi={${written}}}`, 'a.bib')[0]?.doi;
		for (
			const written of [
				'10.1000/xyz',
				'https://doi.org/10.1000/xyz',
				'http://dx.doi.org/10.1000/xyz',
				'HTTPS://DOI.ORG/10.1000/xyz',
				'doi:10.1000/xyz',
				'doi:  10.1000/xyz ',
				'{10.1000/xyz}',
			]
		) { assert.equal(doi(written), '10.1000/xyz', written); }
		assert.equal(doi('10.1000/doi:7'), '10.1000/doi:7');
	});

	test('a day of BibTeX in its month, its own field, or before a month in words', () => {
		const date = (fields: string) =>
			readWorks(`@article{k, author={Lindqvist, M}, title={T}, ${fields}}`, 'a.bib')[0]?.date;
		assert.deepEqual(
			[
				'year=2026, month=10',
				'year=2026, month=10, day=12',
				'year=2026, month="12~" # oct',
				'year=2026, month=oct # "~12"',
				'year=2026, day=12',
				'month=oct',
				'year=2026, month={}',
				'year=2026, month=oct, day={first}',
			].map(date),
			['2026-10', '2026-10-12', '2026-10-12', '2026-10-12', '2026', undefined, '2026', '2026-10'],
		);
	});

	test('a date in words, as a page of a journal has it', () => {
		const dates: readonly (readonly [string, string])[] = [
			['Oct 12, 2026', '2026-10-12'],
			['October 12th, 2026', '2026-10-12'],
			['12. Oktober 2026', '2026-10-12'],
			['12º de octubre de 2026', '2026-10-12'],
			['Accepted 12 October 2026', '2026-10-12'],
			['May-June 2026', '2026-05'],
			['May/June 2026', '2026-05'],
			['2026, Oct. 12', '2026'],
			['2026-10 12', '2026-10-12'],
			['20261012', '2026-10-12'],
		];
		assert.deepEqual(dates.map(([written]) => [written, readPartialDate(written)]), dates);
	});

	test('records without a key, each told from others by who wrote it and its title', () => {
		const keys = (text: string, path: string) => readWorks(text, path).map(({ key }) => key);
		const record = 'TY  - JOUR\r\nA1  - Lindqvist, M.\r\nT1  - The cohort\r\nY1  - 2026///\r\n';
		assert.deepEqual(keys(`\uFEFF${record}ER  -\r\n${record.replace('cohort', 'trial')}`, 'a.ris'), [
			'lindqvist-the-cohort',
			'lindqvist-the-trial',
		]);
		assert.deepEqual(keys(`${record}DO  - 10.1000/x\r\nER  - `, 'a.ris'), ['10.1000/x']);
		const item = { title: 'The cohort', author: [{ family: 'Lindqvist' }] };
		assert.deepEqual(keys(JSON.stringify([item]), 'a.json'), ['lindqvist-the-cohort']);
	});

	test('other files, and what is none of them, hold none', () => {
		assert.deepEqual([
			readWorks(BIB, 'a.md'),
			readWorks('{"dependencies": {}}', 'package.json'),
			readWorks('[[[', 'a.json'),
			readWorks('@article{', 'a.bib'),
		], [[], [], [], []]);
	});
});

suite('Vancouver style', () => {
	const work = (facts: Partial<Work>): string =>
		vancouver({
			key: 'k',
			kind: 'publication',
			isArticle: true,
			title: 'T',
			authors: { names: [{ family: 'A', given: 'B' }] },
			container: 'J',
			...facts,
		});

	test('names six authors, then et al', () => {
		const names = 'ABCDEFG'.split('').map(family => ({ family, given: 'X.-Y. Z' }));
		assert.equal(work({ authors: { names } }), 'A XYZ, B XYZ, C XYZ, D XYZ, E XYZ, F XYZ, et al. T. J.');
		assert.equal(
			work({ authors: { names: names.slice(0, 6) } }),
			'A XYZ, B XYZ, C XYZ, D XYZ, E XYZ, F XYZ. T. J.',
		);
		assert.equal(work({ authors: { names: names.slice(0, 1), others: true } }), 'A XYZ, et al. T. J.');
		assert.equal(work({ authors: { names: [{ family: '王', given: '小明' }] } }), '王 小明. T. J.');
	});

	test('shortens pages only where that says the same', () => {
		assert.deepEqual(
			[['284–289', '284-9'], ['99-101', '99-101'], ['12-12', '12-12'], ['1-2', '1-2'], ['5012-5099', '5012-99'], [
				'S1-S9',
				'S1-S9',
			], ['e7', 'e7']].map(([pages]) => work({ pages: pages!, volume: '1' })),
			['284-9', '99-101', '12-12', '1-2', '5012-99', 'S1-S9', 'e7'].map(pages => `A B. T. J. 1:${pages}.`),
		);
	});

	test('leaves out what is not known', () => {
		assert.equal(work({ date: '2026' }), 'A B. T. J. 2026.');
		assert.equal(work({ date: '2026-10', issue: '3' }), 'A B. T. J. 2026 Oct;(3).');
		assert.equal(
			vancouver({
				key: 'k',
				kind: 'talk',
				isArticle: false,
				title: 'Why?',
				authors: { names: [{ family: 'WHO' }] },
			}),
			'WHO. Why?',
		);
	});
});

suite('dates of references', () => {
	test('months of each language that is read, by themselves and in a day as it is written there', () => {
		for (const [language, { time }] of Object.entries<LanguageTable>(LANGUAGES)) {
			for (const [index, names] of namesIn(time?.months ?? '').entries()) {
				const expected = `2026-${String(index + 1).padStart(2, '0')}-02`;
				for (const name of names.filter(({ length }) => length > 2)) {
					assert.equal(monthNumber(name), index + 1, `${language}: ${name}`);
					assert.equal(readPartialDate(`2 ${name} 2026`), expected, `${language}: ${name}`);
					assert.equal(readPartialDate(`2 de ${name} de 2026`), expected, `${language}: ${name}`);
				}
			}
		}
		assert.equal(readPartialDate('1er février 2026'), '2026-02-01');
	});

	test('are a day, a month or a year', () => {
		const dates = [
			'2026-10-02',
			'2026/10/02/',
			'20261002',
			'2026 Oct 2',
			'2026-10/2026-11',
			'2026 Autumn',
			'2026 Oct-Nov',
			'2026-13-40',
			'2026-02-30',
			'in press',
			'2026///',
			'2026 Jan 31',
			'1',
			'0000',
			'2026.03.04',
		];
		assert.deepEqual(dates.map(readPartialDate), [
			'2026-10-02',
			'2026-10-02',
			'2026-10-02',
			'2026-10-02',
			'2026-10',
			'2026',
			'2026-10',
			'2026',
			'2026-02',
			undefined,
			'2026',
			'2026-01-31',
			undefined,
			undefined,
			'2026-03-04',
		]);
		assert.deepEqual(['10', 'Oct', 'oct', 'Winter', '0', '13', ''].map(monthNumber), [
			10,
			10,
			10,
			undefined,
			undefined,
			undefined,
			undefined,
		]);
		assert.deepEqual([spanOf('2028'), spanOf('2028-02'), spanOf('2028-02-03')], [
			{ from: '2028-01-01', until: '2028-12-31' },
			{ from: '2028-02-01', until: '2028-02-29' },
			{ from: '2028-02-03', until: '2028-02-03' },
		]);
		assert.deepEqual(['2026', '2026-01', '2026-12-09'].map(vancouverDate), ['2026', '2026 Jan', '2026 Dec 9']);
	});
});
