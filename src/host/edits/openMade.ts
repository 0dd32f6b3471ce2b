import * as vscode from 'vscode';
import { writingPlace } from '../../core/documents/writingPlace.ts';
import { bodyStartOf } from '../../core/note/frontMatter.ts';
import type { Services } from '../services.ts';

type Settings = Pick<Services, 'settings'>;

/**
 * Opens a note that a command made, for good and not as a preview, with the cursor where writing starts and its front
 * matter folded.
 *
 * @param preserveFocus Another is opened right after it: what is typed meanwhile is not for this one.
 */
export async function openMade(services: Settings, uri: vscode.Uri, preserveFocus = false): Promise<void> {
	const document = await vscode.workspace.openTextDocument(uri);
	const { line, character } = writingPlace(document.getText());
	const at = new vscode.Position(line, character);
	await vscode.window.showTextDocument(document, {
		preview: false,
		preserveFocus,
		selection: new vscode.Range(at, at),
	});
	await foldHead(services, document);
}

/** Folds the front matter of the note in the active editor, unless the user does not want that. */
export async function foldHead({ settings }: Settings, document: vscode.TextDocument): Promise<void> {
	if (!settings.get('foldFrontMatter', document.uri) || bodyStartOf(document.getText()) < 4) { return; }
	await vscode.commands.executeCommand('editor.fold', { selectionLines: [0], levels: 1, direction: 'up' });
}
