import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeLauncher } from '../launcherFile.ts';

suite('the launcher', () => {
	test('is a program wherever it is started, and says what it is to be given', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'a launcher '));
		try {
			const program = await writeLauncher(folder);
			const isWindows = process.platform === 'win32';
			const { status, stderr } = spawnSync(isWindows ? `"${program}"` : program, ['--extensionTestsPath=x.js'], {
				cwd: folder,
				encoding: 'utf8',
				shell: isWindows,
			});
			assert.equal(status, 1);
			assert.match(
				stderr,
				/^launcher\.ts needs --extensionTestsPath=FILE and --extensionDevelopmentPath=DIR\.$/m,
			);
		} finally {
			rmSync(folder, { recursive: true });
		}
	});
});
