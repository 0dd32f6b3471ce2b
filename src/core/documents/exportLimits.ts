import type { MeetingScope } from './homeworkLines.ts';
import type { PublicNotes } from '../export/publicNotes.ts';

/** An export holds so many items of homework, goals and offers at most, … */
export const MOST_ITEMS = 3_000;
/** … and takes its words from so many characters of notes. */
export const MOST_CHARACTERS = 2_000_000;

/**
 * Markup in one paragraph, and quotes and lists inside each other on one line: beyond these a parser may take minutes.
 */
const MOST_MARKS = 1_500;
const DEEPEST = 40;
const LONGEST_TEXT = 400_000;

const BULLET = /^( *)[-*+]( +)\S/;
/** Indented by more than this, a line goes on with the paragraph before it. */
const MOST_INDENT = 3;

/** Where an item of a list begins, and its words. */
interface ListItem {
	readonly indent: number;
	readonly content: number;
}

/** Why an export would be larger than anybody reads; `undefined` where it is not. */
export function tooLarge(
	{ homework, goals, opportunities }: MeetingScope,
	{ notes }: PublicNotes,
): 'items' | 'text' | undefined {
	if (homework.length + goals.length + opportunities.length > MOST_ITEMS) { return 'items'; }
	const size = [...notes.values()].reduce((sum, { text }) => sum + text.length, 0);
	return size > MOST_CHARACTERS ? 'text' : undefined;
}

/**
 * Whether Markdown is of a size and shape that a Markdown parser reads at once. What is not is shown as it is written.
 */
export function isReadable(markdown: string): boolean {
	if (markdown.length > LONGEST_TEXT) { return false; }
	let marks = 0;
	let item: ListItem | undefined;
	for (const line of markdown.split('\n')) {
		item = listItem(line, item);
		if (item || line.trim() === '') { marks = 0; }
		marks += countMarks(line);
		if (marks > MOST_MARKS || depthOf(line) > DEEPEST) { return false; }
	}
	return true;
}

/**
 * The item that a line begins for certain, which ends the paragraph before it and so the markup that a parser looks at
 * together. One that is deeper is certain only right below an item that it stands beside or in; else it may go on with
 * a paragraph.
 */
function listItem(line: string, above: ListItem | undefined): ListItem | undefined {
	const [, { length: indent } = '', { length: gap } = ''] = BULLET.exec(line) ?? [];
	if (gap === 0) { return undefined; }
	const isBeside = above !== undefined && indent === above.indent;
	const isWithin = above !== undefined && indent >= above.content && indent <= above.content + MOST_INDENT;
	return indent <= MOST_INDENT || isBeside || isWithin
		? { indent, content: indent + 1 + (gap > 4 ? 1 : gap) }
		: undefined;
}

function countMarks(line: string): number {
	let count = 0;
	for (const character of line) { if ('*_[]()<`~!&:@'.includes(character)) { count++; } }
	return count;
}

/** Markers of quotes and lists, or steps of indentation, before the first word. */
function depthOf(line: string): number {
	let depth = 0;
	let spaces = 0;
	for (let at = 0; at < line.length; at++) {
		const character = line[at]!;
		if (character === ' ' || character === '\t') {
			spaces += character === '\t' ? 4 : 1;
			continue;
		}
		// A rule such as `----------` nests nothing: a list's marker has a space behind it.
		const isMarker = character === '>' || '-*+'.includes(character) && ' \t'.includes(line[at + 1] ?? 'x');
		if (!isMarker) { break; }
		depth++;
	}
	return depth + Math.floor(spaces / 8);
}
