import type { DueGroup } from '../core/model/notebookView.ts';
import type {
	ReportedHomework,
	StatusReport,
	ReportedGoal,
	ReportedMentorship,
	ReportedOpportunity,
} from '../core/query/statusReport.ts';
import { groupBy } from '../core/text/lines.ts';
import { type Painter, capitalised, countOf, dateInWords, dayOf, distanceInWords, timesOf } from './reportWords.ts';
import { HORIZONS } from '../core/model/vocabulary.ts';

/** The lines of one group; overdue items stand under their owners. */
export function homeworkLines(
	group: DueGroup,
	items: readonly ReportedHomework[],
	report: StatusReport,
	paint: Painter,
): string[] {
	const titles = new Map(report.mentorships.map(mentorship => [mentorship.key, nameIn(report, mentorship)]));
	const lines = (item: ReportedHomework, facts: readonly string[]): string[] =>
		itemLines(item, [...facts, ...place(item, titles)], paint);
	if (group !== 'overdue') { return items.flatMap(item => lines(item, [ownerOf(item), ...dueFacts(item, report)])); }
	return [...byOwner(items)].flatMap(([owner, own]) => [
		`  ${capitalised(owner)}`,
		...own.flatMap(item =>
			lines(item, [paint.red(`${countOf(item.overdueDays, 'day')} overdue`)]).map(line => `  ${line}`)
		),
	]);
}

function itemLines(item: ReportedHomework, facts: readonly string[], paint: Painter): string[] {
	const box = item.status === 'in-progress' ? '◐' : '○';
	return [
		`  ${paint.dim(box)} ${item.text || '(no text)'}`,
		`    ${facts.join(paint.dim(' · '))}${paint.dim(` · ${item.file}:${item.line}`)}`,
	];
}

function place(item: ReportedHomework, titles: ReadonlyMap<string, string>): string[] {
	const slipped = item.slips > 0 ? [`slipped ${timesOf(item.slips)}`] : [];
	const title = item.mentorship === null ? undefined : titles.get(item.mentorship);
	return title === undefined ? slipped : [...slipped, title];
}

function dueFacts(item: ReportedHomework, { today }: StatusReport): string[] {
	const day = dayOf(item.effectiveDue);
	if (!day) { return []; }
	const when = day === today ? 'today' : `${dateInWords(day, today)}, ${distanceInWords(day, today)}`;
	return [item.due === null ? `at the next meeting, ${when}` : `due ${when}`];
}

function byOwner(items: readonly ReportedHomework[]): ReadonlyMap<string, readonly ReportedHomework[]> {
	return groupBy(items, ownerOf);
}

function ownerOf(item: ReportedHomework): string {
	return item.owners.join(' and ');
}

const BAR_WIDTH = 10;
const SETTLED: readonly (string | null)[] = ['achieved', 'dropped'];

/** Goals by horizon: where each stands, and when it is to be reached. */
export function goalLines(report: StatusReport, paint: Painter): string[] {
	const horizons = [...HORIZONS, null].map(horizon => ({
		horizon,
		goals: report.goals.filter(goal => goal.horizon === horizon),
	}));
	return horizons.filter(({ goals }) => goals.length > 0).flatMap(({ horizon, goals }) => [
		`  ${horizon === null ? 'Without a horizon' : capitalised(horizon)}`,
		...goals.flatMap(goal => linesOf(goal, report, paint)),
	]);
}

function linesOf(goal: ReportedGoal, report: StatusReport, paint: Painter): string[] {
	const facts = [statusOf(goal, paint), ...targetOf(goal, report, paint), ...stepsOf(goal)];
	return [
		`    ${progressBar(goal.progress, paint)} ${goal.title}`,
		`${' '.repeat(BAR_WIDTH + 11)}${facts.join(paint.dim(' · '))}`,
	];
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

/** Each relationship: when you meet next, and what each side owes. */
export function mentorshipLines(report: StatusReport, paint: Painter): string[] {
	return report.mentorships.flatMap(mentorship => [
		`  ${paint.cyan(nameIn(report, mentorship))}${paint.dim(` · ${describe(mentorship)}`)}`,
		`    ${[...meetingFacts(mentorship, report, paint)].join(paint.dim(' · '))}`,
		...debts(mentorship, paint),
	]);
}

/** Its title; where others have the same (“Agreement”), whose it is as well. */
function nameIn({ mentorships }: StatusReport, { key, title, mentor, mentee }: ReportedMentorship): string {
	if (!mentorships.some(other => other.key !== key && other.title === title)) { return title; }
	const names = [mentor, mentee].filter(name => name !== null && name !== '');
	return `${title} (${names.length === 0 ? key : names.join(', ')})`;
}

function describe({ status, cadence }: ReportedMentorship): string {
	return [status, cadence].filter(Boolean).join(', ');
}

function meetingFacts(mentorship: ReportedMentorship, { today }: StatusReport, paint: Painter): string[] {
	const next = dayOf(mentorship.nextMeeting);
	const last = dayOf(mentorship.lastMeeting);
	const facts = next
		? [`next meeting ${dateInWords(next, today)}, ${distanceInWords(next, today)}`]
		: [noneBooked(mentorship, paint)];
	return last ? [...facts, `last ${dateInWords(last, today)}`] : facts;
}

function noneBooked({ meetingLateDays, status }: ReportedMentorship, paint: Painter): string {
	if (meetingLateDays > 0) {
		return paint.yellow(`no next meeting, ${countOf(meetingLateDays, 'day')} later than agreed`);
	}
	return status === 'ended' ? 'ended' : 'no next meeting booked';
}

function debts(mentorship: ReportedMentorship, paint: Painter): string[] {
	const sides = [
		side('mentor', mentorship.openMentor, mentorship.overdueMentor, mentorship.slipsMentor, paint),
		side('mentee', mentorship.openMentee, mentorship.overdueMentee, mentorship.slipsMentee, paint),
	];
	return mentorship.status === 'ended' ? [] : [`    ${sides.join(paint.dim(' · '))}`];
}

function side(role: string, open: number, overdue: number, slips: number, paint: Painter): string {
	const details = [
		...overdue > 0 ? [paint.red(`${overdue} overdue`)] : [],
		...slips > 0 ? [`slipped ${timesOf(slips)}`] : [],
	];
	const owes = open === 0 ? 'nothing' : String(open);
	return `${role} owes ${owes}${details.length > 0 ? ` (${details.join(', ')})` : ''}`;
}

/** Requests that still wait for an answer. */
export function opportunityLines(report: StatusReport, paint: Painter): string[] {
	return report.opportunities.filter(({ decision }) => decision === 'pending' || decision === null).flatMap(
		opportunity => offerLines(opportunity, [], report, paint),
	);
}

/** Requests whatever was decided, which is told. */
export function decisionLines(report: StatusReport, paint: Painter): string[] {
	return report.opportunities.flatMap(opportunity =>
		offerLines(opportunity, [opportunity.decision ?? 'pending'], report, paint)
	);
}

function offerLines(
	opportunity: ReportedOpportunity,
	decision: readonly string[],
	report: StatusReport,
	paint: Painter,
): string[] {
	return [
		`  ${paint.dim('?')} ${opportunity.title}`,
		'    '
		+ `${[...decision, ...facts(opportunity, report)].join(paint.dim(' · '))}${
			paint.dim(` · ${opportunity.file}`)
		}`,
	];
}

function facts({ respondBy, hours, category }: ReportedOpportunity, { today }: StatusReport): string[] {
	const day = dayOf(respondBy);
	return [
		day ? `answer by ${dateInWords(day, today)}, ${distanceInWords(day, today)}` : 'no date to answer by',
		...hours === null ? [] : [countOf(hours, 'hour')],
		...category === null ? [] : [category.replaceAll('-', ' ')],
	];
}

/** One line for each problem: where it is, and what to do. */
export function problemLines(report: StatusReport, paint: Painter): string[] {
	const colours = { error: paint.red, warning: paint.yellow, information: paint.dim };
	return report.problems.map(({ file, line, column, severity, message }) =>
		`  ${paint.dim(`${file}:${line}:${column}`)} ${colours[severity](severity)} ${message}`
	);
}
