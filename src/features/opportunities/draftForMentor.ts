import { DRAFT_KINDS, type DraftKind } from '../../core/model/vocabulary.ts';
import { notebookWords } from '../../host/notebookWords.ts';
import * as vscode from 'vscode';
import { draftFacts, mentorDraft, personIn } from '../../core/documents/opportunities/mentorDrafts.ts';
import { logIntroduction } from '../../core/edit/logIntroduction.ts';
import { type CommandCall, type GivenTo, showInformation, UserError } from '../../host/commands/commands.ts';
import { copyText, openUntitled } from '../../host/export/egress.ts';
import { readPublicNotes } from '../../host/export/readPublicNotes.ts';
import type { NotebookFolder, Services } from '../../host/services.ts';
import { chosenTasks, type ChosenTask } from '../../host/pick/chosenTasks.ts';
import { notesOf } from './chooseOpportunity.ts';

/** What the command reports to a caller that asks. */
interface DraftResult {
	readonly message: string;
	/** What stands in brackets, as nobody wrote it. */
	readonly missing: readonly string[];
	/** The network note in which the draft of an introduction was noted down. */
	readonly loggedIn?: string;
}

/**
 * Writes a draft of what the mentor promised, so that it takes the mentor a minute: an introduction, a letter of
 * support, a nomination. Opened to be changed, and on the clipboard. `{ uri, line, kind, who? }` asks nothing.
 */
export async function draftForMentor(
	services: Services,
	call: CommandCall<GivenTo<'mentoring.draftForMentor'>>,
): Promise<DraftResult | undefined> {
	const chosen = await promised(services, call);
	const kind = call.argument?.kind ?? await askKind(chosen);
	if (!kind) { return undefined; }
	const who = call.argument ? call.argument.who ?? personIn(chosen.task.text) : await askWho(kind, chosen);
	if (who === undefined && !call.argument) { return undefined; }
	const { folder, path, task } = chosen;
	const accomplishments = notesOf(folder, 'accomplishments').map(note => note.path);
	const facts = draftFacts(
		await readPublicNotes(services, folder, accomplishments),
		{ path, line: task.line },
		who === '' ? undefined : who,
	);
	if (!facts) {
		throw new UserError(
			vscode.l10n.t('This item is private, or belongs to no mentorship, so nothing is made from it.'),
		);
	}
	const { text: message, missing } = mentorDraft(kind, facts, notebookWords(folder.uri));
	await copyText('mentor-draft', message);
	await openUntitled('mentor-draft', message, 'plaintext');
	const loggedIn = kind === 'introduction' && facts.who !== undefined
		? await log(services, folder, facts.who)
		: undefined;
	void showInformation(inWords(missing, loggedIn));
	return { message, missing, ...loggedIn === undefined ? {} : { loggedIn } };
}

/** The item the command is about, which the mentor owes. */
async function promised(
	services: Services,
	call: CommandCall<GivenTo<'mentoring.draftForMentor'>>,
): Promise<ChosenTask> {
	const [chosen] = await chosenTasks(services, { rows: call.rows, place: call.place, argument: undefined });
	const item = chosen
		&& chosen.folder.view.homeworkOf(chosen.path).find(({ task }) => task.line === chosen.task.line);
	if (!chosen || !item || item.owners.every(owner => owner === 'mentee')) {
		throw new UserError(
			vscode.l10n.t(
				'Choose an item of homework that your mentor owes; what you owe yourself needs no draft for somebody else.',
			),
		);
	}
	return chosen;
}

async function askKind({ task }: ChosenTask): Promise<DraftKind | undefined> {
	const words: Readonly<Record<DraftKind, string>> = {
		introduction: vscode.l10n.t('An introduction'),
		support: vscode.l10n.t('A letter of support'),
		nomination: vscode.l10n.t('A nomination'),
	};
	const items = DRAFT_KINDS.map(draft => ({ label: words[draft], draft }));
	return (await vscode.window.showQuickPick(items, {
		title: task.text,
		placeHolder: vscode.l10n.t('What did your mentor promise?'),
	}))?.draft;
}

/** `''` where nobody is named; `undefined` on Esc. */
async function askWho(kind: DraftKind, { task }: ChosenTask): Promise<string | undefined> {
	if (kind === 'nomination') { return ''; }
	const prompt = kind === 'introduction'
		? vscode.l10n.t('To whom are you to be introduced? Left empty, it stands in brackets.')
		: vscode.l10n.t('To whom does the letter go? Left empty, it stands in brackets.');
	return (await vscode.window.showInputBox({ prompt, value: personIn(task.text) ?? '' }))?.trim();
}

/** In the network note, where there is one: that it was asked for and drafted. */
async function log(services: Services, folder: NotebookFolder, who: string): Promise<string | undefined> {
	const note = notesOf(folder, 'network')[0];
	if (!note) { return undefined; }
	const uri = services.notebooks.uriOf(folder, note.path);
	const { done } = await services.edits.changeTogether([uri], texts => {
		const text = texts.get(uri.toString());
		const entry = { who, result: vscode.l10n.t('drafted {0}', folder.view.today) };
		return new Map(text === undefined ? [] : [[uri.toString(), logIntroduction(text, entry, notebookWords(uri))]]);
	});
	return done ? note.path : undefined;
}

function inWords(missing: readonly string[], loggedIn: string | undefined): string {
	const sentences = [
		vscode.l10n.t('The draft is open, and on the clipboard for your mail.'),
		...missing.length === 0 ? [] : [vscode.l10n.t('To be filled in, in brackets: {0}.', missing.join('; '))],
		...loggedIn === undefined ? [] : [vscode.l10n.t('That it was drafted is noted down in {0}.', loggedIn)],
	];
	return sentences.join(' ');
}
