import { notebookWords } from '../../host/notebookWords.ts';
import * as vscode from 'vscode';
import { logIntroduction as introductionEdits, type IntroductionEntry } from '../../core/edit/logIntroduction.ts';
import { INTRODUCTION_COLUMNS } from '../../core/language/languageTable.ts';
import { introductionsOf, type Introduction, type IntroductionColumn } from '../../core/query/introductions.ts';
import { parseCalendarDate } from '../../core/model/calendarDate.ts';
import type { NotebookFolder, Services } from '../../host/services.ts';
import { askDay } from '../../host/pick/chooseDay.ts';
import { readLines } from '../../host/commands/readLines.ts';
import { openAt, type CommandCall, type GivenTo, UserError } from '../../host/commands/commands.ts';
import { chooseFolder, notesOf } from './chooseOpportunity.ts';

const DATES: ReadonlySet<IntroductionColumn> = new Set(['asked', 'made', 'met']);

type Given = GivenTo<'mentoring.logIntroduction'>;

/** What the command reports to a caller that asks. */
interface IntroductionResult {
	readonly path: string;
	readonly who: string;
}

/**
 * Notes down in the network note how far an introduction is. `{ who, why?, asked?, made?, met?, result? }` asks
 * nothing.
 */
export async function logIntroduction(
	services: Services,
	call: CommandCall<Given>,
): Promise<IntroductionResult | undefined> {
	const folder = await chooseFolder(services, call);
	const note = folder && notesOf(folder, 'network')[0];
	if (!folder || !note) {
		throw new UserError(vscode.l10n.t('There is no network note yet. It is a note with type: network.'));
	}
	const uri = services.notebooks.uriOf(folder, note.path);
	const entry = toEntry(call.argument) ?? await ask(services, folder, uri);
	if (!entry) { return undefined; }
	const { done } = await services.edits.changeTogether([uri], texts => {
		const text = texts.get(uri.toString());
		return new Map(
			text === undefined ? [] : [[uri.toString(), introductionEdits(text, entry, notebookWords(uri))]],
		);
	});
	if (!done) { return undefined; }
	await openAt(uri);
	return { path: note.path, who: entry.who };
}

function toEntry(argument: Given | undefined): IntroductionEntry | undefined {
	const who = argument?.who?.trim();
	if (!who) { return undefined; }
	const values = INTRODUCTION_COLUMNS.flatMap(column => {
		const value = argument?.[column];
		if (value !== undefined && DATES.has(column) && !parseCalendarDate(value)) {
			throw new UserError(vscode.l10n.t('“{0}” is not a date on the calendar. Write YYYY-MM-DD.', value));
		}
		return value === undefined ? [] : [[column, value] as const];
	});
	return { ...Object.fromEntries(values), who };
}

function stateOf(introduction: Introduction): string {
	if (introduction.met) { return vscode.l10n.t('met'); }
	return introduction.made ? vscode.l10n.t('introduced, not met yet') : vscode.l10n.t('asked, not introduced yet');
}

async function ask(
	services: Services,
	folder: NotebookFolder,
	uri: vscode.Uri,
): Promise<IntroductionEntry | undefined> {
	const text = (await readLines(uri))?.join('\n') ?? '';
	const who = await askWho(
		introductionsOf(text).map(introduction => ({ label: introduction.who, description: stateOf(introduction) })),
	);
	const step = who && await askStep();
	if (!step) { return undefined; }
	if (step === 'result' || step === 'why') {
		const value = await vscode.window.showInputBox({
			prompt: step === 'why'
				? vscode.l10n.t('Why you would like to meet')
				: vscode.l10n.t('What came of it, in a few words'),
		});
		return value === undefined ? undefined : { who, [step]: value };
	}
	const today = folder.view.today;
	const answer = await askDay(services.clock.today(), {
		title: who,
		placeHolder: vscode.l10n.t('When was that?'),
		lean: 'past',
		offers: [{ label: vscode.l10n.t('Today'), when: { date: today } }],
	});
	return answer === undefined || answer === 'none' ? undefined : { who, [step]: answer.date };
}

async function askWho(knownPeople: readonly vscode.QuickPickItem[]): Promise<string | undefined> {
	const someoneNew = vscode.l10n.t('Someone new…');
	const chosen = knownPeople.length === 0
		? someoneNew
		: (await vscode.window.showQuickPick([...knownPeople, { label: someoneNew }], {
			placeHolder: vscode.l10n.t('An introduction to whom?'),
		}))?.label;
	if (chosen !== someoneNew) { return chosen; }
	const validateInput = (name: string) => name.trim() === '' ? vscode.l10n.t('Write a name.') : undefined;
	return (await vscode.window.showInputBox({
		prompt: vscode.l10n.t('The person’s name, and where they are'),
		validateInput,
	}))?.trim();
}

async function askStep(): Promise<Exclude<IntroductionColumn, 'who'> | undefined> {
	const items: { label: string, step: Exclude<IntroductionColumn, 'who'> }[] = [
		{ label: vscode.l10n.t('I asked for it'), step: 'asked' },
		{ label: vscode.l10n.t('It was made'), step: 'made' },
		{ label: vscode.l10n.t('We met'), step: 'met' },
		{ label: vscode.l10n.t('What came of it…'), step: 'result' },
		{ label: vscode.l10n.t('Why I would like to meet…'), step: 'why' },
	];
	return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('What happened?') }))?.step;
}
