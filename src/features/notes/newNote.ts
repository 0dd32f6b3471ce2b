import * as vscode from 'vscode';
import { type NoteType, NOTE_TYPES } from '../../core/model/vocabulary.ts';
import { createNote, type NoteToCreate } from '../../host/edits/createNote.ts';
import type { NotebookFolder, Services } from '../../host/services.ts';
import type { TreeNode } from '../../host/tree/treeNode.ts';
import { askFolder } from '../../host/pick/choosePeople.ts';
import { LANGUAGE, openAt, type CommandCall, type GivenTo } from '../../host/commands/commands.ts';
import {
	askForNote,
	type KnownAnswers,
	type GivenAnswers,
	noteFromGiven,
	noteFromAnswers,
	noteTypeName,
	OFFERED_TYPES,
	templateNameInWords,
} from './noteQuestions.ts';
import type { TemplateName } from '../../core/documents/templates.ts';
import { createFiles, exists, uriOfNew } from '../../host/edits/newFiles.ts';
import { builtInTemplate, templatePath } from '../../host/edits/hostTemplates.ts';

/** A note that was made, for other extensions and tests. */
interface NewNoteResult {
	/** Of the file, as text. */
	readonly uri: string;
	/** In its notebook. */
	readonly path: string;
}

/** A call of a command that makes a note of a type. */
type NewNoteCall = Pick<CommandCall<GivenAnswers>, 'argument' | 'row'>;

/** Types of which one note is usually enough. */
const ONE_IS_ENOUGH: ReadonlySet<NoteType> = new Set(['mission', 'network', 'accomplishments']);

/**
 * Makes a note of a type. On a row of the mentorships it is for that one. With an object of
 * answers nobody is asked (see {@link noteFromGiven}); else the user is, and Esc leaves nothing.
 */
export async function newNote(
	services: Services,
	type: NoteType,
	call: NewNoteCall,
): Promise<NewNoteResult | undefined> {
	const request = await wantedNote(services, type, call);
	if (!request) { return undefined; }
	const { uri, path } = await createNote(services, request);
	return { uri: uri.toString(), path };
}

/** {@link newNote} of the type that `{ type }` names, else the user. */
export async function newNoteOfAskedType(
	services: Services,
	call: CommandCall<GivenTo<'mentoring.newNote'>>,
): Promise<NewNoteResult | undefined> {
	const type = call.argument?.type ?? await askType();
	return type && newNote(services, type, call);
}

async function askType(): Promise<NoteType | undefined> {
	const items = OFFERED_TYPES.map(type => ({ ...noteTypeName(type, LANGUAGE), type }));
	return (await vscode.window.showQuickPick(items, {
		title: vscode.l10n.t('New Note'),
		placeHolder: vscode.l10n.t('What kind of note?'),
		matchOnDetail: true,
	}))?.type;
}

async function wantedNote(
	services: Services,
	type: NoteType,
	{ argument: answers, row }: NewNoteCall,
): Promise<NoteToCreate | undefined> {
	await services.notebooks.ready;
	if (answers) { return noteFromGiven(services, type, answers); }
	const rowAnswers = knownFromRow(row);
	const folder = rowAnswers.folder ?? await askFolder(services.notebooks, noteTypeName(type, LANGUAGE).label);
	if (!folder || await opensThatOfBefore(services, folder, type)) { return undefined; }
	const asked = await askForNote(services, folder, type, rowAnswers);
	return asked && noteFromAnswers(services, folder, type, asked);
}

function knownFromRow(row: TreeNode | undefined): KnownAnswers & { readonly folder?: NotebookFolder } {
	const folder = row?.place?.folder;
	const mentorship = row?.mentorship === undefined ? undefined : folder?.view.mentorship(row.mentorship);
	return { ...folder ? { folder } : {}, ...mentorship ? { mentorship } : {} };
}

/** Where one is enough and there is one, it is offered first. Esc counts as an answer, too. */
async function opensThatOfBefore({ notebooks }: Services, folder: NotebookFolder, type: NoteType): Promise<boolean> {
	const there = ONE_IS_ENOUGH.has(type) ? [...folder.view.notes()].find(note => note.type === type) : undefined;
	if (!there) { return false; }
	const open = { label: vscode.l10n.t('Open “{0}”', there.title), description: there.path };
	const another = { label: vscode.l10n.t('Create another one') };
	const chosen = await vscode.window.showQuickPick([open, another], {
		title: noteTypeName(type, LANGUAGE).label,
		placeHolder: vscode.l10n.t('There is such a note already.'),
	});
	if (chosen === open) { await openAt(notebooks.uriOf(folder, there.path)); }
	return chosen !== another;
}

const NAMES: readonly TemplateName[] = [
	'meeting',
	'first-meeting',
	'committee-meeting',
	...NOTE_TYPES.filter(type => type !== 'meeting'),
];

/** Opens the user's own template of a type, begun with the built-in one. With one that is given nothing is asked. */
export async function customizeTemplate(services: Services, type: string | undefined): Promise<string | undefined> {
	const folder = await askFolder(services.notebooks);
	const name = folder && (NAMES.find(candidate => candidate === type) ?? await askName());
	if (!folder || !name) { return undefined; }
	const path = templatePath(name);
	if (!await exists(uriOfNew(folder.uri, path))) {
		await createFiles(folder.uri, [{ path, text: await builtInTemplate(services, folder.uri, name) }]);
	}
	await openAt(uriOfNew(folder.uri, path));
	return path;
}

async function askName(): Promise<TemplateName | undefined> {
	const items = NAMES.map(name => ({ ...templateNameInWords(name, LANGUAGE), name }));
	const title = vscode.l10n.t('Customize Note Template');
	return (await vscode.window.showQuickPick(items, {
		title,
		placeHolder: vscode.l10n.t('The template of which notes?'),
		matchOnDetail: true,
	}))?.name;
}
