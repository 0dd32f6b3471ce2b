import type { NotebookFolder } from '../../../src/host/services.ts';
import type { TreeNode } from '../../../src/host/tree/treeNode.ts';
import { notebookOf, type Files } from '../../support/noteBuilder.ts';

/** A workspace folder with these notes. */
export function folderOf(files: Files, name = 'notes'): NotebookFolder {
	const uri = { toString: () => `file:///${name}` } as NotebookFolder['uri'];
	return { uri, name, view: notebookOf(files) };
}

/** The rows as indented lines: `[ ] label (description)`. */
export function outline(nodes: readonly TreeNode[], indent = ''): string[] {
	return nodes.flatMap(node => {
		const box = node.checked === undefined ? '' : node.checked ? '[x] ' : '[ ] ';
		const description = node.description === undefined ? '' : ` (${node.description})`;
		return [`${indent}${box}${node.label}${description}`, ...outline(node.children?.() ?? [], `${indent}  `)];
	});
}

/** Every row, top to bottom. */
export function flatten(nodes: readonly TreeNode[]): TreeNode[] {
	return nodes.flatMap(node => [node, ...flatten(node.children?.() ?? [])]);
}
