import { monthNamed, ordinalOf, rhythmNamed, stepOf, unitNamed, weekdayNamed, type RepeatUnit } from './repeatWords.ts';

/** One place in a month: the 15th, the last day, the second Tuesday, each Tuesday. */
interface MonthPlace {
	/** From 1, or backwards from -1; 0 is each, with a weekday only. */
	readonly nth: number;
	/** 1 Monday to 7 Sunday; absent where days of the month are counted. */
	readonly weekday?: number;
}

/** The days a rule falls on. Without weekdays, months and places it is a plain distance. */
export interface RepeatDays {
	readonly every: { readonly count: number, readonly unit: RepeatUnit };
	/** For weeks: 1 Monday to 7 Sunday. */
	readonly weekdays?: readonly number[];
	/** For years: 1 to 12. Without places, the day of the month is kept, or the last of a shorter month taken. */
	readonly months?: readonly number[];
	/** For months, and for years with months: all of them weekdays, or none. */
	readonly places?: readonly MonthPlace[];
}

/** `one day in three`. */
const ONE_OUT_OF = /^(?:one|1) (day|week|month|year) (?:in|out of) ([a-z]+|\d+)$/;
const WORKING_DAYS = [1, 2, 3, 4, 5];
const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Words that are read from the left; what is read is passed. */
class Phrase {
	readonly #words: readonly string[];
	#at = 0;

	constructor(text: string) {
		this.#words = text.match(/[^\s,]+|,/g) ?? [];
	}

	get isDone(): boolean {
		return this.#at === this.#words.length;
	}

	/** Passes one of these words; says whether it was there. */
	pass(...words: readonly string[]): boolean {
		const isThere = words.includes(this.#words[this.#at] ?? '');
		if (isThere) { this.#at++; }
		return isThere;
	}

	/** Passes the word that means something to a reader. */
	take<T>(readWord: (word: string) => T | undefined): T | undefined {
		const value = readWord(this.#words[this.#at] ?? '');
		if (value !== undefined) { this.#at++; }
		return value;
	}

	/** Passes what a reader makes something of; else stays where it was. */
	attempt<T>(readPart: (phrase: Phrase) => T | undefined): T | undefined {
		const from = this.#at;
		const value = readPart(this);
		if (value === undefined) { this.#at = from; }
		return value;
	}

	/** `a, b and c`; `undefined` where not even the first is there, or something else follows a comma. */
	list<T>(readPart: (phrase: Phrase) => T | undefined): T[] | undefined {
		const first = readPart(this);
		if (first === undefined) { return undefined; }
		const items = [first];
		while (this.#passBetween()) {
			const next = readPart(this);
			if (next === undefined) { return undefined; }
			items.push(next);
		}
		return items;
	}

	#passBetween(): boolean {
		const comma = this.pass(',');
		const and = this.pass('and', '&');
		return comma || and;
	}
}

/**
 * Reads a rule in lower case, without “until” and “when done”: `every month on the last friday`. All of it, or nothing.
 */
export function readRepeatPhrase(text: string): RepeatDays | undefined {
	const phrase = new Phrase(
		text.replace(/^(?:on )?(?:every )?alternate /, 'every other ')
			.replace(/^(?:on )?the (?=.+ of (?:the|each|every) month$)/, 'every the ')
			.replace(ONE_OUT_OF, 'every $2 $1'),
	);
	const days = passEvery(phrase) ? afterEvery(phrase) : rhythm(phrase);
	return days && phrase.isDone && canFall(days) ? days : undefined;
}

/** `every`, `each`, `once a`, `once every`. */
function passEvery(phrase: Phrase): boolean {
	return phrase.pass('once') ? phrase.pass('a', 'per', 'every', 'each') : phrase.pass('every', 'each');
}

function rhythm(phrase: Phrase): RepeatDays | undefined {
	const every = phrase.take(rhythmNamed);
	return every && withUnit(every, phrase);
}

function afterEvery(phrase: Phrase): RepeatDays | undefined {
	if (phrase.pass('weekday', 'weekdays', 'workday', 'workdays') || phrase.attempt(passWorkingDay)) {
		return { every: { count: 1, unit: 'week' }, weekdays: WORKING_DAYS };
	}
	const counted = phrase.attempt(unitWithCount);
	if (counted) { return withUnit(counted, phrase); }
	const placed = phrase.attempt(placesOfMonth);
	if (placed) { return { every: { count: 1, unit: 'month' }, places: placed }; }
	const count = phrase.pass('other') ? 2 : 1;
	const weekdays = phrase.attempt(weekdayList);
	if (weekdays) { return { every: { count, unit: 'week' }, weekdays }; }
	return count === 1 ? ofYear({ count: 1, unit: 'year' }, phrase) : undefined;
}

function passWorkingDay(phrase: Phrase): true | undefined {
	return phrase.pass('working', 'business') && phrase.pass('day', 'days') || undefined;
}

/** `week`, `2 weeks`, `other month`, `third day`. The “fourth quarter” is one of a year, so it is nothing. */
function unitWithCount(phrase: Phrase): RepeatDays['every'] | undefined {
	if (phrase.pass('half')) { return phrase.pass('year', 'years') ? { count: 6, unit: 'month' } : undefined; }
	const step = phrase.take(stepOf);
	const ordinal = step === undefined ? phrase.take(ordinalOf) : undefined;
	if (ordinal === 1 || ordinal !== undefined && phrase.pass('quarter')) { return undefined; }
	const unit = phrase.take(unitNamed);
	return unit && { count: (step ?? ordinal ?? 1) * unit.count, unit: unit.unit };
}

/** `first Monday of the month`. “every second Tuesday” alone could be every other one, so it is nothing. */
function placesOfMonth(phrase: Phrase): readonly MonthPlace[] | undefined {
	phrase.pass('the');
	const places = placeList(phrase);
	return places && phrase.pass('of') && phrase.pass('the', 'every', 'each') && phrase.pass('month')
		? places
		: undefined;
}

function withUnit(every: RepeatDays['every'], phrase: Phrase): RepeatDays | undefined {
	if (phrase.isDone) { return { every }; }
	if (every.unit === 'week') {
		const weekdays = phrase.pass('on') ? weekdayList(phrase) : undefined;
		return weekdays && { every, weekdays };
	}
	if (every.unit === 'month') {
		const places = phrase.pass('on') ? placeList(phrase) : undefined;
		if (phrase.pass('of') && !(phrase.pass('the', 'each', 'every') && phrase.pass('month'))) { return undefined; }
		return places && { every, places };
	}
	return every.unit === 'year' && phrase.pass('on', 'in') ? ofYear(every, phrase) : undefined;
}

function weekdayList(phrase: Phrase): number[] | undefined {
	return phrase.list(each => {
		passArticle(each);
		return each.take(weekdayNamed);
	});
}

function passArticle(phrase: Phrase): void {
	phrase.pass('on');
	phrase.pass('the');
}

/** `January`, `January the 15th`, `January on the 1st and the 15th`, `15 January`, `the first Monday of March`. */
function ofYear(every: RepeatDays['every'], phrase: Phrase): RepeatDays | undefined {
	const months = phrase.attempt(each => each.list(word => word.take(monthNamed)));
	if (months) {
		if (phrase.isDone) { return { every, months }; }
		const places = phrase.attempt(dayNumber) ?? placeList(phrase);
		return places && { every, months, places };
	}
	const places = phrase.attempt(dayNumber) ?? placeList(phrase);
	const isMonthNext = places && (phrase.pass('of', 'in') || places.every(({ weekday }) => weekday === undefined));
	const behind = isMonthNext ? phrase.list(each => each.take(monthNamed)) : undefined;
	return behind && places && { every, months: behind, places };
}

/** The `15` of `January 15` and `15 January`. */
function dayNumber(phrase: Phrase): MonthPlace[] | undefined {
	const nth = phrase.take(word => /^(?:[1-9]|[12]\d|3[01])$/.test(word) ? Number(word) : undefined);
	return nth === undefined ? undefined : [{ nth }];
}

/** `the 1st and the 15th`, `the 1st and 3rd Monday`: ordinals before a weekday are all of that weekday. */
function placeList(phrase: Phrase): MonthPlace[] | undefined {
	const parts = phrase.list(readPlace);
	if (!parts) { return undefined; }
	const places: MonthPlace[] = [];
	let kind: number | 'day' | undefined;
	for (const { nth, of } of [...parts].reverse()) {
		kind = of ?? (places.length === 0 ? 'day' : kind);
		places.unshift(typeof kind === 'number' ? { nth, weekday: kind } : { nth });
	}
	return isOneKind(places) ? places : undefined;
}

interface Place {
	readonly nth: number;
	/** What is counted, where it is said. */
	readonly of: number | 'day' | undefined;
}

/** `last`, `last day`, `2nd last Friday`, `third Monday`, `Monday`. */
function readPlace(phrase: Phrase): Place | undefined {
	passArticle(phrase);
	const each = phrase.take(weekdayNamed);
	if (each !== undefined) { return { nth: 0, of: each }; }
	const ordinal = phrase.take(ordinalOf);
	if (ordinal === undefined && phrase.pass('penultimate')) {
		return { nth: -2, of: phrase.pass('day') ? 'day' : phrase.take(weekdayNamed) };
	}
	const isLast = ordinal !== undefined && phrase.attempt(passToLast) === true || phrase.pass('last');
	if (ordinal === undefined && !isLast) { return undefined; }
	return { nth: isLast ? -(ordinal ?? 1) : ordinal!, of: phrase.pass('day') ? 'day' : phrase.take(weekdayNamed) };
}

/** The rest of `second to last`. */
function passToLast(phrase: Phrase): true | undefined {
	return phrase.pass('to') && phrase.pass('last') || undefined;
}

/** Days of the month, or each of some weekdays, or counted weekdays: what mixes them could mean two things. */
function isOneKind(places: readonly MonthPlace[]): boolean {
	const kindOf = ({ nth, weekday }: MonthPlace) => {
		if (weekday === undefined) { return 'day'; }
		if (nth === 0) { return 'each'; }
		return 'counted';
	};
	return new Set(places.map(kindOf)).size === 1;
}

/** Whether each of its places can be on the calendar: there is no 31 April and no tenth Monday. */
function canFall({ places = [], months }: RepeatDays): boolean {
	const longest = Math.max(...(months ?? [1]).map(month => LONGEST_MONTHS[month - 1]!));
	return places.every(({ nth, weekday }) => Math.abs(nth) <= (weekday === undefined ? longest : 5));
}
