/** What the benchmarks on a large notebook in a real VS Code have in common. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from './build.mjs';
import { quietExtension } from './host/extensionFolder.mjs';
import { runExtensionTests } from './host/extensionTests.mjs';
import { makeTempFolder } from './host/paths.mjs';

/**
 * Opens a folder in a real VS Code, with an extension that nothing but the entry starts.
 *
 * @param {string} entry Logs `BENCH` and a list as JSON.
 * @param {(folder: string) => Promise<void>} fill Writes the notebook.
 * @returns {Promise<unknown>} The list.
 */
export async function benchInHost(entry, fill) {
	await build({ production: true });
	const folder = await makeTempFolder();
	try {
		const [extension, workspace] = [join(folder, 'extension'), join(folder, 'notebook')];
		await quietExtension(extension);
		await mkdir(workspace);
		await fill(workspace);
		/** @type {string[]} */
		const lines = [];
		const code = await runExtensionTests({
			host: 'node',
			entry,
			extension,
			workspace,
			log: (line) => void lines.push(line),
		});
		const found = lines.map((line) => /BENCH (\[.*\])/.exec(line)?.[1]).find(Boolean);
		if (code !== 0 || !found) throw new Error(`VS Code ended with ${code} and no figures:\n${lines.join('\n')}`);
		return JSON.parse(found);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
