import assert from 'node:assert/strict';
import { offeredDays } from '../../../src/core/query/offeredDays.ts';
import { abara, abaraMeeting, day, notebookOf, TODAY } from '../../support/noteBuilder.ts';

suite('days offered for the next meeting', () => {
	const offers = (front: readonly string[], meetings: readonly string[], today = TODAY, from?: string) => {
		const files = Object.fromEntries(meetings.map((date, at) => [`m${at}.md`, abaraMeeting(date)]));
		const mentorship = notebookOf({ 'abara.md': abara(...front), ...files }, { today }).mentorship('abara.md')!;
		return offeredDays(mentorship, today, from === undefined ? undefined : day(from)).map((
			{ why, when: { date, time } },
		) => [why, date, time].filter(Boolean).join(' '));
	};

	test('one cadence after the last, on the same weekday and at the same time, with a week to either side', () => {
		assert.deepEqual(offers(['cadence: monthly'], ['2026-11-18 15:00']), [
			'cadence 2026-12-16 15:00',
			'week-later 2026-12-23 15:00',
			'week-earlier 2026-12-09 15:00',
		]);
	});

	test('counted from today where that day is past', () => {
		assert.deepEqual(offers(['cadence: monthly'], ['2026-08-19']), [
			'cadence 2026-12-23',
			'week-later 2026-12-30',
			'week-earlier 2026-12-16',
		]);
	});

	test('none that is not after today', () => {
		assert.deepEqual(offers(['cadence: weekly'], ['2026-11-18']), ['cadence 2026-11-25', 'week-later 2026-12-02']);
	});

	test('without a cadence, in four weeks and in three months; without a meeting too', () => {
		assert.deepEqual(offers([], []), ['four-weeks 2026-12-21', 'three-months 2027-02-22']);
	});

	test('after a meeting that is still ahead, none before it', () => {
		const early = offers(['cadence: weekly'], ['2026-12-10 15:00'], day('2026-11-29'), '2026-12-10');
		assert.deepEqual(early, ['cadence 2026-12-17 15:00', 'week-later 2026-12-24 15:00']);
	});

	test('on a working day, where no meeting tells the day of the week', () => {
		const sunday = day('2026-11-29');
		assert.deepEqual(offers(['cadence: monthly'], [], sunday), [
			'cadence 2026-12-28',
			'week-later 2027-01-04',
			'week-earlier 2026-12-21',
		]);
		assert.deepEqual(offers(['cadence: weekly'], [], sunday), [
			'cadence 2026-12-07',
			'week-later 2026-12-14',
			'week-earlier 2026-11-30',
		]);
		assert.deepEqual(offers([], [], sunday), ['four-weeks 2026-12-28', 'three-months 2027-03-01']);
		assert.deepEqual(offers(['cadence: weekly'], ['2026-11-28'], sunday)[0], 'cadence 2026-12-05');
	});

	test('after the meeting that is just wrapped up', () => {
		assert.deepEqual(
			offers(['cadence: quarterly'], ['2026-11-23 09:00', '2026-08-24'], TODAY, '2026-11-23')[0],
			'cadence 2027-02-22 09:00',
		);
	});
});
