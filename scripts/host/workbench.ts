/** A VS Code window on a notebook, with its own server, browser and temporary copy. */
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { prepareExtension, setExtensionClock } from './extensionFolder.ts';
import { openMentoring, readTreeRows, type TreeRow } from './mentoringView.ts';
import { copySample } from './sample.ts';
import type { Page } from 'playwright-core';
import {
	type BrowserPage,
	type HostKind,
	type Log,
	openPage,
	openWindow,
	startServer,
	waitFor,
} from '../../headless/index.ts';

export interface WorkbenchOptions {
	/** The folder to work on a copy of; the sample notebook, dated today, when left out. */
	readonly folder?: string | undefined;
	/** The moment that the extension's clock starts at, and the sample's day; the machine's when left out. */
	readonly clock?: string | undefined;
	/** Begin with an empty folder instead. */
	readonly empty?: boolean | undefined;
	/** Changes the copy before VS Code opens it. */
	readonly prepare?: ((notebook: string) => Promise<void>) | undefined;
	/**
	 * Which host the extension runs in; `installed`: none is under development, `installExtensions` provides
	 * it.
	 */
	readonly host?: HostKind | 'installed' | undefined;
	/** Given the server's data folder, before it starts. */
	readonly installExtensions?: ((data: string) => Promise<void>) | undefined;
	readonly settings?: Record<string, unknown> | undefined;
	/** See `ServerOptions`. */
	readonly asksForTrust?: boolean | undefined;
	readonly viewport?: { width: number, height: number } | undefined;
	/**
	 * The tag of a language of the extension, in which VS Code then says to be; `MENTORING_LANGUAGE` when left
	 * out, else English. VS Code's own words stay English. The extension runs in the web worker then.
	 */
	readonly language?: string | undefined;
	readonly log?: Log | undefined;
}

export interface Workbench {
	readonly page: Page;
	/** The copy that VS Code has open. */
	readonly notebook: string;
	/** Other settings from now on, instead of those it was opened with. */
	readonly setSettings: (settings: Record<string, unknown>) => Promise<void>;
	/** Another moment for the extension's clock to start at, once the window is loaded again. */
	readonly setClock: (clock: string) => Promise<void>;
	/** Leaves nothing behind. */
	readonly close: () => Promise<void>;
}

/** Opens a VS Code window. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
	const log = options.log ?? console.log;
	const server = await startServer({
		log,
		settings: options.settings,
		asksForTrust: options.asksForTrust,
		installExtensions: options.installExtensions,
	});
	let browser: BrowserPage | undefined;
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
		return {
			page: browser.page,
			notebook,
			setSettings: server.setSettings,
			setClock: async (clock) => {
				if (extension === undefined)
					throw new Error('An installed extension goes by the clock of the machine.');
				await setExtensionClock(extension, clock);
			},
			close,
		};
	} catch (error) {
		await close();
		throw error;
	}
}

async function copyNotebook(target: string, { folder, empty, prepare, clock }: WorkbenchOptions) {
	await mkdir(target);
	if (folder) await cp(folder, target, { recursive: true });
	else if (!empty) await copySample(target, clock?.slice(0, 10));
	await prepare?.(target);
	return target;
}

async function developed(target: string, options: WorkbenchOptions) {
	const language = languageOf(options);
	const { host = language === undefined ? 'node' : 'web', clock } = options;
	if (host === 'installed') return undefined;
	await prepareExtension(target, host, {
		...(clock === undefined ? {} : { clock }),
		...(language === undefined ? {} : { language }),
	});
	return target;
}

function languageOf({ language = process.env.MENTORING_LANGUAGE }: WorkbenchOptions) {
	return language === '' ? undefined : language;
}

/** Opens the Mentoring container and waits until something overdue is to be seen in it. */
export async function waitForOverdue({ page }: Workbench, timeout = 60_000): Promise<TreeRow> {
	await openMentoring(page, timeout);
	const isOverdue = (row: TreeRow) => /overdue/i.test(row.description) && row.level > 1;
	return waitFor(
		'overdue homework in the Mentoring view',
		async () => (await readTreeRows(page)).find(isOverdue),
		timeout,
	);
}
