import type { ScannedNote } from '../../edit/carry/carryModel.ts';
import { insertCopies, type PlacedCopy } from '../../edit/carry/insertCopies.ts';
import { lastUsableLine } from '../../edit/carry/scannedNote.ts';
import type { NoteOptions } from '../../model/noteOptions.ts';
import { SectionReader, sectionContexts } from '../../parse/sections.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import { SECTIONS, type SectionKey } from './prepareModel.ts';
import type { SectionOf } from './sectionNames.ts';

/** Lines that are missing in the section of that name. */
export interface MissingLines {
	readonly key: SectionKey;
	readonly heading: string;
	readonly lines: readonly string[];
}

/** A heading of the note that sections are placed by: not private, not in a quote or a list. */
interface Landmark { readonly index: number; readonly rank: number }

/** Where sections of a note are, and where new ones go. */
export class SectionPlaces {
	readonly #target: ScannedNote;
	readonly #landmarks: readonly Landmark[];

	constructor(target: ScannedNote, sectionOf: SectionOf, options: NoteOptions) {
		this.#target = target;
		const { headings } = target.note;
		const contexts = sectionContexts(target.scan, new SectionReader(options));
		this.#landmarks = headings.flatMap((heading, index) => {
			const isUsable = (target.note.private || !heading.private) && target.scan.headings[index]!.containerDepth === 0;
			const key = contexts[index]!.homework ? undefined : sectionOf(heading.text);
			const rank = contexts[index]!.homework ? SECTIONS.length : key === undefined ? -1 : SECTIONS.indexOf(key);
			return isUsable && rank >= 0 ? [{ index, rank }] : [];
		});
	}

	/** Whether the note has a heading of that name. */
	has(key: SectionKey): boolean {
		return this.#find(key) !== undefined;
	}

	/** The edits that put the lines in: at the end of their section, or as a new one where it belongs. */
	edits(missing: readonly MissingLines[]): TextEdit[] {
		return insertCopies(this.#target, missing.map(one => this.#place(one)));
	}

	#place({ key, heading, lines }: MissingLines): PlacedCopy {
		const { note: { headings }, scan: { lineStarts } } = this.#target;
		const found = this.#find(key);
		if (found !== undefined) {
			return { lines, place: { key, afterLine: lastUsableLine(this.#target, headings[found]!.line, headings[found + 1]?.line ?? lineStarts.length) } };
		}
		const next = this.#landmarks.find(({ rank }) => rank > SECTIONS.indexOf(key));
		const depth = next ? headings[next.index]!.depth : this.#landmarks.reduce((least, { index }) => Math.min(least, headings[index]!.depth), 2);
		const afterLine = lastUsableLine(this.#target, -1, next ? headings[next.index]!.line : lineStarts.length);
		return { lines, place: { key, afterLine, heading: `${'#'.repeat(depth)} ${heading}` } };
	}

	#find(key: SectionKey): number | undefined {
		return this.#landmarks.find(({ rank }) => SECTIONS[rank] === key)?.index;
	}
}
