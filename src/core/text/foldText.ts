/** Letters that decompose to no base letter of their own. */
const LETTERS: Readonly<Record<string, string>> = {
	'ø': 'o', 'ł': 'l', 'đ': 'd', 'ð': 'd', 'þ': 'th', 'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ı': 'i', 'ħ': 'h', '’': '\'',
};
const PLAIN = /^[\0-\x7f]*$/;

/**
 * Lower-case without diacritics, so that `Tomás`, `TOMAS` and `tomas` are the same word:
 * `Åsa Łukasz-Strauß` becomes `asa lukasz-strauss`.
 */
export function foldText(text: string): string {
	if (PLAIN.test(text)) { return text.toLowerCase(); }
	const folded = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
	return folded.replace(/[øłđðþßæœıħ’]/g, letter => LETTERS[letter] ?? letter).normalize('NFC');
}

/** A handle as it is compared: `@Tomás` and `tomás` become `tomas`. */
export function foldHandle(handle: string): string {
	return foldText(handle.startsWith('@') ? handle.slice(1) : handle).trim();
}

/** A person's name as it is compared: folded, white space single. `Anna  Eklund` becomes `anna eklund`. */
export function foldName(name: string): string {
	return foldText(name).replace(/\s+/g, ' ').trim();
}

/** The words of a name that can be its handles: `Dr. Anna O'Brien-Lund` has `dr`, `anna`, `o'brien-lund`. */
export function nameWords(name: string): string[] {
	return foldName(name).split(' ').map(word => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')).filter(Boolean);
}
