import { NOTE_TYPES, type NoteType, type Area } from '../model/vocabulary.ts';

/** One line of a note's head: offsets in the note's text, without the line ending. */
export interface HeadLine {
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

/** The head of a note as it is while someone writes in it: lines, not values, so that half a line does no harm. */
export interface NoteHead {
	/** The lines between the two `---`, or without a second one those up to the first blank line. */
	readonly lines: readonly HeadLine[];
	/** Where the Markdown begins; -1 while the head is not closed. */
	readonly bodyStart: number;
	/** Of the note; absent where the text is no note (yet). */
	readonly type?: NoteType;
}

/** A head is shorter, and a text made to be slow ends here. */
const MOST_LINES = 300;
const MOST_CHARACTERS = 65_536;
const OPENING = /^\uFEFF?---[ \t]*(?:yaml[ \t]*)?(?:\r\n|\r|\n)/;
const CLOSING = /^---[ \t]*$/;
/** Also as a list of one or a link, `type: [meeting]`, `type: "[[meeting]]"`. */
const TYPE = /^["']?type["']?[ \t]*:[ \t]*\[?[ \t]*["']?(?:\[\[)?([\w-]+)(?:\]\])?["']?[ \t]*\]?[ \t]*(?:#.*)?$/i;
const BARE_TYPE = /^["']?type["']?[ \t]*:[ \t]*$/i;
const ITEM = /^[ \t]*-[ \t]+["']?(?:\[\[)?([\w-]+)(?:\]\])?["']?[ \t]*$/;

/** Reads the head of a text; `undefined` where there is no `---` at its very start. */
export function readNoteHead(text: string): NoteHead | undefined {
	const opening = OPENING.exec(text);
	if (!opening) { return undefined; }
	const lines: HeadLine[] = [];
	for (let at = opening[0].length; at <= text.length && at < MOST_CHARACTERS && lines.length < MOST_LINES;) {
		const { line, next } = lineFrom(text, at);
		if (CLOSING.test(line.text)) { return withType({ lines, bodyStart: next }); }
		lines.push(line);
		if (next === line.end) { break; }
		at = next;
	}
	const blank = lines.findIndex(({ text: written }) => written.trim() === '');
	return withType({ lines: blank < 0 ? lines : lines.slice(0, blank), bodyStart: -1 });
}

function lineFrom(text: string, start: number): { readonly line: HeadLine, readonly next: number } {
	let end = start;
	while (end < text.length && text[end] !== '\n' && text[end] !== '\r') { end++; }
	const ending = text.startsWith('\r\n', end) ? 2 : 1;
	const next = Math.min(end + ending, text.length);
	return { line: { text: text.slice(start, end), start, end }, next };
}

function withType(head: Pick<NoteHead, 'lines' | 'bodyStart'>): NoteHead {
	const index = head.lines.findIndex(({ text }) => TYPE.test(text) || BARE_TYPE.test(text));
	if (index < 0) { return head; }
	const written = TYPE.exec(head.lines[index]!.text)?.[1] ?? ITEM.exec(head.lines[index + 1]?.text ?? '')?.[1];
	const type = NOTE_TYPES.find(noteType => noteType === written?.toLowerCase());
	return type ? { ...head, type } : head;
}

/**
 * An area as the heading that means it, `Work-life balance`: headings are part of the format, so they are in its
 * language.
 */
export function areaHeading(area: Area): string {
	if (area === 'work-life-balance') { return 'Work-life balance'; }
	return area.charAt(0).toUpperCase() + area.slice(1).replaceAll('-', ' ');
}
