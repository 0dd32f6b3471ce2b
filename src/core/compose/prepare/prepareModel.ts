import type { CarryNote } from '../../edit/carry/carryModel.ts';
import type { Homework } from '../../model/homework.ts';
import type { Mentorship } from '../../model/mentorship.ts';
import type { NoteOptions } from '../../model/noteOptions.ts';
import type { Words } from '../../text/words.ts';
import type { PublicNotes } from '../publicNotes.ts';

/** The parts of a prepared meeting note, in the order they stand in. */
export const SECTIONS = [
	'ask', 'check-in', 'concerns', 'since', 'goals', 'decide', 'undiscussed', 'agenda', 'review', 'assist', 'together', 'advocate', 'wrap-up', 'parked', 'open',
] as const;
export type SectionKey = typeof SECTIONS[number];

/** What a next meeting's note is prepared from. */
export interface PrepareInput {
	/** The notebook without its private parts: the note is read by two people. */
	readonly material: PublicNotes;
	/** As `material` tells it. */
	readonly mentorship: Mentorship;
	/** The note as it is now, or as it is to be created. */
	readonly target: CarryNote;
	/** Open homework of the mentorship that is not carried into the note. */
	readonly leftOpen: readonly Homework[];
	readonly track: 'academic' | 'community';
	/** Held meetings after which an area that was not spoken of is pointed out; at least 1. */
	readonly undiscussedAfter: number;
	readonly noteOptions: NoteOptions;
	readonly l10n: Words;
}

/** One line that a section is to have, and how it is known to be there. */
export interface Entry {
	/** Without the marker of the list. */
	readonly text: string;
	/** The beginning of the line that tells it from others. */
	readonly core: string;
	/** A note it links to: a link to it anywhere counts as well. */
	readonly about?: string;
}

/** A section with all it should have. */
export interface Section {
	readonly key: SectionKey;
	readonly heading: string;
	/** For lists that grow: lines that are missing are added one by one. */
	readonly entries?: readonly Entry[];
	/** For parts that are written once, where their heading is not there yet: Markdown lines. */
	readonly lines?: readonly string[];
}
