import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readBibtex } from '../../../src/core/languageService/bibtex.ts';
import { allAuthors, bibtexNames, shortAuthors } from '../../../src/core/languageService/citedNames.ts';
import { latexText } from '../../../src/core/languageService/latexText.ts';
import { readReferences } from '../../../src/core/languageService/references.ts';

suite('BibTeX reader', () => {
	test('reads the sample', () => {
		const citations = readBibtex(readFileSync('sample/papers/growth-cohort/references.bib', 'utf8'));
		assert.deepEqual(citations.map(({ key, year }) => [key, year]), [['solheim-curves', '2021'], [
			'brandt-wrist',
			'2022',
		], ['qureshi-joint', '2023']]);
		assert.equal(citations[1]?.title, 'What the wrist knows: bone age and the slow kidney');
	});

	test('quotes, braces, accents, dates, joined values and other marks', () => {
		const text = '@Book( Ödön:2020 , title = "A {G}ood " # {one: caf\\\'{e}}, AUTHOR = {M{\\"u}ller, Jos\\\'e and '
			+ '\\O degaard, \\v{S}ime}, date = {2020-05-01} )';
		assert.deepEqual(readBibtex(text), [{
			key: 'Ödön:2020',
			start: 7,
			title: 'A Good one: café',
			authors: { names: [{ family: 'Müller', given: 'José' }, { family: 'Ødegaard', given: 'Šime' }] },
			year: '2020',
		}]);
	});

	test('skips comments and strings, and one unclosed entry does not hide the next', () => {
		const text =
			'@comment{x, title = {No}}\n@string{j = "J"}\n@article{one, title = {Open\n@article{two, title = {Two}}\n';
		assert.deepEqual(readBibtex(text).map(({ key }) => key), ['one', 'two']);
	});

	test('accents within accents, links, thin spaces, places to part a word, what is raised in a formula', () => {
		const cases: readonly (readonly [string, string])[] = [
			['Nguy{\\~{\\^e}}n', 'Nguyễn'],
			["\\'{\\^{o}} \\`{\\^a}", 'ố ầ'],
			['See \\href{https://a.org/x}{the words}', 'See the words'],
			['Lopez{\\,}Garcia 5\\;mg', 'Lopez Garcia 5 mg'],
			['growth\\-hormone \\/x', 'growthhormone x'],
			['H$_2$O at 10$^{-3}$ of $\\mathrm{Na}^+$', 'H₂O at 10⁻³ of Na⁺'],
			['x^2 and y_2', 'x^2 and y_2'],
			['Growth in {\\textlessi\\textgreaterCKD\\textless/i\\textgreater}', 'Growth in CKD'],
			['A {\\textless}i{\\textgreater}GH{\\textless}/i{\\textgreater} trial', 'A GH trial'],
			['if $a < b$ and c > d', 'if a < b and c > d'],
		];
		assert.deepEqual(cases.map(([written]) => latexText(written)), cases.map(([, shown]) => shown));
	});

	test('accents, ligatures and commands of TeX become what they show', () => {
		const title =
			'A {\\"o}{\\\'e} \\`a \\^{\\i} \\~n \\c{c} \\v{s} \\H{o} \\u{g} \\.z \\=a \\ss \\ae\\AE \\oe \\OE '
			+ '\\aa \\AA \\o \\O \\l \\L x--y \\textbf{B}  C \\& D';
		assert.equal(
			readBibtex(`@Article{a,\n title={${title}}}`)[0]?.title,
			'A öé à î ñ ç š ő ğ ż ā ßæÆœŒåÅøØłŁx–y B C & D',
		);
	});

	test('editors where there are no authors, the first of two fields, and the first year in words', () => {
		assert.deepEqual(
			readBibtex(
				'@book{a, editor="E and {F}", year=2020, date={1999}, author={Z}, isbn = {1}}\n'
					+ '@misc (b , year = {in 1999 or so})\n@misc{c, year = soon}',
			).map(({ key, authors, year }) => [key, authors && shortAuthors(authors), year]),
			[['a', 'E & F', '2020'], ['b', undefined, '1999'], ['c', undefined, 'soon']],
		);
	});

	test('an entry without a comma is none, a field without one ends, and braces or quotes left open end at the next entry', () => {
		assert.deepEqual(
			readBibtex(
				'@book{c}\n@string{s, t="x"} @PREAMBLE{y, t="y"}\n@book{d, note = jan # " x" # {y}, title = Plain '
					+ '}\n@x{e, title={t {u}\n@y{f, title="u {"} v\n@z{g, title={ok} , , author = {A} year={2000}}',
			).map(({ key, title, year }) => [key, title, year]),
			[['d', 'Plain', undefined], ['e', 't u', undefined], ['f', 'u " v', undefined], ['g', 'ok', '2000']],
		);
	});

	test('of a value that never ends only the beginning is kept', () => {
		assert.equal(readBibtex(`@a{k, title = {${'x'.repeat(5000)}}, year = 2020}`)[0]?.title?.length, 1999);
		assert.equal(readBibtex(`@a{k, title = {${'x'.repeat(5000)}}, year = 2020}`)[0]?.year, '2020');
	});

	test('authors as one cites', () => {
		const cited = (value: string) => shortAuthors(bibtexNames(value));
		for (
			const [value, expected] of [
				['Solheim, Ingrid AND Lunde, Per', 'Solheim & Lunde'],
				['Ada Lovelace and Bob', 'Lovelace & Bob'],
				['A and B and C', 'A et al.'],
				['Ada Lovelace and Mara Lindqvist 0002', 'Lovelace & Lindqvist'],
				['Lovelace, Ada and Bob and', 'Lovelace & Bob'],
				[' , x', ''],
				['A  B', 'B'],
				[' Ada ', 'Ada'],
				['', ''],
				['{World Health Organization}', 'World Health Organization'],
				[
					'{American Heart Association and American College of Cardiology}',
					'American Heart Association and American College of Cardiology',
				],
				[
					'{Department of Health and Human Services} and Smith, Jane',
					'Department of Health and Human Services & Smith',
				],
				['{World Health Organization and UNICEF}', 'World Health Organization and UNICEF'],
				['family=Berg, given=Jan, prefix=van den, useprefix=true and Guo, Difeng', 'van den Berg & Guo'],
				['family=Berg, prefix=van den, given=Anna', 'van den Berg'],
				['given=Jan, family={Berg}, prefix=van, useprefix=false', 'Berg'],
				['King, Jr., Martin Luther and others', 'King et al.'],
				['Smith, Jane and others', 'Smith et al.'],
				['Ludwig van Beethoven', 'van Beethoven'],
				['van den Berg, Jan', 'van den Berg'],
				['Jane {van der Berg}', 'van der Berg'],
				['{Barnes and Noble, Inc.}', 'Barnes and Noble, Inc.'],
				['Ko{\\c c}, Ay{\\c{s}}e', 'Koç'],
				['{\\v C}apek, Karel', 'Čapek'],
				['{\\r A}ngstr{\\"o}m, Anders', 'Ångström'],
				['{\\L}ukasz Nowak', 'Nowak'],
				['Wa{\\l}{\\k{e}}sa, Lech', 'Wałęsa'],
				['Anderson, Sandy', 'Anderson'],
			] as const
		) { assert.equal(cited(value), expected, value); }
		assert.equal(allAuthors(bibtexNames('Solheim, Ingrid and {WHO}')), 'Ingrid Solheim, WHO');
	});

	test('words of a title, with what TeX writes for signs', () => {
		for (
			const [value, expected] of [
				['The $\\beta$-blocker', 'The β-blocker'],
				['{\\r A}ngstr{\\"o}m', 'Ångström'],
				['{\\v C}apek \\v Capek \\v{C}apek', 'Čapek Čapek Čapek'],
				['Ko{\\c c}', 'Koç'],
				['a---b--c', 'a—b–c'],
				['x~y', 'x y'],
				["``q''", '“q”'],
				['a\\textunderscore{}b \\textgreater{} c', 'a_b > c'],
				['\\textquotedblleft q\\textquotedblright', '“q”'],
				['\\d{s} \\k{e} \\t{oo}', 'ṣ ę o͡o'],
				['50\\% \\& \\$5 \\#', '50% & $5 #'],
				['{{NaCl}} in \\emph{vivo}', 'NaCl in vivo'],
				["\\'{\\i}", 'í'],
			] as const
		) { assert.equal(latexText(value), expected); }
	});

	test('an entry has what it lacks from the one it refers to, and words that stand for values', () => {
		const text = '@string{nejm = "The Journal"}\n@book{child, author = {A, B}, crossref = {Parent}}\n'
			+ '@book{parent, title = nejm # { of 2020}, year = 2020}\n@misc{loop, crossref = {loop}}';
		assert.deepEqual(
			readBibtex(text).map((
				{ key, title, year, authors },
			) => [key, title, year, authors && shortAuthors(authors)]),
			[['child', 'The Journal of 2020', '2020', 'A'], ['parent', 'The Journal of 2020', '2020', undefined], [
				'loop',
				undefined,
				undefined,
				undefined,
			]],
		);
	});

	test('keys with brackets, entries in a comment, and an address in an abstract', () => {
		const text = '@misc{smith(2020), title={A}}\n@article{10.1000/abc(05)12, title={B}}\n@comment{\n'
			+ '@article{old, title={No}}\n}\n@article{c, abstract = {Write to us\n'
			+ '@home, or not}, year = 2021, title = {C}}';
		assert.deepEqual(readBibtex(text).map(({ key, title, year }) => [key, title, year]), [
			['smith(2020)', 'A', undefined],
			['10.1000/abc(05)12', 'B', undefined],
			['c', 'C', '2021'],
		]);
	});

	test('any text is read without harm, and each key stands where it is said to', () => {
		const piece = fc.constantFrom(
			'@article{',
			'key',
			',',
			'title',
			'=',
			'{',
			'}',
			'"',
			'\\',
			'#',
			'\n',
			' ',
			'@',
			'(',
			')',
			'author = {A and B}',
			'\\"{o}',
		);
		fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
			const text = pieces.join('');
			for (const { key, start } of readBibtex(text)) { assert.equal(text.slice(start, start + key.length), key); }
		}));
	});

	test('texts made to be slow are not', () => {
		for (
			const text of [
				'@a{'.repeat(200_000),
				'{'.repeat(500_000),
				`@a{k, title = ${'{'.repeat(400_000)}`,
				`@a{k, t = ${'"x" # '.repeat(100_000)}`,
				'@a{k,'.repeat(100_000),
				`@a${' '.repeat(400_000)}`,
				`@a{${'k'.repeat(400_000)}`,
				'@a{k,t={\n'.repeat(60_000),
				'@comment{'.repeat(60_000),
				`@comment{${'{'.repeat(300_000)}`,
				'@string{a='.repeat(40_000),
				`@a{k, author = {${'a and '.repeat(80_000)}`,
				`@a{k, title = {${'\\'.repeat(300_000)}`,
			]
		) {
			assert.ok(readBibtex(text).length <= 20_000);
		}
	});
});

suite('other bibliographies', () => {
	const read = (text: string, path: string) =>
		readReferences(text, path).map((
			{ key, title, authors, year, start },
		) => [key, title, authors && shortAuthors(authors), year, text.slice(start, start + key.length)]);

	test('CSL-JSON, as Zotero and pandoc write it', () => {
		const text = JSON.stringify(
			[
				{
					'id': 'solheim-curves',
					'type': 'article-journal',
					'title': 'Height <i>curves</i>',
					'author': [{ family: 'Solheim', given: 'Ingrid' }, {
						'family': 'Berg',
						'non-dropping-particle': 'van den',
						'given': 'Jan',
					}],
					'issued': { 'date-parts': [[2021, 5]] },
				},
				{
					'id': 'http://zotero.example/1',
					'citation-key': 'who2020',
					'type': 'report',
					'author': [{ literal: 'World Health Organization' }],
					'issued': { raw: '2020-05-01' },
				},
				{ id: 7, type: 'book' },
				{ id: 'no-type' },
				3,
				null,
			],
			undefined,
			2,
		);
		assert.deepEqual(read(text, 'refs/My Library.json'), [
			['solheim-curves', 'Height curves', 'Solheim & van den Berg', '2021', 'solheim-curves'],
			['who2020', undefined, 'World Health Organization', '2020', 'who2020'],
			[
				'7',
				undefined,
				undefined,
				undefined,
				readReferences(text, 'a.json')[2] && text.slice(readReferences(text, 'a.json')[2]!.start)[0],
			],
		]);
		for (const other of ['', '{', '{"a": 1}', '[1, 2', 'null', '"x"']) {
			assert.deepEqual(readReferences(other, 'package.json'), []);
		}
	});

	test('one entry by itself, as it is handed out for a DOI', () => {
		const text = JSON.stringify({
			DOI: '10.1000/x',
			type: 'journal-article',
			title: ['Growth &amp; <i>GH</i>'],
			author: [{ given: 'Chidi', family: 'Okafor' }, { name: 'WHO group' }],
			issued: { 'date-parts': [[2024, 2]] },
		});
		const [citation, ...others] = readReferences(text, 'a.json');
		assert.deepEqual([citation?.key, citation?.title, citation?.year, others], [
			'10.1000/x',
			'Growth & GH',
			'2024',
			[],
		]);
		assert.equal(text.slice(citation!.start, citation!.start + 9), '10.1000/x');
		assert.deepEqual(readReferences('{"type": "x", "title": "a package"}', 'package.json'), []);
	});

	test('RIS', () => {
		const text = 'TY  - JOUR\r\nID  - solheim2021\r\nTI  - Height curves\r\nAU  - Solheim, Ingrid\r\n'
			+ 'AU  - World Health Organization\r\nPY  - 2021/05/01\r\nER  - \r\nTY  - JOUR\r\nT1  - No key\r\n'
			+ 'ER  - \r\nTY  - JOUR\r\nDO  - https://doi.org/10.1000/abc(05)12\r\nT1  - By its DOI\r\nER  - \r\n';
		assert.deepEqual(read(text, 'a.ris'), [[
			'solheim2021',
			'Height curves',
			'Solheim & World Health Organization',
			'2021',
			'solheim2021',
		], ['10.1000/abc(05)12', 'By its DOI', undefined, undefined, '10.1000/abc(05)12']]);
	});

	test('PubMed’s format, with values over several lines', () => {
		const text =
			'\nPMID- 33782057\nTI  - Height curves of children who grow\n      slowly.\nFAU - Solheim, Ingrid\n'
			+ 'AU  - Solheim I\nFAU - Lunde, Per\nAU  - Lunde P\nCN  - Growth Cohort Group\nDP  - 2021 May 3\n\n'
			+ 'PMID- 1\nTI  - Second.\nAU  - Abara RN\n';
		assert.deepEqual(read(text, 'a.nbib').map(entry => entry.slice(0, 4)), [[
			'pmid:33782057',
			'Height curves of children who grow slowly',
			'Solheim et al.',
			'2021',
		], ['pmid:1', 'Second', 'Abara', undefined]]);
	});

	test('any text is read without harm', () => {
		const piece = fc.constantFrom(
			'TY  - JOUR',
			'ID  - a',
			'PMID- 1',
			'\n',
			'\r\n',
			'AU  - ',
			'      x',
			'ER  - ',
			'[',
			'{"id":"a","type":"b"}',
			',',
			']',
			' ',
		);
		fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
			for (const path of ['a.ris', 'a.nbib', 'a.json', 'a.txt']) {
				assert.ok(Array.isArray(readReferences(pieces.join(''), path)));
			}
		}));
	});
});
