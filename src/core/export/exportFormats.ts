import type { MeetingScope } from '../documents/homeworkLines.ts';
import { graphemes } from '../text/graphemes.ts';
import { foldText } from '../text/foldText.ts';
import { stemOf } from '../text/paths.ts';
import type { Words } from '../text/words.ts';
import type { PublicNotes } from './publicNotes.ts';

/** One way in which text leaves the notebook: an export, a page that is saved, a message on the clipboard. */
export interface ExportChannel {
	/**
	 * Who reads it: the keeper of the notebook alone, or those of one mentorship, and then what they are given. A test
	 * looks in that for what belongs to another mentorship.
	 */
	readonly readers: 'keeper' | ComposeFor;
	/** Everything it can let out of these notes; a property test looks for private text in it. */
	everything(notes: PublicNotes, l10n: Words): Iterable<string>;
}

/** What is composed for those of the mentorship with that key. */
export type ComposeFor = (notes: PublicNotes, key: string, l10n: Words) => Iterable<string>;

/** A way out to those of one mentorship: everything is what each of them is given. */
export function toThose(readers: ComposeFor): ExportChannel {
	return {
		readers,
		everything: (notes, l10n) => notes.view.mentorships().flatMap(({ key }) => [...readers(notes, key, l10n)]),
	};
}

/** What a caller of an export may choose. */

/** What slides are made of: the page for the mentor, the next meeting's note, or what the notes say. */
export const SLIDE_SOURCES = ['summary', 'meeting', 'notes'] as const;

/** Which text slides are made from. */
export type SlideSource = typeof SLIDE_SOURCES[number];

/** What the papers for a meeting are saved as. */
export const PACK_FORMATS = ['html', 'pdf'] as const;

/** What kind of file a meeting pack is saved as. */
export type PackFormat = typeof PACK_FORMATS[number];

/** What the days of meetings are saved as. */
export const ATTESTATION_FORMATS = ['markdown', 'csv'] as const;

/** What kind of file an attestation of meetings is saved as. */
export type AttestationFormat = typeof ATTESTATION_FORMATS[number];

/** How homework stands in a calendar: as a note on its day, or as a task, which some programs do not show. */
export const HOMEWORK_ENTRIES = ['event', 'todo'] as const;

/** What homework is in an exported calendar: an event of a whole day, or a to-do. */
export type HomeworkEntry = typeof HOMEWORK_ENTRIES[number];

/** What can be saved for Word. */
export const WORD_PAGES = [
	'summary',
	'pack',
	'agenda',
	'agreement',
	'priorities',
	'chairsPage',
	'attestation',
	'dashboard',
] as const;

/** Which page is saved as a Word document. */
export type WordPage = typeof WORD_PAGES[number];

/** `2026-12-16-abara`: the next meeting, and the mentorship. */
export function exportName({ next, view, mentorship }: MeetingScope): string {
	return `${next?.date ?? view.today}-${mentorshipWord(mentorship)}`;
}

/** Letters of a file name, as a reader sees them. */
const MOST_LETTERS = 40;
/** So long it may be in the header of a mail; a third of that in a folder, where a letter may take nine bytes. */
const LONGEST_ENCODED = 300;

/** A word for a mentorship in file names, in letters that every file system takes, of whatever script. */
export function mentorshipWord({ note, mentor, title }: MeetingScope['mentorship']): string {
	return fileWord(note ? stemOf(note.path) : mentor ?? title);
}

/** A word of a text for file names, likewise. */
export function fileWord(text: string): string {
	const word = foldText(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
	let length = 0;
	const letters = graphemes(word.replace(/^-/, '')).slice(0, MOST_LETTERS).filter(letter =>
		(length += encodeURIComponent(letter).length) <= LONGEST_ENCODED
	);
	return letters.join('').replace(/-$/, '') || 'meeting';
}
