import type { ListItem, Node, Parent, Root, RootContent } from 'mdast';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import { steady } from './runs.ts';

/** A task item, in the terms that both parsers can be held to. */
export interface BlockTask {
	readonly line: number;
	readonly box: number;
	readonly checked: boolean;
	/** Index of the nearest enclosing task item, or -1. */
	readonly parent: number;
	readonly listDepth: number;
	readonly marker: number;
	readonly lastParagraphLine: number;
}

/** What both parsers have to agree on. */
export interface Blocks {
	readonly tasks: readonly BlockTask[];
	readonly headings: readonly { readonly depth: number; readonly line: number }[];
	/** Lines of top-level fences with an info string. */
	readonly fenced: readonly number[];
}

/** What remark sees, and where Markdown begins after the front matter. */
export interface RemarkBlocks extends Blocks {
	readonly from: number;
}

const plain = remark().use(remarkGfm).freeze();
const withFrontMatter = remark().use(remarkGfm).use(remarkFrontmatter).freeze();

/** remark-frontmatter hides all lists and quotes of a text whose front matter is never closed. */
function parse(text: string): Root {
	const root = withFrontMatter.parse(text);
	return root.children[0]?.type === 'yaml' || !/^---[ \t]*[\r\n]/.test(text) ? root : plain.parse(text);
}

/** What remark said of texts that come again for each mutant. */
const said = new Map<string, RemarkBlocks>();

/** The blocks of `text` as remark with remark-gfm and remark-frontmatter sees them. */
export function remarkBlocks(text: string): RemarkBlocks {
	const blocks = said.get(text) ?? seenBlocks(text);
	if (steady) { said.set(text, blocks); }
	return blocks;
}

function seenBlocks(text: string): RemarkBlocks {
	const root: Root = parse(text);
	const tasks: BlockTask[] = [];
	const headings: { depth: number; line: number }[] = [];
	const visit = (node: Node, parent: number, listDepth: number, before?: Node): void => {
		let enclosing = parent;
		if (isListItem(node)) {
			const task = taskOf(text, node);
			if (task) enclosing = tasks.push({ ...task, parent, listDepth }) - 1;
		} else if (isHeading(node)) {
			headings.push({ depth: node.depth, line: headingLine(node, before) });
		}
		const depth = listDepth + (isListItem(node) ? 1 : 0);
		const children = 'children' in node ? (node as Parent).children : [];
		children.forEach((child, index) => { visit(child, enclosing, depth, children[index - 1]); });
	};
	visit(root, -1, 0);
	return { tasks, headings, fenced: fencesOf(root), from: markdownStart(text, root.children[0]) };
}

function isListItem(node: Node): node is ListItem {
	return node.type === 'listItem';
}

function isHeading(node: Node): node is Node & { depth: number } {
	return node.type === 'heading';
}

/** An underlined heading right after definitions starts with them to remark, not with its text. */
function headingLine(heading: Node, before: Node | undefined): number {
	const definitionEnd = before?.type === 'definition' ? (before.position?.end.line ?? 0) : 0;
	return Math.max((heading.position?.start.line ?? 0) - 1, definitionEnd);
}

function markdownStart(text: string, first: RootContent | undefined): number {
	if (first?.type !== 'yaml') return 0;
	const end = first.position?.end.offset ?? 0;
	return end + (/^(?:\r\n|\r|\n)/.exec(text.slice(end, end + 2))?.[0].length ?? 0);
}

/**
 * remark sets `checked` on the item around it when a box starts the lazy line after an empty
 * item; such an item does not start with a box itself and is no task.
 */
function taskOf(text: string, item: ListItem): Omit<BlockTask, 'parent' | 'listDepth'> | undefined {
	if (typeof item.checked !== 'boolean') return undefined;
	const first = item.children.findIndex((child) => child.type !== 'definition');
	const paragraph = item.children[first];
	const marker = item.position?.start.offset ?? 0;
	const from = item.children[first - 1]?.position?.end.offset ?? marker;
	const before = first > 0 ? /^[\s>]*/ : /^(?:[-*+]|\d+[.)])[\s>]*/;
	const box = from + (before.exec(text.slice(from))?.[0].length ?? 0);
	const mark = /^\[(?:([xX])|[ \t]|[\r\n]+[\s>]*)\](?!\S)/.exec(text.slice(box));
	if (paragraph?.type !== 'paragraph' || !mark) return undefined;
	const line = text.slice(0, box).split(/\r\n|\r|\n/).length - 1;
	const lastParagraphLine = (paragraph.position?.end.line ?? 0) - 1;
	return { line, box, checked: mark[1] !== undefined, marker, lastParagraphLine };
}

function fencesOf(root: Root): number[] {
	return root.children.flatMap((node) =>
		node.type === 'code' && typeof node.lang === 'string' ? [(node.position?.start.line ?? 0) - 1] : []);
}
