import * as vscode from 'vscode';
import {
	isPackedMessages,
	setSpokenMessages,
	unpackMessages,
	type Messages,
	type PackedMessages,
} from '../core/text/packedMessages.ts';
import { joinPath } from './workspace/folderPaths.ts';

/** Where the messages stand in the extension. */
const FOLDER = 'dist/l10n';

async function readJson(extension: vscode.Uri, name: string): Promise<unknown> {
	return JSON.parse(
		new TextDecoder().decode(await vscode.workspace.fs.readFile(joinPath(extension, `${FOLDER}/${name}`))),
	);
}

async function unpack(packed: PackedMessages, extension: vscode.Uri, english = 'messages.json'): Promise<Messages> {
	return unpackMessages(packed, await readJson(extension, english) as readonly string[]);
}

/** What snippets say in a language that has it. */
export async function readSnippetMessages(language: string, extension: vscode.Uri): Promise<Messages> {
	return unpack(
		await readJson(extension, `snippets.l10n.${language}.json`) as PackedMessages,
		extension,
		'snippets.json',
	);
}

/** The messages of a language that has some. */
export async function readMessages(language: string, extension: vscode.Uri): Promise<Messages> {
	return unpack(await readJson(extension, `bundle.l10n.${language}.json`) as PackedMessages, extension);
}

/**
 * Makes what VS Code has read of its language ready to be said. Nothing to wait for under English, which is in the
 * code; in English is also what a language says that cannot be read.
 */
export function prepareSpokenMessages(extension: vscode.Uri): Promise<void> | undefined {
	const bundle: unknown = vscode.l10n.bundle;
	return isPackedMessages(bundle) ? unpack(bundle, extension).then(setSpokenMessages, () => undefined) : undefined;
}
