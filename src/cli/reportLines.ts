import type { CalendarDate } from '../core/model/calendarDate.ts';
import type {
	ReportedHomework,
	StatusReport,
	ReportedGoal,
	ReportedMentorship,
	ReportedOpportunity,
	ReportedProblem,
} from '../core/query/statusReport.ts';
import { groupBy } from '../core/text/textEdit.ts';
import { type Painter, capitalised, countOf, dateInWords, dayOf, distanceInWords, timesOf } from './reportWords.ts';
import { HORIZONS } from '../core/model/vocabulary.ts';

/** How relationships are called beside homework and in their own list, by their keys. */
export type MentorshipNames = ReadonlyMap<string, string>;

/** The titles; where several have the same (“Agreement”), whose it is as well. */
export function mentorshipNames(mentorships: readonly ReportedMentorship[]): MentorshipNames {
	const byTitle = groupBy(mentorships, ({ title }) => title);
	return new Map(mentorships.map(mentorship => {
		const isAlone = byTitle.get(mentorship.title)!.length === 1;
		return [mentorship.key, isAlone ? mentorship.title : `${mentorship.title} (${whose(mentorship)})`];
	}));
}

function whose({ key, mentor, mentee }: ReportedMentorship): string {
	const names = [mentor, mentee].filter(name => name !== null && name !== '');
	return names.length === 0 ? key : names.join(', ');
}

/** An item below the heading of its day, with those who owe it. */
export function datedItemLines(
	item: ReportedHomework,
	{ mentorship, today }: ItemContext,
	paint: Painter,
): readonly string[] {
	return itemLines(item, [ownerOf(item), ...dueFacts(item, today), ...place(item, mentorship)], paint);
}

/** An overdue item below the name of those who owe it. */
export function overdueItemLines(
	item: ReportedHomework,
	{ mentorship }: ItemContext,
	paint: Painter,
): readonly string[] {
	const late = paint.red(`${countOf(item.overdueDays, 'day')} overdue`);
	return itemLines(item, [late, ...place(item, mentorship)], paint).map(line => `  ${line}`);
}

/** What an item is told with. */
interface ItemContext {
	/** Its relationship as {@link mentorshipNames} call it. */
	readonly mentorship: string | undefined;
	readonly today: CalendarDate;
}

function itemLines(item: ReportedHomework, facts: readonly string[], paint: Painter): string[] {
	const box = item.status === 'in-progress' ? '◐' : '○';
	return [
		`  ${paint.dim(box)} ${item.text || '(no text)'}`,
		`    ${facts.join(paint.dim(' · '))}${paint.dim(` · ${item.file}:${item.line}`)}`,
	];
}

function place(item: ReportedHomework, mentorship: string | undefined): string[] {
	const slipped = item.slips > 0 ? [`slipped ${timesOf(item.slips)}`] : [];
	return mentorship === undefined ? slipped : [...slipped, mentorship];
}

function dueFacts(item: ReportedHomework, today: CalendarDate): string[] {
	const day = dayOf(item.effectiveDue);
	if (!day) { return []; }
	const when = day === today ? 'today' : `${dateInWords(day, today)}, ${distanceInWords(day, today)}`;
	return [item.due === null ? `at the next meeting, ${when}` : `due ${when}`];
}

/** Those who owe an item, in words. */
export function ownerOf(item: ReportedHomework): string {
	return item.owners.join(' and ');
}

const BAR_WIDTH = 10;
const SETTLED: readonly (string | null)[] = ['achieved', 'dropped'];

/** Goals by horizon: where each stands, and when it is to be reached. */
export function goalLines(report: Pick<StatusReport, 'goals' | 'today'>, paint: Painter): string[] {
	const horizons = [...HORIZONS, null].map(horizon => ({
		horizon,
		goals: report.goals.filter(goal => goal.horizon === horizon),
	}));
	return horizons.filter(({ goals }) => goals.length > 0).flatMap(({ horizon, goals }) => [
		`  ${horizon === null ? 'Without a horizon' : capitalised(horizon)}`,
		...goals.flatMap(goal => linesOf(goal, report, paint)),
	]);
}

function linesOf(goal: ReportedGoal, report: Pick<StatusReport, 'today'>, paint: Painter): string[] {
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

function targetOf(goal: ReportedGoal, { today }: Pick<StatusReport, 'today'>, paint: Painter): string[] {
	if (goal.overdueDays > 0) { return [paint.red(`${countOf(goal.overdueDays, 'day')} past its target`)]; }
	const target = dayOf(goal.targetDate);
	return target && !SETTLED.includes(goal.status) ? [`by ${dateInWords(target, today)}`] : [];
}

function stepsOf({ steps }: ReportedGoal): string[] {
	return steps.total === 0 ? [] : [`${steps.done} of ${countOf(steps.total, 'step')}`];
}

/** Each relationship: when you meet next, and what each side owes. */
export function mentorshipLines(
	report: Pick<StatusReport, 'mentorships' | 'today'>,
	paint: Painter,
	names: MentorshipNames = mentorshipNames(report.mentorships),
): string[] {
	return report.mentorships.flatMap(mentorship => [
		`  ${paint.cyan(names.get(mentorship.key)!)}${paint.dim(` · ${describe(mentorship)}`)}`,
		`    ${[...meetingFacts(mentorship, report, paint)].join(paint.dim(' · '))}`,
		...debts(mentorship, paint),
	]);
}

function describe({ status, cadence }: ReportedMentorship): string {
	return [status, cadence].filter(Boolean).join(', ');
}

function meetingFacts(
	mentorship: ReportedMentorship,
	{ today }: Pick<StatusReport, 'today'>,
	paint: Painter,
): string[] {
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
export function opportunityLines(report: Pick<StatusReport, 'opportunities' | 'today'>, paint: Painter): string[] {
	return report.opportunities.filter(({ decision }) => decision === 'pending' || decision === null).flatMap(
		opportunity => offerLines(opportunity, [], report, paint),
	);
}

/** Requests whatever was decided, which is told. */
export function decisionLines(report: Pick<StatusReport, 'opportunities' | 'today'>, paint: Painter): string[] {
	return report.opportunities.flatMap(opportunity =>
		offerLines(opportunity, [opportunity.decision ?? 'pending'], report, paint)
	);
}

function offerLines(
	opportunity: ReportedOpportunity,
	decision: readonly string[],
	report: Pick<StatusReport, 'today'>,
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

function facts({ respondBy, hours, category }: ReportedOpportunity, { today }: Pick<StatusReport, 'today'>): string[] {
	const day = dayOf(respondBy);
	return [
		day ? `answer by ${dateInWords(day, today)}, ${distanceInWords(day, today)}` : 'no date to answer by',
		...hours === null ? [] : [countOf(hours, 'hour')],
		...category === null ? [] : [category.replaceAll('-', ' ')],
	];
}

/** One line: where a problem is, and what to do. */
export function problemLine({ file, line, column, severity, message }: ReportedProblem, paint: Painter): string {
	const colours = { error: paint.red, warning: paint.yellow, information: paint.dim };
	return `  ${paint.dim(`${file}:${line}:${column}`)} ${colours[severity](severity)} ${message}`;
}
