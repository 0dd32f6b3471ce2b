import type { StructuredPatchHunk } from 'diff';
import type { NotebookNames } from '../../core/model/notebookView.ts';
import type { NoteOptions } from '../../core/model/noteOptions.ts';
import { parseNote } from '../../core/note/parseNote.ts';
import { unlinkLeftOut } from '../../core/taskFields/unlinkLeftOut.ts';
import { mentionsLeftOut } from '../read/leftOutNames.ts';
import { printableText, type Terminal } from '../terminal.ts';
import { createPainter, wantsColour, type Painter } from '../reportWords.ts';

/** What is shown in place of a line that is private. */
const HIDDEN = '(private)';

/** What is needed to know what is private in a note. */
interface NotesShown {
	readonly options: NoteOptions;
	readonly open: { readonly names: NotebookNames };
}

/**
 * Writes what would be changed, as `diff -u` does, so that `patch` does it. Lines that are private in a note are not
 * shown, not even around a change; of a private note only that it would be changed, and no name of one.
 *
 * @param notes Absent for files that are no notes.
 */
export async function writeDiff(
	changes: readonly FileChange[],
	notes: NotesShown | undefined,
	terminal: Terminal,
): Promise<void> {
	const { structuredPatch, formatPatch, FILE_HEADERS_ONLY } = await import('diff');
	const paint = createPainter(wantsColour(terminal));
	let hidden = 0;
	for (const { path, before, after } of changes) {
		const [old, current] = [before ?? '', after].map(text =>
			notes === undefined ? text : withoutPrivateLines(text, path, notes)
		);
		if (old === undefined || current === undefined) {
			hidden++;
			continue;
		}
		const compared = structuredPatch(before === undefined ? '/dev/null' : path, path, old, current);
		const written = (before ?? '').split('\n');
		const hunks = compared.hunks.flatMap(hunk => withoutChangedContext(hunk, written));
		const patch = formatPatch({ ...compared, hunks }, FILE_HEADERS_ONLY);
		// For `patch` every byte of it.
		const shown = terminal.isTerminal ? printableText(patch) : patch;
		terminal.writeOut(shown.split('\n').map(line => coloured(line, paint)).join('\n'));
	}
	if (hidden > 0) {
		terminal.writeOut(
			hidden === 1
				? '1 private note would be changed too; it is not shown.\n'
				: `${hidden} private notes would be changed too; they are not shown.\n`,
		);
	}
}

/** Front matter that names a private note is hidden by the line. `undefined` of a private note. */
function withoutPrivateLines(text: string, path: string, { options, open: { names } }: NotesShown): string | undefined {
	const { note } = parseNote(text, path, options);
	if (note?.private) { return undefined; }
	const lines = text.split('\n');
	for (const { start, end } of note?.privateLines ?? []) { lines.fill(HIDDEN, start, Math.min(end, lines.length)); }
	for (let line = 0; line < (note?.bodyLine ?? 0); line++) {
		if (mentionsLeftOut(lines[line] ?? '', names)) { lines[line] = HIDDEN; }
	}
	return unlinkLeftOut(lines.join('\n'), names);
}

/**
 * Parts of a hunk without the lines around the changes that are not shown as they are written: `patch` would look for
 * them in vain. (Where such a line stands right behind a change, `git apply` wants to be told `--unidiff-zero`.)
 *
 * @param written The lines of the note before.
 */
function withoutChangedContext(hunk: StructuredPatchHunk, written: readonly string[]): StructuredPatchHunk[] {
	const parts: StructuredPatchHunk[] = [];
	let part = emptyHunk(hunk.oldStart, hunk.newStart);
	for (const line of hunk.lines) {
		if (!line.startsWith(' ') || written[part.oldStart + part.oldLines - 1] === line.slice(1)) {
			part.lines.push(line);
			part.oldLines += Number(isOf(line, ' -'));
			part.newLines += Number(isOf(line, ' +'));
			continue;
		}
		parts.push(part);
		part = emptyHunk(part.oldStart + part.oldLines + 1, part.newStart + part.newLines + 1);
	}
	return [...parts, part].filter(({ lines }) => lines.some(line => isOf(line, '+-'))).map(each =>
		evenContext(each, each !== parts[0] && parts.length > 0, each !== part)
	);
}

/**
 * As many lines around the changes on either side as on the other, where one was cut: else `patch` takes it for the
 * beginning or the end of the file.
 */
function evenContext(hunk: StructuredPatchHunk, isCutBefore: boolean, isCutBehind: boolean): StructuredPatchHunk {
	const changes = hunk.lines.map(line => isOf(line, '+-'));
	const [first, last] = [changes.indexOf(true), changes.lastIndexOf(true)];
	const behind = hunk.lines.slice(last + 1).filter(line => line.startsWith(' ')).length;
	const before = isCutBehind ? Math.max(0, first - behind) : 0;
	const end = isCutBefore && behind > first ? last + 1 + first : hunk.lines.length;
	const lines = hunk.lines.slice(before, end);
	return {
		oldStart: hunk.oldStart + before,
		newStart: hunk.newStart + before,
		oldLines: lines.filter(line => isOf(line, ' -')).length,
		newLines: lines.filter(line => isOf(line, ' +')).length,
		lines,
	};
}

/** Whether a line of a diff has one of these signs. */
function isOf(line: string, signs: string): boolean {
	return line !== '' && signs.includes(line.charAt(0));
}

function emptyHunk(oldStart: number, newStart: number): StructuredPatchHunk {
	return { oldStart, newStart, oldLines: 0, newLines: 0, lines: [] };
}

function coloured(line: string, paint: Painter): string {
	if (line.startsWith('+++') || line.startsWith('---')) { return paint.bold(line); }
	if (line.startsWith('@@')) { return paint.cyan(line); }
	if (line.startsWith('+')) { return paint.green(line); }
	return line.startsWith('-') ? paint.red(line) : line;
}

/** A file that is to be there, or to be changed. */
export interface FileChange {
	/** As the user would name it, from the working folder. */
	readonly path: string;
	/** As it was read, without a BOM; absent where the file is new. */
	readonly before?: string;
	readonly after: string;
}
