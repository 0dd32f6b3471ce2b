import { ENTITY, namedCharacter, numberedCharacter } from './entities.ts';

const ESCAPES = new RegExp(`\\\\([!-/:-@[-\`{-~])|${ENTITY.source}`, 'gi');

/**
 * An address, or other text, without Markdown's escapes: `a\_b.md` and `a&#95;b.md` are `a_b.md`. What is
 * percent-encoded stays so.
 */
export function unescapeAddress(written: string): string {
	if (!/[\\&]/.test(written)) { return written; }
	return written.replace(ESCAPES, (match, escaped?: string, decimal?: string, hex?: string, name?: string) => {
		if (escaped !== undefined) { return escaped; }
		return name === undefined ? numberedCharacter(decimal, hex) ?? '\uFFFD' : namedCharacter(name) ?? match;
	});
}

/** `%20` as a space, where it is written rightly. */
export function decodeAddress(address: string): string {
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
}

/** Labels of references are the same in any case, and with any white space between words. */
export function foldLabel(label: string): string {
	return label.replace(/[\t\n\r ]+/g, ' ').trim().toLowerCase().toUpperCase();
}

/** A path as the target of a Markdown link: `%20` for a space, and whatever would end the link early. */
export function linkAddress(path: string): string {
	return path.replace(/[%\s()<>"\\#?[\]]/g, character => {
		if (character === '(') { return '%28'; }
		if (character === ')') { return '%29'; }
		return encodeURIComponent(character);
	});
}

/** A name as a reference has it: what would end it, or begin a heading or an alias, is percent-encoded. */
export function asReference(name: string): string {
	return name.replace(/%(?=[\da-f]{2})|[#|[\]`\\]/gi, encodeURIComponent);
}
