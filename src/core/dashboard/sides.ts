import type { DashboardScope, Place } from './dashboardScope.ts';
import { compareText } from '../query/order.ts';
import { itemWords } from '../taskFields/itemWords.ts';
import { addMonths, dateParts, toCalendarDate, type CalendarDate } from '../model/calendarDate.ts';
import type { Homework, Mentorship } from '../model/notebookView.ts';
import { isOpen, countedCarries } from '../query/homework.ts';
import { personOf } from '../documents/homeworkLines.ts';
import { isRole } from '../model/vocabulary.ts';

/** Whose homework: what several own, or someone else, is `other`. */
export const SIDES = ['mentee', 'mentor', 'other'] as const;

/** On whose side of the workload chart homework stands. */
export type Side = typeof SIDES[number];

/** Open homework as the dashboard tells it. */
export interface OwedItem {
	/** As written, with its marks. */
	readonly text: string;
	/** Roles, and names of others. */
	readonly owners: readonly string[];
	readonly due?: CalendarDate;
	readonly overdueDays: number;
	readonly slips: number;
	/** Of the mentorship, where several are shown. */
	readonly of?: string;
	readonly place: Place;
}

/** What one side owes. */
export interface SideModel {
	readonly side: Side;
	/** Its person, where one mentorship is shown. */
	readonly name?: string;
	readonly open: number;
	readonly overdue: number;
	/** Of open items and of those that were done late, as in the Mentorships view. */
	readonly slips: number;
	/** The most urgent first, at most {@link ITEMS_A_SIDE}. */
	readonly items: readonly OwedItem[];
}

/** The slips of one calendar month. */
export interface SlipMonth {
	/** Its first day. */
	readonly month: CalendarDate;
	readonly slips: Readonly<Record<Side, readonly Slip[]>>;
}

/** A time an item passed a meeting or its day undone. */
interface Slip {
	readonly text: string;
	readonly day: CalendarDate;
	readonly place: Place;
}

/** Who owes what, and how pledges were kept over the last twelve months. */
export interface SidesModel {
	readonly sides: readonly SideModel[];
	/** Oldest first; empty where nothing slipped. */
	readonly months: readonly SlipMonth[];
}

/** How many items a side lists. */
const ITEMS_A_SIDE = 6;
const MONTHS = 12;

/** Computes both sides of a scope. */
export function sidesModel(scope: DashboardScope): SidesModel {
	const { only, view } = scope;
	const keys = new Set(scope.mentorships.map(({ key }) => key));
	const homework = view.homework().filter(({ mentorship }) =>
		mentorship === undefined ? !only : keys.has(mentorship)
	);
	const sides = SIDES.map(side => sideModel(side, homework.filter(item => sideOf(item) === side), scope));
	return {
		sides: sides.filter(({ side, open }) => side !== 'other' || open > 0),
		months: slipMonths(homework, scope),
	};
}

/** Whose an item is. */
export function sideOf({ owners }: Homework): Side {
	const [owner] = owners;
	return owners.length === 1 && isRole(owner) ? owner : 'other';
}

function sideModel(side: Side, homework: readonly Homework[], { only, view }: DashboardScope): SideModel {
	const open = homework.filter(({ task }) => isOpen(task));
	const name = isRole(side) ? only?.[side] : undefined;
	return {
		side,
		...name === undefined ? {} : { name },
		open: open.length,
		overdue: open.filter(({ overdueDays }) => overdueDays > 0).length,
		slips: homework.reduce((sum, { slips }) => sum + slips, 0),
		items: open.slice(0, ITEMS_A_SIDE).map(item =>
			owedItem(item, view.mentorship(item.mentorship ?? ''), only === undefined)
		),
	};
}

/** Others than the two sides are told by the name that their mentorship has for the handle. */
function owedItem(
	{ note, task, owners, effectiveDue, overdueDays, slips }: Homework,
	mentorship: Mentorship | undefined,
	saysWhose: boolean,
): OwedItem {
	const nameOf = (owner: string) => isRole(owner) || !mentorship ? owner : personOf(owner, mentorship) ?? owner;
	return {
		text: itemWords(task.text),
		owners: owners.map(nameOf),
		...effectiveDue === undefined ? {} : { due: effectiveDue },
		overdueDays,
		slips,
		...mentorship && saysWhose ? { of: mentorship.title } : {},
		place: { path: note.path, line: task.line },
	};
}

function slipMonths(homework: readonly Homework[], { view, today }: DashboardScope): SlipMonth[] {
	const slips = homework.flatMap(item =>
		slipDays(item, view.mentorship(item.mentorship ?? ''), today).map(day => ({
			side: sideOf(item),
			slip: { text: itemWords(item.task.text), day, place: { path: item.note.path, line: item.task.line } },
		}))
	);
	const first = addMonths(monthOf(today), 1 - MONTHS);
	const seen = slips.filter(({ slip }) => slip.day >= first && slip.day <= today);
	if (seen.length === 0) { return []; }
	return Array.from({ length: MONTHS }, (_, index) => {
		const month = addMonths(first, index);
		const of = (side: Side) =>
			seen.filter(slipped => slipped.side === side && monthOf(slipped.slip.day) === month).map(({ slip }) => slip)
				.sort((a, b) => compareText(a.day, b.day));
		return { month, slips: { mentee: of('mentee'), mentor: of('mentor'), other: of('other') } };
	});
}

/**
 * The days an item slipped, as many as its slips: the meetings it was carried to, the last of
 * which is the note it stands in now, and its due date if that passed. Where fewer meetings
 * were held than it says it was carried, the day of its note stands for the rest.
 */
function slipDays(
	{ task, note, slips, effectiveDue }: Homework,
	mentorship: Mentorship | undefined,
	today: CalendarDate,
): CalendarDate[] {
	const carried = Math.min(slips, countedCarries(task, note, today));
	const written = note.fields.date?.date ?? today;
	const held = (mentorship?.meetings ?? []).filter(({ status, date }) => status === 'held' && date.date <= written)
		.map(({ date }) => date.date);
	const days = Array.from({ length: Math.min(carried, MONTHS * 4) }, (_, index) => held[index] ?? written);
	return slips > carried && effectiveDue !== undefined ? [...days, effectiveDue] : days;
}

function monthOf(day: CalendarDate): CalendarDate {
	const { year, month } = dateParts(day);
	return toCalendarDate(year, month, 1) ?? day;
}
