import * as vscode from 'vscode';
import { COMMANDS, type CommandId } from '../../contributions/collectedCommands.ts';
import type { CommandDefinition } from '../../contributions/definitions.ts';
import type { CONTEXTS } from '../../contributions/views.ts';
import { readGiven, type ArgumentFields, type Given, type Guard } from '../../core/shape/guards.ts';
import type { Words } from '../../core/text/words.ts';
import type { Services, NotebookFolder, Notebooks } from '../services.ts';
import type { NotePlace, TreeNode } from '../tree/treeNode.ts';

/**
 * VS Code makes `[words](command:…)` in a message a link that runs the command. What is shown here can
 * hold names and texts from a notebook of whoever wrote it, and no message of ours has a link: so none is one.
 */
export function withoutLinks(text: string): string {
	return text.replaceAll('](', '] (');
}

/** A calm message; gives the button that was chosen. Texts from notes may be in it. */
export function showInformation(message: string, ...buttons: readonly string[]): Thenable<string | undefined> {
	return vscode.window.showInformationMessage(withoutLinks(message), ...buttons);
}

/** Something that was not done or is gone; gives the button that was chosen. Texts from notes may be in it. */
export function showWarning(message: string, ...buttons: readonly string[]): Thenable<string | undefined> {
	return vscode.window.showWarningMessage(withoutLinks(message), ...buttons);
}

/** A failure; gives the button that was chosen. Texts from notes may be in it. */
function showError(message: string, ...buttons: readonly string[]): Thenable<string | undefined> {
	return vscode.window.showErrorMessage(withoutLinks(message), ...buttons);
}

/** The language VS Code speaks, for pure code. */
export const LANGUAGE: Words = {
	language: vscode.env.language,
	t: (message, ...args) => vscode.l10n.t(message, ...args),
};

/** A failure that can be expected; its message is in the user's words and language. */
export class UserError extends Error {
	override readonly name = 'UserError';
}

/**
 * Registers a command. What its handler throws is logged and shown once; giving up
 * (a cancelled input) is no failure.
 */
function registerCommand<A extends unknown[]>(
	logger: vscode.LogOutputChannel,
	id: string,
	handler: (...args: A) => unknown,
): vscode.Disposable {
	return vscode.commands.registerCommand(id, async (...args: A) => {
		try {
			return await handler(...args);
		} catch (error) {
			report(logger, id, error);
			return undefined;
		}
	});
}

/** Logs and shows an error, unless it only says that the user gave up. */
export function report(logger: vscode.LogOutputChannel, what: string, error: unknown): void {
	if (error instanceof vscode.CancellationError) { return; }
	logger.error(`${what}: ${error instanceof Error ? error.stack ?? error.message : String(error)}`);
	void tell(logger, error);
}

async function tell(logger: vscode.LogOutputChannel, error: unknown): Promise<void> {
	if (error instanceof UserError) {
		await showError(error.message);
		return;
	}
	const showLog = vscode.l10n.t('Show log');
	const reason = error instanceof Error ? error.message : String(error);
	const answer = await showError(vscode.l10n.t('Mentoring Notebook could not do this: {0}', reason), showLog);
	if (answer === showLog) { logger.show(); }
}

type DefinitionOf<Id extends CommandId> = typeof COMMANDS[Id];
type ReadBy<Reader> = Reader extends Guard<infer Value> ? Value
	: Reader extends ArgumentFields ? Given<Reader>
	: undefined;

/** What a caller may hand over to a command, as its definition says. */
export type GivenTo<Id extends CommandId> = DefinitionOf<Id> extends { readonly argument: infer Reader }
	? ReadBy<Reader>
	: undefined;
/** The second argument of a command, where it takes one. */
type ValueOf<Id extends CommandId> = DefinitionOf<Id> extends { readonly value: infer Reader } ? ReadBy<Reader>
	: undefined;

/** What a command does. */
type CommandHandler<Id extends CommandId> = (call: CommandCall<GivenTo<Id>, ValueOf<Id>>) => unknown;

/**
 * What a command was called with. Arguments come from menus, key bindings, pages and other extensions, so anything
 * may be there; it is read here, for all commands in the same way.
 */
export class CommandCall<GivenArgument = undefined, Value = undefined> {
	/** What was handed over so that it is not asked; absent where a row or the palette called. */
	readonly argument: GivenArgument | undefined;
	readonly value: Value | undefined;
	readonly #notebooks: Notebooks;
	readonly #args: readonly unknown[];

	constructor(notebooks: Notebooks, definition: CommandDefinition, args: readonly unknown[]) {
		const { argument, value } = definition;
		this.#notebooks = notebooks;
		this.#args = args;
		this.argument = argument && readArgument(argument, args[0]) as GivenArgument | undefined;
		this.value = value?.(args[1]) ? args[1] as Value : undefined;
	}

	/** The row of a tree it was called on. */
	get row(): TreeNode | undefined {
		return asNode(this.#args[0]);
	}

	/** The rows a menu was opened on: the selection if it holds the row clicked, else that row. */
	get rows(): readonly TreeNode[] {
		const { row } = this;
		const selection = this.#args[1];
		const selected = row && Array.isArray(selection)
			? selection.map(asNode).filter(node => node !== undefined)
			: [];
		return row === undefined || selected.some(node => node.id === row.id) ? selected : [row];
	}

	/** The files and folders selected in the Explorer that it was called on; of `{ uri }` that one. */
	get files(): readonly vscode.Uri[] {
		const [first, selection] = this.#args;
		const selected = Array.isArray(selection)
			? (selection as readonly unknown[]).filter(uri => uri instanceof vscode.Uri)
			: [];
		const named = uriIn(first);
		return selected.length > 0 || !named ? selected : [named];
	}

	/** The place of the row, of a file in the explorer, or of `{ uri, line }` with the line from 0. */
	get place(): NotePlace | undefined {
		const [argument] = this.#args;
		return asNode(argument)?.place ?? asPlace(this.#notebooks, argument);
	}
}

function readArgument(reader: ArgumentFields | Guard<unknown>, argument: unknown): unknown {
	if (typeof reader === 'function') { return reader(argument) ? argument : undefined; }
	return asNode(argument) || argument instanceof vscode.Uri ? undefined : readGiven(reader, argument);
}

/** Registers commands by the ids of the manifest; failures are logged and shown. */
export function registerCommands(
	{ logger, notebooks }: Services,
	handlers: { readonly [Id in CommandId]?: CommandHandler<Id> },
): vscode.Disposable {
	const entries = Object.entries(handlers) as [CommandId, (call: CommandCall<unknown, unknown>) => unknown][];
	return vscode.Disposable.from(
		...entries.map(([id, handler]) =>
			registerCommand(logger, id, (...args) => handler(new CommandCall(notebooks, COMMANDS[id], args)))
		),
	);
}

/** Runs one of our commands. */
export async function runCommand(id: CommandId, ...args: unknown[]): Promise<void> {
	await vscode.commands.executeCommand(id, ...args);
}

const told = new Map<string, boolean>();

/** Tells the when-clauses of the manifest; says nothing twice. */
export function setContext(key: typeof CONTEXTS[keyof typeof CONTEXTS], value: boolean): void {
	if (told.get(key) === value) { return; }
	told.set(key, value);
	void vscode.commands.executeCommand('setContext', key, value);
}

function asNode(argument: unknown): TreeNode | undefined {
	const isNode = typeof argument === 'object' && argument !== null && 'id' in argument && 'context' in argument
		&& 'label' in argument;
	return isNode ? argument as TreeNode : undefined;
}

function uriIn(argument: unknown): vscode.Uri | undefined {
	if (argument instanceof vscode.Uri) { return argument; }
	if (typeof argument !== 'object' || argument === null || !('uri' in argument)) { return undefined; }
	if (typeof argument.uri === 'string') { return vscode.Uri.parse(argument.uri, true); }
	if (argument.uri instanceof vscode.Uri) { return argument.uri; }
	return undefined;
}

function asPlace(notebooks: Notebooks, argument: unknown): NotePlace | undefined {
	if (argument instanceof vscode.Uri) { return notebooks.find(argument); }
	if (typeof argument !== 'object' || argument === null || !('uri' in argument)) { return undefined; }
	const { uri, line } = argument as { uri: unknown, line?: unknown };
	const file = notebooks.find(typeof uri === 'string' ? vscode.Uri.parse(uri, true) : uri as vscode.Uri);
	return file && { ...file, ...typeof line === 'number' ? { line } : {} };
}

/** The place of the cursor, if the active editor shows a file of a notebook. */
export function editorPlace(notebooks: Notebooks): NotePlace | undefined {
	const editor = vscode.window.activeTextEditor;
	const place = editor && notebooks.find(editor.document.uri);
	return place && { ...place, line: editor.selection.active.line };
}

/** Opens a note at a line. */
export async function openPlace(notebooks: Notebooks, place: NotePlace): Promise<void> {
	await openAt(notebooks.uriOf(place.folder, place.path), place.line);
}

/**
 * Opens a file at a line, from 0, with the cursor there; not over a page in the active group, such as the checklist
 * beside its note.
 */
export async function openAt(uri: vscode.Uri, line?: number): Promise<void> {
	const { activeTab } = vscode.window.tabGroups.activeTabGroup;
	const shown = isPage(activeTab) ? { viewColumn: columnBesidePages(uri) } : {};
	await vscode.commands.executeCommand('vscode.open', uri, { ...shown, ...selectionAt(line) });
}

/** Opens a note from a page, at a line from 0, so that it does not cover the page. */
export async function openBeside(uri: vscode.Uri, line?: number): Promise<void> {
	await vscode.commands.executeCommand('vscode.open', uri, {
		viewColumn: columnBesidePages(uri),
		...selectionAt(line),
	});
}

/** Where the file is open already, else the first group that shows no page, else the first of all. */
function columnBesidePages(uri: vscode.Uri): vscode.ViewColumn {
	const { all: groups } = vscode.window.tabGroups;
	const shows = ({ input }: vscode.Tab) =>
		input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
	const group = groups.find(({ tabs }) => tabs.some(shows)) ?? groups.find(({ activeTab }) => !isPage(activeTab));
	return group?.viewColumn ?? vscode.ViewColumn.One;
}

function isPage(tab: vscode.Tab | undefined): boolean {
	return tab?.input instanceof vscode.TabInputWebview;
}

function selectionAt(line: number | undefined): { readonly selection?: vscode.Range } {
	return line === undefined ? {} : { selection: new vscode.Range(line, 0, line, 0) };
}

/** Whether two places are the same line of the same note. */
export function samePlace(
	a: NotePlace | undefined,
	folder: NotebookFolder,
	path: string,
	line: number | undefined,
): boolean {
	return a?.folder.uri.toString() === folder.uri.toString() && a.path === path
		&& (line === undefined || a.line === line);
}
