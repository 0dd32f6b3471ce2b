import type { MeetingScope } from '../documents/homeworkLines.ts';
import { foldText } from '../text/foldText.ts';
import { stemOf } from '../text/paths.ts';

/** `2026-12-16-abara`: the next meeting, in letters that every file system takes. */
export function exportName({ next, view, mentorship }: MeetingScope): string {
	return `${next?.date ?? view.today}-${mentorshipWord(mentorship)}`;
}

/** A word for a mentorship in file names. */
export function mentorshipWord({ note, mentor, title }: MeetingScope['mentorship']): string {
	const word = foldText(note ? stemOf(note.path) : mentor ?? title).replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 40);
	return word || 'meeting';
}
