import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { parseNote } from '../../../core/note/parseNote.ts';
import { decorateNote, withoutPrivateTokens, copyToken } from './decorateNote.ts';
import { noteHead } from './previewHead.ts';
import { renderBlock } from './renderBlock.ts';
import type { NoteOptions } from '../../../core/model/noteOptions.ts';
import type { NotebookView } from '../../../core/model/notebookView.ts';
import type { Words } from '../../../core/text/words.ts';

/** The first word after the fence. */
const BLOCK = 'mentoring';

/**
 * Teaches VS Code's Markdown preview the notebook: boxes of every state, owners, dates,
 * progress and private parts in notes, and live lists in fenced `mentoring` blocks. A file
 * that is no note renders as it always did.
 */
export function addMentoring(md: MarkdownIt, source: PreviewSource): MarkdownIt {
	renderNotes(md, source);
	const otherFences = md.renderer.rules.fence;
	md.renderer.rules.fence = (tokens, index, options, env, self) => {
		const token = tokens[index]!;
		const document = token.info.trim().split(/\s+/)[0] === BLOCK ? source.find(env) : undefined;
		if (!document) {
			return otherFences
				? otherFences(tokens, index, options, env, self)
				: self.renderToken(tokens, index, options);
		}
		source.depends();
		token.attrJoin('class', 'mentoring-block');
		return `<div${self.renderAttrs(token)}>`
			+ `${renderBlock(token.content, document, source.l10n, md.utils.escapeHtml)}</div>\n`;
	};
	return md;
}

/**
 * VS Code parses without saying which document it is, keeps the tokens, and tells the
 * document when it renders: so the text is remembered with its tokens, and copies are marked.
 */
function renderNotes(md: MarkdownIt, source: PreviewSource): void {
	const texts = new WeakMap<Token[], string>();
	md.core.ruler.push('mentoring', state => {
		texts.set(state.tokens, state.src);
	});
	const render = md.renderer.render.bind(md.renderer);
	md.renderer.render = (tokens, options, env) => {
		const text = texts.get(tokens);
		const document = text === undefined ? undefined : source.find(env);
		const note = document && text !== undefined ? parseNote(text, document.path, document.options).note : undefined;
		if (!document || !note) { return render(tokens, options, env); }
		source.depends();
		const copies = (document.hidesPrivate ? withoutPrivateTokens(tokens, note) : tokens).map(copyToken);
		if (document.wordsHead) {
			sayHead(
				copies,
				noteHead(note, document.view, source.l10n).map(md.utils.escapeHtml),
			);
		}
		decorateNote({ tokens: copies, escape: md.utils.escapeHtml, note, view: document.view, l10n: source.l10n });
		return render(copies, options, env);
	};
}

/**
 * VS Code's own rule for the front matter would be put in place of ours, and draws a table: so its token is another
 * from here on.
 */
function sayHead(tokens: Token[], parts: readonly string[]): void {
	const at = tokens.findIndex(({ type }) => type === 'front_matter');
	const token = tokens[at];
	if (token) {
		tokens[at] = {
			...copyToken(token),
			...HTML,
			content: `<p class="mentoring-head">${parts.join(' · ')}</p>\n`,
		} as Token;
	}
}

const HTML = { type: 'html_block', hidden: false, markup: '' } as const;

/** A document being previewed, in its notebook. */
export interface PreviewedDocument {
	/** Its path in the notebook. */
	readonly path: string;
	/** The whole notebook. */
	readonly view: NotebookView;
	/** The same without its private parts: a previewed page is printed and shown around. */
	readonly publicView: () => NotebookView;
	readonly options: NoteOptions;
	/** The front matter is said in words; else VS Code shows it as the user has set. */
	readonly wordsHead: boolean;
	/** Others look on: private parts are not drawn. */
	readonly hidesPrivate: boolean;
}

/** What the preview is made from; nothing of VS Code. */
export interface PreviewSource {
	readonly l10n: Words;
	/** The document that markdown-it was given; `undefined` where it belongs to no notebook. */
	find(env: unknown): PreviewedDocument | undefined;
	/** Called when a page was made that other notes or the day can change. */
	depends(): void;
}
