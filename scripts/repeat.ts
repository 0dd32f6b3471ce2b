/**
 * Runs the unit suite several times in a row, each time with other random documents, and stops at the
 * first run that fails.
 *
 * npm run repeat -- --times 20
 */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './root.ts';

const { values } = parseArgs({ options: { times: { type: 'string', default: '20' } } });
const times = Number(values.times);
/** Milliseconds for a test: it is for endless ones, and on a busy machine many take longer than alone. */
const PATIENCE = '180000';
if (!Number.isInteger(times) || times < 1) throw new Error('--times takes a whole number from 1.');

let passed = 0;
while (passed < times) {
	const { status } = spawnSync(process.execPath, [
		join(root, 'node_modules', 'mocha', 'bin', 'mocha.js'),
		'--timeout',
		PATIENCE,
	], { cwd: root, stdio: 'inherit', env: { ...process.env, MENTORING_SEED: String(randomInt(2 ** 31)) } });
	if (status !== 0) break;
	passed++;
	console.log(`${passed} of ${times} runs passed`);
}
process.exitCode = passed === times ? 0 : 1;
