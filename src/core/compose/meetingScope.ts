import type { CalendarDate, CalendarDateTime } from '../model/calendarDate.ts';
import type { Goal } from '../model/goal.ts';
import type { Homework } from '../model/homework.ts';
import type { Meeting, Mentorship } from '../model/mentorship.ts';
import type { Note } from '../model/note.ts';
import type { NotebookView } from '../model/notebookView.ts';

/** What the next meeting of one mentorship is about, from the notes that those in the room may see. */
export interface MeetingScope {
	readonly view: NotebookView;
	readonly mentorship: Mentorship;
	/** The meeting prepared for; absent where none is booked. */
	readonly next?: CalendarDateTime;
	readonly nextNote?: Note;
	/** The day of the last held meeting. */
	readonly since?: CalendarDate;
	/** Held on {@link since}, oldest first: mostly one. */
	readonly lastMeetings: readonly Meeting[];
	/** Of this mentorship, or of none. */
	readonly goals: readonly Goal[];
	/** Of this mentorship, in the order of format.md §5; a step below another item with neither an owner nor a day of its own goes with that one. */
	readonly homework: readonly Homework[];
	readonly opportunities: readonly Note[];
	/** What went well is kept in these. */
	readonly accomplishments: readonly Note[];
	/** The newest page written for the next meeting. */
	readonly summary?: Note;
}

/** The scope of a mentorship's next meeting; `undefined` where there is no such mentorship in the public notes. */
export function meetingScope(view: NotebookView, key: string): MeetingScope | undefined {
	const mentorship = view.mentorship(key);
	if (!mentorship) { return undefined; }
	const { nextMeeting: next, nextMeetingNote: nextNote, lastMeeting: since } = mentorship;
	const seen = [...view.notes()].filter(note => maySee(view, mentorship, note));
	const summary = seen.filter(note => note.type === 'summary' && isFor(view, mentorship, note)).sort(byDate).at(-1);
	return {
		view, mentorship, ...next && { next }, ...nextNote && { nextNote }, ...since && { since },
		lastMeetings: mentorship.meetings.filter(({ status, date }) => status === 'held' && date.date === since).reverse(),
		goals: view.goals().filter(({ note }) => maySee(view, mentorship, note)),
		homework: view.homework().filter(item => item.mentorship === key && !isStepOfHomework(item) && maySee(view, mentorship, item.note)),
		opportunities: view.opportunities().filter(note => maySee(view, mentorship, note)),
		accomplishments: seen.filter(note => note.type === 'accomplishments').sort(byDate),
		...summary && { summary },
	};
}

/**
 * Whether a note is for those of a mentorship: it is theirs, or it belongs to no mentorship. What
 * one pair keeps between themselves (the default) is not for another; a committee or department
 * sees what is marked for it.
 */
export function maySee(view: NotebookView, { key, kind }: Mentorship, { path, fields, private: isPrivate }: Note): boolean {
	if (isPrivate || fields.confidentiality === 'private') { return false; }
	const own = view.mentorshipOf(path);
	if (own === key || fields.confidentiality === 'department') { return true; }
	if (fields.confidentiality === 'committee') { return kind === 'committee' || own === undefined; }
	return own === undefined && fields.mentorship === undefined && !(kind === 'committee' && fields.confidentiality === 'pair');
}

/** A mere step: it stands below other homework, and nobody is named and no day set for it alone. */
export function isStepOfHomework({ note, task: { parent, fields } }: Homework): boolean {
	return note.tasks[parent]?.isHomework === true && fields.owners === undefined && fields.due === undefined;
}

/** A summary for the next meeting: it names its note, or was written since the last without naming another. */
function isFor(view: NotebookView, { key, nextMeeting, nextMeetingNote, lastMeeting }: Mentorship, { path, fields }: Note): boolean {
	if (view.mentorshipOf(path) !== key) { return false; }
	const named = fields.meeting?.replace(/^.*\//, '').replace(/\.md$|\]\]$/gi, '').replace(/^\[\[/, '');
	if (named !== undefined) { return nextMeetingNote ? named === nextMeetingNote.path.replace(/^.*\//, '').replace(/\.md$/i, '') : nextMeeting !== undefined && named.includes(nextMeeting.date); }
	return fields.date !== undefined && (lastMeeting === undefined || fields.date.date > lastMeeting);
}

function byDate(a: Note, b: Note): number {
	const [left, right] = [a.fields.date?.date ?? '', b.fields.date?.date ?? ''];
	return left < right ? -1 : left > right ? 1 : a.path < b.path ? -1 : 1;
}

/** The notes whose text is needed to make something from a scope. */
export function pathsOf({ nextNote, lastMeetings, accomplishments, summary }: MeetingScope): string[] {
	return [nextNote, summary, ...lastMeetings.map(({ note }) => note), ...accomplishments].filter(note => note !== undefined).map(({ path }) => path);
}
