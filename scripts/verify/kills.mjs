/**
 * Kills a real VS Code at random moments while it changes many notes, and looks at the files: each has to
 * be whole, as before or as afterwards. Then the command runs again, and all has to be as if nobody had
 * been killed.
 *
 * node scripts/verify/kills.mjs [TIMES [SEED]]
 */
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../build.mjs';
import { runExtensionTests } from '../host/extensionTests.mjs';
import { makeTempFolder } from '../host/paths.mjs';
import * as carry from './kills/carry.mjs';
import * as rename from './kills/rename.mjs';

const entry = fileURLToPath(new URL('kills/entry.cjs', import.meta.url));

/** @typedef {Map<string, string>} Notes Text of each note by its path. */
/** @typedef {typeof carry | typeof rename} Work What is done while VS Code is killed. */

/** @param {string} folder @param {Notes} notes */
async function write(folder, notes) {
	for (const [path, text] of notes) {
		await mkdir(join(folder, dirname(path)), { recursive: true });
		await writeFile(join(folder, path), text);
	}
}

/** @param {string} folder @returns {Promise<Notes>} */
async function read(folder) {
	const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.md')).sort();
	return new Map(
		await Promise.all(
			paths.map(async (path) => /** @type {const} */ ([path, await readFile(join(folder, path), 'utf8')])),
		),
	);
}

/** Whether it ran to its end. @param {string} folder @param {Work} work @param {number} [killAfter] In milliseconds. */
async function run(folder, { order }, killAfter) {
	await writeFile(join(folder, 'kills.json'), JSON.stringify({ ...order, killAfter }));
	let done = false;
	const log = (/** @type {string} */ line) => {
		done ||= line.includes('ALL DONE');
	};
	await runExtensionTests({ host: 'node', entry, workspace: folder, log, timeout: 90_000 }).catch((error) => {
		if (killAfter === undefined) throw error;
	});
	return done;
}

/** @param {Notes} before @param {Notes} now @param {Notes} after */
function torn(before, now, after) {
	const isWhole = (/** @type {string} */ path, /** @type {string} */ text) =>
		text === before.get(path) || text === after.get(path);
	return [...now].filter(([path, text]) => !isWhole(path, text)).map(([path, text]) =>
		`${path} is neither as before nor as after:\n${text}`
	);
}

/** @param {Notes} now @param {Notes} after */
function unfinished(now, after) {
	const paths = [...new Set([...now.keys(), ...after.keys()])];
	return paths.filter((path) => now.get(path) !== after.get(path)).map((path) =>
		`${path}, after running again:\n${now.get(path) ?? '(gone)'}`
	);
}

/** @template Result @param {Work} work @param {(folder: string) => Promise<Result>} action */
async function inNotebook(work, action) {
	const folder = await makeTempFolder();
	try {
		await write(folder, work.notebook());
		return await action(folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** What a run without a kill makes of the notebook. @param {Work} work @returns {Promise<Notes>} */
async function runWhole(work) {
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

/** @param {Work} work @param {Notes} after @param {number} killAfter @param {number} time */
async function kill(work, after, killAfter, time) {
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

await build({ production: true });
const times = Number(process.argv[2] ?? 10);
let state = Number(process.argv[3] ?? Date.now() % 100_000);
console.log(`Seed ${state}`);
const random = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
for (const work of [carry, rename]) {
	const after = await runWhole(work);
	for (let time = 1; time <= times; time++) await kill(work, after, Math.round(random() * 4_000), time);
}
