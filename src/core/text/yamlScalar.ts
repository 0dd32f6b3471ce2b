/** Begins with a letter, a digit or a path, and no character in it has a meaning in YAML. */
const PLAIN = /^(?:\.\.?\/)*[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} _.,/'’()+-]*[\p{L}\p{M}\p{N}_.,/'’()+-])?$/u;
/** The days and times of this format, which stand plain (format.md §2). */
const DAY = /^\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2})?$/;
/** Words that YAML 1.1 or 1.2 takes for something else than text. */
const WORDS = /^(?:null|true|false|yes|no|on|off|y|n)$/i;
/** Numbers in any notation of either version, and days written in another way than ours. */
const NUMBERS = /^(?:[\d_.,]+(?:e[-+]?[\d_]*)?|0[xob][\da-f_]+|\d{4}-\d{1,2}-\d{1,2})$/i;
/** What may not stand as it is between double quotes, beside what JSON escapes. */
const NOT_PRINTED = /[\u007f-\u009f\u2028\u2029\ufeff]/g;

/**
 * Text as a YAML value that every reader, of YAML 1.1 or 1.2, reads back as that text: plain
 * where that is safe, else in double quotes. `Ruth Abara` stays, `yes` becomes `"yes"`, and in
 * `[…]` so does what has a comma. A day stays plain; other tools may take it for one, rightly.
 */
export function yamlScalar(text: string, inFlow = false): string {
	if (DAY.test(text)) { return text; }
	const plain = PLAIN.test(text) && !WORDS.test(text) && !NUMBERS.test(text) && !(inFlow && text.includes(','));
	return plain
		? text
		: JSON.stringify(text).replace(
			NOT_PRINTED,
			character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
		);
}

/** Text to stand between quotes that are there already. */
export function escapeQuoted(text: string, quote: string): string {
	const words = text.replace(/\s+/g, ' ');
	return quote === "'" ? words.replaceAll("'", "''") : words.replace(/[\\"]/g, '\\$&');
}

/** Without line breaks, control characters and broken halves of characters: text that stays on its line. */
export function oneLine(text: string): string {
	return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').replace(/\p{Surrogate}/gu, '\uFFFD').trim();
}
