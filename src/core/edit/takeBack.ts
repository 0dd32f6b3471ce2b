import type { TextEdit } from '../text/textEdit.ts';

/** A text before and after a change. */
interface TextChange {
	readonly before: string;
	readonly after: string;
}

/**
 * The edits of `now` that take a change back. Where something else was written since, the changed lines have
 * to stand there as the change left them, once; `undefined` where that is not so.
 */
export function takeBack(change: TextChange, current: string): readonly TextEdit[] | undefined {
	const { before, after } = change;
	if (before === after) { return []; }
	if (current === after) { return [smallestEdit(after, before, 0)]; }
	const { start, endBefore, endAfter } = changedLines(change);
	const [left, restored] = withoutLastEnds(after.slice(start, endAfter), before.slice(start, endBefore));
	const at = left === '' ? -1 : onlyPlaceOf(left, current);
	return at < 0 ? undefined : [smallestEdit(left, restored, at)];
}

/** The whole lines that differ: the same `start` in both texts, and an end in each. */
function changedLines({ before, after }: TextChange): { start: number, endBefore: number, endAfter: number } {
	const start = after.lastIndexOf('\n', commonStart(before, after) - 1) + 1;
	const shared = commonEnd(before, after, start);
	const end = after.indexOf('\n', after.length - shared);
	const rest = end < 0 ? 0 : after.length - end - 1;
	return { start, endBefore: before.length - rest, endAfter: after.length - rest };
}

/** The last line may be the last of the text, too. */
function withoutLastEnds(left: string, restored: string): [string, string] {
	return left.endsWith('\n') && restored.endsWith('\n')
		? [left.slice(0, -1), restored.slice(0, -1)]
		: [left, restored];
}

/** Where whole lines stand in a text; -1 where they do not, or more than once. */
function onlyPlaceOf(lines: string, text: string): number {
	const places: number[] = [];
	for (let at = text.indexOf(lines); at >= 0 && places.length < 2; at = text.indexOf(lines, at + 1)) {
		const end = at + lines.length;
		const isWhole = (at === 0 || text[at - 1] === '\n')
			&& (end === text.length || text[end] === '\n' || text[end] === '\r');
		if (isWhole) { places.push(at); }
	}
	return places.length === 1 ? places[0]! : -1;
}

function smallestEdit(from: string, to: string, offset: number): TextEdit {
	const start = commonStart(from, to);
	const shared = commonEnd(from, to, start);
	return { start: offset + start, end: offset + from.length - shared, text: to.slice(start, to.length - shared) };
}

function commonStart(a: string, b: string): number {
	let at = 0;
	while (at < a.length && at < b.length && a[at] === b[at]) { at += 1; }
	return at;
}

/** So many characters at the end are the same, none of them before `start`. */
function commonEnd(a: string, b: string, start: number): number {
	const most = Math.min(a.length, b.length) - start;
	let count = 0;
	while (count < most && a[a.length - 1 - count] === b[b.length - 1 - count]) { count += 1; }
	return count;
}
