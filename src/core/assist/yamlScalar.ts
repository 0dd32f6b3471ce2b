/** Plain in YAML: begins with a letter, a digit or a path, and nothing in it has a meaning there. */
const PLAIN = /^(?:\.\.?\/)*[\p{L}\p{N}][\p{L}\p{M}\p{N} _.,/'’()+-]*$/u;
const SPECIAL = /^(?:null|true|false|yes|no|on|off|~)$/i;

/** Text as a YAML value that reads back as that text: plain where that is safe, else in double quotes. */
export function yamlScalar(text: string, inFlow = false): string {
	const plain = PLAIN.test(text) && !SPECIAL.test(text) && text === text.trim() && !(inFlow && text.includes(','));
	return plain ? text : `"${escapeQuoted(text, '"')}"`;
}

/** Text to stand between quotes that are there already. */
export function escapeQuoted(text: string, quote: string): string {
	const oneLine = text.replace(/\s+/g, ' ');
	return quote === '\'' ? oneLine.replaceAll('\'', '\'\'') : oneLine.replace(/[\\"]/g, '\\$&');
}
