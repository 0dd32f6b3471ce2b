import * as vscode from 'vscode';
import { beginsRightToLeft } from '../../core/text/direction.ts';
import { shortened } from '../../core/text/graphemes.ts';
import type { Notebooks } from '../services.ts';
import { sameRows, contextValue, type NodeTooltip, type TreeNode, type RowMark } from './treeNode.ts';

/**
 * Shows rows in a native tree. Rows are built when VS Code asks, kept until `refresh`, and
 * an unseen tree builds nothing.
 */
export class NotebookTree implements vscode.TreeDataProvider<TreeNode> {
	private readonly changed = new vscode.EventEmitter<TreeNode | undefined>();
	private readonly parents = new WeakMap<TreeNode, TreeNode>();
	private children = new WeakMap<TreeNode, readonly TreeNode[]>();
	private roots: readonly TreeNode[] | undefined;
	readonly onDidChangeTreeData = this.changed.event;

	constructor(
		private readonly notebooks: Notebooks,
		private readonly build: () => readonly TreeNode[],
		private readonly painted: (node: TreeNode) => TreeNode = node => node,
	) {}

	/**
	 * Follows the notebook. Rows that are the same stay: while VS Code shows rows anew, a click on
	 * one goes nowhere, and a screen reader loses its place. A tree that nobody sees builds nothing.
	 */
	follow(isVisible: boolean): void {
		const rows = isVisible && this.roots ? this.build() : undefined;
		if (!rows || !sameRows(this.roots!, rows)) { this.refresh(rows); }
	}

	/** Forgets the rows and asks VS Code to show them anew; `rows` are the new ones, where they are made already. */
	refresh(rows?: readonly TreeNode[]): void {
		this.roots = rows;
		this.children = new WeakMap();
		this.changed.fire(undefined);
	}

	/** Draws one row anew, in its place: the row of this id that VS Code has by now. */
	repaint({ id }: TreeNode): void {
		const shown = this.find(node => node.id === id);
		if (shown) { this.changed.fire(shown); }
	}

	/** The rows at the top, now. */
	rows(): readonly TreeNode[] {
		return this.roots ??= this.build();
	}

	/** The first row, top to bottom, that is asked for; with its parents known, so that it can be revealed. */
	find(matches: (node: TreeNode) => boolean, nodes = this.rows()): TreeNode | undefined {
		for (const node of nodes) {
			const match = matches(node) ? node : this.find(matches, this.childrenOf(node));
			if (match) { return match; }
		}
		return undefined;
	}

	async getChildren(node?: TreeNode): Promise<TreeNode[]> {
		if (node) { return [...this.childrenOf(node)]; }
		if (this.rows().length === 0) { await this.firstNews(); }
		return [...this.rows()];
	}

	/** While nothing is read yet, VS Code shows the view as busy instead of empty. */
	private firstNews(): Promise<void> {
		if (this.notebooks.state === 'ready') { return Promise.resolve(); }
		return new Promise(resolve => {
			const once = this.notebooks.onDidChange(() => {
				once.dispose();
				resolve();
			});
		});
	}

	getParent(node: TreeNode): TreeNode | undefined {
		return this.parents.get(node);
	}

	getTreeItem(row: TreeNode): vscode.TreeItem {
		const node = this.painted(row);
		const item = new vscode.TreeItem(paintedLabel(node), collapsibleState(node));
		item.id = node.id;
		item.contextValue = contextValue(node.context);
		// No role: as a checkbox a row would be one that is never checked. The box itself says its state.
		item.accessibilityInformation = { label: node.spoken };
		if (node.mark) { item.resourceUri = markUri(node.id, node.mark); }
		if (node.description !== undefined) { item.description = node.description; }
		if (node.icon) {
			item.iconPath = new vscode.ThemeIcon(
				node.icon.name,
				node.icon.color ? new vscode.ThemeColor(node.icon.color) : undefined,
			);
		}
		if (node.checked !== undefined) { item.checkboxState = checkbox(node); }
		if (node.place) { item.command = this.openCommand(row); }
		return item;
	}

	resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
		const tooltip = node.tooltip?.();
		if (tooltip) { item.tooltip = toMarkdown(tooltip); }
		return item;
	}

	private childrenOf(node: TreeNode): readonly TreeNode[] {
		const cached = this.children.get(node);
		if (cached) { return cached; }
		const children = node.children?.() ?? [];
		for (const child of children) { this.parents.set(child, node); }
		this.children.set(node, children);
		return children;
	}

	private openCommand(node: TreeNode): vscode.Command {
		return {
			command: node.link === undefined ? 'mentoring.goTo' : 'mentoring.openLink',
			title: vscode.l10n.t('Open'),
			arguments: [node],
		};
	}
}

/** So many letters that run from right to left have room beside a lead at the usual width. */
const MOST_FROM_RIGHT = 22;

/**
 * What must be seen first, set off: VS Code cuts a label at its end, and shows its description only where there is
 * room.
 */
function paintedLabel({ lead, label: whole }: TreeNode): string | vscode.TreeItemLabel {
	// The right end is where such words begin: theirs is cut here instead, and the tooltip has them all.
	const label = beginsRightToLeft(whole) ? shortened(whole, MOST_FROM_RIGHT) : whole;
	if (lead === undefined) { return label; }
	const painted = vscode.l10n.t('{0}: {1}', lead, label);
	return { label: painted, highlights: [[0, painted.startsWith(lead) ? lead.length : 0]] };
}

function collapsibleState(node: TreeNode): vscode.TreeItemCollapsibleState {
	if (!node.children) { return vscode.TreeItemCollapsibleState.None; }
	return node.expanded ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}

function checkbox(node: TreeNode): NonNullable<vscode.TreeItem['checkboxState']> {
	return {
		state: node.checked ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked,
		tooltip: node.checked ? vscode.l10n.t('Done. Untick') : vscode.l10n.t('Tick when done'),
		accessibilityInformation: { label: node.spoken },
	};
}

/** Untrusted, without HTML: a note cannot run anything from a tooltip. */
function toMarkdown({ lines }: NodeTooltip): vscode.MarkdownString {
	const markdown = new vscode.MarkdownString(lines.join('\n\n'), false);
	markdown.isTrusted = false;
	markdown.supportHtml = false;
	return markdown;
}

/** Of the addresses that our rows have for VS Code's decorations; nothing lies there. */
const SCHEME = 'mentoring-row';

/** The address of a row, which carries how it is marked: a row that changes has another. */
function markUri(id: string, mark: RowMark): vscode.Uri {
	return vscode.Uri.from({ scheme: SCHEME, path: `/${id}`, query: JSON.stringify(mark) });
}

/** Draws the marks of rows, as git's and other trees do. */
export function registerRowMarks(): vscode.Disposable {
	return vscode.window.registerFileDecorationProvider({
		provideFileDecoration: uri => uri.scheme === SCHEME ? toDecoration(uri) : undefined,
	});
}

function toDecoration({ query }: vscode.Uri): vscode.FileDecoration {
	const { color } = JSON.parse(query) as RowMark;
	return { color: new vscode.ThemeColor(color), propagate: false };
}
