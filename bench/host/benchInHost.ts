/** What the benchmarks on a large notebook in a real VS Code have in common. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeTempFolder, runExtensionTests } from '../../headless/index.ts';
import { build } from '../../scripts/build.ts';
import { bundleEntry } from '../../scripts/host/entryBundle.ts';
import { prepareExtension } from '../../scripts/host/extensionFolder.ts';

/**
 * Opens a folder in a real VS Code, with an extension that nothing but the entry starts.
 *
 * @param entry A file that logs `BENCH` and a list as JSON.
 * @param fill Writes the notebook.
 * @returns The list.
 */
export async function benchInHost(entry: string, fill: (folder: string) => Promise<void>): Promise<unknown> {
	await build({ production: true });
	const folder = await makeTempFolder();
	try {
		const workspace = join(folder, 'notebook');
		await mkdir(workspace);
		await fill(workspace);
		const lines: string[] = [];
		const code = await runExtensionTests({
			host: 'node',
			entry: await bundleEntry(entry),
			prepare: (target) => prepareExtension(target, 'node', { isQuiet: true }),
			workspace,
			log: (line) => void lines.push(line),
		});
		const figures = lines.map((line) => /BENCH (\[.*\])/.exec(line)?.[1]).find(Boolean);
		if (code !== 0 || !figures) throw new Error(`VS Code ended with ${code} and no figures:\n${lines.join('\n')}`);
		return JSON.parse(figures);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
