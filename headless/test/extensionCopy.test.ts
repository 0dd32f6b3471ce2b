import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyExtension, manifestFor } from '../extensionCopy.ts';

const MANIFEST = { name: 'x', main: 'node.js', browser: 'web.js', extensionKind: ['workspace'] };

suite('an extension for one host', () => {
	test('has that entry alone, so that VS Code has no choice', () => {
		assert.deepEqual(manifestFor('node', MANIFEST), { name: 'x', main: 'node.js', extensionKind: ['workspace'] });
		assert.deepEqual(manifestFor('web', MANIFEST), { name: 'x', browser: 'web.js' });
		assert.deepEqual(manifestFor('web', { name: 'x' }), { name: 'x' });
	});

	test('is copied with the parts that are there, and with what is to be otherwise in its manifest', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'extension-'));
		try {
			const [source, target] = [join(folder, 'source'), join(folder, 'target')];
			mkdirSync(join(source, 'dist'), { recursive: true });
			writeFileSync(join(source, 'dist', 'node.js'), '');
			writeFileSync(join(source, 'secret.txt'), '');
			writeFileSync(join(source, 'package.json'), JSON.stringify({ ...MANIFEST, activationEvents: ['*'] }));
			await copyExtension(source, target, 'node', ['dist', 'media'], { activationEvents: [] });
			assert.deepEqual(readdirSync(target).sort(), ['dist', 'package.json']);
			assert.deepEqual(JSON.parse(readFileSync(join(target, 'package.json'), 'utf8')), {
				name: 'x',
				main: 'node.js',
				extensionKind: ['workspace'],
				activationEvents: [],
			});
		} finally {
			rmSync(folder, { recursive: true });
		}
	});
});
