import * as vscode from 'vscode';
import type { LineRange } from '../../core/markdown/lineRanges.ts';
import type { TaskItem } from '../../core/model/note.ts';
import { type CommandCall, type GivenTo, UserError } from '../commands/commands.ts';
import type { NotebookFolder, Services, TaskTarget } from '../services.ts';
import type { NotePlace } from '../tree/treeNode.ts';
import { tasksInLines } from './tasksInLines.ts';

/** A call of a command that is about task items. */
type TaskCall = Pick<CommandCall<GivenTo<'mentoring.toggleTask'>>, 'rows' | 'place' | 'argument'>;

/** A task item that a command is to act on. */
export interface ChosenTask {
	readonly folder: NotebookFolder;
	readonly path: string;
	readonly task: TaskItem;
	readonly target: TaskTarget;
}

/**
 * What a command acts on: the rows of the tree it was called on, the `{ uri, line }` it was
 * given, with the `lineHash` of the line if it may have moved since the caller saw it, else
 * the current line or selection in the editor.
 */
export async function chosenTasks(
	services: Services,
	{ rows, place, argument }: TaskCall,
): Promise<readonly ChosenTask[]> {
	const { notebooks } = services;
	if (rows.length > 0) {
		return rows.flatMap(row =>
			row.place && row.task ? [choose(services, row.place.folder, row.place.path, row.task)] : []
		);
	}
	await notebooks.settled();
	if (place && argument?.lineHash !== undefined) { return seenTask(services, place, argument.lineHash); }
	if (place) { return inLines(services, place, [{ start: place.line ?? 0, end: (place.line ?? 0) + 1 }]); }
	const editor = vscode.window.activeTextEditor;
	const notebook = editor && notebooks.find(editor.document.uri);
	return editor && notebook
		? inLines(services, notebook, editor.selections.map(toLines))
		: refuse(vscode.l10n.t('Open a note first, and put the cursor on a task item.'));
}

function inLines(
	services: Services,
	{ folder, path }: { folder: NotebookFolder, path: string },
	lines: readonly LineRange[],
): readonly ChosenTask[] {
	const note = folder.view.note(path);
	if (!note) { return refuse(vscode.l10n.t('This file is not a note of the notebook, so it is left as it is.')); }
	const tasks = tasksInLines(note.tasks, lines);
	return tasks.length > 0
		? tasks.map(task => choose(services, folder, path, task))
		: refuse(vscode.l10n.t('There is no task item on this line.'));
}

/** The item that a page showed: on its line, else the only one with the same text. */
function seenTask(services: Services, { folder, path, line }: NotePlace, lineHash: number): readonly ChosenTask[] {
	const alike = folder.view.note(path)?.tasks.filter(task => task.lineHash === lineHash) ?? [];
	const task = alike.find(task => task.line === line) ?? (alike.length === 1 ? alike[0] : undefined);
	return task
		? [choose(services, folder, path, task)]
		: refuse(
			vscode.l10n.t(
				'This item was changed in the meantime, so it was left as it is. Look at it again in {0}.',
				path,
			),
		);
}

function choose({ notebooks }: Services, folder: NotebookFolder, path: string, task: TaskItem): ChosenTask {
	return { folder, path, task, target: notebooks.targetOf(folder, path, task) };
}

function refuse(reason: string): never {
	throw new UserError(reason);
}

/** A selection that ends before the first character of a line does not mean that line. */
function toLines({ start, end, isEmpty }: vscode.Selection): LineRange {
	return { start: start.line, end: !isEmpty && end.character === 0 ? end.line : end.line + 1 };
}
