import type { Code, Heading, Html, ListItem, Node, Parent, Root, RootContent } from 'mdast';
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

/** A heading, in the same terms. */
export interface BlockHeading {
	readonly depth: number;
	readonly line: number;
	/** To remark a heading begins with the definitions before it, if there are any. */
	readonly start: number | undefined;
	readonly end: number;
	readonly containerDepth: number;
	/** Of those on one line: remark does not join the lines of others. */
	readonly text: string | undefined;
}

/** What both parsers have to agree on. */
export interface Blocks {
	readonly tasks: readonly BlockTask[];
	readonly headings: readonly BlockHeading[];
	/** Lines of top-level fences with an info string. */
	readonly fenced: readonly number[];
	/** Of what is neither heading, rule, definition nor comment. */
	readonly textLines: readonly number[];
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

/** What remark said of texts that come again for each mutant; a process that takes over is told it. */
export const said = new Map<string, RemarkBlocks>();

/** The blocks of `text` as remark with remark-gfm and remark-frontmatter sees them. */
export function remarkBlocks(text: string): RemarkBlocks {
	const blocks = said.get(text) ?? seenBlocks(text);
	if (steady) { said.set(text, blocks); }
	return blocks;
}

function seenBlocks(text: string): RemarkBlocks {
	const root: Root = parse(text);
	const tasks: BlockTask[] = [];
	const headings: BlockHeading[] = [];
	const visit = (node: Node, parent: number, listDepth: number, containerDepth: number, before?: Node): void => {
		let enclosing = parent;
		if (isListItem(node)) {
			const task = taskOf(text, node);
			if (task) enclosing = tasks.push({ ...task, parent, listDepth }) - 1;
		} else if (isHeading(node)) {
			const heading = headingOf(text, node);
			const line = headingLine(node, before);
			headings.push({
				...heading,
				line,
				containerDepth,
				start: line === lineOf(node) ? heading.start : undefined,
			});
		}
		const depth = listDepth + (isListItem(node) ? 1 : 0);
		const children = 'children' in node ? (node as Parent).children : [];
		const inside = containerDepth + (['blockquote', 'listItem', 'footnoteDefinition'].includes(node.type) ? 1 : 0);
		children.forEach((child, index) => {
			visit(child, enclosing, depth, inside, children[index - 1]);
		});
	};
	visit(root, -1, 0, 0);
	return {
		tasks,
		headings,
		fenced: fencesOf(root),
		textLines: textLinesOf(text, root),
		from: markdownStart(text, root.children[0]),
	};
}

/** Lines of what is neither heading, rule, definition nor comment. */
function textLinesOf(text: string, root: Root): number[] {
	const lines: number[] = [];
	const visit = (node: Node, box = Infinity): void => {
		if (node.type === 'paragraph' || node.type === 'table') {
			for (let line = Math.min(lineOf(node), box); line < (node.position?.end.line ?? 0); line++)
				lines.push(line);
		} else if (isLiteral(node)) {
			lines.push(...linesOfLiteral(text, node));
		} else if (!isHeading(node) && 'children' in node) {
			// To remark the paragraph of a task begins after its box.
			const task = isListItem(node) ? taskOf(text, node) : undefined;
			const { children } = node as Parent;
			const own = task && children.find(({ type }) => type === 'paragraph');
			for (const child of children) visit(child, child === own ? task?.line : undefined);
		}
	};
	visit(root);
	return lines;
}

function linesOfLiteral(text: string, node: Code | Html): number[] {
	if (node.type === 'html' && /^[ \t]*<!--/.test(node.value)) return [];
	const isFenced = node.type === 'code' && /^(?:```|~~~)/.test(text.slice(node.position?.start.offset));
	const first = lineOf(node) + (isFenced ? 1 : 0);
	return node.value.split(/\r\n|\r|\n/).flatMap((line, index) => /[^ \t]/.test(line) ? [first + index] : []);
}

function lineOf({ position }: Node): number {
	return (position?.start.line ?? 0) - 1;
}

function isLiteral(node: Node): node is Code | Html {
	return node.type === 'code' || node.type === 'html';
}

function isListItem(node: Node): node is ListItem {
	return node.type === 'listItem';
}

/** A heading as it is written. */
function headingOf(
	text: string,
	{ depth, children, position }: Heading,
): Omit<BlockHeading, 'line' | 'containerDepth'> {
	const [start, end] = [children[0]?.position?.start, children.at(-1)?.position?.end];
	const written = start && end
		? start.line === end.line ? text.slice(start.offset, end.offset).trim() : undefined
		: '';
	const whole = text.slice(0, position?.end.offset);
	return { depth, start: position?.start.offset ?? 0, end: whole.replace(/[ \t]+$/, '').length, text: written };
}

function isHeading(node: Node): node is Heading {
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
		node.type === 'code' && typeof node.lang === 'string' ? [(node.position?.start.line ?? 0) - 1] : []
	);
}
