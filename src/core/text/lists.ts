/** Lists and their order as a language has them. */
import type { Words } from './words.ts';

const lists = new Map<string, Intl.ListFormat>();
const collators = new Map<string, Intl.Collator>();

/** `Ruth, Mara, and Ida`; in French `Ruth, Mara et Ida`. */
export function listInWords(parts: Iterable<string>, l10n: Pick<Words, 'language'>): string {
	return listFormat('conjunction', l10n).format(parts);
}

/** `weekly, monthly, or yearly`: one of these. */
export function choiceInWords(parts: Iterable<string>, l10n: Pick<Words, 'language'>): string {
	return listFormat('disjunction', l10n).format(parts);
}

/** `a quiet room; time`: parts that may have commas. */
export function bySemicolons(parts: readonly string[], l10n: Pick<Words, 't'>): string {
	return parts.length === 0 ? '' : parts.reduce((all, next) => l10n.t('{0}; {1}', all, next));
}

/** The first of some lines, and how many more there are: `… and 3 more`. */
export function firstOf(lines: readonly string[], most: number, l10n: Pick<Words, 't'>): readonly string[] {
	return lines.length > most ? [...lines.slice(0, most), l10n.t('… and {0} more', lines.length - most)] : lines;
}

function listFormat(type: 'conjunction' | 'disjunction', { language }: Pick<Words, 'language'>): Intl.ListFormat {
	const key = `${language} ${type}`;
	let format = lists.get(key);
	if (!format) {
		format = new Intl.ListFormat(language, { type });
		lists.set(key, format);
	}
	return format;
}

/**
 * The order of names in what is shown: `Éva` before `Zoe`, `Note 2` before `Note 10`. What other programs read has the
 * order of `compareText`, which is the same everywhere.
 */
export function compareNames({ language }: Pick<Words, 'language'>): (a: string, b: string) => number {
	let collator = collators.get(language);
	if (!collator) {
		collator = new Intl.Collator(language, { numeric: true });
		collators.set(language, collator);
	}
	return collator.compare;
}
