import { applyEdits, type TextEdit } from '../text/textEdit.ts';
import { readInline, wikilinkParts } from './inline.ts';
import { decodeAddress } from './address.ts';
import { inlineLinks, type MarkdownLink } from './links.ts';
import { readLooseLink } from './linkForms.ts';

const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|\/\/|#|$)/i;

/**
 * `award`, `[[award#Steps|Award]]` and `[Award](../goals/award.md)` name `award`, `award` and `../goals/award.md`.
 * `undefined` where nothing is named: `[[#Steps]]`.
 */
export function linkTarget(value: string): string | undefined {
	const wikilink = innerOf(value);
	if (wikilink !== undefined) { return wikilinkParts(wikilink).target.trim() || undefined; }
	const link = readLooseLink(value);
	return (link ? addressedFile(link.address) : value) || undefined;
}

/** What a link of a text leads to, as {@link linkTarget} has it. */
export function targetOf({ kind, address }: MarkdownLink): string | undefined {
	return (kind === 'wikilink' ? address : addressedFile(address)) || undefined;
}

/**
 * The notes that a description links to, in order: `Draft for [[award]] and [it](../goals/it.md)`
 * names `award` and `../goals/it.md`. A task without a `goal:` belongs to the first of them
 * that is a goal note (format.md §4), which only the notebook can tell. No images, no
 * addresses elsewhere, nothing in code.
 */
export function linkTargets(description: string): readonly string[] {
	if (!description.includes('](') && !description.includes('[[')) { return []; }
	const links = inlineLinks(description).filter(({ kind, isImage }) =>
		!isImage && (kind === 'wikilink' || kind === 'inline')
	);
	return links.map(targetOf).filter(target => target !== undefined && !ELSEWHERE.test(target)) as string[];
}

/**
 * A text with each link as the words it shows: `[[people/ruth|Ruth Abara]]`, `[[people/Ruth Abara]]` and
 * `[Ruth Abara](people/ruth.md)` become `Ruth Abara`.
 */
export function linkWords(text: string): string {
	if (!text.includes('[[') && !text.includes('](')) { return text; }
	return applyEdits(text, inlineLinks(text).flatMap(link => shownOnly(text, link)));
}

/** What goes of a link, so that its words are left with whatever is in them; or the name of the note it leads to. */
function shownOnly(text: string, { kind, words, address, start, end }: MarkdownLink): TextEdit[] {
	if (kind === 'autolink') { return []; }
	if (kind !== 'wikilink') {
		return words
			? [{ start, end: words.start, text: '' }, { start: words.end, end, text: '' }]
			: [];
	}
	const shown = words ? text.slice(words.start, words.end).trim() : '';
	return [{ start, end, text: shown || address.replace(/^.*\//, '').replace(/\.md$/i, '') }];
}

/**
 * The path or stem in a reference, with or without brackets, escaped or not:
 * `[[abara#Plans|Ruth]]`, `abara`, `my%20award`.
 */
export function referenceName(reference: string): string {
	const trimmed = reference.trim();
	if (!/[[\]#|%]/.test(trimmed)) { return trimmed; }
	const { target } = wikilinkParts(trimmed.replace(/^!?\[\[|\]\]$/g, ''));
	return target.includes('%') ? decodeAddress(target.trim()) : target.trim();
}

/** Where the link or wikilink that begins at an offset ends on its line, or -1: no longer than `longest` characters. */
export function linkEndAt(text: string, at: number, longest: number): number {
	if (text[at] !== '[') { return -1; }
	const line = /^[^\n]*/.exec(text.slice(at, at + longest))![0];
	const close = line.indexOf(']]');
	if (close > 2 && innerOf(line.slice(0, close + 2)) !== undefined) { return at + close + 2; }
	const link = readInline(line).links.find(({ start, kind }) => start === 0 && kind === 'inline');
	return link ? at + link.end : -1;
}

/** What stands between the brackets of a text that is a wikilink and nothing more. */
function innerOf(value: string): string | undefined {
	if (!value.startsWith('[[') || !value.endsWith(']]')) { return undefined; }
	const inner = value.slice(2, -2);
	return inner === '' || /[[\]\n]/.test(inner) ? undefined : inner;
}

/** `../goals/award.md` of `../goals/award.md#steps`. */
function addressedFile(address: string): string {
	return decodeAddress(address.replace(/#.*$/s, ''));
}
