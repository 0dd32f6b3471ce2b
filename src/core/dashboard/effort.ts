import type { DashboardScope, Place } from './dashboardScope.ts';
import { compareText } from '../query/order.ts';
import type { CalendarDate } from '../model/calendarDate.ts';
import { AREAS } from '../model/vocabulary.ts';

/** How satisfied, 1–10, at the meetings of one mentorship, oldest first. */
export interface SatisfactionRow {
	readonly title: string;
	readonly points: readonly { readonly day: CalendarDate, readonly value: number, readonly place: Place }[];
}

/** Where the time went at one meeting, in percent by area. */
export interface EffortPoint {
	readonly day: CalendarDate;
	readonly shares: Readonly<Record<string, number>>;
	readonly place: Place;
}

/** Planned against actual effort. */
export interface EffortModel {
	/** Areas as written, those of the vocabulary first. */
	readonly areas: readonly string[];
	/** Of the newest yearly plan that says one. */
	readonly planned?: EffortPoint;
	/** Of meetings, oldest first. */
	readonly actual: readonly EffortPoint[];
}

const POINTS = 24;

/** A row for each mentorship in which satisfaction was written down. */
export function satisfactionModel({ mentorships }: DashboardScope): SatisfactionRow[] {
	return mentorships.flatMap(({ title, meetings }) => {
		const points = meetings.flatMap(({ note, date }) =>
			note.fields.satisfaction === undefined
				? []
				: [{ day: date.date, value: note.fields.satisfaction, place: { path: note.path } }]
		);
		return points.length > 0 ? [{ title, points: points.slice(0, POINTS).reverse() }] : [];
	});
}

/** `undefined` where no effort was written down. */
export function effortModel(scope: DashboardScope): EffortModel | undefined {
	const actual = byDay(
		scope.mentorships.flatMap(({ meetings }) =>
			meetings.flatMap(({ note, date }) => toPoint(note.path, date.date, note.fields.effort))
		),
	);
	const plans = [...scope.view.notes()].filter(note => note.type === 'idp' && scope.has(note));
	const planned = byDay(
		plans.flatMap(note => note.fields.date ? toPoint(note.path, note.fields.date.date, note.fields.effort) : []),
	).at(-1);
	if (actual.length === 0 && !planned) { return undefined; }
	const named = new Set([...planned ? [planned] : [], ...actual].flatMap(({ shares }) => Object.keys(shares)));
	const areaWords: readonly string[] = AREAS;
	const areas = [
		...areaWords.filter(area => named.has(area)),
		...[...named].filter(area => !areaWords.includes(area)),
	];
	return { areas, ...planned ? { planned } : {}, actual: actual.slice(-POINTS) };
}

function toPoint(path: string, day: CalendarDate, shares: EffortPoint['shares'] | undefined): EffortPoint[] {
	return shares && Object.keys(shares).length > 0 ? [{ day, shares, place: { path } }] : [];
}

function byDay(points: EffortPoint[]): EffortPoint[] {
	return points.sort((a, b) => compareText(a.day, b.day) || compareText(a.place.path, b.place.path));
}
