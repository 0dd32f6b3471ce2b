import type { MeetingScope } from '../documents/homeworkLines.ts';
import { foldText } from '../text/foldText.ts';
import { stemOf } from '../text/paths.ts';

/** What a caller of an export may choose. */

/** What slides are made of: the page for the mentor, the next meeting's note, or what the notes say. */
export const SLIDE_SOURCES = ['summary', 'meeting', 'notes'] as const;
export type SlideSource = typeof SLIDE_SOURCES[number];

/** What the papers for a meeting are saved as. */
export const PACK_FORMATS = ['html', 'pdf'] as const;
export type PackFormat = typeof PACK_FORMATS[number];

/** What the days of meetings are saved as. */
export const ATTESTATION_FORMATS = ['markdown', 'csv'] as const;
export type AttestationFormat = typeof ATTESTATION_FORMATS[number];

/** How homework stands in a calendar: as a note on its day, or as a task, which some programs do not show. */
export const HOMEWORK_ENTRIES = ['event', 'todo'] as const;
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
export type WordPage = typeof WORD_PAGES[number];

/** `2026-12-16-abara`: the next meeting, in letters that every file system takes. */
export function exportName({ next, view, mentorship }: MeetingScope): string {
	return `${next?.date ?? view.today}-${mentorshipWord(mentorship)}`;
}

/** A word for a mentorship in file names. */
export function mentorshipWord({ note, mentor, title }: MeetingScope['mentorship']): string {
	const word = foldText(note ? stemOf(note.path) : mentor ?? title).replace(/[^a-z0-9]+/g, '-').replace(
		/^-+|-+$/g,
		'',
	).slice(0, 40);
	return word || 'meeting';
}
