import type { CalendarDate } from '../model/calendarDate.ts';
import { meetingAfter, meetingsAfter, nextMeetingAfter, type NextMeeting } from '../query/meetingDays.ts';
import type { Schedule } from '../query/schedule.ts';
import { MultiMap } from './collections.ts';

/**
 * Homework that was carried more often than this is looked at with each change, instead of being found by the meetings
 * it passed.
 */
const MOST_PASSED = 12;

/** A meeting that the homework of a note was made with. */
interface Asked {
	readonly pledged: CalendarDate | undefined;
	readonly count: number;
	readonly answer: CalendarDate | undefined;
}

/** What the answers are found in. */
interface MeetingsAsked {
	readonly schedule: Schedule;
	readonly next: NextMeeting | undefined;
	readonly today: CalendarDate;
}

/**
 * Which notes of a mentorship were told which meeting their homework is due at, so that a meeting that
 * comes or goes leads to those few whose answer it changes, and not through all of them.
 */
export class AskedMeetings {
	readonly #asked = new Map<string, Asked[]>();
	/** A day to the notes with homework that was pledged before it and passed a meeting on it, or is due then. */
	readonly #byDay = new MultiMap<CalendarDate, string>();
	/** Notes with an answer that what lies ahead decides: a booking, the next meeting, or one that is not noted yet. */
	readonly #waiting = new Set<string>();
	/** Notes with homework that passed too many meetings to be noted under each. */
	readonly #often = new Set<string>();

	/** Answers a note as `HomeworkContext.meetingAfter` has it, and remembers it. */
	ask(
		path: string,
		pledged: CalendarDate | undefined,
		count: number,
		meetings: MeetingsAsked,
	): CalendarDate | undefined {
		const askedBefore = this.#asked.get(path);
		const before = askedBefore?.find(asked => asked.pledged === pledged && asked.count === count);
		if (before) { return before.answer; }
		const asked = { pledged, count, answer: answerTo(pledged, count, meetings) };
		if (askedBefore) { askedBefore.push(asked); }
		else { this.#asked.set(path, [asked]); }
		this.#register(path, asked, meetings);
		return asked.answer;
	}

	/** A note is made anew, or has gone. */
	forget(path: string): void {
		this.#asked.delete(path);
		this.#waiting.delete(path);
		this.#often.delete(path);
	}

	/**
	 * Notes with an answer that is another now.
	 *
	 * @param days Those of meetings that came, went, moved or changed their status.
	 * @param isAheadChanged Whether bookings, the next or the last meeting are no longer what they were.
	 */
	changed(days: Iterable<CalendarDate>, isAheadChanged: boolean, meetings: MeetingsAsked): string[] {
		const suspects = new Set([...this.#often, ...isAheadChanged ? this.#waiting : []]);
		for (const day of days) {
			this.#take(day, suspects);
			const following = meetingAfter(meetings.schedule, day, 1);
			if (following !== undefined) { this.#take(following, suspects); }
		}
		return [...suspects].filter(path => this.#isChanged(path, meetings));
	}

	#take(day: CalendarDate, suspects: Set<string>): void {
		for (const path of this.#byDay.get(day)) { suspects.add(path); }
		this.#byDay.deleteAll(day);
	}

	/** Noted under its meetings again, since those may be others where the answer is the same. */
	#isChanged(path: string, meetings: MeetingsAsked): boolean {
		const asked = this.#asked.get(path) ?? [];
		this.#waiting.delete(path);
		for (const each of asked) {
			if (answerTo(each.pledged, each.count, meetings) !== each.answer) { return true; }
			this.#register(path, each, meetings);
		}
		return false;
	}

	#register(path: string, { pledged, count }: Asked, { schedule, today }: MeetingsAsked): void {
		if (count > MOST_PASSED) {
			this.#often.add(path);
			return;
		}
		const days = pledged === undefined ? [] : meetingsAfter(schedule, pledged, count);
		for (const day of days) { this.#byDay.add(day, path); }
		// A booking counts where no meeting before today is noted.
		if (days.length < count || days.at(-1)! >= today) { this.#waiting.add(path); }
	}
}

function answerTo(
	pledged: CalendarDate | undefined,
	count: number,
	{ schedule, next, today }: MeetingsAsked,
): CalendarDate | undefined {
	if (pledged === undefined) { return next?.date.date; }
	return count === 1 ? nextMeetingAfter(schedule, pledged, today) : meetingAfter(schedule, pledged, count);
}
