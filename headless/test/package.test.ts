import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (path: string) =>
	JSON.parse(readFileSync(join(import.meta.dirname, path), 'utf8')) as Record<string, Record<string, string>>;

suite('the package', () => {
	test('asks for what the repository has installed', () => {
		const installed = read('../../package.json')['devDependencies'];
		const { dependencies = {} } = read('../package.json');
		for (const [name, version] of Object.entries(dependencies)) assert.equal(installed?.[name], version, name);
	});
});
