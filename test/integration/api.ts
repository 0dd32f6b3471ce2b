import * as vscode from 'vscode';
import type { TreeSnapshot } from '../../src/host/tree/treeNode.ts';
import { eventually, ok } from './assert.ts';

/** What the extension exports, as another extension sees it. */
export interface Api {
	whenReady(): Promise<void>;
	homeworkTree(): TreeSnapshot[];
	goalsTree(): TreeSnapshot[];
	mentorshipsTree(): TreeSnapshot[];
	badge(): number;
}

/** The extension, started and with everything read. */
export async function openApi(): Promise<Api> {
	const extension = vscode.extensions.getExtension<Api>('mentoring-notebook.mentoring-notebook');
	ok(extension, 'the extension is not there');
	const api = await extension.activate();
	await api.whenReady();
	return api;
}

/** Every row, top to bottom. */
export function flatten(rows: readonly TreeSnapshot[]): TreeSnapshot[] {
	return rows.flatMap(row => [row, ...flatten(row.children)]);
}

/** The row with this label, once it is there. */
export function untilRow(rows: () => TreeSnapshot[], label: string): Promise<TreeSnapshot> {
	return eventually(`the row ${label}`, () => flatten(rows()).find(row => row.label === label));
}

/** Fulfils when no row has this label. */
export async function untilGone(rows: () => TreeSnapshot[], label: string): Promise<void> {
	await eventually(`the row ${label} to go`, () => !flatten(rows()).some(row => row.label === label));
}

/** A file below a folder of the tests' own in the workspace. */
export function fileIn(folder: string, name = ''): vscode.Uri {
	const [workspace] = vscode.workspace.workspaceFolders ?? [];
	ok(workspace, 'no folder is open');
	return vscode.Uri.joinPath(workspace.uri, folder, name);
}

/** Writes a file as another program would. */
export async function write(uri: vscode.Uri, text: string): Promise<void> {
	await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** The file as it is on disk. */
export async function read(uri: vscode.Uri): Promise<string> {
	return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
}

/** Deletes a folder of the tests, and what is open from it. */
export async function removeFolder(folder: string): Promise<void> {
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	await vscode.workspace.fs.delete(fileIn(folder), { recursive: true });
}
