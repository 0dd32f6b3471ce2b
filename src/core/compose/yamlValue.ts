const PLAIN = /^[\p{L}][\p{L}\p{M}\p{N} ._’-]*$/u;
const DATE = /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?$/;
const NUMBER = /^\d{1,9}$/;
/** Words that some reader of YAML takes for something else. */
const WORDS = /^(?:true|false|yes|no|on|off|null|y|n)$/i;

/** A value behind `key: `: as it is where YAML reads it as that text, else in double quotes; a list in brackets. */
export function yamlValue(value: string | number | readonly string[]): string {
	if (typeof value === 'object') { return `[${value.map(yamlValue).join(', ')}]`; }
	const text = oneLine(String(value));
	const isPlain = PLAIN.test(text) && !WORDS.test(text) || DATE.test(text) || typeof value === 'number' && NUMBER.test(text);
	return isPlain || text === '' ? text : JSON.stringify(text);
}

/** Without line breaks, control characters and broken halves of characters: text that stays on its line. */
export function oneLine(text: string): string {
	return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').replace(/\p{Surrogate}/gu, '\uFFFD').trim();
}
