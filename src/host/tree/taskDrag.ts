import * as vscode from 'vscode';
import type { Notebooks, TaskTarget } from '../services.ts';
import { showInformation } from '../commands/messages.ts';
import { report } from '../userError.ts';
import type { TreeNode } from './treeNode.ts';

/** Items on their way from one of our trees to another; nothing else can read them. */
const MIME = 'application/vnd.mentoring.tasks';

/** What is to happen with items that were dropped on a row; `false` where that row takes none. */
export type DropHandler = (row: TreeNode, targets: readonly TaskTarget[]) => Promise<boolean>;

/** Lets task items be dragged, several at once, and rows take them. */
export class TaskDrag implements vscode.TreeDragAndDropController<TreeNode> {
	readonly dragMimeTypes = [MIME];
	readonly dropMimeTypes: readonly string[];

	constructor(
		private readonly context: { readonly notebooks: Notebooks; readonly logger: vscode.LogOutputChannel },
		private readonly targetsOf: (notebooks: Notebooks, rows: readonly TreeNode[]) => TaskTarget[],
		private readonly drop: DropHandler | undefined,
	) {
		this.dropMimeTypes = drop ? [MIME] : [];
	}

	handleDrag(rows: readonly TreeNode[], data: vscode.DataTransfer): void {
		const targets = this.targetsOf(this.context.notebooks, rows).map(target => ({ ...target, uri: target.uri.toString() }));
		if (targets.length > 0) { data.set(MIME, new vscode.DataTransferItem(JSON.stringify(targets))); }
	}

	async handleDrop(row: TreeNode | undefined, data: vscode.DataTransfer, token: vscode.CancellationToken): Promise<void> {
		const targets = await droppedTargets(data);
		if (!row || !this.drop || targets.length === 0 || token.isCancellationRequested) { return; }
		try {
			const taken = await this.drop(row, targets);
			if (!taken) { void showInformation(vscode.l10n.t('Homework can be dropped on a date, an owner or a goal.')); }
		} catch (error) {
			report(this.context.logger, 'Dropping homework', error);
		}
	}
}

/** From another tree the items come twice: as an empty text, which the browser carried, and as what that tree wrote. */
async function droppedTargets(data: vscode.DataTransfer): Promise<TaskTarget[]> {
	const ours = [...data].filter(([type]) => type === MIME);
	const texts = await Promise.all(ours.map(([, item]) => item.asString()));
	return readTargets(texts.find(text => text !== '') ?? '[]');
}

/** What one of our own trees wrote; anything else is nothing. */
function readTargets(json: string): TaskTarget[] {
	const read: unknown = JSON.parse(json);
	return Array.isArray(read) ? read.flatMap((item: { uri?: unknown; line?: unknown; lineHash?: unknown }) => {
		const { uri, line, lineHash } = item;
		return typeof uri === 'string' && typeof line === 'number' && typeof lineHash === 'number' ? [{ uri: vscode.Uri.parse(uri, true), line, lineHash }] : [];
	}) : [];
}
