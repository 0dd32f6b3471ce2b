import { ordinalsOfAll } from '../language/languages.ts';
import { foldText } from '../text/foldText.ts';

/** What a clause says of items by their numbers, or by their places in the list that was sent. */
interface Pointed {
	readonly numbers: readonly number[];
	/** They are places: the first, the second. */
	readonly arePlaces: boolean;
	readonly said: string;
}

const AND = '(?:and|und|et|y|e|en|och|but|aber|mais|pero)';
const NOUN = '(?:items?|points?|numbers?|nos?\\.|nr\\.?|punkte?|nummern?|puntos?|#)';
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
const NEXT = new RegExp(
	`[,;] +(?=(?:${AND} )?(?:(?:${NOUN} ?)?\\d|(?:\\p{L}{1,4} )?(?:${ORDINAL})(?!\\p{L})))`
		+ `| +(?=(?:and|und|et|y|but|aber|mais|pero) (?:\\p{L}{1,4} )(?:${ORDINAL})(?!\\p{L}))`,
	'iu',
);
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
