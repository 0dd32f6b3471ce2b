import * as assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shiftDates } from '../../../src/core/sample/sampleCopy.ts';

suite('shiftDates', () => {
	const cases: readonly (readonly [what: string, text: string, days: number, expected: string])[] = [
		['moves a plain field', '- [ ] Biosketch due:2026-11-23', 7, '- [ ] Biosketch due:2026-11-30'],
		[
			'moves emoji and bracketed fields',
			'📅 2026-11-23 ✅2026-11-22 [due:: 2026-11-21]',
			1,
			'📅 2026-11-24 ✅2026-11-23 [due:: 2026-11-22]',
		],
		[
			'moves front matter, quoted or not',
			'date: 2026-11-18\nnext: "2026-12-16"',
			30,
			'date: 2026-12-18\nnext: "2027-01-15"',
		],
		['keeps the clock time', '2026-12-16 15:00, 2026-12-16T15:00', 16, '2027-01-01 15:00, 2027-01-01T15:00'],
		[
			'moves the date of a link target',
			'[last](../meetings/2026-11-18-abara.md#homework)',
			13,
			'[last](../meetings/2026-12-01-abara.md#homework)',
		],
		['moves a wikilink', '[[2026-11-18-abara|last]]', -18, '[[2026-10-31-abara|last]]'],
		['moves a date after an escape in an address', '(notes%202026-11-18.md)', 1, '(notes%202026-11-19.md)'],
		[
			'moves both ends of a range',
			'2026-11-18–2026-11-20, 2026-11-18/2026-11-20',
			1,
			'2026-11-19–2026-11-21, 2026-11-19/2026-11-21',
		],
		['moves a date at the end of a sentence', 'Until 2026-11-18. Then', 1, 'Until 2026-11-19. Then'],
		['moves a date in emphasis', '_2026-11-18_ **2026-11-18**', 1, '_2026-11-19_ **2026-11-19**'],
		['knows leap days', '2028-02-28 2027-02-28 2028-02-29', 1, '2028-02-29 2027-03-01 2028-03-01'],
		['crosses years backwards', '2027-01-01', -1, '2026-12-31'],
		[
			'leaves impossible dates alone',
			'2026-02-30 2026-13-01 2026-00-10 2027-02-29',
			5,
			'2026-02-30 2026-13-01 2026-00-10 2027-02-29',
		],
		[
			'leaves longer numbers alone',
			'12026-11-18 2026-11-181 2026-11-18-07 7-2026-11-18 2026-11-18.5',
			5,
			'12026-11-18 2026-11-181 2026-11-18-07 7-2026-11-18 2026-11-18.5',
		],
		[
			'leaves longer words alone',
			'A2026-11-18 é2026-11-18 2026-11-18b 2026-11-18Term',
			5,
			'A2026-11-18 é2026-11-18 2026-11-18b 2026-11-18Term',
		],
		[
			'leaves other spellings alone',
			'2026/11/18 18.11.2026 2026-11 2026-1-8',
			5,
			'2026/11/18 18.11.2026 2026-11 2026-1-8',
		],
		['keeps line endings and the rest', '\uFEFFa\r\n2026-11-18\t \r\n', 1, '\uFEFFa\r\n2026-11-19\t \r\n'],
		['changes nothing for no days', 'due:2026-11-18 2026-02-30', 0, 'due:2026-11-18 2026-02-30'],
	];
	for (const [what, text, days, expected] of cases) {
		test(what, () => {
			assert.equal(shiftDates(text, days), expected);
		});
	}

	test('undoes itself', () => {
		const text = 'due:2026-11-18 since:2024-02-29 2026-02-30 📅 2027-01-01';
		for (const days of [1, 29, 366, 14_610]) {
			assert.equal(shiftDates(shiftDates(text, days), -days), text);
		}
	});
});

suite('shiftDates of a path', () => {
	test('moves the date of a file name', () => {
		assert.equal(
			shiftDates('mentoring/meetings/2026-11-18-abara.md', 30),
			'mentoring/meetings/2026-12-18-abara.md',
		);
	});

	test('moves the date of a folder', () => {
		assert.equal(shiftDates('2026-11-18/notes.md', 1), '2026-11-19/notes.md');
	});

	test('leaves a path without dates alone', () => {
		assert.equal(shiftDates('papers/bone-growth/references.bib', 30), 'papers/bone-growth/references.bib');
	});
});

suite('the sample notebook, shifted', () => {
	const root = fileURLToPath(new URL('../../../sample', import.meta.url));
	const files = new Map(
		readdirSync(root, { recursive: true, withFileTypes: true })
			.filter(entry => entry.isFile())
			.map(entry => join(entry.parentPath, entry.name))
			.map(file => [file.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(file, 'utf8')] as const),
	);

	for (const days of [0, 1, 45, 400]) {
		test(`has no broken link after ${days} days`, () => {
			const shifted = new Map(
				[...files].map(([path, text]) => [shiftDates(path, days), shiftDates(text, days)] as const),
			);
			assert.equal(shifted.size, files.size, 'no two files fall together');
			assert.deepEqual([...shifted].flatMap(([path, text]) => brokenLinks(path, text, shifted)), []);
		});
	}

	test('names no weekday or month in words, as these would not move', () => {
		const words =
			/\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|June|July|August|September|October|November|December)\b/g;
		const texts = [...files].flatMap(([path, text]) =>
			[...text.matchAll(words)].map(match => `${path}: ${match[0]}`)
		);
		assert.deepEqual(texts, []);
	});
});

function brokenLinks(path: string, text: string, files: ReadonlyMap<string, string>): string[] {
	const stems = new Set([...files.keys()].map(file => posix.basename(file, '.md')));
	const relative = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)|^\s*(?:- |\w+: )(\.\.?\/\S+)$/gm)]
		.map(match => match[1] ?? match[2]!)
		.filter(target => !files.has(posix.join(posix.dirname(path), target)));
	const wiki = [...text.matchAll(/\[\[([^\]|#]+)/g)].map(match => match[1]!).filter(target => !stems.has(target));
	return [...relative, ...wiki].map(target => `${path} → ${target}`);
}
