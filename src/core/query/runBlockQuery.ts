import type { Goal } from '../model/goal.ts';
import type { Homework } from '../model/homework.ts';
import type { Mentorship } from '../model/mentorship.ts';
import type { Note } from '../model/note.ts';
import type { DueGroup, NotebookView } from '../model/notebookView.ts';
import { foldText } from '../text/foldText.ts';
import { stemOf } from '../text/notePath.ts';
import type { BlockQuery, HomeworkState } from './blockQuery.ts';
import { dueGroup } from './dueGroup.ts';
import { isOpen } from './isOpen.ts';
import { ownedBy } from './ownedBy.ts';

/** What a query found, in the order of format.md §5; `left` are those beyond the limit. */
export type BlockResult =
	| { readonly subject: 'homework'; readonly found: readonly Homework[]; readonly left: number }
	| { readonly subject: 'goals'; readonly found: readonly Goal[]; readonly left: number }
	/** Mentorships with a next meeting, the soonest first. */
	| { readonly subject: 'next-meeting'; readonly found: readonly Mentorship[]; readonly left: number }
	| { readonly subject: 'opportunities'; readonly found: readonly Note[]; readonly left: number };

/** Answers a query of a `mentoring` block for the notebook as it is now. */
export function runBlockQuery(query: BlockQuery, view: NotebookView): BlockResult {
	const limit = query.limit ?? Infinity;
	const cut = <T>(all: readonly T[]) => ({ found: all.slice(0, limit), left: Math.max(0, all.length - limit) });
	switch (query.subject) {
		case 'homework': return { subject: 'homework', ...cut(homeworkOfStates(query.states, view).filter(item => isAskedFor(item, query, view))) };
		case 'goals': return { subject: 'goals', ...cut(view.goals().filter(({ note }) => isGoalAskedFor(note, query, view))) };
		case 'next-meeting': return { subject: 'next-meeting', ...cut(nextMeetings(query, view)) };
		case 'opportunities': return { subject: 'opportunities', ...cut(view.opportunities().filter(note => isOfferAskedFor(note, query, view))) };
	}
}

function homeworkOfStates(states: readonly HomeworkState[], view: NotebookView): readonly Homework[] {
	return states.some(state => state === 'all' || state === 'done') ? view.homework() : view.openHomework();
}

function isAskedFor(item: Homework, query: BlockQuery, view: NotebookView): boolean {
	const { owner, goal, area } = query;
	const mentorship = item.mentorship === undefined ? undefined : view.mentorship(item.mentorship);
	return hasState(item, query.states, view)
		&& (owner === undefined || ownedBy(item, owner, mentorship))
		&& (area === undefined || item.task.area === area)
		&& (goal === undefined || item.goalPath !== undefined && isNamed(view.note(item.goalPath), goal))
		&& isIn(item.mentorship, query, view);
}

function hasState(item: Homework, asked: readonly HomeworkState[], view: NotebookView): boolean {
	if (asked.length === 0) { return isOpen(item.task); }
	return asked.some(state => state === 'all' || (state === 'done' ? item.task.status === 'done' : isOpen(item.task) && (state === 'open' || isInGroup(groupOf(item, view), state))));
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
	const found = key === undefined ? undefined : view.mentorship(key);
	return found !== undefined && (isNamed(found.note, mentorship) || holds(found.title, mentorship));
}

/** By file stem, path, or a word of the title. */
function isNamed(note: Note | undefined, name: string): boolean {
	return note !== undefined && (foldText(stemOf(note.path)) === foldText(name) || note.path === name || holds(note.title, name));
}

function holds(title: string, word: string): boolean {
	return foldText(title).split(/[^\p{L}\p{N}-]+/u).includes(foldText(word));
}
