import type { CalendarDate } from '../model/calendarDate.ts';
import type { Note } from '../model/note.ts';
import type { Mentorship, NotebookView } from '../model/notebookView.ts';

/** What a mark leads to: a note, and a line of it, from 0. */
export interface Place {
	readonly path: string;
	readonly line?: number;
}

/** What a dashboard is about: the whole notebook, or one mentorship of it. */
export interface DashboardScope {
	readonly view: NotebookView;
	readonly today: CalendarDate;
	/** The one mentorship; absent for all. */
	readonly only?: Mentorship;
	/** Those looked at: the one, or all that are not ended. */
	readonly mentorships: readonly Mentorship[];
	/** Whether a note belongs here. What names no mentorship belongs to each. */
	has(note: Note): boolean;
}

/** What a dashboard of the mentorship with that key looks at; of the whole notebook where there is none. */
export function dashboardScope(view: NotebookView, key: string | undefined, today: CalendarDate): DashboardScope {
	const only = key === undefined ? undefined : view.mentorship(key);
	const has = (note: Note) => {
		const mentorship = view.mentorshipOf(note.path);
		return !only || mentorship === only.key
			|| mentorship === undefined && note.fields.mentorship === undefined
				&& !(only.kind === 'committee' && note.fields.confidentiality === 'pair');
	};
	return {
		view,
		today,
		...only ? { only } : {},
		mentorships: only ? [only] : view.mentorships().filter(({ status }) => status !== 'ended'),
		has,
	};
}
