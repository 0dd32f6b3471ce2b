import * as vscode from 'vscode';
import { hostScheduler } from './workspace/hostPorts.ts';
import type { Notebooks } from './services.ts';
import { showWarning } from './commands/messages.ts';
import { keepUnsaved, lookAtWritten } from './writtenFiles.ts';

/** Milliseconds after a save: what this extension writes itself it has put back by then. */
const LATER = 500;

/**
 * Looks at each note that was saved in the editor, by the user or by VS Code after a name was changed in many
 * notes. Where the disk was full the file is cut, though VS Code says that it is saved; then the text is kept
 * open and unsaved, and the user is told while it can still be saved.
 */
export function watchSavedNotes(notebooks: Notebooks, logger: vscode.LogOutputChannel): vscode.Disposable {
	const waiting = new Map<string, () => void>();
	const look = async (uri: vscode.Uri, text: string) => {
		waiting.delete(uri.toString());
		if (isOvertaken(uri, text) || await lookAtWritten(uri, [text]) !== 'cut' || isOvertaken(uri, text)) { return; }
		logger.warn(`${uri.toString()} was saved in part only; its text is kept unsaved.`);
		await keepUnsaved(uri, text);
		await showWarning(vscode.l10n.t('{0} was not saved whole: the disk may be full. Its text is still open, unsaved. Make room, then save it again.', vscode.workspace.asRelativePath(uri)));
	};
	const saved = vscode.workspace.onDidSaveTextDocument((document) => {
		const { uri } = document;
		if (!notebooks.find(uri)?.path.toLowerCase().endsWith('.md')) { return; }
		const text = document.getText();
		waiting.get(uri.toString())?.();
		waiting.set(uri.toString(), hostScheduler.after(LATER, () => { look(uri, text).catch((error: unknown) => { logger.error(String(error)); }); }));
	});
	return vscode.Disposable.from(saved, { dispose: () => { for (const cancel of waiting.values()) { cancel(); } } });
}

/** Whether the editor says something else by now: then a later save decides. A file reloaded as it was cut is not that. */
function isOvertaken(uri: vscode.Uri, text: string): boolean {
	const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
	return document !== undefined && (document.isDirty || !text.startsWith(document.getText()));
}
