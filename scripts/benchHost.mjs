/**
 * Measures in a real VS Code what the extension costs where there is nothing for it to do:
 * node scripts/benchHost.mjs [RUNS [NAME]]. Exits with 1 where it reads more than it may.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { quietExtension } from './host/extensionFolder.mjs';
import { runExtensionTests } from './host/extensionTests.mjs';
import { makeTempFolder } from './host/paths.mjs';
import { copySample } from './host/sample.mjs';
import { writeLargeNotebook } from './largeNotebook.mjs';

/**
 * @typedef {{ loading: number, call: number, activation: number, started: number, ready: number, files: number, largest: number, rows: number, blocked: number, slices: number[] }}
 * Figures
 */

/**
 * @typedef {object} Place
 * @property {string} name
 * @property {(folder: string) => Promise<void>} [fill] Absent: no folder is open.
 * @property {number} files How many files may be looked into.
 * @property {number} bytes How much of each.
 * @property {boolean} [large] Slow to make and read: once is enough.
 * @property {boolean} [again] Started once more, when the first start left its cache: then nothing may be looked into.
 */

const entry = fileURLToPath(new URL('benchHost/entry.cjs', import.meta.url));
/** What a disk reads at the least; see `fileReader.node.ts`. */
const block = 4096;

/** @type {Place[]} */
const places = [
	{ name: 'no folder', files: 0, bytes: 0 },
	{ name: 'an empty folder', fill: async () => undefined, files: 0, bytes: 0 },
	{ name: '200 papers, no notes', fill: writePapers, files: 200, bytes: block },
	{ name: 'the sample notebook', fill: (folder) => copySample(folder), files: Infinity, bytes: Infinity },
	{ name: '10,000 notes', fill: writeLargeNotebook, files: Infinity, bytes: Infinity, large: true, again: true },
];

/** @param {string} folder Markdown files of 50 KB, half of them with front matter. */
async function writePapers(folder) {
	const text = 'A paragraph of a paper, long enough to be one. '.repeat(1000);
	for (let number = 0; number < 200; number++) {
		const head = number % 2 === 0 ? '---\ntitle: A paper\n---\n' : '# A paper\n';
		await writeFile(join(folder, `paper-${number}.md`), head + text);
	}
}

/**
 * @param {string} extension
 * @param {string | undefined} workspace
 * @param {number} times Windows, one after the other.
 * @returns {Promise<Figures[]>} Of each of them.
 */
async function measure(extension, workspace, times) {
	/** @type {string[]} */
	const lines = [];
	const code = await runExtensionTests({
		host: 'node',
		entry,
		extension,
		workspace,
		times,
		log: (line) => void lines.push(line),
		timeout: 120_000,
	});
	const found = lines.map((line) => /BENCH (\{.*\})/.exec(line)?.[1] ?? '').filter(Boolean);
	if (code !== 0 || found.length < times)
		throw new Error(`VS Code ended with ${code} and no figures:\n${lines.join('\n')}`);
	return found.map((line) => JSON.parse(line));
}

/** @param {Figures[]} runs @param {'loading' | 'call' | 'activation' | 'started' | 'ready' | 'blocked'} what */
function median(runs, what) {
	const sorted = runs.map((run) => run[what]).sort((left, right) => left - right);
	return (sorted[Math.floor(sorted.length / 2)] ?? NaN).toFixed(1);
}

/** @param {Place} place @param {Figures[]} runs */
function report({ name, files, bytes }, runs) {
	const most = Math.max(...runs.map((run) => run.files));
	const largest = Math.max(...runs.map((run) => run.largest));
	const kept = most <= files && largest <= bytes;
	console.log(
		`| ${name} | ${median(runs, 'loading')} | ${median(runs, 'call')} | ${median(runs, 'activation')} | `
			+ `${median(runs, 'started')} | ${median(runs, 'ready')} | ${median(runs, 'blocked')} | `
			+ `${runs[0]?.slices.join(' ')} | ${most} | ${largest} | ${kept ? 'yes' : 'NO'} |`,
	);
	if (!kept) process.exitCode = 1;
}

/** @param {number} count Runs of each place. @param {string} only Places with this in their name. */
async function main(count, only) {
	await build({ production: true });
	const temp = await makeTempFolder();
	try {
		const extension = join(temp, 'extension');
		await quietExtension(extension);
		console.log(
			'| open | loading, ms | activate(), ms | both, ms | with the host’s own part, ms | all read, ms | most processor time in one turn, ms | notes there each time the trees were told | files looked into | most bytes of one | reads no more than it may |\n|--|--:|--:|--:|--:|--:|--:|--|--:|--:|--|',
		);
		for (const [index, place] of places.filter(({ name }) => name.includes(only)).entries()) {
			const folder = place.fill && join(temp, `place-${index}`);
			if (folder) {
				await mkdir(folder);
				await place.fill?.(folder);
			}
			/** @type {Figures[][]} */
			const runs = [];
			while (runs.length < (place.large ? 1 : count))
				runs.push(await measure(extension, folder, place.again ? 2 : 1));
			report(place, runs.flatMap((windows) => windows.slice(0, 1)));
			if (place.again)
				report(
					{ name: `${place.name}, started again`, files: 0, bytes: 0 },
					runs.flatMap((windows) => windows.slice(1)),
				);
		}
	} finally {
		await rm(temp, { recursive: true, force: true });
	}
}

await main(Number(process.argv[2] ?? 3), process.argv[3] ?? '');
