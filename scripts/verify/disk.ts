/**
 * A real VS Code on a small file system that is full: whatever is done there, every note stays whole, and
 * nothing is told as done that is not on the disk. Mounts a tmpfs, so it needs root on Linux.
 *
 * tsx scripts/verify/disk.ts
 */
import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { makeTempFolder, runExtensionTests } from '../../headless/index.ts';
import { build } from '../build.ts';
import { bundleEntry } from '../host/entryBundle.ts';
import { prepareExtension } from '../host/extensionFolder.ts';
import { runScript } from '../runScript.ts';

function call(program: string, args: string[]) {
	const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
	if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
}

void runScript(async () => {
	await build({ production: true });
	const entry = await bundleEntry('scripts/verify/diskEntry.ts');
	const folder = await makeTempFolder();
	call('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'none', folder]);
	try {
		let done = false;
		const log = (line: string) => {
			done ||= line.includes('ALL DONE');
			console.log(line);
		};
		const code = await runExtensionTests({
			host: 'node',
			entry,
			prepare: (target) => prepareExtension(target, 'node'),
			workspace: folder,
			log,
			timeout: 600_000,
		});
		process.exitCode = code === 0 && done ? 0 : 1;
	} finally {
		call('umount', [folder]);
		await rm(folder, { recursive: true, force: true });
	}
});
