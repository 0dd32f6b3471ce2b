import type { DashboardScope, Place } from './dashboardScope.ts';
import { compareText } from '../query/order.ts';
import { itemWords } from '../taskFields/itemWords.ts';
import { addDays, addMonths, type CalendarDate } from '../model/calendarDate.ts';
import type { Goal } from '../model/notebookView.ts';
import type { TaskItem } from '../model/note.ts';
import { HORIZONS, type GoalStatus, type Horizon } from '../model/vocabulary.ts';
import { isOpen } from '../query/homework.ts';

/** A step of a goal that has a day: done then, or to be done by then. */
export interface Milestone {
	readonly text: string;
	readonly day: CalendarDate;
	readonly state: 'done' | 'coming' | 'overdue';
	readonly place: Place;
}

/** A goal on the time line. */
export interface GoalRow {
	readonly title: string;
	readonly place: Place;
	readonly status?: GoalStatus;
	/** When it was written down. */
	readonly start?: CalendarDate;
	readonly target?: CalendarDate;
	readonly completed?: CalendarDate;
	/** 0–100. */
	readonly progress?: number;
	readonly overdueDays: number;
	/** Oldest first. */
	readonly milestones: readonly Milestone[];
}

/** Goals by horizon over one span of time; what was dropped is counted only. */
export interface GoalsModel {
	readonly from: CalendarDate;
	readonly to: CalendarDate;
	readonly groups: readonly { readonly horizon?: Horizon, readonly goals: readonly GoalRow[] }[];
	readonly left: number;
}

const MONTHS_BACK = 18;
const MONTHS_AHEAD = 60;

/** The goals of a scope. */
export function goalsModel(scope: DashboardScope): GoalsModel {
	const { view, today } = scope;
	const mine = view.goals().filter(({ note }) => scope.has(note));
	const shown = mine.filter(({ note: { fields: { goalStatus } } }) => goalStatus !== 'dropped');
	const rows = shown.map(goal => ({ horizon: goal.note.fields.horizon, row: goalRow(goal, scope) }));
	const days = rows.flatMap((
		{ row },
	) => [row.start, row.target, row.completed, ...row.milestones.map(({ day }) => day)]).filter(day =>
		day !== undefined
	).sort();
	const groups = [...HORIZONS, undefined].map(horizon => ({
		...horizon ? { horizon } : {},
		goals: rows.filter(row => row.horizon === horizon).map(({ row }) => row),
	}));
	const within = (day: CalendarDate | undefined) => {
		if (day === undefined) { return today; }
		if (day < addMonths(today, -MONTHS_BACK)) { return addMonths(today, -MONTHS_BACK); }
		if (day > addMonths(today, MONTHS_AHEAD)) { return addMonths(today, MONTHS_AHEAD); }
		return day;
	};
	const [first, last] = [within(days[0]), within(days.at(-1))];
	return {
		from: addDays(first < today ? first : today, -14),
		to: addDays(last > today ? last : today, 14),
		groups: groups.filter(({ goals }) => goals.length > 0),
		left: mine.length - shown.length,
	};
}

function goalRow({ note, progress, overdueDays, homework }: Goal, { today, has }: DashboardScope): GoalRow {
	const { goalStatus, date, targetDate, completed } = note.fields;
	const steps = note.tasks.map(task => ({ task, path: note.path }));
	// Another pair may work for the same goal; what they do is theirs.
	const linked = homework.filter(item => has(item.note)).map(item => ({ task: item.task, path: item.note.path }));
	const milestones = [...steps, ...linked].flatMap(({ task, path }) => milestone(task, path, today)).sort((a, b) =>
		compareText(a.day, b.day)
	);
	return {
		title: note.title,
		place: { path: note.path },
		...goalStatus ? { status: goalStatus } : {},
		...date ? { start: date.date } : {},
		...targetDate ? { target: targetDate } : {},
		...completed ? { completed } : {},
		...progress === undefined ? {} : { progress },
		overdueDays,
		milestones,
	};
}

function milestone(task: TaskItem, path: string, today: CalendarDate): Milestone[] {
	const { done, due } = task.fields;
	const place = { path, line: task.line };
	if (task.status === 'done') {
		const day = done ?? due;
		return day ? [{ text: itemWords(task.text), day, state: 'done', place }] : [];
	}
	return isOpen(task) && due
		? [{ text: itemWords(task.text), day: due, state: due < today ? 'overdue' : 'coming', place }]
		: [];
}
