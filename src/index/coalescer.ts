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
		this.#running = this.#action().finally(() => { this.#running = undefined; });
		await this.#running;
	}
}
