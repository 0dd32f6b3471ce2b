import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../folders.ts';
import { installOnce } from '../install.ts';

const NAME = `test-${process.pid}`;

suite('what is installed once', () => {
	const quiet = () => undefined;
	teardown(() => rmSync(join(cacheFolder, NAME), { recursive: true, force: true }));

	test('is filled by one of those who ask at the same time', async () => {
		let times = 0;
		const fill = async (folder: string) => {
			times++;
			writeFileSync(join(folder, 'x'), 'whole');
		};
		const folders = await Promise.all([installOnce(NAME, quiet, fill), installOnce(NAME, quiet, fill)]);
		assert.deepEqual([times, new Set(folders).size], [1, 1]);
		assert.equal(readFileSync(join(folders[0], 'x'), 'utf8'), 'whole');
	});

	test('is not there by its name until it is whole; what broke off is taken away', async () => {
		await assert.rejects(installOnce(NAME, quiet, () => Promise.reject(new Error('no network'))), /no network/);
		assert.ok(!existsSync(join(cacheFolder, NAME)));
		await installOnce(NAME, quiet, async (folder) => writeFileSync(join(folder, 'x'), ''));
		assert.deepEqual(readdirSync(cacheFolder).filter((name) => name.startsWith(NAME)), [NAME]);
	});
});
