import { addDays, addMonths, isoWeekday, type CalendarDate, type CalendarDateTime } from '../model/calendarDate.ts';
import type { Mentorship } from '../model/notebookView.ts';
import { workday } from '../text/datePhrases.ts';
import { addCadence } from './meetingDays.ts';

/** A day on which the next meeting could be, and why. */
export interface DayOffer {
	/**
	 * As far away as the pair agreed; a week before or after that; in four weeks or three months where nothing was
	 * agreed.
	 */
	readonly why: 'cadence' | 'week-earlier' | 'week-later' | 'four-weeks' | 'three-months';
	readonly when: CalendarDateTime;
}

/**
 * Days to offer for the meeting after one on `from`, or after the last held one: one cadence
 * later, on the same day of the week and at the same time as that meeting (Monday to Friday where there was none);
 * none before today.
 */
export function offeredDays(
	mentorship: Mentorship,
	today: CalendarDate,
	from = mentorship.lastMeeting ?? today,
): DayOffer[] {
	const base = mentorship.meetings.find(({ date }) => date.date === from);
	// What no meeting tells is a working day.
	const model = base ? from : workday(from);
	const at = (why: DayOffer['why'], day: CalendarDate): DayOffer => ({
		why,
		when: { date: onWeekdayOf(model, day), ...base?.date.time === undefined ? {} : { time: base.date.time } },
	});
	const { cadence } = mentorship;
	if (!cadence) {
		return [
			at('four-weeks', addDays(later(from, today), 28)),
			at('three-months', addMonths(later(from, today), 3)),
		];
	}
	const agreed = addCadence(from, cadence);
	const next = agreed > today ? agreed : addCadence(today, cadence);
	const offers = [at('cadence', next), at('week-later', addDays(next, 7)), at('week-earlier', addDays(next, -7))];
	return offers.filter(({ when: { date } }) => date > today && date > from);
}

function later(a: CalendarDate, b: CalendarDate): CalendarDate {
	return a > b ? a : b;
}

/** The nearest day with the same weekday. */
function onWeekdayOf(model: CalendarDate, day: CalendarDate): CalendarDate {
	const ahead = (isoWeekday(model) - isoWeekday(day) + 7) % 7;
	return addDays(day, ahead > 3 ? ahead - 7 : ahead);
}
