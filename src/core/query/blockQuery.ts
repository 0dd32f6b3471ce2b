import { listInWords, type Words } from '../text/words.ts';
import {
	AREAS,
	DECISIONS,
	GOAL_STATUSES,
	HORIZONS,
	OPPORTUNITY_CATEGORIES,
	type Area,
	type Decision,
	type GoalStatus,
	type Horizon,
	type OpportunityCategory,
} from '../model/vocabulary.ts';
import { nearestWord } from '../text/nearestWord.ts';
import type { Goal, Homework, Mentorship, DueGroup, NotebookView } from '../model/notebookView.ts';
import type { Note } from '../model/note.ts';
import { foldText } from '../text/foldText.ts';
import { stemOf } from '../text/paths.ts';
import type { TextRange } from '../text/textEdit.ts';
import { dueGroup, isKnownOwner, isOpen, isOwnedBy, nearestOwner } from './homework.ts';
import { queryValue, queryWords, type QueryWord } from './queryWords.ts';

/** What a query lists. */
export const QUERY_SUBJECTS = ['homework', 'goals', 'next-meeting', 'opportunities'] as const;

/** What a query lists; its first word. */
type QuerySubject = typeof QUERY_SUBJECTS[number];

/**
 * Which homework by state or date; without any of these, all that is open. `next-7-days` holds tomorrow
 * too; `this-week` is its older name, from when the week ended on Sunday.
 */
export const HOMEWORK_STATES = [
	'overdue',
	'today',
	'tomorrow',
	'next-7-days',
	'this-week',
	'no-date',
	'open',
	'done',
	'all',
] as const;

/** A state that a query for homework may ask for; several mean any of them. */
type HomeworkState = typeof HOMEWORK_STATES[number];

/** One line of a `mentoring` block, understood. Every filter that is there has to hold. */
export interface BlockQuery {
	readonly subject: QuerySubject;
	/** Several are any of them. */
	readonly states: readonly HomeworkState[];
	/** A side, or a handle without `@`. */
	readonly owner?: string;
	/** A file stem, a path, or words of the title that follow one another. */
	readonly mentorship?: string;
	readonly goal?: string;
	readonly area?: Area;
	readonly horizon?: Horizon;
	readonly status?: GoalStatus;
	readonly decision?: Decision;
	readonly category?: OpportunityCategory;
	/** At most so many; from 1. */
	readonly limit?: number;
}

/** Why a line was not understood, in words for the reader, and which word of it. */
interface QueryProblem extends TextRange {
	readonly problem: string;
}

interface FilterRule {
	readonly subjects: readonly QuerySubject[];
	/** The values it takes; any text where absent. */
	readonly words?: readonly string[];
	readonly example: string;
}

const FILTERS = {
	owner: { subjects: ['homework'], example: 'mentor' },
	mentorship: { subjects: ['homework', 'goals', 'next-meeting', 'opportunities'], example: 'abara' },
	goal: { subjects: ['homework'], example: 'early-career-award' },
	area: { subjects: ['homework', 'goals'], words: AREAS, example: 'research' },
	horizon: { subjects: ['goals'], words: HORIZONS, example: 'short' },
	status: { subjects: ['goals'], words: GOAL_STATUSES, example: 'active' },
	decision: { subjects: ['opportunities'], words: DECISIONS, example: 'pending' },
	category: { subjects: ['opportunities'], words: OPPORTUNITY_CATEGORIES, example: 'conferences' },
	limit: { subjects: ['homework', 'goals', 'next-meeting', 'opportunities'], example: '5' },
} as const satisfies Record<string, FilterRule>;
type FilterName = keyof typeof FILTERS;
/** What a query may be narrowed by: the words before a colon. */
export const FILTER_NAMES = Object.keys(FILTERS) as FilterName[];

/**
 * Reads one line of a fenced `mentoring` block.
 *
 * ````md
 * ```mentoring
 * homework owner:mentor overdue
 * homework owner:"Mara Lind"
 * goals horizon:short
 * next-meeting
 * ```
 * ````
 */
export function parseBlockQuery(line: string, l10n: Words): BlockQuery | QueryProblem {
	const [subjectWord, ...rest] = queryWords(line);
	const first = subjectWord?.written ?? '';
	const subject = QUERY_SUBJECTS.find(candidate => candidate === first.toLowerCase());
	if (!subject) {
		const problem = l10n.t(
			'“{0}” cannot be listed here. You can list: {1}.',
			first,
			listInWords(QUERY_SUBJECTS, l10n),
		);
		return at(subjectWord, suggest(problem, first, QUERY_SUBJECTS, l10n));
	}
	const filters: Record<string, string | number> = {};
	const states: HomeworkState[] = [];
	for (const [index, word] of rest.entries()) {
		const state = subject === 'homework'
			? HOMEWORK_STATES.find(candidate => candidate === word.written.toLowerCase())
			: undefined;
		if (state) {
			states.push(state);
			continue;
		}
		const problem = readFilter(subject, word, filters, l10n);
		if (problem !== undefined) {
			const hint = spacedValue(rest[index - 1], word, l10n);
			return at(word, hint === undefined ? problem : `${problem} ${hint}`);
		}
	}
	return { subject, states, ...filters };
}

function at(word: QueryWord | undefined, problem: string): QueryProblem {
	return { problem, start: word?.start ?? 0, end: word?.end ?? 0 };
}

/** Puts one `name:value` into `into`; gives what is wrong with it. */
function readFilter(
	subject: QuerySubject,
	word: QueryWord,
	into: Record<string, string | number>,
	l10n: Words,
): string | undefined {
	const { name, value } = word;
	const filter = filtersOf(subject).find(candidate => candidate === name.toLowerCase());
	if (!filter) { return unknownFilter(subject, word, l10n); }
	if (word.isUnclosed) {
		return l10n.t('The quotation mark after “{0}:” is not closed. Write {0}:{1}.', filter, `"${value ?? ''}"`);
	}
	if (!value) { return l10n.t('“{0}:” needs a value, as in {0}:{1}.', filter, FILTERS[filter].example); }
	if (filter in into) { return l10n.t('“{0}” is given twice.', filter); }
	const reading = readValue(filter, value, l10n);
	if (typeof reading === 'object') { return reading.wrong; }
	into[filter] = reading;
	return undefined;
}

function unknownFilter(subject: QuerySubject, { written, name }: QueryWord, l10n: Words): string {
	const filterNames = [
		...subject === 'homework' ? HOMEWORK_STATES : [],
		...filtersOf(subject).map(filter => `${filter}:`),
	];
	return suggest(
		l10n.t('“{0}” is no filter for {1}. There are: {2}.', written, subject, listInWords(filterNames, l10n)),
		name,
		filterNames,
		l10n,
	);
}

/** `owner:Mara Lind`: the second word is no filter, but may belong to the name before it. */
function spacedValue(before: QueryWord | undefined, { written, value }: QueryWord, l10n: Words): string | undefined {
	const filter = FILTER_NAMES.find(name => name === before?.name.toLowerCase());
	const takesText = filter !== undefined && !('words' in FILTERS[filter]) && filter !== 'limit';
	if (!takesText || !before?.value || value !== undefined) { return undefined; }
	return l10n.t(
		'A value with a space in it stands in quotation marks: {0}.',
		`${before.name}:${queryValue(`${before.value} ${written}`)}`,
	);
}

function readValue(filter: FilterName, value: string, l10n: Words): string | number | { readonly wrong: string } {
	const { words, example }: FilterRule = FILTERS[filter];
	if (filter === 'limit') {
		return /^[1-9]\d{0,3}$/.test(value)
			? Number(value)
			: { wrong: l10n.t('“{0}” is no number of items. Write {1}:{2}.', value, filter, example) };
	}
	if (!words) { return filter === 'owner' ? value.replace(/^@/, '') : value; }
	const choice = words.find(word => word === value.toLowerCase());
	const wrong = l10n.t('“{0}” is no {1}. There are: {2}.', value, filter, listInWords(words, l10n));
	return choice ?? { wrong: suggest(wrong, value, words, l10n) };
}

function filtersOf(subject: QuerySubject): FilterName[] {
	return FILTER_NAMES.filter(name => {
		const { subjects }: FilterRule = FILTERS[name];
		return subjects.includes(subject);
	});
}

function suggest(problem: string, word: string, candidates: readonly string[], l10n: Words): string {
	return withNearest(problem, nearestWord(word, candidates), l10n);
}

function withNearest(problem: string, nearest: string | undefined, l10n: Words): string {
	return nearest === undefined ? problem : l10n.t('{0} Did you mean “{1}”?', problem, nearest);
}

/** Names in a query that nobody and nothing here has: they would list nothing, as if nothing were owed. */
export function unknownName(query: BlockQuery, view: NotebookView, l10n: Words): string | undefined {
	const { owner, mentorship, goal } = query;
	const pairs = view.mentorships();
	if (owner !== undefined && !isKnownOwner(view, owner)) {
		const problem = l10n.t('Nobody in these notes is called “{0}”.', owner);
		return withNearest(problem, nearestOwner(view, owner), l10n);
	}
	if (mentorship !== undefined && !pairs.some(pair => isMentorshipNamed(pair, mentorship))) {
		const names = pairs.flatMap(({ note, title }) => [...note ? [stemOf(note.path)] : [], title]);
		return suggest(l10n.t('No mentorship in these notes is called “{0}”.', mentorship), mentorship, names, l10n);
	}
	if (goal !== undefined && !view.goals().some(({ note }) => isNamed(note, goal))) {
		const names = view.goals().flatMap(({ note }) => [stemOf(note.path), note.title]);
		return suggest(l10n.t('No goal in these notes is called “{0}”.', goal), goal, names, l10n);
	}
	return undefined;
}

/** What a query found, in the order of format.md §5; `left` are those beyond the limit. */
export type BlockResult =
	| { readonly subject: 'homework', readonly found: readonly Homework[], readonly left: number }
	| { readonly subject: 'goals', readonly found: readonly Goal[], readonly left: number }
	/** Mentorships with a next meeting, the soonest first. */
	| { readonly subject: 'next-meeting', readonly found: readonly Mentorship[], readonly left: number }
	| { readonly subject: 'opportunities', readonly found: readonly Note[], readonly left: number };

/** Answers a query of a `mentoring` block for the notebook as it is now. */
export function runBlockQuery(query: BlockQuery, view: NotebookView): BlockResult {
	const limit = query.limit ?? Infinity;
	const cut = <T>(entries: readonly T[]) => ({
		found: entries.slice(0, limit),
		left: Math.max(0, entries.length - limit),
	});
	switch (query.subject) {
		case 'homework':
			return {
				subject: 'homework',
				...cut(homeworkOfStates(query.states, view).filter(item => isAskedFor(item, query, view))),
			};
		case 'goals':
			return { subject: 'goals', ...cut(view.goals().filter(({ note }) => isGoalAskedFor(note, query, view))) };
		case 'next-meeting':
			return { subject: 'next-meeting', ...cut(nextMeetings(query, view)) };
		case 'opportunities':
			return {
				subject: 'opportunities',
				...cut(view.opportunities().filter(note => isOfferAskedFor(note, query, view))),
			};
	}
}

function homeworkOfStates(states: readonly HomeworkState[], view: NotebookView): readonly Homework[] {
	return states.some(state => state === 'all' || state === 'done') ? view.homework() : view.openHomework();
}

function isAskedFor(item: Homework, query: BlockQuery, view: NotebookView): boolean {
	const { owner, goal, area } = query;
	return hasState(item, query.states, view)
		&& (owner === undefined || isOwnedBy(view, item, owner))
		&& (area === undefined || item.task.area === area)
		&& (goal === undefined || item.goalPath !== undefined && isNamed(view.note(item.goalPath), goal))
		&& isIn(item.mentorship, query, view);
}

function hasState(item: Homework, asked: readonly HomeworkState[], view: NotebookView): boolean {
	if (asked.length === 0) { return isOpen(item.task); }
	return asked.some(state =>
		state === 'all'
		|| (state === 'done'
			? item.task.status === 'done'
			: isOpen(item.task) && (state === 'open' || isInGroup(groupOf(item, view), state)))
	);
}

function isInGroup(group: DueGroup, state: HomeworkState): boolean {
	const isWeek = state === 'next-7-days' || state === 'this-week';
	return isWeek ? group === 'tomorrow' || group === 'next-7-days' : group === state;
}

function groupOf({ effectiveDue, mentorship }: Homework, view: NotebookView): DueGroup {
	const next = mentorship === undefined ? undefined : view.mentorship(mentorship)?.nextMeeting?.date;
	return dueGroup(effectiveDue, next, view.today);
}

function isGoalAskedFor(note: Note, query: BlockQuery, view: NotebookView): boolean {
	const { fields } = note;
	return (query.horizon === undefined || fields.horizon === query.horizon)
		&& (query.status === undefined || (fields.goalStatus ?? 'active') === query.status)
		&& (query.area === undefined || fields.area === query.area)
		&& isIn(view.mentorshipOf(note.path), query, view);
}

function isOfferAskedFor(note: Note, query: BlockQuery, view: NotebookView): boolean {
	return (query.decision === undefined || (note.fields.decision ?? 'pending') === query.decision)
		&& (query.category === undefined || note.fields.category === query.category)
		&& isIn(view.mentorshipOf(note.path), query, view);
}

function nextMeetings(query: BlockQuery, view: NotebookView): Mentorship[] {
	const when = ({ nextMeeting }: Mentorship) => `${nextMeeting!.date} ${nextMeeting!.time ?? ''}`;
	const booked = view.mentorships().filter(({ key, nextMeeting }) => nextMeeting && isIn(key, query, view));
	return booked.sort((a, b) => when(a) < when(b) ? -1 : Number(when(a) > when(b)));
}

function isIn(key: string | undefined, { mentorship }: BlockQuery, view: NotebookView): boolean {
	if (mentorship === undefined) { return true; }
	const pair = key === undefined ? undefined : view.mentorship(key);
	return pair !== undefined && isMentorshipNamed(pair, mentorship);
}

/** Whether `mentorship:` of a query means it. */
function isMentorshipNamed({ note, title }: Mentorship, name: string): boolean {
	return isNamed(note, name) || holds(title, name);
}

/** By file stem, path, or words of the title that follow one another. */
function isNamed(note: Note | undefined, name: string): boolean {
	return note !== undefined
		&& (foldText(stemOf(note.path)) === foldText(name) || note.path === name || holds(note.title, name));
}

function holds(title: string, words: string): boolean {
	const asked = titleWords(words);
	return asked !== '' && ` ${titleWords(title)} `.includes(` ${asked} `);
}

function titleWords(text: string): string {
	return foldText(text).split(/[^\p{L}\p{M}\p{N}-]+/u).filter(Boolean).join(' ');
}
