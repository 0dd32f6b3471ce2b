/** A language that nobody speaks, to see what is not translated, and what has no room: longer, accented, in brackets. */

/** Its tag, as VS Code's own pseudo-language. */
export const PSEUDO = 'qps-ploc';

const ACCENTS = /** @type {Readonly<Record<string, string>>} */ ({
	a: 'á', b: 'ƀ', c: 'ç', d: 'ð', e: 'é', f: 'ƒ', g: 'ĝ', h: 'ĥ', i: 'î', j: 'ĵ', k: 'ķ', l: 'ļ', m: 'ɱ', n: 'ñ', o: 'ö', p: 'þ', q: 'ǫ', r: 'ŕ', s: 'š', t: 'ţ', u: 'ü', v: 'ṽ', w: 'ŵ', x: 'ẋ', y: 'ý', z: 'ž',
	A: 'Á', B: 'Ɓ', C: 'Ç', D: 'Ð', E: 'É', F: 'Ƒ', G: 'Ĝ', H: 'Ĥ', I: 'Î', J: 'Ĵ', K: 'Ķ', L: 'Ļ', M: 'Ṁ', N: 'Ñ', O: 'Ö', P: 'Þ', Q: 'Ǫ', R: 'Ŕ', S: 'Š', T: 'Ţ', U: 'Û', V: 'Ṽ', W: 'Ŵ', X: 'Ẋ', Y: 'Ý', Z: 'Ž',
});
/** What programs read: placeholders, icons, links, code. */
const KEPT = /\{\d+\}|\$\([\w-]+\)|\]\([^)]*\)|`[^`]*`|\$\{\w+\}/g;

/**
 * A message in it: `{0} overdue` becomes `[{0} öṽéŕðüé~~~]`, 40 % longer. Forms of a number are told apart by a stroke
 * and become one each.
 *
 * @param {string} message
 * @returns {string}
 */
export function pseudo(message) {
	return message.split('|').map(pseudoForm).join('|');
}

/** @param {string} text */
function pseudoForm(text) {
	let [accented, at] = ['', 0];
	for (const match of text.matchAll(KEPT)) {
		accented += withAccents(text.slice(at, match.index)) + match[0];
		at = match.index + match[0].length;
	}
	accented += withAccents(text.slice(at));
	return `[${accented}${'~'.repeat(Math.ceil(text.length * 0.4))}]`;
}

/** @param {string} text */
function withAccents(text) {
	return text.replace(/[a-z]/gi, (letter) => ACCENTS[letter] ?? letter);
}
