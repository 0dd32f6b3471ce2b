import * as vscode from 'vscode';
import type { CommandId } from '../../contributions/commands.ts';
import type { CONTEXTS } from '../../contributions/views.ts';
import type { Services, NotebookFolder, Notebooks } from '../services.ts';
import { registerCommand } from '../userError.ts';
import type { NotePlace, TreeNode } from '../tree/treeNode.ts';

/** What a command does; arguments come from menus, key bindings and other extensions, so anything may be there. */
export type CommandHandler = (...args: unknown[]) => unknown;

/** Registers commands by the ids of the manifest; failures are logged and shown. */
export function registerCommands({ logger }: Services, handlers: Partial<Record<CommandId, CommandHandler>>): vscode.Disposable {
	return vscode.Disposable.from(...Object.entries(handlers).map(([id, handler]) => registerCommand(logger, id, handler)));
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

/** The row a command was called on, if its first argument is one. */
export function asNode(argument: unknown): TreeNode | undefined {
	const isNode = typeof argument === 'object' && argument !== null && 'id' in argument && 'context' in argument && 'label' in argument;
	return isNode ? argument as TreeNode : undefined;
}

/** The rows a menu was opened on: the selection if it holds the row clicked, else that row. */
export function asNodes(args: readonly unknown[]): readonly TreeNode[] {
	const clicked = asNode(args[0]);
	if (!clicked) { return []; }
	const selected = Array.isArray(args[1]) ? args[1].map(asNode).filter(node => node !== undefined) : [];
	return selected.some(node => node.id === clicked.id) ? selected : [clicked];
}

/**
 * A place named by another extension, a key binding or a test: `{ uri, line }` with the URI
 * as such or as text, the line from 0.
 */
export function asPlace(notebooks: Notebooks, argument: unknown): NotePlace | undefined {
	if (typeof argument !== 'object' || argument === null || !('uri' in argument)) { return undefined; }
	const { uri, line } = argument as { uri: unknown; line?: unknown };
	const found = notebooks.find(typeof uri === 'string' ? vscode.Uri.parse(uri, true) : uri as vscode.Uri);
	return found && { ...found, ...typeof line === 'number' ? { line } : {} };
}

/** The place of the cursor, if the active editor shows a file of a notebook. */
export function editorPlace(notebooks: Notebooks): NotePlace | undefined {
	const editor = vscode.window.activeTextEditor;
	const found = editor && notebooks.find(editor.document.uri);
	return found && { ...found, line: editor.selection.active.line };
}

/** Opens a note at a line. */
export async function openPlace(notebooks: Notebooks, place: NotePlace): Promise<void> {
	await openAt(notebooks.uriOf(place.folder, place.path), place.line);
}

/** Opens a file at a line, from 0, with the cursor there. */
export async function openAt(uri: vscode.Uri, line?: number): Promise<void> {
	const selection = line === undefined ? {} : { selection: new vscode.Range(line, 0, line, 0) };
	await vscode.commands.executeCommand('vscode.open', uri, selection);
}

/** Whether two places are the same line of the same note. */
export function samePlace(a: NotePlace | undefined, folder: NotebookFolder, path: string, line: number | undefined): boolean {
	return a?.folder.uri.toString() === folder.uri.toString() && a.path === path && (line === undefined || a.line === line);
}
