import type { TextEdit } from '../../text/textEdit.ts';
import { NoteMoves, type NamedNote } from './noteMoves.ts';

/** Files that were renamed or moved, and all notes there are. */
export interface Moves {
	/** Old path to new path. */
	readonly moved: ReadonlyMap<string, string>;
	/** By their paths after. */
	readonly notes: Iterable<NamedNote>;
	/** VS Code's own Markdown support follows its links, so these are left to it. */
	readonly linksAreFollowed?: boolean;
}

/** {@link followMoves} for many notes. */
export function movesFollower({ moved, notes, linksAreFollowed = false }: Moves): (text: string, path: string) => readonly TextEdit[] {
	const before = new Map([...moved].map(([old, now]) => [now, old]));
	const all = new Map([...notes].map(({ path, type }) => [before.get(path) ?? path, type]));
	const moves = new NoteMoves([...all].map(([path, type]) => ({ path, type })), moved);
	return (text, path) => moves.follow(text, before.get(path) ?? path, !linksAreFollowed).edits;
}

/**
 * The edits that let a note name the same notes as before some files were moved. `path` is
 * where the note is now. A stem follows the file's name; a path is written anew in the way
 * it was written, from the note's folder or from the notebook's.
 */
export function followMoves(text: string, path: string, moves: Moves): readonly TextEdit[] {
	return movesFollower(moves)(text, path);
}
