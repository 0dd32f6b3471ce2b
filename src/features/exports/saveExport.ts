import * as vscode from 'vscode';
import type { WayOutId } from '../../core/export/exportChannels.ts';
import { openUntitled, saveAs, writeTo, type Content } from '../../host/export/egress.ts';
import { freeAddress } from '../../host/edits/newFiles.ts';
import { showInformation } from '../../host/commands/commands.ts';

/** Something to save. */
export interface Export {
	readonly way: WayOutId;
	/** Proposed name, without folder. */
	readonly name: string;
	readonly content: Content;
	/** What kind of file it is, in words, and its extension. */
	readonly kind: { readonly label: string, readonly extension: string };
	/** Shown in an editor afterwards. */
	readonly opens?: boolean;
}

/** Where a caller wants it, so that it is not asked. */
interface Destination {
	readonly to?: string;
	readonly overwrite?: boolean;
}

/** Where it was saved; `untitled:` where it was opened without a name. */
export interface Saved {
	readonly uri: string;
}

/**
 * Saves where the user says, by default in `exports` of the notebook's folder. Where a caller says it:
 * `to: 'untitled'` opens it instead, `to: ADDRESS` writes there, over a file only with `overwrite: true`.
 */
export async function saveExport(
	folder: vscode.Uri,
	toSave: Export,
	destination: Destination | undefined,
): Promise<Saved | undefined> {
	const { way, content, kind, name } = toSave;
	const to = destination?.to;
	const text = to === 'untitled' && typeof content === 'function' ? await content(undefined) : content;
	if (text === undefined) { return undefined; }
	if (to === 'untitled' && typeof text === 'string') {
		return { uri: String((await openUntitled(way, text, kind.extension === 'md' ? 'markdown' : 'plaintext')).uri) };
	}
	const uri = to === undefined
		? await saveAs(way, content, {
			defaultUri: vscode.Uri.joinPath(folder, 'exports', name),
			filters: { [kind.label]: [kind.extension] },
			title: vscode.l10n.t('Save {0}', kind.label),
		})
		: await writeTo(way, await freeAddress(to, destination?.overwrite), content);
	if (!uri) { return undefined; }
	void tellSaved(uri, toSave.opens === true && to === undefined);
	return { uri: uri.toString() };
}

async function tellSaved(uri: vscode.Uri, opens: boolean): Promise<void> {
	if (opens) {
		await vscode.commands.executeCommand('vscode.open', uri);
		return;
	}
	void showInformation(vscode.l10n.t('Saved as “{0}”.', vscode.workspace.asRelativePath(uri)));
}
