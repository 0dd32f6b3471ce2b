import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Own modules that only some commands need: they are to be imported by `await import(…)` in the handler. */
const ON_USE = [
	/^src\/core\/recurrence\/nextDay\.ts$/,
	/^src\/core\/markdown\/markdownToHtml\.ts$/,
	/^src\/core\/export\/(?:calendar|meetingPack)\.ts$/,
	/\/sampleFiles\.ts$/,
	// The other side of the table: Word, mails, calendars and references, out and back.
	/^src\/core\/(?:answer|invitation|mail|office|works)\//,
	/^src\/core\/documents\/calendar\/(?!uids)/,
	/^src\/core\/export\/(?:word\/|reminderMail)/,
	/^sample\//,
];

suite('Loading the extension', () => {
	test('evaluates no package, and nothing that only some commands need', () => {
		const printed = execFileSync(process.execPath, ['--import=tsx', 'scripts/startupModules.ts'], {
			cwd: root,
			encoding: 'utf8',
		});
		const evaluated = JSON.parse(printed) as string[];
		assert.ok(evaluated.includes('src/core/note/parseNote.ts'), 'the modules are found');
		assert.deepEqual(evaluated.filter(file => file.includes('node_modules/')), [], 'packages');
		assert.deepEqual(evaluated.filter(file => ON_USE.some(pattern => pattern.test(file))), [], 'modules');
	});
});
