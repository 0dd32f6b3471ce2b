import { applyEdits, type TextEdit } from '../text/textEdit.ts';
import type { Typed } from './typing.ts';

/** Letters that were typed after a key was pressed and before its edits could be made. */
interface TypedSince {
	readonly text: string;
	/** How much of {@link text} stands before the cursor: all, but for a bracket that closed itself. */
	readonly caret: number;
}

/**
 * How a key's edits are made so that the cursor comes to its place by itself, in the same step:
 * it stays behind what is written up to it; only text that is to come behind the cursor at the
 * same place needs to say where the cursor goes.
 */
export type KeyStroke =
	| { readonly edits: readonly TextEdit[] }
	| { readonly start: number, readonly end: number, readonly beforeCursor: string, readonly behindCursor: string };

/**
 * The letters between what stood before and behind the cursor when the key was pressed;
 * `undefined` where anything else has changed.
 */
export function typedSince(then: string, after: string, offset: number): string | undefined {
	const length = after.length - then.length;
	const isAround = length >= 0 && after.startsWith(then.slice(0, offset)) && after.endsWith(then.slice(offset));
	return isAround ? after.slice(offset, offset + length) : undefined;
}

/**
 * The edits of a key pressed at `offset`, around the letters that have been typed since: those belong behind what the
 * key writes.
 */
export function strokeAround({ edits, cursor }: Typed, offset: number, { text, caret }: TypedSince): KeyStroke {
	const [only] = edits;
	if (only && edits.length === 1 && cursor !== undefined && cursor < only.start + only.text.length) {
		const head = cursor - only.start;
		return {
			start: only.start,
			end: only.end + text.length,
			beforeCursor: only.text.slice(0, head) + text.slice(0, caret),
			behindCursor: text.slice(caret) + only.text.slice(head),
		};
	}
	return { edits: edits.flatMap(edit => around(edit, offset, text.length)) };
}

function around({ start, end, text }: TextEdit, offset: number, length: number): TextEdit[] {
	if (end < offset) { return [{ start, end, text }]; }
	if (start > offset) { return [{ start: start + length, end: end + length, text }]; }
	return [
		{ start, end: offset, text },
		...end > offset ? [{ start: offset + length, end: end + length, text: '' }] : [],
	];
}

/** A key of {@link Typed} edits, and how many letters had been typed since the first one when it was pressed. */
export interface PressedKey {
	readonly key: (text: string, offset: number) => Typed | undefined;
	readonly at: number;
}

/** A text with a cursor in it. */
export interface TextWithCursor {
	readonly text: string;
	readonly offset: number;
}

/**
 * What a text would be now, had each of several keys been answered at once: the keys and the letters
 * one after the other. `undefined` where one of the keys means nothing of ours.
 */
export function replay(then: TextWithCursor, keys: readonly PressedKey[], typed: string): TextWithCursor | undefined {
	let state = then;
	let at = 0;
	for (const { key, at: next } of keys) {
		state = withLetters(state, typed.slice(at, next));
		at = Math.max(at, next);
		const nextState = key(state.text, state.offset);
		if (!nextState) { return undefined; }
		state = {
			text: applyEdits(state.text, nextState.edits),
			offset: nextState.cursor ?? movedBy(nextState.edits, state.offset),
		};
	}
	return withLetters(state, typed.slice(at));
}

function withLetters({ text, offset }: TextWithCursor, letters: string): TextWithCursor {
	return { text: text.slice(0, offset) + letters + text.slice(offset), offset: offset + letters.length };
}

function movedBy(edits: readonly TextEdit[], offset: number): number {
	return offset
		+ edits.reduce((moved, { start, end, text }) => end <= offset ? moved + text.length - (end - start) : moved, 0);
}

/** The one range in which two texts differ, parted at the cursor. */
export function strokeBetween(after: string, { text, offset }: TextWithCursor): KeyStroke {
	let start = 0;
	while (start < offset && start < after.length && after[start] === text[start]) { start++; }
	let behind = 0;
	while (
		behind < Math.min(text.length - offset, after.length - start)
		&& after[after.length - 1 - behind] === text[text.length - 1 - behind]
	) { behind++; }
	return {
		start,
		end: after.length - behind,
		beforeCursor: text.slice(start, offset),
		behindCursor: text.slice(offset, text.length - behind),
	};
}
