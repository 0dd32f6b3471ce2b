import type { CalendarDate } from '../core/model/calendarDate.ts';
import {
	DUE_GROUPS,
	type DueGroup,
	type LocatedProblem,
	type NotebookView,
	type Homework,
} from '../core/model/notebookView.ts';
import { askedOf, reportItems, reportProblem, type ReportOptions } from '../core/query/report.ts';
import type { ReportedMentorship, StatusReport } from '../core/query/statusReport.ts';
import { groupBy } from '../core/text/textEdit.ts';
import { printableValue } from '../core/text/printable.ts';
import { KeptList } from './keptList.ts';
import {
	datedItemLines,
	goalLines,
	mentorshipLines,
	mentorshipNames,
	opportunityLines,
	overdueItemLines,
	ownerOf,
	problemLine,
	type MentorshipNames,
} from './reportLines.ts';
import { type Painter, capitalised, countOf, dateInWords } from './reportWords.ts';

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

/** An item of homework as it is told. */
interface ItemText {
	/** Those who owe it. */
	readonly owner: string;
	readonly text: string;
}

type OpenHomework = ReadonlyMap<DueGroup, readonly Homework[]>;

/** What an item of homework is told with, beside what it says itself. */
interface HomeworkContext {
	readonly today: CalendarDate;
	/** By the keys of the notebook. */
	readonly names: MentorshipNames;
	/** How often there were others to leave out, as `NotebookNames` counts it. */
	readonly leftOutChanges: number;
}

/**
 * The report for people: what is overdue first and whose it is, then what comes, goals, meetings, problems. It can be
 * asked for again when notes have changed: of what did not change the words are kept. All texts are printable.
 */
export class ReadableReport {
	#context: HomeworkContext | undefined;
	#homework = keptHomework();
	readonly #problems = new KeptList<LocatedProblem, string>((a, b) => a.path === b.path && a.problem === b.problem);

	constructor(private readonly paint: Painter) {}

	/** The whole text as the notebook is now. */
	of(view: NotebookView, asked: ReportOptions): string {
		const { paint } = this;
		const open: OpenHomework = new Map(
			DUE_GROUPS.map(group => [group, askedOf(view.openHomework(group), view, asked)]),
		);
		const items = reportItems(view);
		const mentorships = view.mentorships().map(mentorship => printableValue(items.mentorship(mentorship)));
		this.#keepHomeworkOf(homeworkContext(view, mentorships));
		const report: Pick<StatusReport, 'today' | 'goals' | 'mentorships' | 'opportunities'> = {
			today: view.today,
			goals: view.goals().map(goal => printableValue(items.goal(goal))),
			mentorships,
			opportunities: view.opportunities().map(opportunity => printableValue(items.opportunity(opportunity))),
		};
		const problems = view.problems();
		const sections: Section[] = [
			...DUE_GROUPS.map(group => this.#homeworkSection(group, open.get(group)!, items.homework)),
			{ heading: paint.bold('Opportunities to decide'), lines: opportunityLines(report, paint) },
			{ heading: paint.bold('Goals'), lines: goalLines(report, paint) },
			{ heading: paint.bold('Mentorships'), lines: mentorshipLines(report, paint) },
			{
				heading: paint.bold(`Problems · ${problems.length}`),
				lines: this.#problems.of(
					problems,
					problem => problemLine(printableValue(reportProblem(problem)), paint),
				),
			},
		];
		const shown = sections.filter(({ lines }) => lines.length > 0);
		return [title(view, open, asked, paint), ...shown.map(sectionText)].join('\n\n') + '\n';
	}

	/** Forgets what was made of homework that would be told with something else now. */
	#keepHomeworkOf(context: HomeworkContext): void {
		if (this.#context && isSameContext(this.#context, context)) { return; }
		this.#context = context;
		this.#homework = keptHomework();
	}

	#homeworkSection(group: DueGroup, homework: readonly Homework[], report: HomeworkReporter): Section {
		const { names, today } = this.#context!;
		const isOverdue = group === 'overdue';
		const texts = this.#homework.get(group)!.of(homework, item => {
			const told = printableValue(report(item));
			const context = { mentorship: names.get(item.mentorship ?? ''), today };
			const lines = (isOverdue ? overdueItemLines : datedItemLines)(told, context, this.paint);
			return { owner: ownerOf(told), text: lines.join('\n') };
		});
		return {
			heading: groupHeading(group, homework, today, this.paint),
			lines: isOverdue ? underOwners(texts) : texts.map(({ text }) => text),
		};
	}
}

type HomeworkReporter = ReturnType<typeof reportItems>['homework'];

function keptHomework(): ReadonlyMap<DueGroup, KeptList<Homework, ItemText>> {
	return new Map(DUE_GROUPS.map(group => [group, new KeptList()]));
}

function underOwners(items: readonly ItemText[]): string[] {
	return [...groupBy(items, ({ owner }) => owner)].flatMap(([owner, ownItems]) => [
		`  ${capitalised(owner)}`,
		...ownItems.map(({ text }) => text),
	]);
}

function homeworkContext(view: NotebookView, mentorships: readonly ReportedMentorship[]): HomeworkContext {
	const names = mentorshipNames(mentorships);
	return {
		today: view.today,
		names: new Map(view.mentorships().map(({ key }, at) => [key, names.get(mentorships[at]!.key)!])),
		leftOutChanges: view.names.leftOutChanges(),
	};
}

function isSameContext(a: HomeworkContext, b: HomeworkContext): boolean {
	return a.today === b.today
		&& a.leftOutChanges === b.leftOutChanges
		&& a.names.size === b.names.size
		&& [...a.names].every(([key, name]) => b.names.get(key) === name);
}

function sectionText({ heading, lines }: Section): string {
	return [heading, ...lines].join('\n');
}

function title(view: NotebookView, open: OpenHomework, asked: ReportOptions, paint: Painter): string {
	return `${paint.bold('Mentoring notebook')} ${paint.dim('·')} ${dateInWords(view.today)}\n`
		+ `${summary(view, open, asked, paint)}`;
}

function summary(view: NotebookView, open: OpenHomework, asked: ReportOptions, paint: Painter): string {
	const waiting = [...open.values()].reduce((sum, { length }) => sum + length, 0);
	if (waiting === 0) {
		return hasNothing(view, asked)
			? 'There are no mentoring notes in this folder yet.'
			: paint.green('Nothing is owed. Well done.');
	}
	const overdue = open.get('overdue')!.length;
	const late = overdue === 0 ? paint.green('none overdue') : paint.red(`${overdue} overdue`);
	return `${countOf(waiting, 'open item')}, ${late}`;
}

/** Of a notebook without anything else, whether it ever had homework counts too. */
function hasNothing(view: NotebookView, asked: ReportOptions): boolean {
	return view.size + view.mentorships().length + view.goals().length === 0
		&& askedOf(view.homework(), view, asked).length === 0;
}

function groupHeading(group: DueGroup, homework: readonly Homework[], today: CalendarDate, paint: Painter): string {
	const first = group === 'later' ? homework[0]?.effectiveDue : undefined;
	const text = `${GROUP_TITLES[group]}${first === undefined ? '' : `, from ${dateInWords(first, today)}`} · `
		+ `${homework.length}`;
	if (group === 'overdue') { return paint.bold(paint.red(text)); }
	return paint.bold(group === 'today' ? paint.yellow(text) : text);
}
