import type { NextPlace } from '../../../src/core/edit/nextOccurrence.ts';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editTasks, type EditOptions, setStatus, toggleTask } from '../../../src/core/edit/taskEdit.ts';
import { daysBetween } from '../../../src/core/model/calendarDate.ts';
import type { TaskFields } from '../../../src/core/model/note.ts';
import { nextDay } from '../../../src/core/recurrence/nextDay.ts';
import { readRepeatRule } from '../../../src/core/recurrence/repeatRule.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { OPTIONS, edited, targetsOf, tasksOf } from './notes.ts';
import { runs } from '../../support/runs.ts';

const RUNS = runs(200);
const TODAY = OPTIONS.today;

function options(place: NextPlace = 'above'): EditOptions {
	return { ...OPTIONS, recurrence: { place, nextDay } };
}

function tick(text: string, index = 0, place: NextPlace = 'above'): string {
	return edited(text, toggleTask(options(place)), index);
}

function told(text: string): string[] {
	return editTasks(text, [targetsOf(text)[0]!], toggleTask(options())).notices.map(({ notice }) => notice);
}

/** What is ticked, and what is there afterwards. */
const CASES: readonly (readonly [string, string, string])[] = [
	[
		'plain',
		'- [ ] Send due:2026-11-20 repeat:"every 2 weeks"\n',
		'- [ ] Send due:2026-12-04 repeat:"every 2 weeks"\n- [x] Send due:2026-11-20 repeat:"every 2 weeks" '
		+ 'done:2026-11-23\n',
	],
	[
		'emoji',
		'- [ ] Send 🔁 every month 📅 2026-01-31',
		'- [ ] Send 🔁 every month 📅 2026-02-28\n- [x] Send 🔁 every month 📅 2026-01-31 ✅ 2026-11-23',
	],
	[
		'brackets',
		'* [ ] Send [repeat:: every month on the 31st] [due:: 2026-01-31]\n',
		'* [ ] Send [repeat:: every month on the 31st] [due:: 2026-03-31]\n'
		+ '* [x] Send [repeat:: every month on the 31st] [due:: 2026-01-31] [completion:: 2026-11-23]\n',
	],
	[
		'when done counts from today',
		'- [ ] Send due:2026-10-01 repeat:"every 3 months when done"\n',
		'- [ ] Send due:2027-02-23 repeat:"every 3 months when done"\n'
		+ '- [x] Send due:2026-10-01 repeat:"every 3 months when done" done:2026-11-23\n',
	],
	[
		'other dates keep their distance',
		'- [ ] A start:2026-11-10 scheduled:2026-11-15 due:2026-11-20 repeat:"every week"\n',
		'- [ ] A start:2026-11-17 scheduled:2026-11-22 due:2026-11-27 repeat:"every week"\n'
		+ '- [x] A start:2026-11-10 scheduled:2026-11-15 due:2026-11-20 repeat:"every week" done:2026-11-23\n',
	],
	[
		'without a due date the planned one counts',
		'- [ ] A start:2026-11-10 scheduled:2026-11-15 repeat:"every month"\n',
		'- [ ] A start:2026-12-10 scheduled:2026-12-15 repeat:"every month"\n'
		+ '- [x] A start:2026-11-10 scheduled:2026-11-15 repeat:"every month" done:2026-11-23\n',
	],
	[
		'no date at all',
		'- [ ] A @mentor repeat:monthly\n',
		'- [ ] A @mentor repeat:monthly\n- [x] A @mentor repeat:monthly done:2026-11-23\n',
	],
	[
		'what belongs to one time goes',
		'- [/] A id:a1 after:b2 since:2026-01-01 carried:2 created:2026-01-01 due:2026-11-20 repeat:"every '
		+ 'week" ^a1\n',
		'- [ ] A created:2026-11-23 due:2026-11-27 repeat:"every week"\n'
		+ '- [x] A id:a1 after:b2 since:2026-01-01 carried:2 created:2026-01-01 due:2026-11-20 repeat:"every '
		+ 'week" done:2026-11-23 ^a1\n',
	],
	[
		'CRLF',
		'# H\r\n\r\n- [ ] A repeat:daily due:2026-11-23\r\nmore\r\n',
		'# H\r\n\r\n- [ ] A repeat:daily due:2026-11-24\r\nmore\r\n- [x] A repeat:daily due:2026-11-23 '
		+ 'done:2026-11-23\r\nmore\r\n',
	],
	[
		'in a quote',
		'> - [ ] A repeat:daily due:2026-11-23\n>   more\n',
		'> - [ ] A repeat:daily due:2026-11-24\n>   more\n> - [x] A repeat:daily due:2026-11-23 '
		+ 'done:2026-11-23\n>   more\n',
	],
	[
		'numbers',
		'1. [ ] Z\n2. [ ] A repeat:daily due:2026-11-23\n',
		'1. [ ] Z\n2. [ ] A repeat:daily due:2026-11-24\n2. [x] A repeat:daily due:2026-11-23 done:2026-11-23\n',
	],
	[
		'a list in a list',
		'- 1) [ ] A repeat:daily due:2026-11-23\n',
		'- 1) [ ] A repeat:daily due:2026-11-24\n  1) [x] A repeat:daily due:2026-11-23 done:2026-11-23\n',
	],
	[
		'sub-items and further lines come along unticked',
		'- [ ] A due:2026-11-20 repeat:"every week"\n  to the chair\n'
		+ '\t- [x] B due:2026-11-18 done:2026-11-17\n\t- [-] C cancelled:2026-11-01\n\n  More words\n- [ ] Z\n',
		'- [ ] A due:2026-11-27 repeat:"every week"\n  to the chair\n\t- [ ] B due:2026-11-25\n\t- [ ] C\n\n'
		+ '  More words\n- [x] A due:2026-11-20 repeat:"every week" done:2026-11-23\n  to the chair\n'
		+ '\t- [x] B due:2026-11-18 done:2026-11-17\n\t- [-] C cancelled:2026-11-01\n\n  More words\n- [ ] Z\n',
	],
];

suite('ticking a recurring item', () => {
	for (const [name, before, after] of CASES) {
		const index = name === 'numbers' ? 1 : 0;
		test(`makes the next above it: ${name}`, () => {
			assert.equal(tick(before, index), after);
		});

		test(`is made once, also when it is unticked and ticked again: ${name}`, () => {
			const items = tasksOf(before).length;
			const ticked = tick(before, index);
			const at = index + items - tasksOf(before).findIndex((_, value) => value === index);
			const unticked = tick(ticked, tasksOf(ticked).length - items + index);
			assert.ok(at > 0 && unticked !== ticked);
			assert.equal(tick(unticked, tasksOf(ticked).length - items + index), ticked);
		});
	}

	test('a rule after 🔁 does not take in the words behind a field that goes', () => {
		assert.equal(
			tick('- [ ] Do 🔁 every 2 weeks done:2026-11-01 words\n'),
			'- [ ] Do [repeat:: every 2 weeks] words\n- [x] Do 🔁 every 2 weeks done:2026-11-01 words\n',
		);
	});

	test('a sub-item makes its next among its own', () => {
		assert.equal(
			tick('- [ ] A\n  - [ ] B repeat:weekly due:2026-11-20\n', 1),
			'- [ ] A\n  - [ ] B repeat:weekly due:2026-11-27\n  - [x] B repeat:weekly due:2026-11-20 '
				+ 'done:2026-11-23\n',
		);
	});

	test('below, by the setting, after all that belongs to it', () => {
		const text = '- [ ] A repeat:weekly due:2026-11-20\n  - [ ] B\n- [ ] C';
		const after =
			'- [x] A repeat:weekly due:2026-11-20 done:2026-11-23\n  - [ ] B\n- [ ] A repeat:weekly due:2026-11-27\n  - [ ] B\n- [ ] C';
		assert.equal(tick(text, 0, 'below'), after);
		assert.equal(tick(tick(after, 0, 'below'), 0, 'below'), after);
	});

	test('an item and its last sub-item at once, below', () => {
		const text = '- [ ] A repeat:weekly\n  - [ ] B repeat:weekly\n';
		const { edits } = editTasks(text, targetsOf(text), toggleTask({ ...options('below'), addDoneDate: false }));
		assert.deepEqual(edits.map(({ text: by }) => by), [
			'x',
			'x',
			'\n  - [ ] B repeat:weekly',
			'\n- [ ] A repeat:weekly\n  - [ ] B repeat:weekly',
		]);
	});

	test('cancelling makes none, nor does starting; setting it done does', () => {
		const text = '- [ ] A repeat:weekly\n';
		assert.equal(edited(text, setStatus('cancelled', options())), '- [-] A repeat:weekly cancelled:2026-11-23\n');
		assert.equal(edited(text, setStatus('in-progress', options())), '- [/] A repeat:weekly\n');
		assert.equal(tasksOf(edited(text, setStatus('done', options()))).length, 2);
		assert.equal(tasksOf(edited('- [x] A repeat:weekly\n', setStatus('done', options()))).length, 1);
	});

	test('a rule that is not understood: it is ticked, nothing is made, and that is said', () => {
		const text = '- [ ] A repeat:"when the moon is full" due:2026-11-20\n';
		assert.equal(tick(text), '- [x] A repeat:"when the moon is full" due:2026-11-20 done:2026-11-23\n');
		assert.deepEqual(told(text), ['unknown-repeat']);
		assert.deepEqual(told('- [ ] A repeat:"every week until 2026-11-21" due:2026-11-20\n'), ['repeat-ended']);
		assert.deepEqual(told('- [ ] A repeat:weekly\n'), []);
	});

	test('of two rules the first that is understood counts', () => {
		const text = '- [ ] A 🔁 every 🔁 every month 📅 2026-11-20\n';
		assert.equal(tick(text).split('\n')[0], '- [ ] A 🔁 every 🔁 every month 📅 2026-12-20');
		assert.deepEqual(told(text), []);
	});

	test('such a rule is a problem of the note, and one that is understood is none', () => {
		const problems = (line: string) =>
			parseNote(`---\ntype: meeting\n---\n${line}\n`, 'a.md').problems.map((
				{ code, line: at, column },
			) => [code, at, column]);
		assert.deepEqual(problems('- [ ] A repeat:"full moon"'), [['task.unknown-repeat', 3, 16]]);
		assert.deepEqual(problems('- [ ] A 🔁 every month on the last Friday 📅 2026-11-27'), []);
	});
});

suite('recurring items of any note', () => {
	const RULES = [
		'every 2 weeks',
		'every month',
		'every weekday',
		'every month on the last Friday',
		'every 3 months when done',
		'every month on the 31st',
		'quite often',
	];
	const date = fc.integer({ min: 1, max: 28 }).map(day => `2026-11-${String(day).padStart(2, '0')}`);
	const field = fc.oneof(
		date.map(day => `due:${day}`),
		date.map(day => `📅 ${day}`),
		date.map(day => `[scheduled:: ${day}]`),
		date.map(day => `start:${day}`),
		date.map(day => `(created:: ${day})`),
		fc.constantFrom(
			'@mentor',
			'id:a',
			'⛔ b',
			'since:2026-01-01',
			'carried:3',
			'⏫',
			'words',
			'`due:2026-01-01`',
			'done:2026-11-01',
			'[area:: research]',
		),
	);
	const rule = fc.tuple(fc.constantFrom(...RULES), fc.constantFrom('plain', 'emoji', 'brackets')).map((
		[result, how],
	) => how === 'plain' ? `repeat:"${result}"` : how === 'emoji' ? `🔁 ${result}` : `[repeat:: ${result}]`);
	const content = fc.tuple(
		fc.array(field, { maxLength: 5 }),
		fc.option(rule, { freq: 6 }),
		fc.array(field, { maxLength: 3 }),
		fc.constantFrom('', '', '  ', ' ^b-1'),
	).map(([a, result, b, end]) => ['Do', ...a, ...result === null ? [] : [result], ...b].join(' ') + end);
	const line = fc.oneof(
		fc.tuple(
			fc.constantFrom('', '', '  ', '    ', '\t', '> '),
			fc.constantFrom('-', '*', '1.', '2)', '- 1.'),
			fc.constantFrom(' ', ' ', 'x', '/'),
			content,
		).map(([space, sign, mark, text]) => `${space}${sign} [${mark}] ${text}`),
		fc.constantFrom('', 'words', '  words', '# Homework', '```', '> quote', '  ', '| a |', '<!--', '-->', '\tcode'),
	);
	const note = fc.tuple(fc.array(line, { minLength: 1, maxLength: 8 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
		.map(([lines, end, ends]) => lines.join(end) + (ends ? end : ''));
	const place = fc.constantFrom<NextPlace>('above', 'below');

	/** Every open item with a rule. */
	function forEachRule(check: (text: string, index: number, where: NextPlace) => void): void {
		fc.assert(
			fc.property(note, place, (text, where) => {
				for (const [index, { mark, fields }] of tasksOf(text).entries()) {
					if (mark === ' ' && fields.repeat !== undefined) { check(text, index, where); }
				}
			}),
			{ numRuns: RUNS * 3 },
		);
	}

	test('what is read afterwards is what the rule says, and nothing else changed', () => {
		let name = 0;
		forEachRule((text, index, where) => {
			const before = tasksOf(text);
			const after = tasksOf(tick(text, index, where));
			const { fields, text: words } = before[index]!;
			const read = readRepeatRule(fields.repeat!);
			const added = after.length - before.length;
			if (added === 0) { return; }
			assert.ok(read);
			name++;
			const at = where === 'above' ? index : index + added;
			const next = after[at]!;
			assert.deepEqual([next.mark, next.text, next.blockId], [' ', words, undefined]);
			const { created, due, scheduled, start } = next.fields;
			const { created: written, due: due0, scheduled: scheduled0, start: start0 } = fields;
			assert.deepEqual(lasting(next.fields), lasting(fields));
			for (const gone of ['done', 'cancelled', 'id', 'after', 'since', 'carried'] as const) {
				assert.equal(next.fields[gone], undefined);
			}
			assert.equal(created, written && TODAY);
			const reference = due0 ?? scheduled0 ?? start0;
			const day = nextDay(read, read.whenDone ? TODAY : reference ?? TODAY);
			assert.equal(due ?? scheduled ?? start, reference && day);
			const apart = ([a, b]: readonly (typeof due)[]) => a && b && daysBetween(a, b);
			for (
				const [now, then] of [[[due, scheduled], [due0, scheduled0]], [[due, start], [due0, start0]], [[
					scheduled,
					start,
				], [scheduled0, start0]]] as const
			) { assert.equal(apart(now), apart(then)); }
			const others = after.filter((_, value) => value < at || value >= at + added);
			assert.deepEqual(
				others.map(facts),
				before.map((task, value) =>
					facts(
						value === index
							? { ...task, mark: 'x', fields: { ...task.fields, done: task.fields.done ?? TODAY } }
							: task,
					)
				),
			);
		});
		assert.ok(name > Math.min(RUNS, 200) / 4, `only ${name} were made`);
	});

	test('ticking, unticking and ticking again makes one, and unticking deletes nothing', () => {
		forEachRule((text, index, where) => {
			const ticked = tick(text, index, where);
			const at = where === 'above' ? index + tasksOf(ticked).length - tasksOf(text).length : index;
			const unticked = tick(ticked, at, where);
			assert.equal(tasksOf(unticked).length, tasksOf(ticked).length);
			// A day that was written before goes with the tick.
			const undated = (all: ReturnType<typeof tasksOf>) =>
				all.map(({ fields: { done: _, ...fields }, ...task }) => facts({ ...task, fields }));
			assert.deepEqual(undated(tasksOf(tick(unticked, at, where))), undated(tasksOf(ticked)));
		});
	});

	function lasting(fields: TaskFields): unknown {
		return ['priority', 'repeat', 'owners', 'goal', 'area'].map(key => fields[key as keyof TaskFields]);
	}

	function facts(
		{ mark, fields, text, blockId }: Pick<
			ReturnType<typeof tasksOf>[number],
			'mark' | 'fields' | 'text' | 'blockId'
		>,
	): unknown {
		return [mark, fields, text, blockId?.id];
	}
});
