import type { NotebookPort, OpenNote } from './notebookPort.ts';
import { foldText } from '../text/foldText.ts';
import { stemOf } from '../text/paths.ts';
import { mentionsIn, type Mention } from './references/mentions.ts';
import type { Renaming } from './references/rename.ts';
import { leadsTo, mayMention, targetOf, type Target } from './references/targets.ts';

/** What stands under the cursor of a note. */
interface MentionAt {
	readonly mention: Mention;
	readonly target: Target;
}

/** The mention at an offset and what it leads to; `undefined` in files that are no notes. */
export function mentionOn(
	{ view }: Pick<NotebookPort, 'view'>,
	{ path, text }: OpenNote,
	offset: number,
): MentionAt | undefined {
	if (!view.note(path)) { return undefined; }
	const mention = mentionsIn(text).find(({ start, end }) => start <= offset && offset <= end);
	const target = mention && targetOf(mention, path, view);
	return mention && target && { mention, target };
}

/** A note's text with the mentions that were asked for. */
interface MentioningNote extends OpenNote {
	readonly mentions: readonly Mention[];
}

/** Every mention of a target in the notebook, by path; notes that cannot hold one are not read. */
export async function mentionsOf(notebook: NotebookPort, target: Target): Promise<MentioningNote[]> {
	const { view } = notebook;
	const candidates = [...view.notes()].filter(note => mayMention(note, target)).map(({ path }) => path).sort();
	const word = wordOf(target);
	const notes = await readNotes(notebook, candidates, text => word === undefined || holds(text, word));
	const mentioning = notes.map(note => ({
		...note,
		mentions: mentionsIn(note.text).filter(mention => leadsTo(mention, target, note.path, view)),
	}));
	return mentioning.filter(({ mentions }) => mentions.length > 0);
}

/**
 * The texts that a renaming may touch: those that name the target, and those that name other notes as it will be
 * called.
 */
export async function textsToRename(
	notebook: NotebookPort,
	{ target, newName }: Renaming,
): Promise<readonly OpenNote[]> {
	if (target.kind !== 'note') { return mentionsOf(notebook, target); }
	const words = [stemOf(target.path), newName].map(foldText);
	return readNotes(
		notebook,
		[...notebook.view.notes()].map(({ path }) => path),
		text => words.some(word => holds(text, word)),
	);
}

/** The word without which no text names a target. */
function wordOf(target: Target): string | undefined {
	switch (target.kind) {
		case 'note':
			return foldText(stemOf(target.path));
		case 'missing':
			return target.stem;
		case 'person':
			return undefined;
	}
}

async function readNotes(
	notebook: NotebookPort,
	paths: readonly string[],
	isWanted: (text: string) => boolean,
): Promise<OpenNote[]> {
	const notes: OpenNote[] = [];
	await notebook.readNotes(paths, (path, text) => {
		if (isWanted(text)) { notes.push({ path, text }); }
	});
	return notes.sort((a, b) => a.path < b.path ? -1 : 1);
}

/** A stem may be written with `%20`, which any note with a per cent sign may hold. */
function holds(text: string, word: string): boolean {
	return text.includes('%') || foldText(text).includes(word);
}
