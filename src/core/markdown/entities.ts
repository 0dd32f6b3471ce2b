/** The named character references that people and tools write for signs of Markdown and HTML, without `&` and `;`. */
const NAMED: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: '\u00A0',
	ensp: '\u2002',
	emsp: '\u2003',
	shy: '\u00AD',
	zwnj: '\u200C',
};

/** A character reference: `&#38;`, `&#x26;`, `&amp;`. Its groups are the decimal, the hexadecimal and the name. */
export const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,30}));/gi;

/** The character that a name stands for, in whatever case it is written; nothing for a name that is not known here. */
export function namedCharacter(name: string): string | undefined {
	const key = name.toLowerCase();
	return Object.hasOwn(NAMED, key) ? NAMED[key] : undefined;
}

/** The character of a number, decimal or hexadecimal; nothing for 0 and for what is no character. */
export function numberedCharacter(decimal: string | undefined, hexadecimal: string | undefined): string | undefined {
	const code = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal);
	return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Text with the characters for the references that are known; others stay as they are written. */
export function withoutEntities(text: string): string {
	return text.replace(
		ENTITY,
		(match, decimal?: string, hexadecimal?: string, name?: string) =>
			(name === undefined ? numberedCharacter(decimal, hexadecimal) : namedCharacter(name)) ?? match,
	);
}
