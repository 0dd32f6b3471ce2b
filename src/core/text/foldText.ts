/** Letters that decompose to no base letter of their own. */
const LETTERS: Readonly<Record<string, string>> = {
	'ø': 'o',
	'ł': 'l',
	'đ': 'd',
	'ð': 'd',
	'þ': 'th',
	'ß': 'ss',
	'æ': 'ae',
	'œ': 'oe',
	'ı': 'i',
	'ħ': 'h',
	'’': "'",
};
const PLAIN = /^[\0-\x7f]*$/;
/** Marks that are spelling and no letter: on Latin and Greek letters, on `ё`, and on signs such as `⚠️`. */
const DIACRITICS =
	/([\p{Script=Latin}\p{Script=Greek}]|[^\p{L}\p{M}]|^)\p{M}+|(?<=[Ее])\u0308|(?<=\p{Script=Cyrillic})\u0301/gu;

/**
 * Lower-case without diacritics, so that `Tomás`, `TOMAS` and `tomas` are the same word:
 * `Åsa Łukasz-Strauß` becomes `asa lukasz-strauss`. Scripts whose vowels are marks keep them:
 * राम and रमा, ガ and カ are different words.
 */
export function foldText(text: string): string {
	if (PLAIN.test(text)) { return text.toLowerCase(); }
	const folded = text.toLowerCase().normalize('NFD').replace(
		DIACRITICS,
		(_all, letter: string | undefined) => letter ?? '',
	);
	return folded.replace(/[øłđðþßæœıħ’]/g, letter => LETTERS[letter] ?? letter).normalize('NFC');
}

/**
 * A handle as it is compared: `@Tomás` and `tomás` become `tomas`. The two sides of a French mentorship differ by an
 * accent alone, so `@mentoré` keeps apart from `@mentore`: it becomes what `@mentorée` does.
 */
export function foldHandle(handle: string): string {
	const folded = foldText(handle.startsWith('@') ? handle.slice(1) : handle).trim();
	return folded === 'mentore' && /é$/iu.test(handle.normalize('NFC').trim()) ? 'mentoree' : folded;
}
