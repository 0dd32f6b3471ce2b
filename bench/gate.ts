/**
 * The scaling gate: what a notebook costs may grow with its notes and no faster, and a change
 * costs what it costs in a small one. Counted, not timed, wherever it can be, so that it says
 * the same on every machine. Fails when a promise is broken.
 *
 *     npm run gate
 */
import { countWork } from './gate/countWork.ts';
import { spawnSync } from 'node:child_process';
import { GATE_EDITS, changeAll, changedNotes } from './gate/gateEdits.ts';
import { GateNotebook } from './gate/gateNotebook.ts';
import { programmeRows } from './gate/gateProgramme.ts';
import { GateShards } from './gate/gateShards.ts';
import { languageRows } from './gate/gateLanguages.ts';
import { pairRows } from './gate/gatePairs.ts';
import { QUESTIONS } from './gate/gateQuestions.ts';
import type { GateTimes } from './gate/gateTimes.ts';
import { judge, judgeExactly, type Sample } from './gate/judge.ts';
import { CHANGED_NOTES, CHANGE_SIZES, LOAD_SIZES } from './gate/sizes.ts';
import type { Row } from './rows.ts';
import { formatTable } from './table.ts';

/**
 * The trees fill while notes are read: told every 250 notes, and once that is little
 * each time half as many more are there: at 250, 500, 750, 1,125, 1,688, 2,532, 3,798 and 4,000. Each telling may cost
 * what the notebook has by then; as these sizes grow like a power, all together cost three times the
 * whole at most, so loading stays linear. Slices of one size would make it quadratic.
 */
const TELLINGS = 8;

/** Work in these files is counted. */
const OURS = '/src/';

const loaded = new Map<number, { readonly gate: GateNotebook, readonly sample: Sample }>();

async function load(size: number): Promise<{ readonly gate: GateNotebook, readonly sample: Sample }> {
	const known = loaded.get(size);
	if (known) { return known; }
	const gate = new GateNotebook(size);
	const loading = { gate, sample: { size, cost: (await countWork(OURS, () => gate.load())).steps } };
	loaded.set(size, loading);
	return loading;
}

async function loadRows(): Promise<Row[]> {
	const [small, large] = [await load(LOAD_SIZES[0]), await load(LOAD_SIZES[1])];
	const { gate } = large;
	return [
		judge('loading: steps a note', 'linear', small.sample, large.sample),
		judgeExactly(`loading ${gate.size}: files read`, gate.reads, gate.size),
		judgeExactly(`loading ${gate.size}: notes parsed`, gate.parses, gate.size),
		judgeExactly(`loading ${gate.size}: listings`, gate.listings, 1),
		judgeExactly(`loading ${gate.size}: times listeners are told`, gate.tellings, TELLINGS),
	];
}

/** A second session on unchanged notes, all of them public: nothing is read, and its steps grow with the notes. */
async function startRows(): Promise<Row[]> {
	const samples: Sample[] = [];
	const rows: Row[] = [];
	for (const size of LOAD_SIZES) {
		const shards = new GateShards();
		const first = new GateNotebook(size, shards);
		await first.load();
		await first.keep();
		const gate = new GateNotebook(size, shards);
		samples.push({ size, cost: (await countWork(OURS, () => gate.load())).steps });
		// A header and what every start needs of each shard; more would be items of the past that nobody asked for.
		const pieces = 2 * shards.size;
		rows.push(judgeExactly(`starting again with ${size}: pieces of the cache decoded`, gate.decoded, pieces));
		rows.push(
			judgeExactly(`starting again with ${size}: files read`, gate.reads, 0),
			judgeExactly(`starting again with ${size}: sizes and times asked for`, gate.stats, size),
		);
	}
	return [judge('starting again: steps a note', 'linear', samples[0]!, samples[1]!), ...rows.slice(-3)];
}

async function questionRows(): Promise<Row[]> {
	const rows: Row[] = [];
	for (const { name, growth, prepare } of QUESTIONS) {
		const samples: Sample[] = [];
		for (const size of LOAD_SIZES) {
			const ask = prepare((await load(size)).gate);
			samples.push({ size, cost: (await countWork(OURS, ask)).steps });
		}
		rows.push(judge(name, growth, samples[0]!, samples[1]!));
	}
	return rows;
}

/** The first change of all is not counted: what is worked out once belongs to loading. */
async function changeRows(): Promise<Row[]> {
	const gates = [(await load(CHANGE_SIZES[0])).gate, (await load(CHANGE_SIZES[1])).gate];
	for (const gate of gates) { await changeAll(gate, changedNotes(gate, 1), text => `${text}\nFirst.\n`); }
	const rows: Row[] = [];
	for (const [name, edit] of GATE_EDITS) {
		const samples: Sample[] = [];
		for (const gate of gates) {
			gate.forgetCounts();
			const { steps } = await countWork(OURS, () => changeAll(gate, changedNotes(gate, CHANGED_NOTES), edit));
			samples.push({ size: gate.size, cost: steps });
		}
		rows.push(judge(`${name} in ${CHANGED_NOTES} notes: steps`, 'flat', samples[0]!, samples[1]!));
		rows.push(judgeExactly(`${name}: notes parsed`, gates[1]!.parses, CHANGED_NOTES));
	}
	return rows;
}

/** A process of its own: counting takes away the compiler that users have. */
function timeRows(): Row[] {
	const child = spawnSync(process.execPath, ['--import=tsx', 'bench/gate/gateTimes.ts'], {
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	if (child.status !== 0) { throw new Error('Measuring times failed.'); }
	const { load: loads, change } = JSON.parse(child.stdout) as GateTimes;
	const sample = (sizes: readonly number[], costs: readonly number[], i: number): Sample => ({
		size: sizes[i]!,
		cost: costs[i]!,
	});
	return [
		judge('loading, warm: ms of processor', 'linear', sample(LOAD_SIZES, loads, 0), sample(LOAD_SIZES, loads, 1)),
		judge(
			`a sentence more in ${CHANGED_NOTES} notes: ms of processor`,
			'flatTime',
			sample(CHANGE_SIZES, change, 0),
			sample(CHANGE_SIZES, change, 1),
		),
	];
}

async function main(): Promise<void> {
	const rows = [
		...await loadRows(),
		...await startRows(),
		...await questionRows(),
		...await changeRows(),
		...await languageRows(),
		...await pairRows(),
		...await programmeRows(OURS),
		...timeRows(),
	];
	process.stdout.write(`${formatTable(rows)}\n`);
	const broken = rows.filter(({ verdict }) => verdict === 'over').length;
	process.stdout.write(broken === 0 ? 'Every promise is kept.\n' : `Promises broken: ${broken}\n`);
	process.exitCode = broken === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 2;
});
