import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readBibtex, shortAuthors } from '../../../src/core/assist/bibtex.ts';

suite('BibTeX reader', () => {
	test('reads the sample', () => {
		const found = readBibtex(readFileSync('sample/papers/growth-cohort/references.bib', 'utf8'));
		assert.deepEqual(found.map(({ key, year }) => [key, year]), [['solheim-curves', '2021'], ['brandt-wrist', '2022'], ['qureshi-joint', '2023']]);
		assert.equal(found[1]?.title, 'What the wrist knows: bone age and the slow kidney');
	});

	test('quotes, braces, accents, dates, joined values and other marks', () => {
		const text = '@Book( Ödön:2020 , title = "A {G}ood " # {one: caf\\\'{e}}, AUTHOR = {M{\\"u}ller, Jos\\\'e and \\O degaard, \\v{S}ime}, date = {2020-05-01} )';
		assert.deepEqual(readBibtex(text), [{ key: 'Ödön:2020', start: 7, title: 'A Good one: café', authors: 'Müller, José and Ødegaard, Šime', year: '2020' }]);
	});

	test('skips comments and strings, and one unclosed entry does not hide the next', () => {
		const text = '@comment{x, title = {No}}\n@string{j = "J"}\n@article{one, title = {Open\n@article{two, title = {Two}}\n';
		assert.deepEqual(readBibtex(text).map(({ key }) => key), ['one', 'two']);
	});

	test('accents, ligatures and commands of TeX become what they show', () => {
		const title = 'A {\\"o}{\\\'e} \\`a \\^{\\i} \\~n \\c{c} \\v{s} \\H{o} \\u{g} \\.z \\=a \\ss \\ae\\AE \\oe \\OE \\aa \\AA \\o \\O \\l \\L x--y \\textbf{B}  C \\& D';
		assert.equal(readBibtex(`@Article{a,\n title={${title}}}`)[0]?.title, 'A öé à î ñ ç š ő ğ ż ā ßæÆœŒåÅøØłŁx–y B C & D');
	});

	test('editors where there are no authors, the first of two fields, and the first year in words', () => {
		assert.deepEqual(readBibtex('@book{a, editor="E and {F}", year=2020, date={1999}, author={Z}, isbn = {1}}\n@misc (b , year = {in 1999 or so})\n@misc{c, year = soon}').map(({ key, authors, year }) => [key, authors, year]),
			[['a', 'E and F', '2020'], ['b', undefined, '1999'], ['c', undefined, 'soon']]);
	});

	test('an entry without a comma is none, a field without one ends, and braces or quotes left open end at the next entry', () => {
		assert.deepEqual(readBibtex('@book{c}\n@string{s, t="x"} @PREAMBLE{y, t="y"}\n@book{d, note = jan # " x" # {y}, title = Plain }\n@x{e, title={t {u}\n@y{f, title="u {"} v\n@z{g, title={ok} , , author = {A} year={2000}}').map(({ key, title, year }) => [key, title, year]),
			[['d', 'Plain', undefined], ['e', 't u', undefined], ['f', 'u v', undefined], ['g', 'ok', '2000']]);
	});

	test('of a value that never ends only the beginning is kept', () => {
		assert.equal(readBibtex(`@a{k, title = {${'x'.repeat(5000)}}, year = 2020}`)[0]?.title?.length, 1999);
		assert.equal(readBibtex(`@a{k, title = {${'x'.repeat(5000)}}, year = 2020}`)[0]?.year, '2020');
	});

	test('authors as one cites', () => {
		assert.deepEqual(['Solheim, Ingrid AND Lunde, Per', 'Ada Lovelace and Bob', 'A and B and C', ' , x', 'A  B', ' Ada '].map(shortAuthors), ['Solheim & Lunde', 'Lovelace & Bob', 'A et al.', '', 'B', 'Ada']);
		assert.deepEqual(['Solheim, Ingrid and Lunde, Per', 'Ada Lovelace', 'A, B and C, D and E, F', ''].map(shortAuthors), ['Solheim & Lunde', 'Lovelace', 'A et al.', '']);
	});

	test('any text is read without harm, and each key stands where it is said to', () => {
		const piece = fc.constantFrom('@article{', 'key', ',', 'title', '=', '{', '}', '"', '\\', '#', '\n', ' ', '@', '(', ')', 'author = {A and B}', '\\"{o}');
		fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
			const text = pieces.join('');
			for (const { key, start } of readBibtex(text)) { assert.equal(text.slice(start, start + key.length), key); }
		}));
	});

	test('texts made to be slow are not', () => {
		for (const text of ['@a{'.repeat(200_000), '{'.repeat(500_000), `@a{k, title = ${'{'.repeat(400_000)}`, `@a{k, t = ${'"x" # '.repeat(100_000)}`, '@a{k,'.repeat(100_000), `@a${' '.repeat(400_000)}`, `@a{${'k'.repeat(400_000)}`, '@a{k,t={\n'.repeat(60_000)]) {
			assert.ok(readBibtex(text).length <= 20_000);
		}
	});
});
