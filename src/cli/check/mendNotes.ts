import { join } from 'node:path';
import { safeEdits } from '../../core/languageService/rules/checkNote.ts';
import { applyEdits } from '../../core/text/textEdit.ts';
import { readNoteText } from '../read/noteTexts.ts';
import type { OpenNotebook } from '../read/openNotebook.ts';
import type { Terminal } from '../terminal.ts';
import { countOf } from '../reportWords.ts';
import { applyChanges, type FileChange } from '../write/noteChanges.ts';
import type { NotebookChecker } from './notebookFindings.ts';

/** Mends what may be mended without looking, each note by itself; with `isDry` only shows it. */
export async function mendNotes(
	checker: NotebookChecker,
	notebook: OpenNotebook,
	isDry: boolean,
	terminal: Terminal,
): Promise<void> {
	const { folder } = notebook;
	let [places, notes] = [0, 0];
	for (const path of checker.paths) {
		const before = readNoteText(folder, path);
		const edits = before === undefined ? [] : safeEdits(checker.mendable(path, before));
		if (before === undefined || edits.length === 0) { continue; }
		places += edits.length;
		notes++;
		await take({ path: join(folder, path), before, after: applyEdits(before, edits) }, notebook, isDry, terminal);
	}
	const were = places === 1 ? 'was' : 'were';
	terminal.writeError(
		notes === 0
			? 'There is nothing to mend without looking.\n'
			: `${countOf(places, 'place')} in ${countOf(notes, 'note')} ${isDry ? 'would be' : were} mended.\n`,
	);
}

async function take(change: FileChange, notebook: OpenNotebook, isDry: boolean, terminal: Terminal): Promise<void> {
	if (!isDry) {
		applyChanges(notebook.folder, [change]);
		return;
	}
	const { writeDiff } = await import('../write/unifiedDiff.ts');
	await writeDiff([change], notebook, terminal);
}
