import type { TaskItem } from '../../core/model/note.ts';
import type { NotebookFolder } from '../services.ts';
import type { Words } from '../../core/text/words.ts';

/** A place in a note: what a click opens. */
export interface NotePlace {
	readonly folder: NotebookFolder;
	readonly path: string;
	/** From 0; absent for the note as a whole. */
	readonly line?: number;
}

/** What a tooltip says: a few lines, as it lies over the rows below. */
export interface NodeTooltip {
	/** Markdown whose every piece of the user's text is escaped. */
	readonly lines: readonly string[];
}

/** How a row stands out, beside its words. */
export interface RowMark {
	/** A theme colour. */
	readonly color: string;
}

/**
 * One row of a tree, as data without an editor: what it shows, says, holds and where it
 * leads. Children and tooltip are computed only when asked for.
 */
export interface TreeNode {
	/** Unique in its tree, and the same for the same thing after a change, so that what was unfolded stays so. */
	readonly id: string;
	readonly label: string;
	/** What has to be seen however narrow the side bar is, before the label: `RA 23 d`. */
	readonly lead?: string;
	readonly description?: string;
	/** The colour of the row, on rows with an icon: VS Code draws one on each row that is decorated. */
	readonly mark?: RowMark;
	/** The whole row for a screen reader. */
	readonly spoken: string;
	/** A codicon and, if it means something, a theme colour. */
	readonly icon?: { readonly name: string, readonly color?: string };
	/** Words for the when-clauses of menus; see `itemHas` in contributions/collectedCommands.ts. */
	readonly context: readonly string[];
	/** Present on rows with a checkbox. */
	readonly checked?: boolean;
	readonly expanded?: boolean;
	readonly place?: NotePlace;
	/** The task item at `place`, on rows that can be ticked, moved and assigned. */
	readonly task?: TaskItem;
	/** Key of the mentorship in `place.folder` that the row is about. */
	readonly mentorship?: string;
	/** An address, or a path relative to the note at `place`. */
	readonly link?: string;
	readonly tooltip?: () => NodeTooltip;
	readonly children?: () => readonly TreeNode[];
}

/** A row as tests and other extensions may read it. */
export interface TreeSnapshot {
	readonly label: string;
	readonly lead?: string;
	readonly description?: string;
	readonly spoken: string;
	readonly checked?: boolean;
	readonly context: string;
	readonly children: readonly TreeSnapshot[];
}

/** `.task..open.`: the context value of a row, for `itemHas`. */
export function contextValue(words: readonly string[]): string {
	return words.map(word => `.${word}.`).join('');
}

/** The rows below and including these, read whole. */
export function toSnapshot(nodes: readonly TreeNode[]): TreeSnapshot[] {
	return nodes.map(node => ({
		label: node.label,
		...node.lead === undefined ? {} : { lead: node.lead },
		...node.description === undefined ? {} : { description: node.description },
		spoken: node.spoken,
		...node.checked === undefined ? {} : { checked: node.checked },
		context: contextValue(node.context),
		children: toSnapshot(node.children?.() ?? []),
	}));
}

/** Rows under one row per folder; only the rows where there is but one folder. */
export function underFolders(
	folders: readonly NotebookFolder[],
	rowsOf: (folder: NotebookFolder) => readonly TreeNode[],
): readonly TreeNode[] {
	const withNotes = folders.filter(folder => folder.view.size > 0);
	if (withNotes.length <= 1) { return withNotes.flatMap(rowsOf); }
	return withNotes.map(folder => ({
		id: folder.uri.toString(),
		label: folder.name,
		spoken: folder.name,
		icon: { name: 'root-folder' },
		context: ['folder'],
		expanded: true,
		children: () => rowsOf(folder),
	}));
}

/** More rows than this are not compared: showing them anew costs no more. */
const MOST_ROWS = 300;

/**
 * Whether two readings of a tree are the same in all that a row shows, says, holds and leads to, in
 * rows not yet unfolded too. False as well where there are too many rows to be worth the look.
 */
export function sameRows(before: readonly TreeNode[], after: readonly TreeNode[]): boolean {
	return compare(before, after, { left: MOST_ROWS });
}

function compare(before: readonly TreeNode[], after: readonly TreeNode[], rows: { left: number }): boolean {
	rows.left -= after.length;
	return rows.left >= 0 && before.length === after.length
		&& before.every((node, at) => isSame(node, after[at]!, rows));
}

function isSame(before: TreeNode, after: TreeNode, rows: { left: number }): boolean {
	if (before.place?.folder !== after.place?.folder || told(before) !== told(after)) { return false; }
	if (!before.children || !after.children) { return before.children === after.children; }
	return compare(before.children(), after.children(), rows);
}

/** All of a row but its folder and the rows below it. */
function told({ place, task, tooltip, children, ...row }: TreeNode): string {
	return JSON.stringify([row, children !== undefined, place?.path, place?.line, task, tooltip?.()]);
}

/**
 * Rows shown at once. A department's notebook has thousands in one group, and all would be made and sent at each
 * change.
 */
const PAGE = 100;

/**
 * The rows of a long list: the first ones, and below them the others, folded a page at a time.
 *
 * @param id Of the list; each page gets its own, so that the ids of its rows can begin with it.
 * @param first So many rows are shown at once.
 */
export function inPages<Item>(
	items: readonly Item[],
	id: string,
	rowsOf: (items: readonly Item[], id: string) => readonly TreeNode[],
	l10n: Words,
	first = PAGE,
): readonly TreeNode[] {
	const pages: TreeNode[] = [];
	for (let start = first; start < items.length; start += PAGE) {
		pages.push(
			pageRow(
				start,
				Math.min(items.length, start + PAGE),
				`${id} from ${start}`,
				page => rowsOf(items.slice(start, start + PAGE), page),
				l10n,
			),
		);
	}
	return [...rowsOf(items.slice(0, first), id), ...pages];
}

/** `Items 101–200`, or `Item 101` where it is one. */
function pageRow(
	start: number,
	end: number,
	id: string,
	rows: (id: string) => readonly TreeNode[],
	l10n: Words,
): TreeNode {
	const label = end === start + 1 ? l10n.t('Item {0}', end) : l10n.t('Items {0}–{1}', start + 1, end);
	return {
		id,
		label,
		spoken: label,
		icon: { name: 'ellipsis' },
		context: ['page'],
		expanded: false,
		children: () => rows(id),
	};
}
