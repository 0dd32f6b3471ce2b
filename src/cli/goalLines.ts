import type { ReportedGoal, StatusReport } from '../core/query/statusReport.ts';
import { HORIZONS } from '../core/model/vocabulary.ts';
import type { Painter } from './painter.ts';
import { capitalised, countOf, dateInWords, dayOf } from './words.ts';

const BAR_WIDTH = 10;
const SETTLED: readonly (string | null)[] = ['achieved', 'dropped'];

/** Goals by horizon: where each stands, and when it is to be reached. */
export function goalLines(report: StatusReport, paint: Painter): string[] {
	const horizons = [...HORIZONS, null].map(horizon => ({ horizon, goals: report.goals.filter(goal => goal.horizon === horizon) }));
	return horizons.filter(({ goals }) => goals.length > 0).flatMap(({ horizon, goals }) => [
		`  ${horizon === null ? 'Without a horizon' : capitalised(horizon)}`,
		...goals.flatMap(goal => linesOf(goal, report, paint)),
	]);
}

function linesOf(goal: ReportedGoal, report: StatusReport, paint: Painter): string[] {
	const facts = [statusOf(goal, paint), ...targetOf(goal, report, paint), ...stepsOf(goal)];
	return [`    ${progressBar(goal.progress, paint)} ${goal.title}`, `${' '.repeat(BAR_WIDTH + 11)}${facts.join(paint.dim(' · '))}`];
}

/** `███████░░░  70 %`; a goal with nothing to count has an empty place of the same width. */
function progressBar(progress: number | null, paint: Painter): string {
	if (progress === null) { return ' '.repeat(BAR_WIDTH + 6); }
	const full = Math.round(Math.min(Math.max(progress, 0), 100) / 100 * BAR_WIDTH);
	const bar = paint.green('█'.repeat(full)) + paint.dim('░'.repeat(BAR_WIDTH - full));
	return `${bar} ${String(Math.round(progress)).padStart(3)} %`;
}

function statusOf({ status }: ReportedGoal, paint: Painter): string {
	const words = (status ?? 'no status').replace('-', ' ');
	if (status === 'at-risk') { return paint.yellow(words); }
	return status === 'achieved' ? paint.green(words) : words;
}

function targetOf(goal: ReportedGoal, { today }: StatusReport, paint: Painter): string[] {
	if (goal.overdueDays > 0) { return [paint.red(`${countOf(goal.overdueDays, 'day')} past its target`)]; }
	const target = dayOf(goal.targetDate);
	return target && !SETTLED.includes(goal.status) ? [`by ${dateInWords(target, today)}`] : [];
}

function stepsOf({ steps }: ReportedGoal): string[] {
	return steps.total === 0 ? [] : [`${steps.done} of ${countOf(steps.total, 'step')}`];
}
