import { isSamePerson, readPersonName } from './personName.ts';

/**
 * Whether two names are so alike that one person may be meant, though they are not the same:
 * `R. Abara`, `Ruth N. Abara`, `Ruth Abarra`, `Abara` beside `Ruth Abara`.
 */
export function isNearlySamePerson(a: string, b: string): boolean {
	const [left, right] = [readPersonName(a), readPersonName(b)];
	if (left.key === right.key) { return !isSamePerson(a, b) ? false : left.suffix !== right.suffix; }
	const [few, many] = [partsOf(left.key), partsOf(right.key)].sort((first, second) =>
		first.length - second.length
	) as [
		string[],
		string[],
	];
	const free = [...many];
	return few.length > 0 && few.every(word => {
		const at = free.findIndex(freeWord => isNearWord(word, freeWord));
		if (at >= 0) { free.splice(at, 1); }
		return at >= 0;
	})
		&& few.some(word =>
			word.length > 1 && many.some(candidate => withoutUmlauts(candidate) === withoutUmlauts(word))
		);
}

function partsOf(key: string): string[] {
	return key.split(/[ -]/).filter(Boolean);
}

/** Equal, an initial, or one slip of the pen in a longer word. */
function isNearWord(a: string, b: string): boolean {
	if (a === b) { return true; }
	if (a.length === 1 || b.length === 1) { return a.startsWith(b) || b.startsWith(a); }
	return Math.min(a.length, b.length) > 4 && isOneEditApart(a, b) || withoutUmlauts(a) === withoutUmlauts(b);
}

/** `joerg` and `jorg` are both ways to write Jörg. */
function withoutUmlauts(word: string): string {
	return word.replace(/([aou])e/g, '$1');
}

function isOneEditApart(a: string, b: string): boolean {
	if (Math.abs(a.length - b.length) > 1) { return false; }
	let start = 0;
	while (start < a.length && a[start] === b[start]) { start++; }
	let [endA, endB] = [a.length, b.length];
	while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
		endA--;
		endB--;
	}
	const isSwap = endA - start === 2 && endB - start === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
	return isSwap || endA - start <= 1 && endB - start <= 1;
}
