import type { CitedName, CitedNames } from '../languageService/citedNames.ts';
import { vancouverDate } from './partialDate.ts';
import type { Work } from './work.ts';

/** With more, the first six are named. */
const MOST_AUTHORS = 6;

/**
 * A work in Vancouver style (ICMJE, NLM) as plain text, with neither number nor PMID:
 *
 * `Lindqvist M, Solheim I. Growth curves of the wrist. J Pediatr. 2026 Oct;12(3):284-7. doi:10.1000/x`
 *
 * Articles only are written as the style has it. Of everything else it has dozens of forms; here it is who, what, where
 * and when: `Lindqvist M. Growing up with a registry. National symposium; 2026 Sep 18.`
 */
export function vancouver({ isArticle, title, authors, container, volume, issue, pages, doi, date }: Work): string {
	const when = date === undefined ? '' : vancouverDate(date);
	const where = isArticle
		? [sentence(container ?? ''), articlePlace(when, { volume, issue, pages })]
		: [sentence([container, when].filter(Boolean).join('; '))];
	return [sentence(authorList(authors)), sentence(title), ...where, doi === undefined ? '' : `doi:${doi}`].filter(
		Boolean,
	).join(' ');
}

/** `2026 Oct;12(3):284-7.` */
function articlePlace(
	when: string,
	{ volume, issue, pages }: Readonly<Record<'volume' | 'issue' | 'pages', string | undefined>>,
): string {
	const number = `${volume ?? ''}${issue === undefined ? '' : `(${issue})`}`;
	const place = `${number}${pages === undefined ? '' : `:${shortPages(pages)}`}`;
	return sentence([when, place].filter(Boolean).join(number === '' ? '' : ';'));
}

/** `284-287` as `284-7`, `e12-e15` as it is. */
function shortPages(pages: string): string {
	const written = pages.replace(/\s*[-\u2010-\u2015]+\s*/g, '-');
	const [, from, to] = /^(\d+)-(\d+)$/.exec(written) ?? [];
	if (from?.length !== to?.length || from === undefined || to === undefined || from >= to) { return written; }
	const same = [...from].findIndex((digit, at) => digit !== to[at]);
	return `${from}-${to.slice(same)}`;
}

function authorList({ names, others }: CitedNames): string {
	const shown = names.length > MOST_AUTHORS ? names.slice(0, MOST_AUTHORS) : names;
	return [...shown.map(authorName), ...others || shown.length < names.length ? ['et al'] : []].join(', ');
}

function authorName({ family, given = '', suffix = '' }: CitedName): string {
	return [family, initialsOf(given), ORDINALS[suffix.toUpperCase()] ?? suffix].filter(Boolean).join(' ');
}

/** NLM writes them in figures. */
const ORDINALS: Readonly<Record<string, string>> = { II: '2nd', III: '3rd', IV: '4th' };

/** `Ingrid Marie` and `I.M.` as `IM`, `Jean-Pierre` as `JP`; what is written without capitals, as `明`, whole. */
function initialsOf(given: string): string {
	if (/^\p{Lu}{1,3}$/u.test(given)) { return given; }
	const words = given.split(/[\s.\u2010-]+|(?<=\p{Lu})(?=\p{Lu}\.)/u).filter(word => word !== '');
	return words.map(word =>
		/^\p{L}/u.test(word) && word[0]!.toLowerCase() !== word[0]!.toUpperCase() ? [...word][0]!.toUpperCase() : word
	).join('');
}

/** With a full stop at its end, unless it has one, or asks. */
function sentence(text: string): string {
	const words = text.trim();
	return words === '' || /[.!?]$/.test(words) ? words : `${words}.`;
}
