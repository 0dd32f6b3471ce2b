import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withLock } from '../lock.ts';

suite('a lock between processes', () => {
	let folder = '';
	setup(() => {
		folder = mkdtempSync(join(tmpdir(), 'lock-'));
	});
	teardown(() => rmSync(folder, { recursive: true }));

	test('two pieces of work never overlap, and nothing stays', async () => {
		const file = join(folder, 'deep', 'x.lock');
		const order: string[] = [];
		const work = (name: string) =>
			withLock(file, async () => {
				order.push(`${name} begins`);
				await new Promise((resolve) => setImmediate(resolve));
				order.push(`${name} ends`);
			});
		await Promise.all([work('a'), work('b')]);
		assert.deepEqual(order.map((line) => line.slice(2)), ['begins', 'ends', 'begins', 'ends']);
		assert.ok(!existsSync(file));
	});

	test('one whose process is gone is taken over', async () => {
		const file = join(folder, 'x.lock');
		const { pid } = spawnSync(process.execPath, ['--version']);
		writeFileSync(file, String(pid));
		assert.equal(await withLock(file, async () => readFileSync(file, 'utf8')), String(process.pid));
	});

	test('work that fails lets go of it, and its error arrives', async () => {
		const file = join(folder, 'x.lock');
		await assert.rejects(withLock(file, () => Promise.reject(new Error('no space'))), /no space/);
		assert.ok(!existsSync(file));
	});
});
