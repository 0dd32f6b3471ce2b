import { testDay } from '../../../scripts/host/testClock.ts';
import { addDays, parseCalendarDate, type CalendarDate } from '../../../src/core/model/calendarDate.ts';

/** A day, counted from that of the tests: `dayFromToday(-2)` is the day before yesterday. */
export function dayFromToday(days: number): CalendarDate {
	return addDays(parseCalendarDate(testDay)!, days);
}

/** `Saturday, November 21, 2026`. */
export function longDay(date: CalendarDate): string {
	const [year, month, day] = date.split('-').map(Number) as [number, number, number];
	return new Date(year, month - 1, day).toLocaleDateString('en', {
		weekday: 'long',
		year: 'numeric',
		month: 'long',
		day: 'numeric',
	});
}

/** `Apr 28`, and `Apr 28, 2027` where that is not the year of the tests: as rows of the trees say it. */
export function shortDay(date: CalendarDate, language = 'en'): string {
	return new Date(`${date}T00:00`).toLocaleDateString(language, {
		month: 'short',
		day: 'numeric',
		year: date.slice(0, 4) === testDay.slice(0, 4) ? undefined : 'numeric',
	});
}

export const MEETING = 'meetings/last.md';

/** A note of the relationship, without any meeting. */
export const MENTORSHIP_TEXT =
	'---\ntype: mentorship\nmentor: Ruth Abara\nmentee: Mara Lindqvist\ncadence: monthly\n---\n\n# Ruth and Mara\n';

/** A meeting five days ago, the next one in nine days, with these lines under “Homework”. */
export function meetingText(homework: readonly string[]): string {
	const front = [
		'---',
		'type: meeting',
		'mentorship: abara',
		`date: ${dayFromToday(-5)}`,
		`next_meeting: ${dayFromToday(9)}`,
		'---',
	];
	return [...front, '', '# The draft', '', '## Homework', '', ...homework, ''].join('\n');
}

/** One relationship and one meeting, with an item for each of the nearer groups. */
export function smallNotebook(): Record<string, string> {
	const homework = [
		`- [ ] Send the draft @mentee due:${dayFromToday(-2)}`,
		`- [ ] Read the draft @mentor due:${dayFromToday(-1)}`,
		`- [ ] Book the room @mentee due:${dayFromToday(0)}`,
		'- [ ] Write the letter @mentor',
		`- [x] Find the form @mentee done:${dayFromToday(-3)}`,
	];
	return { 'abara.md': MENTORSHIP_TEXT, [MEETING]: meetingText(homework) };
}
