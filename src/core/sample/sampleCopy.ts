import { addDays, parseCalendarDate } from '../model/calendarDate.ts';

/** What a copy of the sample notebook is called: `mentoring-sample`, a second one `mentoring-sample-2`. */
export const SAMPLE_FOLDER = 'mentoring-sample';

/** Whether a folder inside a notebook holds a copy of the sample, whose invented notes are not the notebook's own. */
export function isSampleFolder(name: string): boolean {
	return name === SAMPLE_FOLDER || name.startsWith(`${SAMPLE_FOLDER}-`);
}

/**
 * `YYYY-MM-DD` standing by itself: not inside a word or a longer run of numbers
 * (`A2026-11-18`, `12026-11-18`, `2026-11-18-07`, `2026-11-18.5`). A clock time (`T15:00`) or
 * the rest of a file name (`-abara.md`) may follow, an escape of a link address (`%20`) may precede.
 */
const DATE_TOKEN =
	/(?:(?<=%[\dA-Fa-f]{2})|(?<![\p{L}\p{N}]|\p{N}[-.]))\d{4}-\d{2}-\d{2}(?=T\d{2}:\d{2}|(?![\p{L}\p{N}]|[-.]\p{N}))/gu;

/**
 * Moves every calendar date in a note's text, or in the path of a file, by whole days, so that a notebook written for
 * one day reads the same on another, and its links still meet their files. Dates in front matter, task fields, prose
 * and link targets all move; impossible dates and everything else stay as they are.
 *
 * `- [ ] Biosketch due:2026-11-23` by 7 is `- [ ] Biosketch due:2026-11-30`
 */
export function shiftDates(text: string, days: number): string {
	if (days === 0) { return text; }
	return text.replace(DATE_TOKEN, token => {
		const date = parseCalendarDate(token);
		return date === undefined ? token : addDays(date, days);
	});
}
