import * as vscode from 'vscode';
import type { TaskItem } from '../../core/model/taskItem.ts';
import type { NotebookFolder, Services, TaskTarget } from '../../host/services.ts';
import { UserError } from '../../host/userError.ts';
import { asNodes, asPlace } from '../../host/ui/placeArgument.ts';
import { tasksInLines } from './tasksInLines.ts';
import type { LineRange } from './tasksInLines.ts';

/** A task item that a command is to act on. */
export interface ChosenTask {
	readonly folder: NotebookFolder;
	readonly path: string;
	readonly task: TaskItem;
	readonly target: TaskTarget;
}

/**
 * What a command acts on: the rows of the tree it was called on, the `{ uri, line }` it was
 * given, else the current line or selection in the editor.
 */
export async function chosenTasks(services: Services, args: readonly unknown[]): Promise<readonly ChosenTask[]> {
	const { notebooks } = services;
	const nodes = asNodes(args);
	if (nodes.length > 0) { return nodes.flatMap(({ place, task }) => place && task ? [choose(services, place.folder, place.path, task)] : []); }
	await notebooks.settled();
	const place = asPlace(notebooks, args[0]);
	if (place) { return inLines(services, place, [{ start: place.line ?? 0, end: place.line ?? 0 }]); }
	const editor = vscode.window.activeTextEditor;
	const found = editor && notebooks.find(editor.document.uri);
	return editor && found ? inLines(services, found, editor.selections.map(toLines)) : refuse(vscode.l10n.t('Open a note first, and put the cursor on a task item.'));
}

function inLines(services: Services, { folder, path }: { folder: NotebookFolder; path: string }, lines: readonly LineRange[]): readonly ChosenTask[] {
	const note = folder.view.note(path);
	if (!note) { return refuse(vscode.l10n.t('This file is not a note of the notebook, so it is left as it is.')); }
	const tasks = tasksInLines(note.tasks, lines);
	return tasks.length > 0 ? tasks.map(task => choose(services, folder, path, task)) : refuse(vscode.l10n.t('There is no task item on this line.'));
}

function choose({ notebooks }: Services, folder: NotebookFolder, path: string, task: TaskItem): ChosenTask {
	return { folder, path, task, target: notebooks.targetOf(folder, path, task) };
}

function refuse(reason: string): never {
	throw new UserError(reason);
}

/** A selection that ends before the first character of a line does not mean that line. */
function toLines({ start, end, isEmpty }: vscode.Selection): LineRange {
	return { start: start.line, end: !isEmpty && end.character === 0 ? end.line - 1 : end.line };
}
