import * as assert from 'node:assert/strict';
import type { Problem } from '../../../src/core/model/problem.ts';
import { buildReport } from '../../../src/core/query/report.ts';
import { abara, abaraMeeting, day, notebookOf, noteText, putText, TODAY } from '../../support/noteBuilder.ts';

suite('notebook', () => {
	test('says whether anything changed', () => {
		const notebook = notebookOf({});
		const text = abaraMeeting('2026-11-18', '- [ ] a @mentor\n');
		assert.equal(putText(notebook, 'm.md', text), true);
		assert.equal(putText(notebook, 'm.md', text), false);
		assert.equal(putText(notebook, 'm.md', text.replace('[ ]', '[x]')), true);
		assert.equal(putText(notebook, 'readme.md', '# Not a note\n'), false);
		assert.equal(notebook.size, 1);
		assert.equal(notebook.setToday(TODAY), false);
		assert.equal(notebook.setToday(day('2026-11-24')), true);
		assert.equal(putText(notebook, 'm.md', '# Not a note any more\n'), true);
		assert.equal(notebook.remove('m.md'), false);
		assert.deepEqual([notebook.size, [...notebook.notes()], notebook.homework()], [0, [], []]);
	});

	test('forgets folders, and only those', () => {
		const notebook = notebookOf({ 'a/1.md': abara(), 'a/b/2.md': abara(), 'ab/3.md': abara(), '4.md': abara() });
		assert.equal(notebook.removeFolder('a'), true);
		assert.equal(notebook.removeFolder('a/'), false);
		assert.deepEqual([...notebook.notes()].map(({ path }) => path), ['ab/3.md', '4.md']);
		assert.equal(notebook.removeFolder(''), true);
		assert.equal(notebook.size, 0);
	});

	test('keeps problems of files that are no notes', () => {
		const notebook = notebookOf({});
		const problem: Problem = {
			code: 'file.unreadable',
			severity: 'error',
			args: ['x'],
			start: 0,
			end: 0,
			line: 0,
			column: 0,
		};
		assert.equal(notebook.put('x.md', { problems: [problem] }), true);
		assert.deepEqual([notebook.size, notebook.problems()], [0, [{ path: 'x.md', problem }]]);
		assert.equal(notebook.put('x.md', { problems: [] }), true);
		assert.deepEqual(notebook.problems(), []);
	});

	test('orders opportunities: pending by answer day, then the others, newest first', () => {
		const offer = (...more: string[]): string => noteText(['type: opportunity', ...more]);
		const notebook = notebookOf({
			'1.md': offer('decision: decline', 'date: 2026-01-01'),
			'2.md': offer('decision: accept', 'date: 2026-02-01'),
			'3.md': offer('respond_by: 2026-12-01'),
			'4.md': offer('decision: pending', 'respond_by: 2026-11-27'),
			'5.md': offer(),
			'6.md': offer('decision: defer'),
		});
		assert.deepEqual(notebook.opportunities().map(({ path }) => path[0]), ['4', '3', '5', '2', '1', '6']);
	});
});

suite('goals', () => {
	const goal = (...more: string[]): string =>
		noteText(['type: goal', ...more], '- [x] one\n- [ ] two\n- [-] three\n- [>] four\n');

	test('count their own items and homework that links to them', () => {
		const notebook = notebookOf({ 'goals/award.md': goal() });
		const shown = (): unknown =>
			notebook.goals().map((
				{ steps, progress, homework },
			) => [steps.done, steps.total, progress, homework.length]);
		assert.deepEqual(shown(), [[1, 2, 50, 0]]);
		putText(
			notebook,
			'm.md',
			noteText(
				['type: meeting'],
				'- [x] a @mentor goal:award\n- [ ] b @mentor [[award]]\n- [-] c @mentor [g](goals/award.md)\n',
			),
		);
		assert.deepEqual(shown(), [[2, 4, 50, 3]]);
		putText(notebook, 'goals/award.md', goal('progress: 80'));
		assert.deepEqual(shown(), [[2, 4, 80, 3]]);
		notebook.remove('m.md');
		assert.deepEqual(shown(), [[1, 2, 80, 0]]);
	});

	test('without steps have no progress', () => {
		assert.equal(notebookOf({ 'g.md': noteText(['type: goal']) }).goals()[0]!.progress, undefined);
	});

	test('homework in the goal note is not counted twice', () => {
		const notebook = notebookOf({ 'award.md': noteText(['type: goal'], '- [x] a @mentor goal:award\n') });
		assert.deepEqual(notebook.goals()[0]!.steps, { done: 1, total: 1 });
	});

	for (
		const [status, days] of [
			['active', 23],
			['not-started', 23],
			['at-risk', 23],
			['achieved', 0],
			['revised', 23],
			['dropped', 0],
		] as const
	) {
		test(`past the target and ${status}: ${days} days`, () => {
			assert.equal(
				notebookOf({ 'g.md': goal('target_date: 2026-10-31', `status: ${status}`) }).goals()[0]!.overdueDays,
				days,
			);
		});
	}

	test('stand by horizon, target date, path', () => {
		const notebook = notebookOf({
			'1.md': goal(),
			'2.md': goal('horizon: long'),
			'3.md': goal('horizon: short'),
			'4.md': goal('horizon: short', 'target_date: 2027-01-01'),
			'5.md': goal('horizon: intermediate'),
			'6.md': goal('horizon: short', 'target_date: 2026-01-01'),
		});
		assert.deepEqual(notebook.goals().map(({ note }) => note.path[0]), ['6', '4', '3', '5', '2', '1']);
	});

	test('that nobody wrote are problems until somebody does', () => {
		const notebook = notebookOf({
			'm.md': noteText(['type: meeting'], '- [ ] a @mentor goal:awrad\n'),
			'award.md': goal(),
		});
		assert.deepEqual(notebook.problems().map(({ problem }) => [problem.code, problem.line, problem.args]), [[
			'task.unknown-goal',
			3,
			['awrad', 'award'],
		]]);
		putText(notebook, 'awrad.md', goal());
		assert.deepEqual(notebook.problems(), []);
		putText(notebook, 'x/awrad.md', goal());
		assert.deepEqual(notebook.problems().map(({ problem }) => [problem.code, problem.args]), [[
			'task.ambiguous-goal',
			['awrad', 'awrad.md, x/awrad.md'],
		]]);
	});
});

suite('private parts', () => {
	const files = {
		'abara.md': abara('next_meeting: 2026-12-16'),
		'm.md': abaraMeeting(
			'2026-11-18',
			[
				'<!-- private -->',
				'# Secret plan',
				'- [ ] hidden @mentor goal:none',
				'<!-- /private -->',
				'## Homework',
				'- [ ] open @mentor',
				'## Private',
				'- [x] ticked',
				'### Homework',
				'- [ ] also hidden @nobody',
				'## Agenda',
				'- [ ] shown',
				'',
			].join('\n'),
		),
		'c.md': noteText(['type: concern', 'mentorship: nowhere'], '- [ ] hidden @mentor due:2026-02-30\n'),
		'g.md': noteText(['type: goal', 'title: Hidden', 'confidentiality: private'], '- [ ] hidden\n'),
	};

	test('are there for the trees', () => {
		const notebook = notebookOf(files);
		assert.deepEqual([notebook.size, notebook.homework().length, notebook.goals().length], [4, 4, 1]);
	});

	test('never existed without them', () => {
		const notebook = notebookOf(files, { includePrivate: false });
		const report = buildReport(notebook);
		assert.doesNotMatch(
			JSON.stringify([report, [...notebook.notes()]]),
			/hidden|secret|ticked|nowhere|nobody|"c\.md"|"g\.md"/i,
		);
		assert.deepEqual(report.homework.map(({ text }) => text), ['open']);
		assert.deepEqual(report.checklists, [{
			file: 'm.md',
			line: 16,
			title: 'Agenda',
			area: null,
			done: 0,
			total: 1,
		}]);
		assert.deepEqual(report.problems, []);
		assert.equal(report.mentorships[0]!.openMentor, 1);
		assert.equal(putText(notebook, 'c.md', noteText(['type: concern'], 'Changed\n')), false);
	});

	test('children of a private item move up', () => {
		const body =
			'- [ ] a @mentor\n  <!-- private -->\n  - [ ] hidden\n    <!-- /private -->\n    - [ ] b @mentor\n';
		const notebook = notebookOf({ 'm.md': noteText(['type: meeting'], body) }, { includePrivate: false });
		const tasks = notebook.note('m.md')!.tasks.map(({ text, parent, depth }) => [text, parent, depth]);
		assert.deepEqual(tasks, [['a', -1, 0], ['b', 0, 1]]);
	});
});

suite('names in a notebook', () => {
	const notebook = notebookOf({
		'mentorships/abara.md': abara(),
		'goals/award.md': noteText(['type: goal']),
		'old/award.md': noteText(['type: goal']),
		'typo.md': noteText(['type: metting']),
	});

	test('lead to notes from where they are written', () => {
		assert.deepEqual(notebook.names.mentorship('Abara', 'meetings/a.md'), { path: 'mentorships/abara.md' });
		assert.deepEqual(notebook.names.goal('../goals/award.md', 'meetings/a.md'), { path: 'goals/award.md' });
		assert.deepEqual(notebook.names.goal('award', 'meetings/a.md'), {
			ambiguous: ['goals/award.md', 'old/award.md'],
		});
		assert.deepEqual(notebook.names.goal('nowhere', 'meetings/a.md'), {});
	});

	test('are those of people, goals and mentorships', () => {
		assert.deepEqual(notebook.names.handles(), ['abara', 'lindqvist', 'mara', 'ruth']);
		assert.deepEqual([notebook.names.knowsHandle('ruth'), notebook.names.knowsHandle('nobody')], [true, false]);
		assert.deepEqual([notebook.names.goalStems(), notebook.names.mentorshipStems()], [['award'], ['abara']]);
	});

	test('what a file showed by itself is told apart from the rest', () => {
		assert.deepEqual(notebook.readingProblems('typo.md').map(({ code }) => code), ['front-matter.unknown-type']);
		assert.deepEqual(notebook.readingProblems('nowhere.md'), []);
	});
});
