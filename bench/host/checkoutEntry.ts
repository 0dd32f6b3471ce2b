/** Runs in the extension host instead of tests: git changes 2,000 notes at once, and the notebook has to know. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import type { Services } from '../../src/host/services.ts';
import type { FolderNotebook } from '../../src/host/workspace/folderNotebook.ts';
import { ownServices, pause, startExtension } from '../../scripts/host/inVSCode.ts';
import type { Checkout } from './checkout.ts';

const ROUNDS = 3;
/** How often it is looked whether all is known, in milliseconds. */
const LOOK = 20;

export async function run(): Promise<void> {
	await startExtension();
	const { notebooks, screen } = await ownServices();
	void vscode.commands.executeCommand('mentoring.homework.focus');
	// The folder itself, which counts what it reads, and not the view of it that is shown.
	const [folder] = screen.allFolders as readonly FolderNotebook[];
	if (!folder) throw new Error('The notebook is not there.');
	const rounds: Checkout[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		for (const branch of ['other', 'main'] as const) rounds.push(await checkout(notebooks, folder, branch));
	}
	console.log(`BENCH ${JSON.stringify(rounds)}`);
}

async function checkout(
	notebooks: Services['notebooks'],
	folder: FolderNotebook,
	branch: 'other' | 'main',
): Promise<Checkout> {
	let told = 0;
	const listener = notebooks.onDidChange(() => {
		told++;
	});
	const before = folder.index.filesRead;
	const started = performance.now();
	await promisify(execFile)('git', ['checkout', '--quiet', branch], { cwd: folder.uri.fsPath });
	const ended = performance.now();
	const wanted = branch === 'other' ? 2000 : 0;
	while (countChanged(folder) !== wanted) {
		if (performance.now() - ended > 60_000)
			throw new Error(`${countChanged(folder)} of ${wanted} notes are known a minute after the checkout.`);
		await pause(LOOK);
	}
	const known = performance.now();
	await notebooks.settled();
	// What was read is read once more when things are quiet; that is counted too.
	await pause(3000);
	listener.dispose();
	return { git: ended - started, known: known - ended, told, read: folder.index.filesRead - before };
}

function countChanged({ view }: FolderNotebook): number {
	let count = 0;
	for (const { tasks } of view.notes()) if (tasks.some(({ text }) => text === 'Changed by git')) count++;
	return count;
}
