import { foldText } from './foldText.ts';

/** Longer words than this are not compared: nobody misspells a paragraph. */
const LONGEST_WORD = 40;

/**
 * The candidate that `word` most likely misspells: `reserch` gives `research`. At most a
 * third of its letters may differ; of equals the first wins. `undefined` when none is close.
 */
export function nearestWord<Word extends string>(word: string, candidates: readonly Word[]): Word | undefined {
	const folded = foldWord(word);
	if (folded === '' || folded.length > LONGEST_WORD) { return undefined; }
	let best: Word | undefined;
	let least = Math.max(1, Math.floor(folded.length / 3)) + 1;
	for (const candidate of candidates) {
		const distance = wordDistance(folded, foldWord(candidate), least);
		if (distance < least) { [best, least] = [candidate, distance]; }
	}
	return best;
}

/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to turn
 * one word into the other (Damerau–Levenshtein, optimal string alignment). Anything from
 * `limit` up counts as `limit`.
 */
export function wordDistance(a: string, b: string, limit = Infinity): number {
	if (Math.abs(a.length - b.length) >= limit) { return limit; }
	let before: number[] = [];
	let above = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = nextRow(a, b, i, above, before);
		[before, above] = [above, row];
	}
	return Math.min(above[b.length]!, limit);
}

function nextRow(a: string, b: string, i: number, above: readonly number[], before: readonly number[]): number[] {
	const row = [i];
	for (let j = 1; j <= b.length; j++) {
		const changed = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
		let least = Math.min(above[j]! + 1, row[j - 1]! + 1, changed);
		if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
			least = Math.min(least, before[j - 2]! + 1);
		}
		row.push(least);
	}
	return row;
}

function foldWord(word: string): string {
	return foldText(word).trim().replace(/[\s_]+/g, '-');
}
