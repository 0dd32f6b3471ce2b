import type { Element } from 'hast';
import { defaultHandlers, toMdast, type Handle } from 'hast-util-to-mdast';
import type { FootnoteDefinition, Link, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { treeOfHtml } from './htmlTree.ts';

/** As mammoth names them: `<a href="#footnote-1" id="footnote-ref-1">`, `<li id="footnote-1">`. */
const NOTE_LINK = /^#(footnote|endnote)-(\d+)$/;
const NOTE_ITEM = /^(footnote|endnote)-(\d+)$/;
/** Markers of what is private mean it, though they were typed as words. */
const TYPED_MARKER = /\\?<!(?:--|\\--|–|—)[ \t]*(\/?private)[ \t]*(?:--|–|—)>/gi;
const BACK_LINK = /^#(?:footnote|endnote)-ref-\d+$/;

/**
 * The HTML that mammoth makes of a Word file as Markdown that people would write: boxes, lists, tables and footnotes as
 * GFM has them, `-` for bullets, no pictures and no anchors.
 *
 * ```html
 * <h1>Meeting with Helen</h1><ul><li><input type="checkbox" checked /> Send it</li></ul>
 * ```
 *
 * becomes `# Meeting with Helen` and `- [x] Send it`.
 */
export function htmlToMarkdown(html: string): string {
	const tree = toMdast(treeOfHtml(html), {
		handlers: { a: anchor, ol: orderedList, u: plain, sub: plain, sup: plain },
		checked: '☑',
		unchecked: '☐',
		document: true,
	});
	const text = toMarkdown(tree, {
		bullet: '-',
		rule: '-',
		emphasis: '*',
		listItemIndent: 'one',
		extensions: [gfmToMarkdown({ tablePipeAlign: false })],
		join: [tightLists],
	}).replace(/(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu, '_');
	return text.replace(TYPED_MARKER, '<!-- $1 -->');
}

/** Items of one paragraph each stand below each other. */
function tightLists(
	left: { readonly type: string },
	right: { readonly type: string },
	parent: { readonly type: string },
): number | undefined {
	return parent.type === 'list' || parent.type === 'listItem' && right.type === 'list' && left.type === 'paragraph'
		? 0
		: undefined;
}

const plain: Handle = (state, node) => state.all(node as Element);

/** A link to a footnote refers to it; one back from it, and the place of a bookmark, are nothing. */
const anchor: Handle = (state, node: Element) => {
	const href = String(node.properties['href'] ?? '');
	const to = NOTE_LINK.exec(href);
	if (to) { return { type: 'footnoteReference', identifier: noteName(to), label: noteName(to) }; }
	if (BACK_LINK.test(href)) { return undefined; }
	if (href === '' || href.startsWith('#')) { return state.all(node); }
	return defaultHandlers.a(state, node) as Link;
};

/** The list of footnotes at the end becomes their definitions. */
const orderedList: Handle = (state, node: Element) => {
	const items = node.children.filter((child): child is Element => child.type === 'element');
	if (
		items.length === 0 || !items.every(item => NOTE_ITEM.test(String(item.properties['id'] ?? '')))
	) { return defaultHandlers.ol(state, node); }
	return items.map((item): FootnoteDefinition => {
		const name = noteName(NOTE_ITEM.exec(String(item.properties['id']))!);
		return {
			type: 'footnoteDefinition',
			identifier: name,
			label: name,
			children: blocksOf(state.toFlow(state.all(item))),
		};
	}) as unknown as RootContent[] as never;
};

function blocksOf(nodes: readonly unknown[]): FootnoteDefinition['children'] {
	return nodes as FootnoteDefinition['children'];
}

function noteName([, kind, number]: RegExpExecArray): string {
	return kind === 'endnote' ? `e${number}` : number!;
}
