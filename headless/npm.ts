/** Runs npm, from whichever registry the user's own npm settings name. */
import { spawn } from 'node:child_process';

/** Runs npm in a folder, quietly; its output is shown only when it fails. */
export async function npm(folder: string, args: string[]): Promise<void> {
	const [command, first] = npmCommand();
	const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
	const child = spawn(command, [...first, ...args, ...quiet], {
		cwd: folder,
		stdio: ['ignore', 'pipe', 'pipe'],
		shell: process.platform === 'win32' && first.length === 0,
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
	await new Promise<void>((resolve, reject) => {
		child.on('error', reject).on('close', (code) => {
			if (code === 0) resolve();
			else reject(new Error(`npm ${args.join(' ')} failed:\n${output.trim()}`));
		});
	});
}

/** @returns Under `npm run` the very npm that runs us, else the one on the path. */
function npmCommand(): [string, string[]] {
	const running = process.env['npm_execpath'];
	return running?.endsWith('npm-cli.js') ? [process.execPath, [running]] : ['npm', []];
}
