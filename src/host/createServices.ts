import * as vscode from 'vscode';
import { HostClock } from './workspace/hostClock.ts';
import { HostNotebooks } from './workspace/hostNotebooks.ts';
import { LostUpdateWatcher } from './edits/lostUpdateWatcher.ts';
import { NoteCaches } from './workspace/noteCaches.ts';
import { keeperFrom } from './keeper.ts';
import { ShownNotebooks } from './shownNotebooks.ts';
import { HostTaskEditor } from './edits/taskEditor.ts';
import type { Services, Settings, Notebooks } from './services.ts';
import type { PrintPdf } from './export/printer.ts';
import {
	readThroughWorkspace,
	statThroughWorkspace,
	type ReadFile,
	type StatFile,
} from './workspace/readThroughWorkspace.ts';
import { SETTINGS, SETTING_SECTION, type SettingKey, type SettingValues } from '../contributions/settings.ts';
import { hostScheduler } from './workspace/hostPorts.ts';
import { showWarning } from './commands/commands.ts';
import { keepUnsaved, lookAtWritten } from './writtenFiles.ts';

/** Only there while tests run, which share the extension host and so get the very objects. */
const GIVE_SERVICES = 'mentoring._services';

/** Makes what every feature is given; all of it goes away with the extension. */
export function createServices(context: vscode.ExtensionContext, { printPdf, ...files }: HostParts): Services {
	const testing = context.extensionMode === vscode.ExtensionMode.Test;
	const logger = vscode.window.createOutputChannel('Mentoring Notebook', { log: true });
	const settings = new HostSettings();
	const clock = new HostClock(context);
	const caches = new NoteCaches(context, { settings, logger, readFile: files.readFile });
	const hostNotebooks = new HostNotebooks({
		settings,
		clock,
		logger,
		caches,
		extensionUri: context.extensionUri,
		...files,
	});
	const notebooks = new ShownNotebooks(hostNotebooks, context.workspaceState, () => keeperFrom({ settings }));
	const laterLooks = new LostUpdateWatcher(logger);
	const edits = new HostTaskEditor({ settings, clock, logger, laterLooks });
	context.subscriptions.push(
		notebooks,
		hostNotebooks,
		edits,
		laterLooks,
		watchSavedNotes(hostNotebooks, logger),
		clock,
		settings,
		logger,
	);
	const services = { notebooks, screen: notebooks, edits, settings, clock, logger, context, printPdf };
	if (testing) { context.subscriptions.push(vscode.commands.registerCommand(GIVE_SERVICES, () => services)); }
	return services;
}

/** What one of the two hosts can do better than the other, or alone; its entry hands it in. */
export interface HostParts {
	readonly readFile: ReadFile;
	readonly statFile: StatFile;
	readonly printPdf: PrintPdf;
}

/** What every host can do: files through VS Code, and no programs. */
export const PORTABLE_PARTS: HostParts = {
	readFile: readThroughWorkspace,
	statFile: statThroughWorkspace,
	printPdf: () => Promise.resolve('no-programs'),
};

/** Reads settings, typed; a value of the wrong kind counts as not given. */
class HostSettings implements Settings, vscode.Disposable {
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

/** Milliseconds after a save: what this extension writes itself it has put back by then. */
const LATER = 500;

/**
 * Looks at each note that was saved in the editor, by the user or by VS Code after a name was changed in many
 * notes. Where the disk was full the file is cut, though VS Code says that it is saved; then the text is kept
 * open and unsaved, and the user is told while it can still be saved.
 */
function watchSavedNotes(notebooks: Notebooks, logger: vscode.LogOutputChannel): vscode.Disposable {
	const waiting = new Map<string, () => void>();
	const look = async (uri: vscode.Uri, text: string) => {
		waiting.delete(uri.toString());
		if (isOvertaken(uri, text) || await lookAtWritten(uri, [text]) !== 'cut' || isOvertaken(uri, text)) { return; }
		logger.warn(`${uri.toString()} was saved in part only; its text is kept unsaved.`);
		await keepUnsaved(uri, text);
		await showWarning(
			vscode.l10n.t(
				'{0} was not saved whole: the disk may be full. Its text is still open, unsaved. Make room, then save it again.',
				vscode.workspace.asRelativePath(uri),
			),
		);
	};
	const saved = vscode.workspace.onDidSaveTextDocument((document) => {
		const { uri } = document;
		if (!notebooks.find(uri)?.path.toLowerCase().endsWith('.md')) { return; }
		const text = document.getText();
		waiting.get(uri.toString())?.();
		waiting.set(
			uri.toString(),
			hostScheduler.after(LATER, () => {
				look(uri, text).catch((error: unknown) => {
					logger.error(String(error));
				});
			}),
		);
	});
	return vscode.Disposable.from(saved, {
		dispose: () => {
			for (const cancel of waiting.values()) { cancel(); }
		},
	});
}

/**
 * Whether the editor says something else by now: then a later save decides. A file reloaded as it was cut is not that.
 */
function isOvertaken(uri: vscode.Uri, text: string): boolean {
	const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
	return document !== undefined && (document.isDirty || !text.startsWith(document.getText()));
}
