import * as vscode from 'vscode';
import { isRefusal, refusalArgs, REFUSAL_MESSAGES, type Refusal } from '../core/edit/refusals.ts';
import type { Services } from './services.ts';
import { UserError } from './userError.ts';

/** A refusal as the error that the user reads. */
export function asUserError(refusal: Refusal, path: string): UserError {
	return new UserError(vscode.l10n.t(REFUSAL_MESSAGES[refusal.refused], ...refusalArgs(refusal, path)));
}

/**
 * Gives front-matter keys of one note values by the smallest edit, as one undo step. Gives
 * whether it was done; what is refused is told to the user.
 */
export async function setNoteFields({ edits }: Services, uri: vscode.Uri, fields: Readonly<Record<string, string>>): Promise<boolean> {
	const { setFrontMatterFields } = await import('../core/edit/setFrontMatterField.ts');
	let refused: Refusal | undefined;
	const { done } = await edits.changeTogether([uri], texts => {
		const text = texts.get(uri.toString());
		const edits = text === undefined ? [] : setFrontMatterFields(text, fields);
		if (isRefusal(edits)) { refused = edits; }
		return new Map(isRefusal(edits) ? [] : [[uri.toString(), edits]]);
	});
	if (refused) { throw asUserError(refused, vscode.workspace.asRelativePath(uri)); }
	return done;
}
