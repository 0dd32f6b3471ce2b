import type { Mentorship } from '../../core/model/mentorship.ts';
import type { Note } from '../../core/model/note.ts';
import type { CalendarDate } from '../../core/model/calendarDate.ts';
import type { NoteType, Role } from '../../core/model/vocabulary.ts';
import { groupBy } from '../../core/text/groupBy.ts';
import { longDay, shortDay } from '../../core/text/dayWords.ts';
import type { Words } from '../../core/text/words.ts';
import { areaName } from '../../host/tree/names.ts';
import type { AreaView, DoneBy, GroupView, HeadView } from '../../webview/checklist/protocol.ts';
import type { NoteNow, SortedItem } from './itemViews.ts';

/** What the head says besides what the note says. */
export interface HeadContext {
	readonly uri: string;
	readonly editable: boolean;
	readonly pinned: boolean;
	readonly mentorship: Mentorship | undefined;
}

/** Everything of the page but the items themselves. */
export function headView(now: NoteNow, items: readonly SortedItem[], groupIds: ReadonlyMap<number, string>, context: HeadContext, l10n: Words): HeadView {
	const { note } = now;
	const { uri, editable, pinned } = context;
	const checklist = items.filter(({ task }) => !task.isHomework);
	return {
		uri, editable, pinned, title: note.title, private: note.private,
		subtitle: [typeName(note.type, l10n), ...note.fields.date ? [longDay(note.fields.date.date, l10n)] : []].join(' · '),
		...countOf(checklist), areas: areasOf(checklist, l10n), groups: groupsOf(note, checklist, groupIds, l10n),
		homework: homeworkOf(note, items.filter(({ task }) => task.isHomework), context.mentorship, l10n),
		over: doneByDay(checklist, now.today, l10n),
	};
}

function countOf(items: readonly SortedItem[]): Pick<GroupView, 'done' | 'total'> {
	const counted = items.filter(({ task: { status } }) => status !== 'cancelled' && status !== 'carried');
	return { done: counted.filter(({ task }) => task.status === 'done').length, total: counted.length };
}

function groupsOf({ headings, title }: Note, items: readonly SortedItem[], ids: ReadonlyMap<number, string>, l10n: Words): GroupView[] {
	return [...groupBy(items, ({ task }) => task.heading)].map(([index, own]) => {
		const heading = headings[index];
		const area = own[0].task.area && areaName(own[0].task.area, l10n);
		const words = heading?.text ?? title;
		return {
			id: ids.get(index) ?? `h${index}`, title: words,
			...area !== undefined && !words.toLowerCase().startsWith(area.toLowerCase()) ? { area } : {},
			private: own.every(({ task }) => task.private), ...countOf(own), items: own.map(({ view }) => view.id), last: lastOf(own),
		};
	});
}

/** The last item that no other of the list encloses: a new one goes after it and all below it. */
function lastOf(items: readonly SortedItem[]): NonNullable<GroupView['last']> {
	const top = items.reduce((least, { task }) => Math.min(least, task.depth), Infinity);
	const { line, lineHash } = items.filter(({ task }) => task.depth === top).at(-1)!.task;
	return { line, hash: lineHash };
}

/** Areas with something to discuss, when there is more than one. */
function areasOf(items: readonly SortedItem[], l10n: Words): AreaView[] {
	const areas = [...groupBy(items.filter(({ task }) => task.area !== undefined), ({ task }) => task.area!)];
	return areas.length < 2 ? [] : areas.map(([area, own]) => ({ name: areaName(area, l10n), ...countOf(own) }));
}

function homeworkOf(note: Note, items: readonly SortedItem[], mentorship: Mentorship | undefined, l10n: Words): GroupView[] {
	if (items.length === 0 && note.type !== 'meeting') { return []; }
	const column = (side: Role) => sideView(items.filter(one => one.column === side), side, mentorship, l10n);
	const others = items.filter(one => one.column === 'other');
	const shared = { id: 'other', title: l10n.t('Shared, and others'), private: others.every(({ task }) => task.private), ...countOf(others), items: others.map(({ view }) => view.id) };
	return [column('mentee'), column('mentor'), ...others.length > 0 ? [{ ...shared, last: lastOf(others) }] : []];
}

function sideView(items: readonly SortedItem[], side: Role, mentorship: Mentorship | undefined, l10n: Words): GroupView {
	const name = side === 'mentor' ? mentorship?.mentor : mentorship?.mentee;
	const role = side === 'mentor' ? l10n.t('Mentor') : l10n.t('Mentee');
	return {
		id: side, side, title: name === undefined ? role : l10n.t('{0}: {1}', role, name),
		private: items.length > 0 && items.every(({ task }) => task.private), ...countOf(items), items: items.map(({ view }) => view.id),
		...items.length > 0 ? { last: lastOf(items) } : {},
	};
}

/** How many were done by the end of each day on which one was; empty unless that is more than one day. */
function doneByDay(items: readonly SortedItem[], today: CalendarDate, l10n: Words): DoneBy[] {
	const days = items.flatMap(({ task }) => task.status === 'done' && task.fields.done ? [task.fields.done] : []).sort();
	const undated = items.filter(({ task }) => task.status === 'done' && !task.fields.done).length;
	const points = [...groupBy(days, day => day)].reduce<DoneBy[]>((before, [day, those]) =>
		[...before, { day, label: shortDay(day, today, l10n), done: (before.at(-1)?.done ?? undated) + those.length }], []);
	return points.length < 2 ? [] : points;
}

function typeName(type: NoteType, l10n: Words): string {
	switch (type) {
		case 'mentorship': return l10n.t('Mentorship');
		case 'committee': return l10n.t('Committee');
		case 'meeting': return l10n.t('Meeting');
		case 'goal': return l10n.t('Goal');
		case 'idp': return l10n.t('Yearly plan');
		case 'priorities': return l10n.t('Priorities');
		case 'opportunity': return l10n.t('Opportunity');
		case 'summary': return l10n.t('Summary');
		case 'mission': return l10n.t('Mission');
		case 'network': return l10n.t('Network');
		case 'accomplishments': return l10n.t('Accomplishments');
		case 'review': return l10n.t('Review');
		case 'closing': return l10n.t('Closing');
		case 'concern': return l10n.t('Concern');
	}
}
