/** What runs in the extension host instead of tests is written in TypeScript, which VS Code does not read. */
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../root.ts';

/**
 * Makes one JavaScript file of an entry that exports `run(): Promise<void>`, in a folder of its own.
 *
 * @param file `scripts/verify/kills/killsEntry.ts`
 * @returns The JavaScript file.
 */
export async function bundleEntry(file: string): Promise<string> {
	const outfile = join(root, 'out', 'entries', basename(file, '.ts'), 'index.js');
	await build({
		entryPoints: [join(root, file)],
		outfile,
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'es2022',
		external: ['vscode'],
		logLevel: 'warning',
	});
	return outfile;
}
