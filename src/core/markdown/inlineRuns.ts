import type { PhrasingContent, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { inlineLinks, type MarkdownLink } from './links.ts';
import { escapeMarkdown, plainText } from './plainText.ts';
import { rewriteLinks } from './rewriteLinks.ts';
import type { TextEdit } from '../text/textEdit.ts';

/** Words of one look. A page sets each as text: nothing in it is ever markup. */
export interface InlineRun {
	readonly text: string;
	readonly style?: 'strong' | 'emphasis' | 'code' | 'delete';
	/** Where a link leads, as written. */
	readonly link?: string;
}

/** Without any of these there is nothing but words. */
const MARKUP = /[*_`[\]<~\\&]|:\/\/|@.*\./;

const parser = unified().use(remarkParse).use(remarkGfm);

/**
 * The inline Markdown of one line as runs: `**Ask** [Ruth](ruth.md)` is “Ask” in strong, a space,
 * and “Ruth” with a link. HTML is shown as the text it is, a picture by its description.
 * `undefined` when it is nothing but words. Load this module when it is needed: it brings remark.
 */
export function inlineRuns(markdown: string): readonly InlineRun[] | undefined {
	if (!MARKUP.test(markdown)) { return undefined; }
	// A word in front makes it a paragraph, whatever it begins with.
	const line = markdown.replace(/\s+/g, ' ');
	const root: Root = parser.parse(`x ${rewriteLinks(line, inlineLinks(line), link => wikilinkWords(line, link))}`);
	const [paragraph] = root.children;
	if (root.children.length !== 1 || paragraph?.type !== 'paragraph') { return [{ text: plainText(markdown) }]; }
	const [first, ...rest] = toRuns(paragraph.children, {});
	const begin = first?.text.slice(2) ?? '';
	return [...begin === '' ? [] : [{ ...first, text: begin }], ...rest];
}

/** `[[goals/award]]` and `[[award|The award]]` show `award` and `The award`. */
function wikilinkWords(line: string, { kind, start, end, words, address }: MarkdownLink): TextEdit[] {
	if (kind !== 'wikilink') { return []; }
	const shown = words ? line.slice(words.start, words.end).trim() : '';
	return [{ start, end, text: shown || escapeMarkdown(address.replace(/^.*\//, '').replace(/\.md$/i, '')) }];
}

function toRuns(nodes: readonly PhrasingContent[], look: Omit<InlineRun, 'text'>): InlineRun[] {
	return nodes.flatMap(node => toRun(node, look));
}

function toRun(node: PhrasingContent, look: Omit<InlineRun, 'text'>): InlineRun[] {
	switch (node.type) {
		case 'text':
			return [{ ...look, text: node.value }];
		case 'html':
			return [{ ...look, text: node.value }];
		case 'inlineCode':
			return [{ ...look, style: 'code', text: node.value }];
		case 'strong':
		case 'emphasis':
		case 'delete':
			return toRuns(node.children, { ...look, style: node.type });
		case 'link':
			return toRuns(node.children, { ...look, link: node.url });
		case 'linkReference':
			return toRuns(node.children, look);
		case 'image':
		case 'imageReference':
			return [{ ...look, text: node.alt ?? '' }];
		case 'break':
			return [{ ...look, text: ' ' }];
		case 'footnoteReference':
			return [{ ...look, text: `[^${node.identifier}]` }];
	}
}
