import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const ROOT = join(import.meta.dirname ?? __dirname, '../../..');

/** What VS Code would call in the Node host, with `shared` in the place of the bundle both hosts share. */
async function loadEntry(shared: object): Promise<(context: object) => unknown> {
	const entryPoints = [join(ROOT, 'src/extension.node.ts')];
	const { outputFiles } = await build({
		entryPoints,
		bundle: true,
		write: false,
		format: 'cjs',
		platform: 'node',
		external: ['vscode', './extension.ts'],
	});
	const load = createRequire(import.meta.url);
	const require = (id: string): unknown => id === 'vscode' ? {} : id === './extension.ts' ? shared : load(id);
	const module = { exports: {} as { activate: (context: object) => unknown } };
	new Function('require', 'module', 'exports', outputFiles[0]!.text)(require, module, module.exports);
	return module.exports.activate;
}

suite('the entry of the Node host', () => {
	test('starts the shared bundle with a reader that goes to the disk itself', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'mentoring-entry-'));
		try {
			const given: unknown[] = [];
			const activate = await loadEntry({
				activate: (...all: unknown[]) => {
					given.push(...all);
					return 'api';
				},
			});
			const context = {};
			assert.equal(activate(context), 'api');
			assert.equal(given[0], context);
			writeFileSync(join(folder, 'x.md'), 'text');
			// There is no `workspace.fs` in this `vscode`: another reader would fail.
			const { readFile: read } = given[1] as {
				readonly readFile: (uri: object, wanted: object) => Promise<Uint8Array>;
			};
			const bytes = await read({ scheme: 'file', fsPath: join(folder, 'x.md') }, {
				first: 10,
				accepts: () => true,
				max: 100,
			});
			assert.equal(new TextDecoder().decode(bytes), 'text');
		} finally {
			rmSync(folder, { recursive: true });
		}
	});
});
