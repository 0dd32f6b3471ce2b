import { strToU8, zipSync } from 'fflate';
import type { Element } from 'hast';
import { defaultHandlers, toMdast, type Handle } from 'hast-util-to-mdast';
import mammoth from 'mammoth';
import type { FootnoteDefinition, Link, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import {
	openOfficePackage,
	PACKAGE_CAPS,
	partText,
	type OfficePackage,
	type PackageRefusal,
} from '../../office/officePackage.ts';
import { parseXml, type XmlRefusal } from '../../office/xmlTree.ts';
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
function htmlToMarkdown(html: string): string {
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

/** Why a Word file was not read. */
export type WordRefusal = PackageRefusal | XmlRefusal;

/** A Word file in the words of a note. */
interface WordText {
	readonly markdown: string;
	/** Pictures that stay in the file. */
	readonly pictures: number;
}

/** Notes of a meeting are far below; a book is refused. */
const CAPS = { ...PACKAGE_CAPS, file: 20_000_000, unpacked: 24_000_000, part: 8_000_000 };
const XML = { elements: 200_000, depth: 128 };
/** The text and what it needs; macros, embedded files, pictures and everything of its own making stay packed. */
const NEEDED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[^/]*\.(?:xml|rels))$/i;
/** Titles are headings; mammoth leaves them plain. */
const STYLES = [
	"p[style-name='Title'] => h1:fresh",
	"p[style-name='Subtitle'] => p:fresh",
];

/**
 * The text of a Word file (`.docx`, and OneNote's pages saved as Word) as Markdown: headings, lists with their boxes,
 * tables, links, footnotes; of tracked changes what was inserted, without what was deleted. Nothing outside the file is
 * fetched, nothing in it is run, and pictures are only counted. What cannot be read well is refused.
 */
export async function readWord(bytes: Uint8Array): Promise<WordText | WordRefusal> {
	const opened = openOfficePackage(bytes, CAPS, path => NEEDED.test(path));
	if (typeof opened === 'string') { return opened; }
	const checked = onlyText(opened);
	if (typeof checked === 'string') { return checked; }
	try {
		const buffer = zipSync(checked, { level: 0 });
		const arrayBuffer = buffer.buffer.slice(
			buffer.byteOffset,
			buffer.byteOffset + buffer.byteLength,
		) as ArrayBuffer;
		// The bundle's build takes `arrayBuffer`, the one of Node `buffer`.
		const input = { arrayBuffer, buffer: buffer as never };
		const { value } = await mammoth.convertToHtml(input, {
			styleMap: STYLES,
			includeEmbeddedStyleMap: false,
			externalFileAccess: false,
			convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
		});
		return {
			markdown: htmlToMarkdown(value),
			pictures: [...opened.paths].filter(path => path.startsWith('word/media/')).length,
		};
	} catch {
		// Whatever a damaged file makes of the reader.
		return 'broken';
	}
}

/** The parts that are needed, each looked at: XML without declarations of its own, of a size that people write. */
function onlyText(opened: OfficePackage): Record<string, Uint8Array> | WordRefusal {
	const parts: Record<string, Uint8Array> = {};
	for (const path of opened.parts.keys()) {
		const text = partText(opened, path)!;
		const xml = parseXml(text, XML);
		if (typeof xml === 'string') { return xml; }
		parts[path] = strToU8(text);
	}
	return parts;
}
