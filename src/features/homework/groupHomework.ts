import { compareText } from '../../core/query/order.ts';
import { compareNames, shortDay, type Words } from '../../core/text/words.ts';
import { type Homework, DUE_GROUPS, type DueGroup } from '../../core/model/notebookView.ts';
import { AREAS } from '../../core/model/vocabulary.ts';
import { areaName } from '../../core/text/names.ts';
import { isOld } from '../../core/query/lateness.ts';
import type { NotebookFolder } from '../../host/services.ts';
import type { Choices } from './homeworkChoices.ts';
import type { HomeworkFilter } from './filterHomework.ts';

/** One group of the tree: a heading and its items in order. */
export interface HomeworkGroup {
	readonly id: string;
	readonly label: string;
	readonly icon: string;
	readonly color?: string;
	readonly expanded: boolean;
	/** It would be folded if there were others. */
	readonly isAlone?: boolean;
	/** So many of its rows are shown at once, where they are not all. */
	readonly shown?: number;
	readonly items: readonly Homework[];
}

/** The groups of one folder that have something in them, in showing order. */
export function groupHomework(
	folder: NotebookFolder,
	choices: Choices,
	filter: HomeworkFilter | undefined,
	l10n: Words,
): readonly HomeworkGroup[] {
	const groups = choices.grouping === 'due' ? byDue(folder, choices, l10n) : byKey(folder, choices, l10n);
	const filtered = filter ? groups.map(group => ({ ...group, items: group.items.filter(filter) })) : groups;
	const filled = filtered.filter(group => group.items.length > 0);
	return choices.grouping === 'due'
		? filled.map(group => calm(told(openIfAlone(group, filled), folder, l10n)))
		: filled;
}

function byDue({ view }: NotebookFolder, { showDone }: Choices, l10n: Words): HomeworkGroup[] {
	const open = DUE_GROUPS.map(group => ({
		id: group,
		...dueHeading(group, l10n),
		expanded: isNear(group),
		items: itemsOf(view, group),
	}));
	const old = {
		id: 'old',
		label: l10n.t('Older than a year'),
		icon: 'archive',
		expanded: false,
		items: oldItems(view),
	};
	return showDone ? [...open, old, ...settledGroups(view.homework(), l10n)] : [...open, old];
}

/** What is overdue for more than a year stands apart, so that it does not stand before this week's. */
function itemsOf(view: NotebookFolder['view'], group: DueGroup): readonly Homework[] {
	const items = view.openHomework(group);
	return group === 'overdue' && items.some(isOld) ? items.filter(item => !isOld(item)) : items;
}

/** Newest first: the oldest is the least likely to matter. */
function oldItems(view: NotebookFolder['view']): readonly Homework[] {
	const items = view.openHomework('overdue');
	// The oldest come first.
	return items[0] !== undefined && isOld(items[0]) ? items.filter(isOld).reverse() : [];
}

/** What is still owed is never all folded away: a group of open items without another beside it is open. */
function openIfAlone(group: HomeworkGroup, filled: readonly HomeworkGroup[]): HomeworkGroup {
	const open = filled.filter(({ id }) => id === 'old' || DUE_GROUPS.some(name => name === id));
	const isAlone = open.length === 1 && open[0] === group || filled.length === 1;
	return isAlone && !group.expanded ? { ...group, expanded: true, isAlone } : group;
}

/** More overdue items than this begin with the newest, and the others are folded: this week's stand below them. */
const MANY = 12;
const NEWEST = 8;

function calm(group: HomeworkGroup): HomeworkGroup {
	return group.id === 'overdue' && group.items.length > MANY
		? { ...group, items: [...group.items].reverse(), shown: NEWEST }
		: group;
}

/** “Later” is folded, so it says from when. */
function told(group: HomeworkGroup, { view }: NotebookFolder, l10n: Words): HomeworkGroup {
	const first = group.items[0]?.effectiveDue;
	return group.id === 'later' && first !== undefined
		? { ...group, label: l10n.t('Later, from {0}', shortDay(first, view.today, l10n)) }
		: group;
}

function isNear(group: DueGroup): boolean {
	return group !== 'later' && group !== 'no-date';
}

function dueHeading(group: DueGroup, l10n: Words): { label: string, icon: string, color?: string } {
	switch (group) {
		case 'overdue':
			return { label: l10n.t('Overdue'), icon: 'warning', color: 'list.warningForeground' };
		case 'today':
			return { label: l10n.t('Today'), icon: 'circle-filled' };
		case 'tomorrow':
			return { label: l10n.t('Tomorrow'), icon: 'circle-outline' };
		case 'next-7-days':
			return { label: l10n.t('Next 7 days'), icon: 'circle-outline' };
		case 'before-next-meeting':
			return { label: l10n.t('Before the next meeting'), icon: 'calendar' };
		case 'later':
			return { label: l10n.t('Later'), icon: 'clock' };
		case 'no-date':
			return { label: l10n.t('No date'), icon: 'dash' };
	}
}

function settledGroups(homework: readonly Homework[], l10n: Words): HomeworkGroup[] {
	const of = (status: string) => homework.filter(({ task }) => task.status === status);
	return [
		{ id: 'done', label: l10n.t('Done'), icon: 'pass', expanded: false, items: of('done') },
		{ id: 'cancelled', label: l10n.t('Cancelled'), icon: 'circle-slash', expanded: false, items: of('cancelled') },
	];
}

interface Key {
	readonly id: string;
	readonly label: string;
	readonly order: number;
}

/** Groups by anything but the due date; items owned by several people stand under each. */
function byKey(folder: NotebookFolder, choices: Choices, l10n: Words): HomeworkGroup[] {
	const groups = new Map<string, { key: Key, items: Homework[] }>();
	for (const homework of shownHomework(folder, choices.showDone)) {
		for (const key of keysOf(folder, homework, choices, l10n)) {
			const group = groups.get(key.id);
			if (group) { group.items.push(homework); }
			else { groups.set(key.id, { key, items: [homework] }); }
		}
	}
	const byName = compareNames(l10n);
	const sorted = [...groups.values()].sort((a, b) =>
		a.key.order - b.key.order || byName(a.key.label, b.key.label) || compareText(a.key.id, b.key.id)
	);
	return sorted.map(({ key, items }) => ({
		id: key.id,
		label: key.label,
		icon: GROUP_ICONS[choices.grouping],
		expanded: true,
		items,
	}));
}

const GROUP_ICONS = {
	due: 'calendar',
	owner: 'person',
	mentorship: 'organization',
	goal: 'target',
	area: 'tag',
	note: 'note',
} as const;

function shownHomework({ view }: NotebookFolder, showDone: boolean): readonly Homework[] {
	return showDone ? view.homework().filter(({ task: { status } }) => status !== 'carried') : view.openHomework();
}

function keysOf(folder: NotebookFolder, homework: Homework, { grouping }: Choices, l10n: Words): readonly Key[] {
	switch (grouping) {
		case 'owner':
			return homework.owners.map(owner => ownerKey(owner, l10n));
		case 'mentorship':
			return [mentorshipKey(folder, homework, l10n)];
		case 'goal':
			return [goalKey(folder, homework, l10n)];
		case 'area':
			return [areaKey(homework, l10n)];
		default:
			return [{ id: homework.note.path, label: homework.note.title, order: 0 }];
	}
}

function ownerKey(owner: string, l10n: Words): Key {
	if (owner === 'mentor') { return { id: owner, label: l10n.t('Mentor'), order: 0 }; }
	return owner === 'mentee'
		? { id: owner, label: l10n.t('Mentee'), order: 1 }
		: { id: `@${owner}`, label: owner, order: 2 };
}

function mentorshipKey({ view }: NotebookFolder, { mentorship }: Homework, l10n: Words): Key {
	const pair = mentorship === undefined ? undefined : view.mentorship(mentorship);
	return pair ? { id: pair.key, label: pair.title, order: 0 } : { id: '', label: l10n.t('No mentorship'), order: 1 };
}

function goalKey({ view }: NotebookFolder, { goalPath, task }: Homework, l10n: Words): Key {
	const goal = goalPath === undefined ? undefined : view.note(goalPath);
	if (goal) { return { id: goal.path, label: goal.title, order: 0 }; }
	return task.fields.goal
		? { id: `?${task.fields.goal}`, label: task.fields.goal, order: 1 }
		: { id: '', label: l10n.t('No goal'), order: 2 };
}

function areaKey({ task }: Homework, l10n: Words): Key {
	return task.area
		? { id: task.area, label: areaName(task.area, l10n), order: AREAS.indexOf(task.area) }
		: { id: '', label: l10n.t('No area'), order: AREAS.length };
}
