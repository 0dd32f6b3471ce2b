import type { Heading } from '../model/note.ts';
import type { TaskFields, TaskItem } from '../model/taskItem.ts';
import { isKnownMark, statusOfMark } from '../fields/boxStates.ts';
import { readFields } from '../fields/readFields.ts';
import { detachText } from '../text/detachText.ts';
import { hashLine } from '../text/hashLine.ts';
import type { BlockScan, ScannedTask } from './blocks/blockScan.ts';
import type { RawProblem } from './frontMatter.ts';
import { isWithin, type LineRange } from './privateParts.ts';
import type { SectionContext } from './sections.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What the reading of a note's task items needs to know of the note around them. */
export interface TaskSurroundings {
	readonly text: string;
	readonly scan: BlockScan;
	readonly headings: readonly Heading[];
	/** One for each heading. */
	readonly contexts: readonly SectionContext[];
	readonly isPrivate: boolean;
	readonly privateLines: readonly LineRange[];
	/** Problems found are added here. */
	readonly problems: RawProblem[];
}

/** The task items of a note in writing order, homework and checklist items alike (format.md §3). */
export function readTasks(around: TaskSurroundings): TaskItem[] {
	let heading = -1;
	return around.scan.tasks.map(scanned => {
		while (heading + 1 < around.headings.length && around.headings[heading + 1]!.line < scanned.line) { heading += 1; }
		return readTask(around, scanned, heading);
	});
}

function readTask(around: TaskSurroundings, scanned: ScannedTask, heading: number): TaskItem {
	const { text, scan, problems } = around;
	const reading = readFields(text, scanned.paragraph);
	if (reading.problems.length > 0) { problems.push(...reading.problems); }
	if (!isKnownMark(scanned.mark)) {
		problems.push({ code: 'task.unknown-box', args: [scanned.mark], start: scanned.box, end: scanned.box + scanned.mark.length + 2 });
	}
	const context = heading >= 0 ? around.contexts[heading] : undefined;
	const area = reading.fields.area ?? context?.area;
	const task: Mutable<TaskItem> = {
		line: scanned.line,
		endLine: scanned.endLine,
		paragraphEndLine: scanned.paragraph[scanned.paragraph.length - 1]?.line ?? scanned.line,
		lineHash: hashLine(text, scan.lineStarts[scanned.line]!, scan.lineStarts[scanned.line + 1] ?? text.length),
		box: scanned.box,
		mark: detachText(scanned.mark),
		status: statusOfMark(scanned.mark),
		text: detachText(reading.text),
		fields: detachFields(reading.fields),
		depth: scanned.depth,
		parent: scanned.parent,
		heading,
		isHomework: isHomework(reading.fields, context),
		private: around.isPrivate || isWithin(around.privateLines, scanned.line),
	};
	// Assigned, not spread: ten thousand notes hold a hundred thousand items.
	if (context?.owner) { task.headingOwner = context.owner; }
	if (area) { task.area = area; }
	const publicReading = task.private ? undefined : readPublic(around, scanned);
	if (publicReading) { task.publicReading = publicReading; }
	return task;
}

/** A remark on homework may be private where the homework is not: `<!-- private --> … <!-- /private -->` on its second line. */
function readPublic({ text, privateLines }: TaskSurroundings, { paragraph }: ScannedTask): TaskItem['publicReading'] {
	if (privateLines.length === 0) { return undefined; }
	const open = paragraph.filter(({ line }) => !isWithin(privateLines, line));
	if (open.length === paragraph.length) { return undefined; }
	const { text: words, fields } = readFields(text, open);
	return { text: detachText(words), fields: detachFields(fields) };
}

/** An owner or a due date of its own, or a homework heading above. */
function isHomework(fields: TaskFields, context: SectionContext | undefined): boolean {
	return fields.owners !== undefined || fields.due !== undefined || context?.homework === true;
}

const NO_FIELDS: TaskFields = {};

function detachFields(fields: TaskFields): TaskFields {
	let detached: Record<string, unknown> | undefined;
	for (const key in fields) { (detached ??= {})[key] = detachValue(fields[key as keyof TaskFields]); }
	return detached ?? NO_FIELDS;
}

function detachValue(value: unknown): unknown {
	if (typeof value === 'string') { return detachText(value); }
	return Array.isArray(value) ? value.map(detachValue) : value;
}
