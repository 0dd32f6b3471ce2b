import type { TreeNode } from './treeNode.ts';

/** More rows than this are not compared: showing them anew costs no more. */
const MOST = 300;

/**
 * Whether two readings of a tree are the same in all that a row shows, says, holds and leads to, in
 * rows not yet unfolded too. False as well where there are too many rows to be worth the look.
 */
export function sameRows(before: readonly TreeNode[], after: readonly TreeNode[]): boolean {
	return compare(before, after, { left: MOST });
}

function compare(before: readonly TreeNode[], after: readonly TreeNode[], rows: { left: number }): boolean {
	rows.left -= after.length;
	return rows.left >= 0 && before.length === after.length && before.every((node, at) => isSame(node, after[at]!, rows));
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
