import * as vscode from 'vscode';
import { formatRules } from '../../core/assistants/formatInstructions.ts';
import { openAt, showInformation } from '../../host/commands/commands.ts';
import { createFiles, exists, uriOfNew } from '../../host/edits/newFiles.ts';
import type { Services } from '../../host/services.ts';

/** Where assistants of all kinds look for what they should know, and where VS Code’s look besides. */
const PLACES = ['AGENTS.md', '.github/instructions/mentoring-notes.instructions.md'] as const;

/**
 * Puts the rules of the format into the folder, for assistants that edit its files. A file that is there is never
 * written over: the second place is taken, and where that is taken too, it is opened. Gives the path of the new file.
 */
export async function addInstructions(services: Services): Promise<string | undefined> {
	const folder = await folderFor(services);
	if (!folder) { return undefined; }
	for (const path of PLACES) {
		if (await exists(uriOfNew(folder, path))) { continue; }
		const [uri] = await createFiles(folder, [{ path, text: textFor(path) }]);
		await openAt(uri!);
		return path;
	}
	await openAt(uriOfNew(folder, PLACES[1]));
	void showInformation(
		vscode.l10n.t(
			'There are instructions for assistants in “{0}” and “{1}” already. Nothing was written.',
			...PLACES,
		),
	);
	return undefined;
}

async function folderFor({ notebooks }: Services): Promise<vscode.Uri | undefined> {
	const [first, ...others] = notebooks.folders;
	return others.length === 0 ? first?.uri : (await vscode.window.showWorkspaceFolderPick())?.uri;
}

function textFor(path: typeof PLACES[number]): string {
	return path === 'AGENTS.md' ? formatRules() : `---\napplyTo: "**/*.md"\n---\n\n${formatRules()}`;
}
