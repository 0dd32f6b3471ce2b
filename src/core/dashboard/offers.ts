import type { DashboardScope, Place } from './dashboardScope.ts';
import { withoutGoals } from '../documents/portable.ts';
import type { CalendarDate } from '../model/calendarDate.ts';
import {
	comparePriorities,
	type PriorityComparison,
	type PriorityList,
	type PriorityLists,
} from '../query/comparePriorities.ts';
import { itemWords } from '../taskFields/itemWords.ts';
import { protectedTimeByYear, hoursByDecision, type YearOfProtectedTime, type YearOfOffers } from '../query/hours.ts';

/** An offer to be decided on. */
export interface PendingOffer {
	readonly title: string;
	readonly respondBy?: CalendarDate;
	readonly hours?: number;
	readonly place: Place;
}

/** A line of the newest list of priorities, or of an earlier one. */
export interface PriorityRow {
	readonly text: string;
	readonly list: PriorityList;
	readonly before?: PriorityList;
	readonly since: CalendarDate;
	readonly done: boolean;
	/** It was to be quit, and still stands. */
	readonly stillStands: boolean;
}

/** Offers weighed, and what was to be taken on and dropped. */
export interface OffersModel {
	/** Newest first, at most five. */
	readonly years: readonly YearOfOffers[];
	/** Protected time kept, newest year first, at most five. */
	readonly kept: readonly YearOfProtectedTime[];
	readonly pending: readonly PendingOffer[];
	readonly priorities?: { readonly day: CalendarDate, readonly place: Place, readonly rows: readonly PriorityRow[] };
}

const YEARS = 5;

/** Opportunities of a scope, and its priorities compared. */
export function offersModel(scope: DashboardScope, lists: readonly PriorityLists[]): OffersModel {
	const priorities = comparePriorities(lists.filter(({ path }) => {
		const note = scope.view.note(path);
		return note !== undefined && scope.has(note);
	}));
	const notes = scope.view.opportunities().filter(note => scope.has(note));
	const pending = notes.filter(({ fields: { decision } }) => decision === undefined || decision === 'pending');
	return {
		years: hoursByDecision(notes).slice(0, YEARS),
		kept: protectedTimeByYear(scope.mentorships.flatMap(({ meetings }) => meetings)).slice(0, YEARS),
		pending: pending.map(({ path, title, fields: { respondBy, hours } }) => ({
			title,
			...respondBy ? { respondBy } : {},
			...hours === undefined ? {} : { hours },
			place: { path },
		})),
		...priorities
			? {
				priorities: {
					day: priorities.newest.date,
					place: { path: priorities.newest.path },
					rows: priorityRows(priorities),
				},
			}
			: {},
	};
}

function priorityRows({ items, stillStands }: PriorityComparison): PriorityRow[] {
	const rows = items.map(item => ({ item, stands: stillStands.includes(item) })).filter(({ item, stands }) =>
		item.current || stands
	);
	return rows.map(({ item: { text, list, before, since, done }, stands }) => ({
		text: itemWords(withoutGoals(text)),
		list,
		...before ? { before } : {},
		since,
		done,
		stillStands: stands,
	}));
}
