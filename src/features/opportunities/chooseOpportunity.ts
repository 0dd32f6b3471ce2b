import * as vscode from 'vscode';
import { offerFacts, type OfferFacts } from '../../core/documents/opportunities/letters.ts';
import type { PublicNotes } from '../../core/export/publicNotes.ts';
import { dueInWords } from '../../core/text/words.ts';
import { compareText, isPending } from '../../core/query/order.ts';
import { readPublicNotes } from '../../host/export/readPublicNotes.ts';
import type { NotebookFolder, Services } from '../../host/services.ts';
import { LANGUAGE, editorPlace, type CommandCall, UserError } from '../../host/commands/commands.ts';
import type { CalendarDate } from '../../core/model/calendarDate.ts';
import type { Note } from '../../core/model/note.ts';
import type { NoteType } from '../../core/model/vocabulary.ts';

/** A call of a command that is about a note, or the notebook it is in. */
export type PlaceCall = Pick<CommandCall, 'place'>;

/** An offer a command is about. */
export interface ChosenOffer {
	readonly folder: NotebookFolder;
	readonly path: string;
	readonly uri: vscode.Uri;
	readonly notes: PublicNotes;
	readonly facts: OfferFacts;
}

/** The offer of the row, of `{ uri }` or of the editor; else the only one that is open; else the user is asked. */
export async function chooseOffer(services: Services, { place: named }: PlaceCall): Promise<ChosenOffer | undefined> {
	const { notebooks } = services;
	await notebooks.ready;
	await notebooks.settled();
	if (named && named.folder.view.note(named.path)?.type !== 'opportunity') {
		throw new UserError(vscode.l10n.t('“{0}” is not a note of an opportunity (type: opportunity).', named.path));
	}
	const editor = editorPlace(notebooks);
	const place = named
		?? (editor?.folder.view.note(editor.path)?.type === 'opportunity' ? editor : await pick(services));
	return place && read(services, place.folder, place.path);
}

async function read(services: Services, folder: NotebookFolder, path: string): Promise<ChosenOffer> {
	const missions = [...folder.view.notes()].filter(({ type }) => type === 'mission').map(note => note.path);
	const notes = await readPublicNotes(services, folder, [path, ...missions]);
	const facts = offerFacts(notes, path);
	if (!facts) {
		throw new UserError(
			vscode.l10n.t('“{0}” is private as a whole, so nothing is made from it.', path),
		);
	}
	return { folder, path, uri: services.notebooks.uriOf(folder, path), notes, facts };
}

async function pick(
	{ notebooks, clock }: Services,
): Promise<{ readonly folder: NotebookFolder, readonly path: string } | undefined> {
	const opportunities = notebooks.folders.flatMap(folder =>
		folder.view.opportunities().map(note => ({ folder, note }))
	);
	if (opportunities.length === 0) {
		throw new UserError(vscode.l10n.t('No opportunity is written down yet. It is a note with type: opportunity.'));
	}
	const items = opportunities.map(({ folder, note: { path, title, fields, ...rest } }) => ({
		label: title,
		folder,
		path,
		description: isPending({ path, title, fields, ...rest })
			? answerBy(fields.respondBy, clock.today())
			: fields.decision ?? '',
		...fields.requestedBy === undefined ? {} : { detail: fields.requestedBy },
	}));
	return vscode.window.showQuickPick(items, {
		placeHolder: vscode.l10n.t('Which opportunity?'),
		matchOnDescription: true,
		matchOnDetail: true,
	});
}

function answerBy(day: CalendarDate | undefined, today: CalendarDate): string {
	return day ? dueInWords(day, today, LANGUAGE) : vscode.l10n.t('open');
}

/**
 * The notebook of `{ uri }`, of the editor, else the only one with notes, else the one the user picks; `undefined` on
 * Esc or without any.
 */
export async function chooseFolder({ notebooks }: Services, call: PlaceCall): Promise<NotebookFolder | undefined> {
	await notebooks.ready;
	await notebooks.settled();
	const place = call.place ?? editorPlace(notebooks);
	if (place) { return place.folder; }
	const withNotes = notebooks.folders.filter(({ view }) => view.size > 0);
	if (withNotes.length < 2) { return withNotes[0]; }
	const items = withNotes.map(folder => ({ label: folder.name, folder }));
	return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which notebook?') }))?.folder;
}

/** Notes of a type, newest first, then by path. */
export function notesOf({ view }: NotebookFolder, type: NoteType): Note[] {
	const day = ({ fields }: Note) => fields.date?.date ?? '';
	return [...view.notes()].filter(note => note.type === type).sort((a, b) =>
		compareText(day(b), day(a)) || compareText(a.path, b.path)
	);
}
