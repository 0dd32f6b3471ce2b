import * as assert from 'node:assert/strict';
import { buildReport } from '../../../src/core/query/report.ts';
import { abara, abaraMeeting, notebookOf, noteText } from '../../support/noteBuilder.ts';

const FILES = {
	'mentorships/abara.md': abara('title: Ruth', 'role: mentee', 'cadence: monthly', 'phase: cultivation'),
	'meetings/m.md': abaraMeeting(
		'2026-11-18 15:00',
		[
			'- [x] before any heading',
			'',
			'# Meeting',
			'',
			'## Research',
			'',
			'- [x] cohort',
			'- [ ] grants',
			'- [-] dropped',
			'- [>] moved',
			'',
			'## Homework',
			'',
			'- [/] Introduction due:2026-10-31 scheduled:2026-10-20 start:2026-10-19 created:2026-09-09 '
			+ 'priority:high repeat:"every 2 weeks" id:a after:b,c @mentor goal:award area:research '
			+ 'since:2026-09-09 carried:2 ^x-1',
			'  - [x] child done:2026-11-20',
			'- [-] given up cancelled:2026-11-19 goal:lost',
			'',
		].join('\n'),
		'next_meeting: 2026-12-16T09:30',
	),
	'goals/award.md': noteText([
		'type: goal',
		'title: Award',
		'horizon: long',
		'kind: project',
		'area: research',
		'status: active',
		'target_date: 2026-11-20',
	]),
	'o.md': noteText(['type: opportunity', 'title: Panel', 'category: reading', 'respond_by: 2026-11-27', 'hours: 60']),
};

suite('status report', () => {
	const report = buildReport(notebookOf(FILES));

	test('has the head of format version 1', () => {
		assert.deepEqual(Object.keys(report), [
			'formatVersion',
			'today',
			'homework',
			'checklists',
			'goals',
			'mentorships',
			'opportunities',
			'problems',
		]);
		assert.deepEqual([report.formatVersion, report.today], [1, '2026-11-23']);
	});

	test('gives every fact of homework', () => {
		assert.deepEqual(report.homework[0], {
			file: 'meetings/m.md',
			line: 20,
			text: 'Introduction',
			status: 'in-progress',
			owners: ['mentor'],
			ownerImplied: false,
			due: '2026-10-31',
			effectiveDue: '2026-10-31',
			scheduled: '2026-10-20',
			start: '2026-10-19',
			created: '2026-09-09',
			doneOn: null,
			cancelledOn: null,
			overdueDays: 23,
			priority: 'high',
			repeat: 'every 2 weeks',
			id: 'a',
			dependsOn: ['b', 'c'],
			goal: 'award',
			goalFile: 'goals/award.md',
			area: 'research',
			since: '2026-09-09',
			carried: 2,
			slips: 3,
			mentorship: 'abara',
			depth: 0,
		});
	});

	test('says null for what is absent', () => {
		assert.deepEqual(report.homework[1], {
			file: 'meetings/m.md',
			line: 21,
			text: 'child',
			status: 'done',
			owners: ['mentor'],
			ownerImplied: false,
			due: null,
			effectiveDue: '2026-12-16',
			scheduled: null,
			start: null,
			created: null,
			doneOn: '2026-11-20',
			cancelledOn: null,
			overdueDays: 0,
			priority: null,
			repeat: null,
			id: null,
			dependsOn: [],
			goal: null,
			goalFile: null,
			area: null,
			since: null,
			carried: null,
			slips: 0,
			mentorship: 'abara',
			depth: 1,
		});
	});

	test('gives a goal as written where no note has it', () => {
		assert.deepEqual(report.homework.map(({ goal, goalFile, cancelledOn }) => [goal, goalFile, cancelledOn])[2], [
			'lost',
			null,
			'2026-11-19',
		]);
	});

	test('counts checklists by heading, without cancelled and carried items', () => {
		assert.deepEqual(report.checklists, [
			{ file: 'meetings/m.md', line: 7, title: 'Meeting', area: null, done: 1, total: 1 },
			{ file: 'meetings/m.md', line: 11, title: 'Research', area: 'research', done: 1, total: 2 },
		]);
	});

	test('tells goals, mentorships and opportunities', () => {
		assert.deepEqual(report.goals, [{
			file: 'goals/award.md',
			title: 'Award',
			horizon: 'long',
			kind: 'project',
			area: 'research',
			status: 'active',
			targetDate: '2026-11-20',
			progress: 0,
			overdueDays: 3,
			steps: { done: 0, total: 1 },
		}]);
		assert.deepEqual(report.mentorships, [{
			key: 'abara',
			file: 'mentorships/abara.md',
			title: 'Ruth',
			kind: 'mentorship',
			mentor: 'Ruth Abara',
			mentee: 'Mara Lindqvist',
			members: [],
			chair: null,
			role: 'mentee',
			status: 'active',
			phase: 'cultivation',
			cadence: 'monthly',
			lastMeeting: '2026-11-18',
			nextMeeting: '2026-12-16',
			nextMeetingTime: '09:30',
			nextMeetingFile: null,
			meetingLateDays: 0,
			unsettledMeeting: null,
			openMentor: 1,
			openMentee: 0,
			overdueMentor: 1,
			overdueMentee: 0,
			slipsMentor: 3,
			slipsMentee: 0,
		}]);
		assert.deepEqual(report.opportunities, [{
			file: 'o.md',
			title: 'Panel',
			category: 'reading',
			respondBy: '2026-11-27',
			hours: 60,
			decision: null,
		}]);
	});

	test('names a mentorship by its path where two files share the stem', () => {
		const twins = {
			'a/abara.md': '---\ntype: mentorship\nmentor: Ruth Abara\n---\n',
			'b/abara.md': '---\ntype: mentorship\nmentor: Rut Abara\n---\n',
		};
		assert.deepEqual(buildReport(notebookOf(twins)).mentorships.map(({ key }) => key).sort(), [
			'a/abara',
			'b/abara',
		]);
	});

	test('places problems from 1 and words them', () => {
		assert.deepEqual(report.problems.map(({ file, line, code, severity }) => [file, line, code, severity]), [[
			'meetings/m.md',
			22,
			'task.unknown-goal',
			'warning',
		]]);
		assert.equal(report.problems[0]!.message, 'No goal note is called “lost”.');
	});

	for (
		const [owner, texts] of [['mentor', ['Introduction', 'child']], ['@Abara', ['Introduction', 'child']], [
			'mara',
			['given up'],
		], ['nobody', []]] as const
	) {
		test(`of ${owner} alone`, () => {
			assert.deepEqual(buildReport(notebookOf(FILES), { owner }).homework.map(({ text }) => text), texts);
		});
	}
});
