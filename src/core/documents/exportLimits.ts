import type { MeetingScope } from './homeworkLines.ts';
import type { PublicNotes } from '../export/publicNotes.ts';

/** An export holds so many items of homework, goals and offers at most, … */
export const MOST_ITEMS = 3_000;
/** … and takes its words from so many characters of notes. */
export const MOST_CHARACTERS = 2_000_000;

/** Markup in one paragraph, and quotes and lists inside each other on one line: beyond these a parser may take minutes. */
const MOST_MARKS = 1_500;
const DEEPEST = 40;
const LONGEST = 400_000;

/** Why an export would be larger than anybody reads; `undefined` where it is not. */
export function tooLarge({ homework, goals, opportunities }: MeetingScope, { notes }: PublicNotes): 'items' | 'text' | undefined {
	if (homework.length + goals.length + opportunities.length > MOST_ITEMS) { return 'items'; }
	const size = [...notes.values()].reduce((sum, { text }) => sum + text.length, 0);
	return size > MOST_CHARACTERS ? 'text' : undefined;
}

/** Whether Markdown is of a size and shape that a Markdown parser reads at once. What is not is shown as it is written. */
export function isReadable(markdown: string): boolean {
	if (markdown.length > LONGEST) { return false; }
	let marks = 0;
	for (const line of markdown.split('\n')) {
		if (line.trim() === '') { marks = 0; continue; }
		marks += countMarks(line);
		if (marks > MOST_MARKS || depthOf(line) > DEEPEST) { return false; }
	}
	return true;
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
		if (character === ' ' || character === '\t') { spaces += character === '\t' ? 4 : 1; continue; }
		// A rule such as `----------` nests nothing: a list's marker has a space behind it.
		const isMarker = character === '>' || '-*+'.includes(character) && ' \t'.includes(line[at + 1] ?? 'x');
		if (!isMarker) { break; }
		depth++;
	}
	return depth + Math.floor(spaces / 8);
}
