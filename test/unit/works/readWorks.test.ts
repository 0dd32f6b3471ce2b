import assert from 'node:assert/strict';
import { readWorks } from '../../../src/core/works/readWorks.ts';
import { vancouver } from '../../../src/core/works/vancouver.ts';
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
