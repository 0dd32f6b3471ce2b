/**
 * Measures in a real VS Code what the extension costs where there is nothing for it to do:
 * npm run bench -- host [RUNS [NAME]]. Exits with 1 where it reads more than it may.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeTempFolder, runExtensionTests } from '../../headless/index.ts';
import { build } from '../../scripts/build.ts';
import { bundleEntry } from '../../scripts/host/entryBundle.ts';
import { prepareExtension } from '../../scripts/host/extensionFolder.ts';
import { copySample } from '../../scripts/host/sample.ts';
import { writeLargeNotebook } from './largeNotebook.ts';
import { runScript } from '../../scripts/runScript.ts';

/** What one start of VS Code came to, in milliseconds unless something else is said. */
export interface Figures {
	/** Loading the extension's code. */
	readonly loading: number;
	/** The call of `activate`. */
	readonly call: number;
	/** Both. */
	readonly activation: number;
	/** With the host's own part. */
	readonly started: number;
	/** Until all is read. */
	readonly ready: number;
	/** The most processor time in one turn of the event loop. */
	readonly blocked: number;
	/** How many notes were there each time the trees were told. */
	readonly slices: readonly number[];
	/** How many files were looked into. */
	readonly files: number;
	/** The most bytes that were read of one of them. */
	readonly largest: number;
	/** Of the tree of homework. */
	readonly rows: number;
}

export interface Place {
	readonly name: string;
	/** Absent: no folder is open. */
	readonly fill?: ((folder: string) => Promise<void>) | undefined;
	/** How many files may be looked into. */
	readonly files: number;
	/** How much of each. */
	readonly bytes: number;
	/** Slow to make and read: once is enough. */
	readonly large?: boolean | undefined;
	/** Started once more, when the first start left its cache: then nothing may be looked into. */
	readonly again?: boolean | undefined;
}

/** What a disk reads at the least; see `fileReader.node.ts`. */
const block = 4096;

const places: Place[] = [
	{ name: 'no folder', files: 0, bytes: 0 },
	{ name: 'an empty folder', fill: async () => undefined, files: 0, bytes: 0 },
	{ name: '200 papers, no notes', fill: writePapers, files: 200, bytes: block },
	{ name: 'the sample notebook', fill: (folder) => copySample(folder), files: Infinity, bytes: Infinity },
	{ name: '10,000 notes', fill: writeLargeNotebook, files: Infinity, bytes: Infinity, large: true, again: true },
];

/** @param folder Markdown files of 50 KB, half of them with front matter. */
async function writePapers(folder: string) {
	const text = 'A paragraph of a paper, long enough to be one. '.repeat(1000);
	for (let number = 0; number < 200; number++) {
		const head = number % 2 === 0 ? '---\ntitle: A paper\n---\n' : '# A paper\n';
		await writeFile(join(folder, `paper-${number}.md`), head + text);
	}
}

/**
 * @param times Windows, one after the other.
 * @returns Of each of them.
 */
async function measure(workspace: string | undefined, times: number): Promise<Figures[]> {
	const lines: string[] = [];
	const code = await runExtensionTests({
		host: 'node',
		entry: await bundleEntry('bench/host/startEntry.ts'),
		prepare: (target) => prepareExtension(target, 'node', { isQuiet: true }),
		workspace,
		times,
		log: (line) => void lines.push(line),
		timeout: 120_000,
	});
	const figures = lines.map((line) => /BENCH (\{.*\})/.exec(line)?.[1] ?? '').filter(Boolean);
	if (code !== 0 || figures.length < times)
		throw new Error(`VS Code ended with ${code} and no figures:\n${lines.join('\n')}`);
	return figures.map((line) => JSON.parse(line));
}

function median(runs: Figures[], what: 'loading' | 'call' | 'activation' | 'started' | 'ready' | 'blocked') {
	const sorted = runs.map((run) => run[what]).sort((left, right) => left - right);
	return (sorted[Math.floor(sorted.length / 2)] ?? NaN).toFixed(1);
}

function report({ name, files, bytes }: Place, runs: Figures[]) {
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

/**
 * @param count Runs of each place.
 * @param only Places with this in their name.
 */
async function main(count: number, only: string) {
	await build({ production: true });
	const temp = await makeTempFolder();
	try {
		console.log(
			'| open | loading, ms | activate(), ms | both, ms | with the host’s own part, ms | all read, ms | most processor time in one turn, ms | notes there each time the trees were told | files looked into | most bytes of one | reads no more than it may |\n|--|--:|--:|--:|--:|--:|--:|--|--:|--:|--|',
		);
		for (const [index, place] of places.filter(({ name }) => name.includes(only)).entries()) {
			const folder = place.fill && join(temp, `place-${index}`);
			if (folder) {
				await mkdir(folder);
				await place.fill?.(folder);
			}
			const runs: Figures[][] = [];
			while (runs.length < (place.large ? 1 : count))
				runs.push(await measure(folder, place.again ? 2 : 1));
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

void runScript(() => main(Number(process.argv[2] ?? 3), process.argv[3] ?? ''));
