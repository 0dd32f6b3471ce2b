import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	addDays,
	addMonths,
	isoWeekday,
	parseCalendarDate,
	toCalendarDate,
	type CalendarDate,
} from '../../../src/core/model/calendarDate.ts';
import { nextDay } from '../../../src/core/recurrence/nextDay.ts';
import { readRepeatRule } from '../../../src/core/recurrence/repeatRule.ts';
import { runs } from '../../support/runs.ts';
import { firstDayAfter, HORIZON } from './calendarOracle.ts';
import { allPhrases } from './phraseGrammar.ts';

const RUNS = runs(200);
const ZONES = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns'];

function next(rule: string, after: string): string | undefined {
	const read = readRepeatRule(rule);
	return read && nextDay(read, parseCalendarDate(after)!);
}

/** Runs in a time zone: Node reads `TZ` again when it is set. */
function inZone<T>(zone: string, run: () => T): T {
	const before = process.env['TZ'];
	process.env['TZ'] = zone;
	try {
		return run();
	} finally {
		if (before === undefined) { delete process.env['TZ']; }
		else { process.env['TZ'] = before; }
	}
}

const DAYS: readonly (readonly [string, string, string])[] = [
	['every day', '2026-12-31', '2027-01-01'],
	['every 2 weeks', '2026-11-23', '2026-12-07'],
	['every other week', '2026-11-23', '2026-12-07'],
	['every month', '2026-01-31', '2026-02-28'],
	['every month', '2028-01-31', '2028-02-29'],
	['monthly', '2026-02-28', '2026-03-28'],
	['quarterly', '2026-11-30', '2027-02-28'],
	['every year', '2028-02-29', '2029-02-28'],
	['every month on the 31st', '2026-01-31', '2026-03-31'],
	['every month on the 31st', '2026-03-31', '2026-05-31'],
	['every month on the last', '2026-01-31', '2026-02-28'],
	['every month on the last day', '2026-02-28', '2026-03-31'],
	['every month on the last Friday', '2026-11-27', '2026-12-25'],
	['every month on the 2nd last Friday', '2026-11-23', '2026-12-18'],
	['every month on the 1st and 15th', '2026-11-02', '2026-11-15'],
	['every month on the first Monday', '2026-01-31', '2026-02-02'],
	['Every 4 months on the 3rd Wednesday', '2026-11-18', '2027-03-17'],
	['every weekday', '2026-11-27', '2026-11-30'],
	['every Monday and Thursday', '2026-11-23', '2026-11-26'],
	['every week on Tuesday, Friday', '2026-11-24', '2026-11-27'],
	['every 2 weeks on Monday', '2026-11-23', '2026-12-07'],
	['every January on the 15th', '2026-11-23', '2027-01-15'],
	['every two weeks', '2026-11-23', '2026-12-07'],
	['every three days', '2026-11-23', '2026-11-26'],
	['every four years', '2028-02-29', '2032-02-29'],
	['every six months', '2026-08-31', '2027-02-28'],
	['daily', '2026-11-23', '2026-11-24'],
	['weekly', '2026-11-23', '2026-11-30'],
	['semiannual', '2026-11-23', '2027-05-23'],
	['yearly', '2026-11-23', '2027-11-23'],
	['annual', '2026-11-23', '2027-11-23'],
	['annually', '2028-02-29', '2029-02-28'],
	['  every   2\tweeks!! ', '2026-11-23', '2026-12-07'],
	['every day until 2026-11-30', '2026-11-23', '2026-11-24'],
	['every week until 2026-11-30', '2026-11-23', '2026-11-30'],
	['every week until 2026-11-30', '2026-11-24', 'ended'],
	['every week until March 29, 2027', '2027-03-22', '2027-03-29'],
	['every week until 29 March 2027', '2027-03-23', 'ended'],
	['every 3 days until the 1st of Dec 2026', '2026-11-29', 'ended'],
	['every month on the 1st and the 15th', '2026-11-03', '2026-11-15'],
	['every month on the 1st and 3rd Monday', '2026-11-02', '2026-11-16'],
	['every April', '2026-01-31', '2026-04-30'],
	['every February', '2024-02-29', '2025-02-28'],
	['every January, April, July and October', '2026-01-31', '2026-04-30'],
	['every year on February the 29th', '2021-01-01', '2024-02-29'],
	['every 12 months on the 31st', '2026-04-15', 'ended'],
	['every week on Monday and the Thursday', '2026-11-03', '2026-11-05'],
];

/** What is not understood wholly, could mean two things, or never falls on a day. */
const REFUSED = [
	'',
	'every',
	'sometimes',
	'every weekend',
	'every 2 weeks or so',
	'every 0 weeks',
	'every week for 3 times',
	'every week until soon',
	'every week until 2026-02-30',
	'every day on the 31st',
	'every month on the 32nd',
	'every hour',
	'2 weeks',
	'every week until 2026-11-30 or so',
	'every week! or so',
	'every day two weeks',
	'every week until February 30, 2027',
	'every week until 31 June 2027',
	'every week until 13 Foo 2027',
	'every week until 30 June',
	'until 2027-01-01',
	'every month on the 10th Monday',
	'every month on the 6th last Friday',
	'every April on the 31st',
	'every February on the 30th',
	'every April on the 30th and 31st',
	'every 31 June',
	'every year on February 30th',
	'every month on the 15th and last Monday',
	'every month on the last Monday and 15th',
	'every month on the 1st Monday and last',
	'every month on Monday and 3rd Friday',
	'every month on the last Monday and Friday',
	'every month on 15',
	'every year on the 1st',
	'every second Tuesday',
	'every first Monday',
	'every first week',
	'every fourth quarter',
	'every other April',
	'every other weekday',
	'bimonthly',
	'biannual',
	'every month on the first last last',
	'every month on the to last',
	'every month on',
	'every month on the',
	'every month the 1st',
	'every month on the 1st and',
	'every month on the 1st of March',
	'every month on the 1st of the',
	'every January 15 and July 15',
	'every January 1st 2nd',
	'every Monday Thursday',
	'every Monday or Thursday',
	'every Monday, sometimes',
	'every day on Monday',
	'every week on the 1st',
	'every week Monday',
	'daily on Monday',
	'every weekday on Monday',
	'every year 15',
	'every year on Monday',
	'every constructor',
	'constructor',
	'every toString on Monday',
	'every 10000 days',
];
/** Days that a month or a week ends or begins with, and others. */
const FROM = [
	'2024-02-29',
	'2026-01-31',
	'2026-02-28',
	'2026-04-30',
	'2026-11-02',
	'2026-11-27',
	'2026-11-29',
	'2026-12-31',
	'2027-01-01',
	'2027-06-15',
	'2027-08-31',
];

suite('rules of recurring items', () => {
	for (const [rule, after, expected] of DAYS) {
		test(`${rule}: after ${after} comes ${expected}`, () => {
			assert.equal(next(rule, after), expected);
		});
	}

	for (const zone of ZONES) {
		test(`are the same days in ${zone}`, () => {
			inZone(zone, () => {
				for (const [rule, after, expected] of DAYS) { assert.equal(next(rule, after), expected, rule); }
			});
		});
	}

	test('at the last day that can be written a rule ends', () => {
		for (const rule of ['every day', 'every week', 'every month', 'every year', 'every weekday']) {
			assert.equal(next(rule, '9999-12-31'), 'ended', rule);
		}
	});

	test('“when done” is told apart', () => {
		assert.deepEqual(readRepeatRule('every 3 months when done'), {
			whenDone: true,
			every: { count: 3, unit: 'month' },
		});
		assert.equal(readRepeatRule('every 3 months')?.whenDone, false);
	});

	for (const text of REFUSED) {
		test(`“${text}” is no rule`, () => {
			assert.equal(readRepeatRule(text), undefined);
		});
	}

	test('every phrase of a grammar is on the days that a walk along the calendar shows', () => {
		const phrases = allPhrases();
		assert.ok(new Set(phrases.map(({ phrase }) => phrase)).size >= 500);
		for (const { phrase, meaning } of phrases) {
			for (const from of FROM) {
				const expected = firstDayAfter(meaning, from);
				const actual = next(phrase, from);
				const agrees = actual === expected
					|| expected === 'none' && actual !== undefined && (actual === 'ended' || actual > `${HORIZON}`);
				assert.ok(agrees, `${phrase}: after ${from} comes ${expected}, not ${actual ?? 'nothing'}`);
			}
		}
	});

	test('anything at all can be asked, and a day that comes is later', () => {
		const word = fc.constantFrom(
			'every',
			'2',
			'weeks',
			'month',
			'on',
			'the',
			'last',
			'31st',
			'Friday',
			'and',
			',',
			'January',
			'until 2027-01-01',
			'when done',
			'weekday',
			'0',
			'first',
		);
		const day = fc.integer({ min: 0, max: 40_000 }).map(days => addDays(parseCalendarDate('1990-01-01')!, days));
		fc.assert(
			fc.property(fc.array(word, { maxLength: 7 }), day, (words, after) => {
				const text = next(['every', ...words].join(' '), after);
				assert.ok(
					text === undefined || text === 'ended' || text > after,
					`${words.join(' ')} ${after} ${text ?? ''}`,
				);
			}),
			{ numRuns: RUNS },
		);
	});

	test('the library agrees with the calendar', () => {
		const day = fc.record({
			year: fc.integer({ min: 1950, max: 2090 }),
			month: fc.integer({ min: 1, max: 12 }),
			day: fc.integer({ min: 1, max: 28 }),
		})
			.map(({ year, month, day: result }) => toCalendarDate(year, month, result)!);
		fc.assert(
			fc.property(day, fc.constantFrom(...ZONES), (after, zone) => {
				inZone(zone, () => {
					assert.equal(next('every month on the last day', after), lastDay(after));
					const friday = next('every Friday', after)! as CalendarDate;
					assert.equal(isoWeekday(friday), 5);
					assert.ok(friday > after && friday <= addDays(after, 7));
					assert.equal(next(`every month on the ${ordinal(+after.slice(8))}`, after), addMonths(after, 1));
				});
			}),
			{ numRuns: RUNS },
		);
	});
});

/** Days up to the 28th only, so the last one is always still to come, except on 28 February. */
function lastDay(after: CalendarDate): string {
	const end = (months: number) => addDays(addMonths(`${after.slice(0, 8)}01` as CalendarDate, months), -1);
	return end(1) > after ? end(1) : end(2);
}

function ordinal(day: number): string {
	const rest = day % 10;
	return `${day}${day > 10 && day < 14 || rest > 3 || rest === 0 ? 'th' : ['', 'st', 'nd', 'rd'][rest]!}`;
}
