import { ENGLISH_MONTHS } from '../text/englishDays.ts';

const MONTHS = new Map([
	...ENGLISH_MONTHS.flatMap((name, index) => [name, name.slice(0, 3)].map(word => [word, index + 1] as const)),
	['sept', 9] as const,
]);
const WEEKDAY_NAMES: readonly (readonly string[])[] = [
	['monday', 'mon'],
	['tuesday', 'tue', 'tues'],
	['wednesday', 'wed', 'weds', 'wednes'],
	['thursday', 'thu', 'thur', 'thurs'],
	['friday', 'fri'],
	['saturday', 'sat', 'satur'],
	['sunday', 'sun'],
];
const WEEKDAYS = new Map(
	WEEKDAY_NAMES.flatMap((names, index) => [...names, `${names[0]!}s`].map(name => [name, index + 1] as const)),
);
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const UNITS: Readonly<Record<string, { readonly count: number, readonly unit: RepeatUnit }>> = {
	day: { count: 1, unit: 'day' },
	week: { count: 1, unit: 'week' },
	fortnight: { count: 2, unit: 'week' },
	month: { count: 1, unit: 'month' },
	'half-year': { count: 6, unit: 'month' },
	quarter: { count: 3, unit: 'month' },
	year: { count: 1, unit: 'year' },
};
/** Words for a whole rhythm. `bimonthly` and `biannual` are used for two different ones, so they are none. */
const RHYTHMS: Readonly<Record<string, { readonly count: number, readonly unit: RepeatUnit }>> = {
	'daily': { count: 1, unit: 'day' },
	'weekly': { count: 1, unit: 'week' },
	'fortnightly': { count: 2, unit: 'week' },
	'biweekly': { count: 2, unit: 'week' },
	'bi-weekly': { count: 2, unit: 'week' },
	'monthly': { count: 1, unit: 'month' },
	'quarterly': { count: 3, unit: 'month' },
	'semiannual': { count: 6, unit: 'month' },
	'semiannually': { count: 6, unit: 'month' },
	'half-yearly': { count: 6, unit: 'month' },
	'yearly': { count: 1, unit: 'year' },
	'annual': { count: 1, unit: 'year' },
	'annually': { count: 1, unit: 'year' },
};

/** 1 to 12 of `march`, `mar`; nothing for another word. Lower case, as all words here. */
export function monthNamed(word: string): number | undefined {
	return MONTHS.get(word);
}

/** 1 Monday to 7 Sunday of `monday`, `mon`, `mondays`. */
export function weekdayNamed(word: string): number | undefined {
	return WEEKDAYS.get(word);
}

/** 1 to 31 of `1st`, `first`, `31st`; the words go to tenth. */
export function ordinalOf(word: string): number | undefined {
	const number = Number(/^([1-9]|[12]\d|3[01])(?:st|nd|rd|th)$/.exec(word)?.[1] ?? ORDINALS.indexOf(word) + 1);
	return number === 0 ? undefined : number;
}

/** How many units go by: `2`, `two`, `other`. */
export function stepOf(word: string): number | undefined {
	if (/^[1-9]\d{0,3}$/.test(word)) { return Number(word); }
	if (word === 'other') { return 2; }
	const index = NUMBERS.indexOf(word);
	return index < 0 ? undefined : index + 2;
}

/** `week`, `weeks`, `fortnight`, `quarters`: months and weeks by another name are counted in these. */
export function unitNamed(word: string): { readonly count: number, readonly unit: RepeatUnit } | undefined {
	const single = word.replace(/s$/, '');
	return Object.hasOwn(UNITS, single) ? UNITS[single] : undefined;
}

/** `monthly`, `fortnightly`, `annual`. */
export function rhythmNamed(word: string): { readonly count: number, readonly unit: RepeatUnit } | undefined {
	return Object.hasOwn(RHYTHMS, word) ? RHYTHMS[word] : undefined;
}

/** What a rule counts in, as in `every 2 weeks`. */
export type RepeatUnit = 'day' | 'week' | 'month' | 'year';
