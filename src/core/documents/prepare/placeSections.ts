import { type ScannedNote, lastUsableLine } from '../../edit/carry/scannedNote.ts';
import { insertCopies, type PlacedCopy } from '../../edit/carry/insertCopies.ts';
import type { NoteOptions } from '../../model/noteOptions.ts';
import { SectionReader, sectionContexts } from '../../note/sections.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import { SECTIONS, type SectionKey, type SectionOf } from './prepareModel.ts';

/** Lines that are missing in the section of that name. */
export interface MissingLines {
	readonly key: SectionKey;
	readonly heading: string;
	readonly lines: readonly string[];
}

/** A heading of the note that sections are placed by: not private, not in a quote or a list. */
interface Landmark {
	readonly index: number;
	readonly rank: number;
}

/** Where sections of a note are, and where new ones go. */
export class SectionPlaces {
	readonly #target: ScannedNote;
	readonly #landmarks: readonly Landmark[];

	constructor(target: ScannedNote, sectionOf: SectionOf, options: NoteOptions) {
		this.#target = target;
		const { headings } = target.note;
		const contexts = sectionContexts(target.scan, new SectionReader(options));
		this.#landmarks = headings.flatMap((heading, index) => {
			const isUsable = (target.note.private || !heading.private)
				&& target.scan.headings[index]!.containerDepth === 0;
			const key = sectionOf(heading.text);
			const named = key === undefined ? -1 : SECTIONS.indexOf(key);
			const rank = contexts[index]!.homework ? SECTIONS.length : named;
			return isUsable && rank >= 0 ? [{ index, rank }] : [];
		});
	}

	/** Whether the note has a heading of that name. */
	has(key: SectionKey): boolean {
		return this.#find(key) !== undefined;
	}

	/** The edits that put the lines in: at the end of their section, or as a new one where it belongs. */
	edits(missing: readonly MissingLines[]): TextEdit[] {
		return insertCopies(this.#target, missing.map(section => this.#place(section)));
	}

	#place({ key, heading, lines }: MissingLines): PlacedCopy {
		const { note: { headings }, scan: { lineStarts } } = this.#target;
		const there = this.#find(key);
		if (there !== undefined) {
			return {
				lines,
				place: {
					key,
					afterLine: lastUsableLine(
						this.#target,
						headings[there]!.line,
						headings[there + 1]?.line ?? lineStarts.length,
					),
				},
			};
		}
		const next = this.#landmarks.find(({ rank }) => rank > SECTIONS.indexOf(key));
		const depth = next
			? headings[next.index]!.depth
			: this.#landmarks.reduce((least, { index }) => Math.min(least, headings[index]!.depth), 2);
		const afterLine = lastUsableLine(this.#target, -1, next ? headings[next.index]!.line : lineStarts.length);
		return { lines, place: { key, afterLine, heading: `${'#'.repeat(depth)} ${heading}` } };
	}

	#find(key: SectionKey): number | undefined {
		return this.#landmarks.find(({ rank }) => SECTIONS[rank] === key)?.index;
	}
}

/**
 * Two rounds of insertions as one: `second` has its offsets in the text that `first` leaves
 * behind, the outcome all in the text before. Only insertions; a replacement throws.
 */
export function joinInsertions(first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] {
	const joined = [...first].sort((a, b) => a.start - b.start);
	for (const { start, end, text } of [...second].sort((a, b) => b.start - a.start)) {
		if (start !== end) { throw new RangeError('Only insertions can be joined'); }
		insert(joined, start, text);
	}
	return joined;
}

/** The later insertions come first, so that places before them still count. */
function insert(edits: TextEdit[], at: number, text: string): void {
	let shift = 0;
	for (const [index, edit] of edits.entries()) {
		if (edit.start !== edit.end) { throw new RangeError('Only insertions can be joined'); }
		const from = edit.start + shift;
		if (at < from) {
			edits.splice(index, 0, { start: at - shift, end: at - shift, text });
			return;
		}
		if (at <= from + edit.text.length) {
			edits[index] = { ...edit, text: edit.text.slice(0, at - from) + text + edit.text.slice(at - from) };
			return;
		}
		shift += edit.text.length;
	}
	edits.push({ start: at - shift, end: at - shift, text });
}
