import { addDays, addMonths, dateParts, isoWeekday, lastOfMonth, type CalendarDate } from '../model/calendarDate.ts';
import { LANGUAGE_CODES, namesIn, tablesOf, wordsIn } from '../language/languages.ts';
import type { TimeWords } from '../language/languageTable.ts';
import { foldText } from './foldText.ts';
import { dayAndMonth, type DateQuestion, type DayAndMonth } from './dateQuestion.ts';
import type { Words } from './words.ts';

/** `14 octobre 2026`, `14 oktober`, `14 de octubre del 2026`, `1er octobre`, `1.º de março`. */
const DAY_AND_MONTH = /^(\d{1,2})(?:\.?[ºª°]|\.|er|re|ro|o|e)? ?(?:de |d |del )?(\p{L}{3,10})(?: (?:del? )?(\d{4}))?$/u;
/** `3.12.`, `3. 12. 2026`, `03.12.26`; behind a word of the language also `14/10`. */
const WITH_DOTS = /^(?<day>\d{1,2})\. ?(?<month>\d{1,2})(?:\.| |$) ?(?<year>\d{4}|\d{2})?$/;
const WITH_STROKES = /^(?<day>\d{1,2})(?<sign>[/-])(?<month>\d{1,2})(?:\k<sign>(?<year>\d{4}|\d{2}))?$/;
const COUNTED = /^(.*?)(\d{1,3}|\p{L}+) (\p{L}+)$/u;
const MOST_LEADS = 4;

/** Words as they are compared: folded, without commas, hyphens and the dots of what is cut short. */
export function bareWords(text: string): string {
	return foldText(text).replace(/['’,]/g, ' ').replace(
		/(?<=\p{L})[-./](?=[\p{L}\d]|\s|$)|(?<=\d)[-/](?=\p{L})/gu,
		' ',
	)
		.replace(/\s+/g, ' ').trim();
}

/** A phrase in one language, as it is typed and as its words are compared. */
export interface ForeignPhrase {
	readonly words: string;
	readonly time: TimeWords;
	readonly question: DateQuestion;
	readonly l10n: Words;
}

/** A day; with its label where day and month are said: `30 novembre`. */
interface ForeignDay {
	readonly date: CalendarDate;
	readonly label?: string;
}

/**
 * The day that a whole phrase means: `d’ici fin novembre`, `Mo 30.11.`, `el próximo miércoles`, `1.º de março`,
 * `woensdag a.s.`
 */
export function foreignDay(phrase: ForeignPhrase): ForeignDay | undefined {
	const { time } = phrase;
	const leads = [time.by, time.until, time.between].flatMap(bareList);
	let { words } = phrase;
	for (let leadCount = 0; leadCount <= MOST_LEADS; leadCount++) {
		const day = dayOf({ ...phrase, words }, leadCount > 0);
		if (day !== undefined) { return day; }
		const rest = longestRest(words, leads);
		if (rest === undefined) { return undefined; }
		words = rest;
	}
	return undefined;
}

const DAY_WITHIN =
	/(?<![\d\p{L}])\d{1,2}(?:\.?[ºª°]|\.|er|re|ro|o|e)? ?(?:de |d |del )?\p{L}{3,10}(?: (?:del? )?\d{4})?(?![\d\p{L}])/gu;

/** The first day and month within a text, in any language that is known: `Rencontre du 3 septembre 2026`. */
export function datedIn(text: string): DayAndMonth | undefined {
	for (const [written] of bareWords(text).matchAll(DAY_WITHIN)) {
		for (const { time } of tablesOf(LANGUAGE_CODES)) {
			const day = time && namedDay(written, time);
			if (day !== undefined) { return day; }
		}
	}
	return undefined;
}

/** Before a share or a purpose as well as before a day: `pour 3/4 des patients`. */
const LOOSE_LEADS: ReadonlySet<string> = new Set(['pour', 'para', 'per', 'tegen']);
const LONGEST_PHRASE = 6;

/**
 * The day by which something in a line is owed, said in one language: `envoyer le CV d’ici le 14/10`, `bis Freitag`,
 * `a más tardar el 3 de marzo`, `entro fine mese`. A length of time is none: `alle 2 bis 3 Monate`.
 */
export function foreignDue(line: string, phrase: Omit<ForeignPhrase, 'words'>): CalendarDate | undefined {
	const words = bareWords(line.replace(/[()[\]*_;:!?]/g, ' ')).split(' ');
	const leads = [phrase.time.by, phrase.time.until].flatMap(bareList).map(lead => lead.split(' '))
		.sort((a, b) => b.length - a.length);
	for (const at of words.keys()) {
		const lead = leads.find(each => each.every((word, index) => words[at + index] === word));
		if (lead === undefined) { continue; }
		const rest = words.slice(at + lead.length, at + lead.length + LONGEST_PHRASE);
		for (let count = rest.length; count > 0; count--) {
			const day = owedBy(lead.join(' '), rest.slice(0, count).join(' '), phrase);
			if (day !== undefined) { return day; }
		}
	}
	return undefined;
}

function owedBy(lead: string, words: string, phrase: Omit<ForeignPhrase, 'words'>): CalendarDate | undefined {
	if (LOOSE_LEADS.has(lead) && WITH_STROKES.test(words)) { return undefined; }
	const whole = { ...phrase, words: `${lead} ${words.replace(/(?<=\d{4}|\p{L})\.$/u, '')}` };
	const day = contradictsItself(whole) ? undefined : foreignDay(whole);
	return day?.label === undefined && /^\d/.test(words) ? undefined : day?.date;
}

/** Lists of the tables as they are compared: each is asked for again with every word of a line. */
const bareLists = new Map<string, readonly string[]>();

function bareList(list: string): readonly string[] {
	const bareNames = bareLists.get(list) ?? wordsIn(list).map(bareWords).filter(Boolean);
	bareLists.set(list, bareNames);
	return bareNames;
}

/** What stands behind the longest of some words. */
function longestRest(words: string, leads: readonly string[]): string | undefined {
	const [lead] = leads.filter(each => words.startsWith(`${each} `)).sort((a, b) => b.length - a.length);
	return lead === undefined ? undefined : words.slice(lead.length + 1);
}

function dayOf(phrase: ForeignPhrase, isLed: boolean): ForeignDay | undefined {
	const { said } = weekdayBefore(phrase) ?? {};
	const dated = datedDay(phrase, isLed) ?? said;
	if (dated !== undefined) { return dated; }
	const date = standingDay(phrase);
	return date === undefined ? withoutPartOfDay(phrase, isLed) : { date };
}

/** `demain matin`, `el viernes por la tarde`. */
function withoutPartOfDay(phrase: ForeignPhrase, isLed: boolean): ForeignDay | undefined {
	const { words, time } = phrase;
	const [part] = bareList(time.partOfDay).filter(each => words.endsWith(` ${each}`))
		.sort((a, b) => b.length - a.length);
	return part === undefined ? undefined : dayOf({ ...phrase, words: words.slice(0, -part.length - 1) }, isLed);
}

/** `lundi 30 novembre`, `Mo 30.11.`: the day behind a weekday, and whether it is that one. */
function weekdayBefore(phrase: ForeignPhrase): { readonly said: ForeignDay, readonly isIt: boolean } | undefined {
	const { words, time } = phrase;
	for (const [index, names] of namesIn(time.weekdays).entries()) {
		const rest = longestRest(words, names.map(bareWords));
		const bare = rest === undefined ? undefined : longestRest(rest, bareList(time.between)) ?? rest;
		const said = bare === undefined ? undefined : datedDay({ ...phrase, words: bare }, true);
		if (said !== undefined) { return { said, isIt: isoWeekday(said.date) === index + 1 }; }
	}
	return undefined;
}

/** Whether a weekday is said that the day is not: `mardi 30 novembre 2026`, `Di 30.11.2026`. */
export function contradictsItself(phrase: ForeignPhrase): boolean {
	const words = longestRest(phrase.words, [phrase.time.by, phrase.time.until, phrase.time.between].flatMap(bareList));
	return [phrase.words, ...words === undefined ? [] : [words]].some(each =>
		weekdayBefore({ ...phrase, words: each })?.isIt === false
	);
}

/** A day and a month, in words or in figures, the day first as all these languages have it. */
function datedDay({ words, time, question, l10n }: ForeignPhrase, isLed: boolean): ForeignDay | undefined {
	const written = namedDay(words, time) ?? dayInFigures(words, isLed);
	return written === undefined ? undefined : dayAndMonth(words, question, written, l10n)[0];
}

/** `14 octobre`, `primero de marzo`, as numbers. */
function namedDay(words: string, time: TimeWords): DayAndMonth | undefined {
	const first = namesIn(time.ordinals)[0]!.map(bareWords).find(each => words.startsWith(`${each} `));
	const [, day = '', name = '', year] =
		DAY_AND_MONTH.exec(first === undefined ? words : `1${words.slice(first.length)}`) ?? [];
	const month = monthCalled(name, time);
	return month === 0 ? undefined : { day: Number(day), month, year };
}

function monthCalled(name: string, time: TimeWords): number {
	return name === ''
		? 0
		: namesIn(time.months).findIndex(names => names.some(each => bareWords(each) === name)) + 1;
}

function dayInFigures(words: string, isLed: boolean): DayAndMonth | undefined {
	const { day, month, year } = (WITH_DOTS.exec(words) ?? (isLed ? WITH_STROKES.exec(words) : null))?.groups ?? {};
	return day === undefined
		? undefined
		: { day: Number(day), month: Number(month), year: year === undefined ? undefined : year.padStart(4, '20') };
}

function standingDay({ words, time, question }: ForeignPhrase): CalendarDate | undefined {
	const standing = standingDays(time, question).find(([list]) => bareList(list).includes(words));
	if (standing !== undefined) { return standing[1]; }
	const { today, past } = question;
	return past ? undefined : countedDay(words, time, today) ?? weekdayOf(words, time, today)
		?? nextUnit(words, time, today) ?? endOf(words, time, today);
}

/** The days that have words of their own, as lists, in the order in which they are offered. */
export function standingDays(
	time: TimeWords,
	{ today, past, meeting }: DateQuestion,
): (readonly [list: string, date: CalendarDate | undefined])[] {
	const { year, month } = dateParts(today);
	const near = [
		[time.today, today],
		[time.yesterday, addDays(today, -1)],
		[time.dayBeforeYesterday, addDays(today, -2)],
	] as const;
	return past ? [...near] : [
		[time.nextMeeting, meeting],
		...near,
		[time.tomorrow, addDays(today, 1)],
		[time.dayAfterTomorrow, addDays(today, 2)],
		[time.endOfMonth, lastOfMonth(year, month)],
		[time.endOfYear, lastOfMonth(year, 12)],
	];
}

/** `dans 2 semaines`, `in drei Wochen`, `dentro de dos meses`. */
function countedDay(words: string, time: TimeWords, today: CalendarDate): CalendarDate | undefined {
	const [, before = '', number = '', unit = ''] = COUNTED.exec(words) ?? [];
	const isWithin = before.trim() === '' ? /^\d/.test(number) : bareList(time.within).includes(before.trim());
	const count = /^\d/.test(number)
		? Number(number)
		: namesIn(time.numbers).findIndex(names => names.some(name => bareWords(name) === number)) + 1;
	return isWithin && count > 0 ? afterUnits(count, unit, time, today) : undefined;
}

function afterUnits(count: number, unit: string, time: TimeWords, today: CalendarDate): CalendarDate | undefined {
	const is = (units: string) => bareList(units).includes(unit);
	if (is(time.day)) { return addDays(today, count); }
	if (is(time.week)) { return addDays(today, 7 * count); }
	if (is(time.month)) { return addMonths(today, count); }
	return is(time.year) ? addMonths(today, 12 * count) : undefined;
}

/** `mercredi`, `ce mercredi`, `kommenden Freitag`, `mercredi prochain`, `Mittwoch nächster Woche`. */
function weekdayOf(words: string, time: TimeWords, today: CalendarDate): CalendarDate | undefined {
	const weekdayToday = isoWeekday(today);
	for (const [index, names] of namesIn(time.weekdays).entries()) {
		for (const name of names.map(bareWords).filter(each => each.length > 3)) {
			const beside = besideOf(words, name);
			if (beside === undefined) { continue; }
			const ahead = (index + 1 - weekdayToday + 7) % 7;
			if (bareList(time.this).includes(beside)) { return addDays(today, ahead); }
			if (beside === '' || bareList(time.coming).includes(beside)) { return addDays(today, ahead || 7); }
			if (bareList(time.next).includes(beside) || isNextUnit(beside, time.week, time)) {
				return addDays(today, index + 8 - weekdayToday);
			}
		}
	}
	return undefined;
}

/** What stands before or behind a word, nothing where it is not there. */
function besideOf(words: string, name: string): string | undefined {
	if (words === name) { return ''; }
	if (words.startsWith(`${name} `)) { return words.slice(name.length + 1); }
	return words.endsWith(` ${name}`) ? words.slice(0, -name.length - 1) : undefined;
}

/** `semaine prochaine`, `de la semaine prochaine`, `nächster Woche`. */
function isNextUnit(words: string, units: string, time: TimeWords): boolean {
	const rest = longestRest(words, bareList(time.between));
	return bareList(units).some(unit =>
		[...bareList(time.next), ...bareList(time.coming)].some(next =>
			words === `${next} ${unit}` || words === `${unit} ${next}`
		)
	) || rest !== undefined && isNextUnit(rest, units, time);
}

function nextUnit(words: string, time: TimeWords, today: CalendarDate): CalendarDate | undefined {
	if (isNextUnit(words, time.week, time)) { return addDays(today, 7); }
	if (isNextUnit(words, time.month, time)) { return addMonths(today, 1); }
	return isNextUnit(words, time.year, time) ? addMonths(today, 12) : undefined;
}

/** `fin du mois`, `fin novembre`, `finales de marzo de 2027`, `fin d’année`. */
function endOf(words: string, time: TimeWords, today: CalendarDate): CalendarDate | undefined {
	const { year, month } = dateParts(today);
	const isOne = (list: string, of: string) => bareList(list).includes(of);
	let rest = longestRest(words, bareList(time.end));
	const between = [time.between, time.this].flatMap(bareList);
	for (let more = rest; more !== undefined; more = longestRest(more, between)) { rest = more; }
	if (rest === undefined) { return undefined; }
	if (isOne(time.month, rest)) { return lastOfMonth(year, month); }
	if (isOne(time.year, rest)) { return lastOfMonth(year, 12); }
	const [, name = '', written] = /^(\p{L}+)(?: (?:del? )?(\d{4}))?$/u.exec(rest) ?? [];
	const called = monthCalled(name, time);
	return called === 0
		? undefined
		: lastOfMonth(written === undefined ? year + Number(called < month) : Number(written), called);
}
