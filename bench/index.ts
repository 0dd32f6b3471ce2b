/**
 * The benchmark of the index: generates notebooks from a seed, measures each task in a
 * process of its own, all in one run, and prints ratios and whether they keep their targets.
 *
 *     npm run bench
 *     npm run bench -- --large    with 100,000 notes as well: some minutes, and a gigabyte of disk
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { generateNotebook } from './notebook.ts';
import type {
	ChangeResult,
	IndexResult,
	LargeResult,
	MemoryResult,
	RemarkResult,
	StartResult,
	WarmResult,
} from './results.ts';
import type { Time } from './timing.ts';
import { toRows, type Measured } from './rows.ts';
import { formatTable } from './table.ts';

const SIZES = [100, 1_000, 10_000] as const;
const LARGE = 100_000;
const INDEX_RUNS = 3;
const BUNDLE = 'out/bench/measure.cjs';

/** Everything measured is what users run: compiled, bundled, without a loader in between. */
async function bundle(): Promise<void> {
	await build({
		entryPoints: ['bench/measure.ts'],
		outfile: BUNDLE,
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'node20',
		logLevel: 'warning',
	});
}

function writeNotebook(root: string, size: number): string {
	const folder = join(root, String(size));
	for (const { path, text } of generateNotebook(size)) {
		const file = join(folder, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
	}
	return folder;
}

function measure<T>(task: string, folder: string): T {
	progress(`${task} ${folder.split('/').at(-1) ?? ''}`);
	const child = spawnSync(process.execPath, ['--expose-gc', BUNDLE, task, folder], {
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	if (child.status !== 0) { throw new Error(`Measuring “${task}” failed.`); }
	return JSON.parse(child.stdout) as T;
}

function progress(text: string): void {
	if (process.stderr.isTTY) { process.stderr.write(`\r\u001b[K${text}`); }
}

/** Of several cold starts the one with the middle ratio: others share this machine. */
function measureIndex(folder: string): IndexResult {
	const runs = Array.from({ length: INDEX_RUNS }, () => measure<IndexResult>('index', folder));
	const ratio = ({ index, read }: IndexResult): number => index.cpu / read.cpu;
	return runs.sort((a, b) => ratio(a) - ratio(b))[Math.floor(runs.length / 2)]!;
}

/** The middle of several; each start has its listing beside it, so that both see the same weather. */
function measureStart(folder: string, runs: number): StartResult {
	measure('fill', folder);
	const results = Array.from(
		{ length: runs },
		(): StartResult => ({ ...measure<WarmResult>('warm', folder), listAndStat: measure<Time>('stats', folder) }),
	);
	const ratio = ({ warm, listAndStat }: StartResult): number => warm.cpu / listAndStat.cpu;
	return results.sort((a, b) => ratio(a) - ratio(b))[Math.floor(runs / 2)]!;
}

/** Once each: it is slow, and long enough to be even. */
function measureLarge(folder: string): LargeResult {
	return { index: measure<IndexResult>('index', folder), warm: measureStart(folder, 1) };
}

function measureAll(folders: readonly string[]): Measured {
	const largest = folders.at(-1)!;
	return {
		index: folders.map(measureIndex),
		remark: measure<RemarkResult>('remark', largest),
		warm: measureStart(largest, INDEX_RUNS),
		change: folders.map(folder => measure<ChangeResult>('change', folder)),
		memory: measure<MemoryResult>('memory', largest),
	};
}

async function main(): Promise<void> {
	const root = mkdtempSync(join(tmpdir(), 'mentoring-bench-'));
	try {
		await bundle();
		progress('writing notebooks');
		const measured = measureAll(SIZES.map(size => writeNotebook(root, size)));
		const large = process.argv.includes('--large') ? measureLarge(writeNotebook(root, LARGE)) : undefined;
		const rows = toRows({ ...measured, ...large && { large } });
		progress('');
		process.stdout.write(
			`Node ${process.version}, ${cpus().length} cores. Times of processor (on the clock); ratios are of `
				+ `processor time.\n\n${formatTable(rows)}\n`,
		);
		process.exitCode = rows.some(({ verdict }) => verdict === 'over') ? 1 : 0;
	} finally {
		rmSync(root, { recursive: true, force: true });
	}
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 2;
});
