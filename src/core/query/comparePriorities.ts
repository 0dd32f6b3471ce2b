import type { CalendarDate } from '../model/calendarDate.ts';
import type { Note, TaskItem } from '../model/note.ts';
import { foldText } from '../text/foldText.ts';
import { headingsOf } from '../language/languages.ts';
import { toWords } from '../markdown/privateWords.ts';
import { withoutComments } from '../markdown/comments.ts';
import { compareText } from './order.ts';
import { splitLines } from '../text/textEdit.ts';

/** The four lists of a priorities note, in the order of showing. */
export const PRIORITY_LISTS = ['quit', 'decline', 'start', 'continue'] as const;

/** One of the four lists of a priorities note, whatever its heading is called. */
export type PriorityList = typeof PRIORITY_LISTS[number];

/** One line of a list: `- [ ] The hospital quality committee` below “Quit”. */
interface PriorityItem {
	readonly list: PriorityList;
	readonly text: string;
	readonly done: boolean;
}

/** A priorities note as its lists. */
export interface PriorityLists {
	readonly path: string;
	readonly title: string;
	readonly date: CalendarDate;
	readonly items: readonly PriorityItem[];
}

/** An item over time. */
export interface ComparedItem {
	/** As in the newest list that has it. */
	readonly text: string;
	/** The list it stands on there. */
	readonly list: PriorityList;
	/** The list it was on before, if that was another. */
	readonly before?: PriorityList;
	/** The first of the lists that has it, and how many have it. */
	readonly since: CalendarDate;
	readonly times: number;
	readonly done: boolean;
	/** It is in the newest list; otherwise `last` had it. */
	readonly current: boolean;
	readonly last: CalendarDate;
}

/** The newest list against all before it. */
export interface PriorityComparison {
	readonly newest: PriorityLists;
	readonly earlier: readonly PriorityLists[];
	/** Items of the newest list in its order, then those it does not have, newest first. */
	readonly items: readonly ComparedItem[];
	/** What was to be quit on an earlier list and still stands: open, continued, or not spoken of again. */
	readonly stillStands: readonly ComparedItem[];
}

const ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[.\][ \t]+)?(\S.*)$/u;

/**
 * The lists of a note, from the first-level items below headings that begin with their names; `undefined` without a
 * date.
 */
export function readPriorities(note: Note, text: string): PriorityLists | undefined {
	const date = note.fields.date?.date;
	if (note.type !== 'priorities' || date === undefined) { return undefined; }
	const lines = splitLines(text).map(withoutComments);
	const tasks = new Map(note.tasks.map(task => [task.line, task]));
	const items = note.headings.flatMap(({ text: title, line }, index) => {
		const list = listHeaded(toWords(title));
		const end = note.headings[index + 1]?.line ?? lines.length;
		return list
			? lines.slice(line + 1, end).flatMap((text, at) => readItem(list, text, tasks.get(line + 1 + at)))
			: [];
	});
	return { path: note.path, title: note.title, date, items };
}

/** Which list a heading names, in any language that is known. */
function listHeaded(words: string): PriorityList | undefined {
	return PRIORITY_LISTS.find(name => words.startsWith(name))
		?? PRIORITY_LISTS.find(name =>
			headingsOf(name).some(heading => `${words} `.startsWith(`${toWords(heading)} `))
		);
}

function readItem(list: PriorityList, line: string, task: TaskItem | undefined): PriorityItem[] {
	const words = ITEM.exec(line)?.[1];
	return words === undefined ? [] : [{ list, text: task?.text ?? words.trim(), done: task?.status === 'done' }];
}

/** Compares the newest list with the earlier ones; `undefined` when there is none. */
export function comparePriorities(lists: readonly PriorityLists[]): PriorityComparison | undefined {
	const [newest, ...earlier] = [...lists].sort((a, b) => compareText(b.date, a.date) || compareText(b.path, a.path));
	if (!newest) { return undefined; }
	const items = followed([newest, ...earlier]);
	const stillStands = items.filter(item =>
		!item.done
		&& (item.list === 'quit'
			? item.times > 1 || !item.current
			: item.before === 'quit' && item.list === 'continue')
	);
	return { newest, earlier, items, stillStands };
}

function followed(lists: readonly PriorityLists[]): ComparedItem[] {
	const byWords = new Map<string, ComparedItem>();
	for (const [index, { date, items }] of lists.entries()) {
		const seen = new Set<string>();
		for (const { list, text, done } of items) {
			const key = keyOf(text);
			const earlier = byWords.get(key);
			if (seen.has(key)) { continue; }
			seen.add(key);
			byWords.set(
				key,
				earlier
					? {
						...earlier,
						since: date,
						times: earlier.times + 1,
						...earlier.before === undefined && list !== earlier.list ? { before: list } : {},
					}
					: { text, list, since: date, times: 1, done, current: index === 0, last: date },
			);
		}
	}
	return [...byWords.values()];
}

/**
 * `The research morning: it is raided` is `A research morning, in the calendar`: articles and what follows the first
 * clause do not count.
 */
function keyOf(text: string): string {
	const clause = foldText(text).replace(/[*_`~[\]"“”]/g, '').split(/[,;:(–—.]/)[0]!;
	const words = clause.replace(/^(?:the|a|an|my)\s+/, '').replace(/\s+/g, ' ').trim();
	return words || foldText(text).trim();
}
