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

	const weeks: readonly [string, string][] = [['2026-11-23', '2026-11-27'], ['2026-11-26', '2026-11-27'], ['2026-11-27', '2026-11-29'], ['2026-11-28', '2026-11-29'], ['2026-11-29', '2026-11-29']];
	for (const [today, date] of weeks) {
		test(`“this week” on ${today} is ${date}`, () => { assert.deepEqual(dropDate('this-week', day(today)), { kind: 'date', date }); });
	}
});
