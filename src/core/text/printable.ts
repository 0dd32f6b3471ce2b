/** What a terminal would obey, and what turns the order of the letters after it. */
const CONTROL = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;
/** Where `\0` to `\x1F` have pictures of their own. */
const PICTURES = 0x2400;

/**
 * Text for a terminal, on one line: tabs and line breaks are spaces, other control characters are seen
 * and not obeyed. ESC becomes `␛`, DEL `␡`, the mark that turns the order of letters `<U+202E>`.
 */
export function printable(text: string): string {
	return text.replace(CONTROL, visible);
}

function visible(character: string): string {
	const code = character.charCodeAt(0);
	if (/\s/.test(character)) { return ' '; }
	if (code < 0x20) { return String.fromCharCode(PICTURES + code); }
	return code === 0x7f ? '␡' : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

const UNESCAPED = /[\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/**
 * JSON text that no terminal obeys: the characters that JSON itself would let stand, as `\u009b`. It is read back as
 * the same.
 */
export function printableJson(json: string): string {
	return json.replace(UNESCAPED, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A value of JSON with all its texts {@link printable}. */
export function printableValue<T>(value: T): T {
	return printableAny(value) as T;
}

function printableAny(value: unknown): unknown {
	if (typeof value === 'string') { return printable(value); }
	if (Array.isArray(value)) { return value.map(printableAny); }
	if (typeof value !== 'object' || value === null) { return value; }
	return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, printableAny(each)]));
}
