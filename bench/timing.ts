/**
 * What an action took, in milliseconds: on the clock, and of processor time (all threads of
 * this process, the collector's too). Where others share the machine only the second is fair.
 */
export interface Time {
	readonly clock: number;
	readonly cpu: number;
}

/** Measures an action. */
export async function timed(action: () => unknown): Promise<Time> {
	const [cpu, start] = [process.cpuUsage(), performance.now()];
	await action();
	const clock = performance.now() - start;
	const { user, system } = process.cpuUsage(cpu);
	return { clock, cpu: (user + system) / 1000 };
}

/** The time with the middle processor time. */
export function medianTime(times: readonly Time[]): Time {
	const sorted = [...times].sort((a, b) => a.cpu - b.cpu);
	return sorted[Math.floor((sorted.length - 1) / 2)] ?? { clock: NaN, cpu: NaN };
}

/** The value in the middle; half way between the two middle ones of an even count. */
export function median(values: readonly number[]): number {
	return quantile(values, 0.5);
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	const place = (sorted.length - 1) * share;
	const [low, high] = [sorted[Math.floor(place)] ?? NaN, sorted[Math.ceil(place)] ?? NaN];
	return low + (high - low) * (place - Math.floor(place));
}
