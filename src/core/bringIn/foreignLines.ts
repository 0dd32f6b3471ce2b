import { isRole } from '../model/vocabulary.ts';
import { codeLines } from '../markdown/prose.ts';
import type { NoteOptions } from '../model/noteOptions.ts';
import { lineStartsOf, splitLines, type TextEdit } from '../text/textEdit.ts';
import { ARROW, asItem, type AsItem } from './foreignItems.ts';
import { ownersIn, type KnownPeople } from './foreignOwners.ts';
import { Sections, type SectionPlace } from './foreignSections.ts';

/** What is known of the lines of a file. */
interface LinesInput {
	/** Where the body begins. */
	readonly bodyStart: number;
	readonly options: NoteOptions;
	readonly people: KnownPeople;
	readonly isPrivate: (line: number) => boolean;
	/** Tables that become items; their lines are left out. */
	readonly tables: readonly TextEdit[];
}

/** Where an item stands, and whether its own words say that it is to be done. */
export interface ItemPlace extends SectionPlace {
	/** It says TODO or has a ballot box: without a name it is for who wrote it. */
	readonly isMine: boolean;
}

/** A text from elsewhere whose items are rewritten as task items: the edits, and where each item stands. */
interface ItemLines {
	readonly edits: readonly TextEdit[];
	/** By line of the text. */
	readonly places: ReadonlyMap<number, ItemPlace>;
}

/**
 * Lines that become items: ballot boxes, TODO words, “Action:”, and bullets below words for homework; and where each
 * item stands. An item that is struck through is one that was dropped.
 */
export function itemLines(
	text: string,
	{ bodyStart, options, people, isPrivate, tables }: LinesInput,
): ItemLines {
	const code = codeLines(text, bodyStart);
	const sections = new Sections(options, people);
	const edits: TextEdit[] = [];
	const places = new Map<number, ItemPlace>();
	const lines = splitLines(text);
	const starts = lineStartsOf(text);
	const following = followingLines(lines);
	const eol = text.includes('\r\n') ? '\r\n' : '\n';
	let isOpenEnded = false;
	for (const [index, line] of lines.entries()) {
		const start = starts[index]!;
		const isOut = start < bodyStart || code.has(index) || isPrivate(index);
		if (isOut || tables.some(table => start >= table.start && start <= table.end)) { continue; }
		const place = sections.next(line, following[index]!);
		const struck = STRUCK.exec(line);
		if (struck) {
			edits.push(...asDropped(struck[1], start));
			continue;
		}
		const item = asItem(line, place !== undefined && isToBeDone(line, place, people));
		if (place) { places.set(index, { ...place, isMine: item?.isMine ?? false }); }
		edits.push(...changesOf(line, start, item));
		// Markdown would take a paragraph right below a new item for its next line.
		if (isOpenEnded && !item && isParagraph(line)) { edits.push({ start, end: start, text: eol }); }
		isOpenEnded = item !== undefined && !LISTED.test(line);
	}
	return { edits, places };
}

/** A bullet that is homework by what stands above it, or by who is called in it. */
function isToBeDone(line: string, { below }: SectionPlace, people: KnownPeople): boolean {
	if (below === 'homework') { return true; }
	if (below === undefined && (WILL_DO.test(line) || ARROW_FIRST.test(line))) {
		return ownersIn(line, people).some(isRole);
	}
	return (below === 'agreed' || CALLED_FIRST.test(line)) && ownersIn(line, people).length > 0;
}

/** @param before What stands before the mark of an open box, where the line has one. */
function asDropped(before: string | undefined, start: number): TextEdit[] {
	return before === undefined
		? []
		: [{ start: start + before.length, end: start + before.length + 1, text: '-' }];
}

function changesOf(line: string, start: number, item: AsItem | undefined): TextEdit[] {
	const mentions = item || OPEN_BOX.test(line) ? [...line.matchAll(MENTION)] : [];
	return [
		...item ? [{ start, end: start + item.replaced, text: item.marker }] : [],
		...mentions.map(({ index }) => ({ start: start + index, end: start + index + 1, text: '' })),
	];
}

function isParagraph(line: string): boolean {
	return /^[^\s>#|*+\-\d]/.test(line) && !LOGSEQ_DAY.test(line);
}

/** `- AH to nominate her`, in notes without headings. */
const WILL_DO = /^\s*(?:[-*+]|\d{1,3}[.)])\s+(?:\p{Lu}\S*\s+){1,3}to\s+(?!be\b)\p{Ll}/u;
/** `-> PR: letter by 31.10.` */
const ARROW_FIRST = new RegExp(`^[ \\t]*${ARROW}[ \\t]+\\S`, 'u');
const CALLED_FIRST = /^\s*(?:[-*+]|\d{1,3}[.)])\s+\\?\[\p{Lu}/u;

/** An item that is struck through, whole; before the mark of its box, where it has an open one. */
const STRUCK =
	/^(?:([ \t]*(?:>[ \t]?)*(?:[-*+]|\d{1,9}[.)])[ \t]+\[)[ /]\][ \t]+|[ \t]*(?:>[ \t]?)*(?:[-*+•–]|\d{1,3}[.)])[ \t]+(?:TODO[ \t]+)?)~~[^~]+~~[.\s]*$/;
const LISTED = /^[ \t]*(?:>[ \t]?)*(?:[-*+•–]|\d{1,9}[.)])[ \t]/;
const LOGSEQ_DAY = /^(?:DEADLINE|SCHEDULED):/;
const OPEN_BOX = /^[ \t]*(?:>[ \t]?)*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[ /]\]/;
/** A day as Notion mentions it, which is nobody, and a whole name: `@October 12, 2026`, `@Helen Moss`. */
const MENTION =
	/(?<=\s)@(?=\p{Lu}\p{L}+ \p{Lu}\p{Ll}+ \p{Ll}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}* \d{1,2}\b|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\p{Ll}*\b)/gu;

/** For each line the next that is not empty. */
function followingLines(lines: readonly string[]): string[] {
	const following: string[] = [];
	let next = '';
	for (let index = lines.length - 1; index >= 0; index--) {
		following[index] = next;
		if (lines[index]!.trim() !== '') { next = lines[index]!; }
	}
	return following;
}
