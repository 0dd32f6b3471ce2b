import type { List, Node, Paragraph, Parent, Root, RootContent, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { applyEdits, type TextEdit } from '../text/textEdit.ts';
import { isReadable } from './exportLimits.ts';

/** What is not cut any further: an item, a row, a piece of a paragraph, a block. */
export interface SlidePiece {
	readonly lines: readonly string[];
	/** How much room it takes, in lines of a slide. */
	readonly weight: number;
	/** Stands above it where it begins a slide or follows something else: the head of its table. */
	readonly head?: readonly string[];
	/** The list or table it is of: no blank line stands between two of the same. */
	readonly of?: Node;
}

/** A heading with what stands below it. */
export interface SlideTopic {
	readonly heading: string;
	readonly pieces: readonly SlidePiece[];
}

/** So many characters go on a line of a slide, about. */
const WIDTH = 80;
/** A longer paragraph is cut, at the end of a sentence where there is one. */
const LONG = 560;

const parser = unified().use(remarkParse).use(remarkGfm);

/**
 * Markdown as topics for slides, as Marp shows them: markers are `-` and `1.` (others come one by one), the lines of a
 * paragraph are joined (each break would show), rules are left out (they would cut); code is left as it is.
 */
export function slideTopics(markdown: string, title: string): SlideTopic[] {
	if (!isReadable(markdown)) { return [{ heading: title, pieces: markdown.split('\n').map(line => piece([line])) }]; }
	const root: Root = parser.parse(markdown);
	const topics: { heading: string, pieces: SlidePiece[] }[] = [{ heading: title, pieces: [] }];
	for (const block of root.children) {
		if (block.type === 'heading') {
			topics.push({ heading: headingText(block, markdown), pieces: [] });
			continue;
		}
		topics.at(-1)!.pieces.push(...piecesOf(block, markdown));
	}
	return topics.filter(({ pieces }) => pieces.some(({ weight }) => weight > 0));
}

function headingText({ children }: Parent, markdown: string): string {
	const [start, end] = [children[0]?.position?.start.offset, children.at(-1)?.position?.end.offset];
	return start === undefined || end === undefined ? '' : markdown.slice(start, end).replace(/\s+/g, ' ');
}

function piecesOf(block: RootContent, markdown: string): SlidePiece[] {
	switch (block.type) {
		case 'thematicBreak':
		case 'yaml':
			return [];
		case 'definition':
		case 'footnoteDefinition':
			return [{ lines: tamed(block, markdown), weight: block.type === 'definition' ? 0 : 1 }];
		case 'list':
			return itemPieces(block, markdown);
		case 'table':
			return rowPieces(block, markdown);
		case 'paragraph':
			return paragraphPieces(block, markdown);
		default:
			return [piece(tamed(block, markdown))];
	}
}

function piece(lines: readonly string[], more: Omit<SlidePiece, 'lines' | 'weight'> = {}): SlidePiece {
	return {
		lines,
		weight: lines.reduce(
			(sum, line) => sum + Math.max(line.trim() === '' ? 0 : 1, Math.ceil(line.length / WIDTH)),
			0,
		),
		...more,
	};
}

function itemPieces(list: List, markdown: string): SlidePiece[] {
	return list.children.map(item => piece(tamed(item, markdown), { of: list }));
}

function rowPieces(table: Table, markdown: string): SlidePiece[] {
	const { children, position } = table;
	const [first, second] = children;
	if (!position || !second) { return [piece(source({ position }, markdown))]; }
	const head = markdown.slice(position.start.offset, second.position?.start.offset).split('\n').map(line =>
		line.trim()
	).filter(Boolean);
	return first ? children.slice(1).map(row => piece(source(row, markdown), { head, of: table })) : [];
}

function paragraphPieces(paragraph: Paragraph, markdown: string): SlidePiece[] {
	const start = paragraph.position?.start.offset ?? 0;
	const cuts = cutsOf(paragraph, markdown).map(at => at - start);
	const text = markdown.slice(start, paragraph.position?.end.offset);
	const parts: string[] = [];
	let from = 0;
	while (text.length - from > LONG) {
		const near = cuts.filter(at => at > from && at <= from + LONG);
		const cut = near.filter(at => /[.!?…]/.test(text[at - 1] ?? '')).at(-1) ?? near.at(-1);
		if (cut === undefined) { break; }
		parts.push(text.slice(from, cut));
		from = cut;
	}
	return [...parts, text.slice(from)].map(part => piece(withoutSoftBreaks(part).split('\n')));
}

/** Offsets of white space between words that no markup spans, first to last. */
function cutsOf({ children }: Paragraph, markdown: string): number[] {
	return children.flatMap(child => {
		const { start, end } = child.position ?? {};
		if (child.type !== 'text' || start?.offset === undefined || end?.offset === undefined) { return []; }
		return [...markdown.slice(start.offset, end.offset).matchAll(/\s/g)].map(({ index }) => start.offset! + index);
	});
}

/** Two spaces or a backslash at the end of a line are a break that was meant. */
function withoutSoftBreaks(text: string): string {
	return text.trim().replace(
		/(\\| {2})?\n[ \t>]*/g,
		(match, meant: string | undefined) => meant === undefined ? ' ' : match,
	);
}

/** The source of a block with Marp's markers and joined lines. */
function tamed(block: RootContent, markdown: string): string[] {
	const start = block.position?.start.offset ?? 0;
	const edits = editsIn(block, markdown).map(edit => ({ ...edit, start: edit.start - start, end: edit.end - start }));
	return applyEdits(markdown.slice(start, block.position?.end.offset), edits).split('\n');
}

function source({ position }: Pick<Node, 'position'>, markdown: string): string[] {
	return markdown.slice(position?.start.offset, position?.end.offset).split('\n');
}

function editsIn(block: RootContent, markdown: string): TextEdit[] {
	const edits: TextEdit[] = [];
	const waiting: Node[] = [block];
	for (let node = waiting.pop(); node; node = waiting.pop()) {
		if (node.type === 'paragraph') {
			edits.push(...softBreaks(node, markdown));
			continue;
		}
		if (node.type === 'listItem') { edits.push(...markerEdit(node, markdown)); }
		if ('children' in node) { waiting.push(...(node as Parent).children); }
	}
	return edits.sort((a, b) => a.start - b.start);
}

function softBreaks({ position }: Node, markdown: string): TextEdit[] {
	const [start = 0, end = 0] = [position?.start.offset, position?.end.offset];
	return [...markdown.slice(start, end).matchAll(/\n[ \t>]*/g)].flatMap(({ index, 0: gap }) => {
		const at = start + index;
		const isMeant = markdown[at - 1] === '\\' || markdown.slice(at - 2, at) === '  ';
		return isMeant ? [] : [{ start: at, end: at + gap.length, text: ' ' }];
	});
}

function markerEdit({ position }: Node, markdown: string): TextEdit[] {
	const at = position?.start.offset ?? 0;
	if (markdown[at] === '*' || markdown[at] === '+') { return [{ start: at, end: at + 1, text: '-' }]; }
	const digits = /^\d{1,9}(?=\))/.exec(markdown.slice(at, at + 10))?.[0].length ?? 0;
	return digits === 0 ? [] : [{ start: at + digits, end: at + digits + 1, text: '.' }];
}
