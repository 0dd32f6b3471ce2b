/**
 * What the gate measures by processor time, in a process whose compiler is left alone. Prints
 * the least times as one JSON object; see {@link GateTimes}.
 */
import { bestTimes } from './bestTimes.ts';
import { GATE_EDITS, changeAll, changedNotes } from './gateEdits.ts';
import { GateNotebook } from './gateNotebook.ts';
import { BOUNDS, growth } from './judge.ts';
import { CHANGED_NOTES, CHANGE_SIZES, LOAD_SIZES } from './sizes.ts';

/** Milliseconds of processor, smaller notebook first. */
export interface GateTimes {
	readonly load: readonly number[];
	readonly change: readonly number[];
}

async function load(): Promise<readonly number[]> {
	const [small, large] = LOAD_SIZES;
	const actions = [
		async () => {
			for (let i = 0; i < large / small; i++) { await new GateNotebook(small).load(); }
		},
		() => new GateNotebook(large).load(),
	];
	const best = await bestTimes(actions, { rounds: 3, lots: 4, enough: ([a, b]) => b! / a! <= BOUNDS.linear });
	return [best[0]! * small / large, best[1]!];
}

/** Several notes at a time: one alone is too quick for a clock. */
async function change(): Promise<readonly number[]> {
	const gates = CHANGE_SIZES.map(size => new GateNotebook(size));
	for (const gate of gates) { await gate.load(); }
	const actions = gates.map(gate => () => changeAll(gate, changedNotes(gate, CHANGED_NOTES), GATE_EDITS[0][1]));
	return bestTimes(actions, {
		rounds: 25,
		lots: 4,
		enough: ([small, large]) =>
			growth('flatTime', { size: 1, cost: small! }, { size: 1, cost: large! }) <= BOUNDS.flatTime,
	});
}

async function main(): Promise<void> {
	process.stdout.write(JSON.stringify({ load: await load(), change: await change() } satisfies GateTimes));
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
