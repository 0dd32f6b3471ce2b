import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { localToday } from '../../../src/cli/localToday.ts';
import { clockSetTo, localDay, untilTomorrow } from '../../../src/host/workspace/localDay.ts';

/** Offsets of a quarter of an hour, the ends of the earth, and zones whose clocks change at midnight. */
const ZONES = [
	'UTC',
	'America/Los_Angeles',
	'America/St_Johns',
	'Asia/Kathmandu',
	'Pacific/Auckland',
	'Pacific/Kiritimati',
	'America/Havana',
	'Africa/Cairo',
	'Asia/Beirut',
	'Australia/Lord_Howe',
	'Pacific/Chatham',
	'Pacific/Pago_Pago',
];
const HOUR = 3_600_000;

/** The same question put to another authority: the database of time zones by way of Intl. */
function dayIn(zone: string): (moment: number) => string {
	const format = new Intl.DateTimeFormat('en-CA', {
		timeZone: zone,
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
	});
	return moment => format.format(moment);
}

suite('the day on the calendar of this machine', () => {
	const before = process.env['TZ'];
	teardown(() => {
		if (before === undefined) { delete process.env['TZ']; }
		else { process.env['TZ'] = before; }
	});

	for (const zone of ZONES) {
		test(`in ${zone}, every hour of 2028, with its leap day and changes of the clock`, () => {
			process.env['TZ'] = zone;
			const expected = dayIn(zone);
			const offsets = new Set<number>();
			for (let moment = Date.UTC(2027, 11, 30); moment < Date.UTC(2029, 0, 3); moment += HOUR) {
				const now = new Date(moment);
				offsets.add(now.getTimezoneOffset());
				assert.equal(localDay(now), expected(moment), now.toISOString());
				assert.equal(localToday(now), expected(moment), now.toISOString());
			}
			assert.ok(zone !== 'America/Los_Angeles' || offsets.size === 2, 'the clock changes');
		});

		test(`in ${zone}, the next day begins with the second that was waited for`, () => {
			process.env['TZ'] = zone;
			const expected = dayIn(zone);
			for (let moment = Date.UTC(2028, 0, 1) + 17 * 60_000 + 1; moment < Date.UTC(2029, 0, 1); moment += HOUR) {
				const turns = moment + untilTomorrow(new Date(moment));
				assert.notEqual(expected(turns), expected(moment), new Date(moment).toISOString());
				assert.equal(expected(turns - 1001), expected(moment), new Date(moment).toISOString());
			}
		});
	}
});

suite('a clock that is set', () => {
	setup(() => {
		mock.timers.enable({ apis: ['Date'] });
	});
	teardown(() => {
		mock.timers.reset();
	});

	const told = (now: Date) =>
		`${localDay(now)} ` + `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;

	for (
		const [text, atOnce, anHourLater] of [
			['2026-12-31 23:30', '2026-12-31 23:30', '2027-01-01 00:30'],
			['2028-02-29', '2028-02-29 12:00', '2028-02-29 13:00'],
			['2028-02-28 23:59', '2028-02-28 23:59', '2028-02-29 00:59'],
		] as const
	) {
		test(`to ${text} begins there and goes on`, () => {
			const now = clockSetTo(text)!;
			assert.equal(told(now()), atOnce);
			mock.timers.tick(HOUR);
			assert.equal(told(now()), anHourLater);
		});
	}

	for (const text of ['', 'tomorrow', '2027-02-29', '2026-12-31 25:00']) {
		test(`to “${text}” is none`, () => {
			assert.equal(clockSetTo(text), undefined);
		});
	}
});
