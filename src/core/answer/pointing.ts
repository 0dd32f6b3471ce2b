import { ordinalsOfAll } from '../language/languages.ts';
import { foldText } from '../text/foldText.ts';
import { answerWordLists, oneOf, plain } from './statement.ts';

/** What a clause says of items by their numbers, or by their places in the list that was sent. */
interface Pointed {
	readonly numbers: readonly number[];
	/** They are places: the first, the second. */
	readonly arePlaces: boolean;
	readonly said: string;
}

const AND = '(?:and|und|et|y|e|en|och|but|aber|mais|pero)';
const NOUN = '(?:items?|points?|numbers?|nos?\\.|n[°º]|numero|nr\\.?|punkte?|nummern?|puntos?|#)';
/** `1 and 2 are done`, `Punkt 3 kommt bis Freitag`. */
const BY_NUMBERS = new RegExp(
	`^(?:${AND} )?(?:${NOUN} ?)?(\\d{1,3}(?: ?(?:,|&|\\+|and|und|et|y|e|en|och) ?#?\\d{1,3})*)[.):]? +(\\S.*)$`,
	'iu',
);
/** `I've done 1 and 3.` */
const BEHIND = new RegExp(
	`^([^\\d]{2,30}?) (?:${NOUN} ?)?(\\d{1,2}(?:(?: ?(?:,|&|\\+|and|und|et|y|e|och) ?)#?\\d{1,2})*)[.!]*$`,
	'iu',
);
const PLACES: readonly (readonly string[])[] = [
	['first', '1st'],
	['second', '2nd'],
	['third', '3rd'],
	['fourth', '4th'],
	['fifth', '5th'],
].map((english, place) => [...english, ...(ordinalsOfAll()[place] ?? []).map(foldText)]);
const ORDINAL = PLACES.flat().sort((a, b) => b.length - a.length).map(word => word.replace(/[.]/g, '\\$&')).join('|');
/** `The first one is done`, `die zweite bis Freitag`; not `the first draft is done`. */
const BY_PLACE = new RegExp(
	`^(?:${AND} )?(?:\\p{L}{1,4} |l')?(${ORDINAL})(?: (?:one|item|point|thing|punkt|aufgabe|punto|ponto|punt))?:? +(.+)$`,
	'u',
);
const PLACE_ALONE = new RegExp(
	`^(?:\\p{L}{1,4} |l')?(${ORDINAL})(?: (?:one|item|point|thing|punkt|aufgabe|punto|ponto|punt))?(?![\\p{L}\\p{M}\\p{N}]) *(.*)$`,
	'u',
);
const NUMBER_ALONE = new RegExp(`^(?:\\p{L}{1,4} )?(?:${NOUN} ?)?(\\d{1,3})(?!\\d) *(.*)$`, 'u');
const NEXT = new RegExp(
	`[,;] +(?=(?:${AND} )?(?:(?:${NOUN} ?)?\\d|(?:\\p{L}{1,4} )?(?:${ORDINAL})(?!\\p{L})))`
		+ `| +(?=(?:and|und|et|y|but|aber|mais|pero) (?:\\p{L}{1,4} )(?:${ORDINAL})(?!\\p{L}))`,
	'iu',
);
/** How many `two`, `beiden`, `trois` are: each list has two, three and four. */
const FEW: ReadonlyMap<string, number> = new Map(
	answerWordLists('few').flatMap((words, index) => words.split('|').map(word => [plain(word), index % 3 + 2])),
);
const COUNT = `(?:${[...FEW.keys()].join('|')})`;
const FEW_FIRST = oneOf('firstFew');
const FEW_LAST = oneOf('lastFew');
/** `the first two are done`, `les deux premiers sont faits`, `the last one is done`. */
const BY_GROUP = new RegExp(
	`^(?:${AND} )?(?:\\p{L}{1,4} |l')?(?:(?:(?<first>${FEW_FIRST})|(?<last>${FEW_LAST})) (?<size>${COUNT})`
		+ `|(?<sizeBefore>${COUNT}) (?:(?<firstBehind>${FEW_FIRST})|${FEW_LAST})|${FEW_LAST})`
		+ '(?: (?:ones?|items?|points?|things?|punkte?|aufgaben?|puntos?|punti|punten))?(?![\\p{L}\\p{M}\\p{N}])'
		+ ':? *(?<behind>.*)$',
	'u',
);

/** Places in a list, from 0, and the words behind those that point at them. */
interface PointedPlaces {
	readonly places: readonly number[];
	readonly behind: string;
}

/**
 * The places, from 0, that words point at in a list of so many: `the second`, `first two`, `the last`, `number 3`; with
 * what stands behind them. Nothing for what points at no place, or at one that is not there.
 *
 * @param numbers What each item has as its number, where it has one.
 */
export function placesIn(words: string, numbers: readonly (number | undefined)[]): PointedPlaces | undefined {
	const text = plain(words).replace(/[.!]+$/, '');
	const group = BY_GROUP.exec(text);
	if (group) { return groupIn(group, numbers.length); }
	const place = PLACE_ALONE.exec(text);
	if (place) {
		const at = PLACES.findIndex(list => list.includes(place[1]!));
		return at < numbers.length ? { places: [at], behind: place[2]! } : undefined;
	}
	const [, digits, behind = ''] = NUMBER_ALONE.exec(text) ?? [];
	const at = digits === undefined ? -1 : numbers.indexOf(Number(digits));
	return at < 0 || numbers.lastIndexOf(Number(digits)) !== at ? undefined : { places: [at], behind };
}

/** `first two`, `deux derniers`, `last`; all that there are is no group of them. */
function groupIn(match: RegExpExecArray, count: number): PointedPlaces | undefined {
	const { first, last, size, sizeBefore, firstBehind, behind = '' } = match.groups!;
	const few = FEW.get(size ?? sizeBefore ?? '') ?? 1;
	const isFirst = (first ?? firstBehind) !== undefined && last === undefined;
	const from = isFirst ? 0 : count - few;
	return few < count ? { places: Array.from({ length: few }, (_, at) => from + at), behind } : undefined;
}

const SOME = new RegExp(
	`(?<![\\p{L}\\p{N}])(?:${ORDINAL})(?![\\p{L}\\p{N}])|${FEW_LAST}|(?<!\\d)\\d{1,2}(?![\\d.:/-])`,
	'u',
);

/** Whether words name one of several by its place or number: an ordinal, `last`, `2`. */
export function pointsAtSome(words: string): boolean {
	return SOME.test(plain(words));
}

const COUNTED = new RegExp(`(?<![\\p{L}\\p{N}])(?:${ORDINAL}|${COUNT})(?![\\p{L}\\p{N}])`, 'u');

/** Whether words count: `the first`, `only two`. */
export function countsSome(words: string): boolean {
	return COUNTED.test(plain(words));
}

/** `2) no` and `#2 – no` within a line. */
const MARKED =
	/(?:^|\s)(?:(?:re|ad|zu|#|nos?\.|nr\.?)[ :]?(\d{1,2})(?:[.):]|(?= ?[–—-] ))|(\d{1,2})[).:])[ \t]+(?:[–—-][ \t]+)?/giu;

/** The clauses of a sentence, each with what it points at; nothing where one of them points at nothing. */
export function pointedIn(sentence: string): readonly Pointed[] {
	const clauses = sentence.split(NEXT).map(pointed);
	return clauses.every(clause => clause !== undefined) ? clauses : [];
}

function pointed(clause: string): Pointed | undefined {
	const byNumbers = BY_NUMBERS.exec(clause);
	if (byNumbers) { return { numbers: numbersIn(byNumbers[1]!), arePlaces: false, said: byNumbers[2]! }; }
	const behind = BEHIND.exec(clause);
	if (behind) { return { numbers: numbersIn(behind[2]!), arePlaces: false, said: behind[1]! }; }
	const byPlace = BY_PLACE.exec(foldText(clause));
	if (!byPlace) { return undefined; }
	const place = PLACES.findIndex(words => words.includes(byPlace[1]!));
	return { numbers: [place + 1], arePlaces: true, said: byPlace[2]! };
}

function numbersIn(text: string): readonly number[] {
	return (text.match(/\d+/g) ?? []).map(Number);
}

/** `1) yes 2) no 3) by Friday` as three lines, each behind its number; a line that is no such list as it is. */
export function enumerated(line: string): readonly string[] {
	const marks = [...line.matchAll(MARKED)];
	const numbers = marks.map(mark => Number(mark[1] ?? mark[2]));
	const isList = marks[0]?.index === 0 && numbers.every((number, at) => at === 0 || number === numbers[at - 1]! + 1);
	return isList
		? marks.map((mark, at) => {
			const said = line.slice(mark.index + mark[0].length, marks[at + 1]?.index).trim();
			return `${numbers[at]}. ${said}`;
		})
		: [line];
}
