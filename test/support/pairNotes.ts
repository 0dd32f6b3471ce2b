import { composeSummary } from '../../src/core/documents/summary.ts';
import { ENGLISH } from '../../src/core/text/words.ts';
import { abara, abaraMeeting, type Files } from './noteBuilder.ts';
import { publicNotesOf, scopeOf } from './sampleNotes.ts';

export const PAIR: Files = { 'mentorships/abara.md': abara('next_meeting: 2026-12-16 15:00') };

export const scoped = (files: Files) => {
	const notes = publicNotesOf({ ...PAIR, ...files });
	return { notes, scope: scopeOf(notes, 'mentorships/abara.md') };
};

export const summary = (files: Files) => {
	const { notes, scope } = scoped(files);
	return composeSummary(scope, notes, ENGLISH);
};

export const HELD = { 'meetings/a.md': abaraMeeting('2026-11-18') };

/** Lines below a heading of a page, up to the next. */
export function below(text: string, heading: string): string[] {
	const lines = text.split('\n');
	const start = lines.findIndex(line => line.replace(/^#+ /, '') === heading && line.startsWith('#'));
	const end = lines.findIndex((line, index) => index > start && line.startsWith('#'));
	return start < 0 ? [] : lines.slice(start + 1, end < 0 ? undefined : end).filter(line => line !== '');
}
