/** Where a link of a note leads. */
type LinkTarget =
	| { readonly kind: 'address', readonly address: string }
	| { readonly kind: 'file', readonly path: string }
	| { readonly kind: 'outside' };

const ADDRESS = /^(?:https?|mailto|doi):/i;

/**
 * Reads a link as written in the note at `path`: a web address, or a path relative to the
 * note, with `%20` and a `#part` as in Markdown.
 */
export function toLinkTarget(path: string, link: string): LinkTarget {
	if (ADDRESS.test(link)) { return { kind: 'address', address: link.replace(/^doi:\s*/i, 'https://doi.org/') }; }
	const parts = path.split('/').slice(0, -1);
	for (const part of decode(link.replace(/[#?].*$/s, '')).split('/')) {
		if (part === '..' && parts.pop() === undefined) { return { kind: 'outside' }; }
		if (part !== '..' && part !== '.' && part !== '') { parts.push(part); }
	}
	return { kind: 'file', path: parts.join('/') };
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
