const NEWLINE = 10;
const TAB = 9;
const SPACE = 32;
const LEFT_BRACKET = 91;
const RIGHT_BRACKET = 93;
const BACKSLASH = 92;
const COLON = 58;
const LESS_THAN = 60;
const GREATER_THAN = 62;
const LEFT_PARENTHESIS = 40;
const RIGHT_PARENTHESIS = 41;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const LABEL_MAX = 999;

function skipBlanks(text: string, from: number): number {
	let at = from;
	while (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === TAB) at++;
	return at;
}

function skipWhitespace(text: string, from: number): number {
	let at = skipBlanks(text, from);
	while (text.charCodeAt(at) === NEWLINE) at = skipBlanks(text, at + 1);
	return at;
}

/** `at` if nothing but white space follows on the line, else -1; the result is the line's end. */
function lineEndAt(text: string, from: number): number {
	const at = skipBlanks(text, from);
	return at >= text.length || text.charCodeAt(at) === NEWLINE ? at : -1;
}

function labelEnd(text: string, from: number): number {
	let seen = false;
	let size = 0;
	for (let at = from + 1; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === LEFT_BRACKET || size > LABEL_MAX) return -1;
		if (code === RIGHT_BRACKET) return seen ? at + 1 : -1;
		if (code === NEWLINE) continue;
		if (code !== SPACE && code !== TAB) seen = true;
		size++;
		if (code === BACKSLASH && isLabelEscape(text.charCodeAt(at + 1))) {
			at++;
			size++;
		}
	}
	return -1;
}

function isLabelEscape(code: number): boolean {
	return code === LEFT_BRACKET || code === RIGHT_BRACKET || code === BACKSLASH;
}

function destinationEnd(text: string, from: number): number {
	return text.charCodeAt(from) === LESS_THAN ? enclosedEnd(text, from) : rawEnd(text, from);
}

function enclosedEnd(text: string, from: number): number {
	for (let at = from + 1; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === GREATER_THAN) return at + 1;
		if (code === LESS_THAN || code === NEWLINE) return -1;
		if (code === BACKSLASH) {
			const next = text.charCodeAt(at + 1);
			if (next === LESS_THAN || next === GREATER_THAN || next === BACKSLASH) at++;
		}
	}
	return -1;
}

/** NUL is not a control character here: it stands for U+FFFD. */
function isControlOrSpace(code: number): boolean {
	return (code > 0 && code <= SPACE) || code === 127;
}

function rawEnd(text: string, from: number): number {
	let balance = 0;
	let at = from;
	for (; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (balance === 0 && (code === RIGHT_PARENTHESIS || isBreak(code))) break;
		if (code === LEFT_PARENTHESIS) balance++;
		else if (code === RIGHT_PARENTHESIS) balance--;
		else if (isControlOrSpace(code)) return -1;
		else if (code === BACKSLASH) {
			const next = text.charCodeAt(at + 1);
			if (next === LEFT_PARENTHESIS || next === RIGHT_PARENTHESIS || next === BACKSLASH) at++;
		}
	}
	return balance > 0 || at === from ? -1 : at;
}

function isBreak(code: number): boolean {
	return code === SPACE || code === TAB || code === NEWLINE;
}

function titleEnd(text: string, from: number): number {
	const open = text.charCodeAt(from);
	if (open !== DOUBLE_QUOTE && open !== SINGLE_QUOTE && open !== LEFT_PARENTHESIS) return -1;
	const close = open === LEFT_PARENTHESIS ? RIGHT_PARENTHESIS : open;
	for (let at = from + 1; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === close) return at + 1;
		if (code !== BACKSLASH) continue;
		const next = text.charCodeAt(at + 1);
		if (next === close || next === BACKSLASH) at++;
	}
	return -1;
}

/**
 * The end of the link reference definition at `from` (`[label]: /url "title"`), at the end of its
 * last line, or -1. The text is that of a paragraph, its lines joined by `\n`.
 */
export function definitionEnd(text: string, from: number): number {
	const label = labelEnd(text, from);
	if (label < 0 || text.charCodeAt(label) !== COLON) return -1;
	const destination = destinationEnd(text, skipWhitespace(text, label + 1));
	if (destination < 0) return -1;
	const title = skipWhitespace(text, destination);
	const titled = title > destination ? titleEnd(text, title) : -1;
	const end = titled < 0 ? -1 : lineEndAt(text, titled);
	return end < 0 ? lineEndAt(text, destination) : end;
}
