import type { Keeper } from '../core/model/notebookView.ts';
import * as vscode from 'vscode';
import { SETTING_SECTION } from '../contributions/settings.ts';
import { configOf } from './notebookWords.ts';
import type { Services, Settings } from './services.ts';
import { isRefusal, refusalArgs, REFUSAL_MESSAGES, type Refusal } from '../core/edit/refusals.ts';
import { UserError } from './commands/commands.ts';

/**
 * Who keeps the notebook: the side as the settings say, and the name of the setting, else of a notebook's own file
 * (`me:` in `.mentoring/config.yml`). Where neither has one, the notes tell it (`keeperOf`).
 */
export function keeperFrom({ settings }: Pick<Services, 'settings'>): Keeper {
	const name = settings.get('me').trim()
		|| vscode.workspace.workspaceFolders?.map(({ uri }) => configOf(uri).me).find(me => me !== undefined);
	return { role: settings.get('myRole'), ...name ? { name } : {} };
}

/** Who keeps one notebook, as its own file says, else the settings: whom `@me` means in it. */
export function keeperIn(settings: Settings, folder: vscode.Uri): Keeper {
	const name = configOf(folder).me ?? settings.get('me', folder).trim();
	return { role: settings.get('myRole', folder), ...name === '' ? {} : { name } };
}

/** Remembers the keeper's name, once it was asked for and answered: as the user's setting, where there is none. */
export async function rememberMe(
	{ settings, logger }: Pick<Services, 'settings' | 'logger'>,
	name: string,
): Promise<void> {
	if (settings.get('me').trim() !== '') { return; }
	// Settings that cannot be written only mean that the name is asked for again.
	await vscode.workspace.getConfiguration(SETTING_SECTION).update('me', name, vscode.ConfigurationTarget.Global).then(
		undefined,
		(error: unknown) => {
			logger.warn(`The name could not be remembered: ${String(error)}`);
		},
	);
}

/** A refusal as the error that the user reads. */
export function asUserError(refusal: Refusal, path: string): UserError {
	return new UserError(vscode.l10n.t(REFUSAL_MESSAGES[refusal.refused], ...refusalArgs(refusal, path)));
}

/**
 * Gives front-matter keys of one note values by the smallest edit, as one undo step. Gives
 * whether it was done; what is refused is told to the user.
 */
export async function setNoteFields(
	{ edits }: Services,
	uri: vscode.Uri,
	fields: Readonly<Record<string, string>>,
): Promise<boolean> {
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
