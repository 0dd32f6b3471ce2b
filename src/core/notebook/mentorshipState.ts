import type { CalendarDate } from '../model/calendarDate.ts';
import type { Mentorship, Meeting, Keeper } from '../model/notebookView.ts';
import type { Note, NoteContributions } from '../model/note.ts';
import {
	nextMeeting,
	type NextMeeting,
	isUsedUp,
	lastHeldMeeting,
	meetingLateDays,
	unsettledMeeting,
} from '../query/meetingDays.ts';
import { findLast, isCounted, sameSchedule, type Schedule, meetingStatusOn } from '../query/schedule.ts';
import { AskedMeetings } from './askedMeetings.ts';
import { BroughtInItems } from './broughtIn.ts';
import { rolesOf, type Roles, type NoteWork } from './homeworkBuilder.ts';
import { MeetingBook } from './meetingBook.ts';
import { isRelationship } from '../model/vocabulary.ts';
import { dependsOnNextMeeting, ME, ownerOfMe } from '../query/homework.ts';
import { stemOf } from '../text/paths.ts';

/** The names of the two sides; a committee may have neither. */
interface Sides {
	readonly mentor?: string;
	readonly mentee?: string;
}

/** Running {@link import('../model/mentorship.ts').SideTotals}. */
interface RunningTotals {
	open: number;
	overdue: number;
	slips: number;
}

/** Everything that belongs to one mentorship or committee, kept while its notes come and go. */
export class MentorshipState {
	readonly notes = new Map<string, Note>();
	readonly totals = { mentor: emptyTotals(), mentee: emptyTotals() };
	/** The mentorship or committee note; absent if inferred. */
	own: Note | undefined;
	/** Something of {@link refresh} may have changed. */
	isStale = true;
	next: NextMeeting | undefined;
	/** As the mentorship note has them; of an inferred mentorship, as the newest meeting note. */
	sides: Sides = {};
	/** The handles that name them. */
	roles: Roles;
	readonly #meetings = new MeetingBook();
	#schedule: Schedule | undefined;
	readonly #asked = new AskedMeetings();
	readonly #broughtIn = new BroughtInItems();
	/** Notes with open homework due so far ahead that its group depends on the next meeting. */
	readonly #farAhead = new Set<string>();
	/** What lies ahead, and the two sides, as they were at the last {@link refresh}. */
	#ahead = '';
	#sidesKey = '';
	readonly #keeper: Keeper;

	/** @param keeper Who keeps the notebook. */
	constructor(readonly key: string, keeper: Keeper) {
		this.#keeper = keeper;
		this.roles = rolesOf({}, ownerOfMe(undefined, keeper));
	}

	get schedule(): Schedule {
		return this.#schedule ??= this.#meetings.schedule(this.own);
	}

	put(note: Note): void {
		const before = this.notes.get(note.path);
		this.notes.set(note.path, note);
		if (isRelationship(note)) { this.own = note; }
		this.#replace(before, note);
		if (!before || !sameSchedule(before, note) || !sameSides(before, note)) { this.isStale = true; }
	}

	delete(path: string): void {
		this.#replace(this.notes.get(path), undefined);
		this.notes.delete(path);
		this.forgetWork(path);
		if (this.own?.path === path) { this.own = undefined; }
		this.isStale = true;
	}

	#replace(before: Note | undefined, after: Note | undefined): void {
		this.#meetings.replace(before, after);
		this.#schedule = undefined;
	}

	/** Counts the homework of a note in, or out again with -1. */
	count({ open, closedSlips }: NoteWork, by: 1 | -1): void {
		for (const side of ['mentor', 'mentee'] as const) {
			const totals = this.totals[side];
			totals.slips += closedSlips[side] * by;
			for (const { owners, overdueDays, slips } of open) {
				if (!owners.includes(side)) { continue; }
				totals.open += by;
				totals.overdue += overdueDays > 0 ? by : 0;
				totals.slips += slips * by;
			}
		}
	}

	/** Brings next meeting and sides up to date, and gives the notes whose homework that changes. */
	refresh(today: CalendarDate): Iterable<string> {
		this.isStale = false;
		const { next: before } = this;
		this.next = nextMeeting(this.schedule, today);
		const { mentor, mentee } = (this.own ?? this.#meetings.newest())?.fields ?? {};
		const sides = { ...mentor === undefined ? {} : { mentor }, ...mentee === undefined ? {} : { mentee } };
		const me = ownerOfMe({ ...partsOf(this.own), ...sides }, this.#keeper);
		const [ahead, sidesKey] = [aheadKey(this), `${mentor ?? ''}/${mentee ?? ''}/${me}`];
		const changed = this.#asked.changed(this.#meetings.takeChangedDays(), ahead !== this.#ahead, {
			schedule: this.schedule,
			next: this.next,
			today,
		});
		this.#ahead = ahead;
		if (sidesKey === this.#sidesKey) {
			return before?.date.date === this.next?.date.date
				? changed
				: [...changed, ...this.#farAhead];
		}
		this.#sidesKey = sidesKey;
		this.sides = sides;
		this.roles = rolesOf(sides, me);
		return this.notes.keys();
	}

	/** Homework of a note is about to be made anew. */
	forgetWork(path: string): void {
		this.#asked.forget(path);
		this.#broughtIn.forget(path);
		this.#farAhead.delete(path);
	}

	/** The carried items of a note. Gives the notes whose homework that changes. */
	setCarried(path: string, { closed }: Pick<NoteContributions, 'closed'>): readonly string[] {
		return this.#broughtIn.set(path, closed.flatMap(({ origin }) => origin ?? []));
	}

	/** Answers a note as `HomeworkContext.wasBroughtIn` has it, and has it made anew when that changes. */
	wasBroughtIn(path: string, origin: string): boolean {
		return this.#broughtIn.has(origin, path);
	}

	/** Homework of a note was made. */
	noteWork(path: string, { open }: NoteWork, today: CalendarDate): void {
		if (open.some(({ effectiveDue }) => dependsOnNextMeeting(effectiveDue, today))) { this.#farAhead.add(path); }
	}

	/** Tells a note of a meeting, and has it made anew when that changes; see `HomeworkContext.meetingAfter`. */
	meetingAfter(
		path: string,
		pledged: CalendarDate | undefined,
		count: number,
		today: CalendarDate,
	): CalendarDate | undefined {
		return this.#asked.ask(path, pledged, count, { schedule: this.schedule, next: this.next, today });
	}

	toMentorship(today: CalendarDate): Mentorship {
		return toMentorship(this, today);
	}
}

/** All that answers about what lies ahead depend on. */
function aheadKey({ schedule, next }: MentorshipState): string {
	const last = findLast(schedule.meetings, isCounted);
	return [
		next?.date.date,
		last?.date.date,
		...schedule.bookings.map(booking => `${booking.date.date} ${String(isUsedUp(schedule, booking))}`),
	].join();
}

function emptyTotals(): RunningTotals {
	return { open: 0, overdue: 0, slips: 0 };
}

function sameSides({ fields: a }: Note, { fields: b }: Note): boolean {
	return a.mentor === b.mentor && a.mentee === b.mentee && a.role === b.role && a.chair === b.chair
		&& a.members?.join('\n') === b.members?.join('\n');
}

/** What of a relationship's own note tells whom `@me` means, beside the two sides. */
function partsOf(mentorshipNote: Note | undefined): Partial<Pick<Mentorship, 'role' | 'chair' | 'members'>> {
	const { role, chair, members } = mentorshipNote?.fields ?? {};
	return {
		...role === undefined ? {} : { role },
		...chair === undefined ? {} : { chair },
		...members === undefined ? {} : { members },
	};
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A relationship as of a day, from what was gathered of its notes (format.md §5). Without a status it is active. */
function toMentorship(state: MentorshipState, today: CalendarDate): Mentorship {
	const fields = state.own?.fields ?? {};
	const status = fields.mentorshipStatus ?? 'active';
	const { schedule } = state;
	let meetings: readonly Meeting[] | undefined;
	const mentorship: Mutable<Mentorship> = {
		key: state.key,
		kind: state.own?.type === 'committee' ? 'committee' : 'mentorship',
		title: state.own?.title ?? titleOf(state),
		...state.sides,
		me: state.roles.get(ME)!,
		members: fields.members ?? [],
		status,
		get meetings() {
			return meetings ??= meetingsOf(schedule, today);
		},
		meetingLateDays: meetingLateDays(schedule, { ...fields, status }, today),
		mentorTotals: { ...state.totals.mentor },
		menteeTotals: { ...state.totals.mentee },
	};
	addWritten(mentorship, state);
	addComputed(mentorship, state, today);
	return mentorship;
}

function addWritten(mentorship: Mutable<Mentorship>, { own: mentorshipNote }: MentorshipState): void {
	if (!mentorshipNote) { return; }
	const { chair, role, phase, cadence } = mentorshipNote.fields;
	mentorship.note = mentorshipNote;
	if (chair !== undefined) { mentorship.chair = chair; }
	if (role !== undefined) { mentorship.role = role; }
	if (phase !== undefined) { mentorship.phase = phase; }
	if (cadence !== undefined) { mentorship.cadence = cadence; }
}

function addComputed(
	mentorship: Mutable<Mentorship>,
	{ schedule, next, notes }: MentorshipState,
	today: CalendarDate,
): void {
	const last = lastHeldMeeting(schedule, today);
	const unsettled = mentorship.status === 'ended' ? undefined : unsettledMeeting(schedule, today);
	const nextNote = next?.path === undefined ? undefined : notes.get(next.path);
	if (last !== undefined) { mentorship.lastMeeting = last; }
	if (next) { mentorship.nextMeeting = next.date; }
	if (nextNote) { mentorship.nextMeetingNote = nextNote; }
	if (unsettled !== undefined) { mentorship.unsettled = unsettled; }
}

/** Newest first. */
function meetingsOf(schedule: Schedule, today: CalendarDate): Meeting[] {
	return schedule.meetings.map(({ note, date, status }) => ({
		note,
		date,
		status: meetingStatusOn(date.date, status, today),
	})).reverse();
}

function titleOf({ key, sides: { mentor, mentee } }: MentorshipState): string {
	return [mentor, mentee].filter(name => name !== undefined).join(' – ') || stemOf(key);
}
