import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Words } from '../text/words.ts';
import { escapeHtml } from './plainText.ts';
import { isReadable } from '../documents/exportLimits.ts';
import { sanitizeMdast } from './sanitizeMdast.ts';

/** How a note is shown. */
export interface HtmlOptions {
	readonly l10n: Words;
	/** Where several notes stand on one page: keeps their footnotes apart. Letters, digits and `-`. */
	readonly idPrefix?: string;
	/** Added to the level of every heading, which stays within 6: a note inside a page is not its title. */
	readonly headingShift?: number;
	/** Task boxes tell their line (from 0) as `data-line`, for pages on which they can be clicked. */
	readonly lines?: boolean;
	/** Another target for a link or picture, as written in the note; `undefined` leaves only its words. */
	readonly link?: (target: string) => string | undefined;
}

/**
 * Markdown (with GFM) as HTML that can do nothing: no scripts, styles, forms or pictures, and links
 * only to web pages, mail, anchors and files beside the note. HTML in a note is shown as the text
 * it is; comments and front matter are left out. Load this module when it is needed, not before:
 * it brings the whole of unified.
 *
 * Task boxes of every state (format.md §3) become
 * `<li class="task task-carried"><span class="task-box" role="img" aria-label="carried forward">[&gt;]</span> …`.
 */
export function markdownToHtml(markdown: string, options: HtmlOptions): string {
	if (!isReadable(markdown)) { return `<pre>${escapeHtml(markdown)}</pre>`; }
	const processor = unified()
		.use(remarkParse)
		.use(remarkGfm)
		.use(remarkFrontmatter)
		.use(sanitizeMdast, options)
		.use(remarkRehype, {
			clobberPrefix: `${options.idPrefix ?? 'note'}-`,
			footnoteLabel: options.l10n.t('Footnotes'),
			footnoteBackLabel: options.l10n.t('Back to the text'),
		})
		.use(rehypeSanitize, SCHEMA)
		.use(rehypeStringify);
	try {
		return String(processor.processSync(markdown));
	} catch (error) {
		// Blocks nested thousands deep are more than calls can be; their words are still all there.
		if (error instanceof RangeError) { return `<pre>${escapeHtml(markdown)}</pre>`; }
		throw error;
	}
}

/** All that may be in the result; everything else is dropped with its attributes, its words stay. */
const SCHEMA: Schema = {
	tagNames: [
		'h1',
		'h2',
		'h3',
		'h4',
		'h5',
		'h6',
		'p',
		'br',
		'hr',
		'em',
		'strong',
		'del',
		'sub',
		'sup',
		'code',
		'pre',
		'blockquote',
		'ul',
		'ol',
		'li',
		'table',
		'thead',
		'tbody',
		'tr',
		'th',
		'td',
		'a',
		'span',
		'section',
	],
	attributes: {
		a: ['href', 'ariaDescribedBy', 'ariaLabel', 'dataFootnoteRef', 'dataFootnoteBackref', [
			'className',
			'data-footnote-backref',
		]],
		code: [['className', /^language-[\w-]+$/]],
		h2: [['className', 'sr-only']],
		li: [['className', /^task(-[a-z-]+)?$/]],
		ol: ['start'],
		section: ['dataFootnotes', ['className', 'footnotes']],
		span: [['className', 'task-box'], ['role', 'img'], 'ariaLabel', 'dataLine'],
		td: [['align', 'left', 'center', 'right']],
		th: [['align', 'left', 'center', 'right']],
		'*': ['id'],
	},
	ancestors: { li: ['ol', 'ul'], tbody: ['table'], td: ['table'], th: ['table'], thead: ['table'], tr: ['table'] },
	protocols: { href: ['http', 'https', 'mailto'] },
	// Ids come from footnotes alone, which have their prefix already.
	clobber: [],
	strip: ['script', 'style'],
};
