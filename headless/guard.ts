/**
 * Runs a program and makes sure that it leaves nothing behind.
 *
 * Usage: node guard.ts FOLDER PROGRAM ARGUMENT…
 *
 * The starter holds this process's standard input. When that closes, because
 * the starter closed it or died however suddenly, the program and everything it
 * started are killed and FOLDER is deleted.
 */
import { spawn, spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';

const [folder, program, ...args] = process.argv.slice(2) as [string, string, ...string[]];
const windows = process.platform === 'win32';

// A process group of its own (not on Windows, which has none) is killed as one.
const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: !windows });

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, killAll);
process.stdin.on('error', killAll).on('close', killAll).on('end', killAll).resume();
// The starter may be gone and its pipes with it; that must not stop the cleaning.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
child.on('error', () => void finish(1));
child.on('exit', (code) => void finish(code ?? 0));

function killAll() {
	if (child.pid === undefined) return;
	if (windows) spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
	else killGroup(child.pid);
}

function killGroup(pid: number) {
	try {
		process.kill(-pid, 'SIGKILL');
	} catch {
		// Already gone.
	}
}

async function finish(code: number) {
	killAll();
	await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
	process.exit(code);
}
