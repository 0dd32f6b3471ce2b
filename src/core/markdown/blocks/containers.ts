import {
	endContent,
	indentOf,
	isRule,
	isSpace,
	moveTo,
	FENCE,
	FOOTNOTE,
	HTML,
	INDENTED,
	innermost,
	ITEM,
	PARAGRAPH,
	QUOTE,
	type Container,
	type ScanState,
} from './scanState.ts';
import { closeLeaf } from './leaves.ts';

const GREATER_THAN = 62;
const MINUS = 45;
const PLUS = 43;
const ASTERISK = 42;
const DOT = 46;
const RIGHT_PARENTHESIS = 41;
const LEFT_BRACKET = 91;
const RIGHT_BRACKET = 93;
const BACKSLASH = 92;
const CARET = 94;
const COLON = 58;
const LABEL_MAX = 999;

/** Closes the containers above the first `size` ones. Their leaf must be closed already. */
export function popTo(s: ScanState, size: number): void {
	const { stack, quotes, others } = s;
	while (stack.length > size) {
		const closed = stack.pop();
		if (closed?.kind === QUOTE) quotes.pop();
		if (closed?.kind !== FOOTNOTE) others.pop();
		else s.inside?.footnotes.push({ start: closed.at, end: s.contentEnd });
		const task = closed && closed.task >= 0 ? s.tasks[closed.task] : undefined;
		if (closed && closed.callout >= 0) {
			const callout = s.callouts[closed.callout];
			if (callout) callout.endLine = s.contentLine;
		}
		if (task) {
			task.itemEnd = s.contentEnd;
			task.endLine = s.contentLine;
		}
	}
}

function push(s: ScanState, kind: Container['kind'], size: number, at: number): Container {
	const { stack } = s;
	const parent = innermost(s);
	if (parent) parent.fresh = false;
	const container: Container = {
		kind,
		size,
		at,
		parentTask: parent && parent.task < 0 ? parent.parentTask : parent?.task ?? -1,
		task: -1,
		callout: -1,
		serial: s.containers.push(parent?.serial ?? 0) - 1,
		listDepth: parent ? parent.listDepth + (parent.kind === ITEM ? 1 : 0) : 0,
		initialBlank: false,
		furtherBlank: false,
		fresh: true,
	};
	if (kind === QUOTE) s.quotes.push(stack.length);
	if (kind !== FOOTNOTE) s.others.push(stack.length);
	stack.push(container);
	// Also when nothing but the mark is on the line.
	endContent(s);
	return container;
}

/**
 * Matches the open containers against the line and consumes their prefixes. Returns how many go on.
 */
export function continueContainers(s: ScanState): number {
	const { stack } = s;
	let quotesPassed = 0;
	let othersPassed = 0;
	for (let index = 0; index < stack.length; index++) {
		const container = stack[index];
		if (!container) break;
		if (s.blank) return continueBlank(s, quotesPassed);
		if (container.kind === QUOTE) {
			if (!atQuoteMarker(s)) return index;
			consumeQuoteMarker(s);
			quotesPassed++;
			othersPassed++;
		} else if (container.kind === FOOTNOTE) {
			if (indentOf(s) < 4) {
				// Right inside another footnote micromark takes the indent of that one twice.
				if (indentOf(s) > 0 || stack[index - 1]?.kind !== FOOTNOTE) return index;
				index = (s.others[othersPassed] ?? stack.length) - 1;
			} else {
				s.col += 4;
			}
		} else {
			if (!continueItem(s, container)) return index;
			othersPassed++;
		}
	}
	return stack.length;
}

/** A blank line continues everything but quotes. */
function continueBlank(s: ScanState, quotesPassed: number): number {
	const quote = s.quotes[quotesPassed];
	if (quote !== undefined) return quote;
	const top = innermost(s);
	if (top?.initialBlank) top.furtherBlank = true;
	return s.stack.length;
}

function continueItem(s: ScanState, item: Container): boolean {
	const ended = item.furtherBlank;
	item.furtherBlank = false;
	item.initialBlank = false;
	if (ended || indentOf(s) < item.size) return false;
	s.col += item.size;
	return true;
}

/**
 * Opens the containers that start on the line, after the first `matched` ones. Returns whether
 * any did.
 */
export function startContainers(s: ScanState, matched: number): boolean {
	const isWholeStack = matched === s.stack.length;
	if (isWholeStack && (s.leaf === FENCE || s.leaf === HTML)) return false;
	// It stays so for all containers that start on this line, as in micromark.
	s.interrupt = isWholeStack && (s.leaf === PARAGRAPH || s.leaf === INDENTED);
	let started = false;
	while (!s.blank && s.nonspaceCol - s.col < 4) {
		const length = containerMark(s);
		if (length === 0) break;
		if (!started) {
			closeLeaf(s);
			popTo(s, matched);
			started = true;
		}
		openContainer(s, length);
	}
	return started;
}

/** Length of the mark at the cursor that opens a container, or 0. */
function containerMark(s: ScanState): number {
	const code = s.text.charCodeAt(s.nonspace);
	if (code === GREATER_THAN) return 1;
	if (code === LEFT_BRACKET) return footnoteLength(s);
	return markerLength(s);
}

function openContainer(s: ScanState, length: number): void {
	const code = s.text.charCodeAt(s.nonspace);
	if (code === GREATER_THAN) {
		push(s, QUOTE, 0, s.nonspace);
		consumeQuoteMarker(s);
	} else if (code === LEFT_BRACKET) {
		push(s, FOOTNOTE, 0, s.nonspace);
		moveTo(s, s.nonspace + length, s.nonspaceCol + length);
		s.col = s.nonspaceCol;
	} else {
		openItem(s, length);
	}
}

function atQuoteMarker(s: ScanState): boolean {
	return indentOf(s) < 4 && s.text.charCodeAt(s.nonspace) === GREATER_THAN;
}

function consumeQuoteMarker(s: ScanState): void {
	moveTo(s, s.nonspace + 1, s.nonspaceCol + 1);
	if (s.nonspaceCol > s.col) s.col++;
}

/** Length of the list marker at the cursor, or 0. */
function markerLength(s: ScanState): number {
	const code = s.text.charCodeAt(s.nonspace);
	if (code >= 48 && code <= 57) return orderedLength(s);
	if (code !== MINUS && code !== ASTERISK && code !== PLUS) return 0;
	if (!mayFollowMarker(s, s.nonspace + 1)) return 0;
	return code !== PLUS && isRule(s, s.nonspace) ? 0 : 1;
}

function orderedLength(s: ScanState): number {
	const { text, nonspace } = s;
	let size = 0;
	let code = text.charCodeAt(nonspace);
	if (s.interrupt && code !== 49) return 0;
	while (code >= 48 && code <= 57 && size < 9) {
		size++;
		code = text.charCodeAt(nonspace + size);
	}
	if (s.interrupt && size > 1) return 0;
	if (code !== DOT && code !== RIGHT_PARENTHESIS) return 0;
	return mayFollowMarker(s, nonspace + size + 1) ? size + 1 : 0;
}

/** White space has to follow; an empty item cannot interrupt. */
function mayFollowMarker(s: ScanState, at: number): boolean {
	if (at < s.lineEnd && !isSpace(s.text.charCodeAt(at))) return false;
	if (!s.interrupt) return true;
	let next = at;
	while (next < s.lineEnd && isSpace(s.text.charCodeAt(next))) next++;
	return next < s.lineEnd;
}

function openItem(s: ScanState, length: number): void {
	const at = s.nonspace;
	const before = indentOf(s) + length;
	moveTo(s, at + length, s.nonspaceCol + length);
	const space = indentOf(s);
	const inner = s.blank || space > 4 ? 1 : space;
	const item = push(s, ITEM, before + inner, at);
	if (s.blank) {
		item.initialBlank = true;
		// White space after the marker is already something before the first paragraph to micromark.
		item.fresh = at + length === s.lineEnd;
	} else {
		s.col += inner;
	}
}

/** Length of `[^label]:` at the cursor, or 0. */
function footnoteLength(s: ScanState): number {
	const { text, nonspace, lineEnd } = s;
	if (text.charCodeAt(nonspace + 1) !== CARET) return 0;
	let at = nonspace + 2;
	for (; at < lineEnd; at++) {
		const code = text.charCodeAt(at);
		if (code === RIGHT_BRACKET) break;
		if (code === LEFT_BRACKET || isSpace(code) || at - nonspace - 2 > LABEL_MAX) return 0;
		if (code === BACKSLASH && isEscapable(text.charCodeAt(at + 1))) at++;
	}
	const size = at - nonspace - 2;
	if (at >= lineEnd || size === 0 || size > LABEL_MAX) return 0;
	return text.charCodeAt(at + 1) === COLON ? size + 4 : 0;
}

function isEscapable(code: number): boolean {
	return code === LEFT_BRACKET || code === BACKSLASH || code === RIGHT_BRACKET;
}
