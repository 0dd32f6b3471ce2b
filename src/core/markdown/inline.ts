import { type TextRange, matchAt } from '../text/textEdit.ts';
import { destinationEnd, labelEnd, skipWhitespace } from './blocks/definition.ts';
import { CodeSpans } from './codeSpans.ts';
import { inlineHtmlEnd } from './inlineHtml.ts';

/** A link, picture or wikilink in running text: `[words](target "title")`, `[[target#part|words]]`. */
export interface InlineLink extends TextRange {
	readonly kind: 'inline' | 'reference' | 'autolink' | 'wikilink';
	/** With `!` before it, which the range has too. */
	readonly isImage: boolean;
	/** What is shown: between the brackets, or after `|`. A wikilink or autolink may have none. */
	readonly words: TextRange | undefined;
	/**
	 * What is led to, as written: without `<>`, title, heading and alias. None for a reference, whose label is
	 * {@link label}.
	 */
	readonly target: TextRange | undefined;
	/** The label of a reference: `paper` of `[the paper][paper]`, `[paper][]` and `[paper]`. */
	readonly label: string | undefined;
}

/** What is in a paragraph, besides words. */
export interface Inline {
	readonly code: readonly TextRange[];
	readonly comments: readonly TextRange[];
	/** Tags and the like. */
	readonly html: readonly TextRange[];
	/** By where they begin; a picture may stand in the words of a link. */
	readonly links: readonly InlineLink[];
}

/** How a text is to be read. */
interface InlineReading {
	/** Whether there is a definition with such a label. */
	readonly isDefined: (label: string) => boolean;
	/**
	 * Read what stands in code and HTML as if it were neither, and `\[\[award]]`, as tools write a wikilink anew, as
	 * one.
	 */
	readonly opaque?: boolean;
}

const WIKILINK = /\[\[([^[\]\n`]+)\]\]/y;
/** With any of its brackets escaped. */
const ESCAPED_WIKILINK = /\\?\[\\?\[((?:[^[\]\n`\\]|\\(?!\\?\]))+)\\?\]\\?\]/y;
const AUTOLINK =
	/<(?:[a-z][a-z\d+.-]{1,31}:[^\s<>\0-\x20\x7f]*|[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*)>/iy;
/** Deeper parentheses in an address are none, as in micromark. */
const DEEPEST = 32;
const LONGEST_LABEL = 999;
const NOTHING_DEFINED: InlineReading = { isDefined: () => false };
const SPECIAL = /[\\`<![\]]/g;

interface Opener {
	/** Of `[`, or of the `!` before it. */
	readonly start: number;
	readonly words: number;
	readonly isImage: boolean;
	/** A link has been made since, and links hold no links. */
	isInactive: boolean;
}

/**
 * Reads the inline text of one block, its lines joined by `\n`: code, comments, HTML and links as
 * CommonMark has them, and wikilinks, which stay on a line. In linear time.
 */
export function readInline(text: string, reading: InlineReading = NOTHING_DEFINED): Inline {
	return new InlineReader(text, reading).read();
}

class InlineReader {
	readonly #code: TextRange[] = [];
	readonly #comments: TextRange[] = [];
	readonly #html: TextRange[] = [];
	readonly #links: InlineLink[] = [];
	readonly #openers: Opener[] = [];
	/** Openers of links from here down in the stack are inactive already. */
	#inactive = 0;
	readonly #spans: CodeSpans;
	readonly #never = new Set<string>();
	readonly #closers = new Map<string, number>();
	#lastBracket = -1;

	constructor(private readonly text: string, private readonly reading: InlineReading) {
		this.#spans = new CodeSpans(text);
	}

	read(): Inline {
		const { text } = this;
		for (let at = this.#next(0); at < text.length; at = this.#next(at)) {
			at = this.#special(at);
		}
		this.#links.sort((a, b) => a.start - b.start || b.end - a.end);
		return { code: this.#code, comments: this.#comments, html: this.#html, links: this.#links };
	}

	#next(from: number): number {
		SPECIAL.lastIndex = from;
		return SPECIAL.exec(this.text)?.index ?? this.text.length;
	}

	/** Reads what begins at a special character; where reading goes on. */
	#special(at: number): number {
		switch (this.text[at]) {
			case '\\':
				return this.#escapedWikilink(at, false) ?? at + 2;
			case '`':
				return this.reading.opaque ? at + 1 : this.#codeSpan(at);
			case '<':
				return this.#angle(at);
			case '!':
				return this.text[at + 1] === '[' ? this.#bracket(at, true) : at + 1;
			case '[':
				return this.#bracket(at, false);
			default:
				return this.#close(at);
		}
	}

	#codeSpan(at: number): number {
		const { end, isCode } = this.#spans.at(at);
		if (isCode) { this.#code.push({ start: at, end }); }
		return end;
	}

	#angle(at: number): number {
		const autolink = matchAt(AUTOLINK, this.text, at);
		if (autolink) {
			const end = at + autolink[0].length;
			this.#links.push({
				kind: 'autolink',
				isImage: false,
				start: at,
				end,
				words: undefined,
				target: { start: at + 1, end: end - 1 },
				label: undefined,
			});
			return end;
		}
		const end = this.reading.opaque ? -1 : inlineHtmlEnd(this.text, at, this.#never);
		if (end < 0) { return at + 1; }
		(this.text.startsWith('<!--', at) ? this.#comments : this.#html).push({ start: at, end });
		return end;
	}

	#bracket(start: number, isImage: boolean): number {
		const at = isImage ? start + 1 : start;
		const escaped = this.#escapedWikilink(at, isImage);
		if (escaped !== undefined) { return escaped; }
		const wikilink = matchAt(WIKILINK, this.text, at);
		const end = wikilink ? at + wikilink[0].length : -1;
		// `[[1]](a.md)` is a link whose words are in brackets, as CommonMark has it.
		if (wikilink && (this.text[end] !== '(' || this.#resource(end) === undefined)) {
			this.#links.push(wikilinkOf(wikilink[1]!, at + 2, { start, end }, isImage));
			this.#lastBracket = end - 1;
			return end;
		}
		this.#openers.push({ start, words: at + 1, isImage, isInactive: false });
		this.#lastBracket = at;
		return at + 1;
	}

	/** The end of a wikilink whose brackets a tool has escaped; only looked for where everything is read. */
	#escapedWikilink(at: number, isImage: boolean): number | undefined {
		const match = this.reading.opaque ? matchAt(ESCAPED_WIKILINK, this.text, at) : null;
		if (!match?.[0].includes('\\')) { return undefined; }
		const from = at + match[0].indexOf('[', match[0].indexOf('[') + 1) + 1;
		const start = isImage ? at - 1 : at;
		this.#links.push(wikilinkOf(match[1]!, from, { start, end: at + match[0].length }, isImage));
		return at + match[0].length;
	}

	#close(at: number): number {
		const opener = this.#openers.pop();
		const isBare = opener !== undefined && this.#lastBracket === opener.words - 1;
		this.#lastBracket = at;
		this.#inactive = Math.min(this.#inactive, this.#openers.length);
		if (!opener || opener.isInactive) { return at + 1; }
		const words = { start: opener.words, end: at };
		const resource = this.text[at + 1] === '(' ? this.#resource(at + 1) : undefined;
		if (resource) { return this.#link('inline', opener, words, resource.end, resource.target, undefined); }
		return this.#reference(opener, words, isBare);
	}

	/** `[words][label]`, `[label][]` or `[label]`. */
	#reference(opener: Opener, words: TextRange, isBare: boolean): number {
		const at = words.end;
		const label = isBare && at - opener.words <= LONGEST_LABEL ? this.text.slice(words.start, words.end) : '';
		const full = this.text[at + 1] === '[' ? labelEnd(this.text, at + 1) : -1;
		const fullLabel = full < 0 ? undefined : this.text.slice(at + 2, full - 1);
		if (fullLabel !== undefined && this.reading.isDefined(fullLabel)) {
			return this.#link('reference', opener, words, full, undefined, fullLabel);
		}
		const isCollapsed = this.text.startsWith('[]', at + 1);
		if (
			label.trim() === '' || !isCollapsed && this.text[at + 1] === '[' || !this.reading.isDefined(label)
		) { return at + 1; }
		return this.#link('reference', opener, words, isCollapsed ? at + 3 : at + 1, undefined, label);
	}

	#link(
		kind: 'inline' | 'reference',
		{ start, isImage }: Opener,
		words: TextRange,
		end: number,
		target: TextRange | undefined,
		label: string | undefined,
	): number {
		this.#links.push({ kind, isImage, start, end, words, target, label });
		if (!isImage) {
			for (let index = this.#openers.length - 1; index >= this.#inactive; index--) {
				const opener = this.#openers[index]!;
				if (!opener.isImage) { opener.isInactive = true; }
			}
			this.#inactive = this.#openers.length;
		}
		return end;
	}

	/** The `(address "title")` at `from`. */
	#resource(from: number): { readonly target: TextRange, readonly end: number } | undefined {
		const { text } = this;
		const start = skipWhitespace(text, from + 1);
		if (text[start] === ')') { return { target: { start, end: start }, end: start + 1 }; }
		const addressEnd = destinationEnd(text, start, DEEPEST);
		if (addressEnd < 0) { return undefined; }
		const title = skipWhitespace(text, addressEnd);
		const titleEnd = title > addressEnd ? this.#titleEnd(title) : title;
		const end = titleEnd < 0 ? -1 : skipWhitespace(text, titleEnd);
		const inner = text[start] === '<' ? 1 : 0;
		return end >= 0 && text[end] === ')'
			? { target: { start: start + inner, end: addressEnd - inner }, end: end + 1 }
			: undefined;
	}

	/** After the title at `from`; `from` where none begins, -1 where one never ends. */
	#titleEnd(from: number): number {
		const open = this.text[from]!;
		if (open !== '"' && open !== "'" && open !== '(') { return from; }
		const close = open === '(' ? ')' : open;
		const at = this.#nextCloser(close, from + 1);
		return at < 0 ? -1 : at + 1;
	}

	/** The next such character that no backslash takes its meaning; looked for once for each place. */
	#nextCloser(close: string, from: number): number {
		const remembered = this.#closers.get(close);
		if (remembered !== undefined && (remembered < 0 || remembered >= from)) { return remembered; }
		let at = from;
		while (at < this.text.length && this.text[at] !== close) { at += this.text[at] === '\\' ? 2 : 1; }
		const closer = at < this.text.length ? at : -1;
		this.#closers.set(close, closer);
		return closer;
	}
}

/** `award#Steps|the award`: target, part and words; in a table the pipe is written `\|`. */
const PARTS = /^([^|#\\]*(?:\\(?!\|)[^|#\\]*)*)(?:#[^|]*?)?(?:\\?\|(.*))?$/s;

/** What stands between the brackets of a wikilink: `award#Steps\\|the award` leads to `award` and shows `the award`. */
export function wikilinkParts(inner: string): { readonly target: string, readonly words?: string } {
	const [, target = inner, words] = PARTS.exec(inner) ?? [];
	return words === undefined ? { target } : { target, words };
}

function wikilinkOf(inner: string, from: number, { start, end }: TextRange, isImage: boolean): InlineLink {
	const { target, words } = wikilinkParts(inner);
	const targetStart = from + target.length - target.trimStart().length;
	const wordsEnd = from + inner.length;
	return {
		kind: 'wikilink',
		isImage,
		start,
		end,
		label: undefined,
		target: { start: targetStart, end: targetStart + target.trim().length },
		words: words === undefined ? undefined : { start: wordsEnd - words.length, end: wordsEnd },
	};
}
