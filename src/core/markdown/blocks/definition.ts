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

/** The next character that is neither white space nor a line's end. */
export function skipWhitespace(text: string, from: number): number {
	let at = skipBlanks(text, from);
	while (text.charCodeAt(at) === NEWLINE) at = skipBlanks(text, at + 1);
	return at;
}

/** `at` if nothing but white space follows on the line, else -1; the result is the line's end. */
function lineEndAt(text: string, from: number): number {
	const at = skipBlanks(text, from);
	return at >= text.length || text.charCodeAt(at) === NEWLINE ? at : -1;
}

/** The end of the label in brackets at `from`, or -1. */
export function labelEnd(text: string, from: number): number {
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

/** The end of the address at `from`, or -1: `<a b.md>`, or `a.md` with parentheses in pairs, at most so deep. */
export function destinationEnd(text: string, from: number, deepest = Infinity): number {
	return text.charCodeAt(from) === LESS_THAN ? enclosedEnd(text, from) : rawEnd(text, from, deepest);
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

function rawEnd(text: string, from: number, deepest: number): number {
	let balance = 0;
	let at = from;
	for (; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (balance === 0 && (code === RIGHT_PARENTHESIS || isBreak(code))) break;
		if (code === LEFT_PARENTHESIS) {
			if (++balance > deepest) return -1;
		} else if (code === RIGHT_PARENTHESIS) balance--;
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

/** The places of a link definition in its text: `[label]: address "title"`. */
export interface DefinitionPlaces {
	/** After `]`. */
	readonly labelEnd: number;
	readonly addressStart: number;
	readonly addressEnd: number;
	/** At the end of its last line. */
	readonly end: number;
}

/** The label of a link definition at `from`, and where its address would begin. */
export function readLabel(text: string, from: number): Pick<DefinitionPlaces, 'labelEnd' | 'addressStart'> | undefined {
	const label = labelEnd(text, from);
	return label < 0 || text.charCodeAt(label) !== COLON
		? undefined
		: { labelEnd: label, addressStart: skipWhitespace(text, label + 1) };
}

/** The link definition at `from`, if there is one. The text is that of a paragraph, its lines joined by `\n`. */
export function readDefinition(text: string, from: number): DefinitionPlaces | undefined {
	const places = readLabel(text, from);
	const addressEnd = places ? destinationEnd(text, places.addressStart) : -1;
	if (!places || addressEnd < 0) return undefined;
	const title = skipWhitespace(text, addressEnd);
	const titled = title > addressEnd ? titleEnd(text, title) : -1;
	const lineEnd = titled < 0 ? -1 : lineEndAt(text, titled);
	const end = lineEnd < 0 ? lineEndAt(text, addressEnd) : lineEnd;
	return end < 0 ? undefined : { ...places, addressEnd, end };
}

/** The end of the definition at `from`, or -1. */
export function definitionEnd(text: string, from: number): number {
	return readDefinition(text, from)?.end ?? -1;
}
