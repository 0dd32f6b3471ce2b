/**
 * Kills a real VS Code at random moments while it changes many notes, and looks at the files: each has to
 * be whole, as before or as afterwards. Then the command runs again, and all has to be as if nobody had
 * been killed.
 *
 * tsx scripts/verify/kills.ts [TIMES [SEED]]
 */
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeTempFolder, runExtensionTests } from '../../headless/index.ts';
import { build } from '../build.ts';
import { bundleEntry } from '../host/entryBundle.ts';
import { prepareExtension } from '../host/extensionFolder.ts';
import { runScript } from '../runScript.ts';
import * as carry from './kills/carry.ts';
import * as rename from './kills/rename.ts';

/** Text of each note by its path. */
export type Notes = Map<string, string>;
/** What is done while VS Code is killed. */
export type Work = typeof carry | typeof rename;

async function write(folder: string, notes: Notes) {
	for (const [path, text] of notes) {
		await mkdir(join(folder, dirname(path)), { recursive: true });
		await writeFile(join(folder, path), text);
	}
}

async function read(folder: string): Promise<Notes> {
	const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.md')).sort();
	return new Map(
		await Promise.all(
			paths.map(async (path) => ([path, await readFile(join(folder, path), 'utf8')] as const)),
		),
	);
}

/**
 * Whether it ran to its end.
 *
 * @param killAfter In milliseconds.
 */
async function run(folder: string, { order }: Work, killAfter?: number) {
	await writeFile(join(folder, 'kills.json'), JSON.stringify({ ...order, killAfter }));
	let done = false;
	const log = (line: string) => {
		done ||= line.includes('ALL DONE');
	};
	const entry = await bundleEntry('scripts/verify/kills/killsEntry.ts');
	await runExtensionTests({
		host: 'node',
		entry,
		prepare: (target) => prepareExtension(target, 'node'),
		workspace: folder,
		log,
		timeout: 90_000,
	}).catch((error) => {
		if (killAfter === undefined) throw error;
	});
	return done;
}

function torn(before: Notes, now: Notes, after: Notes) {
	const isWhole = (path: string, text: string) => text === before.get(path) || text === after.get(path);
	return [...now].filter(([path, text]) => !isWhole(path, text)).map(([path, text]) =>
		`${path} is neither as before nor as after:\n${text}`
	);
}

function unfinished(now: Notes, after: Notes) {
	const paths = [...new Set([...now.keys(), ...after.keys()])];
	return paths.filter((path) => now.get(path) !== after.get(path)).map((path) =>
		`${path}, after running again:\n${now.get(path) ?? '(gone)'}`
	);
}

async function inNotebook<Result>(work: Work, action: (folder: string) => Promise<Result>) {
	const folder = await makeTempFolder();
	try {
		await write(folder, work.notebook());
		return await action(folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** What a run without a kill makes of the notebook. */
async function runWhole(work: Work): Promise<Notes> {
	const started = performance.now();
	return inNotebook(work, async (folder) => {
		if (!await run(folder, work)) throw new Error(`${work.title} did not end, though nobody was killed.`);
		const [before, after] = [work.notebook(), await read(folder)];
		const changed = [...after].filter(([path, text]) => text !== before.get(path)).length;
		if (changed < 50) throw new Error(`Only ${changed} notes were changed.`);
		console.log(
			`${work.title}, without a kill: ${changed} notes changed, `
				+ `${((performance.now() - started) / 1000).toFixed(1)} s with starting VS Code.`,
		);
		return after;
	});
}

async function kill(work: Work, after: Notes, killAfter: number, time: number) {
	const before = work.notebook();
	await inNotebook(work, async (folder) => {
		const ended = await run(folder, work, killAfter);
		const now = await read(folder);
		console.log(
			`${time}: killed after ${killAfter} ms${ended ? ', when all was done' : ''}; `
				+ `${work.reached(before, now)}`,
		);
		await run(folder, work);
		for (
			const problem of [
				...torn(before, now, after),
				...work.harm(before, now, after),
				...unfinished(await read(folder), after),
			]
		) {
			console.error(problem);
			process.exitCode = 1;
		}
	});
}

void runScript(async () => {
	await build({ production: true });
	const times = Number(process.argv[2] ?? 10);
	let state = Number(process.argv[3] ?? Date.now() % 100_000);
	console.log(`Seed ${state}`);
	const random = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
	for (const work of [carry, rename]) {
		const after = await runWhole(work);
		for (let time = 1; time <= times; time++) await kill(work, after, Math.round(random() * 4_000), time);
	}
});
