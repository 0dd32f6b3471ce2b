import type { Meeting } from '../model/mentorship.ts';
import type { Note } from '../model/note.ts';
import type { Area } from '../model/vocabulary.ts';
import { AREAS } from '../model/vocabulary.ts';

/** How long an area was not spoken of. */
export interface AreaCoverage {
	readonly area: Area;
	/** Held meetings since the one that last covered it, 0 if the last did; all of them if none did. */
	readonly meetingsSince: number;
	/** The meeting that last covered it. */
	readonly last?: Meeting;
}

/** For each area, held meetings since it last had a ticked checklist item or text under its heading (format.md §5). */
export function areaCoverage(meetings: readonly Meeting[]): AreaCoverage[] {
	const held = meetings.filter(({ status }) => status === 'held');
	return AREAS.map(area => {
		const index = held.findIndex(({ note }) => coversArea(note, area));
		return index < 0 ? { area, meetingsSince: held.length } : { area, meetingsSince: index, last: held[index]! };
	});
}

/**
 * A ticked checklist item of the area, or a heading that names it with something below. Where
 * that is a checklist, a tick must be there: the untouched template covers nothing.
 */
export function coversArea(note: Note, area: Area): boolean {
	const checklist = note.tasks.filter(task => !task.isHomework && task.area === area);
	if (checklist.some(({ status }) => status === 'done')) { return true; }
	return note.headings.some((heading, index) => heading.area === area && heading.hasText && !checklist.some(task => task.heading === index));
}
