/** Work that is done again whenever something changes, and of which only the latest counts. */
export class LatestOnly {
	#turn = 0;
	#latest = Promise.resolve();

	/**
	 * Begins the work. Fulfils when the latest is over, be it this or one that overtook it, so that
	 * afterwards all is at least as new as it was on the call. Does nothing after {@link end}.
	 *
	 * @param work Is given a question to ask after each wait; what was overtaken has nothing more to do.
	 */
	async run(work: (isLatest: () => boolean) => Promise<void>): Promise<void> {
		if (this.#turn < 0) { return; }
		const turn = ++this.#turn;
		this.#latest = work(() => turn === this.#turn);
		for (let awaited; awaited !== this.#latest;) { awaited = this.#latest; await awaited; }
	}

	/** Whatever is under way is overtaken, and nothing begins any more. */
	end(): void {
		this.#turn = -1;
	}
}
