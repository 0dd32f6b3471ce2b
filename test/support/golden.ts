import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FIXTURES = join(import.meta.dirname ?? __dirname, '../fixtures');

/** Compares with a file of test/fixtures; `UPDATE_GOLDEN=1` writes it anew, to be read before it is committed. */
export function assertGolden(name: string, actual: string): void {
	const file = join(FIXTURES, name);
	if (process.env['UPDATE_GOLDEN'] === '1') {
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, actual);
	}
	assert.equal(actual, readFileSync(file, 'utf8'), `test/fixtures/${name}`);
}
