import { catalogueWords, ENGLISH, type Words } from '../../core/text/words.ts';

/** The messages of each language, loaded when a notebook is in it. */
const CATALOGUES: Readonly<Record<string, () => Promise<{ readonly default: Readonly<Record<string, string>> }>>> = {
	de: () => import('../../../l10n/bundle.l10n.de.json'),
	es: () => import('../../../l10n/bundle.l10n.es.json'),
	fr: () => import('../../../l10n/bundle.l10n.fr.json'),
};

/**
 * The language of what is made from a notebook: the first that its own file names; English where that is not
 * translated.
 */
export async function documentWords(languages: readonly string[] | undefined): Promise<Words> {
	const language = languages?.[0];
	const load = language !== undefined && Object.hasOwn(CATALOGUES, language) ? CATALOGUES[language] : undefined;
	return load ? catalogueWords(language!, (await load()).default) : ENGLISH;
}
