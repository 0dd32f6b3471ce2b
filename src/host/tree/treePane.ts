import * as vscode from 'vscode';
import type { Services, TaskTarget } from '../services.ts';
import { Linger } from './linger.ts';
import { NotebookTree } from './notebookTree.ts';
import { TaskDrag, type DropHandler, type Drops } from './taskDrag.ts';
import { toSnapshot, type TreeNode, type TreeSnapshot } from './treeNode.ts';

/** A tree in its view: kept fresh, its checkboxes working. */
export interface TreePane extends vscode.Disposable {
	readonly view: vscode.TreeView<TreeNode>;
	/** Builds the rows anew. */
	refresh(): void;
	/** Shows and selects the first row asked for; false when there is none. */
	reveal(matches: (node: TreeNode) => boolean): Promise<boolean>;
	/** The rows as they are now, for tests and other extensions. */
	snapshot(): TreeSnapshot[];
}

/** Puts a tree into a view of the manifest; its items can be dragged, and what `drops` takes can be dropped. */
export function createPane(
	services: Services,
	viewId: string,
	build: () => readonly TreeNode[],
	drops: Drops = {},
): TreePane {
	const { notebooks } = services;
	// Drawn anew even where all is as before the tick, as when it was taken back: the ticked row is painted otherwise.
	const linger = new Linger(() => {
		tree.refresh();
	});
	const tree: NotebookTree = new NotebookTree(notebooks, build, row => paintedNow(row, linger));
	// A fold of a long group stands for the group.
	const { tasks } = drops;
	const dropOn: DropHandler | undefined = tasks
		&& ((row, targets) => tasks(row.context[0] === 'page' ? tree.getParent(row) ?? row : row, targets));
	const view: vscode.TreeView<TreeNode> = vscode.window.createTreeView(viewId, {
		treeDataProvider: tree,
		canSelectMany: true,
		showCollapseAll: true,
		manageCheckboxStateManually: true,
		dragAndDropController: new TaskDrag(services, targetsOf, { ...drops, ...dropOn && { tasks: dropOn } }),
	});
	const listeners = [
		notebooks.onDidChange(() => {
			if (!linger.isOn) { tree.follow(view.visible); }
		}),
		view.onDidChangeCheckboxState(({ items }) => void tick(services, tree, linger, items.map(([node]) => node))),
		{
			dispose: () => {
				linger.end();
			},
		},
	];
	return {
		view,
		refresh: () => {
			linger.end();
			tree.refresh();
		},
		reveal: matches => reveal(view, tree, matches),
		snapshot: () => toSnapshot(build()),
		dispose: () => {
			vscode.Disposable.from(view, ...listeners).dispose();
		},
	};
}

/**
 * A tree that is shown for the first time, or refreshed meanwhile, may lose the row on the way: then it is asked again.
 */
const REVEAL_ATTEMPTS = 3;

async function reveal(
	view: vscode.TreeView<TreeNode>,
	tree: NotebookTree,
	matches: (node: TreeNode) => boolean,
): Promise<boolean> {
	for (let attempt = 1;; attempt++) {
		const node = tree.find(matches);
		if (!node) { return false; }
		try {
			await view.reveal(node, { select: true, focus: true, expand: true });
			if (attempt === REVEAL_ATTEMPTS || view.selection.some(({ id }) => id === node.id)) { return true; }
		} catch (error) {
			if (attempt === REVEAL_ATTEMPTS) { throw error; }
		}
	}
}

/**
 * The box in the tree moves at once; where the note was not changed it has to move back. The row stays in its
 * place for a while, so that a second click finds the same item, and the second of a double click does nothing.
 */
async function tick(
	{ notebooks, edits, logger }: Services,
	tree: NotebookTree,
	linger: Linger,
	rows: readonly TreeNode[],
): Promise<void> {
	const meant = rows.filter(row => !linger.isTwice(row));
	const targets = meant.flatMap(row =>
		targetsOf(notebooks, [linger.stateOf(row) === undefined ? row : asItIsNow(row)])
	);
	linger.tick(meant);
	try {
		const { refused } = meant.length > 0 ? await edits.toggle(targets) : { refused: [] };
		if (refused.length > 0) { linger.forget(meant); }
	} catch (error) {
		linger.forget(meant);
		logger.error(error instanceof Error ? error : String(error));
	} finally {
		linger.stay();
		for (const row of rows) { tree.repaint(row); }
	}
}

/** A row that was ticked here has another line by now: the same item at the same place. */
function asItIsNow(row: TreeNode): TreeNode {
	const { place, task } = row;
	const taskNow = place?.folder.view.note(place.path)?.tasks.find(({ line, text }) =>
		line === task?.line && text === task.text
	);
	return taskNow ? { ...row, task: taskNow } : row;
}

/** What was ticked a moment ago says so, and is not late any more. */
function paintedNow(row: TreeNode, linger: Linger): TreeNode {
	const done = linger.stateOf(row);
	if (done === undefined || done === row.checked) { return row; }
	const word = done ? vscode.l10n.t('done') : vscode.l10n.t('open');
	return { ...row, lead: word, checked: done, spoken: vscode.l10n.t('{0}, {1}', row.label, word) };
}

/** What an edit needs to find the items of these rows. */
function targetsOf(notebooks: Services['notebooks'], nodes: readonly TreeNode[]): TaskTarget[] {
	return nodes.flatMap(({ place, task }) =>
		place && task ? [notebooks.targetOf(place.folder, place.path, task)] : []
	);
}
