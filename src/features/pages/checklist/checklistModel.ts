import { inlineRuns, type InlineRun } from '../../../core/markdown/inlineRuns.ts';
import { toPublicNotes, type NoteText } from '../../../core/export/publicNotes.ts';
import type { Homework, NotebookView, Mentorship } from '../../../core/model/notebookView.ts';
import type { NoteOptions } from '../../../core/model/noteOptions.ts';
import type { Note, TaskItem } from '../../../core/model/note.ts';
import { scanBlocks } from '../../../core/markdown/blocks/scanBlocks.ts';
import { bodyStartOf } from '../../../core/note/frontMatter.ts';
import { parseNote } from '../../../core/note/parseNote.ts';
import { type Words, dueInWords, longDay, shortDay } from '../../../core/text/words.ts';
import type {
	HeadView,
	ItemView,
	RunView,
	AreaView,
	DoneBy,
	GroupView,
} from '../../../webview/checklist/checklistProtocol.ts';
import { StableIds } from './stableIds.ts';
import { readItemNote } from '../../../core/edit/itemNote.ts';
import type { CalendarDate } from '../../../core/model/calendarDate.ts';
import { isRole, type Role } from '../../../core/model/vocabulary.ts';
import type { BlockScan } from '../../../core/markdown/blocks/blockScan.ts';
import { plainText, plainTitle } from '../../../core/markdown/plainText.ts';
import { ownerNames, slipsInWords, statusName, areaName, typeName } from '../../../core/text/names.ts';
import { groupBy } from '../../../core/text/textEdit.ts';

/** A note as a page shows it. */
export interface ChecklistModel {
	readonly head: HeadView;
	readonly items: readonly ItemView[];
}

/** What a model is made from. */
interface ChecklistInput extends Omit<HeadContext, 'mentorship'> {
	readonly path: string;
	/** The note as it stands now, unsaved text included. */
	readonly text: string;
	readonly options: NoteOptions;
	readonly view: NotebookView;
	/** Others look on: the page has nothing private. */
	readonly hidesPrivate?: boolean;
	readonly l10n: Words;
}

/**
 * Makes the models of one note, one after the other as it is edited, and keeps the ids of its
 * items and headings. The text is read anew each time: the notebook may be a moment behind.
 */
export class ChecklistModels {
	readonly #items = new StableIds();
	readonly #groups = new StableIds();
	readonly #runs = new Map<string, readonly InlineRun[] | undefined>();

	/** The page; `undefined` when the text is no note. */
	make(input: ChecklistInput): ChecklistModel | undefined {
		const { path, view, l10n } = input;
		const reading = input.hidesPrivate ? readPublic(input) : readWhole(input);
		if (!reading) { return undefined; }
		const { note, text } = reading;
		const noteNow: NoteNow = {
			note,
			text,
			scan: scanBlocks(text, bodyStartOf(text)),
			homework: knownHomework(note, view),
			today: view.today,
			runsOf: text => this.#runsOf(text),
		};
		const items = itemViews(
			noteNow,
			this.#items.assign(note.tasks.map(task => ({ scope: scopeOf(note, task.heading), text: task.text }))),
			l10n,
		);
		const key = view.mentorshipOf(path);
		const context = { ...input, mentorship: key === undefined ? undefined : view.mentorship(key) };
		return {
			head: headView(noteNow, items, this.#groupIds(note), context, l10n),
			items: items.map(item => item.view),
		};
	}

	/** The same few lines are shown again at every change. */
	#runsOf(text: string): readonly InlineRun[] | undefined {
		if (!this.#runs.has(text)) { this.#runs.set(text, inlineRuns(text)); }
		return this.#runs.get(text);
	}

	#groupIds(note: Note): ReadonlyMap<number, string> {
		const indexes = [...new Set(note.tasks.map(task => task.heading))];
		const ids = this.#groups.assign(indexes.map(index => ({ scope: '', text: scopeOf(note, index) })));
		return new Map(indexes.map((index, at) => [index, `g${ids[at]!}`]));
	}
}

function readWhole({ text, path, options }: ChecklistInput): NoteText | undefined {
	const { note } = parseNote(text, path, options);
	return note && { note, text };
}

function readPublic({ text, path, options, view }: ChecklistInput): NoteText | undefined {
	return toPublicNotes(view, new Map([[path, text]]), options).notes.get(path);
}

function scopeOf({ headings }: Note, heading: number): string {
	return headings[heading]?.text ?? '';
}

/** What the notebook knows of the items, where it has read the lines as they stand now. */
function knownHomework(note: Note, view: NotebookView): Map<number, Homework> {
	const knownItems = view.homeworkOf(note.path);
	return new Map(knownItems.flatMap(homework => {
		const taskNow = note.tasks[homework.index];
		return taskNow?.line === homework.task.line && taskNow.lineHash === homework.task.lineHash
			? [[homework.index, homework] as const]
			: [];
	}));
}

/** A note as its text stands now, and what the notebook knows of it. */
interface NoteNow {
	readonly note: Note;
	readonly text: string;
	readonly scan: BlockScan;
	/** By index in `note.tasks`; only what the notebook has read as it stands now. */
	readonly homework: ReadonlyMap<number, Homework>;
	readonly today: CalendarDate;
	/** The marks and links of an item's words. */
	readonly runsOf: (text: string) => readonly RunView[] | undefined;
}

/** An item and what groups need to know of it. */
interface SortedItem {
	readonly view: ItemView;
	readonly task: TaskItem;
	/** The column it stands in: a side, or what is shared or someone else's. */
	readonly column: Role | 'other';
}

/** The items of a note, in writing order; `ids` are theirs. */
function itemViews(noteNow: NoteNow, ids: readonly string[], l10n: Words): SortedItem[] {
	return noteNow.note.tasks.map((task, index) => {
		const owners = ownersOf(task, noteNow.homework.get(index));
		const column = columnOf(owners);
		return { task, column, view: itemView(noteNow, index, { id: ids[index]!, owners, column }, l10n) };
	});
}

function itemView(
	noteNow: NoteNow,
	index: number,
	{ id, owners, column }: Pick<ItemView, 'id'> & Pick<SortedItem, 'column'> & { readonly owners: readonly string[] },
	l10n: Words,
): ItemView {
	const { note, text, scan, today } = noteNow;
	const task = note.tasks[index]!;
	const parent = note.tasks[task.parent];
	const homework = noteNow.homework.get(index);
	const written = readItemNote(text, scan, index);
	const state = stateInWords(task, today, l10n);
	const runs = noteNow.runsOf(task.text);
	return {
		id,
		line: task.line,
		hash: task.lineHash,
		text: plainText(task.text) || l10n.t('(no text)'),
		...runs ? { runs } : {},
		status: task.status,
		depth: parent?.isHomework === task.isHomework ? task.depth : 0,
		...parent ? { under: plainText(parent.text) } : {},
		isHomework: task.isHomework,
		private: task.private,
		...task.isHomework && column === 'other' ? { owners: ownerNames(owners, l10n) } : {},
		...task.isHomework && column !== 'other'
			? { other: column === 'mentor' ? 'mentee' as const : 'mentor' as const }
			: {},
		...dueOf(task, homework, today, l10n),
		...homework && homework.slips > 0 ? { slips: slipsInWords(homework.slips, l10n) } : {},
		...state === undefined ? {} : { state },
		...written.text === '' ? {} : { note: written.text },
		noteHash: written.hash,
	};
}

/** What the notebook says; while it has not read a change yet, what the line and its heading say. */
function ownersOf({ fields, ownersAbove, headingOwner }: TaskItem, homework: Homework | undefined): readonly string[] {
	return homework?.owners ?? fields.owners ?? ownersAbove ?? [headingOwner ?? 'mentee'];
}

function columnOf(owners: readonly string[]): SortedItem['column'] {
	const [owner] = owners;
	return owners.length === 1 && isRole(owner) ? owner : 'other';
}

function dueOf(
	task: TaskItem,
	homework: Homework | undefined,
	today: CalendarDate,
	l10n: Words,
): Pick<ItemView, 'due'> {
	const due = homework?.effectiveDue ?? task.fields.due;
	if (!task.isHomework || due === undefined || task.status !== 'open' && task.status !== 'in-progress') { return {}; }
	const byMeeting = homework?.dueImplied === true && due >= today;
	const text = byMeeting ? l10n.t('by the meeting on {0}', shortDay(due, today, l10n)) : dueInWords(due, today, l10n);
	return { due: { text, overdue: due < today, title: longDay(due, l10n) } };
}

function stateInWords({ status, fields }: TaskItem, today: CalendarDate, l10n: Words): string | undefined {
	if (status === 'open') { return undefined; }
	if (status === 'done') { return fields.done && l10n.t('done {0}', shortDay(fields.done, today, l10n)); }
	return statusName(status, l10n);
}

/** What the head says besides what the note says. */
interface HeadContext {
	readonly uri: string;
	readonly editable: boolean;
	readonly pinned: boolean;
	readonly mentorship: Mentorship | undefined;
}

/** Everything of the page but the items themselves. */
function headView(
	noteNow: NoteNow,
	items: readonly SortedItem[],
	groupIds: ReadonlyMap<number, string>,
	context: HeadContext,
	l10n: Words,
): HeadView {
	const { note } = noteNow;
	const { uri, editable, pinned } = context;
	const checklist = items.filter(({ task }) => !task.isHomework);
	return {
		uri,
		editable,
		pinned,
		title: note.title,
		private: note.private,
		subtitle: [typeName(note.type, l10n), ...note.fields.date ? [longDay(note.fields.date.date, l10n)] : []].join(
			' · ',
		),
		...countOf(checklist),
		areas: areasOf(checklist, l10n),
		groups: groupsOf(note, checklist, groupIds, l10n),
		homework: homeworkOf(note, items.filter(({ task }) => task.isHomework), context.mentorship, l10n),
		over: doneByDay(checklist, noteNow.today, l10n),
	};
}

function countOf(items: readonly SortedItem[]): Pick<GroupView, 'done' | 'total'> {
	const counted = items.filter(({ task: { status } }) => status !== 'cancelled' && status !== 'carried');
	return { done: counted.filter(({ task }) => task.status === 'done').length, total: counted.length };
}

function groupsOf(
	{ headings, title }: Note,
	items: readonly SortedItem[],
	ids: ReadonlyMap<number, string>,
	l10n: Words,
): GroupView[] {
	return [...groupBy(items, ({ task }) => task.heading)].map(([index, groupItems]) => {
		const heading = headings[index];
		const area = groupItems[0].task.area && areaName(groupItems[0].task.area, l10n);
		const words = heading ? plainTitle(heading.text) : title;
		return {
			id: ids.get(index) ?? `h${index}`,
			title: words,
			...area !== undefined && !words.toLowerCase().startsWith(area.toLowerCase()) ? { area } : {},
			private: groupItems.every(({ task }) => task.private),
			...countOf(groupItems),
			items: groupItems.map(({ view }) => view.id),
			last: lastOf(groupItems),
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
	return areas.length < 2
		? []
		: areas.map(([area, areaItems]) => ({ name: areaName(area, l10n), ...countOf(areaItems) }));
}

function homeworkOf(
	note: Note,
	items: readonly SortedItem[],
	mentorship: Mentorship | undefined,
	l10n: Words,
): GroupView[] {
	if (items.length === 0 && note.type !== 'meeting') { return []; }
	const column = (side: Role) => sideView(items.filter(item => item.column === side), side, mentorship, l10n);
	const others = items.filter(item => item.column === 'other');
	const shared = {
		id: 'other',
		title: l10n.t('Shared, and others'),
		private: others.every(({ task }) => task.private),
		...countOf(others),
		items: others.map(({ view }) => view.id),
	};
	return [column('mentee'), column('mentor'), ...others.length > 0 ? [{ ...shared, last: lastOf(others) }] : []];
}

function sideView(
	items: readonly SortedItem[],
	side: Role,
	mentorship: Mentorship | undefined,
	l10n: Words,
): GroupView {
	const name = side === 'mentor' ? mentorship?.mentor : mentorship?.mentee;
	const role = side === 'mentor' ? l10n.t('Mentor') : l10n.t('Mentee');
	return {
		id: side,
		side,
		title: name === undefined ? role : l10n.t('{0}: {1}', role, name),
		private: items.length > 0 && items.every(({ task }) => task.private),
		...countOf(items),
		items: items.map(({ view }) => view.id),
		...items.length > 0 ? { last: lastOf(items) } : {},
	};
}

/** How many were done by the end of each day on which one was; empty unless that is more than one day. */
function doneByDay(items: readonly SortedItem[], today: CalendarDate, l10n: Words): DoneBy[] {
	const days = items.flatMap(({ task }) => task.status === 'done' && task.fields.done ? [task.fields.done] : [])
		.sort();
	const undated = items.filter(({ task }) => task.status === 'done' && !task.fields.done).length;
	const points = [...groupBy(days, day => day)].reduce<DoneBy[]>(
		(
			before,
			[day, those],
		) => [...before, {
			day,
			label: shortDay(day, today, l10n),
			done: (before.at(-1)?.done ?? undated) + those.length,
		}],
		[],
	);
	return points.length < 2 ? [] : points;
}
