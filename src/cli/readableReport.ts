import { DUE_GROUPS, type DueGroup } from '../core/model/notebookView.ts';
import type { ReportedHomework, StatusReport } from '../core/query/statusReport.ts';
import { dueGroup } from '../core/query/homework.ts';
import { goalLines, homeworkLines, mentorshipLines, opportunityLines, problemLines } from './reportLines.ts';
import { type Painter, countOf, dateInWords, dayOf } from './reportWords.ts';

/** A part of the readable report: its heading and the lines below it. */
interface Section {
	readonly heading: string;
	readonly lines: readonly string[];
}

const GROUP_TITLES: Readonly<Record<DueGroup, string>> = {
	'overdue': 'Overdue',
	'today': 'Today',
	'tomorrow': 'Tomorrow',
	'next-7-days': 'Next 7 days',
	'before-next-meeting': 'Before the next meeting',
	'later': 'Later',
	'no-date': 'No date',
};

type OpenHomework = Readonly<Record<DueGroup, readonly ReportedHomework[]>>;

/** The report for people: what is overdue first and whose it is, then what comes, goals, meetings, problems. */
export function readableReport(report: StatusReport, paint: Painter): string {
	const open = groupOpen(report);
	const sections: Section[] = [
		...homeworkSections(open, report, paint),
		{ heading: paint.bold('Opportunities to decide'), lines: opportunityLines(report, paint) },
		{ heading: paint.bold('Goals'), lines: goalLines(report, paint) },
		{ heading: paint.bold('Mentorships'), lines: mentorshipLines(report, paint) },
		{ heading: paint.bold(`Problems · ${report.problems.length}`), lines: problemLines(report, paint) },
	];
	const shown = sections.filter(section => section.lines.length > 0);
	return [title(report, open, paint), ...shown.map(({ heading, lines }) => [heading, ...lines].join('\n'))].join(
		'\n\n',
	) + '\n';
}

function title(report: StatusReport, open: OpenHomework, paint: Painter): string {
	return `${paint.bold('Mentoring notebook')} ${paint.dim('·')} ${dateInWords(report.today)}\n`
		+ `${summary(report, open, paint)}`;
}

function summary(report: StatusReport, open: OpenHomework, paint: Painter): string {
	if (
		report.mentorships.length + report.goals.length + report.homework.length === 0
	) { return 'There are no mentoring notes in this folder yet.'; }
	const waiting = DUE_GROUPS.reduce((sum, group) => sum + open[group].length, 0);
	if (waiting === 0) { return paint.green('Nothing is owed. Well done.'); }
	const overdue = open.overdue.length;
	const late = overdue === 0 ? paint.green('none overdue') : paint.red(`${overdue} overdue`);
	return `${countOf(waiting, 'open item')}, ${late}`;
}

function homeworkSections(open: OpenHomework, report: StatusReport, paint: Painter): Section[] {
	return DUE_GROUPS.map(group => ({
		heading: groupHeading(group, open[group], report, paint),
		lines: homeworkLines(group, open[group], report, paint),
	}));
}

function groupHeading(
	group: DueGroup,
	items: readonly ReportedHomework[],
	{ today }: StatusReport,
	paint: Painter,
): string {
	const first = group === 'later' ? dayOf(items[0]?.effectiveDue) : undefined;
	const text = `${GROUP_TITLES[group]}${first === undefined ? '' : `, from ${dateInWords(first, today)}`} · `
		+ `${items.length}`;
	if (group === 'overdue') { return paint.bold(paint.red(text)); }
	return paint.bold(group === 'today' ? paint.yellow(text) : text);
}

function groupOpen(report: StatusReport): OpenHomework {
	const nextMeetings = new Map(report.mentorships.map(({ key, nextMeeting }) => [key, nextMeeting]));
	const groups: Record<DueGroup, ReportedHomework[]> = {
		'overdue': [],
		'today': [],
		'tomorrow': [],
		'next-7-days': [],
		'before-next-meeting': [],
		'later': [],
		'no-date': [],
	};
	for (const item of report.homework) {
		if (item.status !== 'open' && item.status !== 'in-progress') { continue; }
		const next = nextMeetings.get(item.mentorship ?? '');
		groups[dueGroup(item.effectiveDue ?? undefined, dayOf(next), report.today)].push(item);
	}
	return groups;
}
