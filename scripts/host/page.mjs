/** Opens VS Code's window as a web page, with the extension loaded from a folder. */
import { launchBrowser } from './browser.mjs';
import { patience } from './wait.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * @typedef {object} WindowOptions
 * @property {string} authority The server's host and port.
 * @property {string} [workspace] Absolute path of the folder or `.code-workspace` file to open.
 * @property {string} [extension] Absolute path of the extension under development.
 * @property {string} [tests] Absolute path of a test entry that exports `run()`.
 */

/**
 * The address of a VS Code window.
 *
 * @param {WindowOptions} options
 * @returns {string}
 */
export function windowAddress({ authority, workspace, extension, tests }) {
	const remote = (/** @type {string} */ path) => `vscode-remote://${authority}${asUriPath(path)}`;
	const payload = [['skipWelcome', 'true']];
	if (extension) payload.push(['extensionDevelopmentPath', remote(extension)]);
	if (tests) payload.push(['extensionTestsPath', remote(tests)]);
	const query = new URLSearchParams({ payload: JSON.stringify(payload) });
	if (workspace) query.set(workspace.endsWith('.code-workspace') ? 'workspace' : 'folder', asUriPath(workspace));
	else query.set('ew', 'true');
	return `http://${authority}/?${query}`;
}

/** @param {string} path Windows paths become /c:/… */
function asUriPath(path) {
	const slashes = path.replaceAll('\\', '/');
	return slashes.startsWith('/') ? slashes : `/${slashes}`;
}

/**
 * @typedef {object} BrowserPage
 * @property {Page} page
 * @property {() => Promise<void>} close Closes the browser too.
 */

/**
 * Opens an empty page in a browser of its own.
 *
 * @param {import('./install.mjs').Log} log
 * @param {string} temp For the browser's temporary files.
 * @param {import('playwright-core').BrowserContextOptions} [options]
 * @returns {Promise<BrowserPage>}
 */
export async function openPage(log, temp, options) {
	const browser = await launchBrowser(log, temp);
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
	context.setDefaultTimeout(30_000 * patience);
	// tsx wraps functions in this helper, also those that are sent to the page, which does not have it.
	await context.addInitScript({ content: 'globalThis.__name = (target) => target;' });
	const page = await context.newPage();
	return { page, close: () => browser.close() };
}

/**
 * Goes to a window and waits until its workbench can be used.
 *
 * @param {Page} page
 * @param {WindowOptions} options
 * @param {number} [timeout]
 */
export async function openWindow(page, options, timeout = 60_000) {
	const wait = { timeout: timeout * patience };
	await page.goto(windowAddress(options), wait);
	await page.locator('.monaco-workbench .activitybar .action-item').first().waitFor(wait);
}
