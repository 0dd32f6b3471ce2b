import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
	addDays,
	addMonths,
	daysBetween,
	fromDayNumber,
	isoWeekday,
	parseCalendarDate,
	parseCalendarDateTime,
	toDayNumber,
	type CalendarDate,
} from '../../../src/core/model/calendarDate.ts';

const date = (text: string): CalendarDate => parseCalendarDate(text) ?? assert.fail(`${text} is no date`);

suite('calendar dates', () => {
	test('reads real days only', () => {
		for (
			const text of [
				'2026-02-30',
				'2025-02-29',
				'1900-02-29',
				'2026-13-01',
				'2026-00-10',
				'2026-1-1',
				'0000-01-01',
				'2026-04-31',
				' 2026-04-30',
				'tomorrow',
				'',
			]
		) {
			assert.equal(parseCalendarDate(text), undefined, text);
		}
		for (const text of ['2024-02-29', '2000-02-29', '9999-12-31', '0001-01-01']) {
			assert.equal(parseCalendarDate(text), text);
		}
	});

	test('reads wall-clock times as they are written', () => {
		assert.deepEqual(parseCalendarDateTime('2026-12-16 15:00'), { date: '2026-12-16', time: '15:00' });
		assert.deepEqual(parseCalendarDateTime('2026-12-16T09:30:00'), { date: '2026-12-16', time: '09:30' });
		assert.deepEqual(parseCalendarDateTime('2026-12-16'), { date: '2026-12-16' });
		for (const text of ['2026-12-16 24:00', '2026-12-16T09', '2026-12-16T09:30Z', '2026-12-16 9:30']) {
			assert.equal(parseCalendarDateTime(text), undefined, text);
		}
	});

	test('day numbers go both ways over every day of 800 years', () => {
		let expected = date('1800-01-01');
		const first = toDayNumber(expected);
		for (let day = first; day < first + 292_194; day++) {
			const result = fromDayNumber(day);
			assert.equal(toDayNumber(result), day);
			assert.ok(result >= expected, `${result} after ${expected}`);
			expected = result;
		}
		assert.equal(toDayNumber(date('1970-01-01')), 0);
	});

	test('agrees with UTC arithmetic of the platform', () => {
		fc.assert(fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), day => {
			assert.equal(fromDayNumber(day), new Date(day * 86_400_000).toISOString().replace(/T.*/, ''));
		}));
	});

	test('months end where the shorter month ends', () => {
		for (
			const [from, months, to] of [
				['2026-01-31', 1, '2026-02-28'],
				['2024-01-31', 1, '2024-02-29'],
				['2026-11-30', 3, '2027-02-28'],
				['2026-03-31', -1, '2026-02-28'],
				['2026-12-15', 1, '2027-01-15'],
				['2026-10-31', 6, '2027-04-30'],
			] as const
		) { assert.equal(addMonths(date(from), months), to); }
	});

	test('weekdays and distances', () => {
		assert.equal(isoWeekday(date('2026-11-23')), 1);
		assert.equal(isoWeekday(date('2026-11-29')), 7);
		assert.equal(isoWeekday(date('1969-12-31')), 3);
		assert.equal(daysBetween(date('2026-10-31'), date('2026-11-23')), 23);
		assert.equal(addDays(date('2026-12-31'), 1), '2027-01-01');
	});
});
