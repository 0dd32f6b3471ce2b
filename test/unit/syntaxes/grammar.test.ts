import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname ?? __dirname, '../../..');
const SNAPSHOTS = join(ROOT, 'node_modules/vscode-tmgrammar-test/dist/snapshot.js');
const grammar = (name: string) => ['--grammar', join(ROOT, 'node_modules/tm-grammars/grammars', `${name}.json`)];

/** What scopes every character of the fixtures has, in VS Code's Markdown grammar with ours in it. */
function compare(...more: string[]): { readonly code: number | null, readonly output: string } {
	const args = [
		SNAPSHOTS,
		'--config',
		join(ROOT, 'package.json'),
		...grammar('markdown'),
		...grammar('yaml'),
		'--scope',
		'text.html.markdown',
		...more,
		'test/fixtures/grammar/*.md',
	];
	const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
	return { code: status, output: stdout + stderr };
}

suite('colouring of notes', () => {
	// To take a change: npx vscode-tmgrammar-snap with the arguments above and --updateSnapshot.
	test('every scope of the fixture is as in its snapshot', function() {
		this.timeout(240_000);
		const { code, output } = compare(...process.env['UPDATE_SNAPSHOTS'] ? ['--updateSnapshot'] : []);
		assert.equal(code, 0, output);
		assert.match(output, /note\.md/);
	});
});
