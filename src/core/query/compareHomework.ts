import type { Homework } from '../model/homework.ts';
import type { Priority } from '../model/vocabulary.ts';
import { compareAbsentLast, compareText } from './compareText.ts';

/** No priority stands between medium and low, as in Obsidian Tasks. */
const RANKS: Readonly<Record<Priority | 'none', number>> = { highest: 0, high: 1, medium: 2, none: 3, low: 4, lowest: 5 };

/** The total order of format.md §5: effective due date (absent last), priority, file path, line. */
export function compareHomework(a: Homework, b: Homework): number {
	return compareAbsentLast(a.effectiveDue, b.effectiveDue)
		|| RANKS[a.task.fields.priority ?? 'none'] - RANKS[b.task.fields.priority ?? 'none']
		|| compareText(a.note.path, b.note.path)
		|| a.task.line - b.task.line || a.index - b.index;
}
