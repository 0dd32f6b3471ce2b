import { LONGEST_VALUE } from './bibtex.ts';
import { withSuffix, type CitedName } from './citedNames.ts';

/** Something of a JSON file, of which nothing is known. */
export type Loose = Readonly<Record<string, unknown>>;

/** The items of a file of CSL-JSON, as Zotero and pandoc write it; none where it is something else. */
export function cslItems(text: string): readonly Loose[] {
	if (!/^\uFEFF?\s*[[{]/.test(text)) { return []; }
	try {
		const json = JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
		const list = isLoose(json) ? json['items'] ?? json['references'] ?? (isItem(json) ? [json] : []) : json;
		return Array.isArray(list) ? list.filter(isLoose) : [];
	} catch {
		return [];
	}
}

/** One entry by itself, as Crossref and DataCite hand it out for a DOI. */
function isItem(json: Loose): boolean {
	return json['type'] !== undefined && json['title'] !== undefined && (json['DOI'] ?? json['id']) !== undefined;
}

/** Whether a value has fields. */
export function isLoose(value: unknown): value is Loose {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text or number without markup. */
export function textOf(value: unknown): string | undefined {
	if (typeof value === 'number') { return String(value); }
	// Zotero marks words up: <i>E. coli</i>.
	return typeof value === 'string'
		? value.slice(0, LONGEST_VALUE).replace(/<\/?(?:i|b|sup|sub|span)\b[^<>]*>/g, '')
		: undefined;
}

/** People and groups of a field such as `author`. */
export function cslNames(list: unknown): CitedName[] {
	return (Array.isArray(list) ? list.filter(isLoose).slice(0, 100) : []).flatMap(name => {
		const particle = textOf(name['non-dropping-particle']) ?? textOf(name['dropping-particle']);
		const family = textOf(name['literal']) ?? textOf(name['name'])
			?? [particle, textOf(name['family'])].filter(Boolean).join(' ');
		return family === ''
			? []
			: [withSuffix(family, textOf(name['given']) ?? '', textOf(name['suffix']) ?? '')];
	});
}
