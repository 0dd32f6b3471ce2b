import * as vscode from 'vscode';
import type { WayOutId } from '../../core/compose/waysOut.ts';
import { openUntitled, saveAs, writeTo } from '../../host/exits.ts';
import { exists } from '../../host/newFiles.ts';
import { showInformation } from '../../host/ui/messages.ts';
import { UserError } from '../../host/userError.ts';
import { textIn, type ExportArgument } from './exportArgument.ts';

/** Something to save. */
export interface Export {
	readonly way: WayOutId;
	/** Proposed name, without folder. */
	readonly name: string;
	readonly content: string | Uint8Array;
	/** What kind of file it is, in words, and its extension. */
	readonly kind: { readonly label: string; readonly extension: string };
	/** Shown in an editor afterwards. */
	readonly opens?: boolean;
}

/** Where it was saved; `untitled:` where it was opened without a name. */
export interface Saved {
	readonly uri: string;
}

/**
 * Saves where the user says, by default in `exports` of the notebook's folder. With an argument:
 * `to: 'untitled'` opens it instead, `to: ADDRESS` writes there, over a file only with `overwrite: true`.
 */
export async function saveExport(folder: vscode.Uri, made: Export, argument: ExportArgument | undefined): Promise<Saved | undefined> {
	const { way, content, kind, name } = made;
	const to = textIn(argument, 'to');
	if (to === 'untitled' && typeof content === 'string') { return { uri: String((await openUntitled(way, content, kind.extension === 'md' ? 'markdown' : 'plaintext')).uri) }; }
	const uri = to === undefined
		? await saveAs(way, content, { defaultUri: vscode.Uri.joinPath(folder, 'exports', name), filters: { [kind.label]: [kind.extension] }, title: vscode.l10n.t('Save {0}', kind.label) })
		: await writeTo(way, await freeAddress(to, argument), content);
	if (!uri) { return undefined; }
	void tellSaved(uri, made.opens === true && to === undefined);
	return { uri: uri.toString() };
}

async function freeAddress(to: string, argument: ExportArgument | undefined): Promise<vscode.Uri> {
	const uri = vscode.Uri.parse(to, true);
	if (argument?.['overwrite'] !== true && await exists(uri)) { throw new UserError(vscode.l10n.t('There is a file “{0}” already, so nothing was written.', vscode.workspace.asRelativePath(uri))); }
	return uri;
}

async function tellSaved(uri: vscode.Uri, opens: boolean): Promise<void> {
	if (opens) { await vscode.commands.executeCommand('vscode.open', uri); return; }
	void showInformation(vscode.l10n.t('Saved as “{0}”.', vscode.workspace.asRelativePath(uri)));
}
