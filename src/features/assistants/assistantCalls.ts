import * as vscode from 'vscode';
import {
	answerCall,
	planCall,
	type AssistantSource,
	type PlannedCall,
	type ToolOutcome,
} from '../../core/assistants/askTool.ts';
import type { ToolContext, InputProblem } from '../../core/assistants/assistantTool.ts';
import { consentPage } from '../../core/assistants/consentPage.ts';
import { toolWords, type AssistantToolName } from '../../core/assistants/toolNames.ts';
import { publicViewSteps } from '../../core/export/publicNotes.ts';
import type { PublicView } from '../../core/model/notebookView.ts';
import { listInWords } from '../../core/text/words.ts';
import { LANGUAGE, showInformation, UserError } from '../../host/commands/commands.ts';
import { openToRead, previewPage } from '../../host/export/egress.ts';
import { readableTexts } from '../../host/export/readPublicNotes.ts';
import { UNSEEN } from '../../host/export/slicedWork.ts';
import { keeperFrom } from '../../host/keeper.ts';
import type { NotebookFolder, Services } from '../../host/services.ts';
import { readNoteOptions } from '../../host/workspace/folderNotebook.ts';
import type { AssistantsLog } from './assistantsLog.ts';
import type { Consents } from './consents.ts';

/** What calls need. */
interface Calls {
	readonly services: Services;
	readonly consents: Consents;
	readonly log: AssistantsLog;
}

/** What VS Code asks before a call: what would be read, and of whom. Where nothing would be read, nothing is asked. */
export async function prepare(
	calls: Calls,
	name: AssistantToolName,
	input: unknown,
): Promise<vscode.PreparedToolInvocation> {
	const planned = await plan(calls, name, input);
	const title = toolWords(name, LANGUAGE).title;
	if ('problem' in planned) { return { invocationMessage: vscode.l10n.t('Mentoring Notebook: {0}', title) }; }
	await calls.log.asked(name, planned.mentorship.title);
	return {
		invocationMessage: vscode.l10n.t('Reading mentoring notes: {0}', title),
		confirmationMessages: {
			title: vscode.l10n.t('Hand over to the assistant: {0}?', title),
			message: question(planned),
		},
	};
}

/** Words from notes and from the model stand in it as text. */
function question({ name, input, mentorship }: PlannedCall): vscode.MarkdownString {
	const message = new vscode.MarkdownString();
	message.appendText(
		vscode.l10n.t('It is given {0}, of {1}.', toolWords(name, LANGUAGE).given, `“${mentorship.title}”`),
	);
	const words = listInWords(Object.values(input).map(value => `“${value}”`), LANGUAGE);
	if (words !== '') { message.appendMarkdown('\n\n').appendText(vscode.l10n.t('It asks for: {0}', words)); }
	message.appendMarkdown('\n\n').appendText(
		vscode.l10n.t(
			'Nothing private is in it. It goes to the assistant that you use, and to the company that runs it.',
		),
	);
	return message;
}

/** The answer to a call, or a sentence that says why there is none; a draft is shown to the person too. */
export async function answer(
	calls: Calls,
	name: AssistantToolName,
	input: unknown,
): Promise<vscode.LanguageModelToolResult> {
	const { log, services } = calls;
	const planned = await plan(calls, name, input);
	const outcome = 'problem' in planned ? planned : await answerCall(planned, contextOf(services));
	// Reading notes takes a moment, in which the yes may have been taken back.
	const still = 'problem' in outcome ? outcome : await plan(calls, name, input);
	if ('problem' in outcome || 'problem' in still || 'problem' in planned) {
		const { problem } = still as InputProblem;
		await log.done({ name, refused: problem });
		return result(problem);
	}
	await log.done({
		name,
		mentorship: planned.mentorship.title,
		characters: outcome.text.length,
		files: outcome.files,
	});
	if (outcome.draft !== undefined) { await showDraft(name, outcome.draft); }
	return result(outcome.text);
}

function result(text: string): vscode.LanguageModelToolResult {
	return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
}

/** Beside what is open, as a page that no file stands behind; the chat keeps the cursor. */
async function showDraft(name: AssistantToolName, draft: ToolOutcome['draft'] & string): Promise<void> {
	const ending = name === 'mentoring_draft_letter' ? 'txt' : 'md';
	await openToRead(
		'assistants',
		`${vscode.l10n.t('Proposed: {0}', toolWords(name, LANGUAGE).title)}.${ending}`,
		draft,
		{ viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
	);
}

async function plan(calls: Calls, name: AssistantToolName, input: unknown): Promise<PlannedCall | InputProblem> {
	const { services: { notebooks }, consents } = calls;
	if (!vscode.workspace.isTrusted) {
		return { problem: vscode.l10n.t('Nothing is shown to assistants in a folder that is not trusted.') };
	}
	if (consents.isOff) { return { problem: vscode.l10n.t('The owner of the notes has turned assistants off.') }; }
	await notebooks.ready;
	await notebooks.settled();
	const sources = notebooks.folders.map(folder => sourceOf(calls, folder));
	if (sources.every(({ allowed }) => allowed.size === 0)) {
		return {
			problem: vscode.l10n.t(
				'The owner of the notes has not said yes to showing any to assistants. They can, with the command “Mentoring: Choose What Assistants May See…”.',
			),
		};
	}
	return planCall(name, input, sources, contextOf(calls.services));
}

function sourceOf({ services, consents }: Calls, folder: NotebookFolder): AssistantSource {
	return {
		view: folder.view,
		allowed: new Set(consents.of(folder).keys()),
		options: readNoteOptions(services.settings, folder.uri),
		readTexts: async paths => readableTexts(services, folder, paths),
		run: async steps => UNSEEN.run(steps),
	};
}

function contextOf(services: Services): ToolContext {
	return { keeper: keeperFrom(services), dialect: services.settings.get('taskDialect'), l10n: LANGUAGE };
}

/** A notebook and what of it is public. */
interface OpenFolder {
	readonly folder: NotebookFolder;
	readonly view: PublicView;
}

/** Somebody has had the page before their eyes in this window. */
let wasShown = false;

/**
 * Shows the page first; what it asks is answered in a list, where nothing is ticked until the person ticks it. The list
 * comes from the button of a message, which covers nothing of the page; whoever has messages turned off runs the
 * command again.
 */
export async function chooseForAssistants(calls: Calls): Promise<void> {
	const { services: { notebooks, settings, clock }, consents } = calls;
	if (!vscode.workspace.isTrusted) {
		throw new UserError(vscode.l10n.t('Nothing is shown to assistants in a folder that is not trusted.'));
	}
	if (!settings.get('assistants.enabled')) {
		throw new UserError(
			vscode.l10n.t(
				'Assistants are turned off in the settings (mentoring.assistants.enabled), so nothing is shown to them.',
			),
		);
	}
	await notebooks.ready;
	await notebooks.settled();
	const open = await Promise.all(
		notebooks.folders.map(async folder => ({ folder, view: await UNSEEN.run(publicViewSteps(folder.view)) })),
	);
	await showPage(calls, open);
	if (!wasShown && !await wantsToChoose()) { return; }
	const chosen = await pick(calls, open);
	if (!chosen) { return; }
	await consents.allow(chosen, clock.today());
	await showPage(calls, open);
}

async function wantsToChoose(): Promise<boolean> {
	wasShown = true;
	const choose = vscode.l10n.t('Choose…');
	return await showInformation(
		vscode.l10n.t('Please read the page. Nothing is shown to assistants until you choose it.'),
		choose,
	) === choose;
}

/** Takes every yes back. */
export async function stopAssistants({ services: { clock }, consents }: Calls): Promise<void> {
	await consents.allow([], clock.today());
	void showInformation(vscode.l10n.t('From now on nothing is shown to assistants.'));
}

async function showPage({ consents }: Calls, open: readonly OpenFolder[]): Promise<void> {
	const page = consentPage(
		open.map(({ folder, view }) => ({ name: folder.name, view, allowed: consents.of(folder) })),
		LANGUAGE,
	);
	await previewPage('assistants-page', `${vscode.l10n.t('What assistants may see')}.md`, page);
}

interface Choice extends vscode.QuickPickItem {
	readonly folder: NotebookFolder;
	readonly key: string;
}

async function pick({ consents }: Calls, open: readonly OpenFolder[]): Promise<readonly Choice[] | undefined> {
	const items = open.flatMap(({ folder, view }) =>
		view.mentorships().map(({ key, title }): Choice => ({
			label: title.replaceAll('$(', '$ ('),
			...open.length > 1 ? { description: folder.name } : {},
			picked: consents.of(folder).has(key),
			folder,
			key,
		}))
	);
	return vscode.window.showQuickPick(items, {
		canPickMany: true,
		ignoreFocusOut: true,
		title: vscode.l10n.t('What assistants may see'),
		placeHolder: vscode.l10n.t('Tick what assistants may ask about'),
	});
}
