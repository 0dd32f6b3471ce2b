import type { CalendarDate } from '../../model/calendarDate.ts';
import type { Note } from '../../model/note.ts';
import type { NoteOptions } from '../../model/noteOptions.ts';
import type { TaskItem } from '../../model/taskItem.ts';
import type { Dialect } from '../../model/vocabulary.ts';
import type { BlockScan, ScannedTask } from '../../parse/blocks/blockScan.ts';
import type { TextEdit } from '../../text/textEdit.ts';

/** A meeting note and the very text it was read from. */
export interface CarryNote {
	readonly path: string;
	readonly text: string;
	readonly note: Note;
}

/** What carrying forward needs to know. */
export interface CarryInput {
	/** The notes of earlier meetings, oldest first; each has a date. */
	readonly sources: readonly CarryNote[];
	readonly target: CarryNote;
	/** Names of the two sides, so that `@abara` counts as the mentor. */
	readonly mentor?: string | undefined;
	readonly mentee?: string | undefined;
	readonly noteOptions: NoteOptions;
	/** For lines that have no field yet. */
	readonly defaultDialect: Dialect;
	/** Items that are to stay where they are; absent for none. */
	readonly leave?: (item: CarryItem) => boolean;
}

/** One item that goes to the next meeting, as a preview shows it. */
export interface CarryItem {
	/** Where it comes from. */
	readonly path: string;
	/** From 0. */
	readonly line: number;
	readonly lineHash: number;
	readonly text: string;
	/** `mentor`, `mentee` or other handles; never empty. */
	readonly owners: readonly string[];
	readonly due?: CalendarDate;
	/** When it was first pledged, and how many times it is carried with this one. */
	readonly since: CalendarDate;
	readonly carried: number;
	/** Sub-items that go along. */
	readonly subItems: number;
	/** The next meeting has it already (an earlier run was interrupted): only the box is set. */
	readonly isThere: boolean;
}

/** An open item that stays where it is, and why. */
export interface CarrySkip {
	readonly path: string;
	/** From 0. */
	readonly line: number;
	readonly text: string;
	/** It is private and the next meeting is not; more people read the next meeting; or it would not read the same there. */
	readonly reason: 'private' | 'more-readers' | 'cannot-move';
}

/** Edits of one file; offsets are in the text it was planned from. */
export interface FileEdits {
	readonly path: string;
	readonly edits: readonly TextEdit[];
}

/** What carrying forward would do. */
export interface CarryPlan {
	readonly items: readonly CarryItem[];
	readonly skipped: readonly CarrySkip[];
	/** The target first, so that what is interrupted half way can be recognised. */
	readonly files: readonly FileEdits[];
}

/** A note with its blocks: `note.tasks` and `scan.tasks` are the same items in the same order. */
export interface ScannedNote extends CarryNote {
	readonly scan: BlockScan;
	/** Indices of the items right below each item; those at the top at -1. */
	readonly children: ReadonlyMap<number, readonly number[]>;
}

/** An item of a note, both as read and as scanned. */
export interface CarryTask {
	readonly source: ScannedNote;
	readonly index: number;
	readonly task: TaskItem;
	readonly scanned: ScannedTask;
}
