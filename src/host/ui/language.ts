import * as vscode from 'vscode';
import type { Words } from '../../core/text/words.ts';

/** The language VS Code speaks, for pure code. */
export const LANGUAGE: Words = {
	language: vscode.env.language,
	t: (message, ...args) => vscode.l10n.t(message, ...args),
};
