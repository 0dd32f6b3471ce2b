import { timed } from '../timing.ts';

/** How processor time is measured where others share the machine. */
export interface Rounds {
	/** Rounds; in each every action runs once, so that all of them see the same weather. */
	readonly rounds: number;
	/** Whether what was measured so far is good enough to stop; asked after each lot of rounds. */
	readonly enough: (best: readonly number[]) => boolean;
	/** Lots of rounds at most. */
	readonly lots: number;
}

/**
 * The least processor time of each action, in milliseconds. A neighbour can only add to a
 * time, so the least of many is the nearest to the truth, and more rounds can only be fairer:
 * that is why trying again does not hide what is really slow.
 */
export async function bestTimes(
	actions: readonly (() => unknown)[],
	{ rounds, enough, lots }: Rounds,
): Promise<readonly number[]> {
	const best = actions.map(() => Infinity);
	for (let lot = 0; lot < lots; lot++) {
		for (let round = 0; round < rounds; round++) {
			for (const [i, action] of actions.entries()) { best[i] = Math.min(best[i]!, (await timed(action)).cpu); }
		}
		if (enough(best)) { break; }
	}
	return best;
}
