import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeArguments } from '../nodeWithTypeScript.ts';

const GUARD = nodeArguments('../guard.ts', import.meta.url);

/** Starts a program under the guard, in a temporary folder with a file in it. */
function guarded(script: string) {
	const folder = mkdtempSync(join(tmpdir(), 'guard-'));
	writeFileSync(join(folder, 'settings.json'), '{}');
	const guard = spawn(process.execPath, [...GUARD, folder, process.execPath, '--eval', script], {
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	return { folder, guard };
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

suite('the guard of a program', () => {
	test('kills it and deletes its folder when its starter lets go', async () => {
		const { folder, guard } = guarded('console.log(process.pid); setInterval(() => undefined, 1000);');
		const [line] = await once(guard.stdout, 'data') as [Buffer];
		const pid = Number(line.toString());
		assert.ok(isAlive(pid));
		guard.stdin.end();
		await once(guard, 'close');
		assert.deepEqual([isAlive(pid), existsSync(folder)], [false, false]);
	});

	test('ends as the program ends, and deletes its folder then too', async () => {
		const { folder, guard } = guarded('process.exitCode = 7;');
		const [code] = await once(guard, 'close') as [number];
		assert.deepEqual([code, existsSync(folder)], [7, false]);
	});
});
