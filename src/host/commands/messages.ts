import * as vscode from 'vscode';
import type { Words } from '../../core/text/words.ts';

/**
 * VS Code makes `[words](command:…)` in a message a link that runs the command. What is shown here can
 * hold names and texts from a notebook of whoever wrote it, and no message of ours has a link: so none is one.
 */
export function withoutLinks(text: string): string {
	return text.replaceAll('](', '] (');
}

/** A calm message; gives the button that was chosen. Texts from notes may be in it. */
export function showInformation(message: string, ...buttons: readonly string[]): Thenable<string | undefined> {
	return vscode.window.showInformationMessage(withoutLinks(message), ...buttons);
}

/** Something that was not done or is gone; gives the button that was chosen. Texts from notes may be in it. */
export function showWarning(message: string, ...buttons: readonly string[]): Thenable<string | undefined> {
	return vscode.window.showWarningMessage(withoutLinks(message), ...buttons);
}

/** A failure; gives the button that was chosen. Texts from notes may be in it. */
export function showError(message: string, ...buttons: readonly string[]): Thenable<string | undefined> {
	return vscode.window.showErrorMessage(withoutLinks(message), ...buttons);
}

/** The language VS Code speaks, for pure code. */
export const LANGUAGE: Words = {
	language: vscode.env.language,
	t: (message, ...args) => vscode.l10n.t(message, ...args),
};
