import type { AREAS } from '../model/vocabulary.ts';
import { foldText } from '../text/foldText.ts';
import { GERMAN } from './de.ts';
import { ENGLISH_WORDS } from './englishWords.ts';
import { SPANISH } from './es.ts';
import { FRENCH } from './fr.ts';
import { ITALIAN } from './it.ts';
import {
	INTRODUCTION_COLUMNS,
	type AnswerWords,
	type HeadingName,
	type LanguageTable,
	type ValueWord,
} from './languageTable.ts';
import { DUTCH } from './nl.ts';
import { PORTUGUESE } from './pt.ts';
import { SWEDISH } from './sv.ts';

/**
 * The languages whose words are known beside English, by their tag (ISO 639-1). A new one is a file and a line here.
 */
export const LANGUAGES = {
	de: GERMAN,
	fr: FRENCH,
	es: SPANISH,
	pt: PORTUGUESE,
	it: ITALIAN,
	nl: DUTCH,
	sv: SWEDISH,
} as const satisfies Readonly<Record<string, LanguageTable>>;

/** A language with a table. */
type LanguageCode = keyof typeof LANGUAGES;

const TABLES: readonly LanguageTable[] = Object.values(LANGUAGES);

/** Headings of homework in every language that is known, for notes of nobody knows which. */
export function homeworkHeadingsOfAll(): string[] {
	return TABLES.flatMap(({ homework }) => wordsIn(homework));
}

/** Every language that can be named in `.mentoring/config.yml`. */
export const LANGUAGE_CODES: readonly string[] = ['en', ...Object.keys(LANGUAGES)];

/** Languages with translated messages: what the extension shows, and writes into notebooks. */
export const SHOWN_LANGUAGES: readonly string[] = ['de', 'es', 'fr'];

/** `de` for `de`, `de-CH`, `DE_at`; nothing for a language without a table, and English, which needs none. */
export function languageCode(tag: string): LanguageCode | undefined {
	const code = tag.trim().toLowerCase().split(/[-_]/)[0]!;
	return Object.hasOwn(LANGUAGES, code) ? code as LanguageCode : undefined;
}

/**
 * The tag of a language that is named: `français`, `Portuguese (Brazil)`, `Deutsch`, `alemán`; `en` for English. In the
 * words of each language that is known.
 */
export function languageNamed(written: string): string | undefined {
	const name = foldText(written.replace(/\(.*/, '')).trim();
	return LANGUAGE_CODES.find(code =>
		LANGUAGE_CODES.some(speaker =>
			foldText(new Intl.DisplayNames(speaker, { type: 'language' }).of(code) ?? '') === name
		)
	);
}

const ENGLISH_CALLED = {
	oneself: 'me, i, my, myself',
	both: 'we, us, our, both, all, everyone, everybody',
} as const;

/** By the word in small letters: whom it calls in a note, in every language that is known. */
const CALLED: ReadonlyMap<string, 'oneself' | 'both'> = new Map(
	[ENGLISH_CALLED, ...TABLES].flatMap(table =>
		(['oneself', 'both'] as const).flatMap(whom => wordsIn(table[whom]).map(word => [word, whom] as const))
	),
);

/**
 * Whom a word calls in a note, in whatever language: who writes it (`me`, `moi`, `ich`), or the two of a pair together
 * (`both of us`, `nous`, `beide`); nothing for a name or anything else.
 */
export function calledByWord(word: string): 'oneself' | 'both' | undefined {
	return CALLED.get(word.toLowerCase().replace(/ of us$/, ''));
}

/** The tables of some languages; those without one are left out. */
export function tablesOf(languages: readonly string[]): LanguageTable[] {
	return languages.flatMap(tag => languageCode(tag) ?? []).map(code => LANGUAGES[code]);
}

/** `Tâches, À faire` as a list. */
export function wordsIn(list: string | undefined): string[] {
	return list === undefined ? [] : list.split(', ');
}

const namesOfLists = new Map<string, readonly (readonly string[])[]>();

/** `mars, avril|avr` as lists of names for one after another. */
export function namesIn(list: string): readonly (readonly string[])[] {
	const nameLists = namesOfLists.get(list) ?? list.split(', ').map(names => names.split('|'));
	namesOfLists.set(list, nameLists);
	return nameLists;
}

/** A word as it is compared, with its accents, as `mentore` and `mentoré` are two: `À faire` becomes `à-faire`. */
function valueKey(word: string): string {
	return word.normalize('NFC').toLowerCase().trim().replace(/[\s_·-]+/g, '-');
}

type Meanings = ReadonlyMap<string, readonly string[]>;
const meanings = new Map<LanguageTable, Meanings>();

/** What the words of a language mean as values, kept once somebody asks for it. */
function meaningsOf(table: LanguageTable): Meanings {
	const cached = meanings.get(table);
	if (cached) { return cached; }
	const map = new Map<string, string[]>();
	const folded: (readonly [string, string])[] = [];
	for (
		const [meaning, words] of [
			...Object.entries(table.values ?? {}),
			...Object.entries(table.areas),
			...Object.entries(table.cadences ?? {}),
			...Object.entries(table.intervals ?? {}),
		]
	) {
		for (const key of wordsIn(words).map(valueKey)) {
			map.set(key, [...map.get(key) ?? [], meaning]);
			if (foldText(key) !== key) { folded.push([foldText(key), meaning]); }
		}
	}
	const exact = new Set(map.keys());
	for (const [key, meaning] of folded) { if (!exact.has(key)) { map.set(key, [...map.get(key) ?? [], meaning]); } }
	meanings.set(table, map);
	return map;
}

/**
 * The word of the format that a value means in some languages: `tenue` is `held` among the statuses of a meeting.
 * Nothing where it means none of those that fit, or two.
 */
export function meantValue<Word extends string>(
	written: string,
	fitting: readonly Word[],
	languages: readonly string[],
): Word | undefined {
	return languages.length === 0 ? undefined : oneMeaning(written, fitting, tablesOf(languages));
}

/** {@link meantValue} in any language that is known: for a proposal, not for reading. */
export function likelyValue<Word extends string>(written: string, fitting: readonly Word[]): Word | undefined {
	const key = valueKey(written);
	const english = fitting.filter(word =>
		wordsIn(ENGLISH_WORDS[word as string as ValueWord]).some(way => valueKey(way) === key)
	);
	return english.length === 1 ? english[0] : oneMeaning(written, fitting, TABLES);
}

/** With its accents, else without them: what is typed on another keyboard. */
function exactMeanings(written: string, table: LanguageTable): readonly string[] {
	const key = valueKey(written);
	return meaningsOf(table).get(key) ?? meaningsOf(table).get(foldText(key)) ?? [];
}

function oneMeaning<Word extends string>(
	written: string,
	fitting: readonly Word[],
	tables: readonly LanguageTable[],
): Word | undefined {
	const meant = new Set(tables.flatMap(table => exactMeanings(written, table)));
	const words = fitting.filter(word => meant.has(word));
	return words.length === 1 ? words[0] : undefined;
}

/** The words that a language has for one of the format, as it would be written there: `tenue, tenu` for `held`. */
export function wordsFor(word: string, language: string): string[] {
	const table = tablesOf([language])[0];
	return table === undefined
		? []
		: wordsIn(
			table.values?.[word as ValueWord] ?? table.areas[word as keyof LanguageTable['areas']]
				?? table.cadences?.[word as keyof NonNullable<LanguageTable['cadences']>],
		);
}

/**
 * The word that is proposed for one of the format: the language's first that means just that among those that fit, else
 * the word itself.
 */
export function writtenWord<Word extends string>(
	word: Word,
	fitting: readonly Word[],
	language: string | undefined,
): string {
	const words = language === undefined ? [] : wordsFor(word, language);
	return words.find(written => meantValue(written, fitting, [language!]) === word) ?? word;
}

/** The same for a field of a task line, whose value is one word that is read without knowing the language. */
export function writtenToken<Word extends string>(
	word: Word,
	fitting: readonly Word[],
	language: string | undefined,
): string {
	const words = language === undefined ? [] : wordsFor(word, language);
	return words.find(written => !/\s/.test(written) && likelyValue(written, fitting) === word) ?? word;
}

/** How an area is headed in a language, if that is known. */
export function areaIn(area: typeof AREAS[number], language: string | undefined): string | undefined {
	return language === undefined ? undefined : wordsIn(tablesOf([language])[0]?.areas[area])[0];
}

/**
 * Rules of recurring homework as they are proposed in a language: every week, every 2 weeks, every month, every 3
 * months, every 6 months, every year.
 */
export function proposedRules(language: string | undefined): string[] {
	const words = language === undefined ? undefined : (tablesOf([language])[0]?.time);
	return wordsIn(
		words?.rules ?? 'every week, every 2 weeks, every month, every 3 months, every 6 months, every year',
	);
}

const headings = new Map<HeadingName, readonly string[]>();

/** How a section is headed, in every language beside English: a note that was prepared in one is known in another. */
export function headingsOf(name: HeadingName): readonly string[] {
	const cached = headings.get(name);
	if (cached) { return cached; }
	const allHeadings = [...new Set(TABLES.flatMap(table => wordsIn(table.headings?.[name])))];
	headings.set(name, allHeadings);
	return allHeadings;
}

/** The heads of the columns of introductions, in every language beside English, or in one. */
export function introductionHeads(
	language?: string,
): readonly (readonly [column: typeof INTRODUCTION_COLUMNS[number], names: readonly string[]])[] {
	const tables = language === undefined ? TABLES : tablesOf([language]);
	return tables.flatMap(({ introductions }) =>
		introductions === undefined
			? []
			: INTRODUCTION_COLUMNS.map(column => [column, wordsIn(introductions[column])] as const)
	);
}

/** Names of private sections and what stands beside them, in every language. */
export function privateWords(): Readonly<Record<'words' | 'notes' | 'unshared', readonly string[]>> {
	return {
		words: TABLES.flatMap(table => wordsIn(table.private)),
		notes: TABLES.flatMap(table => wordsIn(table.notes)),
		unshared: TABLES.flatMap(table => wordsIn(table.unshared)),
	};
}

/** What stands before a deadline, in every language beside English. */
export function deadlineWords(): readonly string[] {
	return [...new Set(TABLES.flatMap(({ time }) => wordsIn(time?.deadline)))];
}

/** From first to fifth: what each is called in the languages that have a table. */
export function ordinalsOfAll(): readonly (readonly string[])[] {
	const tables = TABLES.flatMap(({ time }) => time ? [namesIn(time.ordinals)] : []);
	return [0, 1, 2, 3, 4].map(place => tables.flatMap(names => names[place] ?? []));
}

/** Words of short answers, in every language: who answers in another language than the notes is understood as well. */
export function answerWords(kind: keyof AnswerWords): readonly string[] {
	return TABLES.flatMap(({ answers }) => wordsIn(answers?.[kind]));
}
