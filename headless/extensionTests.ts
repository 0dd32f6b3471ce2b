/** Runs a test entry inside a VS Code without a screen. */
import { cp, mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { format } from 'node:util';
import type { HostKind } from './extensionCopy.ts';
import { isNoise } from './noise.ts';
import { openPage, windowAddress } from './page.ts';
import { startServer, type Server } from './server.ts';
import { patience } from './wait.ts';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Log } from './install.ts';

/** VS Code's own console lines are shown too. */
const verbose = Boolean(process.env['MENTORING_VERBOSE']);

export interface ExtensionTests {
	readonly host: HostKind;
	/** A bundle that exports `run(): Promise<void>`. */
	readonly entry: string;
	/** The folder to open. */
	readonly workspace?: string | undefined;
	/** Makes the folder of the extension, for that host, as `copyExtension` does. */
	readonly prepare: (target: string) => Promise<void>;
	/** Of VS Code, for this machine. */
	readonly settings?: Record<string, unknown> | undefined;
	/**
	 * For each window, in milliseconds; ten minutes of a machine that has nothing else to do, or
	 * `MENTORING_TESTS_MINUTES` of the environment.
	 */
	readonly timeout?: number | undefined;
	/** How large the window is. */
	readonly viewport?: BrowserContextOptions['viewport'] | undefined;
	/**
	 * How often the window is opened, one after the other; once when left out. What VS Code keeps for a
	 * workspace stays.
	 */
	readonly times?: number | undefined;
	/** Receives every console line of the extension host. */
	readonly log?: Log | undefined;
}

/** Runs the tests and gives VS Code's exit code: 0 when `run()` fulfilled. */
export async function runExtensionTests(options: ExtensionTests): Promise<number> {
	const log = options.log ?? console.log;
	// VS Code in a browser saves by itself after a second, which no test of unsaved text outlives.
	const server = await startServer({ log, settings: { 'files.autoSave': 'off', ...options.settings } });
	const stop = () => void server.stop();
	process.once('SIGINT', stop).once('SIGTERM', stop);
	try {
		const extension = join(server.folder, 'extension');
		await options.prepare(extension);
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

/** Copies the entry into the extension, as the host that runs the extension then runs the tests too. */
async function copyEntry(entry: string, folder: string) {
	const target = join(folder, 'tests');
	await mkdir(target);
	await cp(dirname(entry), target, { recursive: true });
	return join(target, basename(entry));
}

async function runInPage(
	address: string,
	{ log, viewport, timeout = 60_000 * Number(process.env['MENTORING_TESTS_MINUTES'] ?? 10 * patience) }:
		& ExtensionTests
		& { log: Log },
	server: Server,
): Promise<number> {
	const { page, close } = await openPage(log, server.folder, viewport ? { viewport } : {});
	let timer: NodeJS.Timeout | undefined;
	try {
		const exit = new Promise<number>((resolve, reject) => {
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

/** The page calls these two functions when it was given a test entry. */
async function listen(page: Page, log: Log, onExit: (code: number) => void) {
	await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => {
		const line = format(...args);
		if (verbose || !isNoise(line)) log(line);
	});
	await page.exposeFunction('codeAutomationExit', onExit);
}
