import { keepsPrivate } from '../../edit/verifyEdit.ts';
import type { NoteOptions } from '../../model/noteOptions.ts';
import { isHandle } from '../../taskFields/owners.ts';
import type { NotebookView } from '../../model/notebookView.ts';
import { ROLES } from '../../model/vocabulary.ts';
import { foldHandle } from '../../text/foldText.ts';
import { folderOf, stemOf } from '../../text/paths.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import type { Words } from '../../text/words.ts';
import { mentionsIn, type Mention, type NoteMention } from './mentions.ts';
import { asReference } from '../../markdown/address.ts';
import { NoteMoves, writeName } from './noteMoves.ts';
import { leadsTo, namesWith, notesCalled, type Target } from './targets.ts';

/** Why something cannot be renamed, in words for the user. */
export interface RenameRefusal {
	readonly refused: string;
}

/** What is to become what. */
export interface Renaming {
	readonly target: Target;
	readonly newName: string;
	/** The new word already names the same person, so that names in front matter stay as they are. */
	readonly handlesOnly: boolean;
	/** Of a note that is there: what its new path does to names everywhere. */
	readonly moves?: NoteMoves;
}

/** A name for a file that every system takes. */
const FILE_NAME = /^[^\\/:*?"<>|\u0000-\u001f\s.][^\\/:*?"<>|\u0000-\u001f]{0,100}$/;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** Checks a new name for what stands at a mention. */
export function planRename(
	mention: Mention,
	target: Target,
	newName: string,
	view: NotebookView,
	l10n: Words,
): Renaming | RenameRefusal {
	const name = newName.trim();
	if (target.kind === 'missing') { return planMissing(target, name, view, l10n); }
	return target.kind === 'note'
		? planNote(target.path, name, view, l10n)
		: planPerson(mention, target, name, view, l10n);
}

function planNote(path: string, name: string, view: NotebookView, l10n: Words): Renaming | RenameRefusal {
	const stem = name.replace(/\.md$/i, '');
	if (!FILE_NAME.test(stem) || /[ .]$/.test(stem) || RESERVED.test(stem)) {
		return { refused: l10n.t('“{0}” cannot be the name of a file.', name) };
	}
	if (/[#^[\]]/.test(stem)) {
		return { refused: l10n.t('“{0}” could not be linked to: leave out brackets, # and ^.', name) };
	}
	const renamed = renamedPath(path, stem);
	if (view.note(renamed) && renamed !== path) {
		return {
			refused: l10n.t('There is a note “{0}” already.', renamed),
		};
	}
	return {
		target: { kind: 'note', path },
		newName: stem,
		handlesOnly: false,
		moves: new NoteMoves(view.notes(), new Map([[path, renamed]])),
	};
}

/**
 * A name that leads nowhere becomes that of a note there is: after a note was renamed elsewhere, or by one that was
 * interrupted.
 */
function planMissing(target: Target, name: string, view: NotebookView, l10n: Words): Renaming | RenameRefusal {
	const newName = name.replace(/\.md$/i, '');
	if (notesCalled(newName, view).length === 0) { return { refused: l10n.t('There is no note “{0}”.', newName) }; }
	return { target, newName, handlesOnly: false };
}

function planPerson(
	mention: Mention,
	target: Target & { kind: 'person' },
	name: string,
	view: NotebookView,
	l10n: Words,
): Renaming | RenameRefusal {
	const handle = mention.kind === 'person' ? mention.handle : target.handle;
	const word = name.replace(/^@/, '');
	if (ROLES.some(role => role === handle)) {
		return { refused: l10n.t('“{0}” is a side of the mentorship and keeps its name.', handle) };
	}
	if (word.startsWith('@') || !isHandle(word) || ROLES.some(role => role === foldHandle(word))) {
		return { refused: l10n.t('“{0}” cannot be an owner. Write one word of a name, such as @eklund.', name) };
	}
	const sameNames = namesWith(handle, view).every(sameName => namesWith(foldHandle(word), view).includes(sameName));
	return { target: { ...target, handle }, newName: word, handlesOnly: sameNames };
}

/** Where a note is after its file was renamed in its folder. */
export function renamedPath(path: string, stem: string): string {
	const folder = folderOf(path);
	return `${folder === '' ? '' : `${folder}/`}${stem}.md`;
}

/** A note and how it is read. */
interface NoteToRename {
	readonly text: string;
	readonly path: string;
	readonly options: NoteOptions;
}

/**
 * The edits of one note, or why there are none: also where the new name would be read as something private,
 * as in the heading `## [[award]]` when the note becomes `private`.
 */
export function renameIn(
	{ text, path, options }: NoteToRename,
	renaming: Renaming,
	view: NotebookView,
	l10n: Words,
): readonly TextEdit[] | RenameRefusal {
	const { edits, unwritable } = renaming.moves?.follow(text, path)
		?? { edits: editsByName(text, path, renaming, view) };
	if (unwritable !== undefined) {
		return {
			refused: l10n.t(
				'In “{0}” the new name could not be written for “{1}”. Nothing was renamed.',
				path,
				unwritable,
			),
		};
	}
	return keepsPrivate(text, edits, path, options)
		? edits
		: { refused: l10n.t('In “{0}” the new name would change what is private. Nothing was renamed.', path) };
}

function editsByName(text: string, path: string, renaming: Renaming, view: NotebookView): readonly TextEdit[] {
	return mentionsIn(text).flatMap(mention => {
		if (!leadsTo(mention, renaming.target, path, view)) { return []; }
		return mention.kind === 'note' ? [renameNote(mention, renaming)] : renamePerson(mention, text, renaming);
	});
}

/** Only the file's name in what is written changes, its folder and `.md` stay. */
function renameNote(mention: NoteMention, { newName }: Renaming): TextEdit {
	const { written } = mention;
	const stem = written.slice(written.lastIndexOf('/') + 1).replace(/\.md$/i, '');
	const at = written.lastIndexOf('/') + 1;
	const name = stem.includes('%') ? encodeURIComponent(newName) : asReference(newName);
	return writeName(mention, written.slice(0, at) + name + written.slice(at + stem.length));
}

/** Only the word that was renamed; a person's other words stay. */
function renamePerson(
	mention: Mention & { kind: 'person' },
	text: string,
	{ target, newName, handlesOnly }: Renaming,
): TextEdit[] {
	if (target.kind !== 'person' || mention.handle !== target.handle || handlesOnly && !mention.asHandle) { return []; }
	const old = text.slice(mention.start, mention.end);
	const isCapital = old[0] !== old[0]!.toLowerCase();
	const written = isCapital ? newName[0]!.toUpperCase() + newName.slice(1) : newName;
	const word = mention.asHandle && !isCapital ? newName.toLowerCase() : written;
	return [{ start: mention.start, end: mention.end, text: word }];
}

/** The name that is offered to be changed. */
export function nameOf(target: Target, mention: Mention, text: string): string {
	if (target.kind === 'person') { return text.slice(mention.start, mention.end); }
	return stemOf(target.kind === 'note' ? target.path : text.slice(mention.start, mention.end));
}
