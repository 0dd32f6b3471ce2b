import type { Element, ElementContent, Root } from 'hast';
import { Parser } from 'htmlparser2';

/** Deeper elements give their words to the one that holds them. */
const DEEPEST = 48;
/** What is never taken over: pictures stay in the file they are in. */
const LEFT_OUT = new Set([
	'img',
	'script',
	'style',
	'iframe',
	'object',
	'embed',
	'svg',
	'math',
	'link',
	'meta',
	'base',
]);
/** A piece of a paragraph that begins as an item of a list does. */
const ITEM_START = /^\s*(?:[☐☑☒□◻❏▢⬜⊠✓✔🗹–•]|TODO\b)/u;

/**
 * HTML that a converter wrote, as a tree, without pictures and whatever could load or run something. A paragraph whose
 * lines are items (`☐ Send it<br>☑ Read it`) is a paragraph for each.
 */
export function treeOfHtml(html: string): Root {
	const root: Root = { type: 'root', children: [] };
	const open: { children: ElementContent[] }[] = [root as { children: ElementContent[] }];
	const names: { name: string, isKept: boolean }[] = [];
	let leftOut = 0;
	const parser = new Parser({
		onopentag(name, attributes) {
			const isKept = leftOut === 0 && !LEFT_OUT.has(name) && open.length < DEEPEST;
			if (LEFT_OUT.has(name)) { leftOut++; }
			names.push({ name, isKept });
			if (!isKept) { return; }
			const element: Element = {
				type: 'element',
				tagName: name,
				properties: propertiesOf(name, attributes),
				children: [],
			};
			open.at(-1)!.children.push(element);
			open.push(element);
		},
		ontext(value) {
			if (leftOut === 0) { open.at(-1)!.children.push({ type: 'text', value }); }
		},
		onclosetag() {
			const closed = names.pop();
			if (!closed) { return; }
			if (LEFT_OUT.has(closed.name)) { leftOut--; }
			if (closed.isKept) { open.pop(); }
		},
	});
	parser.end(html);
	root.children = splitItems(root.children as ElementContent[]);
	return root;
}

/**
 * What a note has a use for: where a link leads, whether a box is ticked, the name of a footnote, the columns of a
 * table.
 */
function propertiesOf(
	name: string,
	{ href, id, type, checked, colspan }: Readonly<Record<string, string>>,
): Element['properties'] {
	return {
		...name === 'a' && href !== undefined && isPlainAddress(href) ? { href } : {},
		...id === undefined ? {} : { id },
		...type === undefined ? {} : { type },
		...checked === undefined ? {} : { checked: true },
		...colspan !== undefined && Number(colspan) > 1 ? { colSpan: Math.min(50, Number(colspan)) } : {},
	};
}

/** Addresses that a click may open; others keep their words only. */
function isPlainAddress(href: string): boolean {
	return /^(?:https?:|mailto:|#)/i.test(href);
}

function splitItems(nodes: readonly ElementContent[]): ElementContent[] {
	return nodes.flatMap((node): ElementContent[] => {
		if (node.type !== 'element') { return [node]; }
		node.children = splitItems(node.children);
		if (node.tagName === 'table') { nameColumns(node); }
		if (/^t[dh]$/.test(node.tagName)) { node.children = inOneLine(node.children); }
		if (node.tagName !== 'p') { return [node]; }
		const lines = linesOf(node.children);
		return lines.length > 1 && lines.some(line => ITEM_START.test(wordsOf(line)) || hasBox(line))
			? lines.map(children => ({ ...node, children }))
			: [node];
	});
}

/** A table of Markdown needs names of columns: those of the first row, where the file does not say which they are. */
function nameColumns(table: Element): void {
	const rows = rowsOf(table);
	if (rows.some(row => row.children.some(cell => cell.type === 'element' && cell.tagName === 'th'))) { return; }
	for (const cell of rows[0]?.children ?? []) {
		if (cell.type === 'element' && cell.tagName === 'td') { cell.tagName = 'th'; }
	}
}

function rowsOf(element: Element): Element[] {
	return element.children.flatMap(child => {
		if (child.type !== 'element') { return []; }
		if (child.tagName === 'tr') { return [child]; }
		if (/^t(?:head|body|foot)$/.test(child.tagName)) { return rowsOf(child); }
		return [];
	});
}

/** Paragraphs of a cell with a space between them. */
function inOneLine(children: readonly ElementContent[]): ElementContent[] {
	return children.flatMap((child, index): ElementContent[] => {
		const words = child.type === 'element' && child.tagName === 'p' ? child.children : [child];
		return index === 0 ? words : [{ type: 'text', value: ' ' }, ...words];
	});
}

function linesOf(children: readonly ElementContent[]): ElementContent[][] {
	const lines: ElementContent[][] = [[]];
	for (const child of children) {
		if (child.type === 'element' && child.tagName === 'br') { lines.push([]); }
		else { lines.at(-1)!.push(child); }
	}
	return lines.filter(line => wordsOf(line).trim() !== '' || hasBox(line));
}

function hasBox(nodes: readonly ElementContent[]): boolean {
	return nodes.some(node => node.type === 'element' && node.tagName === 'input');
}

function wordsOf(nodes: readonly ElementContent[]): string {
	return nodes.map(node => {
		if (node.type === 'text') { return node.value; }
		if (node.type === 'element') { return wordsOf(node.children); }
		return '';
	}).join('');
}
