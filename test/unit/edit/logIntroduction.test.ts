import assert from 'node:assert/strict';
import fc from 'fast-check';
import { logIntroduction, type IntroductionEntry } from '../../../src/core/edit/logIntroduction.ts';
import { introductionsOf } from '../../../src/core/query/introductions.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { sampleTexts } from '../../support/samplePublicNotes.ts';
import { runs } from '../../support/runs.ts';

const HEAD = '# People\r\n\r\n| Who | Why | Asked | Made | Met | Result |\r\n|--|:--|--|--|--|--:|\r\n';

function logged(text: string, entry: IntroductionEntry): string {
	return applyEdits(text, logIntroduction(text, entry, ENGLISH));
}

suite('logging an introduction', () => {
	test('fills the empty cells of a person who is there, and nothing else', () => {
		const text = sampleTexts()['mentoring/network.md']!;
		const after = logged(text, { who: 'Ingrid Solheim', made: '2026-11-23', result: 'a call | soon' });
		assert.equal(
			after,
			text.replace(
				'| 2026-09-09 | | | still waiting; Ruth has it |',
				'| 2026-09-09 | 2026-11-23 | | a call \\| soon |',
			),
		);
		assert.equal(introductionsOf(after)[4]!.result, 'a call | soon');
	});

	test('adds a row for someone new, in the columns and line endings of the table', () => {
		const text = `${HEAD}| A | | 2026-01-01 | | | |\r\n\r\nmore\r\n`;
		assert.equal(
			logged(text, { who: 'B', asked: '2026-11-23' }),
			`${HEAD}| A | | 2026-01-01 | | | |\r\n| B | | 2026-11-23 | | | |\r\n\r\nmore\r\n`,
		);
	});

	test('makes the table where there is none', () => {
		assert.equal(
			logged('# People', { who: 'B', asked: '2026-11-23' }),
			'# People\n\n## Introductions\n\n| who | why | asked | made | met | what came of it |\n'
				+ '|--|--|--|--|--|--|\n| B | | 2026-11-23 | | | |\n',
		);
	});

	test('says nothing twice', () => {
		const text = logged(HEAD, { who: 'B', asked: '2026-11-23' });
		assert.deepEqual(logIntroduction(text, { who: 'b', asked: '2026-11-23' }, ENGLISH), []);
	});

	test('a row that lacks cells is filled up', () => {
		assert.equal(
			logged(`${HEAD}| B | why |\r\n`, { who: 'B', met: '2026-11-23' }),
			`${HEAD}| B | why | | | 2026-11-23 | |\r\n`,
		);
	});

	const TABLE = HEAD.replaceAll('\r\n', '\n');
	const rows: readonly (readonly [name: string, row: string, entry: IntroductionEntry, after: string])[] = [
		[
			'a person is found without what stands behind the comma',
			'| Ingrid Solheim, northern registry | why | | | | |',
			{ who: 'ingrid solheim', met: '2026-11-23' },
			'| Ingrid Solheim, northern registry | why | | | 2026-11-23 | |',
		],
		['of two of one name the one that is meant is', '| A, x | b | | | | |\n| A, y | c | | | | |', {
			who: 'a,  Y',
			why: 'z',
		}, '| A, x | b | | | | |\n| A, y | z | | | | |'],
		['a row without its last bar is filled up', '| A', { who: 'A', why: 'x' }, '| A | x | | | | |'],
		['a row is left as short as it is where nothing of what it lacks is noted down', '| A | b', {
			who: 'A',
			why: 'c',
		}, '| A | c'],
		['a row is filled up as far as the table goes', '| A | b', { who: 'A', met: 'c' }, '| A | b | | | c | |'],
		['an empty cell gets a space on either side, where there is none', '|A||  |||', {
			who: 'A',
			why: 'c',
			asked: 'd',
			made: 'e',
		}, '|A| c | d | e ||'],
		[
			'what is there already is not written again',
			'| A | b | c | d | e | f |',
			{ who: 'A', why: 'b', met: 'z' },
			'| A | b | c | d | z | f |',
		],
	];
	for (const [name, row, entry, after] of rows) {
		test(name, () => {
			assert.equal(logged(`${TABLE}${row}\n`, entry), `${TABLE}${after}\n`);
		});
	}

	test('a new table stands one blank line below what is there', () => {
		for (
			const [text, before] of [
				['', ''],
				['a', 'a\n\n'],
				['a\n', 'a\n\n'],
				['a\n\n', 'a\n\n'],
				['a\n\nb', 'a\n\nb\n\n'],
				['a\n \t\n', 'a\n \t\n'],
				['a\r\n', 'a\r\n\r\n'],
			] as const
		) {
			const after = logged(text, { who: ' B\n c ', why: 'a|b\\', result: 'x\\|y\\z' });
			assert.equal(
				after.replaceAll('\r\n', '\n'),
				`${before.replaceAll('\r\n', '\n')}## Introductions\n\n| who | why | asked | made | met | what `
					+ 'came of it |\n|--|--|--|--|--|--|\n| B c | a\\|b\\\\ | | | | x\\\\\\|y\\z |\n',
			);
			assert.equal(after.split('\r\n').length > 1, text.includes('\r'));
		}
	});

	test('whatever is written is read back, and other rows stay', () => {
		const word = fc.string({
			unit: fc.constantFrom('a', 'B', ' ', '|', '\\', '<', '`', 'é', '-', '\n'),
			maxLength: 8,
		}).filter(text => text.trim() !== '' && !text.includes('\\'));
		const name = word.filter(text => /^[aBé]/.test(text.trim()) && !text.includes(','));
		fc.assert(
			fc.property(
				fc.array(fc.record({ who: name, why: word, result: word }), { maxLength: 4 }),
				fc.constantFrom('', 'text\n', HEAD, `${HEAD}\r\nafter\r\n`),
				(entries, start) => {
					let text: string = start;
					for (const entry of entries) {
						const before = introductionsOf(text);
						text = logged(text, entry);
						const after = introductionsOf(text);
						const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
						const match = after.find(({ why, result }) =>
							why === flat(entry.why) && result === flat(entry.result)
						);
						assert.ok(match, text);
						assert.ok(after.length === before.length || after.length === before.length + 1);
						const changed = before.filter((entry, index) =>
							JSON.stringify(entry) !== JSON.stringify(after[index])
						);
						assert.ok(changed.length <= (after.length === before.length ? 1 : 0));
					}
				},
			),
			{ numRuns: runs(300) },
		);
	});
});
