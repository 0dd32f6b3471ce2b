import type { CalendarDate } from '../model/calendarDate.ts';
import { type NoteOptions, DEFAULT_NOTE_OPTIONS } from '../model/noteOptions.ts';
import type { TaskField } from '../model/note.ts';
import type { Dialect, TaskStatus } from '../model/vocabulary.ts';
import { MARK_OF_STATUS } from '../taskFields/boxStates.ts';
import { setField } from '../taskFields/writeField.ts';
import type { ScannedTask, BlockScan } from '../markdown/blocks/blockScan.ts';
import { type TextEdit, hashLine } from '../text/textEdit.ts';
import type { NextDay } from '../recurrence/nextDay.ts';
import { type Notice, type Refusal, refuse, isRefusal } from './refusals.ts';
import { scanBlocks } from '../markdown/blocks/scanBlocks.ts';
import { bodyStartOf } from '../note/frontMatter.ts';
import { keepsPrivate, verifyEdit } from './verifyEdit.ts';

/** What an edit may need to know besides the text. */
export interface EditOptions {
	readonly today: CalendarDate;
	/** Ticking adds `done:` today, cancelling `cancelled:`; a setting. */
	readonly addDoneDate: boolean;
	/** For lines that have no field yet; a setting. */
	readonly defaultDialect: Dialect;
	/** How notes are read; the defaults of the settings when left out. */
	readonly noteOptions?: NoteOptions;
	/** Ticking a recurring item makes the next; without it, ticking only ticks. */
	readonly recurrence?: Recurrence;
}

/** Edits, and something to tell the user about them. */
export interface EditsWithNotice {
	readonly edits: readonly TextEdit[];
	readonly told: Notice;
}

/**
 * A change to one task item of a text, as the scan found it: the smallest edits, none if it is so already, or a
 * refusal.
 */
export type TaskEdit = (text: string, task: ScannedTask) => readonly TextEdit[] | EditsWithNotice | Refusal;

/** The edit that puts another mark in the box: one character. */
export function markEdit(task: ScannedTask, status: TaskStatus): TextEdit {
	return { start: task.box + 1, end: task.boxEnd - 1, text: MARK_OF_STATUS[status] };
}

/** The edits that set or take away a field of a task. */
export function fieldEdits(
	text: string,
	task: ScannedTask,
	field: TaskField,
	value: string | undefined,
	options: Pick<EditOptions, 'defaultDialect'>,
): TextEdit[] {
	return setField(text, task.paragraph, field, value, options);
}

/** A task's line as it was when the user saw it. */
export interface LineTarget {
	/** From 0. */
	readonly line: number;
	/** `hashLine` of the line's text. */
	readonly lineHash: number;
}

/**
 * Finds a task again before it is changed (format.md §6): on the same line with the same
 * text, else the only task with an identical line; otherwise a refusal. The number is the
 * index in `scan.tasks`.
 */
export function findTask(
	text: string,
	scan: Pick<BlockScan, 'tasks' | 'lineStarts'>,
	target: LineTarget,
): number | Refusal {
	const alike: number[] = [];
	for (const [index, { line }] of scan.tasks.entries()) {
		if (lineHashAt(text, scan.lineStarts, line) !== target.lineHash) { continue; }
		if (line === target.line) { return index; }
		alike.push(index);
	}
	return alike.length === 1 ? alike[0]! : refuse(alike.length === 0 ? 'line-changed' : 'several-alike');
}

/** The fingerprint of one line of a text. */
export function lineHashAt(text: string, lineStarts: readonly number[], line: number): number {
	return hashLine(text, lineStarts[line], lineStarts[line + 1] ?? text.length);
}

/** What became of one target. */
export interface RefusedTarget<Target extends LineTarget> {
	readonly target: Target;
	readonly refusal: Refusal;
}

/** Edits of one text, in one undo step, and what was left as it is. */
export interface TaskEdits<Target extends LineTarget> {
	/** In order, not overlapping; empty when everything was so already. */
	readonly edits: readonly TextEdit[];
	/** Targets that were changed or already were as asked. */
	readonly done: readonly Target[];
	readonly refused: readonly RefusedTarget<Target>[];
	/** What the user is told of the changes. */
	readonly notices: readonly Notice[];
}

/**
 * Does one change to several tasks of a note's current text, each found again by its line
 * (format.md §6). A task that is meant twice is changed once. What would change what is private is refused.
 */
export function editTasks<Target extends LineTarget>(
	text: string,
	targets: readonly Target[],
	edit: TaskEdit,
	noteOptions: NoteOptions = DEFAULT_NOTE_OPTIONS,
): TaskEdits<Target> {
	const all = editAll(text, targets, edit);
	if (all.edits.length === 0 || keepsPrivate(text, all.edits, '', noteOptions)) { return all; }
	const guarded: TaskEdit = (...at) => {
		const outcome = edit(...at);
		return isRefusal(outcome) ? outcome : verifyEdit(text, editsOf(outcome), '', noteOptions) ?? outcome;
	};
	const kept = editAll(text, targets, guarded);
	return verifyEdit(text, kept.edits, '', noteOptions) ? noneOf(targets) : kept;
}

/** Each alone keeps what is private, and all together do not: none is made. */
function noneOf<Target extends LineTarget>(targets: readonly Target[]): TaskEdits<Target> {
	return {
		edits: [],
		done: [],
		refused: targets.map(target => ({ target, refusal: refuse('would-change-private') })),
		notices: [],
	};
}

function editAll<Target extends LineTarget>(
	text: string,
	targets: readonly Target[],
	edit: TaskEdit,
): TaskEdits<Target> {
	const scan = scanBlocks(text, bodyStartOf(text));
	const outcomes = new Map<number, readonly TextEdit[] | EditsWithNotice | Refusal>();
	const done: Target[] = [];
	const refused: RefusedTarget<Target>[] = [];
	for (const target of targets) {
		const item = findTask(text, scan, target);
		const outcome = isRefusal(item) ? item : outcomes.get(item) ?? edit(text, scan.tasks[item]!);
		if (!isRefusal(item)) { outcomes.set(item, outcome); }
		if (isRefusal(outcome)) { refused.push({ target, refusal: outcome }); }
		else { done.push(target); }
	}
	// The last item first: what is inserted where several items end belongs to the innermost before the others.
	const ordered = [...outcomes].sort(([a], [b]) => b - a).map(([, outcome]) => outcome);
	const edits = ordered.flatMap(outcome => isRefusal(outcome) ? [] : editsOf(outcome));
	const notices = ordered.flatMap(outcome => !isRefusal(outcome) && isNoticed(outcome) ? [outcome.told] : []);
	return { edits: edits.sort((a, b) => a.start - b.start || a.end - b.end), done, refused, notices };
}

function editsOf(outcome: readonly TextEdit[] | EditsWithNotice): readonly TextEdit[] {
	return isNoticed(outcome) ? outcome.edits : outcome;
}

function isNoticed(outcome: readonly TextEdit[] | EditsWithNotice): outcome is EditsWithNotice {
	return 'told' in outcome;
}

/** What making the next of a recurring item takes. */
export interface Recurrence {
	readonly place: NextPlace;
	/** The rules; loaded only where some item has one. */
	readonly nextDay: NextDay;
}

/** Where the next of a recurring item stands: on the line above the one that was ticked, or below it. */
export type NextPlace = 'above' | 'below';
