import assert from 'node:assert/strict';
import { localToday } from '../../../src/cli/localToday.ts';
import { countOf, dateInWords, dayOf, distanceInWords, timesOf } from '../../../src/cli/reportWords.ts';
import type { CalendarDate } from '../../../src/core/model/calendarDate.ts';

const day = (text: string): CalendarDate => text as CalendarDate;
const today = day('2026-11-23');

suite('words of the command line', () => {
	test('counts', () => {
		assert.deepEqual([countOf(1, 'day'), countOf(23, 'day'), timesOf(1), timesOf(2), timesOf(3)], [
			'1 day',
			'23 days',
			'once',
			'twice',
			'3 times',
		]);
	});

	test('the year is said only where it is another', () => {
		assert.equal(dateInWords(day('2026-12-16'), today), 'Wednesday 16 December');
		assert.equal(dateInWords(day('2027-04-28'), today), 'Wednesday 28 April 2027');
		assert.equal(dateInWords(today), 'Monday 23 November 2026');
	});

	for (
		const [date, words] of [['2026-11-23', 'today'], ['2026-11-24', 'tomorrow'], ['2026-11-22', 'yesterday'], [
			'2026-12-16',
			'in 23 days',
		], ['2026-10-31', '23 days ago']] as const
	) {
		test(`${date} is ${words}`, () => {
			assert.equal(distanceInWords(day(date), today), words);
		});
	}

	test('a date with a time is a day', () => {
		assert.deepEqual([dayOf('2026-12-16 15:00'), dayOf(null), dayOf('soon')], ['2026-12-16', undefined, undefined]);
	});

	test('today is the local day, also a minute before midnight', () => {
		assert.equal(localToday(new Date(2026, 0, 1, 23, 59)), '2026-01-01');
		assert.equal(localToday(new Date(2026, 11, 31, 0, 0)), '2026-12-31');
	});
});
