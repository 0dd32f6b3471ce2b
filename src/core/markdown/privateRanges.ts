import type { BlockScan, LineSegment, ScannedCallout, ScannedComment, ScannedHeading } from './blocks/blockScan.ts';
import type { RawProblem } from '../note/frontMatter.ts';
import { lineAtOffset } from '../text/textEdit.ts';
import { mergeRanges, type LineRange } from './lineRanges.ts';
import { chainOf } from './outline.ts';
import {
	calloutName,
	calloutTitle,
	CLOSER,
	findNearMisses,
	mayBeLoose,
	mayBeMdx,
	nearMiss,
	OPENER,
} from './nearMisses.ts';
import { readMarker, type MarkerKind } from './privateMarker.ts';
import type { Privacy, PrivateWords } from './privateWords.ts';

/** What is private in the body of a note, and what has to be said about that. */
interface PrivateParts {
	/** Merged. */
	readonly ranges: readonly LineRange[];
	readonly problems: readonly RawProblem[];
}

const NOTHING: PrivateParts = { ranges: [], problems: [] };
/** More sections open within each other than anybody writes. */
const MAX_OPEN = 100;
const LONGEST_PERCENT_MARKER = 60;
/** `[private]` above equals signs begins a block of AsciiDoc. */
const BRACKETED = /^\[[^\]]*\]$/;

/**
 * The private parts of a note (format.md §7), found over its blocks: sections under private
 * headings, what stands between markers, callouts, comments of Obsidian, divs of pandoc. Where it is in
 * doubt how far a part goes, it goes farther.
 *
 * @param privacies What each heading says.
 * @param bodyStart Where front matter ends.
 */
export function findPrivateParts(
	text: string,
	scan: BlockScan,
	privacies: readonly Privacy[],
	words: PrivateWords,
	bodyStart: number,
): PrivateParts {
	const { comments, fencedComments, callouts, percents, divLines, leads } = scan;
	const isPlain = comments.length === 0 && fencedComments.length === 0 && callouts.length === 0
		&& percents.length === 0 && divLines.length === 0 && leads.length === 0;
	if (
		isPlain && privacies.every(privacy => privacy === 'open') && !mayBeEscaped(text) && !text.includes(']:')
		&& !mayBeMdx(text) && !mayBeLoose(text) && words.placesIn(text, bodyStart).length === 0
	) { return NOTHING; }
	const marked = markedParts(comments, scan.lineStarts, words);
	const sections = privateSections(scan, privacies);
	const parts = [
		marked,
		sections,
		percentParts(percents, text, scan.lineStarts),
		divParts(divLines, text, scan.lineStarts.length, words),
	];
	const privateCallouts = callouts.filter(({ text: lead }) =>
		words.names(calloutName(lead)) || words.names(calloutTitle(lead))
	);
	const quoted = privateCallouts.map(({ line, endLine }) => ({ start: line, end: endLine + 1 }));
	const ranges = mergeRanges([...parts.flatMap(part => part.ranges), ...quoted]);
	const percentMarkers = markersInPercents(percents, text, words);
	return {
		ranges,
		problems: [
			...parts.flatMap(part => part.problems),
			...percentMarkers,
			...emptyCallouts(privateCallouts, text, scan.lineStarts),
			...findNearMisses(text, scan, privacies, ranges, words, bodyStart),
		],
	};
}

/** Whether there may be a comment whose marks a tool has escaped. */
function mayBeEscaped(text: string): boolean {
	return text.includes('\\<!') || text.includes('&lt;!');
}

interface Marker {
	readonly kind: MarkerKind;
	readonly comment: ScannedComment;
}

/**
 * Between markers, both included, paired by depth. What is never closed runs to the end: better too much kept private
 * than too little. A closing one in indented code may be code after all (pandoc makes that of a fence): where another
 * closes the part again, the part ends there.
 */
function markedParts(
	comments: readonly ScannedComment[],
	lineStarts: readonly number[],
	words: PrivateWords,
): PrivateParts {
	const problems: RawProblem[] = [];
	const ranges: LineRange[] = [];
	const open: ScannedComment[] = [];
	let nearly: ScannedComment | undefined;
	let doubted: ScannedComment | undefined;
	for (const { kind, comment } of markersIn(comments, words)) {
		// Within a private part what is nearly a marker may have a closing one of its own.
		if (kind === 'opens' || kind === 'nearly-opens' && open.length > 0) {
			open.push(comment);
			continue;
		}
		if (kind === 'nearly-opens') {
			nearly ??= comment;
			continue;
		}
		if (kind !== 'closes') { continue; }
		const begin = open.pop();
		const end = lineAtOffset(lineStarts, comment.end) + 1;
		if (begin && open.length === 0) {
			ranges.push({ start: begin.line, end });
			doubted = comment.inCode && !begin.inCode ? begin : undefined;
		}
		if (begin) { continue; }
		if (doubted) {
			ranges.push({ start: doubted.line, end });
			doubted = undefined;
			continue;
		}
		problems.push({ code: 'private.stray-closer', args: [], start: comment.start, end: comment.end });
		if (nearly) {
			ranges.push({ start: nearly.line, end });
			nearly = undefined;
		}
	}
	if (open[0]) { ranges.push({ start: open[0].line, end: lineStarts.length }); }
	problems.push(
		...open.map(({ start, end }): RawProblem => ({
			code: 'private.unclosed',
			args: ['<!-- /private -->'],
			start,
			end,
		})),
	);
	return { ranges, problems };
}

function markersIn(comments: readonly ScannedComment[], words: PrivateWords): Marker[] {
	return comments.flatMap(comment => {
		// `<!-- to do <!-- private -->` is one comment, and was hardly meant so.
		const kind = readMarker(comment.text, words)
			?? readMarker(comment.text.slice(comment.text.lastIndexOf('<!--') + 4), words);
		return kind ? [{ kind, comment }] : [];
	});
}

/**
 * Lines of the sections under private headings. One ends at a heading of the same or a higher level in
 * its own container or in one around it; a line of dashes below a text makes none that ends it.
 */
function privateSections({ headings, containers, lineStarts }: BlockScan, privacies: readonly Privacy[]): PrivateParts {
	const ranges: LineRange[] = [];
	const problems: RawProblem[] = [];
	let open: { readonly heading: ScannedHeading, readonly chain: ReadonlySet<number> }[] = [];
	for (const [index, heading] of headings.entries()) {
		const ended = open.filter(section => ends(heading, section));
		if (isNone(heading, ended) && privacies[index] !== 'private') {
			problems.push({
				code: 'private.underlined',
				args: [heading.text.split('\n').at(-1)!],
				start: heading.start,
				end: heading.end,
			});
		} else if (ended.length > 0) {
			ranges.push(...ended.map(section => ({ start: section.heading.line, end: heading.line })));
			open = open.filter(section => !ended.includes(section));
		}
		const isNeeded = privacies[index] === 'private' && open.length < MAX_OPEN;
		if (isNeeded) { open.push({ heading, chain: chainOf(heading.container, containers) }); }
	}
	return {
		ranges: [...ranges, ...open.map(({ heading }) => ({ start: heading.line, end: lineStarts.length }))],
		problems,
	};
}

/** Dashes make a heading of a text that was meant as one with a rule below; the equals signs of AsciiDoc a block. */
function isNone(heading: ScannedHeading, ended: readonly { readonly heading: ScannedHeading }[]): boolean {
	return ended.length > 0 && (heading.sign === '-'
		|| heading.sign === '=' && ended.some(({ heading: { sign, text } }) => sign === '=' && BRACKETED.test(text)));
}

function ends(
	heading: ScannedHeading,
	{ heading: opening, chain }: { readonly heading: ScannedHeading, readonly chain: ReadonlySet<number> },
): boolean {
	return heading.depth <= opening.depth && chain.has(heading.container);
}

/** A callout that holds nothing: what was meant to stand in it stands below, for everybody. */
function emptyCallouts(
	callouts: readonly ScannedCallout[],
	text: string,
	lineStarts: readonly number[],
): RawProblem[] {
	return callouts.flatMap(({ line, endLine, text: lead }) => {
		if (endLine > line || calloutTitle(lead) !== '') { return []; }
		const start = text.indexOf(lead, lineStarts[line]);
		const below = text.slice(lineStarts[line + 1] ?? text.length).trimStart();
		return start < 0 || below === '' || below.startsWith('#') ? [] : [nearMiss(lead, start, start + lead.length)];
	});
}

/** Comments of Obsidian: `%% … %%`, on one line or over many. */
function percentParts(percents: readonly number[], text: string, lineStarts: readonly number[]): PrivateParts {
	const ranges: LineRange[] = [];
	for (let index = 0; index + 1 < percents.length; index += 2) {
		ranges.push({
			start: lineAtOffset(lineStarts, percents[index]!),
			end: lineAtOffset(lineStarts, percents[index + 1]!) + 1,
		});
	}
	const last = percents.length % 2 === 1 ? percents.at(-1)! : -1;
	// `100%%` is hardly a comment that somebody forgot to close.
	if (last < 0 || /[\p{L}\p{N}]/u.test(text.charAt(last - 1))) { return { ranges, problems: [] }; }
	ranges.push({ start: lineAtOffset(lineStarts, last), end: lineStarts.length });
	return { ranges, problems: [{ code: 'private.unclosed', args: ['%%'], start: last, end: last + 2 }] };
}

/**
 * `%%private%%` … `%%/private%%`: each is a comment by itself, and what stands between is not in one. What nearly says
 * so, `%%note to self%%`, is a comment of somebody who knows that comments are private.
 */
function markersInPercents(percents: readonly number[], text: string, words: PrivateWords): RawProblem[] {
	return percents.flatMap((start, index) => {
		const end = (percents[index + 1] ?? start) + 2;
		if (index % 2 === 1 || end - start > LONGEST_PERCENT_MARKER) { return []; }
		const kind = readMarker(text.slice(start + 2, end - 2), words);
		return kind === 'opens' || kind === 'closes'
			? [nearMiss(text.slice(start, end), start, end, kind === 'closes' ? CLOSER : OPENER)]
			: [];
	});
}

/** Divs of pandoc and Quarto: `::: {.private}` to its `:::`. */
function divParts(lines: readonly LineSegment[], text: string, lineCount: number, words: PrivateWords): PrivateParts {
	const open: { readonly line: LineSegment, readonly isPrivate: boolean }[] = [];
	const ranges: LineRange[] = [];
	for (const line of lines) {
		const label = text.slice(line.start, line.end).replace(/^:+|[:\s]+$/g, '').trim();
		if (label !== '') {
			open.push({ line, isPrivate: words.labels(label) });
			continue;
		}
		const begin = open.pop();
		if (begin?.isPrivate) { ranges.push({ start: begin.line.line, end: line.line + 1 }); }
	}
	const unclosed = open.filter(({ isPrivate }) => isPrivate).map(({ line }) => line);
	ranges.push(...unclosed.map(({ line }) => ({ start: line, end: lineCount })));
	return {
		ranges,
		problems: unclosed.map(({ start, end }): RawProblem => ({
			code: 'private.unclosed',
			args: [':::'],
			start,
			end,
		})),
	};
}
