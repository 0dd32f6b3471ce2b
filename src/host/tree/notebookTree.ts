import * as vscode from 'vscode';
import { fenceMarkdown } from '../../core/text/escapeMarkdown.ts';
import type { Notebooks } from '../services.ts';
import { readLines } from '../ui/readLines.ts';
import { sameRows } from './sameRows.ts';
import { contextValue } from './treeNode.ts';
import type { NodeTooltip, TreeNode } from './treeNode.ts';

/**
 * Shows rows in a native tree. Rows are built when VS Code asks, kept until `refresh`, and
 * an unseen tree builds nothing.
 */
export class NotebookTree implements vscode.TreeDataProvider<TreeNode> {
	private readonly changed = new vscode.EventEmitter<undefined>();
	private readonly parents = new WeakMap<TreeNode, TreeNode>();
	private children = new WeakMap<TreeNode, readonly TreeNode[]>();
	private roots: readonly TreeNode[] | undefined;
	readonly onDidChangeTreeData = this.changed.event;

	constructor(private readonly notebooks: Notebooks, private readonly build: () => readonly TreeNode[]) {}

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

	/** The rows at the top, now. */
	rows(): readonly TreeNode[] {
		return this.roots ??= this.build();
	}

	/** The first row, top to bottom, that is asked for; with its parents known, so that it can be revealed. */
	find(matches: (node: TreeNode) => boolean, nodes = this.rows()): TreeNode | undefined {
		for (const node of nodes) {
			const found = matches(node) ? node : this.find(matches, this.childrenOf(node));
			if (found) { return found; }
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
			const once = this.notebooks.onDidChange(() => { once.dispose(); resolve(); });
		});
	}

	getParent(node: TreeNode): TreeNode | undefined {
		return this.parents.get(node);
	}

	getTreeItem(node: TreeNode): vscode.TreeItem {
		const item = new vscode.TreeItem(node.label, collapsibleState(node));
		item.id = node.id;
		item.contextValue = contextValue(node.context);
		item.accessibilityInformation = { label: node.spoken, ...node.checked === undefined ? {} : { role: 'checkbox' } };
		if (node.description !== undefined) { item.description = node.description; }
		if (node.icon) { item.iconPath = new vscode.ThemeIcon(node.icon.name, node.icon.color ? new vscode.ThemeColor(node.icon.color) : undefined); }
		if (node.checked !== undefined) { item.checkboxState = checkbox(node); }
		if (node.place) { item.command = this.openCommand(node); }
		return item;
	}

	async resolveTreeItem(item: vscode.TreeItem, node: TreeNode, token: vscode.CancellationToken): Promise<vscode.TreeItem> {
		const tooltip = node.tooltip?.();
		if (!tooltip) { return item; }
		const excerpt = await this.excerptOf(node, tooltip);
		if (!token.isCancellationRequested) { item.tooltip = toMarkdown(tooltip, excerpt); }
		return item;
	}

	private childrenOf(node: TreeNode): readonly TreeNode[] {
		const known = this.children.get(node);
		if (known) { return known; }
		const children = node.children?.() ?? [];
		for (const child of children) { this.parents.set(child, node); }
		this.children.set(node, children);
		return children;
	}

	private openCommand(node: TreeNode): vscode.Command {
		return { command: node.link === undefined ? 'mentoring.goTo' : 'mentoring.openLink', title: vscode.l10n.t('Open'), arguments: [node] };
	}

	private async excerptOf(node: TreeNode, tooltip: NodeTooltip): Promise<string | undefined> {
		if (!node.place || !tooltip.excerpt) { return undefined; }
		const lines = await readLines(this.notebooks.uriOf(node.place.folder, node.place.path));
		return lines?.slice(tooltip.excerpt.start, tooltip.excerpt.end).join('\n');
	}
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
function toMarkdown(tooltip: NodeTooltip, excerpt: string | undefined): vscode.MarkdownString {
	const parts = excerpt ? [...tooltip.lines, fenceMarkdown(excerpt, 'markdown')] : tooltip.lines;
	const markdown = new vscode.MarkdownString(parts.join('\n\n'), false);
	markdown.isTrusted = false;
	markdown.supportHtml = false;
	return markdown;
}
