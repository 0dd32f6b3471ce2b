import type { CalendarDate } from './calendarDate.ts';
import type { Area, Dialect, Priority, TaskStatus } from './vocabulary.ts';

/** The fields of a task line whose value is a calendar date. */
export const DATE_FIELDS = ['due', 'scheduled', 'start', 'created', 'done', 'cancelled', 'since'] as const;
export type DateField = typeof DATE_FIELDS[number];

/** Every field a task line may carry (format.md §4). */
export const TASK_FIELDS = [
	...DATE_FIELDS,
	'priority',
	'repeat',
	'id',
	'after',
	'owner',
	'goal',
	'area',
	'carried',
] as const;
export type TaskField = typeof TASK_FIELDS[number];

/** Where a field stands in the note: UTF-16 offsets, `end` exclusive. */
export interface FieldSpan {
	readonly field: TaskField;
	readonly dialect: Dialect;
	/** The whole field, marker included: `due:2026-10-31`, `📅 2026-10-31`, `[due:: 2026-10-31]`. */
	readonly start: number;
	readonly end: number;
	/** Its value alone. */
	readonly valueStart: number;
	readonly valueEnd: number;
}

/** What a task line says, read from its own paragraph; absent fields are absent. */
export interface TaskFields {
	readonly due?: CalendarDate;
	readonly scheduled?: CalendarDate;
	readonly start?: CalendarDate;
	readonly created?: CalendarDate;
	readonly done?: CalendarDate;
	readonly cancelled?: CalendarDate;
	/** When a carried item was first pledged. */
	readonly since?: CalendarDate;
	/** How many times it was carried forward; ≥ 1. */
	readonly carried?: number;
	readonly priority?: Priority;
	/** The rule as written, `every 2 weeks`. */
	readonly repeat?: string;
	readonly id?: string;
	/** Ids this item depends on. */
	readonly after?: readonly string[];
	/** Handles as written without `@`, lower-case, no diacritics; in writing order. */
	readonly owners?: readonly string[];
	/** Goal as written: a file stem, a relative path or a wikilink target. */
	readonly goal?: string;
	readonly area?: Area;
}

/** One task item of a note, as the note alone tells; what needs other notes is in Homework. */
export interface TaskItem {
	/** Line of the box, from 0. */
	readonly line: number;
	/** `hashLine` of that whole line: it is found again by this before anything is written. */
	readonly lineHash: number;
	/** Last line of the item with its children, from 0. */
	readonly endLine: number;
	/** Last line of its own paragraph, from 0. */
	readonly paragraphEndLine: number;
	/** UTF-16 offset of the `[`. */
	readonly box: number;
	/** The character between the brackets. */
	readonly mark: string;
	readonly status: TaskStatus;
	/** The description without fields, owners and block id; white space folded. */
	readonly text: string;
	readonly fields: TaskFields;
	/** How many task items enclose it. */
	readonly depth: number;
	/** Index in the note's tasks of the nearest enclosing task item, -1 at the top. */
	readonly parent: number;
	/** Index in the note's headings of the heading it stands under, -1 before the first. */
	readonly heading: number;
	/** Owner, due date or a homework heading makes it homework (format.md §3); otherwise a checklist item. */
	readonly isHomework: boolean;
	/** The owner word of the heading ("Homework — mentor"), when one applies. */
	readonly headingOwner?: 'mentor' | 'mentee';
	/** The owners of the nearest item above it that names any, where it names none itself (format.md §3). */
	readonly ownersAbove?: readonly string[];
	/**
	 * Of an open item: when the one that it stands below was first pledged, where that says `since:` and this one does
	 * not: it was carried along.
	 */
	readonly sinceAbove?: CalendarDate;
	/** It stands below an item that was carried, so that its own `carried:` is from before. */
	readonly wentAlong?: true;
	/** Area of the heading it stands under, or of its field. */
	readonly area?: Area;
	/** It stands in a private part or note. */
	readonly private: boolean;
	/**
	 * What it says without the private lines of its paragraph and below other than private headings; absent where that
	 * is the same.
	 */
	readonly publicReading?: Pick<TaskItem, 'text' | 'fields' | 'isHomework' | 'headingOwner' | 'area'>;
}
