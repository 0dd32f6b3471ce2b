/** What runs in the extension host instead of tests has the extension by these; see `entryBundle.ts`. */
import * as vscode from 'vscode';
import type { MentoringApi } from '../../src/extension.ts';
import type { Services } from '../../src/host/services.ts';

/** The extension, which nobody has started yet. */
export function ownExtension(): vscode.Extension<MentoringApi> {
	const extension = vscode.extensions.getExtension<MentoringApi>('mentoring-notebook.mentoring-notebook');
	if (!extension) throw new Error('The extension is not there.');
	return extension;
}

/** The extension, started and with everything read. */
export async function startExtension(): Promise<MentoringApi> {
	const api = await ownExtension().activate();
	await api.whenReady();
	return api;
}

/** What the extension's own parts are given. */
export async function ownServices(): Promise<Services> {
	return vscode.commands.executeCommand<Services>('mentoring._services');
}

/** The first folder that is open. */
export function openFolder(): vscode.Uri {
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	if (!folder) throw new Error('No folder is open.');
	return folder.uri;
}

/** @param milliseconds Until what is looked at is looked at again. */
export function pause(milliseconds: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
