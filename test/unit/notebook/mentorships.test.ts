import assert from 'node:assert/strict';
import { abara, abaraMeeting, notebookOf, noteText, type Files } from '../../support/noteBuilder.ts';

/** The only mentorship of these files, without its notes. */
function told(files: Files): Record<string, unknown> {
	const [mentorship, ...more] = notebookOf(files).mentorships();
	assert.ok(mentorship && more.length === 0);
	const { note, meetings, nextMeetingNote, ...rest } = mentorship;
	return {
		...rest,
		note: note?.path,
		nextMeetingNote: nextMeetingNote?.path,
		meetings: meetings.map(({ note: { path }, date, status }) => `${path} ${date.date} ${status}`),
	};
}

const NOTHING = { open: 0, overdue: 0, slips: 0 };

suite('what a notebook tells of a mentorship', () => {
	test('with nothing but two names', () => {
		assert.deepEqual(told({ 'abara.md': abara() }), {
			key: 'abara.md',
			kind: 'mentorship',
			title: 'abara',
			mentor: 'Ruth Abara',
			mentee: 'Mara Lindqvist',
			me: 'mentee',
			members: [],
			status: 'active',
			note: 'abara.md',
			nextMeetingNote: undefined,
			meetings: [],
			meetingLateDays: 0,
			mentorTotals: NOTHING,
			menteeTotals: NOTHING,
		});
	});

	test('with all that is written of a committee', () => {
		assert.deepEqual(
			told({
				'board.md': noteText([
					'type: committee',
					'title: The board',
					'chair: Joan Petrie',
					'members: [Samir Qureshi]',
					'status: informal',
					'cadence: 2 weeks',
				]),
			}),
			{
				key: 'board.md',
				kind: 'committee',
				title: 'The board',
				chair: 'Joan Petrie',
				me: 'mentee',
				members: ['Samir Qureshi'],
				status: 'informal',
				cadence: { unit: 'weeks', count: 2, text: '2 weeks' },
				note: 'board.md',
				nextMeetingNote: undefined,
				meetings: [],
				meetingLateDays: 0,
				mentorTotals: NOTHING,
				menteeTotals: NOTHING,
			},
		);
		assert.deepEqual([
			told({ 'x/board.md': noteText(['type: committee']) })['title'],
			told({ 'a.md': abara('role: mentee', 'phase: cultivation') })['role'],
			told({ 'a.md': abara('phase: cultivation') })['phase'],
		], ['board', 'mentee', 'cultivation']);
		assert.equal(
			told({ 'x/eklund.md': noteText(['type: mentorship', 'mentor: Tomás Eklund']) })['title'],
			'eklund',
		);
		assert.equal(
			told({ 'm.md': noteText(['type: meeting', 'mentor: Tomás Eklund', 'date: 2026-11-01']) })['title'],
			'Tomás Eklund',
		);
	});

	test('that is only known from a meeting', () => {
		const { key, note, status, title, lastMeeting } = told({
			'm.md': noteText(['type: meeting', 'mentor: A', 'mentee: B', 'date: 2026-11-01']),
		});
		assert.deepEqual([key, note, status, title, lastMeeting], [
			'inferred:a/b',
			undefined,
			'active',
			'A – B',
			'2026-11-01',
		]);
	});

	const MEETINGS: Files = {
		'1.md': abaraMeeting(
			'2026-09-01',
			'- [ ] Late due:2026-10-01 @mentor\n- [ ] Soon due:2026-12-01 @mentee\n'
				+ '- [ ] Slipped due:2026-12-01 since:2026-09-09 @mentor\n',
		),
		'2.md': abaraMeeting('2026-11-10', '', 'status: planned'),
		'3.md': abaraMeeting('2026-12-09', '', 'status: planned'),
	};

	test('with meetings, the newest first, the last one, the next one and the one to be settled', () => {
		const { meetings, lastMeeting, nextMeeting, nextMeetingNote, unsettled, mentorTotals, menteeTotals } = told({
			'abara.md': abara(),
			...MEETINGS,
		});
		assert.deepEqual(meetings, ['3.md 2026-12-09 planned', '2.md 2026-11-10 planned', '1.md 2026-09-01 held']);
		assert.deepEqual([lastMeeting, nextMeeting, nextMeetingNote, unsettled], [
			'2026-09-01',
			{ date: '2026-12-09' },
			'3.md',
			'2026-11-10',
		]);
		assert.deepEqual([mentorTotals, menteeTotals], [{ open: 2, overdue: 1, slips: 1 }, {
			open: 1,
			overdue: 0,
			slips: 0,
		}]);
	});

	test('that has ended asks for nothing to be settled', () => {
		const { status, unsettled } = told({ 'abara.md': abara('status: ended'), ...MEETINGS });
		assert.deepEqual([status, unsettled], ['ended', undefined]);
	});

	test('with a next meeting that has no note yet', () => {
		const { nextMeeting, nextMeetingNote } = told({ 'abara.md': abara('next_meeting: 2026-12-16 15:00') });
		assert.deepEqual([nextMeeting, nextMeetingNote], [{ date: '2026-12-16', time: '15:00' }, undefined]);
	});

	test('that is late by its cadence, unless it is informal', () => {
		const late = (...more: string[]) =>
			told({
				'abara.md': abara('cadence: 4 weeks', ...more),
				'm.md': abaraMeeting('2026-10-01'),
			})['meetingLateDays'];
		assert.deepEqual([late(), late('status: informal'), late('next_meeting: 2026-12-01')], [25, 0, 0]);
	});
});
