/** Whether the package is the same wherever and whenever it is made. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, readFile, readdir, rm, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { makeTempFolder } from '../../headless/index.ts';
import { root } from '../root.ts';

/** Not copied: what is made, and what is linked instead. */
const left = /^(node_modules|\.git|\.tsbuild|\.vscode-test|dist|out|coverage|.*\.vsix)$/;

/**
 * What zip files keep besides bytes: vsce then gives every file this time, in the order of
 * their names. A zip file's times are local ones, so the zone counts too.
 */
export function fixTimes() {
	process.env['SOURCE_DATE_EPOCH'] ??= String(Date.UTC(2026, 0, 1) / 1000);
	process.env['TZ'] = 'UTC';
}

/** The modes are in the package too, and depend on who cloned the sources. */
export async function fixModes(files: readonly string[]) {
	await Promise.all(files.map((file) => chmod(file, 0o644)));
}

/**
 * Makes the package again from a copy of the sources, in another folder, with other file
 * times and modes, and as if in another country. Fails where it is not the same to the byte.
 *
 * @param vsix The package that was made here.
 */
export async function checkReproducible(vsix: string) {
	const temp = await makeTempFolder();
	try {
		const parts = (await readdir(root)).filter((name) => !left.test(name));
		await Promise.all(parts.map((name) => cp(join(root, name), join(temp, name), { recursive: true })));
		await chmod(join(temp, 'README.md'), 0o600);
		await symlink(join(root, 'node_modules'), join(temp, 'node_modules'), 'junction');
		await packageThere(temp);
		const [here, there] = await Promise.all([readFile(vsix), readFile(join(temp, basename(vsix)))]);
		if (!here.equals(there))
			throw new Error(
				`Made again elsewhere, ${basename(vsix)} is not the same (${here.length} and ${there.length} `
					+ 'bytes)',
			);
	} finally {
		await rm(temp, { recursive: true, force: true });
	}
}

async function packageThere(folder: string) {
	const env: NodeJS.ProcessEnv = { ...process.env, TZ: 'Asia/Kathmandu', LANG: 'de_DE.UTF-8' };
	delete env['SOURCE_DATE_EPOCH'];
	const child = spawn(process.execPath, ['--import=tsx', join(folder, 'scripts/package.ts')], {
		cwd: folder,
		env,
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	const [code] = await once(child, 'exit');
	if (code !== 0) throw new Error(`Making the package again elsewhere ended with ${code}`);
}
