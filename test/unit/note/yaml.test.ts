import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { readFullYaml } from '../../../src/core/note/fullYaml.ts';
import { readPlainYaml, type YamlEntry } from '../../../src/core/note/plainYaml.ts';

type Read = readonly (readonly [key: string, value: unknown, written: string])[];

/** Entries as key, value and what stands where the offsets say. */
const told = (source: string, entries: readonly YamlEntry[], offset = 0): Read =>
	entries.map(({ key, keyStart, value, start, end }) => {
		assert.equal(source.slice(keyStart - offset, keyStart - offset + key.length), key);
		return [key, value, source.slice(start - offset, end - offset)];
	});
const plain = (source: string, offset = 0): Read | undefined => {
	const read = readPlainYaml(source, offset);
	return read && told(source, read, offset);
};
const full = (source: string): Read => {
	const read = readFullYaml(source);
	return Array.isArray(read) ? told(source, read as readonly YamlEntry[]) : assert.fail(JSON.stringify(read));
};
const failure = (source: string): unknown => {
	const read = readFullYaml(source);
	return Array.isArray(read) ? assert.fail('it was read') : read;
};

suite('the quick reader of front matter', () => {
	const READ: readonly (readonly [source: string, ...entries: Read])[] = [
		[''],
		['\n\n'],
		['# a: b\n'],
		['a: b', ['a', 'b', 'b']],
		['a:   b  \n', ['a', 'b', 'b']],
		['a: b\r\nc: d\r\n', ['a', 'b', 'b'], ['c', 'd', 'd']],
		['a: b\n\n# c\nd: e', ['a', 'b', 'b'], ['d', 'e', 'e']],
		['A-b_9z: 1', ['A-b_9z', '1', '1']],
		['Zz: 1', ['Zz', '1', '1']],
		['az: 1', ['az', '1', '1']],
		['k0: 1', ['k0', '1', '1']],
		['a:\nb: c', ['a', '', ''], ['b', 'c', 'c']],
		['a:  ', ['a', '', '']],
		['a:', ['a', '', '']],
		['a:\n\nb: c', ['a', '', ''], ['b', 'c', 'c']],
		['a: "b c"', ['a', 'b c', '"b c"']],
		['a: \'b "c"\'', ['a', 'b "c"', '\'b "c"\'']],
		['a: "b\'s, c: #d"', ['a', "b's, c: #d", '"b\'s, c: #d"']],
		['a: ""', ['a', '', '""']],
		['a: b:c', ['a', 'b:c', 'b:c']],
		['a: b#c', ['a', 'b#c', 'b#c']],
		['a: b, c', ['a', 'b, c', 'b, c']],
		['a: nulls', ['a', 'nulls', 'nulls']],
		['a: b-?c', ['a', 'b-?c', 'b-?c']],
		['a: b]', ['a', 'b]', 'b]']],
		['a: []', ['a', [], '[]']],
		['a: [ ]', ['a', [], '[ ]']],
		['a: [b]', ['a', ['b'], '[b]']],
		['a: [ b , "c d" ]', ['a', ['b', 'c d'], '[ b , "c d" ]']],
		['a: {}', ['a', {}, '{}']],
		['a: { }', ['a', {}, '{ }']],
		['a: { b: 1, c-d: "e" }', ['a', { 'b': '1', 'c-d': 'e' }, '{ b: 1, c-d: "e" }']],
		['a: {b: 1}', ['a', { b: '1' }, '{b: 1}']],
		['a:\n- b\n- "c"\nd: e', ['a', ['b', 'c'], '- b\n- "c"'], ['d', 'e', 'e']],
		['a:\n  -  b  \n  - c', ['a', ['b', 'c'], '-  b  \n  - c']],
		['a:\n- b\n\nc: d', ['a', ['b'], '- b'], ['c', 'd', 'd']],
		['a:\n  b: 1\n  c_d: "2"\ne: f', ['a', { b: '1', c_d: '2' }, 'b: 1\n  c_d: "2"'], ['e', 'f', 'f']],
		['a:\r\n  b:  1  \r\n', ['a', { b: '1' }, 'b:  1']],
		['a: b\na: c', ['a', 'b', 'b'], ['a', 'c', 'c']],
		['a: ä', ['a', 'ä', 'ä']],
	];
	for (const [source, ...entries] of READ) {
		test(`${JSON.stringify(source)} is read, as the full one does`, () => {
			assert.deepEqual(plain(source), entries);
			assert.deepEqual(
				full(source).map(([key, value]) => [key, value]),
				entries.map(([key, value]) => [key, value]),
			);
		});
	}

	test('offsets count from the start of the note', () => {
		assert.deepEqual(readPlainYaml('a: b\nc:\n- d\ne:', 4), [
			{ key: 'a', keyStart: 4, value: 'b', start: 7, end: 8 },
			{ key: 'c', keyStart: 9, value: ['d'], start: 12, end: 15 },
			{ key: 'e', keyStart: 16, value: '', start: 18, end: 18 },
		]);
		assert.deepEqual(plain('a: b\nc:\n  d: e\n', 100), [['a', 'b', 'b'], ['c', { d: 'e' }, 'd: e']]);
	});

	const LEFT = [
		'a',
		'a b: c',
		': b',
		'1a: b',
		'-a: b',
		'a.b: c',
		'a{: c',
		'`a: c',
		'[a: c',
		'a@: c',
		'a:b',
		' a: b',
		'"a": b',
		'ä: b',
		'a: b\n  c',
		'a: b\n- c',
		'a: b\n c: d',
		'a:\n  b',
		'a:\n  b\n  c',
		'a:\n -b',
		'a: "b',
		'a: "b" c',
		'a: "b\\n"',
		"a: 'b''c'",
		'a: "b\tc"',
		'a: b: c',
		'a: b:',
		'a: b #c',
		'a: null',
		'a: Null',
		'a: NULL',
		'a: ~',
		'a: &b c',
		'a: *b',
		'a: !b c',
		'a: |',
		'a: >',
		'a: %b',
		'a: @b',
		'a: `b',
		'a: ?',
		'a: -',
		'a: ,b',
		'a: #b',
		'a: ]',
		'a: }',
		'a: [b',
		'a: [b, ]',
		'a: [b, [c]]',
		'a: [b: c]',
		'a: [~]',
		'a: [{b: c}]',
		'a: ["b, c"]',
		'a: ["[b"]',
		'a: [b] c',
		'a: {b',
		'a: {b}',
		'a: {b: }',
		'a: {b: 1, b: 2}',
		'a: {b:c}',
		'a: {b: [c]}',
		'a: {b: null}',
		'a: { b: "c, d" }',
		'a: {1b: c}',
		'a: {b: 1} c',
		'a:\n- b\n  - c',
		'a:\n  - b\n- c',
		'a:\n-\n',
		'a:\n- ',
		'a:\n- b: c',
		'a:\n- ~',
		'a:\n-b',
		'a:\n- b\n  c',
		'a:\n  b: 1\n  b: 2',
		'a:\n  b: 1\n   c: 2',
		'a:\n  b:\n',
		'a:\n  b:1',
		'a:\n  b: 1\n  - c',
		'a:\n  b: ~',
		'a:\n  1b: c',
		'a:\n- b\n  c: d',
		'a: b\tc',
		'a: b\rc',
		'a: \u0085',
		'a: \u2028',
		'a: \ufeff',
		'a: \ud83d\ude00',
		'a: \u007f',
		'a: \u0000',
	];
	for (const source of LEFT) {
		test(`${JSON.stringify(source)} is left to the full one`, () => {
			assert.equal(plain(source), undefined);
		});
	}
});

suite('the full reader of front matter', () => {
	const READ: readonly (readonly [source: string, ...entries: Read])[] = [
		['~'],
		['null'],
		['# nothing'],
		['a: ~', ['a', '', '~']],
		['a: null\nb: Null\nc: NULL', ['a', '', 'null'], ['b', '', 'Null'], ['c', '', 'NULL']],
		['a: "null"', ['a', 'null', '"null"']],
		['a: "~"\nb: ""', ['a', '~', '"~"'], ['b', '', '""']],
		['a: |\n  b\n  c\n', ['a', 'b\nc\n', '|\n  b\n  c\n']],
		['a: [b, [c], {d: e, f: }]', ['a', ['b', ['c'], { d: 'e', f: '' }], '[b, [c], {d: e, f: }]']],
		['a:\n- b\n-\n- c:\n', ['a', ['b', '', { c: '' }], '- b\n-\n- c:']],
		['a: { b: 1.0, c: yes, d: 2026-01-01 }', [
			'a',
			{ b: '1.0', c: 'yes', d: '2026-01-01' },
			'{ b: 1.0, c: yes, d: 2026-01-01 }',
		]],
		['a: &x b\nc: *x', ['a', 'b', 'b'], ['c', 'b', '*x']],
		['a: 1\na: 2', ['a', '1', '1'], ['a', '2', '2']],
		['a: b # c', ['a', 'b', 'b']],
		['a: true', ['a', 'true', 'true']],
		['a: nullable', ['a', 'nullable', 'nullable']],
	];
	for (const [source, ...entries] of READ) {
		test(`${JSON.stringify(source)} is read`, () => {
			const read = readFullYaml(source);
			assert.ok(Array.isArray(read), JSON.stringify(read));
			const yamlEntries = read as readonly YamlEntry[];
			assert.deepEqual(
				yamlEntries.map(({ key, value }) => [key, value]),
				entries.map(([key, value]) => [key, value]),
			);
			// An anchor belongs to no value.
			if (!source.includes('&')) { assert.deepEqual(told(source, yamlEntries), entries); }
		});
	}

	test('keys that are no text are none', () => {
		assert.deepEqual(
			(readFullYaml('[a, b]: c\n? d\n: e') as readonly YamlEntry[]).map(({ key, value }) => [key, value]),
			[['', 'c'], ['d', 'e']],
		);
	});

	test('what is no map is said to be none', () => {
		for (const source of ['- a\n- b', 'words', '"~"']) {
			assert.deepEqual(failure(source), { kind: 'not-a-map', message: '', start: 0, end: source.length }, source);
		}
	});

	test('says in one sentence what is wrong, and where', () => {
		const broken = failure('a: "b\nc: d') as { kind: string, message: string, start: number, end: number };
		assert.deepEqual([broken.kind, broken.message, broken.start, broken.end], [
			'invalid',
			'Missing closing "quote',
			10,
			11,
		]);
		assert.doesNotMatch((failure('a: [b\nc: d') as { message: string }).message, /[\n.:\s]$/);
	});

	test('what is nested too deeply or holds too many aliases is not parsed', () => {
		const deep = { kind: 'invalid', message: 'it is nested too deeply', start: 0, end: 0 };
		const nested = (depth: number) => `a: ${'['.repeat(depth)}b${']'.repeat(depth)}`;
		assert.deepEqual([full(nested(60)).length, failure(nested(61)), failure(`a: ${'{'.repeat(61)}`)], [
			1,
			deep,
			deep,
		]);
		assert.equal(full(`a: [${'[b], '.repeat(100)}]\nb: ${'"]"'}`).length, 2);
		assert.deepEqual([
			failure(`a:\n${' '.repeat(200)}b: c`),
			failure(`${'- '.repeat(100)}a`),
			full(`a:\n${' '.repeat(199)}b`).length,
		], [deep, deep, 1]);
		const many = { kind: 'invalid', message: 'it holds too many aliases', start: 0, end: 0 };
		const aliases = (count: number) =>
			`a: &a b\n${Array.from({ length: count }, (_, index) => `k${index}: *a\n`).join('')}`;
		assert.deepEqual([
			(readFullYaml(aliases(100)) as unknown[]).length,
			failure(aliases(101)),
			failure(`a: &a b\nc: [${'*a,'.repeat(101)}]`),
		], [101, many, many]);
		assert.equal(full(`a: ${'b*c '.repeat(200)}`).length, 1);
	});

	test('`~` and `null` are nothing in lists and maps, too, and words where they are quoted', () => {
		const { fields } = parseNote(
			'---\ntype: committee\nmembers: [~, Joan Petrie, null, "null"]\ntags:\n  - ~\n  - a\n  - NULL\n---\n',
			'a.md',
		).note!;
		assert.deepEqual([fields.members, fields.tags], [['Joan Petrie', 'null'], ['a']]);
	});
});
