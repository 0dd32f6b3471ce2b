import { linkTarget } from '../../fields/linkTargets.ts';
import { folderOf, joinPath } from '../../text/notePath.ts';
import type { NoteContext } from '../noteContext.ts';
import { itemRange, valueRange } from '../ranges.ts';

/** A file or folder of the notebook that a note points at. */
export interface WrittenPath {
	/** As written. */
	readonly written: string;
	/** `/`-separated, from the notebook's folder. */
	readonly path: string;
	readonly start: number;
	readonly end: number;
}

/** More links than any note has; each may cost a look at the disk. */
const MOST = 200;
/** Addresses, anchors, citation keys of a bibliography. */
const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|\/\/|#|@|$)/i;
/** A Markdown link, no image, with its address: `[the letter](../papers/letter.md)`. */
const LINK = /(?<!!)\[[^\]\n]{0,300}\]\([ \t]*(?:<([^<>\n]{1,500})>|([^\s()<][^\s()]{0,500}))/g;

/** The relative paths in `links:` and in the links of the body, the first two hundred. Never one that leaves the notebook's folder. */
export function writtenPaths(context: NoteContext): WrittenPath[] {
	return [...frontPaths(context), ...bodyPaths(context)].slice(0, MOST);
}

function frontPaths(context: NoteContext): WrittenPath[] {
	const { note, front, text } = context;
	const value = valueRange(front, 'links');
	let from = value.start;
	return (note.fields.links ?? []).flatMap(item => {
		const place = itemRange(text, value, item, from);
		from = place.end;
		return toPath(context, linkTarget(item) ?? item, place);
	});
}

function bodyPaths(context: NoteContext): WrittenPath[] {
	return [...context.prose.matchAll(LINK)].slice(0, MOST).flatMap(match => {
		const written = match[1] ?? match[2] ?? '';
		const start = match.index + match[0].length - written.length - (match[1] === undefined ? 0 : 1);
		return toPath(context, written, { start, end: start + written.length });
	});
}

function toPath({ path: from }: NoteContext, written: string, place: { readonly start: number; readonly end: number }): WrittenPath[] {
	if (ELSEWHERE.test(written)) { return []; }
	const plain = decoded(written.replace(/[#?].*$/s, ''));
	const path = plain.startsWith('/') ? joinPath('', plain) : joinPath(folderOf(from), plain);
	return path ? [{ written, path, start: place.start, end: place.end }] : [];
}

function decoded(address: string): string {
	try { return decodeURIComponent(address); } catch { return address; }
}
