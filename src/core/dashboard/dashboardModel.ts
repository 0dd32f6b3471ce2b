import { dashboardScope } from './dashboardScope.ts';
import type { CalendarDate } from '../model/calendarDate.ts';
import type { NotebookView } from '../model/notebookView.ts';
import { effortModel, satisfactionModel, type EffortModel, type SatisfactionRow } from './effort.ts';
import { goalsModel, type GoalsModel } from './goals.ts';
import { concernsModel, type ConcernsModel, type DashboardTexts } from './openConcerns.ts';
import { coverageModel, type CoverageModel } from './coverage.ts';
import { offersModel, type OffersModel } from './offers.ts';
import { readinessOf, type Readiness } from './readiness.ts';
import { sidesModel, type SidesModel } from './sides.ts';
import { stripsModel, type StripsModel } from './strips.ts';
import { yearModel, type YearMark } from './year.ts';

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
	{ priorities = [], concerns }: DashboardTexts = {},
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
