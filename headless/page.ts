/** Opens VS Code's window as a web page, with the extension loaded from a folder. */
import { launchBrowser } from './browser.ts';
import { patience } from './wait.ts';
import type { Page, BrowserContextOptions } from 'playwright-core';
import type { Log } from './install.ts';

export interface WindowOptions {
	/** The server's host and port. */
	readonly authority: string;
	/** Absolute path of the folder or `.code-workspace` file to open. */
	readonly workspace?: string | undefined;
	/** Absolute path of the extension under development. */
	readonly extension?: string | undefined;
	/** Absolute path of a test entry that exports `run()`. */
	readonly tests?: string | undefined;
}

/** The address of a VS Code window. */
export function windowAddress({ authority, workspace, extension, tests }: WindowOptions): string {
	const remote = (path: string) => `vscode-remote://${authority}${asUriPath(path)}`;
	const payload = [['skipWelcome', 'true']];
	if (extension) payload.push(['extensionDevelopmentPath', remote(extension)]);
	if (tests) payload.push(['extensionTestsPath', remote(tests)]);
	const query = new URLSearchParams({ payload: JSON.stringify(payload) });
	if (workspace) query.set(workspace.endsWith('.code-workspace') ? 'workspace' : 'folder', asUriPath(workspace));
	else query.set('ew', 'true');
	return `http://${authority}/?${query}`;
}

/** @param path Windows paths become /c:/… */
function asUriPath(path: string) {
	const slashes = path.replaceAll('\\', '/');
	return slashes.startsWith('/') ? slashes : `/${slashes}`;
}

export interface BrowserPage {
	readonly page: Page;
	/** Closes the browser too. */
	readonly close: () => Promise<void>;
}

/**
 * Opens an empty page in a browser of its own.
 *
 * @param temp For the browser's temporary files.
 */
export async function openPage(log: Log, temp: string, options?: BrowserContextOptions): Promise<BrowserPage> {
	const browser = await launchBrowser(log, temp);
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
	context.setDefaultTimeout(30_000 * patience);
	// tsx wraps functions in this helper, also those that are sent to the page, which does not have it.
	await context.addInitScript({ content: 'globalThis.__name = (target) => target;' });
	const page = await context.newPage();
	return { page, close: () => browser.close() };
}

/** Goes to a window and waits until its workbench can be used. */
export async function openWindow(page: Page, options: WindowOptions, timeout = 60_000) {
	const wait = { timeout: timeout * patience };
	await page.goto(windowAddress(options), wait);
	await page.locator('.monaco-workbench .activitybar .action-item').first().waitFor(wait);
}
