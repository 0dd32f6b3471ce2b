import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { bodyStartOf, readFrontMatter } from '../../../src/core/note/frontMatter.ts';
import { readFullYaml } from '../../../src/core/note/fullYaml.ts';
import { readPlainYaml } from '../../../src/core/note/plainYaml.ts';
import { runs } from '../../support/runs.ts';

const values = (text: string): Record<string, unknown> =>
	Object.fromEntries([...readFrontMatter(text)?.entries ?? []].map(([key, entry]) => [key, entry.value]));
const codes = (text: string): string[] => (readFrontMatter(text)?.problems ?? []).map(problem => problem.code);

suite('front matter', () => {
	test('keeps every scalar as it is written', () => {
		assert.deepEqual(values('---\ntype: meeting\ndate: 2026-02-30\nhours: 007\nyes: yes\nnone:\n---\n'), {
			type: 'meeting',
			date: '2026-02-30',
			hours: '007',
			yes: 'yes',
			none: '',
		});
	});

	test('begins at the very start, with a byte order mark, CRLF or spaces after the dashes', () => {
		for (
			const text of [
				'\uFEFF---\ntype: goal\n---\nx',
				'---\r\ntype: goal\r\n---\r\nx',
				'---  \ntype: goal\n---\t\nx',
				'---yaml\ntype: goal\n---\nx',
			]
		) {
			assert.equal(values(text)['type'], 'goal', JSON.stringify(text));
			assert.equal(text.slice(bodyStartOf(text)), 'x');
		}
		for (
			const text of [
				'\n---\ntype: goal\n---\n',
				' ---\ntype: goal\n---\n',
				'----\ntype: goal\n---\n',
				'# Title\ntype: goal',
			]
		) {
			assert.equal(readFrontMatter(text), undefined, JSON.stringify(text));
		}
	});

	test('values stand where their offsets say', () => {
		const text = '\uFEFF---\r\ntype: meeting\r\nstatus: "held"\r\nmembers: [Ada, Bo]\r\n---\r\n';
		const at = (key: string): string => {
			const entry = readFrontMatter(text)!.entries.get(key)!;
			return text.slice(entry.start, entry.end);
		};
		assert.deepEqual([at('type'), at('status'), at('members')], ['meeting', '"held"', '[Ada, Bo]']);
	});

	test('code in front matter never runs and is reported', () => {
		const global = globalThis as { ran?: boolean };
		const text = '---js\nglobalThis.ran = true; module.exports = { type: "meeting" }\n---\n';
		assert.deepEqual(codes(text), ['front-matter.unsupported-engine']);
		assert.deepEqual(codes('---json\n{ "type": "meeting" }\n---\n'), ['front-matter.unsupported-engine']);
		assert.equal(global.ran, undefined);
	});

	test('says where broken YAML breaks, and keeps quiet about files of other programs', () => {
		const front = readFrontMatter('---\ntype: meeting\ntitle: "never closed\n---\nbody\n')!;
		assert.equal(front.broken, true);
		assert.equal(front.problems[0]!.code, 'front-matter.invalid-yaml');
		assert.deepEqual(codes('---\ntype: blog\ntitle: [\n---\n'), []);
	});

	test('the first of two keys counts', () => {
		const text = '---\ntype: meeting\nstatus: held\nstatus: planned\n---\n';
		assert.equal(values(text)['status'], 'held');
		assert.deepEqual(codes(text), ['front-matter.duplicate-key']);
	});

	test('a head that never ends is reported', () => {
		assert.deepEqual(codes('---\ntype: meeting\n\n# Notes\n'), ['front-matter.unclosed']);
	});

	test('an alias bomb and deep nesting are refused', () => {
		const bomb = '---\ntype: meeting\na: &a [x,x,x,x,x,x,x,x,x]\n' + `${
			'bcdefghij'.split('').map((name, index) =>
				`${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[index]!}`).join(',')}]`
			).join('\n')
		}\n` + '---\n';
		assert.deepEqual(codes(bomb), ['front-matter.invalid-yaml']);
		const aliases = 'a: &a 1\n' + Array.from({ length: 5000 }, (_, index) =>
			`k${index}: *a`).join('\n');
		for (
			const deep of [
				aliases,
				'a: ' + '['.repeat(60_000),
				'a: ' + '{'.repeat(60_000),
				'- '.repeat(30_000),
				'? '.repeat(30_000),
			]
		) {
			assert.deepEqual(
				codes(`---\ntype: meeting\n${deep}\n---\n`),
				['front-matter.invalid-yaml'],
				deep.slice(0, 6),
			);
		}
	});

	test('what the quick reader reads, the full parser reads alike', () => {
		const scalar = fc.oneof(
			fc.constantFrom(
				'2026-12-16',
				'2026-12-16 15:00',
				'null',
				'~',
				'a: b',
				'x #y',
				'"q"',
				"'q'",
				'[a, b]',
				'[]',
				'[a, [b]]',
				'- x',
				'true',
				'1e3',
				'é ö',
				'*a',
				'a:b',
				'"a, b"',
				'[ "a, b" ]',
				'|',
				'>',
				'{a: b}',
				'{ a: 40, b-c: "x" }',
				'{a: b, a: c}',
				'{a: , b: c}',
				'{a:b}',
				'{}',
				'{ a: b: c }',
				'{a: [b]}',
				'{a: null}',
				"{a: 'b', }",
				'',
				' ',
				'- ',
				'!x',
				'%',
				'@x',
				'`',
				':x',
				'?',
				'-x',
				'a,b',
				'# c',
			),
			fc.string({ maxLength: 12 }),
		);
		const line = fc.oneof(
			fc.tuple(
				fc.constantFrom('type', 'date', 'a', 'a_b', 'a-b', 'A1'),
				fc.constantFrom(':', ': ', ':  ', ' : '),
				scalar,
			).map(parts => parts.join('')),
			fc.tuple(fc.constantFrom('  - ', '- ', '    ', '  k: ', '  ', '#', ''), scalar).map(parts =>
				parts.join('')
			),
		);
		fc.assert(
			fc.property(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
				const source = lines.join(end);
				const plain = readPlainYaml(source);
				if (!plain) { return; }
				const full = readFullYaml(source);
				assert.ok(Array.isArray(full), `${JSON.stringify(source)}: ${JSON.stringify(full)}`);
				assert.deepEqual(
					plain.map(({ key, value }) => [key, value]),
					full.map(({ key, value }: { key: string, value: unknown }) => [key, value]),
				);
				for (const [index, entry] of plain.entries()) {
					if (entry.value !== '' && typeof entry.value === 'string') {
						assert.deepEqual([entry.start, entry.end], [full[index].start, full[index].end], source);
					}
				}
			}),
			{ numRuns: runs(20_000) },
		);
	});
});
