import type { TextRange } from '../text/textEdit.ts';

/** A link whose target is being written: `[[awa|` or `[the award](../goa|`, the bar being the cursor. */
interface UnfinishedLink {
	readonly kind: 'wikilink' | 'inline';
	/** Of the target, before the cursor. */
	readonly typed: string;
	/** How much of the target stands behind the cursor. */
	readonly rest: number;
	/** What the link lacks to be closed. */
	readonly closing: '' | ']]' | ')';
}

const WIKILINK = /\[\[([^[\]\n|#]{0,80})$/;
/** In a table the pipe is written `\|`. */
const REST_OF_WIKILINK = /^[^[\]\n|#\\]*(?=\]\]|\\?\||#)/;
const AFTER_TARGET = /^(?:\]\]|\\?\||#)/;
const LINK = /\]\(([^()\n<>]{0,120})$/;
const REST_OF_LINK = /^[^()\s<>]*(?=\))/;

/** The link whose target is being written between two parts of a line. */
export function unfinishedLink(before: string, after: string): UnfinishedLink | undefined {
	const wikilink = WIKILINK.exec(before)?.[1];
	if (wikilink !== undefined) {
		const rest = REST_OF_WIKILINK.exec(after)?.[0].length ?? 0;
		return { kind: 'wikilink', typed: wikilink, rest, closing: AFTER_TARGET.test(after.slice(rest)) ? '' : ']]' };
	}
	const link = LINK.exec(before)?.[1];
	if (link === undefined) { return undefined; }
	const rest = REST_OF_LINK.exec(after)?.[0].length ?? 0;
	return { kind: 'inline', typed: link, rest, closing: after.startsWith(')', rest) ? '' : ')' };
}

/** A wikilink of which only the beginning is left, as where a tool took its `|` for the end of a table's cell. */
interface CutWikilink extends TextRange {
	readonly target: string;
}

/** As converters leave them: `| \\[\\[award |` in one row, `\\[\\[award   the prize\\]\\]` in a table of spaces. */
const CUT_WIKILINK = /\\?\[\\?\[([^[\]\\|#\r\n]{1,200}?)(?=[ \t]*(?:[|#\r\n]|$)|[ \t]{2})/g;

/** The beginnings of wikilinks that are none any more; the range ends behind the target. */
export function cutWikilinks(text: string): CutWikilink[] {
	return [...text.matchAll(CUT_WIKILINK)].map(({ 0: all, 1: target = '', index }) => ({
		start: index,
		end: index + all.length,
		target: target.trim(),
	}));
}
