/**
 * Runs the integration tests in a real VS Code: node scripts/host/integration.mjs node|web [FOLDER]
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
import { fileURLToPath } from 'node:url';
import { browserFile } from './browser.mjs';
import { findDesktop } from './desktop.mjs';
import { cacheFolder, makeTempFolder, root } from './paths.mjs';
import { prepareExtension } from './extensionFolder.mjs';
import { copySample } from './sample.mjs';
import { testClock, testDay } from './testClock.mjs';

/**
 * @param {import('./extensionFolder.mjs').HostKind} host
 * @param {string} folder
 */
async function runIntegration(host, folder) {
	const temp = await makeTempFolder();
	// On exit and not in a finally block: test-electron exits by itself on Ctrl-C.
	process.on('exit', () => rmSync(temp, { recursive: true, force: true }));
	for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => process.exit(1));
	const workspace = join(temp, 'notebook');
	await mkdir(workspace);
	await copySample(workspace, testDay);
	await writeSettings(temp);
	await prepareExtension(join(temp, 'extension'), host, { clock: testClock });
	await runTests(await options(host, folder, temp, workspace));
}

/**
 * The user's settings: which browser prints. The one of the tests is where no user's would be.
 *
 * @param {string} temp
 */
async function writeSettings(temp) {
	const folder = join(temp, 'user', 'User');
	await mkdir(folder, { recursive: true });
	const settings = { 'mentoring.exports.browser': await browserFile(console.log, temp) };
	await writeFile(join(folder, 'settings.json'), JSON.stringify(settings));
}

/**
 * @param {import('./extensionFolder.mjs').HostKind} host
 * @param {string} folder
 * @param {string} temp
 * @param {string} workspace
 */
async function options(host, folder, temp, workspace) {
	const desktop = host === 'node' ? await findDesktop(console.log) : undefined;
	console.log(`Integration tests, ${host} host, ${desktop ?? 'headless VS Code'}, on ${testClock}`);
	const kind = host === 'web' ? ['--extensionDevelopmentKind=web'] : [];
	return {
		vscodeExecutablePath: desktop ?? (await launcher()),
		extensionDevelopmentPath: join(temp, 'extension'),
		extensionTestsPath: join(root, 'out', 'integration', folder, 'index.js'),
		launchArgs: [workspace, ...kind, '--disable-extensions', `--user-data-dir=${join(temp, 'user')}`],
	};
}

/** @returns {Promise<string>} A program file; Windows starts no .mjs, so there a command file leads to it. */
async function launcher() {
	const script = fileURLToPath(new URL('launcher.mjs', import.meta.url));
	if (process.platform !== 'win32') return script;
	const command = join(cacheFolder, 'launcher.cmd');
	await mkdir(cacheFolder, { recursive: true });
	await writeFile(command, `@"${process.execPath}" "${script}" %*\r\n`);
	return command;
}

try {
	const host = process.argv[2] === 'web' ? 'web' : 'node';
	await runIntegration(host, process.argv[3] ?? host);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
