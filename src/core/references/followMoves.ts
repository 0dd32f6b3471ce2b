import { foldText } from '../text/foldText.ts';
import { folderOf, joinPath, relativePath, stemOf } from '../text/notePath.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { mentionsIn, type NoteMention } from './mentions.ts';

/** Files that were renamed or moved, and what else there is. */
export interface Moves {
	/** Old path to new path. */
	readonly moved: ReadonlyMap<string, string>;
	/** Whether there is a note at a path now. */
	exists(path: string): boolean;
	/** Whether a note of that stem, folded, is there besides the moved ones. */
	otherWithStem(stem: string): boolean;
}

/**
 * The edits that let a note name the same notes as before some files were moved. `path` is
 * where the note is now. A stem follows the file's name; a path is written anew in the way
 * it was written, from the note's folder or from the notebook's.
 */
export function followMoves(text: string, path: string, moves: Moves): TextEdit[] {
	const before = [...moves.moved].find(([, now]) => now === path)?.[0] ?? path;
	return mentionsIn(text).flatMap(mention => {
		if (mention.kind !== 'note') { return []; }
		const written = /[/]|\.md$/i.test(mention.written) ? newPath(mention, before, path, moves) : newStem(mention, moves);
		return written === undefined || written === mention.written ? [] : [{ start: mention.start, end: mention.end, text: written }];
	});
}

function newStem({ written }: NoteMention, { moved, otherWithStem }: Moves): string | undefined {
	const stem = foldText(written);
	const hits = [...moved].filter(([old]) => foldText(stemOf(old)) === stem);
	return hits.length === 1 && !otherWithStem(stem) ? stemOf(hits[0]![1]) : undefined;
}

function newPath({ written }: NoteMention, before: string, now: string, moves: Moves): string | undefined {
	const ending = /\.md$/i.test(written) ? '' : '.md';
	const fromFolder = joinPath(folderOf(before), written + ending);
	const stayed = fromFolder !== undefined && before !== now && moves.exists(fromFolder) ? fromFolder : undefined;
	const target = fromFolder === undefined ? undefined : moves.moved.get(fromFolder) ?? stayed;
	if (target !== undefined) { return withoutEnding(relativePath(now, target), ending); }
	const fromRoot = joinPath('', written + ending);
	const moved = fromRoot === undefined ? undefined : moves.moved.get(fromRoot);
	return moved === undefined ? undefined : withoutEnding(moved, ending);
}

function withoutEnding(path: string, ending: string): string {
	return ending === '' ? path : path.slice(0, -ending.length);
}
