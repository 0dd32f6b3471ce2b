import type { CalendarDate } from '../model/calendarDate.ts';
import type { Note } from '../model/note.ts';
import {
	compareMeetingNotes,
	sameSchedule,
	toBookings,
	type Schedule,
	type ScheduledMeeting,
} from '../query/schedule.ts';
import { SortedList } from './collections.ts';

/**
 * The meeting notes of one mentorship in their order, kept while notes come and go, so that one more costs the same
 * however many there are.
 */
export class MeetingBook {
	readonly #meetings = new SortedList<ScheduledMeeting>((a, b) => compareMeetingNotes(a.note, b.note));
	readonly #undated = new SortedList<Note>(compareMeetingNotes);
	/** Those that give a `next_meeting`. */
	readonly #booking = new SortedList<Note>(compareMeetingNotes);
	readonly #scheduled = new Map<string, ScheduledMeeting>();
	#changedDays = new Set<CalendarDate>();

	/** Takes in one version of a note for another; what is no meeting counts as none. */
	replace(before: Note | undefined, after: Note | undefined): void {
		if (before?.type === 'meeting') { this.#remove(before); }
		if (after?.type === 'meeting') { this.#add(after); }
		if (before && after && sameSchedule(before, after)) { return; }
		for (const note of [before, after]) {
			if (note?.type === 'meeting' && note.fields.date) { this.#changedDays.add(note.fields.date.date); }
		}
	}

	/** @param mentorshipNote The mentorship or committee note. */
	schedule(mentorshipNote: Note | undefined): Schedule {
		return {
			meetings: this.#meetings.values(),
			bookings: toBookings(mentorshipNote, this.#booking.values().at(-1)),
		};
	}

	/** The last meeting note in order; one without a date if none has any. */
	newest(): Note | undefined {
		return this.#meetings.values().at(-1)?.note ?? this.#undated.values().at(-1);
	}

	/** The days of meetings that came, went, moved or changed their status since this was last asked. */
	takeChangedDays(): ReadonlySet<CalendarDate> {
		const days = this.#changedDays;
		this.#changedDays = new Set();
		return days;
	}

	#add(note: Note): void {
		const { date, meetingStatus: status, nextMeeting } = note.fields;
		if (nextMeeting) { this.#booking.add(note); }
		if (!date) {
			this.#undated.add(note);
			return;
		}
		const meeting = { note, date, status };
		this.#scheduled.set(note.path, meeting);
		this.#meetings.add(meeting);
	}

	#remove(note: Note): void {
		if (note.fields.nextMeeting) { this.#booking.remove(note); }
		const meeting = this.#scheduled.get(note.path);
		if (!meeting) {
			this.#undated.remove(note);
			return;
		}
		this.#scheduled.delete(note.path);
		this.#meetings.remove(meeting);
	}
}
