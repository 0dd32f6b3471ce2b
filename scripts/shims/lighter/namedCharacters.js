/**
 * The named characters of HTML stand in the package once: micromark and postal-mime, which have tables of their own,
 * ask that of htmlparser2.
 */
import { decodeHTML, decodeHTMLStrict } from '../../../node_modules/htmlparser2/node_modules/entities/dist/decode.js';

/** As the package `decode-named-character-reference` has it: the name is without `&` and `;`. */
export function decodeNamedCharacterReference(name) {
	const reference = `&${name};`;
	const text = decodeHTMLStrict(reference);
	return text !== reference && text;
}

/** As postal-mime's table: by the whole reference, of which the oldest need no `;`. */
export const htmlEntities = new Proxy({}, {
	get(_table, reference) {
		if (reference.endsWith(';')) return decodeNamedCharacterReference(reference.slice(1, -1)) || undefined;
		const text = decodeHTML(reference);
		return text !== reference && text === decodeHTMLStrict(`${reference};`) ? text : undefined;
	},
});
