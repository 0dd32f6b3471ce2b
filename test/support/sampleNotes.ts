import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { meetingScope, type MeetingScope } from '../../src/core/documents/homeworkLines.ts';
import { toPublicNotes, type PublicNotes } from '../../src/core/export/publicNotes.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../src/core/model/noteOptions.ts';
import { notebookOf, type Files } from './noteBuilder.ts';

const SAMPLE = join(import.meta.dirname ?? __dirname, '../../sample');

/** The files of the sample notebook, by path. */
export function sampleFiles(): Files {
	const paths = readdirSync(SAMPLE, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.md'));
	return Object.fromEntries(
		paths.map(path => [path.replaceAll('\\', '/'), readFileSync(join(SAMPLE, path), 'utf8')]),
	);
}

/** Notes as exporters get them, as of the day of the sample. */
export function publicNotesOf(files: Files): PublicNotes {
	return toPublicNotes(notebookOf(files), new Map(Object.entries(files)), DEFAULT_NOTE_OPTIONS);
}

/** What is for the next meeting of one of its mentorships. */
export function scopeOf(notes: PublicNotes, path: string): MeetingScope {
	const scope = meetingScope(notes.view, path);
	if (!scope) { throw new Error(`${path} is not public`); }
	return scope;
}
