import type { ExportChannel } from '../../src/core/export/exportFormats.ts';
import { EXPORT_CHANNELS } from '../../src/core/export/exportChannels.ts';
import { toPublicNotes, type PublicNotes } from '../../src/core/export/publicNotes.ts';
import { headingWords } from '../../src/core/markdown/headingWords.ts';
import type { Problem } from '../../src/core/model/problem.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../src/core/model/noteOptions.ts';
import { parseNote } from '../../src/core/note/parseNote.ts';
import { ENGLISH } from '../../src/core/text/words.ts';
import { notebookOf, type Files } from './noteBuilder.ts';
import { SECRET } from './privateNotebook.ts';
import type { RewritingTool } from './realTools.ts';

/** What a tool left of a notebook with private parts. */
export interface RoundTrip {
	/** Notes that were written anew. */
	readonly notes: number;
	/** Paths of notes with something public that was private, where a problem says so at the place. */
	readonly told: readonly string[];
	/** Texts that leave the notebook with something private which no problem tells of. */
	readonly leaks: readonly string[];
}

/** Writes every note anew, and looks for what was private in everything that can leave the notebook. */
export async function roundTrip(files: Files, tool: RewritingTool): Promise<RoundTrip> {
	const rewritten = Object.fromEntries(
		await Promise.all(Object.entries(files).map(async ([path, text]) => [path, await tool(text)] as const)),
	);
	const notes = publicNotesOf(rewritten);
	const leaks = leaksOf(notes);
	const told = leaks.length === 0
		? []
		: [...notes.notes].filter(([path, { text }]) => isTold(text, files[path]!, rewritten[path]!, path)).map((
			[path],
		) => path);
	if (told.length === 0) { return { notes: Object.keys(files).length, told, leaks }; }
	const others = Object.fromEntries(Object.entries(rewritten).filter(([path]) => !told.includes(path)));
	return { notes: Object.keys(files).length, told, leaks: leaksOf(publicNotesOf(others)) };
}

function publicNotesOf(files: Files): PublicNotes {
	return toPublicNotes(notebookOf(files), new Map(Object.entries(files)), DEFAULT_NOTE_OPTIONS);
}

function leaksOf(notes: PublicNotes): string[] {
	const leaks: string[] = [];
	for (const [id, channel] of Object.entries<ExportChannel>(EXPORT_CHANNELS)) {
		for (const text of channel.everything(notes, ENGLISH)) {
			const unfolded = text.replace(/\r\n /g, '').toLowerCase();
			const at = unfolded.indexOf(SECRET);
			if (at >= 0) { leaks.push(`${id}: ${unfolded.slice(Math.max(0, at - 300), at + 80)}`); }
		}
	}
	return leaks;
}

/**
 * Whether a problem tells of every private word in a note's public text: one above it in the note as it is now; one
 * below it that says that a private part ends there which never began; or, in the note as it was, that its dashes make
 * a heading of the line which now ends the private section.
 */
function isTold(open: string, before: string, after: string, path: string): boolean {
	const lines = bodyLines(open, after, path);
	const shown = lines.flatMap((line, index) => line.replace(/<!--.*?-->/g, '').includes(SECRET) ? [index] : []);
	const now = problemsOf(after, path).map(({ code, line }) => code === 'private.stray-closer' ? 0 : line);
	const underlined = new Set(
		problemsOf(before, path).filter(({ code }) => code === 'private.underlined').map(({ args }) => args[0]!),
	);
	const headings = lines.flatMap((line, index) =>
		underlined.has(headingWords(line.replace(/^[#\s]+/, ''))) ? [index] : []
	);
	return shown.length > 0 && shown.every(line => [...now, ...headings].some(told => told <= line));
}

function bodyLines(open: string, text: string, path: string): string[] {
	const body = parseNote(text, path).note?.bodyLine ?? 0;
	return open.split('\n').map((line, index) => index < body ? '' : line);
}

function problemsOf(text: string, path: string): Problem[] {
	return parseNote(text, path).problems.filter(({ code }) => code.startsWith('private.'));
}
