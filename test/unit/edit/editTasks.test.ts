import assert from 'node:assert/strict';
import { parseCalendarDate } from '../../../src/core/model/calendarDate.ts';
import { editTasks, setStatus, toggleTask, setDue, setOwners, setTaskField } from '../../../src/core/edit/taskEdit.ts';
import { refusalMessage } from '../../../src/core/edit/refusals.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';
import { OPTIONS, edited, targetsOf } from './notes.ts';

const QUIET = { ...OPTIONS, addDoneDate: false };

function refusalsOf(text: string, targets: ReturnType<typeof targetsOf>, edit = toggleTask(OPTIONS)): string[] {
	return editTasks(text, targets, edit).refused.map(({ refusal }) => refusal.refused);
}

suite('ticking a task', () => {
	test('adds the done date in the dialect of the line, and takes it away again', () => {
		for (
			const [open, done] of [
				['- [ ] Send', '- [x] Send done:2026-11-23'],
				['1) [ ] Send 📅 2026-10-31 ^a', '1) [x] Send 📅 2026-10-31 ✅ 2026-11-23 ^a'],
				[
					'> * [ ] Send [due:: 2026-10-31]\r\n> x',
					'> * [x] Send [due:: 2026-10-31] [completion:: 2026-11-23]\r\n> x',
				],
			] as const
		) {
			assert.equal(edited(open, toggleTask(OPTIONS)), done);
			assert.equal(edited(done, toggleTask(OPTIONS)), open);
		}
	});

	test('is refused where nothing would be left of the item, for a box without words is none', () => {
		const cases: readonly (readonly [string, ReturnType<typeof toggleTask>])[] = [
			['- [x] done:2026-11-01\n- [ ] b', toggleTask(OPTIONS)],
			['- [ ] due:2026-10-31\n', setDue(undefined, OPTIONS)],
			['> - [ ] @mentor\n', setOwners([])],
			['- [ ] ✅ 2026-11-01', setStatus('in-progress', OPTIONS)],
		];
		for (const [text, edit] of cases) {
			assert.deepEqual(editTasks(text, [targetsOf(text)[0]!], edit).edits, [], text);
			assert.deepEqual(refusalsOf(text, [targetsOf(text)[0]!], edit), ['no-words'], text);
		}
		const both = '- [x] done:2026-11-01\n- [x] Send done:2026-11-01\n';
		assert.deepEqual(refusalsOf(both, targetsOf(both)), ['no-words']);
	});

	test('with the setting off changes one character', () => {
		const text = '---\ntype: goal\n---\n- [ ] Send\t \n';
		assert.deepEqual(editTasks(text, targetsOf(text), toggleTask(QUIET)).edits, [{
			start: 22,
			end: 23,
			text: 'x',
		}]);
	});

	test('in progress becomes done; done and cancelled become open', () => {
		assert.equal(edited('- [/] a', toggleTask(QUIET)), '- [x] a');
		assert.equal(edited('- [?] a', toggleTask(QUIET)), '- [x] a');
		assert.equal(edited('- [X] a ✅ 2026-01-01', toggleTask(OPTIONS)), '- [ ] a');
		assert.equal(edited('- [-] a cancelled:2026-01-01 b', toggleTask(OPTIONS)), '- [ ] a b');
	});

	test('a carried item is refused', () => {
		const text = '- [>] a';
		assert.deepEqual(refusalsOf(text, targetsOf(text)), ['carried-forward']);
		assert.equal(edited(text, toggleTask(OPTIONS)), text);
	});

	test('leaves subtasks and everything else alone', () => {
		assert.equal(edited('- [ ] a\n\t- [ ] b\n  - c\n', toggleTask(QUIET), 1), '- [ ] a\n\t- [x] b\n  - c\n');
	});
});

suite('setting a day', () => {
	test('leaves the time that stands behind it', () => {
		const day = parseCalendarDate('2026-12-01')!;
		for (
			const [before, after] of [
				['- [ ] a due:2026-11-01T15:00 b', '- [ ] a due:2026-12-01T15:00 b'],
				['- [ ] a [due:: 2026-11-01 15:00]', '- [ ] a [due:: 2026-12-01 15:00]'],
				['- [ ] a 📅 2026-11-01T15:00', '- [ ] a 📅 2026-12-01T15:00'],
				['- [ ] a due:2026-11-01 15:00', '- [ ] a due:2026-12-01 15:00'],
			] as const
		) { assert.equal(edited(before, setDue(day, OPTIONS)), after); }
	});
});

suite('setting a state', () => {
	test('a day is not written into a link that goes on in the next line', () => {
		const done = ' done:2026-11-23';
		for (
			const [first, second] of [
				['See [x](x.md', '"title") now'],
				['[the long', 'title](x.md)'],
				['[[wiki', 'link]]'],
				['[words][the', 'reference]'],
				['![pic', 'ture](a.png) x'],
				['[a [b', 'c] d](x.md)'],
				['<a href="x', 'y">z</a>'],
				['so that $x +', 'y$ holds'],
				['repeat:"every', 'week"'],
				['[repeat:: every', 'week]'],
			]
		) {
			assert.equal(
				edited(`- [ ] ${first}\n  ${second}\n`, setStatus('done', OPTIONS)),
				`- [x] ${first}\n  ${second}${done}\n`,
			);
		}
		assert.equal(
			edited('- [ ] See [x](x.md)\n  now\n', setStatus('done', OPTIONS)),
			`- [x] See [x](x.md)${done}\n  now\n`,
		);
		assert.equal(
			edited('- [ ] (see [here\n  now\n', setStatus('done', OPTIONS)),
			`- [x] (see [here${done}\n  now\n`,
		);
	});

	test('a day that somebody wrote stays, in each way of writing it', () => {
		for (
			const [words, field] of [
				['done:2026-11-20', 'done'],
				['✅ 2026-11-20', 'done'],
				['[completion:: 2026-11-20]', 'done'],
				['(completion:: 2026-11-20)', 'done'],
				['cancelled:2026-11-20', 'cancelled'],
				['❌ 2026-11-20', 'cancelled'],
			] as const
		) {
			const mark = field === 'done' ? 'x' : '-';
			assert.equal(
				edited(`- [ ] Sent due:2026-11-20 ${words}`, setStatus(field, OPTIONS)),
				`- [${mark}] Sent due:2026-11-20 ${words}`,
			);
		}
	});

	test('each state has its mark and its date', () => {
		assert.equal(edited('- [ ] a', setStatus('in-progress', OPTIONS)), '- [/] a');
		assert.equal(edited('- [ ] a ⏫', setStatus('cancelled', OPTIONS)), '- [-] a ⏫ ❌ 2026-11-23');
		assert.equal(
			edited('- [x] a done:2026-01-01', setStatus('cancelled', OPTIONS)),
			'- [-] a cancelled:2026-11-23',
		);
		assert.equal(edited('- [-] a cancelled:2026-01-01', setStatus('done', OPTIONS)), '- [x] a done:2026-11-23');
		assert.equal(edited('- [x] a done:2026-01-01', setStatus('in-progress', OPTIONS)), '- [/] a');
		assert.equal(edited('- [ ] a done:2026-01-01', setStatus('done', OPTIONS)), '- [x] a done:2026-01-01');
		assert.equal(edited('- [ ] a', setStatus('carried', OPTIONS)), '- [>] a');
		assert.equal(edited('- [?] a', setStatus('open', OPTIONS)), '- [ ] a');
	});

	test('the state that is there is left as written', () => {
		assert.equal(edited('- [X] a', setStatus('done', OPTIONS)), '- [X] a');
		assert.equal(edited('- [x] a done:2026-01-01', setStatus('done', OPTIONS)), '- [x] a done:2026-01-01');
	});
});

suite('setting fields', () => {
	test('due date', () => {
		assert.equal(edited('- [ ] a due:2026-10-31 b', setDue('2026-12-16', OPTIONS)), '- [ ] a due:2026-12-16 b');
		assert.equal(edited('- [ ] a due:2026-10-31 b', setDue(undefined, OPTIONS)), '- [ ] a b');
		assert.equal(edited('- [ ] a', setDue('2026-12-16', { defaultDialect: 'emoji' })), '- [ ] a 📅 2026-12-16');
	});

	test('owners', () => {
		assert.equal(edited('- [ ] @mentor: a', setOwners(['mentee'])), '- [ ] @mentee: a');
		assert.equal(edited('- [ ] @mentor: a', setOwners([])), '- [ ] a');
	});

	test('impossible values are refused', () => {
		const text = '- [ ] a';
		for (
			const [edit, code] of [
				[setDue('2026-02-30', OPTIONS), 'impossible-date'],
				[setOwners(['Anna Eklund']), 'invalid-owner'],
				[setTaskField('area', 'cooking', OPTIONS), 'invalid-value'],
				[setTaskField('repeat', 'a\nb', OPTIONS), 'invalid-value'],
			] as const
		) {
			assert.deepEqual(refusalsOf(text, targetsOf(text), edit), [code]);
		}
	});
});

suite('finding a task again', () => {
	const [target] = targetsOf('- [ ] a\n- [ ] b\n');

	test('on another line, when it is the only one like it', () => {
		const text = '# New\r\n\r\n- [ ] b\r\n- [ ] a\r\n';
		assert.equal(
			applyEdits(text, editTasks(text, [target!], toggleTask(QUIET)).edits),
			'# New\r\n\r\n- [ ] b\r\n- [x] a\r\n',
		);
	});

	test('on its own line, whatever is alike elsewhere', () => {
		assert.equal(edited('- [ ] a\n- [ ] a\n', toggleTask(QUIET), 1), '- [ ] a\n- [x] a\n');
	});

	test('refuses a line that changed, and several alike', () => {
		assert.deepEqual(refusalsOf('- [ ] a!\n', [target!]), ['line-changed']);
		assert.deepEqual(refusalsOf('x\n\n- [ ] a\n- [ ] a\n', [target!]), ['several-alike']);
		assert.deepEqual(refusalsOf('```\n- [ ] a\n```\n', [target!]), ['line-changed']);
		assert.deepEqual(refusalsOf('', [target!]), ['line-changed']);
	});

	test('says so in words', () => {
		assert.equal(
			refusalMessage({ refused: 'line-changed', args: [] }, 'meetings/a.md'),
			'This item was changed in the meantime, so it was left as it is. Look at it again in ' + 'meetings/a.md.',
		);
		assert.equal(
			refusalMessage({ refused: 'impossible-date', args: ['2026-02-30'] }, 'a.md'),
			'“2026-02-30” is not a date on the calendar. Write YYYY-MM-DD.',
		);
	});

	test('several targets are one set of edits, each task once', () => {
		const text = '- [ ] a\n- [>] b\n- [ ] c\n';
		const targets = targetsOf(text);
		const { edits, done, refused } = editTasks(text, [...targets, targets[0]!], toggleTask(QUIET));
		assert.equal(applyEdits(text, edits), '- [x] a\n- [>] b\n- [x] c\n');
		assert.deepEqual([done.length, refused.length], [3, 1]);
	});
});
