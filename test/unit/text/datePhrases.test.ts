import assert from 'node:assert/strict';
import {
	datePhrases,
	dayOfPhrase,
	fittingText,
	readTypedDate,
	readTypedDateTime,
} from '../../../src/core/text/datePhrases.ts';
import type { DateQuestion } from '../../../src/core/text/dateQuestion.ts';
import { ENGLISH, type Words } from '../../../src/core/text/words.ts';
import { day } from '../../support/noteBuilder.ts';

/** A Monday. */
const TODAY = day('2026-11-23');
const GERMAN: Words = { ...ENGLISH, language: 'de' };

/** `label = day`, in order. */
function proposed(typed: string, more: Partial<DateQuestion> = {}, l10n = ENGLISH): string[] {
	return datePhrases({ typed, today: TODAY, past: false, ...more }, l10n).map(({ label, date }) =>
		`${label} = ${date}`
	);
}

suite('days in words while a date is written', () => {
	test('for nothing typed are all of them, the near ones first', () => {
		assert.deepEqual(proposed(''), [
			'today = 2026-11-23',
			'tomorrow = 2026-11-24',
			'in a week = 2026-11-30',
			'in 2 weeks = 2026-12-07',
			'end of the month = 2026-11-30',
			'in a month = 2026-12-23',
			'in 3 months = 2027-02-23',
			'in a year = 2027-11-23',
			'Tuesday = 2026-11-24',
			'Wednesday = 2026-11-25',
			'Thursday = 2026-11-26',
			'Friday = 2026-11-27',
			'Saturday = 2026-11-28',
			'Sunday = 2026-11-29',
			'Monday = 2026-11-30',
			'next Monday = 2026-11-30',
			'next Tuesday = 2026-12-01',
			'next Wednesday = 2026-12-02',
			'next Thursday = 2026-12-03',
			'next Friday = 2026-12-04',
			'next Saturday = 2026-12-05',
			'next Sunday = 2026-12-06',
			'yesterday = 2026-11-22',
		]);
	});

	test('in the middle of a week the coming day is the nearest, the next one that of the week after', () => {
		const today = day('2026-11-26');
		assert.deepEqual(proposed('thu', { today }), ['Thursday = 2026-12-03', 'next Thursday = 2026-12-03']);
		assert.deepEqual(proposed('wed', { today }), ['Wednesday = 2026-12-02', 'next Wednesday = 2026-12-02']);
		assert.deepEqual(proposed('sun', { today }), ['Sunday = 2026-11-29', 'next Sunday = 2026-12-06']);
	});

	test('after “done” are over', () => {
		assert.deepEqual(proposed('', { past: true }), [
			'today = 2026-11-23',
			'yesterday = 2026-11-22',
			'last Monday = 2026-11-16',
			'last Tuesday = 2026-11-17',
			'last Wednesday = 2026-11-18',
			'last Thursday = 2026-11-19',
			'last Friday = 2026-11-20',
			'last Saturday = 2026-11-21',
			'last Sunday = 2026-11-22',
		]);
		assert.deepEqual(proposed('friday', { past: true }), ['last Friday = 2026-11-20']);
		assert.deepEqual(proposed('12 weeks', { past: true }), []);
	});

	test('know the next meeting, or when there would be one', () => {
		const meeting = day('2026-12-02');
		assert.deepEqual(proposed('next m', { meeting }), [
			'next meeting = 2026-12-02',
			'the day before the next meeting = 2026-12-01',
			'next Monday = 2026-11-30',
			'next month = 2026-12-23',
		]);
		assert.deepEqual(proposed('the day', { meeting }), [
			'the day before the next meeting = 2026-12-01',
			'the day after tomorrow = 2026-11-25',
		]);
		assert.deepEqual(proposed('before', { meeting: day('2026-11-24') }), []);
		assert.deepEqual(proposed('before', { meeting: day('2026-11-25') }), [
			'the day before the next meeting = 2026-11-24',
		]);
		assert.deepEqual(proposed('cadence', { byCadence: day('2026-12-09') }), [
			'next meeting by your cadence = 2026-12-09',
		]);
		assert.deepEqual(proposed('cadence', { meeting, byCadence: day('2026-12-09') }), []);
		assert.deepEqual(proposed('meeting'), []);
	});

	test('take any number, in each unit that fits', () => {
		assert.deepEqual(proposed('10'), [
			'in 10 days = 2026-12-03',
			'in 10 weeks = 2027-02-01',
			'in 10 months = 2027-09-23',
		]);
		assert.deepEqual(proposed('in 6 w'), ['in 6 weeks = 2027-01-04']);
		assert.deepEqual(proposed('+5 d'), ['in 5 days = 2026-11-28']);
		assert.deepEqual(proposed('4months'), ['in 4 months = 2027-03-23']);
		assert.deepEqual(proposed('2'), [
			'in 2 weeks = 2026-12-07',
			'in 2 days = 2026-11-25',
			'in 2 months = 2027-01-23',
		]);
		for (const typed of ['1', '0', '1000', '10 x', 'x 10', '10 days ago']) {
			assert.deepEqual(proposed(typed).filter(label => /\d\d /.test(label)), [], typed);
		}
	});

	test('a day behind its weekday is that day, and none where it falls on another', () => {
		for (
			const typed of [
				'Wed 16 Dec',
				'wednesday, december 16',
				'Wed. 16 December',
				'Wed 16/12',
				'Wed, Dec 16, 2026',
				'wed 16.12.2026',
			]
		) {
			assert.equal(dayOfPhrase({ typed, today: TODAY, past: false }, ENGLISH), '2026-12-16', typed);
		}
		for (
			const typed of ['Thu 16 Dec', 'Wed 16 Dec 2027', 'Wed Dec', 'Wed 31 Nov', 'Dec 16 Wed', 'Wedding 16 Dec']
		) {
			assert.equal(dayOfPhrase({ typed, today: TODAY, past: false }, ENGLISH), undefined, typed);
		}
		assert.equal(dayOfPhrase({ typed: 'Mittwoch, 16 Dezember', today: TODAY, past: false }, GERMAN), '2026-12-16');
		assert.deepEqual(
			readTypedDateTime('Wed 16 Dec 3 pm', TODAY, ENGLISH),
			{ when: { date: '2026-12-16', time: '15:00' } },
		);
	});

	test('take a day and a month, in both orders and both languages, the coming one or the last', () => {
		for (const typed of ['16 dec', 'dec 16', '16. december', 'DECEMBER 16']) {
			assert.deepEqual(proposed(typed), ['December 16 = 2026-12-16'], typed);
		}
		assert.deepEqual(proposed('23 nov'), ['November 23 = 2026-11-23']);
		assert.deepEqual(proposed('22 nov'), ['November 22 = 2027-11-22']);
		assert.deepEqual(proposed('23 nov', { past: true }), ['November 23 = 2026-11-23']);
		assert.deepEqual(proposed('24 nov', { past: true }), ['November 24 = 2025-11-24']);
		assert.deepEqual(proposed('5 mai', {}, GERMAN), ['5. Mai = 2027-05-05']);
		assert.deepEqual(proposed('16. dez', {}, GERMAN), ['16. Dezember = 2026-12-16']);
		assert.deepEqual(proposed('5 may', {}, GERMAN), ['5. Mai = 2027-05-05']);
		for (const typed of ['29 feb', '31 june', '0 may', '5 xyz', '5 de', 'may', '5 may 27']) {
			assert.deepEqual(proposed(typed), [], typed);
		}
	});

	test('are found by any of their words, in any case, without accents, and by their English name', () => {
		assert.deepEqual(proposed('MONTH'), [
			'end of the month = 2026-11-30',
			'in a month = 2026-12-23',
			'in 3 months = 2027-02-23',
		]);
		assert.deepEqual(proposed('freitag', {}, GERMAN), ['Freitag = 2026-11-27', 'next Freitag = 2026-12-04']);
		assert.deepEqual(proposed('friday', {}, GERMAN), ['Freitag = 2026-11-27', 'next Freitag = 2026-12-04']);
		assert.deepEqual(proposed('onth'), []);
		assert.deepEqual(proposed('1w'), ['in a week = 2026-11-30']);
		assert.deepEqual(proposed('1 y'), ['in a year = 2027-11-23']);
	});

	test('are not needed for a date that is written out', () => {
		assert.deepEqual(proposed(' 2027-01-05 '), ['2027-01-05 = 2027-01-05']);
	});

	test('at the end of a month and of the calendar are days that there are', () => {
		assert.deepEqual(proposed('the month', { today: day('2027-01-31') }), ['end of the month = 2027-01-31']);
		assert.deepEqual(proposed('a month', { today: day('2027-01-31') }), [
			'in a month = 2027-02-28',
			'next month = 2027-02-28',
		]);
		assert.deepEqual(proposed('end of the m', { today: day('2028-02-01') }), ['end of the month = 2028-02-29']);
	});

	test('fit by the way of typing that begins so', () => {
		const phrase = { label: 'in a week', date: TODAY, also: ['1 week', '1w'] };
		assert.deepEqual(['', 'WEEK', '1', ' 1w ', 'eek'].map(typed => fittingText(phrase, typed)), [
			'in a week',
			'in a week',
			'1 week',
			'1w',
			undefined,
		]);
	});

	test('typed whole give their day, unless it could be two or nothing is typed', () => {
		const dayOf = (typed: string, more: Partial<DateQuestion> = {}) =>
			dayOfPhrase({ typed, today: TODAY, past: false, ...more }, ENGLISH);
		assert.equal(dayOf(' Next Wednesday '), '2026-12-02');
		assert.equal(dayOf('in 2 weeks'), '2026-12-07');
		assert.equal(dayOf('2w'), '2026-12-07');
		assert.equal(dayOf('16 dec'), '2026-12-16');
		assert.equal(dayOf('friday', { past: true }), '2026-11-20');
		for (const typed of ['', ' ', 'week', 'next', '10', 'someday']) {
			assert.equal(dayOf(typed), undefined, typed);
		}
	});
});

suite('days in words that people type', () => {
	const dayOf = (typed: string, more: Partial<DateQuestion> = {}, l10n = ENGLISH) =>
		dayOfPhrase({ typed, today: TODAY, past: false, ...more }, l10n) ?? 'nothing';

	test('are understood whole, from a Monday', () => {
		const expected: Readonly<Record<string, string>> = {
			'next week': '2026-11-30',
			'Next Month': '2026-12-23',
			'next year': '2027-11-23',
			'in two weeks': '2026-12-07',
			'two weeks': '2026-12-07',
			'in six months': '2027-05-23',
			'in one week': '2026-11-30',
			'one day': '2026-11-24',
			'a week from today': '2026-11-30',
			'3 weeks from now': '2026-12-14',
			'in 2 years': '2028-11-23',
			'two years from today': '2028-11-23',
			'day after tomorrow': '2026-11-25',
			'the day after tomorrow': '2026-11-25',
			'end of the year': '2026-12-31',
			'end of next month': '2026-12-31',
			'end of month': '2026-11-30',
			'end of this month': '2026-11-30',
			'eom': '2026-11-30',
			'end of year': '2026-12-31',
			'in a fortnight': '2026-12-07',
			'in half a year': '2027-05-23',
			'thursday next week': '2026-12-03',
			'on friday': '2026-11-27',
			'tonight': '2026-11-23',
			'this friday': '2026-11-27',
			'this monday': '2026-11-23',
			'this sun': '2026-11-29',
			'fri': '2026-11-27',
			'Mon': '2026-11-30',
			'tues': '2026-11-24',
			'next fri': '2026-12-04',
			'last fri': '2026-11-20',
			'last monday': '2026-11-16',
			'1 feb 2027': '2027-02-01',
			'Feb 1, 2027': '2027-02-01',
			'1st dec': '2026-12-01',
			'december 1st': '2026-12-01',
			'the 2nd of December': '2026-12-02',
			'3rd dec. 2026': '2026-12-03',
			'12 nov 2026': '2026-11-12',
			'31/12': '2026-12-31',
			'12/31': '2026-12-31',
			'31/12/2027': '2027-12-31',
			'12/31/2027': '2027-12-31',
			'31.12.': '2026-12-31',
			'5.6.2027': '2027-06-05',
			'2026/12/31': '2026-12-31',
			'2026.12.31': '2026-12-31',
			'5/5': '2027-05-05',
		};
		assert.deepEqual(Object.fromEntries(Object.keys(expected).map(typed => [typed, dayOf(typed)])), expected);
	});

	test('give nothing where two days could be meant, or none is', () => {
		for (
			const typed of [
				'5/6',
				'5/6/2027',
				'30 feb 2027',
				'31/31',
				'29 feb 2027',
				'0/5',
				'31/12/27',
				'1 feb 27',
				'this',
				'this week or so',
				'in two',
				'in thirteen weeks',
				'1th',
				'31.13.2026',
				'2026/02/30',
			]
		) { assert.equal(dayOf(typed), 'nothing', typed); }
	});

	test('lean to the past, or to the nearest year', () => {
		assert.equal(dayOf('day before yesterday', { past: true }), '2026-11-21');
		assert.deepEqual(['12 nov', '31/12', 'fri'].map(typed => dayOf(typed, { past: true })), [
			'2026-11-12',
			'2025-12-31',
			'2026-11-20',
		]);
		assert.deepEqual(['12 nov', '31/12', '1st feb', '20 june'].map(typed => dayOf(typed, { nearest: true })), [
			'2026-11-12',
			'2026-12-31',
			'2027-02-01',
			'2026-06-20',
		]);
		assert.deepEqual(['12 nov', '20 june'].map(typed => dayOf(typed)), ['2027-11-12', '2027-06-20']);
	});

	test('on a Friday, “this Friday” is today', () => {
		assert.equal(dayOf('this friday', { today: day('2026-11-27') }), '2026-11-27');
		assert.equal(dayOf('this thu', { today: day('2026-11-27') }), '2026-12-03');
	});
});

suite('a date typed into a box', () => {
	const read = (typed: string, meeting?: string) => {
		const typedDate = readTypedDate(typed, TODAY, ENGLISH, meeting === undefined ? {} : { meeting: day(meeting) });
		return 'date' in typedDate ? typedDate.date : typedDate.reason;
	};
	const readTime = (typed: string) => {
		const typedDateTime = readTypedDateTime(typed, TODAY, ENGLISH);
		return 'when' in typedDateTime
			? `${typedDateTime.when.date} ${typedDateTime.when.time ?? ''}`.trim()
			: typedDateTime.reason;
	};

	test('is a day, a distance, or words', () => {
		assert.deepEqual(
			['2026-12-16', '2028-02-29', ' +3 ', '2w', '2 W', '10d', '+2w', '+0', ' In 2 Weeks '].map(typed =>
				read(typed)
			),
			[
				'2026-12-16',
				'2028-02-29',
				'2026-11-26',
				'2026-12-07',
				'2026-12-07',
				'2026-12-03',
				'2026-12-07',
				'2026-11-23',
				'2026-12-07',
			],
		);
		assert.equal(read('next meeting', '2026-12-02'), '2026-12-02');
	});

	test('or is told what is wrong with it', () => {
		const unreadable = [
			'3',
			'',
			'someday',
			'next',
			'30 feb',
			'1/12/2026',
			'+12345',
			'2026-1-1',
			'next meeting',
			'x2w',
			'2wx',
		];
		for (const typed of unreadable) {
			assert.match(read(typed), /^Write the date as YYYY-MM-DD, \+3 for three days/, typed);
		}
		assert.equal(read('2026-13-01'), 'There is no month 13. Write the date as YYYY-MM-DD.');
		assert.equal(read('2026-00-01'), 'There is no month 0. Write the date as YYYY-MM-DD.');
		assert.equal(read('0000-01-01'), 'There is no year 0.');
		assert.equal(read('2026-02-29'), 'There is no such day: that month has 28 days.');
		assert.equal(read('2026-12-00'), 'There is no such day: that month has 31 days.');
	});

	test('is of the year that the question leans to', () => {
		const leaning = (typed: string, lean: 'nearest' | 'past') => {
			const date = readTypedDate(typed, TODAY, ENGLISH, { lean });
			return 'date' in date ? date.date : date.reason;
		};
		assert.deepEqual([
			leaning('12 nov', 'nearest'),
			leaning('12 nov', 'past'),
			leaning('12 dec', 'past'),
			read('12 nov'),
		], ['2026-11-12', '2026-11-12', '2025-12-12', '2027-11-12']);
	});

	test('may have a time behind it', () => {
		assert.deepEqual(
			[
				'2026-12-16 15:00',
				'+14  9:30',
				'2026-12-16T08:05',
				'next wednesday 0:00',
				'tomorrow 23:59',
				'+1',
				'16 dec, 15:00',
				'friday at 9:00',
			].map(readTime),
			[
				'2026-12-16 15:00',
				'2026-12-07 09:30',
				'2026-12-16 08:05',
				'2026-12-02 00:00',
				'2026-11-24 23:59',
				'2026-11-24',
				'2026-12-16 15:00',
				'2026-11-27 09:00',
			],
		);
		for (
			const typed of [
				'16.12.2026 um 15 Uhr',
				'16/12/2026 à 15h',
				'16 décembre 15 h 00',
				'16 de diciembre a las 15:00',
				'16-12-2026 om 15.00 uur',
				'16 dicembre alle ore 15',
				'16 dezembro às 15h',
				'16 Dec 3 pm',
			]
		) { assert.equal(readTime(typed), '2026-12-16 15:00', typed); }
		assert.equal(readTime('16 Dec 12:05 am'), '2026-12-16 00:05');
		assert.equal(readTime('4.12.'), '2026-12-04');
		assert.equal(readTime('+1 24:00'), 'There is no time 24:00. Write it as 15:00.');
		assert.equal(readTime('+1 9:60'), 'There is no time 9:60. Write it as 15:00.');
		assert.equal(readTime('2026-02-30 15:00'), 'There is no such day: that month has 28 days.');
		for (const typed of ['15:00', 'someday 15:00', '+1 15:0', '+1 15:000']) {
			assert.match(readTime(typed), /^Write the date as/, typed);
		}
	});
});
