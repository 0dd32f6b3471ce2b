import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import type { TaskItem } from '../../../src/core/model/note.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { isOpen } from '../../../src/core/query/homework.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';
import { createRandom, generateMarkdown } from '../../support/generateMarkdown.ts';
import { carried, meetingText, plan, type Meetings } from './carryCases.ts';
import { runs } from '../../support/runs.ts';

const RUNS = runs(300);
const DATES = ['2026-09-09', '2026-10-21', '2026-12-16'] as const;

const words = fc.constantFrom(
	'A',
	'A',
	'B',
	'C `@x`',
	'D due:2026-10-31',
	'E 📅 2026-10-31',
	'F [due:: 2026-10-31]',
	'G @mentor',
	'H (@eklund) ⏫',
	'I since:2026-08-01 carried:2',
	'J ^a-1',
	'K  ',
	'L @abara <!-- c -->',
	'M @mentor @mentee',
	'N\\',
	'O [p]',
	'P [w][p] n[^1]',
	'Q ![f][P][]',
	'R [q] [p][]',
);
const space = fc.constantFrom('', '', '', '  ', '  ', '    ', '\t', '> ', '>   ', '1. ', '- ');
const bullet = fc.constantFrom('-', '-', '*', '1.', '3.', '2)', '-\t', '-  ');
const mark = fc.constantFrom(' ', ' ', ' ', '/', 'x', '-', '>', '?');
const taskLine = fc.tuple(space, bullet, mark, words).map(([before, sign, box, text]) =>
	`${before}${sign} [${box}] ${text}`
);
const otherLine = fc.constantFrom(
	'',
	'',
	'',
	'text',
	'  more',
	'    more',
	'\tmore',
	'# T',
	'## Homework',
	'## Homework — mentor',
	'### Mentee homework',
	'## Topics',
	'## Private',
	'<!-- private -->',
	'<!-- /private -->',
	'  ```',
	'```',
	'> ## Homework',
	'Homework\n---',
	'| a | b |',
	'---',
	'<div>',
	'[^1]: n',
	'[^1]: m [q]',
	'[p]: x.md',
	'[P]: <y z.md> "T"',
	'> [p]: v.md',
	'[q]: https://example.org',
	'[p]',
	'  [p]: u.md',
);
const body = fc.array(fc.oneof({ weight: 3, arbitrary: taskLine }, { weight: 2, arbitrary: otherLine }), {
	maxLength: 9,
}).map(lines => lines.join('\n'));
const wild = fc.integer().map(seed => generateMarkdown(createRandom(seed)));
const note = (date: string) =>
	fc.tuple(
		fc.oneof({ weight: 4, arbitrary: body }, { weight: 1, arbitrary: wild }),
		fc.constantFrom('\n', '\n', '\r\n'),
		fc.constantFrom('', '\n', '\n\n'),
	)
		.map(([text, ending, end]) => (meetingText(date, text) + end).replace(/\r\n|\n/g, ending));
const notes: fc.Arbitrary<Meetings> = fc.tuple(note(DATES[0]), note(DATES[1]), note(DATES[2])).map(texts =>
	Object.fromEntries(texts.map((text, index) => [`${DATES[index]}.md`, text]))
);

function forAll(check: (before: Meetings) => void): void {
	fc.assert(fc.property(notes, check), { numRuns: RUNS });
}

/** An item could not go (its number after code, say); it may once another has gone before. */
function hasStuck(before: Meetings): boolean {
	return plan(before).skipped.some(({ reason }) => reason === 'cannot-move');
}

/** A label that means something else in the next meeting gets a number there. */
function withoutLabels(text: string): string {
	return text.replace(/\[(?:(?:\^1|p|q)(?:-\d+)?)?\]/gi, '');
}

/** Descriptions of all open items, in order of the alphabet. */
function openTexts(meetings: Meetings): string[] {
	return tasksOf(meetings).filter(isOpen).map(({ text }) => withoutLabels(text)).sort();
}

function tasksOf(meetings: Meetings): readonly TaskItem[] {
	return Object.entries(meetings).flatMap(([path, text]) =>
		parseNote(text, path, DEFAULT_NOTE_OPTIONS).note?.tasks ?? []
	);
}

suite('carrying forward from any notes', () => {
	test('the second time nothing changes', () => {
		forAll(before => {
			if (hasStuck(before)) { return; }
			const after = carried(before);
			assert.deepEqual(carried(after), after);
		});
	});

	test('it goes on where it was interrupted, after any number of files', () => {
		forAll(any => {
			// An item marked by hand, without a copy, cannot be told from one whose copy the next meeting has.
			const before = Object.fromEntries(
				Object.entries(any).map(([path, text]) => [path, text.replaceAll('[>]', '[x]')]),
			);
			if (hasStuck(before)) { return; }
			const whole = carried(before);
			for (const files of [0, 1, 2]) { assert.deepEqual(carried(carried(before, {}, files)), whole); }
		});
	});

	test('no open item is lost or doubled', () => {
		forAll(before => {
			const there = plan(before).items.filter(({ isThere }) => isThere);
			if (there.length === 0) { assert.deepEqual(openTexts(carried(before)), openTexts(before)); }
		});
	});

	test('no open homework stays behind without a word', () => {
		forAll(before => {
			const { skipped } = plan(before);
			const after = carried(before);
			const left = DATES.slice(0, 2).flatMap(date => tasksOf({ [`${date}.md`]: after[`${date}.md`]! })).filter(
				task => task.isHomework && isOpen(task),
			);
			assert.ok(left.length === 0 || skipped.length > 0, left.map(({ text }) => text).join());
		});
	});

	test('owners stay', () => {
		forAll(before => {
			const { items } = plan(before);
			const copies = items.filter(({ isThere }) => !isThere).map(({ text, since, carried: times }) =>
				`${withoutLabels(text)} ${since} ${times}`
			);
			const target = tasksOf({ 'x.md': carried(before)[`${DATES[2]}.md`]! });
			for (const copy of copies) {
				assert.ok(
					target.some(({ text, fields }) =>
						`${withoutLabels(text)} ${fields.since} ${fields.carried}` === copy
					),
					copy,
				);
			}
		});
	});

	test('only boxes change in earlier notes, and the next one only gains lines', () => {
		forAll(before => {
			for (const { path, edits } of plan(before).files) {
				const text = before[path]!;
				const isTarget = path === `${DATES[2]}.md`;
				for (const { start, end, text: added } of edits) {
					if (isTarget) { assert.equal(start, end); }
					else { assert.ok(added === '>' && text[start - 1] === '[' && text[end] === ']'); }
				}
				// To GFM a line end between the brackets is an empty box as well; marked, it is one no more.
				const broken = edits.filter(({ start, end }) => /[\r\n]/.test(text.slice(start, end))).length;
				if (!isTarget) {
					assert.equal(applyEdits(text, edits).split('\n').length, text.split('\n').length - broken);
				}
			}
		});
	});
});
