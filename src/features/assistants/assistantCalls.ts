import * as vscode from 'vscode';
import { listInWords } from '../../core/text/words.ts';
import {
	answerCall,
	planCall,
	type AssistantSource,
	type PlannedCall,
	type ToolOutcome,
} from '../../core/assistants/askTool.ts';
import type { ToolContext } from '../../core/assistants/assistantTool.ts';
import { toolWords, type AssistantToolName } from '../../core/assistants/toolNames.ts';
import type { InputProblem } from '../../core/assistants/toolInput.ts';
import { LANGUAGE } from '../../host/commands/commands.ts';
import { openToRead } from '../../host/export/egress.ts';
import { readableTexts } from '../../host/export/readPublicNotes.ts';
import { UNSEEN } from '../../host/export/slicedWork.ts';
import { keeperFrom } from '../../host/keeper.ts';
import type { NotebookFolder, Services } from '../../host/services.ts';
import { readNoteOptions } from '../../host/workspace/folderNotebook.ts';
import type { AssistantsLog } from './assistantsLog.ts';
import type { Consents } from './consents.ts';

/** What calls need. */
export interface Calls {
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
