import type { DashboardScope, Place } from './dashboardScope.ts';
import type { CalendarDate } from '../model/calendarDate.ts';
import { AREAS, type Area } from '../model/vocabulary.ts';
import { areaCoverage, coversArea } from '../query/progress.ts';

/** Which areas the last meetings of one mentorship came to. */
export interface CoverageModel {
	readonly title: string;
	/** Held ones, oldest first. */
	readonly meetings: readonly { readonly day: CalendarDate, readonly title: string, readonly place: Place }[];
	readonly rows: readonly CoverageRow[];
}

/** One area. */
export interface CoverageRow {
	readonly area: Area;
	/** For each meeting. */
	readonly covered: readonly boolean[];
	/** Held meetings since it was spoken of; all there were, if it never was. */
	readonly meetingsSince: number;
	readonly never: boolean;
}

const MEETINGS = 8;

/** One table for each mentorship that has held meetings and spoke of some area. */
export function coverageModel({ mentorships }: DashboardScope): CoverageModel[] {
	return mentorships.flatMap(({ title, meetings }) => {
		const held = meetings.filter(({ status }) => status === 'held');
		const shown = held.slice(0, MEETINGS).reverse();
		const since = areaCoverage(meetings);
		const rows = AREAS.map((area, index): CoverageRow => ({
			area,
			covered: shown.map(({ note }) => coversArea(note, area)),
			meetingsSince: since[index]?.meetingsSince ?? 0,
			never: since[index]?.last === undefined,
		}));
		if (rows.every(({ never }) => never)) { return []; }
		return [{
			title,
			meetings: shown.map(({ note, date }) => ({
				day: date.date,
				title: note.title,
				place: { path: note.path },
			})),
			rows,
		}];
	});
}
