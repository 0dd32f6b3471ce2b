import { readItemNote } from '../../core/edit/itemNote.ts';
import type { Homework } from '../../core/model/homework.ts';
import type { Note } from '../../core/model/note.ts';
import type { CalendarDate } from '../../core/model/calendarDate.ts';
import type { TaskItem } from '../../core/model/taskItem.ts';
import { isRole, type Role } from '../../core/model/vocabulary.ts';
import type { BlockScan } from '../../core/parse/blocks/blockScan.ts';
import { dueInWords, longDay, shortDay } from '../../core/text/dayWords.ts';
import { plainText } from '../../core/text/plainText.ts';
import type { Words } from '../../core/text/words.ts';
import { ownerName, slipsInWords, statusName } from '../../host/tree/names.ts';
import type { ItemView, RunView } from '../../webview/checklist/protocol.ts';

/** A note as its text stands now, and what the notebook knows of it. */
export interface NoteNow {
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
export interface SortedItem {
	readonly view: ItemView;
	readonly task: TaskItem;
	/** The column it stands in: a side, or what is shared or someone else's. */
	readonly column: Role | 'other';
}

/** The items of a note, in writing order; `ids` are theirs. */
export function itemViews(now: NoteNow, ids: readonly string[], l10n: Words): SortedItem[] {
	return now.note.tasks.map((task, index) => {
		const owners = ownersOf(task, now.homework.get(index));
		const column = columnOf(owners);
		return { task, column, view: itemView(now, index, ids[index]!, owners, column, l10n) };
	});
}

function itemView(now: NoteNow, index: number, id: string, owners: readonly string[], column: SortedItem['column'], l10n: Words): ItemView {
	const { note, text, scan, today } = now;
	const task = note.tasks[index]!;
	const parent = note.tasks[task.parent];
	const homework = now.homework.get(index);
	const written = readItemNote(text, scan, index);
	const state = stateInWords(task, today, l10n);
	const runs = now.runsOf(task.text);
	return {
		id, line: task.line, hash: task.lineHash, text: plainText(task.text) || l10n.t('(no text)'), ...runs ? { runs } : {}, status: task.status,
		depth: parent?.isHomework === task.isHomework ? task.depth : 0,
		...parent ? { under: plainText(parent.text) } : {},
		isHomework: task.isHomework, private: task.private,
		...task.isHomework && column === 'other' ? { owners: owners.map(owner => ownerName(owner, l10n)).join(', ') } : {},
		...task.isHomework && column !== 'other' ? { other: column === 'mentor' ? 'mentee' as const : 'mentor' as const } : {},
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

function dueOf(task: TaskItem, homework: Homework | undefined, today: CalendarDate, l10n: Words): Pick<ItemView, 'due'> {
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
