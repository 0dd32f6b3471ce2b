/**
 * Kills a real VS Code at random moments while it carries homework forward in many notes, and looks at
 * the files: each has to be whole, as before or as afterwards, and no original marked without its copy.
 * Then the command runs again, and all has to be as if nobody had been killed.
 *
 * node scripts/verify/kills.mjs [TIMES [SEED]]
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../build.mjs';
import { runExtensionTests } from '../host/extensionTests.mjs';
import { makeTempFolder } from '../host/paths.mjs';

const PAIRS = 25;
const entry = fileURLToPath(new URL('kills/entry.cjs', import.meta.url));

/** @typedef {Map<string, string>} Notes Text of each note by its path. */

/** @returns {Notes} */
function notebook() {
	/** @type {Notes} */
	const notes = new Map();
	for (let pair = 0; pair < PAIRS; pair++) {
		notes.set(`mentorships/pair${pair}.md`, `---\ntype: mentorship\nmentor: Ana Vega${pair}\nmentee: Ben Orr${pair}\nnext_meeting: 2026-12-09 15:00\n---\n\n# Pair ${pair}\n`);
		notes.set(held(pair), meeting(pair, '2026-11-01', 'held', `## Homework — mentor\n\n- [ ] Introduce ${pair}\n  - [x] Ask\n  - [ ] Thank\n\n## Homework — mentee\n\n- [ ] Send it ${pair} due:2026-11-20\n  with what was said\n`));
		notes.set(planned(pair), meeting(pair, '2026-12-09', 'planned', '# Next\n\nWritten before.\n'));
	}
	return notes;
}

const held = (/** @type {number} */ pair) => `meetings/2026-11-01-pair${pair}.md`;
const planned = (/** @type {number} */ pair) => `meetings/2026-12-09-pair${pair}.md`;

/** @param {number} pair @param {string} date @param {string} status @param {string} body */
function meeting(pair, date, status, body) {
	return `---\ntype: meeting\nmentorship: pair${pair}\ndate: ${date}\nstatus: ${status}\n---\n\n${body}`;
}

/** @param {string} folder @param {Notes} notes */
async function write(folder, notes) {
	for (const part of ['mentorships', 'meetings']) await mkdir(join(folder, part));
	for (const [path, text] of notes) await writeFile(join(folder, path), text);
}

/** @param {string} folder @param {Notes} notes @returns {Promise<Notes>} */
async function read(folder, notes) {
	return new Map(await Promise.all([...notes.keys()].map(async (path) => /** @type {const} */ ([path, await readFile(join(folder, path), 'utf8').catch(() => '(gone)')]))));
}

/** Whether it ran to its end. @param {string} folder @param {number} [killAfter] In milliseconds. */
async function carry(folder, killAfter) {
	await writeFile(join(folder, 'kills.json'), JSON.stringify({ pairs: PAIRS, killAfter }));
	let done = false;
	const log = (/** @type {string} */ line) => { done ||= line.includes('ALL CARRIED'); };
	await runExtensionTests({ host: 'node', entry, workspace: folder, log, timeout: 90_000 }).catch((error) => { if (killAfter === undefined) throw error; });
	return done;
}

/** What is wrong after a kill. @param {Notes} before @param {Notes} now @param {Notes} after */
function harm(before, now, after) {
	const torn = [...now].filter(([path, text]) => text !== before.get(path) && text !== after.get(path)).map(([path, text]) => `${path} is neither as before nor as after:\n${text}`);
	const lost = [...Array(PAIRS).keys()].filter((pair) => now.get(held(pair)) === after.get(held(pair)) && now.get(planned(pair)) !== after.get(planned(pair)));
	return [...torn, ...lost.map((pair) => `${held(pair)} is marked, and the copy is not there`)];
}

/** @param {Notes} now @param {Notes} after */
function unfinished(now, after) {
	return [...now].filter(([path, text]) => text !== after.get(path)).map(([path, text]) => `${path}, after running again:\n${text}`);
}

/** How far a killed run came. @param {Notes} before @param {Notes} now */
function reached(before, now) {
	const count = (/** @type {(pair: number) => string} */ name) => [...Array(PAIRS).keys()].filter((pair) => now.get(name(pair)) !== before.get(name(pair))).length;
	return `${count(planned)} copied, ${count(held)} marked, of ${PAIRS}`;
}

/** @template Result @param {(folder: string) => Promise<Result>} work */
async function inNotebook(work) {
	const folder = await makeTempFolder();
	try {
		await write(folder, notebook());
		return await work(folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

await build({ production: true });
const times = Number(process.argv[2] ?? 10);
let state = Number(process.argv[3] ?? Date.now() % 100_000);
console.log(`Seed ${state}`);
const random = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
const before = notebook();
const started = performance.now();
const { after, took } = await inNotebook(async (folder) => {
	if (!await carry(folder)) throw new Error('Carrying forward did not end, though nobody was killed.');
	return { after: await read(folder, before), took: performance.now() - started };
});
const changed = [...after].filter(([path, text]) => text !== before.get(path)).length;
if (changed !== 2 * PAIRS) throw new Error(`${changed} notes were changed, not ${2 * PAIRS}.`);
console.log(`Without a kill: ${changed} notes changed, ${(took / 1000).toFixed(1)} s with starting VS Code.`);
for (let time = 1; time <= times; time++) {
	const killAfter = Math.round(random() * 4_000);
	await inNotebook(async (folder) => {
		const ended = await carry(folder, killAfter);
		const now = await read(folder, before);
		console.log(`${time}: killed after ${killAfter} ms${ended ? ', when all was done' : ''}; ${reached(before, now)}`);
		await carry(folder);
		for (const problem of [...harm(before, now, after), ...unfinished(await read(folder, before), after)]) { console.error(problem); process.exitCode = 1; }
	});
}
