import type { Scheduler } from './ports.ts';

/** How long to listen for more before acting. */
export interface CoalescerTiming {
	/** Quiet after the last call, in milliseconds. */
	readonly quiet: number;
	/** At most this long after the first, so that a steady stream is not put off for ever. */
	readonly longest: number;
}

/**
 * Turns a burst of calls into one run of `action`; never two runs at a time. Calls during
 * a run lead to one more.
 */
export class Coalescer {
	readonly #scheduler: Scheduler;
	readonly #timing: CoalescerTiming;
	readonly #action: () => Promise<void>;
	#cancel: (() => void) | undefined;
	#cancelLongest: (() => void) | undefined;
	#running: Promise<void> | undefined;

	constructor(scheduler: Scheduler, timing: CoalescerTiming, action: () => Promise<void>) {
		this.#scheduler = scheduler;
		this.#timing = timing;
		this.#action = action;
	}

	/** Something happened: act soon. */
	poke(): void {
		const fire = () => void this.runNow();
		this.#cancel?.();
		this.#cancel = this.#scheduler.after(this.#timing.quiet, fire);
		this.#cancelLongest ??= this.#scheduler.after(this.#timing.longest, fire);
	}

	/** Acts at once; fulfils when nothing is waiting and nothing runs. */
	async runNow(): Promise<void> {
		const due = this.#cancel !== undefined;
		this.#disarm();
		if (this.#running) { await this.#running; }
		if (due) { await this.#run(); }
		if (this.#cancel !== undefined || this.#running) { await this.runNow(); }
	}

	/** Calls off what is waiting. */
	dispose(): void {
		this.#disarm();
	}

	#disarm(): void {
		this.#cancel?.();
		this.#cancelLongest?.();
		this.#cancel = this.#cancelLongest = undefined;
	}

	async #run(): Promise<void> {
		while (this.#running) { await this.#running; }
		this.#running = this.#action().finally(() => {
			this.#running = undefined;
		});
		await this.#running;
	}
}

/** Changes before the first telling: what fills a screen. */
const FIRST_SLICE = 250;
/** A later slice is at least this part of all that was told before. */
const SLICE_SHARE = 0.5;

/**
 * Tells of many changes in slices that grow with what was told already. A telling may cost
 * as much as there is to show by then; slices of one size would make loading quadratic,
 * these make all tellings together cost at most three times the whole.
 */
export class BatchedNotifier {
	readonly #tell: () => void;
	#told = 0;
	#waiting = 0;

	constructor(tell: () => void) {
		this.#tell = tell;
	}

	/** One change more. */
	changed(): void {
		this.#waiting++;
		if (this.#waiting >= Math.max(FIRST_SLICE, this.#told * SLICE_SHARE)) { this.end(); }
	}

	/** Tells of what was not told yet, if there is anything. */
	end(): void {
		if (this.#waiting === 0) { return; }
		this.#told += this.#waiting;
		this.#waiting = 0;
		this.#tell();
	}
}

/**
 * Runs `action` on every item, at most `limit` at a time. An action that gives no promise
 * costs none. Rejects with the first error, after which no further item is begun.
 */
export async function forEachBounded<T>(
	items: Iterable<T>,
	limit: number,
	action: (item: T) => void | Promise<void>,
): Promise<void> {
	const iterator = items[Symbol.iterator]();
	const lane = async () => {
		for (let next = iterator.next(); !next.done; next = iterator.next()) {
			const waiting = action(next.value);
			if (waiting) { await waiting; }
		}
	};
	await Promise.all(Array.from({ length: limit }, lane));
}
