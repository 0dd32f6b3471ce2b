/**
 * How long writing help takes in a real VS Code at 10,000 notes, asked as the editor asks:
 * node scripts/benchWriting.mjs. Completion and hover are to answer within 20 ms, problems of
 * the edited note to be there 50 ms after the pause. Printed, not judged: machines differ.
 */
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { runExtensionTests } from './host/extensionTests.mjs';
import { makeTempFolder } from './host/paths.mjs';
import { writeLargeNotebook } from './largeNotebook.mjs';

/** @typedef {{ what: string, times: number[] }} Asked */

const entry = fileURLToPath(new URL('benchWriting/entry.cjs', import.meta.url));

/** @param {number[]} times @param {number} part */
function quantile(times, part) {
	const sorted = [...times].sort((left, right) => left - right);
	return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN).toFixed(1);
}

await build({ production: true });
const folder = await makeTempFolder();
try {
	await writeLargeNotebook(folder);
	/** @type {string[]} */
	const lines = [];
	const code = await runExtensionTests({ host: 'node', entry, workspace: folder, log: (line) => void lines.push(line) });
	const found = lines.map((line) => /BENCH (\[.*\])/.exec(line)?.[1]).find(Boolean);
	if (code !== 0 || !found) throw new Error(`VS Code ended with ${code} and no figures:\n${lines.join('\n')}`);
	console.log('| asked | median, ms | 95 %, ms | first, ms |\n|--|--:|--:|--:|');
	for (const { what, times } of /** @type {Asked[]} */ (JSON.parse(found))) {
		console.log(`| ${what} | ${quantile(times, 0.5)} | ${quantile(times, 0.95)} | ${(times[0] ?? NaN).toFixed(1)} |`);
	}
} finally {
	await rm(folder, { recursive: true, force: true });
}
