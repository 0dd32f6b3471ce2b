/**
 * How long tests look for counterexamples. `npm run verify` asks for more by the environment:
 * `MENTORING_RUNS` (documents tried for each property) and `MENTORING_SECONDS` (for one property).
 */
import { appendFileSync } from 'node:fs';

/** What is known of one property afterwards: a line of JSON in the file `MENTORING_RUNS_LOG`. */
export interface RunsOfProperty {
	readonly test: string;
	readonly runs: number;
	/** Ended by its time, before all runs. */
	readonly interrupted: boolean;
	readonly failed: boolean;
}

/** Documents that a property is tried on: `usual` in `npm test`, what `npm run verify` asks for otherwise. */
export function runs(usual: number): number {
	return Number(process.env['MENTORING_RUNS'] ?? usual);
}

/** In mutation runs, where the same tests run thousands of times, and only whether they fail is of interest. */
export const steady = process.env['MENTORING_STEADY'] !== undefined;

/**
 * Seeds from 0 to `count - 1`; in `npm run verify` they end with the time of one property, and are told under `test`.
 */
export function* seeds(test: string, count: number): Iterable<number> {
	const end = performance.now() + 1000 * Number(process.env['MENTORING_SECONDS'] ?? Infinity);
	let seed = 0;
	while (seed < count && (seed % 64 > 0 || performance.now() < end)) { yield seed++; }
	logRuns({ test, runs: seed, interrupted: seed < count, failed: false });
}

/** Writes a line of the log, if one is asked for. */
export function logRuns(line: RunsOfProperty): void {
	const log = process.env['MENTORING_RUNS_LOG'];
	if (log !== undefined) { appendFileSync(log, `${JSON.stringify(line)}\n`); }
}
