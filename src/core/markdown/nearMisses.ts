import type { BlockScan, LineSegment, ScannedFence } from './blocks/blockScan.ts';
import type { RawProblem } from '../note/frontMatter.ts';
import { lineAtOffset } from '../text/textEdit.ts';
import { isWithin, type LineRange } from './lineRanges.ts';
import { readMarker } from './privateMarker.ts';
import { hiddenElsewhere, mayBeHidden } from './hiddenElsewhere.ts';
import { ownAttributes, privateSigns, saysPrivate } from './privateSigns.ts';
import { deniesReaders, tellsCircle, toWords, type Privacy, type PrivateWords } from './privateWords.ts';

/** Begins a private part (format.md §7), written as it is always read. */
export const OPENER = '<!-- private -->';

/** Ends a private part (format.md §7). */
export const CLOSER = '<!-- /private -->';
const HEADING = 'Private';
/** A comment whose marks a tool has escaped, so that it is text. */
const ESCAPED = /(?:\\<|&lt;)!\\?-\\?-([^<>\n]{0,200}?)\\?-\\?-\\?(?:>|&gt;)/g;
/** `**Private**`, `__Private:__ she leaves`. */
const BOLD = /^(\*\*\*?|___?)(?=\S)(.{1,80}?)\1/;
/** `[!private]- Title`, also as tools escape it; what stands behind a bar is for themes. */
const CALLOUT = /^\\?\[\\?!([^\]\\|]*)/;
/** A tag with what it says and what stands right behind it. */
const TAG = /<([a-z][\w.:-]{0,40})((?:\s[^<>]{0,300})?)>([^<]{0,100})/gi;
/** Tags whose words stand for a heading: there they may say nearly that it is private. */
const HEADING_TAG = /^(?:h[1-6]|summary|legend|caption|dt|b|strong|u)$/i;
/** `<private>`, `</private>`, `<x-private/>`, `<private note>`: no tag of HTML. */
const TAG_ALONE = /<\/?([a-z][\w-]{0,40})(?:\s[^<>]{0,100})?\/?>/gi;
/** `[//]: # (private)`, `[comment]: <> (private)`: a link definition that some write for a comment. */
const DEFINED_NAME = /^[ \t>]*(\[([^\][\r\n]{1,40})\]:[ \t]*(?:#|<#?>)?)[ \t]*$/gm;
const DEFINED_COMMENT = /^[ \t>]*(\[[^\][\r\n]{0,40}\]:[ \t]*(?:#|<#?>)[ \t]+["'(]([^\r\n]{0,200})["')])[ \t]*$/gm;
/** A comment of MDX: braces around one of JavaScript. */
const MDX_COMMENT = /\{\/\*([^*\r\n]{0,200})\*\/\}/g;
/**
 * What a word processor makes of a comment as it is typed, and slips: `<!— private —>`, `< !-- private -->`,
 * `<!- private ->`.
 */
const TYPED_COMMENT = /<(?!!--)\s{0,3}!\s{0,3}(?:\p{Pd}\s{0,3}){1,3}([^<>\r\n]{0,200})>/gu;
/** A tag of Obsidian, `#private` or `#private/ruth`; headings have a space behind their signs. */
const HASHTAG = /(?<=^|[\s(])[#＃](\p{L}[\p{L}\p{M}\p{N}_-]{1,60})((?:\/[^\s)]{0,100})?)/gmu;
/** A field of Dataview: `[private:: yes]`, `(private:: yes)`, or a line of its own. */
const INLINE_FIELD = /(?<=^|[[(]|^[ \t>]{0,40}(?:[*+-][ \t]{1,8})?)([\p{L}-]{4,40})::[ \t]*([^\])\r\n]{0,60})/gmu;
/** A callout that stands where none is read, or with a space in it. */
const CALLOUT_ANYWHERE = /^[ \t>*+.)\d-]*\[[ \t]?![ \t]?([^\]\r\n]{1,60})\]/gm;
const CALLOUT_START = /\[[ \t]?!/;
/** Admonitions of MkDocs: `!!! private "Title"`. */
const ADMONITION = /^[ \t>*+.)\d-]*(?:!!!|\?\?\?\+?)[ \t]+([^\r\n]{1,100})/gm;
/** Admonitions that are written as code: ` ```ad-note `, ` ```{note} `. */
const FENCED_ADMONITION = /^(?:ad-|\{)/;
/** `[role="private"]` above a rule of AsciiDoc. */
const ATTRIBUTED = /^\[[^\]]*=[^\]]*\]$/;
const ENVIRONMENT = /\\begin\{(\w{1,40})\}/;
const FENCED_TITLE = /\n[ \t>]*:?title:[ \t]*["']?([^"'\r\n]+)/i;
/** A tag of another language than HTML: `<?php … ?>`, `<% if private %>`, `<!ENTITY …>`. */
const FOREIGN_TAG = /^<(?:[?%#]|!(?!--))[^>]{0,80}/;
const DENIED = /^(?:false|no|off|0|never)\s*$/i;
/** One within an item or a quote. */
const CONTAINED_FENCE = /^([ \t>*+.)\d-]+)(?:`{3,}|~{3,})[ \t]*([^`~\r\n]{1,80})$/gm;
const LONGEST_CONTAINED = 300;
const FENCE_SIGNS = ['```', '~~~'];
const FIELD_SIGNS = ['::'];
const ADMONITION_SIGNS = ['!!!', '???'];
const CALLOUT_SIGNS = ['[!', '[ !'];
/**
 * Without one of these there is none of the above in a text; each is looked for by itself, since a pattern of all of
 * them would try all at every letter.
 */
const LOOSE_SIGNS = [...FIELD_SIGNS, ...ADMONITION_SIGNS, ...CALLOUT_SIGNS, ...FENCE_SIGNS];
const LOOSE_COMMENT = /<(?!!--)\s{0,3}!/;
const HASH_OF_HEADING = /[#\s]/;
const NAME_ALONE = /^[^:]*:?\s*$/;
const BOLD_OR_ALONE = /^(?:\*\*|__|[^\s:]+:?$)/;
const CODE_ALONE = /^`+\s*<|^`hidden`$/;
const NEXT_LINE = /^\r?\n[ \t>]*([^\s>][^\r\n]{0,80})/;
const LONGEST_LEAD = 80;
/** Begins with what is no letter: a line of another language’s signs. */
const SIGN = /^[^\p{L}\p{M}\p{N}]/u;
/** Lines of attributes and of shortcodes: `{: .private}`, `{% hint style="private" %}`, `/// admonition | Private`. */
const ATTRIBUTES = /^(?:\{.*\}|\/\/\/.*)\s*$/;
const BEGINS = /^(?:(?:begin|start|end|h[1-6]|section|subsection|comment)[\s.:_-]+)+/i;
/** `confidentiality: private` in the text. */
const FIELD_ALONE = /^[*_>\s-]*(\p{L}[\p{L}\s_-]{2,30}?)[*_]*\s*:[*_\s]*([^:]{3,40}?)[\s*_.]*$/u;
/** `**Note** (private)`. */
const BOLD_ASIDE = /^\s*\([^()]{1,60}\)\s*:?\s*$/;
/** HTML blocks are looked through so far. */
const LONGEST = 20_000;

/** `private` in `[!private]- Title`. */
export function calloutName(text: string): string {
	return CALLOUT.exec(text)?.[1]?.replaceAll('_', ' ') ?? '';
}

/** `Title` in `[!note]- Title`: what stands there is read as a heading is. */
export function calloutTitle(text: string): string {
	return /^\\?\[\\?![^\]\r\n]*\][+-]?[ \t:]*([^\r\n]*)/.exec(text)?.[1] ?? '';
}

/** What reads as if it made something private and does not, outside private parts: it would be exported. */
export function findNearMisses(
	text: string,
	scan: BlockScan,
	privacies: readonly Privacy[],
	ranges: readonly LineRange[],
	words: PrivateWords,
	bodyStart: number,
): RawProblem[] {
	const firm = [
		...headings(scan, text, privacies, words),
		...divs(scan, text, words),
		...comments(scan, words),
		...fenced(scan, words),
		...escaped(text, words),
		...definedComments(text, scan, words),
		...mdxComments(text, scan, words),
	];
	const below = scan.divLines.flatMap(line => leadBelow(line, text, words));
	const leads = without(firm, [...scan.leads.flatMap(lead => leadsOf(lead, text, words)), ...below]);
	const loose = [...firm, ...leads, ...without([...firm, ...leads], looseSigns(text, scan, words))];
	const isPrivate = (offset: number): boolean => isWithin(ranges, lineAtOffset(scan.lineStarts, offset));
	const isLeft = (offset: number): boolean =>
		isPrivate(offset) || scan.headings.some(({ start, end }) => start <= offset && offset < end);
	const told = new Set(loose.map(({ start }) => lineAtOffset(scan.lineStarts, start)));
	const signs = [...privateSigns(text, bodyStart, isLeft, words), ...hiddenElsewhere(text, bodyStart)]
		.filter(([start]) => !told.has(lineAtOffset(scan.lineStarts, start)))
		.map(([start, end]) => nearMiss(text.slice(start, end), start, end));
	return [...loose, ...signs].filter(({ start }) => !isPrivate(start));
}

/** Those of the latter at places of which nothing is said yet. */
function without(said: readonly RawProblem[], more: readonly RawProblem[]): readonly RawProblem[] {
	return more.filter(sign => !said.some(({ start, end }) => start < sign.end && sign.start < end));
}

/** The problem of a sign that looks as if it kept something private and does not; offsets are of the note's text. */
export function nearMiss(text: string, start: number, end: number, suggestion?: string): RawProblem {
	return { code: 'private.would-be-exported', args: [text], start, end, ...suggestion ? { suggestion } : {} };
}

function headings(
	scan: BlockScan,
	text: string,
	privacies: readonly Privacy[],
	words: PrivateWords,
): RawProblem[] {
	return scan.headings.flatMap((heading, index) => {
		if (
			privacies[index] === 'private' || privacies[index] === 'open' && !isMeantOnOneLine(heading.text, words)
		) { return []; }
		const at = text.indexOf(heading.text, heading.start);
		const isInside = at >= heading.start && at < heading.end;
		const [start, end] = isInside ? [at, at + heading.text.length] : [heading.start, heading.end];
		return [nearMiss(heading.text, start, end, isInside ? HEADING : undefined)];
	});
}

/**
 * A text of several lines above dashes, or of attributes, may be no heading at all: `visibility: private` with tags
 * below.
 */
function isMeantOnOneLine(heading: string, words: PrivateWords): boolean {
	return saysPrivate(heading, words) || ATTRIBUTED.test(heading) && words.labels(heading)
		|| heading.includes('\n') && heading.split('\n').some(line => words.judge(line) !== 'open');
}

/** `::: hidden`, `::: {.content-hidden}`. */
function divs({ divLines }: BlockScan, text: string, words: PrivateWords): RawProblem[] {
	return divLines.flatMap(({ start, end }) => {
		const label = text.slice(start, end).replace(/^:+\s*/, '').trim();
		const isNearly = label !== '' && !words.labels(label)
			&& label.split(/[\s{}.#"'=]+/).some(word => word !== '' && words.judge(word) !== 'open');
		return isNearly ? [nearMiss(text.slice(start, end), start, end)] : [];
	});
}

function comments(scan: BlockScan, words: PrivateWords): RawProblem[] {
	return scan.comments.flatMap(({ start, end, text }) => {
		const kind = readMarker(text, words);
		if (kind !== 'nearly-opens' && kind !== 'nearly-closes') { return []; }
		return [nearMiss(`<!-- ${text} -->`, start, end, kind === 'nearly-opens' ? OPENER : CLOSER)];
	});
}

/** Some tools write code anew that is only indented, where a marker counts, with a fence, where it is text. */
function fenced(scan: BlockScan, words: PrivateWords): RawProblem[] {
	return scan.fencedComments.flatMap(({ start, end, text }) =>
		readMarker(text, words)?.endsWith('opens') ? [nearMiss(`<!-- ${text} -->`, start, end)] : []
	);
}

function escaped(text: string, words: PrivateWords): RawProblem[] {
	if (!text.includes('\\<!') && !text.includes('&lt;!')) { return []; }
	return [...text.matchAll(ESCAPED)].flatMap(match => {
		const kind = readMarker(match[1]!.replaceAll('\\', ''), words);
		return kind
			? [nearMiss(
				match[0],
				match.index,
				match.index + match[0].length,
				kind.endsWith('closes') ? CLOSER : OPENER,
			)]
			: [];
	});
}

function mdxComments(text: string, { fenced: fences }: BlockScan, words: PrivateWords): RawProblem[] {
	if (!mayBeMdx(text)) { return []; }
	return [...text.matchAll(MDX_COMMENT)].flatMap(({ 0: whole, 1: inner = '', index }) => {
		const kind = readMarker(inner, words);
		const isCode = fences.some(fence => fence.start <= index && index < fence.end);
		return kind && !isCode
			? [nearMiss(whole, index, index + whole.length, kind.endsWith('closes') ? CLOSER : OPENER)]
			: [];
	});
}

/** Whether there may be a comment of MDX. */
export function mayBeMdx(text: string): boolean {
	return text.includes('{/*');
}

/** Whether there may be something that says private in a way of other programs: {@link looseSigns}. */
export function mayBeLoose(text: string): boolean {
	return hasOneOf(text, LOOSE_SIGNS) || mayBeHidden(text) || mayHaveHashtag(text) || mayBeTypedComment(text);
}

function hasOneOf(text: string, signs: readonly string[]): boolean {
	return signs.some(sign => text.includes(sign));
}

function mayBeTypedComment(text: string): boolean {
	return text.includes('<') && LOOSE_COMMENT.test(text);
}

/** A pattern is tried at every letter of a text: so only where it may be. */
function matchesOf(text: string, pattern: RegExp, mayBe: boolean): readonly RegExpExecArray[] {
	return mayBe ? [...text.matchAll(pattern)] : [];
}

function mayHaveHashtag(text: string): boolean {
	if (text.includes('＃')) { return true; }
	for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
		if (at + 1 < text.length && !HASH_OF_HEADING.test(text[at + 1]!)) { return true; }
	}
	return false;
}

/**
 * What stands for privacy elsewhere: tags, fields, admonitions, fences that are called so, and comments that are none.
 */
function looseSigns(text: string, { fenced: fences, headings: written }: BlockScan, words: PrivateWords): RawProblem[] {
	if (!mayBeLoose(text)) { return []; }
	const typed = matchesOf(text, TYPED_COMMENT, mayBeTypedComment(text)).flatMap(
		({ 0: whole, 1: inner = '', index }) => {
			const kind = readMarker(inner, words);
			return kind
				? [nearMiss(whole, index, index + whole.length, kind.endsWith('closes') ? CLOSER : OPENER)]
				: [];
		},
	);
	// Those of a heading are judged with it.
	const isInHeading = (at: number): boolean => written.some(({ start, end }) => start <= at && at < end);
	const tags = matchesOf(text, HASHTAG, mayHaveHashtag(text)).filter(({ 1: name = '', 2: below = '', index }) =>
		`${name}${below}`.split('/').some(part => words.judge(part) !== 'open' || words.namesLast(part))
		&& !isInHeading(index)
	);
	const fields = matchesOf(text, INLINE_FIELD, hasOneOf(text, FIELD_SIGNS)).filter(([, name = '', value = '']) =>
		words.names(name) && !DENIED.test(value) || deniesReaders(name, value)
		|| tellsCircle(name) && words.judge(value.replace(/^["#]/, '')) !== 'open'
	);
	const signs = matchesOf(text, CALLOUT_ANYWHERE, CALLOUT_START.test(text)).filter(([, inner = '']) =>
		words.labels(inner)
	);
	const admonitions = matchesOf(text, ADMONITION, hasOneOf(text, ADMONITION_SIGNS)).filter(([, label = '']) =>
		words.labels(label)
	);
	const others = [...tags, ...fields, ...admonitions, ...signs].map(({ 0: whole, index }) =>
		nearMiss(whole.trim(), index + whole.length - whole.trimStart().length, index + whole.trimEnd().length)
	);
	const contained = matchesOf(text, CONTAINED_FENCE, hasOneOf(text, FENCE_SIGNS)).map((
		{ 0: whole, 1: prefix = '', 2: info = '', index, input },
	): ScannedFence => {
		const start = index + prefix.length;
		const end = Math.min(input.length, start + LONGEST_CONTAINED);
		return { line: 0, endLine: 0, info: info.trim(), start, end: Math.max(end, index + whole.length) };
	}).filter(({ start }) => !fences.some(fence => fence.start <= start && start < fence.end));
	const named = [...fences, ...contained].filter(fence => isNamedPrivate(fence, text, words)).map(({ start, info }) =>
		nearMiss(info, start, start + firstLine(text.slice(start)).length)
	);
	return [
		...[...typed, ...others].filter(({ start }) =>
			!fences.some(fence => fence.start <= start && start < fence.end)
		),
		...named,
	];
}

/** ` ```private `, ` ```ad-private `, and an admonition in a fence with `title: Private`. */
function isNamedPrivate({ info, start, end }: ScannedFence, text: string, words: PrivateWords): boolean {
	if (words.labels(info.replace(/^\{?ad-/, '')) || /^\{=comment\}/i.test(info)) { return true; }
	// Of LaTeX, as pandoc keeps it: what the environment holds stands between two such fences.
	const environment = info.startsWith('{=') ? ENVIRONMENT.exec(text.slice(start, end))?.[1] : undefined;
	if (environment !== undefined && words.names(environment)) { return true; }
	return FENCED_ADMONITION.test(info)
		&& words.names(FENCED_TITLE.exec(text.slice(start, Math.min(end, start + LONGEST_LEAD * 5)))?.[1] ?? '');
}

function definedComments(text: string, { fenced: fences }: BlockScan, words: PrivateWords): RawProblem[] {
	if (!text.includes(']:')) { return []; }
	return [...text.matchAll(DEFINED_COMMENT), ...text.matchAll(DEFINED_NAME)].flatMap(
		({ 0: whole, 1: written = '', 2: inner = '', index }) => {
			const kind = readMarker(inner, words);
			const start = index + whole.indexOf(written);
			const isCode = fences.some(fence => fence.start <= start && start < fence.end);
			return kind && !isCode
				? [nearMiss(written, start, start + written.length, kind.endsWith('closes') ? CLOSER : OPENER)]
				: [];
		},
	);
}

/** Lines that stand for a heading to the eye: bold, or nothing but the word, or HTML. */
function leadsOf({ line, start, end }: LineSegment, text: string, words: PrivateWords): RawProblem[] {
	const lead = text.slice(start, Math.min(end, start + LONGEST));
	if (CALLOUT.test(lead)) {
		const said = calloutLead(lead, { start, end }, text, words);
		return said.length > 0 ? said : leadBelow({ line, start, end }, text, words);
	}
	const bold = BOLD.exec(lead);
	if (bold) { return isMeantBold(bold, lead, words) ? [nearMiss(bold[0], start, start + bold[0].length)] : []; }
	const tags = lead.startsWith('<') ? tagsIn(lead, start, words) : [];
	if (tags.length > 0) { return tags; }
	return !lead.includes('\n') && saysNothingElse(lead, words) ? [nearMiss(lead, start, end)] : [];
}

/** Below the title of a callout, and the colons of a div, a paragraph begins for the eye. */
function leadBelow({ line, end }: LineSegment, text: string, words: PrivateWords): RawProblem[] {
	const below = NEXT_LINE.exec(text.slice(end, end + LONGEST_LEAD * 2));
	if (!below || CALLOUT.test(below[1]!) || below[1]!.startsWith(':::')) { return []; }
	const start = end + below[0].length - below[1]!.length;
	return leadsOf({ line: line + 1, start, end: end + below[0].trimEnd().length }, text, words);
}

/** A callout by its name and its title; GitHub has no titles, there one stands in bold on the next line. */
function calloutLead(
	lead: string,
	{ start, end }: Pick<LineSegment, 'start' | 'end'>,
	text: string,
	words: PrivateWords,
): RawProblem[] {
	if ([calloutName(lead), calloutTitle(lead)].some(part => words.judge(part) !== 'open')) {
		return [nearMiss(firstLine(lead), start, start + firstLine(lead).length)];
	}
	const below = calloutTitle(lead) === '' ? NEXT_LINE.exec(text.slice(end, end + LONGEST_LEAD * 2)) : null;
	if (!below) { return []; }
	const title = below[1]!.trimEnd();
	const at = end + below[0].length - below[1]!.length;
	return BOLD_OR_ALONE.test(title) && words.judge(title) !== 'open'
		? [nearMiss(title, at, at + title.length)]
		: [];
}

function isMeantBold(bold: RegExpExecArray, lead: string, words: PrivateWords): boolean {
	return words.judge(bold[2]!) !== 'open' && standsAlone(bold, lead) || saysNothingElse(lead, words)
		|| BOLD_ASIDE.test(lead.slice(bold[0].length)) && words.judge(lead) !== 'open';
}

/** Whether a line says that something is private, and no more, whatever signs of any language stand around it. */
function saysNothingElse(lead: string, words: PrivateWords): boolean {
	if (lead.length > LONGEST_LEAD || CODE_ALONE.test(lead)) { return false; }
	if (NAME_ALONE.test(lead) && words.names(lead)) { return true; }
	const field = FIELD_ALONE.exec(lead);
	if (field) { return tellsCircle(field[1]!) && words.judge(field[2]!) !== 'open'; }
	if (!SIGN.test(lead)) { return BEGINS.test(lead) && words.names(lead.replace(BEGINS, '')); }
	const said = toWords(lead.replace(/<\/?\w[^<>]*>/g, ' ')).replace(BEGINS, '');
	return words.judge(said || lead) !== 'open'
		|| ATTRIBUTES.test(lead) && words.labels(lead.replace(/[^\p{L}\p{N}_-]+/gu, ' '));
}

/** `**Private**`, `**Private:** she leaves`; not `**Private** practice`. */
function standsAlone([whole, , inner = '']: RegExpExecArray, lead: string): boolean {
	return /[:.]\s*$/.test(inner) || /^\s*(?:[:.–—-]|$)/.test(lead.slice(whole.length));
}

function tagsIn(html: string, offset: number, words: PrivateWords): RawProblem[] {
	const named = [...html.matchAll(TAG_ALONE)].filter(([, name = '']) =>
		words.judge(name.replace(/^x-/i, '')) !== 'open'
	).map(
		({ 0: whole, index }) => {
			return nearMiss(
				whole,
				offset + index,
				offset + index + whole.length,
				whole.startsWith('</') ? CLOSER : OPENER,
			);
		},
	);
	const foreign = FOREIGN_TAG.exec(html)?.[0];
	if (foreign && toWords(foreign).split(' ').some(word => words.names(word))) {
		return [nearMiss(foreign, offset, offset + foreign.length)];
	}
	return [
		...named,
		...[...html.matchAll(TAG)].flatMap(match => {
			const [whole, name = '', attributes = '', inner = ''] = match;
			const isMeant = name.toLowerCase() !== 'a' && words.names(inner)
				|| HEADING_TAG.test(name) && words.judge(inner) !== 'open'
				|| words.labels(ownAttributes(attributes));
			if (!isMeant) { return []; }
			const at = offset + match.index;
			return [nearMiss(whole.trim(), at, at + whole.trimEnd().length)];
		}),
	];
}

function firstLine(text: string): string {
	return /^[^\r\n]*/.exec(text)![0];
}
