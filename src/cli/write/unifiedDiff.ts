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
 * Writes what would be changed, as `diff -u` does. Lines that are private in a note are not shown, not even around a
 * change; of a private note only that it would be changed, and no name of one.
 *
 * @param notes Absent for files that are no notes.
 */
export async function writeDiff(
	changes: readonly FileChange[],
	notes: NotesShown | undefined,
	terminal: Terminal,
): Promise<void> {
	const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
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
		const patch = createTwoFilesPatch(
			before === undefined ? '/dev/null' : path,
			path,
			old,
			current,
			undefined,
			undefined,
			{ headerOptions: FILE_HEADERS_ONLY },
		);
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
