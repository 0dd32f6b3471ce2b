/** Letters are told apart, all else in ASCII is one, and all beyond it. */
const BITS = 5;
const OTHER = 0;
const BEYOND = 27;
const SYMBOLS = Array.from({ length: BEYOND + 1 }, (_, symbol) => symbol);
/** So many characters of a word are looked at before it is compared. */
const WINDOW = 3;
const MASK = (1 << BITS * WINDOW) - 1;

/**
 * Finds words in a long text, in any case, wherever they begin: as a pattern of all of them would, which tries each
 * at every letter, but only where the first three letters of one stand.
 */
export class WordFinder {
	readonly #pattern: RegExp;
	/** By three symbols: whether a word begins with such. */
	readonly #begins = new Uint8Array(MASK + 1);

	/** @param words Of two that begin at the same place the first one counts. */
	constructor(words: readonly string[]) {
		this.#pattern = new RegExp(words.map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'iy');
		for (const word of words) {
			for (const beginning of beginningsOf(word)) { this.#begins[beginning] = 1; }
		}
	}

	/** Where words begin in a text from a place on; of those that overlap the first. */
	placesIn(text: string, from: number): readonly number[] {
		const places: number[] = [];
		let window = 0;
		let next = from;
		for (let at = from; at < text.length + WINDOW - 1; at++) {
			window = (window << BITS | (at < text.length ? symbolOf(text.charCodeAt(at)) : OTHER)) & MASK;
			const start = at - WINDOW + 1;
			if (this.#begins[window] === 0 || start < next) { continue; }
			this.#pattern.lastIndex = start;
			if (this.#pattern.test(text)) {
				places.push(start);
				next = this.#pattern.lastIndex;
			}
		}
		return places;
	}
}

function symbolOf(code: number): number {
	if (code >= 0x80) { return BEYOND; }
	const letter = (code | 0x20) - 0x60;
	return letter >= 1 && letter <= 26 ? letter : OTHER;
}

/** The three symbols that a word can begin with: what follows one that is shorter may be anything. */
function beginningsOf(word: string): number[] {
	let beginnings = [0];
	for (let at = 0; at < WINDOW; at++) {
		const symbols = at < word.length ? [symbolOf(word.charCodeAt(at))] : SYMBOLS;
		beginnings = beginnings.flatMap(before => symbols.map(symbol => before << BITS | symbol));
	}
	return beginnings;
}
