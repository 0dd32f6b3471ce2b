/** `[@solheim-curves; @brandt-wrist, p. 3]`, as Pandoc cites. */
export const CITATIONS = /\[[^[\]\n]*-?@[^[\]\n]*\]/g;
/** One of those in it. */
export const CITED = /(?<![\p{L}\p{N}_.])@(?:\{[^{}\s]+\}|[\p{L}\p{N}_][\p{L}\p{M}\p{N}_:.#$%&+?<>~/()-]*)/gu;

/** `@10.1000/abc(05)12.` without what only follows it: stops, and a bracket that nothing opened. */
export function citationKey(written: string): string {
	const key = written.slice(1).replace(/^\{|\}$/g, '').replace(/[.:,?<>~/&+-]+$/, '');
	return key.endsWith(')') && key.split('(').length < key.split(')').length ? key.slice(0, -1) : key;
}

/** What can be a citation, and no `[[@note]]`; unlike {@link CITATIONS} gone through once, whatever the text. */
const BRACKETS = /(?<!\[)\[[^[\]\n]*\](?!\])/g;

/** The keys that a text cites, in its order. */
export function citedKeys(text: string): readonly string[] {
	return [...text.matchAll(BRACKETS)].flatMap(([citation]) =>
		[...citation.matchAll(CITED)].map(([cited]) => citationKey(cited))
	);
}

/** A key as it is cited, `[@solheim-curves]`; nothing for one that cannot be. */
export function citationOf(key: string): string {
	const written = [`[@${key}]`, `[@{${key}}]`].find(citation => citedKeys(citation).join(' ') === key);
	return written ?? '';
}
