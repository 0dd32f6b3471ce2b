import assert from 'node:assert/strict';
import { dropDate } from '../../../src/features/homework/dropDate.ts';
import { day } from '../../support/noteBuilder.ts';

suite('dropping an item on a group of dates', () => {
	const MONDAY = day('2026-11-23');

	test('each group stands for its day, and a day that has passed is refused', () => {
		assert.deepEqual(dropDate('overdue', MONDAY), { kind: 'refused' });
		assert.deepEqual(dropDate('today', MONDAY), { kind: 'date', date: '2026-11-23' });
		assert.deepEqual(dropDate('before-next-meeting', MONDAY), { kind: 'next-meeting' });
		assert.deepEqual(dropDate('later', MONDAY), { kind: 'ask' });
		assert.deepEqual(dropDate('no-date', MONDAY), { kind: 'none' });
	});

	const days: readonly [string, string, string][] = [
		['2026-11-23', '2026-11-24', '2026-11-30'],
		['2026-11-29', '2026-11-30', '2026-12-06'],
		['2026-12-31', '2027-01-01', '2027-01-07'],
		['2028-02-28', '2028-02-29', '2028-03-06'],
	];
	for (const [today, tomorrow, week] of days) {
		test(`“tomorrow” and “next 7 days” on ${today}, whatever the weekday`, () => {
			assert.deepEqual(dropDate('tomorrow', day(today)), { kind: 'date', date: tomorrow });
			assert.deepEqual(dropDate('next-7-days', day(today)), { kind: 'date', date: week });
		});
	}
});
