/** A VS Code window on a notebook, with its own server, browser and temporary copy. */
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { prepareExtension } from './extensionFolder.mjs';
import { openMentoring, readTreeRows } from './mentoringView.mjs';
import { openPage, openWindow } from './page.mjs';
import { copySample } from './sample.mjs';
import { startServer } from './server.mjs';
import { waitFor } from './wait.mjs';

/**
 * @typedef {object} WorkbenchOptions
 * @property {string} [folder] The folder to work on a copy of; the sample notebook, dated today, when left out.
 * @property {string} [clock] The moment that the extension's clock starts at, and the sample's day; the machine's when
 * left out.
 * @property {boolean} [empty] Begin with an empty folder instead.
 * @property {(notebook: string) => Promise<void>} [prepare] Changes the copy before VS Code opens it.
 * @property {import('./extensionFolder.mjs').HostKind | 'installed'} [host] Which host the extension runs in;
 *   `installed`: none is under development, `installExtensions` provides it.
 * @property {(data: string) => Promise<void>} [installExtensions] Given the server's data folder, before it starts.
 * @property {Record<string, unknown>} [settings]
 * @property {boolean} [asksForTrust] See {@link import('./server.mjs').ServerOptions}.
 * @property {{ width: number, height: number }} [viewport]
 * @property {string} [language] The tag of a language of the extension, in which VS Code then says to be;
 * `MENTORING_LANGUAGE`
 *   when left out, else English. VS Code's own words stay English. The extension runs in the web worker then.
 * @property {import('./install.mjs').Log} [log]
 */

/**
 * @typedef {object} Workbench
 * @property {import('playwright-core').Page} page
 * @property {string} notebook The copy that VS Code has open.
 * @property {(settings: Record<string, unknown>) => Promise<void>} setSettings Other settings from now on, instead of
 * those it was opened with.
 * @property {() => Promise<void>} close Leaves nothing behind.
 */

/**
 * Opens a VS Code window.
 *
 * @param {WorkbenchOptions} [options]
 * @returns {Promise<Workbench>}
 */
export async function openWorkbench(options = {}) {
	const log = options.log ?? console.log;
	const server = await startServer({
		log,
		settings: options.settings,
		asksForTrust: options.asksForTrust,
		installExtensions: options.installExtensions,
	});
	/** @type {import('./page.mjs').BrowserPage | undefined} */
	let browser;
	const close = async () => {
		await browser?.close();
		await server.stop();
	};
	try {
		const notebook = await copyNotebook(join(server.folder, 'notebook'), options);
		const extension = await developed(join(server.folder, 'extension'), options);
		browser = await openPage(log, server.folder, options.viewport ? { viewport: options.viewport } : {});
		const language = languageOf(options);
		if (language !== undefined)
			await browser.page.addInitScript({
				content: `globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)};`,
			});
		await openWindow(browser.page, { authority: server.authority, workspace: notebook, extension });
		return { page: browser.page, notebook, setSettings: server.setSettings, close };
	} catch (error) {
		await close();
		throw error;
	}
}

/**
 * @param {string} target
 * @param {WorkbenchOptions} options
 */
async function copyNotebook(target, { folder, empty, prepare, clock }) {
	await mkdir(target);
	if (folder) await cp(folder, target, { recursive: true });
	else if (!empty) await copySample(target, clock?.slice(0, 10));
	await prepare?.(target);
	return target;
}

/**
 * @param {string} target
 * @param {WorkbenchOptions} options
 */
async function developed(target, options) {
	const language = languageOf(options);
	const { host = language === undefined ? 'node' : 'web', clock } = options;
	if (host === 'installed') return undefined;
	await prepareExtension(target, host, {
		...(clock === undefined ? {} : { clock }),
		...(language === undefined ? {} : { language }),
	});
	return target;
}

/** @param {WorkbenchOptions} options */
function languageOf({ language = process.env.MENTORING_LANGUAGE }) {
	return language === '' ? undefined : language;
}

/**
 * Opens the Mentoring container and waits until something overdue is to be seen in it.
 *
 * @param {Workbench} workbench
 * @param {number} [timeout]
 * @returns {Promise<import('./mentoringView.mjs').TreeRow>}
 */
export async function waitForOverdue({ page }, timeout = 60_000) {
	await openMentoring(page, timeout);
	const isOverdue = (/** @type {import('./mentoringView.mjs').TreeRow} */ row) =>
		/overdue/i.test(row.description) && row.level > 1;
	return waitFor(
		'overdue homework in the Mentoring view',
		async () => (await readTreeRows(page)).find(isOverdue),
		timeout,
	);
}
