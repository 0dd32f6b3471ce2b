import * as vscode from 'vscode';
import { CONTEXTS } from '../../contributions/views.ts';
import type { Services } from '../../host/services.ts';
import { setContext, registerCommands, editorPlace, samePlace, UserError } from '../../host/commands/commands.ts';
import type { TreePane } from '../../host/tree/treePane.ts';
import type { NotePlace } from '../../host/tree/treeNode.ts';
import { WALKTHROUGH } from '../../contributions/walkthrough.ts';

/** Keeps the context keys of the manifest's when-clauses true to the notebooks. */
export function registerContextKeys({ notebooks }: Services): vscode.Disposable {
	const tell = () => {
		const views = notebooks.folders.map(folder => folder.view);
		setContext(CONTEXTS.ready, notebooks.state === 'ready');
		setContext(CONTEXTS.hasNotes, views.some(view => view.size > 0));
		setContext(CONTEXTS.hasGoals, views.some(view => view.goals().length > 0));
		setContext(CONTEXTS.hasMentorships, views.some(view => view.mentorships().length > 0));
		setContext(
			CONTEXTS.hasHeld,
			views.some(view => view.mentorships().some(({ lastMeeting }) => lastMeeting !== undefined)),
		);
		setContext(
			CONTEXTS.hasNextMeeting,
			views.some(view => view.mentorships().some(({ nextMeeting }) => nextMeeting !== undefined)),
		);
		tellEditor();
	};
	const tellEditor = () => {
		const editor = vscode.window.activeTextEditor;
		const place = editor && notebooks.find(editor.document.uri);
		setContext(CONTEXTS.editorIsNote, place?.folder.view.note(place.path) !== undefined);
	};
	tell();
	return vscode.Disposable.from(notebooks.onDidChange(tell), vscode.window.onDidChangeActiveTextEditor(tellEditor));
}

/** Shows the current line's item in the first tree that has it, else the current note's row. */
export function registerReveal(services: Services, panes: readonly TreePane[]): vscode.Disposable {
	const { notebooks } = services;
	return registerCommands(services, {
		'mentoring.revealTask': async call => {
			await notebooks.settled();
			const place = call.place ?? editorPlace(notebooks);
			if (!place) { throw new UserError(vscode.l10n.t('Open a note first.')); }
			if (await revealItem(panes, place) || await revealNote(panes, place)) { return; }
			throw new UserError(
				vscode.l10n.t('The trees do not show this line now. It may be done, or hidden by the filter.'),
			);
		},
	});
}

async function revealItem(panes: readonly TreePane[], place: NotePlace): Promise<boolean> {
	const line = itemLine(place);
	return line !== undefined && revealFirst(panes, place, line);
}

/** A goal, a mentorship, a meeting; not an item that happens to stand in the note. */
async function revealNote(panes: readonly TreePane[], place: NotePlace): Promise<boolean> {
	return itemLine(place) === undefined && revealFirst(panes, place, undefined);
}

async function revealFirst(
	panes: readonly TreePane[],
	{ folder, path }: NotePlace,
	line: number | undefined,
): Promise<boolean> {
	for (const pane of panes) {
		const isShown = await pane.reveal(node =>
			samePlace(node.place, folder, path, line) && (line !== undefined) === (node.task !== undefined)
		);
		if (isShown) { return true; }
	}
	return false;
}

/** The line of the task item whose paragraph the cursor is in. */
function itemLine({ folder, path, line }: NotePlace): number | undefined {
	if (line === undefined) { return undefined; }
	const tasks = folder.view.note(path)?.tasks ?? [];
	return tasks.find(task => task.line <= line && line <= task.paragraphEndLine)?.line;
}

/** Opens the tour on VS Code's welcome page. */
export function registerWalkthrough(services: Services): vscode.Disposable {
	return registerCommands(services, {
		'mentoring.openWalkthrough': () =>
			vscode.commands.executeCommand(
				'workbench.action.openWalkthrough',
				`${services.context.extension.id}#${WALKTHROUGH.id}`,
				false,
			),
	});
}
