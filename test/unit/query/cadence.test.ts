import * as assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import type { Cadence } from '../../../src/core/model/note.ts';
import type { MentorshipStatus } from '../../../src/core/model/vocabulary.ts';
import { addCadence, meetingLateDays } from '../../../src/core/query/meetingDays.ts';
import type { Schedule } from '../../../src/core/query/schedule.ts';
import { day, noteText } from '../../support/noteBuilder.ts';

function cadence(text: string): Cadence {
	return parseNote(noteText(['type: mentorship', `cadence: ${text}`]), 'a.md').note!.fields.cadence!;
}

suite('cadence', () => {
	const cases = [
		['2026-01-31', 'monthly', '2026-02-28'],
		['2028-01-31', 'monthly', '2028-02-29'],
		['2026-01-30', 'monthly', '2026-02-28'],
		['2026-02-28', 'monthly', '2026-03-28'],
		['2026-12-31', 'monthly', '2027-01-31'],
		['2026-11-30', 'quarterly', '2027-02-28'],
		['2026-08-31', 'semiannual', '2027-02-28'],
		['2028-02-29', 'annual', '2029-02-28'],
		['2026-12-28', 'weekly', '2027-01-04'],
		['2026-11-23', '6 weeks', '2027-01-04'],
		['2026-10-31', '4 months', '2027-02-28'],
	] as const;
	for (const [from, text, expected] of cases) {
		test(`${text} after ${from} is ${expected}`, () => {
			assert.equal(addCadence(day(from), cadence(text)), expected);
		});
	}
});

suite('late meetings', () => {
	const cases: readonly (readonly [
		today: string,
		status: MentorshipStatus,
		text: string | undefined,
		booked: string | undefined,
		late: number,
	])[] = [
		['2026-02-28', 'active', 'monthly', undefined, 0],
		['2026-03-01', 'active', 'monthly', undefined, 1],
		['2026-03-01', 'proposed', 'monthly', undefined, 1],
		['2026-03-01', 'informal', 'monthly', undefined, 0],
		['2026-03-01', 'ended', 'monthly', undefined, 0],
		['2026-03-01', 'active', undefined, undefined, 0],
		['2026-03-01', 'active', 'quarterly', undefined, 0],
		['2026-03-01', 'active', 'monthly', '2026-03-05', 0],
		['2026-03-06', 'active', 'monthly', '2026-03-05', 6],
		['2027-01-31', 'active', 'annual', undefined, 0],
		['2027-02-01', 'active', 'annual', undefined, 1],
	];
	for (const [today, status, text, booked, late] of cases) {
		test(`${status}, ${text ?? 'no cadence'}, ${booked ?? 'none'} booked, on ${today}: ${late}`, () => {
			const schedule: Schedule = {
				meetings: [{
					note: parseNote('---\ntype: meeting\n---\n', 'a.md').note!,
					date: { date: day('2026-01-31') },
					status: undefined,
				}],
				bookings: booked ? [{ date: { date: day(booked) }, from: day('2026-01-31') }] : [],
			};
			assert.equal(
				meetingLateDays(schedule, { status, ...text ? { cadence: cadence(text) } : {} }, day(today)),
				late,
			);
		});
	}
	test('nothing held yet is not late', () => {
		assert.equal(
			meetingLateDays(
				{ meetings: [], bookings: [] },
				{ status: 'active', cadence: cadence('weekly') },
				day('2026-03-01'),
			),
			0,
		);
	});
});
