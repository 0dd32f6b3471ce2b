/**
 * A language that nobody speaks, to see what is not translated, and what has no room: longer, accented, in brackets.
 */

/** Its tag, as VS Code's own pseudo-language. */
export const PSEUDO = 'qps-ploc';

/** A second one that runs from right to left: English words, each turned round. Its tag is that of Unicode's. */
export const MIRRORED = 'ar-XB';

/** How each of them says a message, by tag. */
export const PSEUDO_LANGUAGES = { [PSEUDO]: pseudo, [MIRRORED]: mirrored } as Readonly<
	Record<string, (message: string) => string>
>;

const ACCENTS = {
	a: 'á',
	b: 'ƀ',
	c: 'ç',
	d: 'ð',
	e: 'é',
	f: 'ƒ',
	g: 'ĝ',
	h: 'ĥ',
	i: 'î',
	j: 'ĵ',
	k: 'ķ',
	l: 'ļ',
	m: 'ɱ',
	n: 'ñ',
	o: 'ö',
	p: 'þ',
	q: 'ǫ',
	r: 'ŕ',
	s: 'š',
	t: 'ţ',
	u: 'ü',
	v: 'ṽ',
	w: 'ŵ',
	x: 'ẋ',
	y: 'ý',
	z: 'ž',
	A: 'Á',
	B: 'Ɓ',
	C: 'Ç',
	D: 'Ð',
	E: 'É',
	F: 'Ƒ',
	G: 'Ĝ',
	H: 'Ĥ',
	I: 'Î',
	J: 'Ĵ',
	K: 'Ķ',
	L: 'Ļ',
	M: 'Ṁ',
	N: 'Ñ',
	O: 'Ö',
	P: 'Þ',
	Q: 'Ǫ',
	R: 'Ŕ',
	S: 'Š',
	T: 'Ţ',
	U: 'Û',
	V: 'Ṽ',
	W: 'Ŵ',
	X: 'Ẋ',
	Y: 'Ý',
	Z: 'Ž',
} as Readonly<Record<string, string>>;
/** What programs read: placeholders, icons, links, code. */
const KEPT = /\{\d+\}|\$\([\w-]+\)|\]\([^)]*\)|`[^`]*`|\$\{\w+\}/g;

/**
 * A message in it: `{0} overdue` becomes `[{0} öṽéŕðüé~~~]`, 40 % longer. Forms of a number are told apart by a stroke
 * and become one each.
 */
export function pseudo(message: string): string {
	return message.split('|').map((form) =>
		`[${betweenKept(form, withAccents)}${'~'.repeat(Math.ceil(form.length * 0.4))}]`
	).join('|');
}

/**
 * A message from right to left: each word between marks that turn it round, so that what was not translated is the only
 * thing that runs as usual.
 */
export function mirrored(message: string): string {
	return betweenKept(
		message,
		(text) => text.replace(/\p{L}[\p{L}’]*/gu, (word) => `\u200f\u202e${word}\u202c\u200f`),
	);
}

/** @param change For what no program reads. */
function betweenKept(text: string, change: (text: string) => string) {
	let [changed, at] = ['', 0];
	for (const match of text.matchAll(KEPT)) {
		changed += change(text.slice(at, match.index)) + match[0];
		at = match.index + match[0].length;
	}
	return changed + change(text.slice(at));
}

function withAccents(text: string) {
	return text.replace(/[a-z]/gi, (letter) => ACCENTS[letter] ?? letter);
}
