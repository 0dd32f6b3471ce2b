/** `launcher.ts` as a program file, as VS Code's is one. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeArguments } from './nodeWithTypeScript.ts';

/**
 * Writes a file that starts the launcher, for `vscodeExecutablePath` of `@vscode/test-electron`.
 *
 * @param folder Where it goes.
 */
export async function writeLauncher(folder: string): Promise<string> {
	const isWindows = process.platform === 'win32';
	const command = [process.execPath, ...nodeArguments('launcher.ts', import.meta.url)].map((part) => `"${part}"`)
		.join(' ');
	const file = join(folder, isWindows ? 'launcher.cmd' : 'launcher');
	await writeFile(file, isWindows ? `@${command} %*\r\n` : `#!/bin/sh\nexec ${command} "$@"\n`, { mode: 0o755 });
	return file;
}
