import type { BlockScan, ScannedTask } from '../../markdown/blocks/blockScan.ts';
import { scanBlocks } from '../../markdown/blocks/scanBlocks.ts';
import { isWithin } from '../../markdown/lineRanges.ts';
import type { CalendarDate } from '../../model/calendarDate.ts';
import type { TaskItem } from '../../model/note.ts';
import { bodyStartOf } from '../../note/frontMatter.ts';
import { Definitions, type DefinedNote } from './carriedDefinitions.ts';
import { writtenOwners, type CarryNote } from './carryModel.ts';

/** A note with its blocks: `note.tasks` and `scan.tasks` are the same items in the same order. */
export interface ScannedNote extends DefinedNote {
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

/**
 * Finds the blocks of a note again, which its reading does not keep.
 *
 * @param withPrivate Whether its private definitions may be used: where they would come into a private note.
 */
export function scanNote(note: CarryNote, withPrivate = note.note.private): ScannedNote {
	const children = new Map<number, number[]>();
	for (const [index, { parent }] of note.note.tasks.entries()) {
		const siblings = children.get(parent);
		if (siblings) { siblings.push(index); }
		else { children.set(parent, [index]); }
	}
	return {
		...note,
		scan: scanBlocks(note.text, bodyStartOf(note.text)),
		children,
		definitions: new Definitions(note, withPrivate),
	};
}

/** The items right below an item; without one, those at the top. */
export function childrenOf(source: ScannedNote, of?: CarryTask): CarryTask[] {
	return (source.children.get(of?.index ?? -1) ?? []).map(index => taskAt(source, index));
}

/** All items below an item, in writing order. */
export function descendantsOf(of: CarryTask): CarryTask[] {
	return childrenOf(of.source, of).flatMap(child => [child, ...descendantsOf(child)]);
}

/** One item of a note. */
export function taskAt(source: ScannedNote, index: number): CarryTask {
	return { source, index, task: source.note.tasks[index]!, scanned: source.scan.tasks[index]! };
}

/**
 * The last line from `first` to before `end` that is not blank, of the body, and not private in a note that is not;
 * `first` if there is none.
 */
export function lastUsableLine({ text, note, scan }: ScannedNote, first: number, end: number): number {
	const isUsable = (line: number) =>
		/\S/.test(text.slice(scan.lineStarts[line], scan.lineStarts[line + 1]))
		&& (note.private || !isWithin(note.privateLines, line));
	let line = end - 1;
	while (line > Math.max(first, note.bodyLine - 1, 0) && !isUsable(line)) { line--; }
	return line;
}

/** First pledged, and times carried, of the copy of an item. */
interface Origin {
	readonly since: CalendarDate;
	readonly carried: number;
}

/** What the copy of an item says of its origin: the date of its first note, one time more. */
export function originOf({ source: { note }, task: { fields, sinceAbove } }: CarryTask): Origin {
	const { carried = 0, since = sinceAbove ?? note.fields.date!.date } = fields;
	return { since, carried: carried + 1 };
}

/** Copies that exist already, each to be taken by the one original it belongs to. */
export class Copies {
	readonly #byKey = new Map<string, CarryTask[]>();

	/** @param notes In the order in which copies are taken. */
	constructor(notes: readonly ScannedNote[]) {
		for (const note of notes) {
			for (const index of note.note.tasks.keys()) { this.#add(taskAt(note, index)); }
		}
	}

	/**
	 * The copy of an original that no other has taken; each call takes one. Of several alike it is the one with the
	 * same items below.
	 */
	take(original: CarryTask): CarryTask | undefined {
		const alike = this.#byKey.get(keyOf(original, originOf(original))) ?? [];
		const below = textsBelow(original);
		const at = alike.length > 1 ? alike.findIndex(copy => textsBelow(copy) === below) : 0;
		return alike.splice(Math.max(at, 0), 1)[0];
	}

	#add(copy: CarryTask): void {
		const { since, carried } = copy.task.fields;
		if (since === undefined || carried === undefined) { return; }
		const key = keyOf(copy, { since, carried });
		const alike = this.#byKey.get(key);
		if (alike) { alike.push(copy); }
		else { this.#byKey.set(key, [copy]); }
	}
}

/** What an item says, whatever the labels of its references are. */
export function meaningOf({ source: { definitions }, task }: CarryTask): string {
	return definitions.meaning(task.text);
}

function keyOf(item: CarryTask, { since, carried }: Origin): string {
	return JSON.stringify([meaningOf(item), [...writtenOwners(item.task)].sort(), since, carried]);
}

function textsBelow(item: CarryTask): string {
	return JSON.stringify(descendantsOf(item).map(meaningOf));
}
