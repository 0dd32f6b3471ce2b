import * as vscode from 'vscode';
import type { CommandId } from '../../contributions/collectedCommands.ts';
import { CONTEXTS } from '../../contributions/views.ts';
import { WALKTHROUGH } from '../../contributions/walkthrough.ts';
import {
	setContext,
	registerCommands,
	editorPlace,
	samePlace,
	UserError,
	showInformation,
} from '../../host/commands/commands.ts';
import type { Services, LastChange } from '../../host/services.ts';
import type { NotePlace } from '../../host/tree/treeNode.ts';
import type { TreePane } from '../../host/tree/treePane.ts';

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

const UNDO: CommandId = 'mentoring.undoLastChange';
/** So long the status bar offers it, in milliseconds; the command does afterwards. */
const OFFERED_FOR = 10_000;

/** Undo Last Change: what was ticked, moved or assigned in a view is taken back, wherever the focus is. */
export function registerUndo(services: Services): vscode.Disposable {
	const { edits } = services;
	const offer = new Offer();
	const changed = edits.onDidChange(change => {
		setContext(CONTEXTS.canUndo, change !== undefined);
		if (change) { offer.show(whatWasDone(change)); }
		else { offer.hide(); }
	});
	return vscode.Disposable.from(
		offer,
		changed,
		registerCommands(services, {
			'mentoring.undoLastChange': async () => {
				if (!edits.lastChange) {
					void showInformation(vscode.l10n.t('There is no change of this window to take back.'));
					return;
				}
				const { done } = await edits.undoLast();
				if (done) {
					vscode.window.setStatusBarMessage(vscode.l10n.t('$(discard) Taken back'), OFFERED_FOR / 2);
				}
			},
		}),
	);
}

/** `Ticked · Undo` in the status bar, for a while. */
class Offer implements vscode.Disposable {
	#item: vscode.StatusBarItem | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;

	show(done: string): void {
		this.#item ??= createItem();
		this.#item.text = vscode.l10n.t('$(check) {0} · Undo', done);
		this.#item.accessibilityInformation = { label: vscode.l10n.t('{0}. Undo', done) };
		this.#item.show();
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			this.hide();
		}, OFFERED_FOR);
	}

	hide(): void {
		clearTimeout(this.#timer);
		this.#item?.hide();
	}

	dispose(): void {
		this.hide();
		this.#item?.dispose();
	}
}

function createItem(): vscode.StatusBarItem {
	const item = vscode.window.createStatusBarItem('mentoring.undo', vscode.StatusBarAlignment.Left, 18);
	item.name = vscode.l10n.t('Mentoring: Undo');
	item.tooltip = vscode.l10n.t('Take the last change back');
	item.command = UNDO;
	return item;
}

/** The boxes tell whether something was ticked. */
function whatWasDone({ files }: LastChange): string {
	const ticked = files.reduce((sum, { before, after }) => sum + ticksIn(after) - ticksIn(before), 0);
	if (ticked > 0) { return vscode.l10n.t('Ticked'); }
	return ticked < 0 ? vscode.l10n.t('Unticked') : vscode.l10n.t('Changed');
}

function ticksIn(text: string): number {
	return text.split(/\[[xX]\]/).length - 1;
}
