/** Runs a test entry inside a VS Code without a screen. */
import { cp, mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { format } from 'node:util';
import { prepareExtension } from './extensionFolder.mjs';
import { isNoise } from './noise.mjs';
import { openPage, windowAddress } from './page.mjs';
import { startServer } from './server.mjs';
import { patience } from './wait.mjs';

/** VS Code's own console lines are shown too. */
const verbose = Boolean(process.env['MENTORING_VERBOSE']);

/**
 * @typedef {object} ExtensionTests
 * @property {import('./extensionFolder.mjs').HostKind} host
 * @property {string} entry A bundle that exports `run(): Promise<void>`.
 * @property {string} [workspace] The folder to open.
 * @property {string} [extension] The extension's folder; this repository when left out.
 * @property {Record<string, unknown>} [settings] Of VS Code, for this machine.
 * @property {number} [timeout] For each window, in milliseconds; ten minutes of a machine that has nothing else to do,
 * or `MENTORING_TESTS_MINUTES` of the environment.
 * @property {import('playwright-core').BrowserContextOptions['viewport']} [viewport] How large the window is.
 * @property {number} [times] How often the window is opened, one after the other; once when left out. What VS Code
 * keeps for a workspace stays.
 * @property {import('./install.mjs').Log} [log] Receives every console line of the extension host.
 */

/**
 * Runs the tests and gives VS Code's exit code: 0 when `run()` fulfilled.
 *
 * @param {ExtensionTests} options
 * @returns {Promise<number>}
 */
export async function runExtensionTests(options) {
	const log = options.log ?? console.log;
	// VS Code in a browser saves by itself after a second, which no test of unsaved text outlives.
	const server = await startServer({ log, settings: { 'files.autoSave': 'off', ...options.settings } });
	const stop = () => void server.stop();
	process.once('SIGINT', stop).once('SIGTERM', stop);
	try {
		const extension = join(server.folder, 'extension');
		await prepareExtension(extension, options.host, options.extension ? { source: options.extension } : {});
		const tests = await copyEntry(options.entry, extension);
		const window = { authority: server.authority, workspace: options.workspace, extension, tests };
		let code = 0;
		for (let left = options.times ?? 1; left > 0 && code === 0; left--)
			code = await runInPage(windowAddress(window), { ...options, log }, server);
		return code;
	} finally {
		process.off('SIGINT', stop).off('SIGTERM', stop);
		await server.stop();
	}
}

/**
 * Copies the entry into the extension, as the host that runs the extension then runs the tests too.
 *
 * @param {string} entry
 * @param {string} folder
 */
async function copyEntry(entry, folder) {
	const target = join(folder, 'tests');
	await mkdir(target);
	await cp(dirname(entry), target, { recursive: true });
	return join(target, basename(entry));
}

/**
 * @param {string} address
 * @param {ExtensionTests & { log: import('./install.mjs').Log }} options
 * @param {import('./server.mjs').Server} server
 * @returns {Promise<number>}
 */
async function runInPage(
	address,
	{ log, viewport, timeout = 60_000 * Number(process.env['MENTORING_TESTS_MINUTES'] ?? 10 * patience) },
	server,
) {
	const { page, close } = await openPage(log, server.folder, viewport ? { viewport } : {});
	/** @type {NodeJS.Timeout | undefined} */
	let timer;
	try {
		const exit = new Promise((resolve, reject) => {
			timer = setTimeout(
				() => reject(new Error(`The tests in VS Code did not end within ${timeout / 1000} s.`)),
				timeout,
			);
			page.on('crash', () => reject(new Error('The page with VS Code crashed.')));
			void server.stopped.then(() => reject(new Error('The VS Code server stopped before the tests ended.')));
			listen(page, log, resolve).then(() => page.goto(address)).catch(reject);
		});
		return await exit;
	} finally {
		clearTimeout(timer);
		await close();
	}
}

/**
 * The page calls these two functions when it was given a test entry.
 *
 * @param {import('playwright-core').Page} page
 * @param {import('./install.mjs').Log} log
 * @param {(code: number) => void} onExit
 */
async function listen(page, log, onExit) {
	await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
		const line = format(...args);
		if (verbose || !isNoise(line)) log(line);
	});
	await page.exposeFunction('codeAutomationExit', onExit);
}
