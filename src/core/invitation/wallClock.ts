import { toDayNumber, type CalendarDateTime, toCalendarDate } from '../model/calendarDate.ts';

/**
 * What Windows calls zones (Outlook, Exchange and Teams write these names), in small letters, and the zones they stand
 * for, as the Unicode Common Locale Data Repository has them for the world (`windowsZones`, territory 001).
 */
export const WINDOWS_ZONES: Readonly<Record<string, string>> = {
	'aus eastern standard time': 'Australia/Sydney',
	'aus central standard time': 'Australia/Darwin',
	'afghanistan standard time': 'Asia/Kabul',
	'alaskan standard time': 'America/Anchorage',
	'arab standard time': 'Asia/Riyadh',
	'arabian standard time': 'Asia/Dubai',
	'arabic standard time': 'Asia/Baghdad',
	'argentina standard time': 'America/Argentina/Buenos_Aires',
	'atlantic standard time': 'America/Halifax',
	'azores standard time': 'Atlantic/Azores',
	'bangladesh standard time': 'Asia/Dhaka',
	'belarus standard time': 'Europe/Minsk',
	'canada central standard time': 'America/Regina',
	'caucasus standard time': 'Asia/Yerevan',
	'cen. australia standard time': 'Australia/Adelaide',
	'central america standard time': 'America/Guatemala',
	'central asia standard time': 'Asia/Almaty',
	'central brazilian standard time': 'America/Cuiaba',
	'central europe standard time': 'Europe/Budapest',
	'central european standard time': 'Europe/Warsaw',
	'central pacific standard time': 'Pacific/Guadalcanal',
	'central standard time': 'America/Chicago',
	'central standard time (mexico)': 'America/Mexico_City',
	'china standard time': 'Asia/Shanghai',
	'e. africa standard time': 'Africa/Nairobi',
	'e. australia standard time': 'Australia/Brisbane',
	'e. europe standard time': 'Europe/Chisinau',
	'e. south america standard time': 'America/Sao_Paulo',
	'eastern standard time': 'America/New_York',
	'eastern standard time (mexico)': 'America/Cancun',
	'egypt standard time': 'Africa/Cairo',
	'fle standard time': 'Europe/Kyiv',
	'fiji standard time': 'Pacific/Fiji',
	'gmt standard time': 'Europe/London',
	'gtb standard time': 'Europe/Bucharest',
	'georgian standard time': 'Asia/Tbilisi',
	'greenland standard time': 'America/Nuuk',
	'greenwich standard time': 'Atlantic/Reykjavik',
	'hawaiian standard time': 'Pacific/Honolulu',
	'india standard time': 'Asia/Kolkata',
	'iran standard time': 'Asia/Tehran',
	'israel standard time': 'Asia/Jerusalem',
	'jordan standard time': 'Asia/Amman',
	'korea standard time': 'Asia/Seoul',
	'middle east standard time': 'Asia/Beirut',
	'montevideo standard time': 'America/Montevideo',
	'morocco standard time': 'Africa/Casablanca',
	'mountain standard time': 'America/Denver',
	'mountain standard time (mexico)': 'America/Mazatlan',
	'myanmar standard time': 'Asia/Yangon',
	'nepal standard time': 'Asia/Kathmandu',
	'new zealand standard time': 'Pacific/Auckland',
	'newfoundland standard time': 'America/St_Johns',
	'pacific sa standard time': 'America/Santiago',
	'pacific standard time': 'America/Los_Angeles',
	'pacific standard time (mexico)': 'America/Tijuana',
	'pakistan standard time': 'Asia/Karachi',
	'romance standard time': 'Europe/Paris',
	'russian standard time': 'Europe/Moscow',
	'sa eastern standard time': 'America/Cayenne',
	'sa pacific standard time': 'America/Bogota',
	'sa western standard time': 'America/La_Paz',
	'se asia standard time': 'Asia/Bangkok',
	'singapore standard time': 'Asia/Singapore',
	'south africa standard time': 'Africa/Johannesburg',
	'sri lanka standard time': 'Asia/Colombo',
	'syria standard time': 'Asia/Damascus',
	'taipei standard time': 'Asia/Taipei',
	'tasmania standard time': 'Australia/Hobart',
	'tokyo standard time': 'Asia/Tokyo',
	'turkey standard time': 'Europe/Istanbul',
	'us eastern standard time': 'America/Indiana/Indianapolis',
	'us mountain standard time': 'America/Phoenix',
	'utc': 'UTC',
	'venezuela standard time': 'America/Caracas',
	'w. australia standard time': 'Australia/Perth',
	'w. central africa standard time': 'Africa/Lagos',
	'w. europe standard time': 'Europe/Berlin',
	'west asia standard time': 'Asia/Tashkent',
	'west pacific standard time': 'Pacific/Port_Moresby',
};

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

/**
 * The name by which zones are known here: an IANA name, what Windows calls one, what Outlook shows of one
 * (`(UTC+01:00) Amsterdam, Berlin`), or how far it is from UTC (`UTC-5`); `undefined` for others.
 */
export function zoneNamed(written: string): string | undefined {
	const name = written.trim().replace(/^"|"$/g, '').replace(/^tzone:\/\/Microsoft\//i, '')
		.replace(/^\/?(?:[^/]+\/[^/]+\/|[^/]*\.[^/]*\/)(?=[A-Z][A-Za-z]+\/[A-Z])/, '').replace(/^\//, '');
	const zone = WINDOWS_ZONES[name.toLowerCase()] ?? shownZone(name) ?? offsetZone(name) ?? name;
	return isZone(zone) ? zone : undefined;
}

function isZone(zone: string): boolean {
	try {
		formatter(zone);
		return true;
	} catch {
		return false;
	}
}

const SHOWN_ZONE = /^\((?:UTC|GMT)(?:([+-])(\d{1,2})[:.]?(\d{2}))?\) (.+)$/i;
/** Beside cities Outlook shows names of zones of America. */
const SHOWN_NAMES: Readonly<Record<string, string>> = {
	'eastern time (us & canada)': 'America/New_York',
	'central time (us & canada)': 'America/Chicago',
	'mountain time (us & canada)': 'America/Denver',
	'pacific time (us & canada)': 'America/Los_Angeles',
	'atlantic time (canada)': 'America/Halifax',
	'coordinated universal time': 'UTC',
	'arizona': 'America/Phoenix',
	'hawaii': 'Pacific/Honolulu',
	'alaska': 'America/Anchorage',
};
const REGIONS = ['Europe', 'America', 'Asia', 'Australia', 'Africa', 'Pacific', 'Atlantic'];
const WINTER_AND_SUMMER = [1_768_478_400, 1_784_116_800];

/** The zone of the first city that is a zone of its own, and is as far from UTC as it says. */
function shownZone(name: string): string | undefined {
	const [, sign, hours = '0', minutes = '0', places = ''] = SHOWN_ZONE.exec(name) ?? [];
	if (places === '') { return undefined; }
	const zoneName = SHOWN_NAMES[places.toLowerCase()];
	const cities = places.split(/, */).map(city => city.trim().replaceAll(' ', '_'));
	const zones = zoneName === undefined
		? cities.flatMap(city => REGIONS.map(region => `${region}/${city}`))
		: [zoneName];
	const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60;
	return zones.find(zone =>
		isZone(zone)
		&& WINTER_AND_SUMMER.some(seconds => shownAt(wallClock(seconds, zone)) - seconds === offset)
	);
}

/** `UTC-5`, `GMT+0100`: always as far from UTC. */
function offsetZone(name: string): string | undefined {
	const [, sign, hours = '', minutes = '00'] = /^\(?(?:UTC|GMT) ?([+-])(\d{1,2})(?::?(\d{2}))?\)?$/i.exec(name) ?? [];
	if (sign === undefined) { return /^\(?(?:UTC|GMT|Z)\)?$/i.test(name) ? 'UTC' : undefined; }
	// The signs of these zones are the other way round.
	return minutes === '00'
		? `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}`
		: `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string): Intl.DateTimeFormat {
	const cached = formatters.get(zone)
		?? new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', {
			timeZone: zone,
			year: 'numeric',
			month: '2-digit',
			day: '2-digit',
			hour: '2-digit',
			minute: '2-digit',
			hourCycle: 'h23',
		});
	formatters.set(zone, cached);
	return cached;
}
