/** A text to be found, letter by letter. */
interface Branch {
	readonly next: Map<number, Branch>;
	/** Of the text that ends here; 0 where none does. */
	length: number;
}

/**
 * A branch, where its row begins in the table, and where the row does of the longest other beginning that its letters
 * end with.
 */
interface Row {
	readonly branch: Branch;
	readonly row: number;
	readonly otherwise: number;
}

const UNITS = 0x1_0000;
const ASCII = 0x80;
/** Of a unit that was not met yet; {@link NO_LETTER} of one that is in no text to be found. */
const UNKNOWN = 0;
const NO_LETTER = 1;

/**
 * Finds any of many texts in another, in capitals or not (as a pattern with the flag `i` has it), in one pass however
 * many they are: a pattern of all of them would try several at nearly every letter.
 */
export class TextFinder {
	/** The column of each unit of UTF-16. */
	readonly #columns = new Uint16Array(UNITS);
	readonly #columnOf = new Map<number, number>();
	readonly #width: number;
	/** For each row and column: where the next row begins, or where a text ends there, its length below zero. */
	readonly #table: Int32Array;

	/** @param texts Empty ones are found nowhere. */
	constructor(texts: readonly string[]) {
		const root: Branch = { next: new Map(), length: 0 };
		let branches = 1;
		for (const text of texts) {
			let branch = root;
			for (let at = 0; at < text.length; at++) {
				const column = this.#columnOfLetter(text.charCodeAt(at));
				let next = branch.next.get(column);
				if (!next) {
					next = { next: new Map(), length: 0 };
					branch.next.set(column, next);
					branches++;
				}
				branch = next;
			}
			branch.length = text.length;
		}
		this.#width = this.#columnOf.size + NO_LETTER + 1;
		this.#table = new Int32Array(branches * this.#width);
		this.#fill(root);
	}

	#columnOfLetter(code: number): number {
		const capital = capitalOf(code);
		const column = this.#columnOf.get(capital) ?? this.#columnOf.size + NO_LETTER + 1;
		this.#columnOf.set(capital, column);
		return column;
	}

	/** Shorter beginnings first, as longer ones go on with what those found. */
	#fill(root: Branch): void {
		const rows: Row[] = [{ branch: root, row: 0, otherwise: 0 }];
		for (const { branch, row, otherwise } of rows) {
			for (let column = NO_LETTER + 1; column < this.#width; column++) {
				const other = row === 0 ? 0 : this.#table[otherwise + column]!;
				const next = branch.next.get(column);
				let entry = other;
				// Where a shorter text ends, a longer one around it need not be looked for.
				if (next && other >= 0) {
					entry = next.length > 0 ? -next.length : rows.length * this.#width;
					if (entry > 0) { rows.push({ branch: next, row: entry, otherwise: other }); }
				}
				this.#table[row + column] = entry;
			}
		}
	}

	/** Offsets at which one of the texts stands, from an offset on; none begins within another. */
	placesIn(text: string, from = 0): number[] {
		const places: number[] = [];
		const [columns, table] = [this.#columns, this.#table];
		let row = 0;
		for (let at = from; at < text.length; at++) {
			const code = text.charCodeAt(at);
			const column = columns[code]!;
			row = table[row + (column === UNKNOWN ? this.#meet(code) : column)]!;
			if (row < 0) {
				places.push(at + 1 + row);
				row = 0;
			}
		}
		return places;
	}

	/** The column of a unit that was not met yet. */
	#meet(code: number): number {
		const column = this.#columnOf.get(capitalOf(code)) ?? NO_LETTER;
		this.#columns[code] = column;
		return column;
	}
}

/** As patterns with the flag `i` have it: one unit for one, and none beyond ASCII stands for one of ASCII. */
function capitalOf(code: number): number {
	const capital = String.fromCharCode(code).toUpperCase();
	const unit = capital.charCodeAt(0);
	return capital.length !== 1 || code >= ASCII && unit < ASCII ? code : unit;
}
