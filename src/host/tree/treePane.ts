import * as vscode from 'vscode';
import type { Services, TaskTarget } from '../services.ts';
import { NotebookTree } from './notebookTree.ts';
import { TaskDrag, type DropHandler } from './taskDrag.ts';
import { toSnapshot } from './treeNode.ts';
import type { TreeNode, TreeSnapshot } from './treeNode.ts';

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

/** Puts a tree into a view of the manifest; its items can be dragged, and dropped where `drop` takes them. */
export function createPane(services: Services, viewId: string, build: () => readonly TreeNode[], drop?: DropHandler): TreePane {
	const { notebooks } = services;
	const tree = new NotebookTree(notebooks, build);
	// A fold of a long group stands for the group.
	const dropOn: DropHandler | undefined = drop && ((row, targets) => drop(row.context[0] === 'page' ? tree.getParent(row) ?? row : row, targets));
	const view = vscode.window.createTreeView(viewId, { treeDataProvider: tree, canSelectMany: true, showCollapseAll: true, manageCheckboxStateManually: true, dragAndDropController: new TaskDrag(services, targetsOf, dropOn) });
	const listeners = [
		notebooks.onDidChange(() => { tree.follow(view.visible); }),
		view.onDidChangeCheckboxState(({ items }) => void tick(services, tree, items.map(([node]) => node))),
	];
	return {
		view,
		refresh: () => { tree.refresh(); },
		reveal: matches => reveal(view, tree, matches),
		snapshot: () => toSnapshot(build()),
		dispose: () => { vscode.Disposable.from(view, ...listeners).dispose(); },
	};
}

/** A tree that is shown for the first time, or refreshed meanwhile, may lose the row on the way: then it is asked again. */
const REVEAL_ATTEMPTS = 3;

async function reveal(view: vscode.TreeView<TreeNode>, tree: NotebookTree, matches: (node: TreeNode) => boolean): Promise<boolean> {
	for (let attempt = 1; ; attempt++) {
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

/** The box in the tree moves at once; where the note was not changed it has to move back. */
async function tick({ notebooks, edits, logger }: Services, tree: NotebookTree, nodes: readonly TreeNode[]): Promise<void> {
	try {
		await edits.toggle(targetsOf(notebooks, nodes));
	} catch (error) {
		logger.error(error instanceof Error ? error : String(error));
	} finally {
		tree.refresh();
	}
}

/** What an edit needs to find the items of these rows. */
export function targetsOf(notebooks: Services['notebooks'], nodes: readonly TreeNode[]): TaskTarget[] {
	return nodes.flatMap(({ place, task }) => place && task ? [notebooks.targetOf(place.folder, place.path, task)] : []);
}
