import { Session, type Profiler } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';

/** What ran of our own code: a number that is the same on every machine, however busy it is. */
export interface Work {
	/** How often any function or branch or loop body of the counted files ran. */
	readonly steps: number;
	/** How often each function ran, by its name; functions of one name together. */
	readonly calls: ReadonlyMap<string, number>;
}

/** Compiled in any other way a function does not count all that it runs, or forgets its counters. */
const FLAGS = ['--no-opt', '--no-maglev', '--no-sparkplug', '--no-flush-bytecode'];

const session = start();

/**
 * Functions have counters only if they are compiled after this: so this module comes before
 * those that are counted, which is why it starts by being imported.
 */
function start(): Session {
	for (const flag of FLAGS) { setFlagsFromString(flag); }
	const started = new Session();
	started.connect();
	started.post('Profiler.enable');
	started.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
	return started;
}

/**
 * Counts what an action runs in the files whose address contains `inside`, with the counters
 * V8 keeps for coverage. What the language does by itself (copying an array, sorting without
 * a comparison) is not counted; the gate has clocks for that.
 */
export async function countWork(inside: string, action: () => unknown): Promise<Work> {
	take();
	await action();
	return sum(take().filter(({ url }) => url.includes(inside)));
}

/** The counts since they were last taken; a session answers in the same turn. */
function take(): readonly Profiler.ScriptCoverage[] {
	let scriptCoverages: readonly Profiler.ScriptCoverage[] | undefined;
	session.post('Profiler.takePreciseCoverage', (error, { result }) => {
		if (error) { throw error; }
		scriptCoverages = result;
	});
	if (!scriptCoverages) { throw new Error('V8 gave no counts.'); }
	return scriptCoverages;
}

function sum(scripts: readonly Profiler.ScriptCoverage[]): Work {
	const calls = new Map<string, number>();
	let steps = 0;
	for (const { functionName, ranges } of scripts.flatMap(({ functions }) => functions)) {
		for (const { count } of ranges) { steps += count; }
		calls.set(functionName, (calls.get(functionName) ?? 0) + (ranges[0]?.count ?? 0));
	}
	return { steps, calls };
}
