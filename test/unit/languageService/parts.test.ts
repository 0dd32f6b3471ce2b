import assert from 'node:assert/strict';
import { selectedText } from '../../../src/core/languageService/codeActions.ts';
import { fieldHelp, keyHelp } from '../../../src/core/languageService/fieldHelp.ts';
import { personsOf, personsWithHandle } from '../../../src/core/languageService/persons.ts';
import { bestOf, MOST_ENTRIES } from '../../../src/core/languageService/rankText.ts';
import { escapeQuoted, yamlScalar } from '../../../src/core/text/yamlScalar.ts';
import { FIELD_RULES } from '../../../src/core/model/noteSchema.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { bodyStartOf } from '../../../src/core/note/frontMatter.ts';
import { scanBlocks } from '../../../src/core/markdown/blocks/scanBlocks.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { notebookOf, noteText, type Files } from '../../support/noteBuilder.ts';

suite('which proposals come first', () => {
	const best = (typed: string, items: readonly string[], near: readonly string[] = []) =>
		bestOf(items, typed, item => item, item => near.includes(item));

	test('those that begin so, then those with a word that does, then those that hold it, then the letters in their order', () => {
		assert.deepEqual(best('ab', ['a xb', 'xab', 'x ab', 'abx', 'ba', 'x.ab', 'x/ab', 'x-ab', 'x_ab', 'xab ab']), [
			'abx',
			'x ab',
			'x.ab',
			'x/ab',
			'x-ab',
			'x_ab',
			'xab ab',
			'xab',
			'a xb',
		]);
		assert.deepEqual(best('aba', ['xababa', 'aba', 'ab', 'baa']), ['aba', 'xababa']);
	});

	test('of equal fit those that are near', () => {
		assert.deepEqual(best('a', ['a1', 'x a1', 'a2', 'xa1', 'x a2', 'xa2'], ['a2', 'x a2', 'xa2']), [
			'a2',
			'a1',
			'x a2',
			'x a1',
			'xa2',
			'xa1',
		]);
		assert.deepEqual(best('', ['b', 'a', 'c'], ['c']), ['c', 'b', 'a']);
	});

	test('are a hundred at the most, the best of thousands', () => {
		const many = Array.from({ length: 300 }, (_, index) => `x${index}`);
		assert.equal(best('x', many).length, MOST_ENTRIES);
		assert.deepEqual(best('x', [...many.map(text => `y${text}`), 'x']).slice(0, 2), ['x', 'yx0']);
		assert.equal(best('xy', many.map(text => `x-${text}y`)).length, MOST_ENTRIES);
		assert.deepEqual(best('a', [...many.map(() => 'a'), 'near a'], ['near a']).at(-1), 'a');
	});
});

suite('text as a YAML value', () => {
	test('is plain where that reads back, and in double quotes elsewhere', () => {
		for (
			const text of [
				'a',
				'Zoë Ł',
				'2 weeks',
				'../a b/c.md',
				'./x',
				'../../a',
				'O’Brien (2)',
				'a+b, c',
				'nullify',
				'yes-no',
			]
		) { assert.equal(yamlScalar(text), text); }
		for (
			const text of [
				'',
				' a',
				'a ',
				'- a',
				'@a',
				'a: b',
				'a #b',
				'[a]',
				'"',
				'*',
				'null',
				'TRUE',
				'no',
				'On',
				'~',
				'_a',
				'(a)',
				'a\nb',
			]
		) { assert.equal(yamlScalar(text), JSON.stringify(text)); }
		assert.equal(yamlScalar('a, b', true), '"a, b"');
		assert.equal(yamlScalar('a b', true), 'a b');
	});

	test('within quotes that are there is escaped as these want it', () => {
		assert.equal(escapeQuoted('it\'s "a\\b"\n c', "'"), 'it\'\'s "a\\b" c');
		assert.equal(escapeQuoted('it\'s "a\\b"\n c', '"'), 'it\'s \\"a\\\\b\\" c');
	});
});

suite('words of help', () => {
	test('are there for keys that do not say it themselves', () => {
		const helped = [...new Set(FIELD_RULES.map(({ key }) => key))].filter(key =>
			keyHelp(key, ENGLISH) !== undefined
		);
		assert.deepEqual(helped.sort(), [
			'cadence',
			'confidentiality',
			'department',
			'effort',
			'fit',
			'horizon',
			'hours',
			'links',
			'measure',
			'mentor_mode',
			'mentorship',
			'next_meeting',
			'page_filed',
			'programme',
			'programme_code',
			'progress',
			'protected_time',
			'respond_by',
			'review_date',
			'satisfaction',
		]);
		assert.equal(new Set(helped.map(key => keyHelp(key, ENGLISH))).size, helped.length);
		for (const key of helped) { assert.match(keyHelp(key, ENGLISH)!, /^\p{Lu}.{10,}[^.]$/u); }
	});

	test('are there for each field', () => {
		const helped = ['due', 'owner', 'goal', 'area', 'priority', 'scheduled', 'start', 'repeat'].map(field =>
			fieldHelp(field, ENGLISH)
		);
		assert.equal(new Set(helped).size, 8);
		for (const help of helped) { assert.match(help, /^\p{Lu}.{8,}[^.]$/u); }
	});
});

suite('people', () => {
	const pair = (mentor: string, mentee: string) =>
		noteText(['type: mentorship', `mentor: ${mentor}`, `mentee: ${mentee}`]);
	const known = (files: Files) => personsOf(notebookOf(files).mentorships());

	test('have the last word of their name as handle, or the one that tells them apart, but no title', () => {
		const handles = (mentor: string, mentee: string) =>
			known({ 'a.md': pair(mentor, mentee) }).map(({ handle }) => handle);
		assert.deepEqual(handles('Dr. Ruth Abara MD', 'Tomás Eklund, PhD'), ['abara', 'eklund']);
		assert.deepEqual(handles('Anna Lund', 'Bo Lund'), ['anna', 'bo']);
		assert.deepEqual(handles('Anna Lund', 'Anna  LUND'), ['lund']);
		assert.deepEqual(handles('Anna B', 'Bo Anna'), ['anna', 'bo']);
		assert.deepEqual(handles('Dr.', 'X'), ['x']);
		assert.deepEqual(handles('Prof. Professor Li Jr.', 'Xu Sr III'), ['li', 'xu']);
		assert.deepEqual(handles('…', 'Xu'), ['xu']);
	});

	test('are one by their name, with a part in each relationship', () => {
		const people = known({
			'a.md': pair('Ruth Abara', 'Mara'),
			'b.md': pair('ruth  ABARA', 'Li'),
			'c.md': noteText(['type: committee', 'chair: Ruth Abara', 'members: [Ruth Abara, Mara, "  "]']),
		});
		assert.deepEqual(
			people.map(({ name, relations }) =>
				`${name}: ${relations.map(({ part, mentorship }) => `${part} ${mentorship.key}`).join(', ')}`
			),
			['Ruth Abara: mentor a.md, mentor b.md, chair c.md', 'Mara: mentee a.md, member c.md', 'Li: mentee b.md'],
		);
		assert.deepEqual(personsWithHandle(people, 'ruth').map(({ handle }) => handle), ['abara']);
		assert.deepEqual(personsWithHandle(people, 'rut'), []);
	});
});

suite('a selected stretch', () => {
	const HEAD = '---\ntype: meeting\n---\n';

	/** `[…]` marks the selection by `⟦` and `⟧`. */
	function selected(marked: string): { text: string, from: number, private: boolean } | undefined {
		const text = HEAD + marked.replace(/[⟦⟧]/gu, '');
		const start = HEAD.length + marked.indexOf('⟦');
		const result = selectedText(
			text,
			parseNote(text, 'm.md').note!,
			scanBlocks(text, bodyStartOf(text)),
			start,
			HEAD.length + marked.indexOf('⟧') - 1,
		);
		if (result) { assert.equal(text.slice(result.start, result.end), result.text); }
		return result && { text: result.text, from: result.start - HEAD.length, private: result.private };
	}

	test('is its words without the marks before them and the spaces around', () => {
		const cases: readonly (readonly [string, string, number])[] = [
			['⟦- [ ] Send it⟧', 'Send it', 6],
			['  ⟦12) [x]  Send it ⟧', 'Send it', 11],
			['⟦## Aims⟧', 'Aims', 3],
			['⟦> - a b⟧', 'a b', 4],
			['> ⟦> * a⟧', 'a', 6],
			['⟦Words here⟧', 'Words here', 0],
			['Say ⟦ - this⟧', '- this', 5],
			['a ⟦# b⟧', '# b', 2],
			['⟦-a⟧', '-a', 0],
			['⟦####### a⟧', '####### a', 0],
			['⟦\na b\n⟧', 'a b', 1],
			['⟦+ a⟧', 'a', 2],
		];
		for (const [marked, text, from] of cases) {
			assert.deepEqual(selected(marked), { text, from, private: false }, marked);
		}
	});

	test('is nothing where it has no letters, several lines, a whole text, or is in front matter', () => {
		for (const marked of ['⟦⟧a', '⟦ - ⟧', '⟦- [ ] ⟧', '⟦a\nb⟧', '⟦a\r\nb⟧', `⟦${'a'.repeat(301)}⟧`]) {
			assert.equal(selected(marked), undefined, marked);
		}
		assert.equal(selected(`⟦${'a'.repeat(300)}⟧`)?.text.length, 300);
		const text = `${HEAD}a`;
		assert.equal(
			selectedText(text, parseNote(text, 'm.md').note!, scanBlocks(text, bodyStartOf(text)), 4, 8),
			undefined,
		);
	});

	test('is private in private parts and private notes', () => {
		assert.equal(selected('## Private\n\n⟦a⟧')?.private, true);
		assert.equal(selected('<!-- private -->\n⟦a⟧\n<!-- /private -->')?.private, true);
		const text = noteText(['type: meeting', 'confidentiality: private'], 'a b');
		assert.equal(
			selectedText(
				text,
				parseNote(text, 'm.md').note!,
				scanBlocks(text, bodyStartOf(text)),
				text.length - 3,
				text.length,
			)?.private,
			true,
		);
	});
});
