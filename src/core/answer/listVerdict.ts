import { countsSome, placesIn } from './pointing.ts';
import { answerWordLists, beginsDone, oneOf, plain, saysDone } from './statement.ts';

/** What is said of one item of a list. */
export interface SaidOfPlace {
	/** From 0. */
	readonly place: number;
	readonly said: string;
}

const YES_OR_NO: ReadonlySet<string> = new Set(answerWordLists('yesOrNo').map(plain));
const EXCEPT = new RegExp(`(.*?)(?:${oneOf('except')}|(?<=^(?:all|both|everything)) but(?=\\s))(?: for)?\\s+(.+)`, 'u');
const OF_ALL =
	/(?:^|\s)(?:all|both|everything|alle|alles|beide|tout|tous|toutes|todo|todos|todas|tutto|tutti|tudo|allt|alla)(?!\p{L})/u;
/** What an answer to one of several has at most. */
const MOST_WORDS = 4;
/** So many characters at the end of a text may say that something is done. */
const LAST_WORDS = 12;
const ONLY_WORDS =
	'only|just|nur|bloss|seulement|juste|solo|solamente|soltanto|somente|so|apenas|alleen|slechts|bara|endast';
/** `Only the first is done`: no more is said of the others than that they are not. */
const ONLY = new RegExp(`^(?:${ONLY_WORDS}) (?=\\S)`, 'u');
const ONLY_SOME = new RegExp(`(?:^|\\s)(?:${ONLY_WORDS})(?=\\s)`, 'u');
/** `Done for the first two`, `C’est fait pour les deux premiers`. */
const DONE_FOR = /^(\S.{1,30}?) (?:for|with|fur|mit|pour|avec|para|con|per|com|voor|met|med) (.+)$/u;
const BULLET = /^\s*[-*•–](?=\s)/;
/** Signs alone: `✓ ✓ ✗`. */
const SIGNS = /^(?:[✓✔☑✅✗✘✕❌👍👎]\uFE0F?[\s,;/|]*){2,}$/u;
const AND = '(?:and|und|et|y|e|en) ';
const LEADING_AND = new RegExp(`^${AND}`, 'u');
const NEXT_CLAUSE = new RegExp(`[,;]\\s+|\\s+(?=${AND})`, 'u');
const PARTS = /\s*[,;/|\n·]\s*|\.\s+|\s+(?:and|und|et|y|e|en|och)\s+/u;

/** Whether words are no more than a yes or a no. */
function isYesOrNo(words: string): boolean {
	return YES_OR_NO.has(plain(words).replace(/[.!]+$/, ''));
}

/** Whether words are nothing but yes and no, of whatever they are said: `Yes and no.` */
export function isYesAndNo(words: string): boolean {
	return words.trim() !== '' && words.trim().split(PARTS).every(isYesOrNo);
}

/** Whether something is excepted from what is said of all: no item may be ticked by it alone. */
export function exceptsSome(words: string): boolean {
	return EXCEPT.test(plain(words));
}

/**
 * What a short text says of each item of a list that was sent with it: `yes, yes, no` above three, `1. done 2. next
 * week 3. no`, `all done except the second`, `the first two are done`. `unclear` is what speaks of several and cannot
 * be told of which: `yes, no` above three. Nothing for any other text.
 *
 * @param numbers What each item has as its number, where it has one.
 * @param tells Whether words say of an item that it is done, or not, or when it will be.
 */
export function listVerdict(
	text: string,
	numbers: readonly (number | undefined)[],
	tells: (words: string) => boolean,
): readonly SaidOfPlace[] | 'unclear' | undefined {
	if (numbers.length === 1 && isYesAndNo(text)) { return [{ place: 0, said: text }]; }
	if (numbers.length < 2) { return undefined; }
	return numberedInOrder(text, numbers, tells) ?? allExcept(text, numbers) ?? ofPlaces(text, numbers, tells)
		?? inOrder(text, numbers.length, tells) ?? (isOfFew(text) ? 'unclear' : undefined);
}

/** “Only two are done.” */
function isOfFew(text: string): boolean {
	return saysDone(text) && ONLY_SOME.test(plain(text)) && countsSome(text);
}

function inOrder(text: string, count: number, tells: (words: string) => boolean): ReturnType<typeof listVerdict> {
	const isSigns = SIGNS.test(text.trim());
	const parts = isSigns
		? text.match(/[^\s,;/|\uFE0F]/gu) ?? []
		: text.trim().replace(/[.!]+$/, '').split(PARTS).map(part => part.replace(BULLET, '').trim());
	const answers = parts.filter(isYesOrNo).length;
	if (
		parts.length < 2
		|| !isSigns && !parts.every(part => isYesOrNo(part) || tells(part) && part.split(' ').length <= MOST_WORDS)
	) { return undefined; }
	// “Yes, done” is one answer.
	const isOne = answers > 0 && answers < parts.length && parts.length < 3;
	return parts.length === count && !isOne ? parts.map((said, place) => ({ place, said })) : 'unclear';
}

/** `1. done 2. next week 3 no`, whose numbers go on by one. */
function numberedInOrder(
	text: string,
	numbers: readonly (number | undefined)[],
	tells: (words: string) => boolean,
): readonly SaidOfPlace[] | undefined {
	const own = numbers.every(number => number !== undefined) ? numbers : numbers.map((_, place) => place + 1);
	const starts: { readonly from: number, readonly to: number }[] = [];
	for (const mark of text.matchAll(/(?:^|[\s,;])#?(\d{1,3})(?:[.):]+(?=\s)|[.):]*[ \t]*[–—:-]?(?=\s))\s*/gu)) {
		if (Number(mark[1]) === own[starts.length]) {
			starts.push({ from: mark.index, to: mark.index + mark[0].length });
		}
	}
	if (starts[0]?.from !== 0 || starts.length !== numbers.length) { return undefined; }
	const said = starts.map(({ to }, at) => text.slice(to, starts[at + 1]?.from).replace(/[\s,;]+$/, '').trim());
	const isShort = said.every(words => isYesOrNo(words) || tells(words) && words.split(/\s+/).length <= 6);
	return isShort ? said.map((words, place) => ({ place, said: words })) : undefined;
}

function allExcept(text: string, numbers: readonly (number | undefined)[]): ReturnType<typeof listVerdict> {
	const folded = plain(text).replace(/[.!]+$/, '');
	const [, before = '', after = ''] = EXCEPT.exec(folded) ?? [];
	if (after === '' || !OF_ALL.test(before)) { return undefined; }
	// “All but 2” may be all but number 2.
	const excepted = / but /.test(folded) && /^\d/.test(after) ? undefined : placesIn(after, numbers);
	if (!excepted) { return saysDone(before) || saysDone(folded.slice(-LAST_WORDS)) ? 'unclear' : undefined; }
	const verdict = saysDone(before) ? before : `it ${excepted.behind}`;
	if (!saysDone(verdict) || saysDone(before) && excepted.behind !== '') { return 'unclear'; }
	return numbers.flatMap((_, place) => (excepted.places.includes(place) ? [] : [{ place, said: 'done' }]));
}

/**
 * `The first two are done, the last by Friday`, `Only the first is done`, `Done for the last two`: each clause of a
 * sentence has to point at places and to tell.
 */
function ofPlaces(
	text: string,
	numbers: readonly (number | undefined)[],
	tells: (words: string) => boolean,
): readonly SaidOfPlace[] | undefined {
	const told = text.trim().split(NEXT_CLAUSE).map(clause => {
		const words = plain(clause).replace(LEADING_AND, '').replace(ONLY, '');
		const [, verdict = '', places = ''] = DONE_FOR.exec(words.replace(/[.!]+$/, '')) ?? [];
		const behindDone = beginsDone(verdict) ? placesIn(places, numbers) : undefined;
		if (behindDone?.behind === '') { return behindDone.places.map(place => ({ place, said: verdict })); }
		const pointed = placesIn(words, numbers);
		const said = pointed?.behind.trim() ?? '';
		const isDay = tells(said) && !saysDone(said) && said.split(' ').length < MOST_WORDS;
		return pointed && (isYesOrNo(said) || beginsDone(said) || isDay)
			? pointed.places.map(place => ({ place, said }))
			: [];
	});
	return told.every(clause => clause.length > 0) && told.length > 0 ? told.flat() : undefined;
}
