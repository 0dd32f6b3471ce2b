import type { CalendarDate } from '../model/calendarDate.ts';
import type { Mentorship, NotebookView } from '../model/notebookView.ts';
import type { Note } from '../model/note.ts';
import { effortModel, satisfactionModel, type EffortModel, type SatisfactionRow } from './effort.ts';
import { goalsModel, type GoalsModel } from './goals.ts';
import { concernsModel, type ConcernsModel, type DashboardTexts } from './openConcerns.ts';
import { coverageModel, type CoverageModel } from './coverage.ts';
import { offersModel, type OffersModel } from './offers.ts';
import { readinessOf, type Readiness } from './readiness.ts';
import { sidesModel, type SidesModel } from './sides.ts';
import { stripsModel, type StripsModel } from './strips.ts';
import { yearModel, type YearMark } from './year.ts';

/** What a mark leads to: a note, and a line of it, from 0. */
export interface Place {
	readonly path: string;
	readonly line?: number;
}

/** What a dashboard is about: the whole notebook, or one mentorship of it. */
export interface DashboardScope {
	readonly view: NotebookView;
	readonly today: CalendarDate;
	/** The one mentorship; absent for all. */
	readonly only?: Mentorship;
	/** Those looked at: the one, or all that are not ended. */
	readonly mentorships: readonly Mentorship[];
	/** Whether a note belongs here. What names no mentorship belongs to each. */
	has(note: Note): boolean;
}

/** Everything the dashboard shows, as plain data without words. */
export interface DashboardModel {
	readonly today: CalendarDate;
	/** Absent for the whole notebook. */
	readonly mentorship?: { readonly key: string, readonly title: string };
	readonly choices: readonly { readonly key: string, readonly title: string }[];
	readonly next: readonly Readiness[];
	readonly sides: SidesModel;
	readonly strips: StripsModel;
	readonly goals: GoalsModel;
	readonly coverage: readonly CoverageModel[];
	readonly satisfaction: readonly SatisfactionRow[];
	readonly effort?: EffortModel;
	readonly offers: OffersModel;
	readonly concerns: readonly ConcernsModel[];
	readonly year: readonly YearMark[];
}

/**
 * Computes the dashboard of a notebook, or of the mentorship with that key; of the whole where there is no such key.
 */
export function dashboardModel(
	view: NotebookView,
	mentorship: string | undefined,
	today: CalendarDate,
	{ priorities, concerns }: DashboardTexts = {},
): DashboardModel {
	const scope = dashboardScope(view, mentorship, today);
	const effort = effortModel(scope);
	return {
		today,
		...scope.only ? { mentorship: { key: scope.only.key, title: scope.only.title } } : {},
		choices: view.mentorships().map(({ key, title }) => ({ key, title })),
		next: readinessOf(scope),
		sides: sidesModel(scope),
		strips: stripsModel(scope),
		goals: goalsModel(scope),
		coverage: coverageModel(scope),
		satisfaction: satisfactionModel(scope),
		...effort ? { effort } : {},
		offers: offersModel(scope, priorities),
		concerns: concernsModel(scope, concerns),
		year: yearModel(scope),
	};
}

/** What a dashboard of the mentorship with that key looks at; of the whole notebook where there is none. */
export function dashboardScope(view: NotebookView, key: string | undefined, today: CalendarDate): DashboardScope {
	const only = key === undefined ? undefined : view.mentorship(key);
	const has = (note: Note) => {
		const own = view.mentorshipOf(note.path);
		return !only || own === only.key
			|| own === undefined && note.fields.mentorship === undefined
				&& !(only.kind === 'committee' && note.fields.confidentiality === 'pair');
	};
	return {
		view,
		today,
		...only ? { only } : {},
		mentorships: only ? [only] : view.mentorships().filter(({ status }) => status !== 'ended'),
		has,
	};
}
