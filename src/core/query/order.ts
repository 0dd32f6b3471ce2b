import type { Goal, Homework, Mentorship } from '../model/notebookView.ts';
import { HORIZONS, type Priority, type MentorshipStatus } from '../model/vocabulary.ts';
import type { Note } from '../model/note.ts';

/** Plain code-unit order: the same on every machine and in every language. */
export function compareText(a: string, b: string): number {
	if (a < b) { return -1; }
	if (a > b) { return 1; }
	return 0;
}

/** The same with absent values last. */
function compareAbsentLast(a: string | undefined, b: string | undefined): number {
	if (a === undefined || b === undefined) { return Number(a === undefined) - Number(b === undefined); }
	return compareText(a, b);
}

/** By horizon (short first, none last), target date (none last), path. */
export function compareGoals({ note: a }: Goal, { note: b }: Goal): number {
	return horizonRank(a.fields.horizon) - horizonRank(b.fields.horizon)
		|| compareAbsentLast(a.fields.targetDate, b.fields.targetDate)
		|| compareText(a.path, b.path);
}

function horizonRank(horizon: typeof HORIZONS[number] | undefined): number {
	return horizon ? HORIZONS.indexOf(horizon) : HORIZONS.length;
}

/** No priority stands between medium and low, as in Obsidian Tasks. */
const PRIORITY_RANKS: Readonly<Record<Priority | 'none', number>> = {
	highest: 0,
	high: 1,
	medium: 2,
	none: 3,
	low: 4,
	lowest: 5,
};

/** The total order of format.md §5: effective due date (absent last), priority, file path, line. */
export function compareHomework(a: Homework, b: Homework): number {
	return compareAbsentLast(a.effectiveDue, b.effectiveDue)
		|| PRIORITY_RANKS[a.task.fields.priority ?? 'none'] - PRIORITY_RANKS[b.task.fields.priority ?? 'none']
		|| compareText(a.note.path, b.note.path)
		|| a.task.line - b.task.line || a.index - b.index;
}

/**
 * The homework of many notes in the order of {@link compareHomework}, almost without comparing: by path, then
 * into a drawer a day and priority.
 *
 * @param byNote The homework of each note, by line.
 */
export function sortHomework(byNote: Iterable<readonly Homework[]>): Homework[] {
	const notes = [...byNote].filter(items => items.length > 0).sort(([a], [b]) =>
		compareText(a!.note.path, b!.note.path)
	);
	const days = new Map<string | undefined, Homework[][]>();
	for (const items of notes) {
		for (const item of items) {
			const { effectiveDue: due, task: { fields: { priority = 'none' } } } = item;
			let drawers = days.get(due);
			if (!drawers) { days.set(due, drawers = []); }
			(drawers[PRIORITY_RANKS[priority]] ??= []).push(item);
		}
	}
	return [...days.keys()].sort(compareAbsentLast).flatMap(day => days.get(day)!.flat());
}

const STATUS_RANKS: Readonly<Record<MentorshipStatus, number>> = { active: 0, proposed: 0, informal: 1, ended: 2 };

/** Active and proposed first, then informal, then ended; each by title, key. */
export function compareMentorships(a: Mentorship, b: Mentorship): number {
	return STATUS_RANKS[a.status] - STATUS_RANKS[b.status] || compareText(a.title, b.title)
		|| compareText(a.key, b.key);
}

/** Pending first (also without a decision) by `respond_by`, then the rest by date, newest first; then by path. */
export function compareOpportunities(a: Note, b: Note): number {
	const [first, second] = [isPending(a), isPending(b)];
	if (first !== second) { return first ? -1 : 1; }
	const byDate = first
		? compareAbsentLast(a.fields.respondBy, b.fields.respondBy)
		: compareText(b.fields.date?.date ?? '', a.fields.date?.date ?? '');
	return byDate || compareText(a.path, b.path);
}

/** Still to be answered. */
export function isPending({ fields }: Note): boolean {
	return fields.decision === undefined || fields.decision === 'pending';
}

/** Those with a next meeting, the soonest first; of one day those without an hour first, then by title. */
export function bySoonestMeeting(mentorships: readonly Mentorship[]): Mentorship[] {
	const key = ({ nextMeeting, title }: Mentorship) => `${nextMeeting!.date} ${nextMeeting!.time ?? '00:00'} ${title}`;
	return mentorships.filter(({ nextMeeting }) => nextMeeting !== undefined).sort((a, b) =>
		compareText(key(a), key(b))
	);
}
