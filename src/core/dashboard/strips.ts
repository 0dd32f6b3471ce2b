import type { DashboardScope, Place } from './dashboardScope.ts';
import { compareText } from '../query/order.ts';
import { addDays, addMonths, daysBetween, type CalendarDate } from '../model/calendarDate.ts';
import type { Mentorship } from '../model/notebookView.ts';
import type { Cadence } from '../model/note.ts';
import { addCadence } from '../query/meetingDays.ts';

/**
 * What became of a meeting: `booked` has a day but is yet to come; `missed` is a day by which one
 * was agreed and none was held near it; `unsettled` was booked and nobody wrote what became of it.
 */
export const STRIP_STATES = ['held', 'booked', 'postponed', 'cancelled', 'missed', 'unsettled'] as const;

/** What became of one meeting; `STRIP_STATES` says what each means. */
export type StripState = typeof STRIP_STATES[number];

/** A meeting on the strip. */
export interface StripMark {
	readonly day: CalendarDate;
	readonly state: StripState;
	readonly title?: string;
	readonly place?: Place;
}

/** One mentorship's meetings, oldest first. */
export interface StripRow {
	readonly title: string;
	readonly cadence?: Cadence;
	readonly marks: readonly StripMark[];
}

/** The rows over one span of time. */
export interface StripsModel {
	readonly from: CalendarDate;
	readonly to: CalendarDate;
	readonly rows: readonly StripRow[];
}

const MONTHS_BACK = 18;
/** A strip does not go further ahead, whatever is booked. */
const MONTHS_AHEAD = 12;

/** Meetings against the agreed cadence, as far back as there are any, at most 18 months. */
export function stripsModel({ mentorships, today }: DashboardScope): StripsModel {
	const earliest = addMonths(today, -MONTHS_BACK);
	const rows = mentorships.map(mentorship => stripRow(mentorship, today)).map(row => ({
		...row,
		marks: row.marks.filter(({ day }) => day >= earliest && day <= addMonths(today, MONTHS_AHEAD)),
	}));
	const days = rows.flatMap(({ marks }) => marks.map(({ day }) => day)).sort();
	const from = days[0] === undefined || days[0] > today ? addMonths(today, -1) : addDays(days[0], -7);
	const to = addDays(days.at(-1) === undefined || days.at(-1)! < today ? today : days.at(-1)!, 14);
	return { from, to, rows: rows.filter(({ marks }) => marks.length > 0) };
}

function stripRow(mentorship: Mentorship, today: CalendarDate): StripRow {
	const { title, cadence, meetings, nextMeeting, unsettled, note } = mentorship;
	const written = meetings.map(({ note: { path, title: name }, date, status }): StripMark => {
		const planned = date.date < today ? 'unsettled' : 'booked';
		const state = status === 'planned' ? planned : status;
		return { day: date.date, state, title: name, place: { path } };
	});
	const place = note ? { place: { path: note.path } } : {};
	const has = (day: CalendarDate) => written.some(mark => mark.day === day);
	const booked: StripMark[] = nextMeeting && !has(nextMeeting.date)
		? [{ day: nextMeeting.date, state: 'booked', ...place }]
		: [];
	const open: StripMark[] = unsettled && !has(unsettled) ? [{ day: unsettled, state: 'unsettled', ...place }] : [];
	const marks = [...written, ...booked, ...open];
	const missed = cadence && isLateAtAll(mentorship)
		? missedDays(marks, cadence, today).map((day): StripMark => ({ day, state: 'missed', ...place }))
		: [];
	return {
		title,
		...cadence ? { cadence } : {},
		marks: [...marks, ...missed].sort((a, b) => compareText(a.day, b.day)),
	};
}

function isLateAtAll({ status }: Mentorship): boolean {
	return status === 'active' || status === 'proposed';
}

/** Days by which a meeting was agreed, with none of any kind within half a cadence after it. */
function missedDays(marks: readonly StripMark[], cadence: Cadence, today: CalendarDate): CalendarDate[] {
	const held = marks.filter(({ state }) => state === 'held').map(({ day }) => day).sort();
	const missed: CalendarDate[] = [];
	for (const [index, day] of held.entries()) {
		const end = held[index + 1] ?? today;
		for (let due = addCadence(day, cadence); due < end && due > day; due = addCadence(due, cadence)) {
			const half = Math.max(1, Math.floor(daysBetween(due, addCadence(due, cadence)) / 2));
			const until = addDays(due, half);
			if (until > today) { break; }
			if (!marks.some(mark => mark.day >= addDays(due, -half) && mark.day <= until && mark.day !== day)) {
				missed.push(due);
			}
			if (missed.length > 500) { return missed; }
		}
	}
	return missed;
}
