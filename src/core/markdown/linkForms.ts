/**
 * Links that are not read in running text, as `links.ts` does: half written, cut off by a converter, alone as a value,
 * or at the end of a line whose words are what is looked at.
 */
import type { TextRange } from '../text/textEdit.ts';
import { inlineLinks, type MarkdownLink } from './links.ts';

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

/** A text that is one link and nothing else: `[[award|it]]` or `[It](../goals/award.md)`. */
export function readWholeLink(text: string): MarkdownLink | undefined {
	if (!text.startsWith('[') && !text.startsWith('![')) { return undefined; }
	const [link] = inlineLinks(text);
	return link?.start === 0 && link.end === text.length ? link : undefined;
}

/** The words and the address of a link in front matter or in a field. */
interface LooseLink {
	readonly words: string;
	readonly address: string;
}

/**
 * A value that is one Markdown link, also with spaces in its address, which Markdown itself does
 * not take for a link: `[The paper](../my papers/a.md)`.
 */
export function readLooseLink(value: string): LooseLink | undefined {
	if (!value.startsWith('[') || !value.endsWith(')')) { return undefined; }
	const link = readWholeLink(value);
	if (link?.kind === 'inline' && link.words) {
		return { words: value.slice(link.words.start, link.words.end), address: link.address };
	}
	const at = value.lastIndexOf('](');
	if (at < 0) { return undefined; }
	const address = /^<?([^<>"]*?)>?(?:[ \t]+"[^"]*")?$/.exec(value.slice(at + 2, -1))?.[1];
	return address === undefined ? undefined : { words: value.slice(1, at), address };
}

/**
 * Leads out of the notebook, to a place in the same note, or to a source: `https://a.org`, `#steps`, `@solheim-curves`.
 */
export function isAddress(target: string): boolean {
	return /^(?:[a-z][a-z\d+.-]*:|\/\/|#|@|$)/i.test(target);
}

/** What may stand between a line's last word and the link that says what it is about. */
export const LINKS_AT_END = /(?:[ \t]*\[\[[^\][|\n]+\]\])+[ \t]*$/;

/** Another link, with what it shows. */
export const LINK_ON_LINE = /!?\[\[(?:[^\][|\n]*\|)?([^\][|\n]*)\]\]|!?\[([^\][\n]*)\]\([^()\n]*\)/g;

/** Nothing more, other such links, or fields and owners. */
export const ONLY_LINKS_AND_FIELDS =
	/^(?:[ \t]*\[\[[^\][|\n]+\]\])*[ \t]*(?:$|[@^#][\p{L}\p{N}]|[[(]\w+::|\p{L}+:\S|\p{Extended_Pictographic})/u;
