/** A department's notes for the benchmarks in a real VS Code. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { root } from '../../scripts/root.ts';

/** Writes 10,000 notes, the same every time. */
export async function writeLargeNotebook(folder: string) {
	await promisify(execFile)(process.execPath, ['--import=tsx', 'bench/writeNotebook.ts', folder, '10000'], {
		cwd: root,
	});
}
