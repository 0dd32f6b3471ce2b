import { withoutComments } from './comments.ts';
import { readInline } from './inline.ts';
import { linkWords } from './linkTargets.ts';
import { direction } from '../text/direction.ts';
import { applyEdits, type TextRange } from '../text/textEdit.ts';

/** Runs of marks that open before a word or close after one; `snake_case` and `2 * 3` keep theirs. */
const MARKS =
	/(?<![\p{L}\p{N}\\])((?<!\*)\*{1,3}(?!\*)|(?<!_)_{1,3}(?!_)|(?<!~)~~(?!~))(?=\S)|(?<=\S)(?<!\\)((?<!\*)\*{1,3}(?!\*)|(?<!_)_{1,3}(?!_)|(?<!~)~~(?!~))(?![\p{L}\p{N}])/gu;
/** An address by itself, whose lines and stars are its own; stops and marks behind it are not. */
const ADDRESS = /https?:\/\/[^\s<>]{0,2000}[^\s<>?!.,:;*_~'")\]]/gi;
/** `<https://example.org>`, `<mailto:ruth@example.org>`. */
const AUTOLINK = /<(?:mailto:)?((?:https?:\/\/|(?<=mailto:))[^\s<>]{1,2000})>/gi;
/** `[words][label]`, `[words][]`; what the label leads to is written elsewhere. */
const REFERENCE = /(?<![\]\\!])!?\[([^[\]]{1,500})\]\[[^[\]]{0,200}\]/g;
const ESCAPES = /\\([!-/:-@[-`{-~])/g;

/**
 * A line of Markdown as it reads: `Send the **draft** to [Ruth](abara.md)` is `Send the draft to
 * Ruth`. For labels, which show no markup; what looks odd is kept as it is.
 */
export function plainText(markdown: string): string {
	if (!/[*_~`[\\<]/.test(markdown)) { return markdown; }
	const linked = linkWords(markdown);
	// Code says what it says; only its ticks go.
	const parts = linked.split(/(?<!`)(`{1,8})([^`]+)\1(?!`)/);
	const text = parts.map((part, index) => {
		if (index % 3 === 0) { return wordsOfLinks(besideAddresses(part, withoutMarks)).replace(ESCAPES, '$1'); }
		if (index % 3 === 2) { return part; }
		return '';
	}).join('').replace(/\s+/g, ' ').trim();
	return text || markdown;
}

/** A text in which something is changed, but no address that stands by itself. */
export function besideAddresses(text: string, change: (text: string) => string): string {
	if (!text.includes('://')) { return change(text); }
	const addresses: string[] = [];
	const held = text.replace(ADDRESS, address => `\uE010${addresses.push(address) - 1}\uE011`);
	return change(held).replace(/\uE010(\d{1,6})\uE011/g, (match, place: string) => addresses[Number(place)] ?? match);
}

/** Without the brackets of addresses and of links whose address is written elsewhere. */
export function wordsOfLinks(text: string): string {
	return text.replace(AUTOLINK, '$1').replace(REFERENCE, '$1');
}

/** Marks go in pairs: the star of `C*-algebra` says something. */
function withoutMarks(text: string): string {
	const open = new Map<string, number[]>();
	const gone: TextRange[] = [];
	for (const { 0: mark, 1: opening, index } of text.matchAll(MARKS)) {
		const place = { start: index, end: index + mark.length };
		const begun = open.get(mark) ?? [];
		const partner = opening === undefined || /\S/.test(text.charAt(index - 1)) ? begun.pop() : undefined;
		if (partner !== undefined) {
			gone.push({ start: partner, end: partner + mark.length }, place);
			continue;
		}
		if (opening !== undefined) {
			begun.push(index);
			open.set(mark, begun);
		}
	}
	let plain = '';
	let from = 0;
	for (const { start, end } of gone.sort((a, b) => a.start - b.start)) {
		plain += text.slice(from, start);
		from = end;
	}
	return plain + text.slice(from);
}

/** What stands behind a heading and is no part of what it says: attributes, a block id. */
const BEHIND = /(?:\s+(?:\{[^{}]*\}|\\?\^[A-Za-z0-9-]+))+\s*$/;
/** Tags that are written within words; what others mean is shown as it stands. */
const TAGS = /<\/?(?:a|span|b|i|em|strong|u|s|del|sub|sup|mark|small|br)(?:\s[^<>]*)?\/?>/gi;

/** A text without the tags that are written within words; not in code. */
export function withoutTags(text: string): string {
	if (!text.includes('<')) { return text; }
	const tags = readInline(text).html.filter(({ start, end }) => text.slice(start, end).replace(TAGS, '') === '');
	return applyEdits(
		text,
		tags.map(({ start, end }) => ({ start, end, text: /^<br/i.test(text.slice(start, end)) ? ' ' : '' })),
	);
}

/**
 * A heading as a title reads: `Get the **early** award ([call](https://example.org)) ^g-1` is
 * `Get the early award (call)`.
 */
export function plainTitle(written: string): string {
	if (!/[*_~`[\\<{^]/.test(written)) { return written; }
	const words = withoutComments(written).replace(TAGS, '').replace(BEHIND, '');
	return plainText(words).replace(/\s+/g, ' ').trim() || written;
}

/**
 * Text as Markdown that shows exactly that text, on one line: nothing in it becomes markup, a link, HTML or an icon.
 */
export function escapeMarkdown(text: string): string {
	const oneLine = text.replace(/\s+/g, ' ').trim();
	return oneLine.replace(/[\\`*_{}[\]()#+\-.!|<>~&$"'@:/]/g, '\\$&');
}

/**
 * {@link escapeMarkdown} for a page that is also read as it is written: only what could become markup, a
 * link or HTML is escaped, so that `Ida's cello, 3-4 p.m.` stays as it is.
 */
export function proseMarkdown(text: string): string {
	const oneLine = text.replace(/\s+/g, ' ').trim();
	return oneLine.replace(/[\\`*_[\]|<>~&]/g, '\\$&').replace(/^[-+#=]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');
}

/**
 * The beginning of an HTML file up to `</head>`: it runs no script and takes nothing from elsewhere, whatever is in it.
 *
 * @param style CSS, as it stands between the tags.
 * @param language A BCP 47 tag; it decides which way the page runs.
 */
export function htmlHead(title: string, style: string, language: string): string {
	return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}" dir="${direction(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>`;
}

/** Text for HTML, in an element or in an attribute with quotes. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, character => `&#${character.codePointAt(0)!};`);
}

/**
 * Whether a link may stand in a page that leaves the notebook: `http:`, `https:`, `mailto:`, an
 * anchor, or a path beside the note. Browsers skip control characters and white space before
 * they look for the scheme, and read `\` as `/`; two of those name another machine.
 */
export function isSafeLink(target: string): boolean {
	const address = target.replace(/[\u0000-\u0020\u007f-\u009f]/g, '');
	const scheme = /^([^/?#\\]*?):/.exec(address)?.[1]?.toLowerCase();
	if (scheme !== undefined) { return scheme === 'http' || scheme === 'https' || scheme === 'mailto'; }
	return address !== '' && !/^[\\/]{2}/.test(address);
}
