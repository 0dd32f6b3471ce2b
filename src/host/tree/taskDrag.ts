import * as vscode from 'vscode';
import type { Notebooks, TaskTarget } from '../services.ts';
import { showInformation, report } from '../commands/commands.ts';
import type { TreeNode } from './treeNode.ts';

/** Items on their way from one of our trees to another; nothing else can read them. */
const MIME = 'application/vnd.mentoring.tasks';

/** What is to happen with items that were dropped on a row; `false` where that row takes none. */
export type DropHandler = (row: TreeNode, targets: readonly TaskTarget[]) => Promise<boolean>;

/**
 * A file that was dropped: where it is, or its text where only that is known, as of a file from outside in a browser.
 */
export type DroppedFile = vscode.Uri | { readonly name: string, readonly text: () => Promise<string> };

/** What is to happen with files that were dropped on a tree, on a row or below them all. */
type FilesHandler = (row: TreeNode | undefined, files: readonly DroppedFile[]) => Promise<void>;

/** What a tree takes. */
export interface Drops {
	readonly tasks?: DropHandler;
	readonly files?: FilesHandler;
}

/** Files of the Explorer, and those from outside. */
const FILE_TYPES = ['text/uri-list', 'files'];

/** Lets task items be dragged, several at once, and trees take them, or files. */
export class TaskDrag implements vscode.TreeDragAndDropController<TreeNode> {
	readonly dragMimeTypes = [MIME];
	readonly dropMimeTypes: readonly string[];

	constructor(
		private readonly context: { readonly notebooks: Notebooks, readonly logger: vscode.LogOutputChannel },
		private readonly targetsOf: (notebooks: Notebooks, rows: readonly TreeNode[]) => TaskTarget[],
		private readonly drops: Drops,
	) {
		this.dropMimeTypes = [...drops.tasks ? [MIME] : [], ...drops.files ? FILE_TYPES : []];
	}

	handleDrag(rows: readonly TreeNode[], transfer: vscode.DataTransfer): void {
		const targets = this.targetsOf(this.context.notebooks, rows).map(target => ({
			...target,
			uri: target.uri.toString(),
		}));
		if (targets.length > 0) { transfer.set(MIME, new vscode.DataTransferItem(JSON.stringify(targets))); }
	}

	async handleDrop(
		row: TreeNode | undefined,
		transfer: vscode.DataTransfer,
		token: vscode.CancellationToken,
	): Promise<void> {
		const { tasks, files } = this.drops;
		const targets = tasks ? await droppedTargets(transfer) : [];
		const dropped = files && targets.length === 0 ? await droppedFiles(transfer) : [];
		if (token.isCancellationRequested) { return; }
		try {
			if (dropped.length > 0) { await files?.(row, dropped); }
			if (!row || !tasks || targets.length === 0) { return; }
			const wasTaken = await tasks(row, targets);
			if (!wasTaken) {
				void showInformation(vscode.l10n.t('Homework can be dropped on a date, an owner or a goal.'));
			}
		} catch (error) {
			report(this.context.logger, 'Dropping', error);
		}
	}
}

/** What was dropped from the Explorer or from outside; of a file that has no address here its text can be asked. */
async function droppedFiles(transfer: vscode.DataTransfer): Promise<readonly DroppedFile[]> {
	const list = await transfer.get('text/uri-list')?.asString() ?? '';
	const uris = list.split(/\r?\n/).filter(line => line !== '' && !line.startsWith('#')).map(line =>
		vscode.Uri.parse(line)
	);
	if (uris.length > 0) { return uris; }
	return [...transfer].flatMap(([, item]) => item.asFile() ?? []).map(file =>
		file.uri ?? { name: file.name, text: async () => new TextDecoder().decode(await file.data()) }
	);
}

/** From another tree the items come twice: as an empty text, which the browser carried, and as what that tree wrote. */
async function droppedTargets(transfer: vscode.DataTransfer): Promise<TaskTarget[]> {
	const ours = [...transfer].filter(([type]) => type === MIME);
	const texts = await Promise.all(ours.map(([, item]) => item.asString()));
	return readTargets(texts.find(text => text !== '') ?? '[]');
}

/** What one of our own trees wrote; anything else is nothing. */
function readTargets(json: string): TaskTarget[] {
	const parsed: unknown = JSON.parse(json);
	return Array.isArray(parsed)
		? parsed.flatMap((item: { uri?: unknown, line?: unknown, lineHash?: unknown }) => {
			const { uri, line, lineHash } = item;
			return typeof uri === 'string' && typeof line === 'number' && typeof lineHash === 'number'
				? [{ uri: vscode.Uri.parse(uri, true), line, lineHash }]
				: [];
		})
		: [];
}
