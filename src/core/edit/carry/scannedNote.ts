import { scanBlocks } from '../../markdown/blocks/scanBlocks.ts';
import { bodyStartOf } from '../../note/frontMatter.ts';
import { isWithin } from '../../markdown/lineRanges.ts';
import { Definitions } from './carriedDefinitions.ts';
import type { CarryNote, CarryTask, ScannedNote } from './carryModel.ts';

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
