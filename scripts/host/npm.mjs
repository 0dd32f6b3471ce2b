/** Runs npm, from whichever registry the user's own npm settings name. */
import { spawn } from 'node:child_process';

/**
 * Runs npm in a folder, quietly; its output is shown only when it fails.
 *
 * @param {string} folder
 * @param {string[]} args
 * @returns {Promise<void>}
 */
export async function npm(folder, args) {
	const [command, first] = npmCommand();
	const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
	const child = spawn(command, [...first, ...args, ...quiet], {
		cwd: folder,
		stdio: ['ignore', 'pipe', 'pipe'],
		shell: process.platform === 'win32' && first.length === 0,
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
	await /** @type {Promise<void>} */ (
		new Promise((resolve, reject) => {
			child.on('error', reject);
			child.on(
				'close',
				(
					code,
				) => (code === 0 ? resolve() : reject(new Error(`npm ${args.join(' ')} failed:\n${output.trim()}`))),
			);
		})
	);
}

/** @returns {[string, string[]]} Under `npm run` the very npm that runs us, else the one on the path. */
function npmCommand() {
	const running = process.env['npm_execpath'];
	return running?.endsWith('npm-cli.js') ? [process.execPath, [running]] : ['npm', []];
}
