/** A seeded source of numbers, so that every run measures the same notes. */
export interface Random {
	/** From 0 (inclusive) to 1 (exclusive). */
	next(): number;
	/** A whole number from `low` to `high`, both included. */
	between(low: number, high: number): number;
	pick<T>(items: readonly T[]): T;
	chance(probability: number): boolean;
}

/** mulberry32: small, fast and good enough to vary texts. */
export function seededRandom(seed: number): Random {
	let state = seed >>> 0;
	const next = (): number => {
		state = state + 0x6D2B79F5 >>> 0;
		let t = Math.imul(state ^ state >>> 15, state | 1);
		t ^= t + Math.imul(t ^ t >>> 7, t | 61);
		return ((t ^ t >>> 14) >>> 0) / 4294967296;
	};
	const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
	return {
		next,
		between,
		pick: items => items[between(0, items.length - 1)]!,
		chance: probability => next() < probability,
	};
}

/** A size in bytes from 1 to 10 KB, 4.8 KB on average (a triangle with its peak at 3.4 KB). */
export function noteSize(random: Random): number {
	const [low, peak, high] = [1, 3.4, 10];
	const u = random.next();
	const left = (peak - low) / (high - low);
	const kilobytes = u < left
		? low + Math.sqrt(u * (high - low) * (peak - low))
		: high - Math.sqrt((1 - u) * (high - low) * (high - peak));
	return Math.round(kilobytes * 1000);
}
