import { LINKS_AT_END, LINK_ON_LINE, ONLY_LINKS_AND_FIELDS } from '../markdown/linkForms.ts';
import { inlineLinks, type MarkdownLink } from '../markdown/links.ts';

/** Words that want another one behind them: `Draft for [[award]]` would say nothing without the name. */
const WANTS_MORE =
	/(?:^|[\s(“"'])(?:a|an|the|of|for|on|in|at|to|from|into|by|with|about|after|before|and|or|than|as|see|read|für|von|mit|zu|zum|zur|an|am|im|über|und|der|die|das|pour|de|du|des|sur|avec|à|au|et|le|la|les|para|con|en|y|el|del)\s*$|[:(“"']\s*$/i;

/** A verb alone wants to be told what: `Finish [[cohort-paper]]`. */
const FEWEST_WORDS = 2;

/**
 * The words of an item without the wikilinks at its end that only say which goal it is for: `Find a peer
 * [[teaching-dossier]]` is `Find a peer`. A name that the sentence needs stays, and so does one that is all there is.
 */
export function itemWords(text: string): string {
	if (!text.trimEnd().endsWith(']]')) { return text; }
	const links = inlineLinks(text);
	let words = text.trimEnd();
	for (const link of [...links].reverse()) {
		const before = text.slice(0, link.start).trimEnd();
		const isTag = isBareName(link) && link.end === words.length && link.start > before.length;
		if (!isTag || wantsMore(before, FEWEST_WORDS)) { return words; }
		words = before;
	}
	return words;
}

/** What stands at the beginning of a line and is no word of it. */
const MARKER = /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(?:\[.\][ \t]+)?(?:\d{4}-\d{2}-\d{2}[ \t:,.–—-]*)?/u;

/**
 * Whether a link at the end of a line of text only says which goal the line is about, as in {@link itemWords}; a
 * sentence of a few words may want the name.
 */
export function isLoneName(text: string, link: MarkdownLink, fewest = FEWEST_WORDS + 1): boolean {
	if (!isBareName(link)) { return false; }
	const lineStart = text.lastIndexOf('\n', link.start - 1) + 1;
	const lineEnd = /\r?\n|$/.exec(text.slice(link.end))!.index + link.end;
	const before = text.slice(lineStart, link.start).replace(LINKS_AT_END, '').replace(MARKER, '').replace(
		LINK_ON_LINE,
		' $1$2 ',
	)
		.trimEnd();
	return /[ \t\]]$/.test(text.slice(lineStart, link.start))
		&& ONLY_LINKS_AND_FIELDS.test(text.slice(link.end, lineEnd))
		&& !wantsMore(before, fewest);
}

function isBareName({ kind, words, isImage }: MarkdownLink): boolean {
	return kind === 'wikilink' && !words && !isImage;
}

function wantsMore(before: string, fewest: number): boolean {
	return (before.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0) < fewest || WANTS_MORE.test(before);
}
