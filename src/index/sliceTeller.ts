/** Changes before the first telling: what fills a screen. */
const FIRST = 250;
/** A later slice is at least this part of all that was told before. */
const PART = 0.5;

/**
 * Tells of many changes in slices that grow with what was told already. A telling may cost
 * as much as there is to show by then; slices of one size would make loading quadratic,
 * these make all tellings together cost at most three times the whole.
 */
export class SliceTeller {
	readonly #tell: () => void;
	#told = 0;
	#waiting = 0;

	constructor(tell: () => void) {
		this.#tell = tell;
	}

	/** One change more. */
	changed(): void {
		this.#waiting++;
		if (this.#waiting >= Math.max(FIRST, this.#told * PART)) { this.end(); }
	}

	/** Tells of what was not told yet, if there is anything. */
	end(): void {
		if (this.#waiting === 0) { return; }
		this.#told += this.#waiting;
		this.#waiting = 0;
		this.#tell();
	}
}
