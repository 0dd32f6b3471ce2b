import { isSpace, skipSpace } from './scanState.ts';

/** The kinds of HTML blocks, numbered as in the CommonMark specification. */
const RAW = 1;
/** `<!--`, until `-->`. */
export const COMMENT = 2;
/** `<?`, until `?>`. */
export const INSTRUCTION = 3;
/** `<!` and a letter, until `>`. */
const DECLARATION = 4;
/** `<![CDATA[`, until `]]>`. */
const CDATA = 5;
/** A tag of a block, as `<div`, until a blank line. */
export const BASIC = 6;
/** Any other whole tag alone on its line, until a blank line; it does not end a paragraph. */
export const COMPLETE = 7;

const RAW_NAMES: ReadonlySet<string> = new Set(['pre', 'script', 'style', 'textarea']);
const BLOCK_NAMES: ReadonlySet<string> = new Set(
	(
		'address article aside base basefont blockquote body caption center col colgroup dd details '
		+ 'dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 '
		+ 'h6 head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup '
		+ 'option p param search section summary table tbody td tfoot th thead title tr track ul'
	).split(' '),
);
const LONGEST_NAME = 10;

const LESS_THAN = 60;
const SLASH = 47;
const GREATER_THAN = 62;
const EQUALS = 61;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const EXCLAMATION = 33;
const QUESTION = 63;

function isAlpha(code: number): boolean {
	const lower = code | 32;
	return lower >= 97 && lower <= 122;
}

function isNamePart(code: number): boolean {
	return isAlpha(code) || (code >= 48 && code <= 57) || code === 45;
}

function isAttributeStart(code: number): boolean {
	return isAlpha(code) || code === 58 || code === 95;
}

function isAttributePart(code: number): boolean {
	return isNamePart(code) || code === 46 || code === 58 || code === 95;
}

/** Which kind of HTML block starts at `at` on a line that ends at `end`; 0 for none. */
export function htmlKindAt(text: string, at: number, end: number, completeAllowed: boolean): number {
	if (text.charCodeAt(at) !== LESS_THAN) return 0;
	const code = at + 1 < end ? text.charCodeAt(at + 1) : 0;
	if (code === EXCLAMATION) return declarationKind(text, at + 2, end);
	if (code === QUESTION) return INSTRUCTION;
	const closing = code === SLASH;
	const start = closing ? at + 2 : at + 1;
	let stop = start;
	if (start < end && isAlpha(text.charCodeAt(start))) {
		while (stop < end && isNamePart(text.charCodeAt(stop))) stop++;
	}
	if (stop === start || !endsTagName(text, stop, end)) return 0;
	return tagKind(text, start, stop, end, closing, completeAllowed);
}

function declarationKind(text: string, at: number, end: number): number {
	if (text.startsWith('--', at) && at + 2 <= end) return COMMENT;
	if (text.startsWith('[CDATA[', at)) return CDATA;
	return at < end && isAlpha(text.charCodeAt(at)) ? DECLARATION : 0;
}

function endsTagName(text: string, at: number, end: number): boolean {
	if (at >= end) return true;
	const code = text.charCodeAt(at);
	return code === SLASH || code === GREATER_THAN || isSpace(code);
}

function tagKind(
	text: string,
	start: number,
	stop: number,
	end: number,
	closing: boolean,
	completeAllowed: boolean,
): number {
	const name = stop - start <= LONGEST_NAME ? text.slice(start, stop).toLowerCase() : '';
	const slash = stop < end && text.charCodeAt(stop) === SLASH;
	if (!slash && !closing && RAW_NAMES.has(name)) return RAW;
	if (BLOCK_NAMES.has(name)) {
		return !slash || (stop + 1 < end && text.charCodeAt(stop + 1) === GREATER_THAN) ? BASIC : 0;
	}
	if (!completeAllowed) return 0;
	const close = closing ? skipSpace(text, stop, end) : attributesEnd(text, stop, end);
	const complete = close >= 0 && close < end && text.charCodeAt(close) === GREATER_THAN;
	return complete && skipSpace(text, close + 1, end) === end ? COMPLETE : 0;
}

/** Where the attributes from `from` end (at the `>` of a complete tag), or -1. */
function attributesEnd(text: string, from: number, end: number): number {
	let at = from;
	for (;;) {
		at = skipSpace(text, at, end);
		if (at >= end) return -1;
		const code = text.charCodeAt(at);
		if (code === SLASH) return at + 1;
		if (!isAttributeStart(code)) return at;
		while (at < end && isAttributePart(text.charCodeAt(at))) at++;
		at = valuesEnd(text, skipSpace(text, at, end), end);
		if (at < 0) return -1;
	}
}

/** Skips `= value`, as often as it comes: micromark takes `a=b=c`. */
function valuesEnd(text: string, from: number, end: number): number {
	let at = from;
	while (at >= 0 && at < end && text.charCodeAt(at) === EQUALS) {
		at = skipSpace(text, at + 1, end);
		if (at >= end) return -1;
		const code = text.charCodeAt(at);
		if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) return quotedEnd(text, at, end);
		if (code === LESS_THAN || code === EQUALS || code === GREATER_THAN || code === 96) return -1;
		while (at < end && !endsUnquoted(text.charCodeAt(at))) at++;
		at = skipSpace(text, at, end);
	}
	return at;
}

function quotedEnd(text: string, from: number, end: number): number {
	const quote = text.charCodeAt(from);
	let at = from + 1;
	while (at < end && text.charCodeAt(at) !== quote) at++;
	if (at + 1 >= end) return -1;
	const after = text.charCodeAt(at + 1);
	return after === SLASH || after === GREATER_THAN || isSpace(after) ? at + 1 : -1;
}

function endsUnquoted(code: number): boolean {
	return (
		isSpace(code)
		|| code === DOUBLE_QUOTE
		|| code === SINGLE_QUOTE
		|| code === SLASH
		|| code === LESS_THAN
		|| code === EQUALS
		|| code === GREATER_THAN
		|| code === 96
	);
}
