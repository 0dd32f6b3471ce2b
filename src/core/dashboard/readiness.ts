import type { DashboardScope, Place } from './dashboardScope.ts';
import { compareText } from '../query/order.ts';
import type { CalendarDate, CalendarDateTime } from '../model/calendarDate.ts';
import type { Mentorship } from '../model/notebookView.ts';
import type { Note } from '../model/note.ts';
import { isOpen } from '../query/homework.ts';
import { summaryFor } from '../documents/homeworkLines.ts';

/** One thing to have done before a meeting. */
export interface ReadyCheck {
	readonly kind: 'agenda' | 'homework' | 'summary';
	readonly ready: boolean;
	/** Of homework: what is done, of what was to be done by then. Of an agenda: its topics. */
	readonly done?: number;
	readonly total?: number;
	readonly place?: Place;
}

/** The next meeting of one mentorship and how ready it is. */
export interface Readiness {
	readonly key: string;
	readonly title: string;
	readonly when?: CalendarDateTime;
	/** 0 where it is not late. */
	readonly lateDays: number;
	/** A booked day that passed and is not settled. */
	readonly unsettled?: CalendarDate;
	/** The note of the meeting, else of the mentorship. */
	readonly place?: Place;
	/** Empty where no meeting is booked. */
	readonly checks: readonly ReadyCheck[];
}

/** For each mentorship that goes on, soonest meeting first, those without one last. */
export function readinessOf(scope: DashboardScope): Readiness[] {
	const going = scope.mentorships.filter(({ status }) => status === 'active' || status === 'proposed');
	return going.map(mentorship => readiness(mentorship, scope)).sort((a, b) => compareText(whenOf(a), whenOf(b)));
}

function whenOf({ when }: Readiness): string {
	return when ? `${when.date} ${when.time ?? ''}` : '~';
}

function readiness(mentorship: Mentorship, scope: DashboardScope): Readiness {
	const { key, title, note, nextMeeting: when, nextMeetingNote, meetingLateDays, unsettled } = mentorship;
	const path = (nextMeetingNote ?? note)?.path;
	return {
		key,
		title,
		...when ? { when } : {},
		lateDays: meetingLateDays,
		...unsettled === undefined ? {} : { unsettled },
		...path === undefined ? {} : { place: { path } },
		checks: when ? [agenda(nextMeetingNote), homework(mentorship, when.date, scope), summary(key, scope)] : [],
	};
}

/** Written is an agenda with something in it: a topic, or text below a heading. */
function agenda(note: Note | undefined): ReadyCheck {
	if (!note) { return { kind: 'agenda', ready: false }; }
	const total = note.tasks.filter(({ isHomework, status }) => !isHomework && status !== 'cancelled').length;
	return {
		kind: 'agenda',
		ready: total > 0 || note.headings.some(({ hasText }) => hasText),
		total,
		place: { path: note.path },
	};
}

/** What was to be done by the meeting: all that is open till then, and what was done since the last. */
function homework({ key, lastMeeting }: Mentorship, next: CalendarDate, { view }: DashboardScope): ReadyCheck {
	const due = view.homework().filter(({ mentorship, effectiveDue }) =>
		mentorship === key && effectiveDue !== undefined && effectiveDue <= next
	);
	const open = due.filter(({ task }) => isOpen(task));
	const done = due.filter(({ task, effectiveDue }) =>
		task.status === 'done'
		&& (lastMeeting === undefined || (task.fields.done ?? effectiveDue ?? '') > lastMeeting)
	).length;
	const [first] = open;
	return {
		kind: 'homework',
		ready: open.length === 0,
		done,
		total: done + open.length,
		...first ? { place: { path: first.note.path, line: first.task.line } } : {},
	};
}

function summary(key: string, { view }: DashboardScope): ReadyCheck {
	const mentorship = view.mentorship(key);
	const note = mentorship && summaryFor(view, mentorship);
	return { kind: 'summary', ready: note !== undefined, ...note ? { place: { path: note.path } } : {} };
}
