/**
 * A real VS Code on a small file system that is full: whatever is done there, every note stays whole, and
 * nothing is told as done that is not on the disk. Mounts a tmpfs, so it needs root on Linux.
 *
 * node scripts/verify/disk.mjs
 */
import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from '../build.mjs';
import { runExtensionTests } from '../host/extensionTests.mjs';
import { makeTempFolder } from '../host/paths.mjs';

const entry = fileURLToPath(new URL('disk/entry.cjs', import.meta.url));

/** @param {string} program @param {string[]} args */
function call(program, args) {
	const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
	if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
}

await build({ production: true });
const folder = await makeTempFolder();
call('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'none', folder]);
try {
	let done = false;
	const log = (/** @type {string} */ line) => {
		done ||= line.includes('ALL DONE');
		console.log(line);
	};
	const code = await runExtensionTests({ host: 'node', entry, workspace: folder, log, timeout: 600_000 });
	process.exitCode = code === 0 && done ? 0 : 1;
} finally {
	call('umount', [folder]);
	await rm(folder, { recursive: true, force: true });
}
