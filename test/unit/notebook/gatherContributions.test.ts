import * as assert from 'node:assert/strict';
import { NO_WORK, noteContributions } from '../../../src/core/notebook/gatherContributions.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { notebookOf } from '../../support/noteBuilder.ts';

function workOf(lines: string, type = 'meeting') {
	return noteContributions(parseNote(`---\ntype: ${type}\ndate: 2026-11-01\n---\n${lines}`, 'a.md').note!);
}

suite('what the tasks of a note matter beyond it', () => {
	test('open: homework, and what may lead to a goal', () => {
		const { tasks, at, closed } = workOf(
			'- [ ] Talk\n- [ ] Send it @mentor\n- [/] Read [[award]]\n- [x] Open the window\n'
				+ '- [ ] Call due:2026-11-20\n',
		);
		assert.deepEqual(tasks.map(({ text }) => text), ['Send it', 'Read [[award]]', 'Call']);
		assert.deepEqual(at, [1, 2, 4]);
		assert.deepEqual(closed, []);
	});

	for (
		const [what, line, expected] of [
			['done in time by one of the sides: nothing', '- [x] A @mentor due:2026-11-20 done:2026-11-20', []],
			['done late', '- [x] A @mentor due:2026-11-20 done:2026-11-21', [{
				owners: ['mentor'],
				slips: 1,
				isDone: true,
			}]],
			['cancelled late', '- [-] A due:2026-11-20 cancelled:2026-11-21', [{ slips: 1 }]],
			[
				'carried before; when it ended is not known, so that the meeting decides',
				'- [x] A due:2026-11-20 carried:2',
				[{ slips: 1, isCarriedHere: true, isDone: true }],
			],
			[
				'carried before, and done by the day of the meeting it was carried into',
				'- [x] A due:2026-11-20 carried:2 done:2026-11-01',
				[{ slips: 1, isDone: true }],
			],
			[
				'carried before, and done after that meeting',
				'- [x] A @mentee carried:2 since:2026-09-01 done:2026-11-02',
				[{ owners: ['mentee'], slips: 2, end: '2026-11-02', since: '2026-09-01', isDone: true }],
			],
			['carried on: its successor counts', '- [>] A due:2026-11-20 carried:2 done:2026-11-30', []],
			['carried on, of a goal', '- [>] A due:2026-11-20 goal:award', [{
				references: ['award'],
				isWritten: true,
			}]],
			['without a due date, so that the meeting decides', '- [x] A @mentee done:2026-11-21', [{
				owners: ['mentee'],
				end: '2026-11-21',
				isDone: true,
			}]],
			['of somebody else', '- [x] A @petrie @mentor due:2026-11-20', [{
				owners: ['petrie', 'mentor'],
				isDone: true,
			}]],
			['of a goal by a link', '- [x] A @mentor [[award]]', [{ references: ['award'], isDone: true }]],
			['a checklist item of a goal is no step of it', '- [x] A goal:award', [{
				references: ['award'],
				isWritten: true,
			}]],
			['a checklist item that was carried is no pledge', '- [x] A carried:2', []],
		] as const
	) {
		test(`closed: ${what}`, () => {
			assert.deepEqual(workOf(`${line}\n`).closed, expected);
		});
	}

	test('closed below a heading of a side, where it slipped', () => {
		const { closed } = workOf(
			'## Homework — mentor\n\n- [x] A due:2026-11-20 done:2026-11-21\n- [x] B due:2026-11-20\n',
		);
		assert.deepEqual(closed, [{ headingOwner: 'mentor', slips: 1, isDone: true }]);
	});

	test('steps of a goal: all but the cancelled and carried', () => {
		assert.deepEqual(workOf('- [x] A\n- [ ] B\n- [-] C\n- [>] D\n', 'goal').steps, { done: 1, total: 2 });
		assert.deepEqual(workOf('- [x] A\n- [ ] B @mentor\n').steps, { done: 0, total: 0 });
	});

	test('nothing at all is the same nothing, which costs no memory', () => {
		for (const lines of ['', 'Text.\n', '- [ ] Talk\n- [x] Greet\n']) { assert.equal(workOf(lines), NO_WORK); }
	});
});

suite('closed homework in its notebook', () => {
	const mentorship = { 'abara.md': '---\ntype: mentorship\nmentor: Ruth Abara\nmentee: Mara Lindqvist\n---\n' };
	const meeting = (lines: string) => `---\ntype: meeting\nmentorship: abara\ndate: 2026-09-01\n---\n${lines}\n`;
	const totals = (files: Readonly<Record<string, string>>) => {
		const { mentorTotals, menteeTotals } = notebookOf({ ...mentorship, ...files }).mentorships()[0]!;
		return [mentorTotals.slips, menteeTotals.slips];
	};

	test('without a date slips if it ended after the next meeting', () => {
		const next = { 'next.md': '---\ntype: meeting\nmentorship: abara\ndate: 2026-10-01\n---\n' };
		assert.deepEqual(totals({ 'm.md': meeting('- [x] A @mentor done:2026-10-02'), ...next }), [1, 0]);
		assert.deepEqual(totals({ 'm.md': meeting('- [x] A @mentor done:2026-10-01'), ...next }), [0, 0]);
	});

	test('counts for the side that a name stands for, and for both', () => {
		assert.deepEqual(
			totals({
				'm.md': meeting(
					'- [x] A @ruth @mara due:2026-09-10 done:2026-09-11\n- [x] B @mara carried:3 due:2026-09-10',
				),
			}),
			[1, 4],
		);
	});

	test('of somebody unknown is told', () => {
		const problems = notebookOf({ ...mentorship, 'm.md': meeting('- [x] A @abarra due:2026-09-10\n- [x] B @ruth') })
			.problems();
		assert.deepEqual(problems.map(({ problem: { code, args, line } }) => [code, args[0], line]), [[
			'task.unknown-owner',
			'abarra',
			5,
		]]);
	});

	test('with a goal that is lost is told, and with one that two notes are called, too', () => {
		const codes = (files: Readonly<Record<string, string>>) =>
			notebookOf({ ...mentorship, 'm.md': meeting('- [x] A @ruth goal:award'), ...files }).problems().map((
				{ problem },
			) => problem.code);
		const goal = '---\ntype: goal\n---\n';
		assert.deepEqual(codes({}), ['task.unknown-goal']);
		assert.deepEqual(codes({ 'award.md': goal }), []);
		assert.deepEqual(codes({ 'award.md': goal, 'b/award.md': goal }), ['task.ambiguous-goal']);
	});
});
