import type { ScannedTask, BlockScan } from '../markdown/blocks/blockScan.ts';
import { scanBlocks } from '../markdown/blocks/scanBlocks.ts';
import { type CalendarDate, parseCalendarDate } from '../model/calendarDate.ts';
import type { TaskField } from '../model/note.ts';
import { type NoteOptions, DEFAULT_NOTE_OPTIONS } from '../model/noteOptions.ts';
import type { Mentorship } from '../model/notebookView.ts';
import { type Dialect, type TaskStatus, ROLES, type Role } from '../model/vocabulary.ts';
import { bodyStartOf } from '../note/frontMatter.ts';
import { isKnownMark, statusOfMark, markEdit } from '../taskFields/boxStates.ts';
import { isDateField, readFieldValue } from '../taskFields/fieldValues.ts';
import { isHandle } from '../taskFields/owners.ts';
import { readFields } from '../taskFields/readFields.ts';
import { setField } from '../taskFields/writeField.ts';
import { setOwners as ownerEdits } from '../taskFields/writeOwners.ts';
import { applyEdits, type TextEdit, hashLine } from '../text/textEdit.ts';
import { nextOccurrence, type Recurrence } from './nextOccurrence.ts';
import { type Notice, type Refusal, refuse, isRefusal } from './refusals.ts';
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
interface EditsWithNotice {
	readonly edits: readonly TextEdit[];
	readonly told: Notice;
}

/**
 * A change to one task item of a text, as the scan found it: the smallest edits, none if it is so already, or a
 * refusal.
 */
export type TaskEdit = (text: string, task: ScannedTask) => readonly TextEdit[] | EditsWithNotice | Refusal;

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
interface RefusedTarget<Target extends LineTarget> {
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
	const allEdits = editAll(text, targets, edit);
	const isSafe = (edits: readonly TextEdit[]): boolean =>
		edits.length === 0 || keepsItems(text, edits) && keepsPrivate(text, edits, '', noteOptions);
	if (isSafe(allEdits.edits)) { return allEdits; }
	const guarded: TaskEdit = (...at) => {
		const outcome = edit(...at);
		if (isRefusal(outcome)) { return outcome; }
		return keepsItems(text, editsOf(outcome))
			? verifyEdit(text, editsOf(outcome), '', noteOptions) ?? outcome
			: refuse('no-words');
	};
	const guardedEdits = editAll(text, targets, guarded);
	return verifyEdit(text, guardedEdits.edits, '', noteOptions) ? noneOf(targets) : guardedEdits;
}

/** Without words a box is none: an item of nothing but a field loses itself with it. */
function keepsItems(text: string, edits: readonly TextEdit[]): boolean {
	const edited = applyEdits(text, edits);
	return scanBlocks(edited, bodyStartOf(edited)).tasks.length >= scanBlocks(text, bodyStartOf(text)).tasks.length;
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

/**
 * Ticks an open item and unticks a done or cancelled one:
 *
 * ```md
 * - [ ] Send the aims due:2026-10-31
 * - [x] Send the aims due:2026-10-31 done:2026-11-23
 * ```
 *
 * An item that was carried forward is refused: its successor is the one to tick.
 */
export function toggleTask(options: EditOptions): TaskEdit {
	return (text, task) => {
		const status = statusOfMark(task.mark);
		if (status === 'carried') { return refuse('carried-forward'); }
		return setStatus(status === 'done' || status === 'cancelled' ? 'open' : 'done', options)(text, task);
	};
}

/**
 * Puts an item in a state. Done and cancelled get their date (a setting), and the date of
 * the state that is left goes. An item that is in that state already is not touched; an
 * unknown mark counts as open, and becomes `[ ]` only when open is asked for. A recurring item
 * that is done makes the next, in the same edits.
 */
export function setStatus(status: TaskStatus, options: EditOptions): TaskEdit {
	return (text, task) => {
		if (statusOfMark(task.mark) === status && isKnownMark(task.mark)) { return []; }
		const edits = [markEdit(task, status), ...closingDates(text, task, status, options)];
		return status === 'done' ? withNext(text, task, edits, options) : edits;
	};
}

/** `done:` and `cancelled:` are each there only in their own state; carrying forward leaves them. */
function closingDates(text: string, task: ScannedTask, status: TaskStatus, options: EditOptions): TextEdit[] {
	if (status === 'carried') { return []; }
	return (['done', 'cancelled'] as const).flatMap(field => {
		if (field !== status) { return setField(text, task.paragraph, field, undefined, options); }
		// A day that somebody wrote is the day they mean.
		const isWritten = readFields(text, task.paragraph).fields[field] !== undefined;
		return options.addDoneDate && !isWritten ? setField(text, task.paragraph, field, options.today, options) : [];
	});
}

function withNext(
	text: string,
	task: ScannedTask,
	edits: readonly TextEdit[],
	{ recurrence, today, noteOptions }: EditOptions,
): readonly TextEdit[] | EditsWithNotice {
	if (!recurrence || statusOfMark(task.mark) === 'carried') { return edits; }
	const { fields } = readFields(text, task.paragraph);
	if (fields.repeat === undefined) { return edits; }
	const next = nextOccurrence(text, task, fields.repeat, fields, {
		today,
		recurrence,
		...noteOptions ? { noteOptions } : {},
	});
	return 'notice' in next ? { edits, told: next.notice } : [...edits, ...next.edits];
}

/** Gives an item a due date, `due:2026-12-16`, or takes it away. */
export function setDue(due: string | undefined, options: Pick<EditOptions, 'defaultDialect'>): TaskEdit {
	return setTaskField('due', due, options);
}

/**
 * Makes these the owners of an item, `@mentor @eklund`; none takes the owners away, and a heading's owner or the mentee
 * counts.
 */
export function setOwners(owners: readonly string[]): TaskEdit {
	return (text, task) => {
		const wrong = owners.find(owner => !isHandle(owner));
		return wrong === undefined ? ownerEdits(text, task.paragraph, owners) : refuse('invalid-owner', wrong);
	};
}

/** Gives an item a field, or takes it away with `undefined`. A value that would not be read back is refused. */
export function setTaskField(
	field: TaskField,
	value: string | undefined,
	options: Pick<EditOptions, 'defaultDialect'>,
): TaskEdit {
	return (text, task) => refuseValue(field, value) ?? setField(text, task.paragraph, field, value, options);
}

function refuseValue(field: TaskField, value: string | undefined): Refusal | undefined {
	if (value === undefined) { return undefined; }
	if (isDateField(field)) { return parseCalendarDate(value) ? undefined : refuse('impossible-date', value); }
	return readFieldValue(field, value) && !/[\r\n]/.test(value) ? undefined : refuse('invalid-value', field, value);
}

/** The keeper's side in a relationship: the mentee's, unless the note says otherwise. */
export function keepersSide({ role }: Mentorship): Role {
	return ROLES.find(name => name === role?.trim().toLowerCase()) ?? 'mentee';
}

/**
 * Whether an item goes along when a relationship ends: it is the keeper's own. What the other side
 * promised, alone or together with the keeper, cannot be passed on to a third.
 */
export function mayGoAlong(owners: readonly string[], side: Role): boolean {
	return owners.includes(side) && !ROLES.some(role => role !== side && owners.includes(role));
}

/** Relationships whose next meeting can take the unfinished homework of one that ends. */
export function successors(mentorships: readonly Mentorship[], ending: Mentorship): Mentorship[] {
	return mentorships.filter(mentorship =>
		mentorship.key !== ending.key && mentorship.nextMeeting !== undefined
		&& (mentorship.status === 'active' || mentorship.status === 'proposed')
		&& keepersSide(mentorship) === keepersSide(ending)
	);
}
