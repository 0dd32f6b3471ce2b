import type { BlockScan, LineSegment } from './blocks/blockScan.ts';
import type { RawProblem } from '../note/frontMatter.ts';
import { lineAtOffset } from '../text/lines.ts';
import { isWithin, type LineRange } from './lineRanges.ts';
import { readMarker } from './privateMarker.ts';
import type { Privacy, PrivateWords } from './privateWords.ts';

const OPENER = '<!-- private -->';
const CLOSER = '<!-- /private -->';
const HEADING = 'Private';
/** A comment whose marks a tool has escaped, so that it is text. */
const ESCAPED = /(?:\\<|&lt;)!\\?-\\?-([^<>\n]{0,200}?)\\?-\\?-\\?(?:>|&gt;)/g;
/** `**Private**`, `__Private:__ she leaves`. */
const BOLD = /^(\*\*\*?|___?)(?=\S)(.{1,80}?)\1/;
/** `[!private]- Title`, also as tools escape it; what stands behind a bar is for themes. */
const CALLOUT = /^\\?\[\\?!([^\]\\|]*)/;
/** A tag with what it says and what stands right behind it. */
const TAG = /<(h[1-6]|summary|b|strong|div|section|details|article|aside|p|span)\b([^<>]{0,300})>([^<]{0,100})/gi;
/** `<private>`, `</private>`: no tag of HTML. */
const TAG_ALONE = /<\/?([a-z][\w-]{0,40})\s*>/gi;
/** `[//]: # (private)`, `[comment]: <> (private)`: a link definition that some write for a comment. */
const DEFINED_COMMENT = /^[ \t>]*(\[[^\][\r\n]{0,40}\]:[ \t]*(?:#|<#?>)[ \t]+["'(]([^\r\n]{0,200})["')])[ \t]*$/gm;
/** A comment of MDX: braces around one of JavaScript. */
const MDX_COMMENT = /\{\/\*([^*\r\n]{0,200})\*\/\}/g;
/**
 * What a word processor makes of a comment as it is typed, and slips: `<!— private —>`, `< !-- private -->`,
 * `<!- private ->`.
 */
const TYPED_COMMENT = /<(?!!--)\s{0,3}!\s{0,3}(?:\p{Pd}\s{0,3}){1,3}([^<>\r\n]{0,200})>/gu;
/** A tag of Obsidian, `#private` or `#private/ruth`; headings have a space behind their signs. */
const HASHTAG = /(?<=^|[\s(])#(\p{L}[\p{L}\p{M}\p{N}_-]{2,60})(?:\/[^\s)]{0,100})?/gmu;
/** A field of Dataview: `[private:: yes]`, `(private:: yes)`, or a line of its own. */
const INLINE_FIELD = /(?<=^|[[(]|^[ \t>]*[*+-][ \t]+)([\p{L}-]{4,40})::[ \t]*([^\])\r\n]{0,60})/gmu;
/** Admonitions of MkDocs: `!!! private "Title"`. */
const ADMONITION = /^[ \t>]*(?:!!!|\?\?\?\+?)[ \t]+([^\r\n]{1,100})/gm;
const DENIED = /^(?:false|no|off|0|never)\s*$/i;
/**
 * Without one of these there is none of the above in a text; each is looked for by itself, since a pattern of all of
 * them would try all at every letter.
 */
const LOOSE_SIGNS = ['::', '!!!', '???', '```', '~~~'];
const LOOSE_COMMENT = /<(?!!--)\s{0,3}!/;
const HASH_OF_HEADING = /[#\s]/;
const NAME_ALONE = /^[^:]*:?\s*$/;
/** HTML blocks are looked through so far. */
const LONGEST = 20_000;

/** `private` in `[!private]- Title`. */
export function calloutName(text: string): string {
	return CALLOUT.exec(text)?.[1] ?? '';
}

/** `Title` in `[!note]- Title`: what stands there is read as a heading is. */
export function calloutTitle(text: string): string {
	return /^\\?\[\\?![^\]\r\n]*\][+-]?[ \t]*([^\r\n]*)/.exec(text)?.[1] ?? '';
}

/** What reads as if it made something private and does not, outside private parts: it would be exported. */
export function findNearMisses(
	text: string,
	scan: BlockScan,
	privacies: readonly Privacy[],
	ranges: readonly LineRange[],
	words: PrivateWords,
): RawProblem[] {
	const firm = [
		...headings(scan, text, privacies),
		...comments(scan, words),
		...fenced(scan, words),
		...escaped(text, words),
		...definedComments(text, scan, words),
		...mdxComments(text, scan, words),
		...scan.leads.flatMap(lead => leadsOf(lead, text, words)),
	];
	const loose = looseSigns(text, scan, words).filter(sign =>
		!firm.some(({ start, end }) => start < sign.end && sign.start < end)
	);
	const problems = [...firm, ...loose];
	const calloutLines = new Set(scan.callouts.map(({ line }) => line));
	return problems.filter(({ start }) => {
		const line = lineAtOffset(scan.lineStarts, start);
		return !isWithin(ranges, line)
			&& !(calloutLines.has(line) && !text.startsWith('<', start) && isWithin(ranges, line));
	});
}

function nearMiss(text: string, start: number, end: number, suggestion?: string): RawProblem {
	return { code: 'private.would-be-exported', args: [text], start, end, ...suggestion ? { suggestion } : {} };
}

function headings(scan: BlockScan, text: string, privacies: readonly Privacy[]): RawProblem[] {
	return scan.headings.flatMap((heading, index) => {
		if (privacies[index] !== 'nearly') { return []; }
		const at = text.indexOf(heading.text, heading.start);
		const isInside = at >= heading.start && at < heading.end;
		const [start, end] = isInside ? [at, at + heading.text.length] : [heading.start, heading.end];
		return [nearMiss(heading.text, start, end, isInside ? HEADING : undefined)];
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
	return [...text.matchAll(MDX_COMMENT)].flatMap(({ 0: all, 1: inner = '', index }) => {
		const kind = readMarker(inner, words);
		const isCode = fences.some(fence => fence.start <= index && index < fence.end);
		return kind && !isCode
			? [nearMiss(all, index, index + all.length, kind.endsWith('closes') ? CLOSER : OPENER)]
			: [];
	});
}

/** Whether there may be a comment of MDX. */
export function mayBeMdx(text: string): boolean {
	return text.includes('{/*');
}

/** Whether there may be something that says private in a way of other programs: {@link looseSigns}. */
export function mayBeLoose(text: string): boolean {
	return LOOSE_SIGNS.some(sign => text.includes(sign)) || mayHaveHashtag(text)
		|| text.includes('<') && LOOSE_COMMENT.test(text);
}

function mayHaveHashtag(text: string): boolean {
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
	const typed = [...text.matchAll(TYPED_COMMENT)].flatMap(({ 0: all, 1: inner = '', index }) => {
		const kind = readMarker(inner, words);
		return kind ? [nearMiss(all, index, index + all.length, kind.endsWith('closes') ? CLOSER : OPENER)] : [];
	});
	// Those of a heading are judged with it.
	const isInHeading = (at: number): boolean => written.some(({ start, end }) => start <= at && at < end);
	const tags = [...text.matchAll(HASHTAG)].filter(({ 1: name = '', index }) =>
		words.names(name) && !isInHeading(index)
	);
	const fields = [...text.matchAll(INLINE_FIELD)].filter(([, name = '', value = '']) =>
		words.names(name) && !DENIED.test(value)
	);
	const admonitions = [...text.matchAll(ADMONITION)].filter(([, label = '']) => words.labels(label));
	const others = [...tags, ...fields, ...admonitions].map(({ 0: all, index }) =>
		nearMiss(all.trim(), index + all.length - all.trimStart().length, index + all.trimEnd().length)
	);
	const named = fences.filter(({ info }) => words.labels(info)).map(({ start, info }) =>
		nearMiss(info, start, start + firstLine(text.slice(start)).length)
	);
	return [
		...[...typed, ...others].filter(({ start }) =>
			!fences.some(fence => fence.start <= start && start < fence.end)
		),
		...named,
	];
}

function definedComments(text: string, { fenced: fences }: BlockScan, words: PrivateWords): RawProblem[] {
	if (!text.includes(']:')) { return []; }
	return [...text.matchAll(DEFINED_COMMENT)].flatMap(({ 0: all, 1: written = '', 2: inner = '', index }) => {
		const kind = readMarker(inner, words);
		const start = index + all.indexOf(written);
		const isCode = fences.some(fence => fence.start <= start && start < fence.end);
		return kind && !isCode
			? [nearMiss(written, start, start + written.length, kind.endsWith('closes') ? CLOSER : OPENER)]
			: [];
	});
}

/** Lines that stand for a heading to the eye: bold, or nothing but the word, or HTML. */
function leadsOf({ start, end }: LineSegment, text: string, words: PrivateWords): RawProblem[] {
	const lead = text.slice(start, Math.min(end, start + LONGEST));
	if (CALLOUT.test(lead)) {
		return [calloutName(lead), calloutTitle(lead)].every(part => words.judge(part) === 'open')
			? []
			: [nearMiss(firstLine(lead), start, start + firstLine(lead).length)];
	}
	const bold = BOLD.exec(lead);
	if (bold) {
		return words.judge(bold[2]!) === 'open' || !standsAlone(bold, lead)
			? []
			: [nearMiss(bold[0], start, start + bold[0].length)];
	}
	if (lead.startsWith('<')) { return tagsIn(lead, start, words); }
	return NAME_ALONE.test(lead) && words.names(lead) ? [nearMiss(lead, start, end)] : [];
}

/** `**Private**`, `**Private:** she leaves`; not `**Private** practice`. */
function standsAlone([all, , inner = '']: RegExpExecArray, lead: string): boolean {
	return /[:.]\s*$/.test(inner) || /^\s*(?:[:.–—-]|$)/.test(lead.slice(all.length));
}

function tagsIn(html: string, offset: number, words: PrivateWords): RawProblem[] {
	const named = [...html.matchAll(TAG_ALONE)].filter(([, name = '']) => words.names(name)).map(
		({ 0: all, index }) => {
			return nearMiss(all, offset + index, offset + index + all.length, all.startsWith('</') ? CLOSER : OPENER);
		},
	);
	return [
		...named,
		...[...html.matchAll(TAG)].flatMap(match => {
			const [all, , attributes = '', inner = ''] = match;
			const isMeant = words.names(inner)
				|| /\b(?:class|id|title|data-[\w-]+)\s*=/i.test(attributes) && words.labels(attributes);
			if (!isMeant) { return []; }
			const at = offset + match.index;
			return [nearMiss(all.trim(), at, at + all.trimEnd().length)];
		}),
	];
}

function firstLine(text: string): string {
	return /^[^\r\n]*/.exec(text)![0];
}
