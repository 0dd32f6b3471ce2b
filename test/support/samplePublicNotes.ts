import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toPublicNotes, type PublicNotes } from '../../src/core/export/publicNotes.ts';
import { parseCalendarDate } from '../../src/core/model/calendarDate.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../src/core/model/noteOptions.ts';
import { Notebook } from '../../src/core/notebook/notebook.ts';
import { parseNote } from '../../src/core/note/parseNote.ts';

const SAMPLE = fileURLToPath(new URL('../../sample', import.meta.url));

/** Notes given as path → text, without their private parts, as of a day. */
export function publicNotesOf(texts: Readonly<Record<string, string>>, today = '2026-11-23'): PublicNotes {
	const notebook = new Notebook({ today: parseCalendarDate(today)! });
	for (const [path, text] of Object.entries(texts)) { notebook.put(path, parseNote(text, path)); }
	return toPublicNotes(notebook, new Map(Object.entries(texts)), DEFAULT_NOTE_OPTIONS);
}

/** The texts of the sample's Markdown files by path. */
export function sampleTexts(): Record<string, string> {
	const files = readdirSync(SAMPLE, { recursive: true, withFileTypes: true }).filter(entry =>
		entry.isFile() && entry.name.endsWith('.md')
	);
	return Object.fromEntries(files.map(({ parentPath, name }) => {
		const file = join(parentPath, name);
		return [relative(SAMPLE, file).replaceAll('\\', '/'), readFileSync(file, 'utf8')];
	}));
}
