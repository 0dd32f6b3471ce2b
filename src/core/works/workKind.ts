import type { WorkKind } from './work.ts';

/** Types of BibTeX, CSL and RIS that say by themselves what something is; the others are asked for their words. */
const TYPES: ReadonlyMap<string, WorkKind> = new Map([
	...[
		'article',
		'article-journal',
		'article-magazine',
		'article-newspaper',
		'book',
		'chapter',
		'incollection',
		'inbook',
		'phdthesis',
		'thesis',
		'JOUR',
		'EJOUR',
		'JFULL',
		'BOOK',
		'CHAP',
		'THES',
	].map(type => [type, 'publication'] as const),
	...['inproceedings', 'conference', 'paper-conference', 'speech', 'CPAPER', 'CONF', 'SLIDE', 'ABST', 'HEAR'].map(
		type => [type, 'talk'] as const,
	),
	...['grant', 'GRANT'].map(type => [type, 'grant'] as const),
]);

/**
 * Words by which the other types tell what they are, in the field for what something is, keywords or notes. The first
 * that fits counts.
 */
const WORDS: readonly (readonly [WorkKind, RegExp])[] = [
	[
		'grant',
		/\b(?:grants?|funding|funded|awards?|awarded|fellowship|stipend|förder\w*|stipendium|subvention|bourse|beca|subvención)\b/iu,
	],
	[
		'teaching',
		/\b(?:teaching|courses?|seminar|lectures? for students|workshop|curriculum|supervision|lehre|vorlesung|kurs|enseignement|cours|docencia|curso)\b/iu,
	],
	[
		'talk',
		/\b(?:talks?|presentations?|posters?|abstract|keynote|lecture|symposium|congress|conference|vortrag|kongress|conférence|ponencia)\b/iu,
	],
	[
		'publication',
		/\b(?:publications?|papers?|articles?|book|chapter|preprint|publikation(?:en)?|artikel|publicaciones)\b/iu,
	],
];

/** What a work is, by the type that its entry has and, where that says little (`misc`), by words of it. */
export function workKind(type: string, words: readonly (string | undefined)[]): WorkKind {
	const known = TYPES.get(type);
	if (known) { return known; }
	return kindInWords(words.filter(Boolean).join(' · ')) ?? 'publication';
}

/** What is meant by `kind:poster`, or a heading such as “Teaching”; nothing where no word tells it. */
export function kindInWords(words: string): WorkKind | undefined {
	return WORDS.find(([, pattern]) => pattern.test(words))?.[0];
}
