import * as assert from 'node:assert/strict';
import { type Homework, DUE_GROUPS } from '../../../src/core/model/notebookView.ts';
import type { Notebook } from '../../../src/core/notebook/notebook.ts';
import { abara, abaraMeeting, day, notebookOf, noteText, putText } from '../../support/noteBuilder.ts';

function only(notebook: Notebook, path = 'm.md'): Homework {
	const items = notebook.homeworkOf(path);
	assert.equal(items.length, 1);
	return items[0]!;
}

suite('owners', () => {
	const cases: readonly (readonly [line: string, heading: string, owners: readonly string[], implied: boolean])[] = [
		['a', 'Homework', ['mentee'], true],
		['a', 'Homework — mentor', ['mentor'], false],
		['a @mentee', 'Homework — mentor', ['mentee'], false],
		['a @mentor', 'Homework', ['mentor'], false],
		['a @abara', 'Homework', ['mentor'], false],
		['a @RUTH', 'Homework', ['mentor'], false],
		['a @lindqvist', 'Homework', ['mentee'], false],
		['a @ruth @mentor', 'Homework', ['mentor'], false],
		['a @ruth @mara', 'Homework', ['mentor', 'mentee'], false],
		['a @eklund @mentor', 'Homework', ['eklund', 'mentor'], false],
	];
	for (const [line, heading, owners, implied] of cases) {
		test(`${line} under ${heading}`, () => {
			const item = only(
				notebookOf({
					'abara.md': abara(),
					'm.md': abaraMeeting('2026-11-18', `## ${heading}\n\n- [ ] ${line}\n`),
				}),
			);
			assert.deepEqual([item.owners, item.ownerImplied], [owners, implied]);
		});
	}

	test('a word of both names is neither', () => {
		const notebook = notebookOf({
			'x.md': noteText(['type: mentorship', 'mentor: Anna Holm', 'mentee: Bo Holm'], '- [ ] a @holm @anna\n'),
		});
		assert.deepEqual(only(notebook, 'x.md').owners, ['holm', 'mentor']);
	});

	test('in a committee members stay as they are', () => {
		const notebook = notebookOf({
			'c.md': noteText(['type: committee', 'members: [Ruth Abara]'], '- [ ] a @abara @mentor\n'),
		});
		assert.deepEqual(only(notebook, 'c.md').owners, ['abara', 'mentor']);
	});

	test('follow the names of the mentorship note', () => {
		const notebook = notebookOf({ 'abara.md': abara(), 'm.md': abaraMeeting('2026-11-18', '- [ ] a @eklund\n') });
		assert.deepEqual(only(notebook).owners, ['eklund']);
		putText(notebook, 'abara.md', noteText(['type: mentorship', 'mentor: Tomás Eklund', 'mentee: Mara Lindqvist']));
		assert.deepEqual(only(notebook).owners, ['mentor']);
	});

	test('an unknown handle is a problem once somebody is known', () => {
		const notebook = notebookOf({ 'g.md': noteText(['type: goal'], '- [ ] a @eklnd\n') });
		assert.deepEqual(notebook.problems(), []);
		putText(notebook, 'e.md', noteText(['type: mentorship', 'mentor: Tomás Eklund']));
		assert.deepEqual(
			notebook.problems().map(({ path, problem }) => [path, problem.code, problem.line, problem.args]),
			[['g.md', 'task.unknown-owner', 3, ['eklnd', 'eklund']]],
		);
		putText(notebook, 'c.md', noteText(['type: committee', 'chair: Eklnd']));
		assert.deepEqual(notebook.problems(), []);
	});
});

suite('effective due date', () => {
	const files = {
		'abara.md': abara(),
		'm.md': abaraMeeting('2026-10-18', '- [ ] a @mentor\n', 'next_meeting: 2026-11-20'),
	};

	test("is the item's own", () => {
		const item = only(notebookOf({ 'm.md': noteText(['type: meeting'], '- [ ] a due:2026-11-01\n') }));
		assert.deepEqual([item.effectiveDue, item.dueImplied, item.overdueDays, item.slips], [
			'2026-11-01',
			false,
			22,
			1,
		]);
	});

	test('else that of the next meeting, marked as implied', () => {
		const item = only(notebookOf(files));
		assert.deepEqual([item.effectiveDue, item.dueImplied, item.overdueDays], ['2026-11-20', true, 3]);
	});

	test('moves with a moved meeting', () => {
		const notebook = notebookOf({ ...files, 'n.md': abaraMeeting('2026-11-22') });
		assert.equal(only(notebook).effectiveDue, '2026-11-22');
		putText(notebook, 'n.md', abaraMeeting('2026-11-22', '', 'status: postponed', 'next_meeting: 2026-12-04'));
		assert.equal(only(notebook).effectiveDue, '2026-12-04');
		notebook.remove('n.md');
		assert.equal(only(notebook).effectiveDue, '2026-11-20');
	});

	test('is absent where nothing is booked', () => {
		const item = only(notebookOf({ 'm.md': noteText(['type: meeting', 'date: 2026-11-18'], '- [ ] a @mentor\n') }));
		assert.deepEqual([item.effectiveDue, item.dueImplied], [undefined, false]);
	});

	test('of a note without a date looks ahead from today', () => {
		const notebook = notebookOf({
			'abara.md': abara('next_meeting: 2026-12-01'),
			'g.md': noteText(['type: goal', 'mentorship: abara'], '- [ ] a @mentor\n'),
		});
		assert.equal(only(notebook, 'g.md').effectiveDue, '2026-12-01');
		notebook.setToday(day('2026-12-02'));
		assert.equal(only(notebook, 'g.md').effectiveDue, undefined);
	});
});

suite('open homework by group', () => {
	const groups = (notebook: Notebook): string[] =>
		DUE_GROUPS.filter(group => notebook.openHomework(group).length > 0);

	test('moves with the next meeting of its own mentorship', () => {
		const notebook = notebookOf({
			'abara.md': abara('next_meeting: 2026-12-16'),
			'm.md': abaraMeeting('2026-11-18', '- [ ] a due:2026-12-10\n- [x] b due:2026-12-10\n'),
		});
		assert.deepEqual(groups(notebook), ['before-next-meeting']);
		putText(notebook, 'abara.md', abara('next_meeting: 2026-12-01'));
		assert.deepEqual(groups(notebook), ['later']);
		notebook.setToday(day('2026-12-10'));
		assert.deepEqual(groups(notebook), ['today']);
	});

	test('is the same array until something changes', () => {
		const notebook = notebookOf({ 'm.md': noteText(['type: meeting'], '- [ ] a due:2026-11-01\n') });
		const before = notebook.openHomework('overdue');
		assert.equal(notebook.openHomework('overdue'), before);
		assert.equal(notebook.homework(), notebook.homework());
		putText(notebook, 'm.md', noteText(['type: meeting'], '- [x] a due:2026-11-01\n'));
		assert.notEqual(notebook.openHomework('overdue'), before);
		assert.equal(before.length, 1);
		assert.equal(notebook.homework().length, 1);
	});

	test('totals count each side', () => {
		const body = '- [ ] a @mentor due:2026-11-01\n- [ ] b @mentor @mentee due:2026-12-01 carried:2\n'
			+ '- [x] c @mentee due:2026-11-01 done:2026-11-02\n';
		const { mentorTotals, menteeTotals } = notebookOf({
			'abara.md': abara(),
			'm.md': abaraMeeting('2026-10-18', body),
		}).mentorship('abara.md')!;
		assert.deepEqual([mentorTotals, menteeTotals], [{ open: 2, overdue: 1, slips: 3 }, {
			open: 1,
			overdue: 0,
			slips: 3,
		}]);
	});
});
