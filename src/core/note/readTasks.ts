import type { Heading, TaskFields, TaskItem } from '../model/note.ts';
import { outlineOf } from '../markdown/outline.ts';
import type { Role } from '../model/vocabulary.ts';
import { isKnownMark, statusOfMark } from '../taskFields/boxStates.ts';
import { readFields } from '../taskFields/readFields.ts';
import { sharedText, sharedTexts } from '../text/sharedText.ts';
import { detachText, hashLine } from '../text/textEdit.ts';
import type { BlockScan, ScannedTask } from '../markdown/blocks/blockScan.ts';
import type { RawProblem } from './frontMatter.ts';
import { isWithin, type LineRange } from '../markdown/lineRanges.ts';
import { nestedContexts, type SectionContext, type SectionMeaning } from './sections.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What the reading of a note's task items needs to know of the note around them. */
interface TaskSurroundings {
	readonly text: string;
	readonly scan: BlockScan;
	readonly headings: readonly Heading[];
	/** What each heading says by itself. */
	readonly meanings: readonly SectionMeaning[];
	readonly isPrivate: boolean;
	readonly privateLines: readonly LineRange[];
	/** Problems found are added here. */
	readonly problems: RawProblem[];
	/** Handles that name a side in the languages of the notebook. */
	readonly sideWords: ReadonlyMap<string, Role>;
	/** What the headings say, private ones too. */
	readonly outline: TaskOutline;
}

/** What holds at the place of each task item. */
export interface TaskOutline {
	/** For each item the heading it stands below, -1 for none. */
	readonly headingOf: readonly number[];
	/** For each heading what holds below it. */
	readonly contexts: readonly SectionContext[];
}

/** The task items of a note in writing order, homework and checklist items alike (format.md §3). */
export function readTasks(around: TaskSurroundings): TaskItem[] {
	if (around.scan.tasks.length === 0) { return []; }
	const { outline } = around;
	const hasPrivateHeading = !around.isPrivate && around.headings.some(heading => heading.private);
	const open = hasPrivateHeading ? openOutline(around) : outline;
	const tasks: TaskItem[] = [];
	for (const [index, scanned] of around.scan.tasks.entries()) {
		const context = contextOf(outline, index);
		const task = readTask(around, scanned, { heading: outline.headingOf[index]!, context });
		const above = ownersAbove(task, tasks[task.parent]);
		if (above) { task.ownersAbove = above; }
		takeOrigin(task, tasks[task.parent]);
		const publicReading = task.private ? undefined : readPublic(around, scanned, task, contextOf(open, index));
		tasks.push(publicReading ? { ...task, publicReading } : task);
	}
	return tasks;
}

/** An open item that stands below another was carried along with it. */
function takeOrigin(task: Mutable<TaskItem>, parent: TaskItem | undefined): void {
	if (!parent) { return; }
	const isOpen = task.status === 'open' || task.status === 'in-progress';
	const sinceAbove = isOpen && task.fields.since === undefined
		? (parent.publicReading ?? parent).fields.since ?? parent.sinceAbove
		: undefined;
	if (sinceAbove !== undefined) { task.sinceAbove = sinceAbove; }
	if (parent.fields.carried !== undefined || parent.wentAlong) { task.wentAlong = true; }
}

function contextOf({ headingOf, contexts }: TaskOutline, index: number): SectionContext | undefined {
	return contexts[headingOf[index]!];
}

/** What the headings of a note say of its items. */
export function taskOutline(
	headings: BlockScan['headings'],
	meanings: readonly SectionMeaning[],
	{ tasks, containers }: Pick<BlockScan, 'tasks' | 'containers'>,
): TaskOutline {
	const { outer, headingOf } = outlineOf(headings, tasks, containers);
	return { headingOf, contexts: nestedContexts(outer, meanings) };
}

/** What those that are not private say. */
function openOutline({ scan, meanings, headings }: TaskSurroundings): TaskOutline {
	const isOpen = (_: unknown, index: number): boolean => !headings[index]!.private;
	return taskOutline(scan.headings.filter(isOpen), meanings.filter(isOpen), scan);
}

function readTask(
	around: TaskSurroundings,
	scanned: ScannedTask,
	{ heading, context }: { readonly heading: number, readonly context: SectionContext | undefined },
): Mutable<TaskItem> {
	const { text, scan, problems } = around;
	const reading = readFields(text, scanned.paragraph);
	// One by one: there may be more of them than a call takes arguments.
	for (const problem of reading.problems) { problems.push(problem); }
	if (!isKnownMark(scanned.mark)) {
		problems.push({
			code: 'task.unknown-box',
			args: [scanned.mark],
			start: scanned.box,
			end: scanned.box + scanned.mark.length + 2,
		});
	}
	const area = reading.fields.area ?? context?.area;
	const task: Mutable<TaskItem> = {
		line: scanned.line,
		endLine: scanned.endLine,
		paragraphEndLine: scanned.paragraph[scanned.paragraph.length - 1]?.line ?? scanned.line,
		lineHash: hashLine(text, scan.lineStarts[scanned.line]!, scan.lineStarts[scanned.line + 1] ?? text.length),
		box: scanned.box,
		mark: sharedText(scanned.mark),
		status: statusOfMark(scanned.mark),
		text: detachText(reading.text),
		fields: detachFields(withSides(reading.fields, around.sideWords)),
		depth: scanned.depth,
		parent: scanned.parent,
		heading,
		isHomework: isHomework(reading.fields, context),
		private: around.isPrivate || isWithin(around.privateLines, scanned.line),
	};
	// Assigned, not spread: ten thousand notes hold a hundred thousand items.
	if (context?.owner) { task.headingOwner = context.owner; }
	if (area) { task.area = area; }
	return task;
}

/** An item without an owner of its own, below one with an owner, takes that one (format.md §3). */
export function ownersAbove(
	{ fields: { owners } }: TaskItem,
	parent: TaskItem | undefined,
): readonly string[] | undefined {
	if (!parent || owners?.length) { return undefined; }
	return parent.fields.owners?.length ? parent.fields.owners : parent.ownersAbove;
}

/**
 * A remark on homework may be private where the homework is not: `<!-- private --> … <!-- /private -->` on its second
 * line. And a private heading says nothing of what stands behind its private part.
 *
 * @param context What the headings that are not private say.
 */
function readPublic(
	{ text, privateLines, sideWords }: TaskSurroundings,
	{ paragraph }: ScannedTask,
	task: TaskItem,
	context: SectionContext | undefined,
): TaskItem['publicReading'] {
	if (privateLines.length === 0) { return undefined; }
	const open = paragraph.filter(({ line }) => !isWithin(privateLines, line));
	const { text: words, fields } = open.length === paragraph.length ? task : readFields(text, open);
	const [area, owner, homework] = [fields.area ?? context?.area, context?.owner, isHomework(fields, context)];
	const isSame = open.length === paragraph.length && area === task.area && owner === task.headingOwner
		&& homework === task.isHomework;
	if (isSame) { return undefined; }
	return {
		text: detachText(words),
		fields: detachFields(withSides(fields, sideWords)),
		isHomework: homework,
		...owner ? { headingOwner: owner } : {},
		...area ? { area } : {},
	};
}

/** An owner or a due date of its own, or a homework heading above. */
function isHomework(fields: TaskFields, context: SectionContext | undefined): boolean {
	return fields.owners !== undefined || fields.due !== undefined || context?.homework === true;
}

/** `@mentorin` is the mentor where the notebook is in German. */
function withSides(fields: TaskFields, sideWords: ReadonlyMap<string, Role>): TaskFields {
	const { owners } = fields;
	return sideWords.size === 0 || !owners
		? fields
		: { ...fields, owners: [...new Set(owners.map(owner => sideWords.get(owner) ?? owner))] };
}

const NO_FIELDS: TaskFields = {};

function detachFields(fields: TaskFields): TaskFields {
	let detached: Record<string, unknown> | undefined;
	for (const key in fields) { (detached ??= {})[key] = detachValue(fields[key as keyof TaskFields]); }
	return detached ?? NO_FIELDS;
}

function detachValue(value: unknown): unknown {
	if (typeof value === 'string') { return sharedText(value); }
	return Array.isArray(value) ? sharedTexts(value as readonly string[]) : value;
}
