/**
 * How soon a real VS Code with 10,000 notes knows all of a git checkout that touches 2,000 of them:
 * npm run bench -- checkout. Printed, not judged; 2 s after the checkout is the aim.
 */
import { execFile } from 'node:child_process';
import { appendFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { benchInHost } from './benchInHost.ts';
import { writeLargeNotebook } from './largeNotebook.ts';
import { runScript } from '../../scripts/runScript.ts';

const CHANGED = 2000;
/** What one checkout took, in milliseconds, and what was done for it. */
export interface Checkout {
	readonly git: number;
	/** From the end of git until all is known. */
	readonly known: number;
	/** Times the trees were told. */
	readonly told: number;
	/** Files looked into. */
	readonly read: number;
}

/** A notebook with another branch, on which so many meetings have one item more. */
async function writeRepository(folder: string) {
	const git = (...args: string[]) =>
		promisify(execFile)('git', ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.org', ...args], {
			cwd: folder,
		});
	await writeLargeNotebook(folder);
	await git('init', '--quiet', '--initial-branch=main');
	await git('add', '.');
	await git('commit', '--quiet', '--message=Before');
	await git('checkout', '--quiet', '-b', 'other');
	const meetings = (await readdir(folder, { recursive: true })).filter((path) => /meetings[\\/].*\.md$/.test(path))
		.sort().slice(0, CHANGED);
	if (meetings.length < CHANGED) throw new Error(`There are only ${meetings.length} meetings.`);
	for (const path of meetings) await appendFile(join(folder, path), '\n\n- [ ] Changed by git\n');
	await git('commit', '--quiet', '--all', '--message=After');
	await git('checkout', '--quiet', 'main');
}

void runScript(async () => {
	const figures = await benchInHost('bench/host/checkoutEntry.ts', writeRepository);
	console.log(
		'| git takes, ms | all known after it, ms | times the trees were told | files looked into |\n|--:|--:|--:|--:|',
	);
	for (
		const { git, known, told, read } of figures as Checkout[]
	) {
		console.log(`| ${git.toFixed(0)} | ${known.toFixed(0)} | ${told} | ${read} |`);
	}
});
