import { daysBetween } from '../model/calendarDate.ts';
import type { Homework, Mentorship, NotebookView, Keeper } from '../model/notebookView.ts';
import { isMine, keepersRole } from './homework.ts';

/** Homework overdue for more days than this is old: it stands apart and is not counted where lateness is told. */
const OLD_AFTER_DAYS = 365;

/** Overdue for more than a year. */
export function isOld({ overdueDays }: Pick<Homework, 'overdueDays'>): boolean {
	return overdueDays > OLD_AFTER_DAYS;
}

/** How many items are overdue, without the old ones: those of the keeper, and those that only others owe. */
export interface OverdueCount {
	readonly mine: number;
	readonly theirs: number;
}

/** Counts what is overdue in a notebook, by whose it is; what several owe with the keeper is the keeper's. */
export function countOverdue(view: Pick<NotebookView, 'openHomework' | 'mentorship'>, keeper: Keeper): OverdueCount {
	let mine = 0;
	let theirs = 0;
	for (const item of view.openHomework('overdue')) {
		if (isOld(item)) { continue; }
		if (isMine(item, item.mentorship === undefined ? undefined : view.mentorship(item.mentorship), keeper)) {
			mine++;
		} else { theirs++; }
	}
	return { mine, theirs };
}

/** What the keeper and the other side of a pair owe; of a committee nothing, as it has more than two sides. */
export function owedOnBothSides(
	mentorship: Mentorship,
	keeper: Keeper,
): { readonly mine: Mentorship['mentorTotals'], readonly theirs: Mentorship['mentorTotals'] } {
	const { mentorTotals, menteeTotals } = mentorship;
	return keepersRole(mentorship, keeper) === 'mentor'
		? { mine: mentorTotals, theirs: menteeTotals }
		: { mine: menteeTotals, theirs: mentorTotals };
}

/**
 * Mentorships as one looks for them: those that ask for something first (a meeting that is late or was never settled),
 * the latest first; then by their next meeting; then those with none booked, as they were.
 */
export function byUrgency(mentorships: readonly Mentorship[], today: NotebookView['today']): readonly Mentorship[] {
	return [...mentorships].sort((a, b) => waiting(b, today) - waiting(a, today) || compare(bookedAt(a), bookedAt(b)));
}

/** Days for which something has been waiting; 0 where nothing is. */
function waiting(
	{ meetingLateDays, unsettled, nextMeeting, status }: Mentorship,
	today: NotebookView['today'],
): number {
	if (nextMeeting || status === 'informal' || status === 'ended') { return 0; }
	return Math.max(meetingLateDays, unsettled ? daysBetween(unsettled, today) : 0);
}

function bookedAt({ nextMeeting }: Mentorship): string {
	return nextMeeting ? `${nextMeeting.date} ${nextMeeting.time ?? ''}` : '~';
}

function compare(a: string, b: string): number {
	if (a < b) { return -1; }
	if (a > b) { return 1; }
	return 0;
}
