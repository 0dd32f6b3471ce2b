import type { Words } from '../../core/text/words.ts';
import type { TreeNode } from './treeNode.ts';

/** Rows shown at once. A department's notebook has thousands in one group, and all would be made and sent at each change. */
const PAGE = 100;

/**
 * The rows of a long list: the first ones, and below them the others, folded a page at a time.
 *
 * @param id Of the list; each page gets its own, so that the ids of its rows can begin with it.
 */
export function inPages<Item>(items: readonly Item[], id: string, rowsOf: (items: readonly Item[], id: string) => readonly TreeNode[], l10n: Words): readonly TreeNode[] {
	const pages: TreeNode[] = [];
	for (let start = PAGE; start < items.length; start += PAGE) {
		pages.push(pageRow(start, Math.min(items.length, start + PAGE), `${id} from ${start}`, page => rowsOf(items.slice(start, start + PAGE), page), l10n));
	}
	return [...rowsOf(items.slice(0, PAGE), id), ...pages];
}

/** `Items 101–200`, or `Item 101` where it is one. */
function pageRow(start: number, end: number, id: string, rows: (id: string) => readonly TreeNode[], l10n: Words): TreeNode {
	const label = end === start + 1 ? l10n.t('Item {0}', end) : l10n.t('Items {0}–{1}', start + 1, end);
	return { id, label, spoken: label, icon: { name: 'ellipsis' }, context: ['page'], expanded: false, children: () => rows(id) };
}
