import { LANGUAGE_CODES, namesIn, tablesOf, wordsIn } from '../language/languages.ts';
import type { LanguageTable, TimeWords } from '../language/languageTable.ts';
import { foldText } from '../text/foldText.ts';
import { ENGLISH_MONTHS, ENGLISH_WEEKDAYS } from '../text/englishDays.ts';

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];
/** Longer texts are no rule. */
const LONGEST_RULE = 120;
/** `15e`, `15º`, `22ste`: up to fifth the tables have words of their own. */
const DAY_WITH_TAIL = /(?<!\d)([6-9]|[12]\d|3[01])(?:ste|de|eme|e|o|[.]?[ºª°])(?=\s|$)/g;
/** `un giorno sì e un giorno no` */
const MOST_WORDS = 7;

/**
 * A rule of recurring homework in another language, as it would be in English: `toutes les 2 semaines` is
 * `every 2 week`, `jeden ersten Montag im Monat` is `every month on the first monday`. Each word must be known, or
 * there is none.
 */
export function englishRule(written: string, languages: readonly string[] = LANGUAGE_CODES): string | undefined {
	if (written.length > LONGEST_RULE) { return undefined; }
	const words = foldText(written).replace(/['’]/g, ' ').replace(/(\d)\.(?=\s|$)/g, '$1').replace(DAY_WITH_TAIL, '$1')
		.replace(/[,;]/g, ' , ')
		.trim().split(/\s+/);
	for (const table of tablesOf(languages)) {
		const english = table.time && translated(words, dictionaryOf(table, table.time));
		if (english) { return inOrder(isEachOne(words, english, table) ? ['every', ...english] : english); }
	}
	return undefined;
}

/** `montags`, `les lundis`, `às segundas`: the plural alone says that it is each of them; so do two of them. */
function isEachOne(words: readonly string[], english: readonly string[], { time }: LanguageTable): boolean {
	return ENGLISH_WEEKDAYS.includes(english[0] ?? '') && !english.includes('every')
		&& (english.includes('and')
			|| namesIn(time!.weekdays).flat().some(name => words.includes(`${foldText(name)}s`)));
}

type Dictionary = ReadonlyMap<string, string>;
const dictionaries = new Map<LanguageTable, Dictionary>();

/** The words of time of a language with the English ones; kept once somebody asks. */
function dictionaryOf(table: LanguageTable, time: TimeWords): Dictionary {
	const cached = dictionaries.get(table);
	if (cached) { return cached; }
	const dictionary = new Map<string, string>();
	const add = (words: readonly string[], english: string) => {
		for (const word of words.filter(Boolean)) {
			dictionary.set(foldText(word).replace(/['’]/g, ' ').replace(/(\d)\.$/, '$1'), english);
		}
	};
	for (
		const [names, english] of [[time.months, ENGLISH_MONTHS], [time.ordinals, ORDINALS], [
			time.weekdays,
			ENGLISH_WEEKDAYS,
		]] as const
	) {
		for (const [index, spellings] of namesIn(names).entries()) { add(spellings, english[index]!); }
	}
	for (const [index, names] of namesIn(time.ordinals).entries()) {
		add(names.filter(name => /^\p{L}{4,}$/u.test(name)).map(name => `${name}s`), ORDINALS[index]!);
	}
	for (const [index, names] of namesIn(time.weekdays).entries()) {
		add(names.filter(name => name.length > 3).map(name => `${name}s`), ENGLISH_WEEKDAYS[index]!);
	}
	for (const [index, spellings] of namesIn(time.numbers).entries()) { add(spellings, String(index + 1)); }
	add(wordsIn(time.between), '');
	const { last, day, week, month, quarter, halfYear, year, every } = time;
	for (
		const [english, words] of Object.entries({
			last,
			day,
			week,
			month,
			quarter,
			'half-year': halfYear,
			year,
			every,
		})
	) {
		add(wordsIn(words), english);
	}
	add(wordsIn(time.workday), 'weekday');
	add(wordsIn(time.and), 'and');
	add(wordsIn(time.other), 'every 2');
	add(wordsIn(time.ofMonth), OF_MONTH);
	add(wordsIn(time.daily), 'every day');
	addPlaces(time, add);
	add(wordsIn(time.whenDone), 'when done');
	add(wordsIn(time.until), 'until');
	for (const [english, words] of Object.entries(table.cadences ?? {})) { add(wordsIn(words), english); }
	for (const [interval, words] of Object.entries(table.intervals ?? {})) { add(wordsIn(words), `every ${interval}`); }
	dictionaries.set(table, dictionary);
	return dictionary;
}

/** What stands around a unit, a weekday or a number: `un jour sur deux`, `om de maandag`, `de três em três`. */
function addPlaces(time: TimeWords, add: (words: readonly string[], english: string) => void): void {
	const { alternate, counted, day, week, month, year } = time;
	const put = (templates: string, names: readonly string[], english: string) => {
		add(wordsIn(templates).flatMap(template => names.map(name => template.replaceAll('{}', name))), english);
	};
	for (const [unit, names] of Object.entries({ day, week, month, year })) {
		put(alternate, wordsIn(names), `every other ${unit}`);
	}
	for (const [index, names] of namesIn(time.weekdays).entries()) {
		const whole = names.filter(name => name.length > 3);
		put(alternate, [...whole, ...whole.map(name => `${name}s`)], `every other ${ENGLISH_WEEKDAYS[index]!}`);
	}
	for (const [index, names] of namesIn(time.numbers).entries()) {
		put(counted, names, `every ${index + 1}`);
		addOutOf(time, [...names, String(index + 1)], index + 1, add);
	}
	put(counted, ['#'], 'every #');
}

/** `un jour sur trois`, `un lunes de cada 3`. */
function addOutOf(
	{ outOf, day, week, month, year, weekdays }: TimeWords,
	numbers: readonly string[],
	count: number,
	add: (words: readonly string[], english: string) => void,
): void {
	const put = (names: readonly string[], english: string) => {
		for (const number of count > 1 ? numbers : []) {
			const templates = wordsIn(outOf).map(template => template.replace('#', number));
			add(templates.flatMap(template => names.map(name => template.replace('{}', name))), english);
		}
	};
	for (const [unit, names] of Object.entries({ day, week, month, year })) {
		put(wordsIn(names), `every ${count} ${unit}`);
	}
	for (const [index, names] of namesIn(weekdays).entries()) {
		put(names.filter(name => name.length > 3), `every ${count} week ${ENGLISH_WEEKDAYS[index]!}`);
	}
}

/** What a phrase means, whichever figures stand in it: `om de 3`. Two different ones mean nothing. */
function meaningOf(phrase: string, dictionary: Dictionary): string | undefined {
	const figures = new Set(phrase.match(/\d+/g));
	const [figure] = figures;
	return dictionary.get(phrase) ?? dictionary.get(phrase.replace(' , ', ' '))
		?? (figures.size === 1 ? dictionary.get(phrase.replace(/\d+/g, '#'))?.replace('#', figure!) : undefined);
}

/** Word by word, the longest that is known first. */
function translated(words: readonly string[], dictionary: Dictionary): string[] | undefined {
	const english: string[] = [];
	for (let at = 0; at < words.length;) {
		const count = [...Array(MOST_WORDS).keys()].map(index => MOST_WORDS - index).find(length =>
			meaningOf(words.slice(at, at + length).join(' '), dictionary) !== undefined
		);
		const meaning = count === undefined
			? bareNumber(words[at]!)
			: meaningOf(words.slice(at, at + count).join(' '), dictionary);
		if (meaning === undefined) { return undefined; }
		if (meaning !== '') { english.push(...meaning.split(' ')); }
		at += count ?? 1;
	}
	return english;
}

/** A figure, a day of the format, or a comma. */
function bareNumber(word: string): string | undefined {
	return /^(?:\d{1,4}|\d{4}-\d\d-\d\d|,)$/.test(word) ? word : undefined;
}

const UNITS = 'day|week|month|quarter|half-year|year';
/** A month in which something is counted; “every 15 of it” is a day, and not every fifteen months. */
const OF_MONTH = 'month-of-it';

/** The words as English puts them: the place in a month or week behind it, with “on”. */
function inOrder(words: readonly string[]): string {
	const text = words.join(' ')
		.replace(new RegExp(`^(?:every )?(?:day )?(\\d{1,2}) ${OF_MONTH}$`), 'every month $1')
		.replace(/^(?:every day (\d{1,2})|day (\d{1,2}) every month|every month day (\d{1,2}))$/, 'every month $1$2$3')
		.replaceAll(OF_MONTH, 'month')
		.replace(/ and every (?=\w+day\b)/g, ' and ')
		.replace(/^every ((?:first|second|third|fourth|fifth|last) \w+) month\b/, 'every month on the $1')
		.replace(
			/^(\d{1,2}|first(?= every month)|(?:first|second|third|fourth|fifth|last) (?!every)\w+) (?:every )?month\b/,
			'every month on the $1',
		)
		.replace(/^every ((?:first|last) (?:mon|tues|wednes|thurs|fri|satur|sun)day)$/, 'every month on the $1')
		.replace(/^(\w+day(?: and \w+day)*) (every (?:(?:\d+|other) )?weeks?)$/, '$2 on $1')
		.replace(
			new RegExp(
				`^(every (?:(?:\\d+|other|second|third|fourth|fifth) )?(?:${UNITS})s?) (?!on\\b|when\\b|until\\b|and\\b|$)`,
			),
			'$1 on ',
		);
	return text.replace(
		/\bevery month on (?:the )?(\d{1,2})(?= |$)/,
		(_all, day: string) => `every month on the ${ordinal(Number(day))}`,
	).replace(/ ,/g, ',');
}

function ordinal(day: number): string {
	const tail = day % 100 >= 11 && day % 100 <= 13 ? 'th' : ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
	return `${day}${tail}`;
}
