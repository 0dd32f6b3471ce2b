import { detachText } from './textEdit.ts';

/** So many are remembered before all are forgotten. */
const MOST_SHARED = 5_000;
/** Handles, days and names are not longer. */
const LONGEST = 40;

const texts = new Map<string, string>();
const lists = new Map<string, readonly string[]>();

/**
 * The same text, no view into the note that it stands in ({@link detachText}); of what comes again in note after note,
 * such as handles, days and names, one copy for all.
 */
export function sharedText(text: string): string {
	if (text.length > LONGEST) { return detachText(text); }
	const known = texts.get(text);
	if (known !== undefined) { return known; }
	const copy = detachText(text);
	remember(texts, copy, copy);
	return copy;
}

/** The same for a list: one for all who have the same texts in it. */
export function sharedTexts(list: readonly string[]): readonly string[] {
	const key = list.length === 1 ? list[0]! : JSON.stringify(list);
	// A text by itself may read like several.
	const known = lists.get(key);
	if (known && known.length === list.length) { return known; }
	const copy = list.map(sharedText);
	if (key.length <= LONGEST) { remember(lists, detachText(key), copy); }
	return copy;
}

function remember<Value>(known: Map<string, Value>, key: string, value: Value): void {
	if (known.size >= MOST_SHARED) { known.clear(); }
	known.set(key, value);
}
