import * as assert from 'node:assert/strict';
import type { Note } from '../../../src/core/model/note.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import {
	lastHeldMeeting,
	nextMeeting,
	nextMeetingAfter,
	unsettledMeeting,
} from '../../../src/core/query/meetingDays.ts';
import { MeetingBook } from '../../../src/core/notebook/meetingBook.ts';
import type { Schedule } from '../../../src/core/query/schedule.ts';
import { day, noteText, TODAY } from '../../support/noteBuilder.ts';

/**
 * One word a meeting: `2026-11-18 15:00|held|2026-12-16` is date, status, next_meeting; `own` likewise is the
 * mentorship note.
 */
function scheduleOf(meetings: readonly string[], own?: string): Schedule {
	const book = new MeetingBook();
	for (const [i, line] of meetings.entries()) { book.replace(undefined, noteOf('meeting', line, i)); }
	return book.schedule(own === undefined ? undefined : noteOf('mentorship', own));
}

function noteOf(type: string, line: string, index = 0): Note {
	const [date, status, next] = line.split('|');
	const path = `${type}${index}.md`;
	return parseNote(
		noteText([`type: ${type}`, `date: ${date!}`, `status: ${status ?? ''}`, `next_meeting: ${next ?? ''}`]),
		path,
	).note!;
}

suite('next meeting', () => {
	const cases: readonly (readonly [
		what: string,
		meetings: readonly string[],
		own: string | undefined,
		expected: string | undefined,
	])[] = [
		['none at all', [], undefined, undefined],
		['a past meeting books nothing', ['2026-11-18'], undefined, undefined],
		['a coming note without a status is planned', ['2026-12-16'], undefined, '2026-12-16 meeting0.md'],
		['a note of today without a status is planned', ['2026-11-23'], undefined, '2026-11-23 meeting0.md'],
		['a meeting held today is over', ['2026-11-23|held'], undefined, undefined],
		[
			'the earliest of several',
			['2027-01-10', '2026-12-16|planned', '2027-02-01'],
			undefined,
			'2026-12-16 meeting1.md',
		],
		[
			'postponed and cancelled ones are not planned',
			['2026-12-16|postponed', '2026-12-17|cancelled', '2026-12-20'],
			undefined,
			'2026-12-20 meeting2.md',
		],
		['next_meeting of the last note', ['2026-11-18||2026-12-16 15:00'], undefined, '2026-12-16 15:00'],
		['next_meeting of today', ['2026-11-18||2026-11-23'], undefined, '2026-11-23'],
		['a passed next_meeting books nothing', ['2026-10-18||2026-11-22'], undefined, undefined],
		[
			'the newest next_meeting wins over an older one',
			['2026-11-18||2026-12-20', '2026-10-18||2026-12-01'],
			undefined,
			'2026-12-20',
		],
		[
			'the earlier of a note and next_meeting',
			['2026-11-18||2026-12-16', '2026-12-18'],
			undefined,
			'2026-12-16',
		],
		[
			'a note takes the time of next_meeting for its day',
			['2026-11-18||2026-12-16 15:00', '2026-12-16'],
			undefined,
			'2026-12-16 15:00 meeting1.md',
		],
		[
			'a note keeps its own time',
			['2026-11-18||2026-12-16 15:00', '2026-12-16 09:30'],
			undefined,
			'2026-12-16 09:30 meeting1.md',
		],
		[
			'a postponed note uses the booking up',
			['2026-11-18||2026-12-16', '2026-12-16|postponed'],
			undefined,
			undefined,
		],
		[
			'a postponed note books the new day',
			['2026-11-18||2026-12-16', '2026-12-16|postponed|2027-01-08'],
			undefined,
			'2027-01-08',
		],
		[
			'a note held today uses the booking up',
			['2026-10-18||2026-11-23', '2026-11-23|held'],
			undefined,
			undefined,
		],
		['the mentorship note books', ['2026-11-18'], '|active|2026-12-01', '2026-12-01'],
		[
			'a meeting note is newer than the undated mentorship note',
			['2026-11-18||2026-12-16'],
			'|active|2026-12-01',
			'2026-12-16',
		],
		['unless that has a later date', ['2026-11-18||2026-12-16'], '2026-11-20|active|2026-12-01', '2026-12-01'],
		[
			'the mentorship note stands in for a passed one',
			['2026-10-18||2026-11-18'],
			'|active|2026-12-01',
			'2026-12-01',
		],
		['across the year', ['2026-11-18||2027-01-04', '2027-01-05'], undefined, '2027-01-04'],
	];
	for (const [what, meetings, own, expected] of cases) {
		test(what, () => {
			const next = nextMeeting(scheduleOf(meetings, own), TODAY);
			assert.equal(next && [next.date.date, next.date.time, next.path].filter(Boolean).join(' '), expected);
		});
	}
});

suite('next meeting after a note', () => {
	const cases: readonly (readonly [
		what: string,
		meetings: readonly string[],
		from: string | undefined,
		expected: string | undefined,
	])[] = [
		['the following note', ['2026-09-01', '2026-10-01', '2026-11-01'], '2026-09-01', '2026-10-01'],
		['not one of the same day', ['2026-09-01', '2026-09-01 15:00'], '2026-09-01', undefined],
		[
			'not a cancelled or postponed one',
			['2026-09-01', '2026-10-01|cancelled', '2026-10-05|postponed', '2026-11-01|held'],
			'2026-09-01',
			'2026-11-01',
		],
		['else its next_meeting', ['2026-11-18||2026-12-16'], '2026-11-18', '2026-12-16'],
		['a note before next_meeting', ['2026-11-18||2026-12-16', '2026-12-18'], '2026-11-18', '2026-12-18'],
		['not a next_meeting before the note', ['2026-08-01||2026-09-01'], '2026-10-01', undefined],
		['not a used-up next_meeting', ['2026-11-18||2026-12-16', '2026-12-16|postponed'], '2026-11-18', undefined],
		['a note without a date looks ahead from today', ['2026-11-18', '2026-12-16'], undefined, '2026-12-16'],
		['a note without a date and no meeting ahead', ['2026-11-18'], undefined, undefined],
	];
	for (const [what, meetings, from, expected] of cases) {
		test(what, () => {
			assert.equal(
				nextMeetingAfter(scheduleOf(meetings), from === undefined ? undefined : day(from), TODAY),
				expected,
			);
		});
	}
});

suite('last held and unsettled meetings', () => {
	const cases: readonly (readonly [
		what: string,
		meetings: readonly string[],
		own: string | undefined,
		last: string | undefined,
		unsettled: string | undefined,
	])[] = [
		['a past one without a status was held', ['2026-11-18'], undefined, '2026-11-18', undefined],
		['one held today counts', ['2026-11-23|held', '2026-10-01'], undefined, '2026-11-23', undefined],
		['one held in the future does not', ['2026-12-01|held', '2026-10-01'], undefined, '2026-10-01', undefined],
		[
			'a past planned one is to be settled',
			['2026-10-18', '2026-11-18|planned'],
			undefined,
			'2026-10-18',
			'2026-11-18',
		],
		['a planned one of today is not yet', ['2026-11-23|planned'], undefined, undefined, undefined],
		[
			'a later held one settles it',
			['2026-11-18|planned', '2026-11-20|held'],
			undefined,
			'2026-11-20',
			undefined,
		],
		['a passed next_meeting without a note', ['2026-10-18||2026-11-18'], undefined, '2026-10-18', '2026-11-18'],
		['settled by its note', ['2026-10-18||2026-11-18', '2026-11-18'], undefined, '2026-11-18', undefined],
		[
			'settled by a note some days before',
			['2026-10-18||2026-11-18', '2026-11-16'],
			undefined,
			'2026-11-16',
			undefined,
		],
		[
			'settled by a note some days after',
			['2026-10-18||2026-11-18', '2026-11-20'],
			undefined,
			'2026-11-20',
			undefined,
		],
		[
			'settled by a postponed note',
			['2026-10-18||2026-11-18', '2026-11-18|postponed'],
			undefined,
			'2026-10-18',
			undefined,
		],
		['a passed one of the mentorship note', ['2026-10-18'], '|active|2026-11-18', '2026-10-18', '2026-11-18'],
		['a stale one of the mentorship note', ['2026-10-18'], '|active|2026-09-18', '2026-10-18', undefined],
		['nothing was ever held', [], '|active|2026-11-18', undefined, '2026-11-18'],
	];
	for (const [what, meetings, own, last, unsettled] of cases) {
		test(what, () => {
			const schedule = scheduleOf(meetings, own);
			assert.deepEqual([lastHeldMeeting(schedule, TODAY), unsettledMeeting(schedule, TODAY)], [last, unsettled]);
		});
	}
});
