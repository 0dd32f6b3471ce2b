import * as vscode from 'vscode';
import { SHOWN_LANGUAGES } from '../core/language/languages.ts';
import { catalogueWords, ENGLISH, type Words } from '../core/text/words.ts';
import { LANGUAGE, report } from './commands/commands.ts';
import { readMessages } from './shippedMessages.ts';
import { CONFIG_PATH, readNotebookConfig, type NotebookConfig } from '../core/note/notebookConfig.ts';
import { joinPath } from './workspace/folderPaths.ts';

/** The languages of notebooks that are not the one VS Code speaks, by tag. */
const loaded = new Map<string, Words>();

/**
 * The language that is written into a notebook, and into what is made from it: the first that its
 * `.mentoring/config.yml` names, else that of VS Code. One without translated messages is written in that of VS Code,
 * too.
 */
export function notebookWords(scope: vscode.Uri): Words {
	const language = configOf(scope).languages?.[0];
	if (language === undefined || isSpoken(language)) { return LANGUAGE; }
	return language === 'en' ? ENGLISH : loaded.get(language) ?? LANGUAGE;
}

/** Loads what {@link notebookWords} needs for a folder; nothing where it is in the language of VS Code. */
export async function loadNotebookWords(folder: vscode.Uri, extension: vscode.Uri): Promise<void> {
	const language = configOf(folder).languages?.[0];
	if (
		language === undefined || isSpoken(language) || loaded.has(language) || !SHOWN_LANGUAGES.includes(language)
	) { return; }
	loaded.set(language, catalogueWords(language, await readMessages(language, extension)));
}

function isSpoken(language: string): boolean {
	return vscode.env.language.toLowerCase().split('-')[0] === language;
}

const NOTHING: NotebookConfig = { words: {} };
/** By the address of the workspace folder. */
const configs = new Map<string, NotebookConfig>();

/** What the notebook around a place says of itself in `.mentoring/config.yml`, as it was last read. */
export function configOf(scope: vscode.Uri): NotebookConfig {
	return configs.get((vscode.workspace.getWorkspaceFolder(scope)?.uri ?? scope).toString()) ?? NOTHING;
}

/** Reads the file of one folder again; one that cannot be read is told in the log, and keeps what was known of it. */
export async function loadConfig(folder: vscode.Uri, logger: vscode.LogOutputChannel): Promise<void> {
	try {
		const config = readNotebookConfig(
			new TextDecoder().decode(await vscode.workspace.fs.readFile(joinPath(folder, CONFIG_PATH))),
		);
		if (config.problem === undefined) {
			configs.set(folder.toString(), config);
			return;
		}
		logger.warn(`${CONFIG_PATH} of ${folder.toString()} cannot be read: ${config.problem}`);
	} catch (error) {
		if (error instanceof vscode.FileSystemError && ['FileNotFound', 'FileNotADirectory'].includes(error.code)) {
			configs.delete(folder.toString());
			return;
		}
		report(logger, `Reading ${CONFIG_PATH} of ${folder.toString()}`, error);
	}
}

/** Tells when such a file comes, goes or changes: with its address. */
export function watchConfigs(onChange: (uri: vscode.Uri) => void): vscode.Disposable {
	const watcher = vscode.workspace.createFileSystemWatcher(`**/${CONFIG_PATH}`);
	return vscode.Disposable.from(
		watcher,
		watcher.onDidChange(onChange),
		watcher.onDidCreate(onChange),
		watcher.onDidDelete(onChange),
	);
}
