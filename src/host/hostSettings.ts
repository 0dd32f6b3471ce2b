import * as vscode from 'vscode';
import { SETTINGS, SETTING_SECTION, type SettingKey, type SettingValues } from '../contributions/settings.ts';
import type { Settings } from './services.ts';

/** Reads settings, typed; a value of the wrong kind counts as not given. */
export class HostSettings implements Settings, vscode.Disposable {
	readonly #changed = new vscode.EventEmitter<vscode.ConfigurationChangeEvent>();
	readonly #listener = vscode.workspace.onDidChangeConfiguration((event) => {
		if (event.affectsConfiguration(SETTING_SECTION)) { this.#changed.fire(event); }
	});

	readonly onDidChange = this.#changed.event;

	get<Key extends SettingKey>(key: Key, scope?: vscode.Uri): SettingValues[Key] {
		const value: unknown = vscode.workspace.getConfiguration(SETTING_SECTION, scope).get(key);
		const standard = SETTINGS[key].default;
		return isLike(value, standard) ? value : standard;
	}

	dispose(): void {
		this.#listener.dispose();
		this.#changed.dispose();
	}
}

/** Settings are typed by hand in a JSON file: lists may hold anything. */
function isLike<T>(value: unknown, standard: T): value is T {
	if (Array.isArray(standard)) { return Array.isArray(value) && value.every((entry) => typeof entry === 'string'); }
	return value !== null && !Array.isArray(value) && typeof value === typeof standard;
}
