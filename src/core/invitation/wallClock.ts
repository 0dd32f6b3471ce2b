import { toDayNumber, type CalendarDateTime, toCalendarDate } from '../model/calendarDate.ts';
import { WINDOWS_ZONES } from './windowsZones.ts';

const SECONDS_PER_DAY = 86_400;

/** The wall-clock time that a moment has in a zone (`Europe/Stockholm`). @param seconds Since 1970 in UTC. */
export function wallClock(seconds: number, zone: string): CalendarDateTime {
	const parts = new Map<string, string>(
		formatter(zone).formatToParts(seconds * 1000).map(({ type, value }) => [type, value]),
	);
	const number = (type: string) => Number(parts.get(type));
	const date = toCalendarDate(number('year'), number('month'), number('day'));
	if (date === undefined) { throw new RangeError(`${seconds} is no moment of the calendar`); }
	return { date, time: `${parts.get('hour')}:${parts.get('minute')}` as NonNullable<CalendarDateTime['time']> };
}

/**
 * The moment at which a wall clock in a zone shows a time, in seconds since 1970 in UTC. An hour that a zone leaves out
 * in spring is the one after it; of an hour that it has twice in autumn the first is meant.
 */
export function momentOf({ date, time = '00:00' }: CalendarDateTime, zone: string): number {
	const shown = toDayNumber(date) * SECONDS_PER_DAY + minutesOf(time) * 60;
	const offsetAt = (seconds: number): number => shownAt(wallClock(seconds, zone)) - seconds;
	const [early, late] = [offsetAt(shown - SECONDS_PER_DAY), offsetAt(shown + SECONDS_PER_DAY)];
	const fits = [shown - Math.max(early, late), shown - Math.min(early, late)].filter(seconds =>
		offsetAt(seconds) === shown - seconds
	);
	return fits.length > 0 ? Math.min(...fits) : shown - early;
}

function shownAt({ date, time = '00:00' }: CalendarDateTime): number {
	return toDayNumber(date) * SECONDS_PER_DAY + minutesOf(time) * 60;
}

function minutesOf(time: string): number {
	const [hours = 0, minutes = 0] = time.split(':').map(Number);
	return hours * 60 + minutes;
}

/** The name by which zones are known here: an IANA name, or what Windows calls one; `undefined` for others. */
export function zoneNamed(written: string): string | undefined {
	const name = written.trim().replace(/^"|"$/g, '').replace(/^\/?(?:[^/]+\/[^/]+\/)(?=[A-Z][A-Za-z]+\/[A-Z])/, '')
		.replace(/^\//, '');
	const zone = WINDOWS_ZONES[name.toLowerCase()] ?? name;
	try {
		formatter(zone);
		return zone;
	} catch {
		return undefined;
	}
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string): Intl.DateTimeFormat {
	const known = formatters.get(zone)
		?? new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', {
			timeZone: zone,
			year: 'numeric',
			month: '2-digit',
			day: '2-digit',
			hour: '2-digit',
			minute: '2-digit',
			hourCycle: 'h23',
		});
	formatters.set(zone, known);
	return known;
}
