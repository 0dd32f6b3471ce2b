import type { Row } from '../rows.ts';

/** One figure at a size of the notebook: steps of work, or milliseconds of processor. */
export interface Sample {
	readonly size: number;
	readonly cost: number;
}

/**
 * What is promised: the cost of a note stays (`linear`), or the cost of the whole does (`flat`).
 * Clocks see what counting does not, such as copying an array, and are less sure (`flatTime`).
 */
export type Growth = 'linear' | 'flat' | 'flatTime';

/** The promises of the gate: how much of growth is allowed for. */
export const BOUNDS: Readonly<Record<Growth, number>> = { linear: 1.3, flat: 1.1, flatTime: 2 };

/** How much more it costs at the larger size than was promised; 1 is exactly as promised. */
export function growth(kind: Growth, small: Sample, large: Sample): number {
	const ratio = large.cost / small.cost;
	return kind === 'linear' ? ratio / (large.size / small.size) : ratio;
}

/** A line of the table. Nothing measured is no promise kept. */
export function judge(what: string, kind: Growth, small: Sample, large: Sample): Row {
	const ratio = growth(kind, small, large);
	const kept = small.cost > 0 && ratio <= BOUNDS[kind];
	return {
		what: `${what}, ${number(small.size)} → ${number(large.size)}`,
		measured: `${ratio.toFixed(3)} × (${number(small.cost)} → ${number(large.cost)})`,
		target: `${kind === 'linear' ? 'linear' : 'flat'}: ≤ ${BOUNDS[kind]} ×`,
		verdict: kept ? 'PASS' : 'over',
	};
}

/** A line for costs that must be alike, whichever of them is the smallest. */
export function judgeSame(what: string, samples: readonly Sample[]): Row {
	const costs = samples.map(({ cost }) => cost);
	const ratio = Math.max(...costs) / Math.min(...costs);
	const kept = Math.min(...costs) > 0 && ratio <= BOUNDS.flat;
	return {
		what: `${what} ${samples.map(({ size }) => number(size)).join(', ')}`,
		measured: `${ratio.toFixed(3)} × (${costs.map(number).join(', ')})`,
		target: `alike: ≤ ${BOUNDS.flat} ×`,
		verdict: kept ? 'PASS' : 'over',
	};
}

/** A line for a count that is known beforehand. */
export function judgeExactly(what: string, value: number, expected: number): Row {
	return {
		what,
		measured: number(value),
		target: `= ${number(expected)}`,
		verdict: value === expected ? 'PASS' : 'over',
	};
}

function number(value: number): string {
	return value.toLocaleString('en', { maximumFractionDigits: 1 });
}
