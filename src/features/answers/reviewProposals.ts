import * as vscode from 'vscode';
import { notebookWords } from '../../host/notebookWords.ts';
import { listInWords } from '../../core/text/words.ts';
import type { Answer } from '../../core/answer/answer.ts';
import { matchAnswers, notesOf } from '../../core/answer/matchItem.ts';
import { proposalEdits, type RefusedProposal } from '../../core/answer/proposalEdits.ts';
import { homeOf, proposalsOf, type Proposal, type ProposedChange } from '../../core/answer/proposals.ts';
import { proposalRow } from '../../core/answer/proposalWords.ts';
import { refusalArgs, REFUSAL_MESSAGES } from '../../core/edit/refusals.ts';
import type { Mentorship } from '../../core/model/notebookView.ts';
import { groupBy } from '../../core/text/textEdit.ts';
import { openAt, LANGUAGE, showInformation, showWarning } from '../../host/commands/commands.ts';
import type { NotebookFolder, Services } from '../../host/services.ts';
import { type ChosenChanges, noneOf } from './chosenChanges.ts';
import { readNoteOptions } from '../../host/workspace/folderNotebook.ts';

/** The notes that an answer is about. */
interface AnsweredNotes {
	readonly folder: NotebookFolder;
	readonly mentorship: Mentorship;
}

/**
 * Shows what answers suggest, with before and after, to accept or leave. With `accept`, whatever is not doubtful is
 * accepted without asking.
 */
export async function reviewProposals(
	services: Services,
	answers: readonly Answer[],
	notes: AnsweredNotes,
	accept: boolean,
): Promise<ChosenChanges | undefined> {
	const proposals = await proposedNow(services, answers, notes);
	const today = services.clock.today();
	const rows = proposals.map(proposal => ({ ...proposalRow(proposal, today, LANGUAGE), proposal }));
	const proposed = rows.map(({ label }) => label);
	if (rows.length === 0) {
		void showInformation(
			vscode.l10n.t(
				'Nothing in it changes the notes: what it says is there already, or it says nothing about your homework.',
			),
		);
		return noneOf(proposed);
	}
	const chosen = accept ? rows.filter(({ picked }) => picked) : await choose(rows, notes);
	return chosen && { proposed, ...await changes(services, chosen.map(({ proposal }) => proposal), notes) };
}

/** Proposals against the notes as they stand now, unsaved text included. */
async function proposedNow(
	{ notebooks, edits }: Services,
	answers: readonly Answer[],
	{ folder, mentorship }: AnsweredNotes,
): Promise<readonly Proposal[]> {
	const matched = matchAnswers(answers, folder.view, mentorship);
	const home = homeOf(mentorship);
	const paths = [...new Set([...notesOf(matched), ...home === undefined ? [] : [home]])];
	const uris = new Map(paths.map(path => [path, notebooks.uriOf(folder, path)]));
	let texts: ReadonlyMap<string, string> = new Map();
	await edits.changeTogether([...uris.values()], readText => {
		texts = readText;
		return new Map();
	});
	return proposalsOf(matched, {
		home,
		texts: new Map([...uris].flatMap(([path, uri]) => {
			const text = texts.get(uri.toString());
			return text === undefined ? [] : [[path, text] as const];
		})),
	});
}

type Row = ReturnType<typeof proposalRow> & { readonly proposal: Proposal };

async function choose(rows: readonly Row[], { mentorship }: AnsweredNotes): Promise<readonly Row[] | undefined> {
	const items = rows.map(row => ({
		...row,
		label: row.label.replaceAll('$(', '$ ('),
		...row.detail === undefined ? {} : { detail: row.detail.replaceAll('$(', '$ (') },
	}));
	const chosen = await vscode.window.showQuickPick(items, {
		title: vscode.l10n.t('What came back: {0}', mentorship.title),
		placeHolder: rows.every(({ picked }) => picked)
			? vscode.l10n.t('What is chosen is written into your notes.')
			: vscode.l10n.t('What is chosen is written. The rest needs a second look.'),
		canPickMany: true,
		matchOnDescription: true,
		matchOnDetail: true,
		ignoreFocusOut: true,
	});
	return chosen && rows.filter(({ proposal }) => chosen.some(item => item.proposal === proposal));
}

async function changes(
	{ notebooks, settings, clock }: Services,
	proposals: readonly Proposal[],
	{ folder }: AnsweredNotes,
): Promise<Omit<ChosenChanges, 'proposed'>> {
	const byNote = [...groupBy(proposals, ({ path }) => path)].map(([path, those]) => ({
		path,
		those,
		uri: notebooks.uriOf(folder, path),
	}));
	const options = {
		today: clock.today(),
		addDoneDate: settings.get('addDoneDate', folder.uri),
		defaultDialect: settings.get('taskDialect', folder.uri),
		noteOptions: readNoteOptions(settings, folder.uri),
		l10n: notebookWords(folder.uri),
		recurrence: {
			nextDay: (await import('../../core/recurrence/nextDay.ts')).nextDay,
			place: settings.get('nextOccurrence', folder.uri),
		},
	};
	const done: Proposal[] = [];
	const refused: RefusedProposal[] = [];
	const plan: ChosenChanges['plan'] = texts =>
		new Map(byNote.flatMap(({ uri, path, those }) => {
			const text = texts.get(uri.toString());
			const planned = text === undefined ? undefined : proposalEdits(text, path, those, options);
			done.push(...planned?.done ?? []);
			refused.push(...planned?.refused ?? []);
			return planned ? [[uri.toString(), planned.edits] as const] : [];
		}));
	const settle: ChosenChanges['settle'] = isWritten => {
		const why = refused.map(({ proposal, refusal }) =>
			`${proposalRow(proposal, options.today, LANGUAGE).label} – `
			+ `${vscode.l10n.t(REFUSAL_MESSAGES[refusal.refused], ...refusalArgs(refusal, proposal.path))}`
		);
		const written = isWritten ? done : [];
		tell(written, why, byNote[0]?.uri);
		return { done: written.length, refused: why };
	};
	return { uris: byNote.map(({ uri }) => uri), created: [], plan, settle };
}

function tell(done: readonly Proposal[], refused: readonly string[], uri: vscode.Uri | undefined): void {
	const parts = [...groupBy(done, ({ change: { kind } }) => kind)].map(([kind, those]) =>
		countInWords(kind, those.length)
	);
	if (parts.length > 0) {
		void offerToOpen(
			vscode.l10n.t(
				'Your notes are brought up to date: {0}. Undo Last Change takes it back.',
				listInWords(parts, LANGUAGE),
			),
			uri,
		);
	}
	if (refused.length > 0) { void showWarning(vscode.l10n.t('Left as it was: {0}', refused.join(' '))); }
}

async function offerToOpen(message: string, uri: vscode.Uri | undefined): Promise<void> {
	const open = vscode.l10n.t('Open Note');
	if (await showInformation(message, open) === open && uri) { await openAt(uri); }
}

function countInWords(kind: ProposedChange['kind'], count: number): string {
	switch (kind) {
		case 'ticked':
			return vscode.l10n.t('ticked: {0}', count);
		case 'reopened':
			return vscode.l10n.t('opened again: {0}', count);
		case 'cancelled':
			return vscode.l10n.t('cancelled: {0}', count);
		case 'reworded':
			return vscode.l10n.t('reworded: {0}', count);
		case 'moved':
			return vscode.l10n.t('moved to another day: {0}', count);
		case 'comment':
			return vscode.l10n.t('notes below items: {0}', count);
		case 'new':
			return vscode.l10n.t('new items: {0}', count);
		case 'text':
			return vscode.l10n.t('quotations: {0}', count);
	}
}
