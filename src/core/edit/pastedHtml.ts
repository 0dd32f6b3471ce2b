import { Parser } from 'htmlparser2';
import { nearlyBox } from '../taskFields/nearlyBox.ts';

/** What says that there is a list or a box in it; anything else is no better than the text beside it. */
const HAS_LIST =
	/<(?:ul|ol|li|input|en-todo)\b|mso-list|aria-checked|data-checked|data-list=|alt=["']?(?:check|to-?do|un)[a-z -]{0,20}(?:checked|ticked)/i;
/** Word writes much around little; beyond this the text is taken. */
const MOST_CHARACTERS = 2_000_000;
const DEEPEST = 8;
const SKIPPED = new Set([
	'head',
	'style',
	'script',
	'title',
	'template',
	'xml',
	'svg',
	'select',
	'textarea',
	'noscript',
]);
const BLOCKS = new Set([
	'p',
	'div',
	'h1',
	'h2',
	'h3',
	'h4',
	'h5',
	'h6',
	'tr',
	'table',
	'blockquote',
	'section',
	'article',
	'pre',
	'ul',
	'ol',
	'hr',
	'dl',
	'dt',
	'dd',
]);
/** `mso-list:l0 level2 lfo1`, as Word and Outlook tell how deep a paragraph is. */
const WORD_LEVEL = /mso-list:\s*l\d+\s+level(\d)/i;
const HIDDEN = /(?:^|;)\s*display\s*:\s*none/i;
const STRUCK = new Set(['s', 'strike', 'del']);
const WORD_MARKER = /mso-list:\s*ignore/i;

type Attributes = Readonly<Record<string, string>>;

/**
 * The lists of a copied piece of a document, mail, chat or web page as plain lines, with their boxes and how deep each
 * stands, which the plain text of the clipboard often lacks; `undefined` where there is none in it. Nothing of it is
 * loaded or kept but words.
 *
 * ```html
 * <ul><li role="checkbox" aria-checked="true">Send it<ul><li>to Ruth</li></ul></li></ul>
 * ```
 *
 * becomes `- [x] Send it` and, two spaces deeper, `- to Ruth`.
 */
export function linesOfHtml(html: string): string | undefined {
	if (html.length > MOST_CHARACTERS || !HAS_LIST.test(html)) { return undefined; }
	const reader = new ListReader();
	read(html, reader);
	return reader.lines();
}

/**
 * A mail that has HTML only as its plain text would be: what is quoted behind `> `, items of lists with their bullets,
 * numbers and boxes, a blank line where one is shown. Of a very long one the beginning.
 *
 * ```html
 * <blockquote><ol><li>Read the aims</li></ol></blockquote><div>done</div>
 * ```
 *
 * becomes `> 1. Read the aims` and `done`.
 */
export function textOfHtmlMail(html: string): string {
	const reader = new ListReader(true);
	read(html.slice(0, MOST_CHARACTERS), reader);
	return reader.mailLines();
}

function read(html: string, reader: ListReader): void {
	const parser = new Parser({
		onopentag: (name, attributes) => {
			reader.open(name, attributes);
		},
		ontext: text => {
			reader.text(text);
		},
		onclosetag: name => {
			reader.close(name);
		},
	});
	parser.end(html);
}

/** What words have that are in no colour of their own. */
const PLAIN_COLOR = /^(?:black|windowtext|inherit|initial|currentcolor|auto|#0{3}(?:0{3})?|rgb\(0, ?0, ?0\))/i;

/** A line that is being read. */
interface Line {
	/** 0 for a paragraph, 1 for an item at the top. */
	readonly depth: number;
	mark: string | undefined;
	words: string;
	/** Words of paragraphs after the first one of the item. */
	isClosed: boolean;
	/** How deep it is quoted, in a mail. */
	readonly quotes: number;
	/** Of a numbered list, in a mail. */
	readonly number?: number;
}

class ListReader {
	readonly #lines: Line[] = [];
	#line: Line | undefined;
	#listDepth = 0;
	/** Open elements that have no words for us, by name. */
	#skipped: string[] = [];
	/** Word's sign of an item, `o` or `☐`, which is being read. */
	#marker: { text: string, depth: number } | undefined;
	/** Where words that are struck out begin. */
	#struck: { readonly line: Line | undefined, readonly at: number } | undefined;
	#hasItems = false;
	#quotes = 0;
	/** The next number of each list that is open; nothing for one of bullets. */
	readonly #numbers: (number | undefined)[] = [];
	/** What each list that is open says of all its items: their box, and how deep they stand. */
	readonly #lists: { readonly mark: string | undefined, readonly depth: number | undefined }[] = [];

	/** @param isMail Quotes, numbers and blank lines are kept, and a paragraph in an item is a line of its own. */
	constructor(private readonly isMail = false) {}

	open(name: string, attributes: Attributes): void {
		if (name === 'svg' && this.#skipped.length === 0 && !this.#marker) {
			this.#picture(attributes['aria-label'] ?? '');
		}
		if (this.#skipped.length > 0 || SKIPPED.has(name) || HIDDEN.test(attributes['style'] ?? '')) {
			this.#skipped.push(name);
			return;
		}
		if (this.#marker) {
			this.#marker.depth++;
			return;
		}
		if (WORD_MARKER.test(attributes['style'] ?? '')) {
			this.#marker = { text: '', depth: 1 };
			return;
		}
		this.#element(name, attributes);
	}

	#element(name: string, attributes: Attributes): void {
		switch (name) {
			case 'ul':
			case 'ol':
				this.#openList(name === 'ol' ? Number(attributes['start'] ?? 1) || 1 : undefined, attributes);
				break;
			case 'li':
				this.#openItem(attributes);
				break;
			case 'en-todo':
				this.#mark(attributes['checked'] === 'true' ? 'x' : ' ');
				break;
			case 'input':
				this.#box(attributes);
				break;
			case 'br':
				this.#break();
				break;
			case 'img':
				this.#picture(attributes['alt']?.trim() ?? '');
				break;
			default:
				this.#openOther(name, attributes);
		}
	}

	#openList(number: number | undefined, attributes: Attributes): void {
		this.#listDepth = Math.min(DEEPEST, this.#listDepth + 1);
		this.#numbers.push(number);
		this.#lists.push({
			mark: markOf(attributes) ?? (hasClass(attributes, DONE_LIST) ? 'x' : undefined),
			depth: indentOf(attributes),
		});
		this.#line = undefined;
	}

	#openItem(attributes: Attributes): void {
		const list = this.#lists.at(-1);
		const depth = Number(attributes['aria-level']) || indentOf(attributes) || list?.depth || this.#listDepth || 1;
		const isDone = hasClass(attributes, DONE_ITEM) || DONE_STYLE.test(attributes['style'] ?? '');
		this.#item(depth, markOf(attributes) ?? (isDone ? 'x' : list?.mark));
	}

	#openOther(name: string, attributes: Attributes): void {
		if (name === 'blockquote') { this.#quotes++; }
		if (STRUCK.has(name)) { this.#beginStruck(); }
		if (this.isMail) { this.#beginCell(name); }
		const level = WORD_LEVEL.exec(attributes['style'] ?? '')?.[1];
		if (level !== undefined) {
			this.#item(Number(level), undefined);
			return;
		}
		const mark = markOf(attributes);
		if (mark !== undefined && !this.#line?.words) {
			this.#mark(mark);
			return;
		}
		if (BLOCKS.has(name)) { this.#block(); }
		else if (this.isMail && (name === 'span' || name === 'font')) { this.#colored(attributes); }
	}

	/** The cells of a table in a mail stay apart. */
	#beginCell(name: string): void {
		if (this.#line && (name === 'td' || name === 'th')) { this.#line.words += ' \t'; }
	}

	/** Answers in colour behind an item, as people write them in Outlook, are told from it by a dash. */
	#colored({ style = '', color = '' }: Attributes): void {
		const line = this.#line;
		if (!line || line.depth === 0 || line.isClosed || /(?:^|[–—:-])\s*$/.test(line.words)) { return; }
		const named = color !== '' ? color : /(?:^|;)\s*color\s*:\s*([^;]+)/i.exec(style)?.[1] ?? '';
		if (named !== '' && !PLAIN_COLOR.test(named.trim())) { line.words += ' – '; }
	}

	text(text: string): void {
		if (this.#skipped.length > 0) { return; }
		if (this.#marker) {
			this.#marker.text += text;
			return;
		}
		const words = text.replace(/[\s\u00A0]+/g, ' ');
		if (words === ' ' && (this.#line?.words ?? '') === '') {
			if (text.includes('\u00A0')) { this.#blank(); }
			return;
		}
		const goesOn = this.#line?.isClosed === true && words.trim() !== '';
		if (goesOn && this.isMail) { this.#line = undefined; }
		this.#line ??= this.#begin(0, undefined);
		if (this.#line.isClosed && goesOn) {
			this.#line.words += ' ';
			this.#line.isClosed = false;
		}
		this.#line.words += words;
	}

	/** A blank line of a mail. */
	#blank(): void {
		if (this.isMail && (!this.#line || this.#line.isClosed)) { this.#begin(0, undefined); }
	}

	close(name: string): void {
		if (this.#skipped.length > 0) {
			this.#skipped.pop();
			return;
		}
		if (this.#marker) {
			this.#endMarker();
			return;
		}
		if (name === 'ul' || name === 'ol') {
			this.#listDepth = Math.max(0, this.#listDepth - 1);
			this.#numbers.pop();
			this.#lists.pop();
			this.#line = undefined;
			return;
		}
		if (name === 'blockquote') { this.#quotes = Math.max(0, this.#quotes - 1); }
		if (STRUCK.has(name)) { this.#strike(); }
		if (name === 'li') {
			this.#line = undefined;
			return;
		}
		if (BLOCKS.has(name)) { this.#block(); }
	}

	#beginStruck(): void {
		this.#struck = this.isMail ? undefined : { line: this.#line, at: this.#line?.words.length ?? 0 };
	}

	/** What was struck out stays so, unless its box says that it is done. */
	#strike(): void {
		const [struck, line] = [this.#struck, this.#line];
		this.#struck = undefined;
		if (!struck || !line || line !== struck.line || line.mark === 'x') { return; }
		const words = line.words.slice(struck.at).trim();
		if (words !== '') {
			line.words = `${line.words.slice(0, struck.at)}~~${words}~~${/\s$/.test(line.words) ? ' ' : ''}`;
		}
	}

	lines(): string | undefined {
		const trimmed = this.#lines.map(line => ({ ...line, words: line.words.replace(/ +/g, ' ').trim() })).filter((
			{ words },
		) => words !== '');
		if (!this.#hasItems) { return undefined; }
		return trimmed.map(({ depth, mark, words }, index) => {
			if (depth === 0) { return `${index > 0 && trimmed[index - 1]!.depth > 0 ? '\n' : ''}${words}`; }
			return `${'  '.repeat(depth - 1)}- ${mark === undefined ? '' : `[${mark}] `}${words}`;
		}).join('\n');
	}

	/** All lines of a mail, as {@link textOfHtmlMail} has them. */
	mailLines(): string {
		return this.#lines.map(({ depth, mark, words, quotes, number }) => {
			const bullet = number === undefined ? '- ' : `${number}. `;
			const start = depth === 0
				? ''
				: `${'  '.repeat(depth - 1)}${bullet}${mark === undefined ? '' : `[${mark}] `}`;
			return `${'> '.repeat(quotes)}${start}${words.replace(/ +/g, ' ').trim()}`;
		}).join('\n');
	}

	#begin(depth: number, mark: string | undefined): Line {
		const counted = depth > 0 ? this.#numbers.at(-1) : undefined;
		if (counted !== undefined) { this.#numbers[this.#numbers.length - 1] = counted + 1; }
		const line = {
			depth: Math.min(DEEPEST, depth),
			mark,
			words: '',
			isClosed: false,
			quotes: Math.min(DEEPEST, this.#quotes),
			...counted !== undefined && { number: counted },
		};
		this.#lines.push(line);
		this.#hasItems ||= depth > 0;
		return line;
	}

	#item(depth: number, mark: string | undefined): void {
		this.#line = this.#begin(depth, mark);
	}

	/** A checkbox stands before the words of an item, or makes one. */
	#box(attributes: Attributes): void {
		if (attributes['type']?.toLowerCase() !== 'checkbox') { return; }
		this.#mark('checked' in attributes ? 'x' : markOf(attributes) ?? ' ');
	}

	/**
	 * A picture of a box before the words, as Google Docs and mail programs draw them; a sign alone says what it shows.
	 */
	#picture(alt: string): void {
		const drawn = DRAWN_BOX.exec(alt);
		const box = drawn
			? { mark: /un|not/i.test(drawn[1] ?? '') ? ' ' : 'x' }
			: nearlyBox(`${alt} `);
		if (box && !this.#line?.words.trim() && this.#line?.mark === undefined) {
			this.#mark(box.mark);
			return;
		}
		if (/^[^\p{L}\p{N}]{1,4}$/u.test(alt) && !box) { this.text(alt); }
	}

	#mark(mark: string): void {
		if (this.#line && this.#line.depth > 0 && this.#line.words.trim() === '') { this.#line.mark ??= mark; }
		else { this.#item(Math.max(1, this.#listDepth), mark); }
	}

	/**
	 * The end of a paragraph: an item goes on with the next one, as does a box without words; a paragraph is a line of
	 * its own.
	 */
	#block(): void {
		if (this.#line?.mark !== undefined && this.#line.words.trim() === '') { return; }
		if (this.#line && this.#line.depth > 0 && this.#listDepth > 0) { this.#line.isClosed =
				this.#line.words !== ''; } else { this.#line = undefined; }
	}

	#break(): void {
		this.#blank();
		if (this.#line && this.#line.depth > 0) { this.#line.isClosed = this.#line.words !== ''; }
		else { this.#line = undefined; }
	}

	#endMarker(): void {
		if (!this.#marker || --this.#marker.depth > 0) { return; }
		const box = nearlyBox(`${this.#marker.text.trim()} `);
		if (box && this.#line) { this.#line.mark ??= box.mark; }
		this.#marker = undefined;
	}
}

/** `checked`, `Checkbox unchecked`, `To Do not checked`: what pictures of boxes are called. */
const DRAWN_BOX = /^(?:(?:check ?box|to-?do|to do)[ ,:-]*)?(un|not )?(?:checked|ticked)(?: (?:check)?box)?$/i;
/** Items and lists that are done, as editors in web pages, Confluence and Dropbox Paper write them. */
const DONE_ITEM = /^(?:is-|task-|todo-|item-)?(?:checked|done|completed)$/i;
const DONE_LIST = /^list(?:type)?-taskdone\d?$/i;
/** As Evernote has it. */
const DONE_STYLE = /--en-checked\s*:\s*true/i;
/** `ql-indent-1` of Quill, counted from nought, and `listindent2` of Dropbox Paper. */
const INDENT = /(?:^|\s)(ql-indent-|listindent)(\d)(?=\s|$)/;

function hasClass(attributes: Attributes, pattern: RegExp): boolean {
	return attributes['class']?.split(/\s+/).some(name => pattern.test(name)) === true;
}

function indentOf(attributes: Attributes): number | undefined {
	const [, kind, indent] = INDENT.exec(attributes['class'] ?? '') ?? [];
	return indent === undefined ? undefined : Number(indent) + (kind === 'listindent' ? 0 : 1);
}

/** What the attributes of an item say of its box: those of Google Docs, Notion, Teams, editors in web pages. */
function markOf(attributes: Attributes): string | undefined {
	const state = attributes['aria-checked'] ?? attributes['data-checked'] ?? attributes['data-task-done']
		?? listState(attributes['data-list']) ?? classState(attributes['class']);
	if (state === undefined) { return undefined; }
	if (state === 'mixed') { return '/'; }
	if (state === 'true' || state === 'checked' || state === '') { return 'x'; }
	return ' ';
}

/** `data-list="checked"` of Quill, which mail programs and chats write with; `bullet` and `ordered` have no box. */
function listState(list: string | undefined): string | undefined {
	return list === 'checked' || list === 'unchecked' ? list : undefined;
}

/** `checkbox checkbox-on` as Notion exports it. */
function classState(written: string | undefined): string | undefined {
	const classes = written?.split(/\s+/) ?? [];
	if (
		classes.includes('checkbox-on') || classes.includes('checkbox') && classes.includes('checked')
	) { return 'checked'; }
	return classes.includes('checkbox-off') ? 'unchecked' : undefined;
}
