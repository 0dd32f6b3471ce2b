import type {
	AREAS,
	CADENCES,
	DECISIONS,
	GOAL_KINDS,
	GOAL_STATUSES,
	HORIZONS,
	MEETING_FORMATS,
	MEETING_STATUSES,
	MENTOR_MODES,
	MENTORSHIP_STATUSES,
	OPPORTUNITY_CATEGORIES,
	PHASES,
	PRIORITIES,
	ROLES,
} from '../model/vocabulary.ts';

/**
 * A word of the closed lists of the format that a note may say in its own language; who may read a note is never one of
 * them.
 */
export type ValueWord =
	| (
		| typeof MENTORSHIP_STATUSES
		| typeof PHASES
		| typeof MEETING_STATUSES
		| typeof MEETING_FORMATS
		| typeof MENTOR_MODES
		| typeof HORIZONS
		| typeof GOAL_KINDS
		| typeof GOAL_STATUSES
		| typeof DECISIONS
		| typeof OPPORTUNITY_CATEGORIES
		| typeof PRIORITIES
		| typeof ROLES
	)[number]
	| 'ask again';

/** Sections that the software looks for by their headings. */
export type HeadingName =
	| 'ask'
	| 'check-in'
	| 'concerns'
	| 'since'
	| 'goals'
	| 'decide'
	| 'undiscussed'
	| 'season'
	| 'four'
	| 'clarify'
	| 'agenda'
	| 'review'
	| 'assist'
	| 'together'
	| 'advocate'
	| 'raised'
	| 'wrap-up'
	| 'parked'
	| 'willing'
	| 'open'
	| 'decisions'
	| 'barriers'
	| 'quit'
	| 'decline'
	| 'start'
	| 'continue'
	| 'what is asked'
	| 'to ask'
	| 'went well'
	| 'did not'
	| 'promised';

/** Rhythms that languages have a word for, beside the cadences that the format has one for. */
export const INTERVALS = ['2 weeks', '3 weeks', '4 weeks', '6 weeks', '2 months', '4 months'] as const;

/** Columns of the table of introductions. */
export const INTRODUCTION_COLUMNS = ['who', 'why', 'asked', 'made', 'met', 'result'] as const;

/** What rules of recurring homework and days in words are made of. */
export interface TimeWords {
	/** As they are proposed: every week, every 2 weeks, every month, every 3 months, every 6 months, every year. */
	readonly rules: string;
	/** From January; each may have others behind a stroke: `janvier|janv`. */
	readonly months: string;
	/** From Monday; `lundi|lun`. */
	readonly weekdays: string;
	/** From one to fourteen, as in `in vierzehn Tagen`. */
	readonly numbers: string;
	/** From first; `premier|première|1er`. */
	readonly ordinals: string;
	readonly last: string;
	readonly day: string;
	readonly week: string;
	readonly month: string;
	readonly quarter: string;
	/** Half a year: `semestre`. */
	readonly halfYear: string;
	readonly year: string;
	/** Before what recurs: `chaque`, `tous les`; not what means every second before a bare unit (see `counted`). */
	readonly every: string;
	/** Every second: `jede zweite`. */
	readonly other: string;
	/** The same around a unit or a weekday, for which `{}` stands: `un {} sur deux`, `om de {}`. */
	readonly alternate: string;
	/** What has a number where `{}` stands, and says `every` with it alone: `om de {}`, `de {} em {}`. */
	readonly counted: string;
	/** One of so many, with the unit where `{}` stands and the number where `#` does: `un {} sur #`. */
	readonly outOf: string;
	/** Behind a day or a weekday that is counted within a month: `du mois`. */
	readonly ofMonth: string;
	/** Every day, in one word: `täglich`. */
	readonly daily: string;
	/** Words that may stand between and say nothing: `le`, `du`, `am`. */
	readonly between: string;
	readonly and: string;
	/** Working days, as in “every weekday”. */
	readonly workday: string;
	readonly whenDone: string;
	readonly until: string;
	readonly today: string;
	readonly tomorrow: string;
	readonly yesterday: string;
	readonly dayAfterTomorrow: string;
	readonly dayBeforeYesterday: string;
	readonly nextMeeting: string;
	readonly endOfMonth: string;
	readonly endOfYear: string;
	/** Before a month, `fin` in `fin novembre`. */
	readonly end: string;
	/** Before or behind a weekday, a week, a month, a year: `prochain`. */
	readonly next: string;
	/** Beside a weekday that is the very next one: `kommenden`. Who says `prochain` may mean that of the week after. */
	readonly coming: string;
	/** Before a weekday of these days: `ce vendredi`. */
	readonly this: string;
	/** Before the day by which something is owed: `d’ici`. */
	readonly by: string;
	/** What stands with a colon before the day by which something is owed: `échéance`, `fällig am`. */
	readonly deadline: string;
	/** Behind a day: `matin`, `por la tarde`. */
	readonly partOfDay: string;
	/** Before a number of days or weeks: `dans`. */
	readonly within: string;
}

/** Words of short answers by what they say; see `core/answer/statement.ts`. */
export interface AnswerWords {
	/** What an answer begins with that says that something is done. */
	readonly done: string;
	/** The same at the end of what is said. */
	readonly finished: string;
	/** What may stand before it. */
	readonly leads: string;
	/** It is not done. */
	readonly notDone: string;
	/** It is still ahead, whatever stands behind. */
	readonly ahead: string;
	/** What denies a word that stands near it. */
	readonly not: string;
	/** The whole of an answer to one of several things: `yes`, `no`. */
	readonly yesOrNo: string;
	/** Of all but what is named behind it. */
	readonly except: string;
	/** Several from the beginning, with a number: the `first` two. */
	readonly firstFew: string;
	/** The same from the end, and the last alone. */
	readonly lastFew: string;
	/** Two, then three, then four, each in its forms, parted by `|`. */
	readonly few: string;
}

/**
 * The words of one language, as they stand in notes and are compared: without regard to case,
 * diacritics and signs. Every text holds several, parted by commas. A language that lacks a part is
 * read without it; `npm run languages` lists what is missing.
 */
export interface LanguageTable {
	/** In the language itself. */
	readonly name: string;
	/** Over a part that is nobody else’s. These count in every notebook. */
	readonly private: string;
	/** What makes “Private notes” a private section in somebody’s mind: `notes`, `pensées`. */
	readonly notes: string;
	/** What nearly says private without any of those words, as a whole: `nur für mich`, `ne pas partager`. */
	readonly unshared: string;
	/** Headings of homework. */
	readonly homework: string;
	readonly mentor: string;
	readonly mentee: string;
	/** How who writes a note calls themselves in it: `moi`. */
	readonly oneself: string;
	/** How the two of a pair are called together: `nous`, `les deux`. */
	readonly both: string;
	/** Names of areas in headings and as values. */
	readonly areas: Readonly<Partial<Record<typeof AREAS[number], string>>>;
	readonly headings?: Readonly<Record<HeadingName, string>>;
	/** Heads of the columns of introductions, in a page of people. */
	readonly introductions?: Readonly<Record<typeof INTRODUCTION_COLUMNS[number], string>>;
	readonly values?: Readonly<Partial<Record<ValueWord, string>>>;
	readonly cadences?: Readonly<Record<typeof CADENCES[number], string>>;
	/** Other rhythms that have a word, by what the format calls them: `quincenal` is `2 weeks`. */
	readonly intervals?: Readonly<Partial<Record<typeof INTERVALS[number], string>>>;
	readonly time?: TimeWords;
	readonly answers?: AnswerWords;
}
