import * as vscode from 'vscode';
import { MARKDOWN, type NoteDocument, type EditorAssistance, openNote } from '../../host/assist/writingHelp.ts';
import type { NoteLens } from '../../core/languageService/noteLenses.ts';

/** Words above the heading of a meeting or a goal; off by a setting. */
export function registerCodeLens(help: EditorAssistance): vscode.Disposable {
	const { notebooks, settings } = help.services;
	const changed = new vscode.EventEmitter<void>();
	return vscode.Disposable.from(
		changed,
		notebooks.onDidChange(() => {
			changed.fire();
		}),
		settings.onDidChange(() => {
			changed.fire();
		}),
		vscode.languages.registerCodeLensProvider(MARKDOWN, {
			onDidChangeCodeLenses: changed.event,
			provideCodeLenses: document => provide(help, document),
		}),
	);
}

async function provide(help: EditorAssistance, document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
	const noteDocument = help.documents.find(document);
	if (!noteDocument || !help.services.settings.get('codeLens', document.uri)) { return []; }
	const service = await help.languageService(noteDocument, document);
	const answer = await service.codeLens(openNote(noteDocument.path, document));
	if (!answer) { return []; }
	const line = document.validateRange(new vscode.Range(answer.line, 0, answer.line, 0));
	return answer.lenses.map(lens => new vscode.CodeLens(line, toCommand(help, noteDocument, document, lens)));
}

/** A lens without a command shows as text. */
function toCommand(
	{ services: { notebooks } }: EditorAssistance,
	{ folder }: NoteDocument,
	{ uri }: vscode.TextDocument,
	{ title, tooltip, command, goTo }: NoteLens,
): vscode.Command {
	const words = { title, ...tooltip === undefined ? {} : { tooltip } };
	if (goTo) {
		return {
			...words,
			command: 'mentoring.goTo',
			arguments: [{ uri: notebooks.uriOf(folder, goTo.path).toString(), line: goTo.line }],
		};
	}
	return {
		...words,
		command: command ?? '',
		...command === undefined ? {} : { arguments: [{ uri: uri.toString() }] },
	};
}
