/**
 * How long writing help takes in a real VS Code at 10,000 notes, asked as the editor asks:
 * node scripts/benchWriting.mjs. Completion and hover are to answer within 20 ms, problems of
 * the edited note to be there 50 ms after the pause. Printed, not judged: machines differ.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { quietExtension } from './host/extensionFolder.mjs';
import { runExtensionTests } from './host/extensionTests.mjs';
import { makeTempFolder } from './host/paths.mjs';
import { writeLargeNotebook } from './largeNotebook.mjs';

/** @typedef {{ what: string, answers: number[], rounds: number[] }} Asked Milliseconds within the extension, and with all that VS Code does around it. */

const entry = fileURLToPath(new URL('benchWriting/entry.cjs', import.meta.url));

/** @param {number[]} times @param {number} part */
function quantile(times, part) {
	const sorted = [...times].sort((left, right) => left - right);
	return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN).toFixed(1);
}

await build({ production: true });
const folder = await makeTempFolder();
try {
	const [extension, workspace] = [join(folder, 'extension'), join(folder, 'notebook')];
	await quietExtension(extension);
	await mkdir(workspace);
	await writeLargeNotebook(workspace);
	/** @type {string[]} */
	const lines = [];
	const code = await runExtensionTests({ host: 'node', entry, extension, workspace, log: (line) => void lines.push(line) });
	const found = lines.map((line) => /BENCH (\[.*\])/.exec(line)?.[1]).find(Boolean);
	if (code !== 0 || !found) throw new Error(`VS Code ended with ${code} and no figures:\n${lines.join('\n')}`);
	console.log('| asked | first answer, ms | median | 95 % | with VS Code around it, median | 95 % |\n|--|--:|--:|--:|--:|--:|');
	for (const { what, answers, rounds } of /** @type {Asked[]} */ (JSON.parse(found))) {
		const own = answers.length === 0 ? '| – | – | –' : `| ${(answers[0] ?? NaN).toFixed(1)} | ${quantile(answers, 0.5)} | ${quantile(answers, 0.95)}`;
		console.log(`| ${what} ${own} | ${quantile(rounds, 0.5)} | ${quantile(rounds, 0.95)} |`);
	}
} finally {
	await rm(folder, { recursive: true, force: true });
}
