import * as vscode from 'vscode';
import { SETTING_SECTION } from '../contributions/settings.ts';
import type { Keeper } from '../core/query/whose.ts';
import { configOf } from './notebookConfigs.ts';
import type { Services, Settings } from './services.ts';

/**
 * Who keeps the notebook: the side as the settings say, and the name of the setting, else of a notebook's own file
 * (`me:` in `.mentoring/config.yml`). Where neither has one, the notes tell it (`keeperOf`).
 */
export function keeperFrom({ settings }: Pick<Services, 'settings'>): Keeper {
	const name = settings.get('me').trim() || vscode.workspace.workspaceFolders?.map(({ uri }) => configOf(uri).me).find(me => me !== undefined);
	return { role: settings.get('myRole'), ...name ? { name } : {} };
}

/** Who keeps one notebook, as its own file says, else the settings: whom `@me` means in it. */
export function keeperIn(settings: Settings, folder: vscode.Uri): Keeper {
	const name = configOf(folder).me ?? settings.get('me', folder).trim();
	return { role: settings.get('myRole', folder), ...name === '' ? {} : { name } };
}

/** Remembers the keeper's name, once it was asked for and answered: as the user's setting, where there is none. */
export async function rememberMe({ settings, logger }: Pick<Services, 'settings' | 'logger'>, name: string): Promise<void> {
	if (settings.get('me').trim() !== '') { return; }
	// Settings that cannot be written only mean that the name is asked for again.
	await vscode.workspace.getConfiguration(SETTING_SECTION).update('me', name, vscode.ConfigurationTarget.Global).then(undefined, (error: unknown) => { logger.warn(`The name could not be remembered: ${String(error)}`); });
}
