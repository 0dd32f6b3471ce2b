/**
 * Runs the integration tests in a real VS Code: tsx scripts/host/integration.ts node|web [FOLDER]
 *
 * FOLDER is the one of `out/integration` that they were built into; that of the host when left out.
 *
 * In the Node host they run in the desktop application if it can be had. In the
 * web worker host they run in the headless one, whose workbench is VS Code for the web.
 */
import { runTests } from '@vscode/test-electron';
import { rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { browserFile, findDesktop, type HostKind, makeTempFolder, writeLauncher } from '../../headless/index.ts';
import { root } from '../root.ts';
import { prepareExtension } from './extensionFolder.ts';
import { copySample } from './sample.ts';
import { runScript } from '../runScript.ts';
import { testClock, testDay } from './testClock.ts';

async function runIntegration(host: HostKind, folder: string) {
	const temp = await makeTempFolder();
	// On exit and not in a finally block: test-electron exits by itself on Ctrl-C.
	process.on('exit', () => rmSync(temp, { recursive: true, force: true }));
	for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));
	const workspace = join(temp, 'notebook');
	await mkdir(workspace);
	await copySample(workspace, testDay);
	await writeSettings(temp);
	await prepareExtension(join(temp, 'extension'), host, { clock: testClock });
	await runTests(await options(host, folder, temp, workspace));
}

/** The user's settings: which browser prints. The one of the tests is where no user's would be. */
async function writeSettings(temp: string) {
	const folder = join(temp, 'user', 'User');
	await mkdir(folder, { recursive: true });
	const settings = { 'mentoring.exports.browser': await browserFile(console.log, temp) };
	await writeFile(join(folder, 'settings.json'), JSON.stringify(settings));
}

async function options(host: HostKind, folder: string, temp: string, workspace: string) {
	const desktop = host === 'node' ? await findDesktop(console.log) : undefined;
	console.log(`Integration tests, ${host} host, ${desktop ?? 'headless VS Code'}, on ${testClock}`);
	const kind = host === 'web' ? ['--extensionDevelopmentKind=web'] : [];
	return {
		vscodeExecutablePath: desktop ?? (await writeLauncher(temp)),
		extensionDevelopmentPath: join(temp, 'extension'),
		extensionTestsPath: join(root, 'out', 'integration', folder, 'index.js'),
		launchArgs: [workspace, ...kind, '--disable-extensions', `--user-data-dir=${join(temp, 'user')}`],
	};
}

void runScript(async () => {
	const host = process.argv[2] === 'web' ? 'web' : 'node';
	await runIntegration(host, process.argv[3] ?? host);
});
