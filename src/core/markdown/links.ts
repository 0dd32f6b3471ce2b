import type { ScannedText } from './blocks/blockScan.ts';
import { destinationEnd, readDefinition, readLabel, type DefinitionPlaces } from './blocks/definition.ts';
import { scanMarkdown } from './blocks/scanBlocks.ts';
import { foldLabel, unescapeAddress } from './address.ts';
import { readInline, type Inline, type InlineLink } from './inline.ts';
import type { TextRange } from '../text/textEdit.ts';

/** A link of a text, or the definition of one: `[paper]: ../papers/a.md`. */
export interface MarkdownLink extends Omit<InlineLink, 'kind'> {
	readonly kind: InlineLink['kind'] | 'definition';
	/** Where it leads, without escapes: an address, or the name in a wikilink. `%20` stays. */
	readonly address: string;
}

/** The inline text of one block, with the places of its characters in the whole text. */
interface Block {
	readonly raw: string;
	readonly toOffset: (local: number) => number;
}

/** What a Markdown text has in it, by block structure: nothing is looked for in code, HTML and comments. */
export interface MarkdownInside {
	/** By where they begin. A picture may stand in the words of a link. */
	readonly links: readonly MarkdownLink[];
	/** Fenced, indented and inline. */
	readonly code: readonly TextRange[];
	readonly comments: readonly TextRange[];
	/** From `[^1]:` to the end of the last line that is not blank. */
	readonly footnotes: readonly TextRange[];
}

/** Reads the links, code and comments of a text whose Markdown begins at `from`. */
export function readMarkdown(text: string, from = 0): MarkdownInside {
	const { texts, definitions, code, comments, footnotes } = scanMarkdown(text, from);
	const defined = definitions.flatMap(segments => definitionsIn(toBlock(text, segments)));
	const addresses = byLabel(defined);
	const inside = texts.map(segments => readBlock(toBlock(text, segments), addresses));
	return {
		links: inOrder([...defined, ...inside.flatMap(({ links }) => links)]),
		code: inOrder([...code, ...inside.flatMap(block => block.code)]),
		comments: inOrder([
			...comments.filter(({ start }) =>
				!inside.some(block => block.comments.some(comment => comment.start === start))
			),
			...inside.flatMap(block => block.comments),
		]),
		footnotes: inOrder(footnotes),
	};
}

/** The links of a text whose Markdown begins at `from`. */
export function linksIn(text: string, from = 0): readonly MarkdownLink[] {
	return mayHoldLinks(text, from) ? readMarkdown(text, from).links : [];
}

/** The links of one paragraph's text, which no definitions belong to. */
export function inlineLinks(text: string): readonly MarkdownLink[] {
	return mayHoldLinks(text, 0) ? readBlock({ raw: text, toOffset: local => local }, NO_ADDRESSES).links : [];
}

/**
 * Whatever could be taken for a link by anybody, to find names that must not get out: also in
 * code, comments and HTML, in front matter, and definitions that a line before makes plain text.
 */
export function everyLink(text: string): readonly MarkdownLink[] {
	if (!mayHoldLinks(text, 0)) { return []; }
	const scan = scanMarkdown(text);
	const definitions = scan.definitions.map(segments => toBlock(text, segments));
	const blocks = scan.texts.map(segments => toBlock(text, segments));
	const defined = definitions.flatMap(definitionsIn);
	const addresses = byLabel(defined);
	const links = [
		...defined,
		...blocks.flatMap(block => [...looseDefinitions(block), ...opaqueLinks(block, addresses)]),
	];
	links.push(...wikilinksOverCells(text, scan, addresses));
	const readLines = new Set(
		[...scan.definitions, ...scan.texts].flatMap(segments => segments.map(({ line }) => line)),
	);
	for (const run of otherRuns(text, scan.lineStarts, readLines)) {
		links.push(...looseDefinitions(toBlock(text, run)));
		for (const line of run) { links.push(...opaqueLinks(toBlock(text, [line]), addresses)); }
	}
	return inOrder(links);
}

/**
 * The wikilinks of table rows whose `|` nobody escaped: for Markdown it ends the cell, and for most people it does not.
 */
function wikilinksOverCells(
	text: string,
	{ texts, lineStarts }: Pick<ReturnType<typeof scanMarkdown>, 'texts' | 'lineStarts'>,
	addresses: ReadonlyMap<string, string>,
): MarkdownLink[] {
	const cells = texts.flatMap(segments => segments.length === 1 ? segments : []);
	const rows = new Set(cells.filter(({ line }, index) => cells[index + 1]?.line === line).map(({ line }) => line));
	return [...rows].flatMap(line => {
		const start = lineStarts[line]!;
		const end = start + text.slice(start, lineStarts[line + 1]).trimEnd().length;
		return opaqueLinks(toBlock(text, [{ line, start, end }]), addresses).filter(({ kind, words }) =>
			kind === 'wikilink' && words !== undefined
		);
	});
}

/** No file system has longer ones. */
const LONGEST_PATH = 4096;
const NO_ADDRESSES: ReadonlyMap<string, string> = new Map();

function mayHoldLinks(text: string, from: number): boolean {
	return text.includes('[', from) || text.includes('<', from);
}

/** Lines that are no paragraphs (code, HTML, comments), in runs, without the marks of quotes before them. */
function otherRuns(text: string, lineStarts: readonly number[], readLines: ReadonlySet<number>): ScannedText[] {
	const runs: ScannedText[number][][] = [];
	lineStarts.forEach((lineStart, line) => {
		if (readLines.has(line)) { return; }
		const written = text.slice(lineStart, lineStarts[line + 1]);
		const bare = {
			line,
			start: lineStart + (/^[\s>]*/.exec(written)?.[0].length ?? 0),
			end: lineStart + written.trimEnd().length,
		};
		const segment = bare.start > bare.end ? { ...bare, start: bare.end } : bare;
		const last = runs.at(-1);
		if (last?.at(-1)?.line === line - 1) { last.push(segment); }
		else { runs.push([segment]); }
	});
	return runs;
}

function toBlock(text: string, segments: ScannedText): Block {
	const [first] = segments;
	if (segments.length === 1) {
		return {
			raw: text.slice(first!.start, first!.end),
			toOffset: local => first!.start + local,
		};
	}
	const starts: number[] = [];
	let length = 0;
	const lines = segments.map(({ start, end }) => {
		starts.push(length);
		length += end - start + 1;
		return text.slice(start, end);
	});
	return { raw: lines.join('\n'), toOffset: local => offsetOf(segments, starts, local) };
}

function offsetOf(segments: ScannedText, starts: readonly number[], local: number): number {
	let [low, high] = [0, starts.length - 1];
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (starts[middle]! <= local) { low = middle; }
		else { high = middle - 1; }
	}
	return segments[low]!.start + local - starts[low]!;
}

function readBlock(
	{ raw, toOffset }: Block,
	addresses: ReadonlyMap<string, string>,
): Omit<Inline, 'links'> & { readonly links: readonly MarkdownLink[] } {
	const inline = readInline(raw, { isDefined: label => addresses.size > 0 && addresses.has(foldLabel(label)) });
	const range = ({ start, end }: TextRange): TextRange => ({ start: toOffset(start), end: toOffset(end) });
	return {
		code: inline.code.map(range),
		comments: inline.comments.map(range),
		html: inline.html.map(range),
		links: inline.links.map(link => ({
			...link,
			...range(link),
			words: link.words && range(link.words),
			target: link.target && range(link.target),
			address: addressOf(link, raw, addresses),
		})),
	};
}

function addressOf({ kind, target, label }: InlineLink, raw: string, addresses: ReadonlyMap<string, string>): string {
	if (target === undefined) { return addresses.get(foldLabel(label ?? '')) ?? ''; }
	const written = raw.slice(target.start, target.end);
	return kind === 'inline' || raw[target.start - 2] === '\\' ? unescapeAddress(written) : written;
}

/** The links of a block, those in its code, comments and tags, and wikilinks with escaped brackets. */
function opaqueLinks(block: Block, addresses: ReadonlyMap<string, string>): MarkdownLink[] {
	const { links, code, comments, html } = readBlock(block, addresses);
	const { raw, toOffset } = block;
	if (code.length + comments.length + html.length === 0 && !raw.includes('\\[')) { return [...links]; }
	const inline = readInline(raw, { isDefined: label => addresses.has(foldLabel(label)), opaque: true });
	const starts = new Set(links.map(({ start }) => start));
	const others = inline.links.filter(link => !starts.has(toOffset(link.start))).map(link => {
		const range = ({ start, end }: TextRange): TextRange => ({ start: toOffset(start), end: toOffset(end) });
		return {
			...link,
			...range(link),
			words: link.words && range(link.words),
			target: link.target && range(link.target),
			address: addressOf(link, raw, addresses),
		};
	});
	return [...links, ...others];
}

function definitionsIn({ raw, toOffset }: Block): MarkdownLink[] {
	const links: MarkdownLink[] = [];
	let at = 0;
	for (let link = definitionAt(raw, at, toOffset); link; link = definitionAt(raw, at, toOffset)) {
		links.push(link.link);
		at = link.end + 1;
	}
	return links;
}

/**
 * Wherever `[label]: address` stands, at the beginning of a line or not: plain text for Markdown,
 * but not for whoever wrote it. `[a]:[b]:address` is several, the end of each looked for once.
 */
function looseDefinitions({ raw, toOffset }: Block): MarkdownLink[] {
	if (!raw.includes(']:')) { return []; }
	let farthest = 0;
	return [...raw.matchAll(/\[/g)].flatMap(({ index }) => {
		const start = readLabel(raw, index);
		if (!start || raw[index + 1] === '^') { return []; }
		const isWithin = start.addressStart < farthest;
		const addressEnd = isWithin ? farthest : destinationEnd(raw, start.addressStart);
		if (addressEnd < 0 || isWithin && addressEnd - start.addressStart > LONGEST_PATH) { return []; }
		farthest = Math.max(farthest, addressEnd);
		return [toDefinition(raw, index, { ...start, addressEnd, end: addressEnd }, toOffset)];
	});
}

function definitionAt(
	raw: string,
	at: number,
	toOffset: (local: number) => number,
): { readonly link: MarkdownLink, readonly end: number } | undefined {
	const places = raw[at] === '[' ? readDefinition(raw, at) : undefined;
	return places && { link: toDefinition(raw, at, places, toOffset), end: places.end };
}

function toDefinition(
	raw: string,
	at: number,
	{ labelEnd, addressStart, addressEnd, end }: DefinitionPlaces,
	toOffset: (local: number) => number,
): MarkdownLink {
	const inner = raw[addressStart] === '<' ? 1 : 0;
	const target = { start: addressStart + inner, end: addressEnd - inner };
	return {
		kind: 'definition',
		isImage: false,
		start: toOffset(at),
		end: toOffset(end),
		words: { start: toOffset(at + 1), end: toOffset(labelEnd - 1) },
		target: { start: toOffset(target.start), end: toOffset(target.end) },
		label: raw.slice(at + 1, labelEnd - 1),
		address: unescapeAddress(raw.slice(target.start, target.end)),
	};
}

/** The first definition of a label counts. */
function byLabel(definitions: readonly MarkdownLink[]): Map<string, string> {
	return new Map([...definitions].reverse().map(({ label, address }) => [foldLabel(label ?? ''), address]));
}

function inOrder<T extends TextRange>(ranges: T[]): T[] {
	return ranges.sort((a, b) => a.start - b.start || b.end - a.end);
}
