/** Starts a VS Code server on this machine alone, and stops it without a trace. */
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installVSCode } from './install.mjs';
import { makeTempFolder } from './paths.mjs';

/**
 * @typedef {object} Server
 * @property {string} authority Host and port, as in `vscode-remote://AUTHORITY/…`.
 * @property {string} url
 * @property {string} folder A temporary folder that is deleted with the server.
 * @property {(settings: Record<string, unknown>) => Promise<void>} setSettings VS Code settings from now on, on top of
 * the quiet ones; open windows take them over.
 * @property {() => Promise<void>} stop
 * @property {Promise<void>} stopped Settles when the server has gone, for whatever reason.
 */

/**
 * @typedef {object} ServerOptions
 * @property {import('./install.mjs').Log} log
 * @property {number} [port] Any free one when left out.
 * @property {Record<string, unknown>} [settings] VS Code settings, on top of the quiet ones.
 * @property {boolean} [asksForTrust] Folders are trusted when somebody says so, till then the window is in restricted
 * mode; else all are trusted.
 * @property {(data: string) => Promise<void>} [installExtensions] Given the server's data folder, before it starts.
 */

const startTimeout = 60_000;

/** Nothing that draws attention from the extension, and nothing that calls home. */
const quietSettings = {
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.enableExperiments': false,
	'chat.disableAIFeatures': true,
	'window.commandCenter': false,
	'extensions.ignoreRecommendations': true,
	'extensions.autoCheckUpdates': false,
	'extensions.autoUpdate': false,
	'telemetry.telemetryLevel': 'off',
	'git.openRepositoryInParentFolders': 'never',
};

/**
 * Starts a server; it is ready when this resolves.
 *
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer(options) {
	const vscode = await installVSCode(options.log);
	const folder = await makeTempFolder();
	const data = join(folder, 'server');
	await writeSettings(data, options.settings);
	await options.installExtensions?.(data);
	const guard = spawnGuarded(folder, vscode, serverArguments(data, options));
	const stopped = /** @type {Promise<void>} */ (new Promise((resolve) => guard.once('close', () => resolve())));
	const stop = () => (guard.stdin.end(), stopped);
	try {
		const port = await readPort(guard);
		const setSettings = (/** @type {Record<string, unknown>} */ settings) => writeSettings(data, settings);
		return { authority: `127.0.0.1:${port}`, url: `http://127.0.0.1:${port}/`, folder, setSettings, stop, stopped };
	} catch (error) {
		await stop();
		throw error;
	}
}

/**
 * @param {string} folder
 * @param {import('./install.mjs').VSCodeServer} vscode
 * @param {string[]} args
 */
function spawnGuarded(folder, vscode, args) {
	const guard = fileURLToPath(new URL('guard.mjs', import.meta.url));
	// Its own group: Ctrl-C must reach us, and we then close the guard's input.
	return spawn(process.execPath, [guard, folder, vscode.node, vscode.main, ...args], {
		stdio: ['pipe', 'pipe', 'pipe'],
		detached: process.platform !== 'win32',
		env: withoutVSCode(process.env),
	});
}

/**
 * Without what a VS Code terminal sets, else a server started there would talk to that window.
 *
 * @param {NodeJS.ProcessEnv} env
 */
function withoutVSCode(env) {
	return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name)));
}

/**
 * @param {string} data
 * @param {ServerOptions} options
 */
function serverArguments(data, { port = 0, asksForTrust = false }) {
	return [
		...['--host', '127.0.0.1', '--port', String(port), '--server-data-dir', data],
		'--without-connection-token',
		'--accept-server-license-terms',
		'--disable-telemetry',
		...(asksForTrust ? [] : ['--disable-workspace-trust']),
		// Without it the page ignores the payload that names the extension under development.
		'--enable-smoke-test-driver',
	];
}

/**
 * @param {string} data
 * @param {Record<string, unknown>} [settings]
 */
async function writeSettings(data, settings) {
	const folder = join(data, 'data', 'Machine');
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
}

/**
 * The port from the line that says the server is ready.
 *
 * @param {import('node:child_process').ChildProcessWithoutNullStreams} guard
 * @returns {Promise<number>}
 */
async function readPort(guard) {
	let output = '';
	/** @type {NodeJS.Timeout | undefined} */
	let timer;
	const ready = new Promise((resolve, reject) => {
		timer = setTimeout(
			() => reject(new Error(`The VS Code server did not start in time:\n${output}`)),
			startTimeout,
		);
		guard.once('close', () => reject(new Error(`The VS Code server stopped:\n${output}`)));
		const read = (/** @type {Buffer} */ chunk) => {
			// What comes later is noise; a tail is enough to find the line in.
			output = (output + chunk.toString()).slice(-20_000);
			const line = /Web UI available at \S+?:(\d+)/.exec(output);
			if (line) resolve(Number(line[1]));
		};
		guard.stdout.on('data', read);
		guard.stderr.on('data', read);
	});
	return ready.finally(() => clearTimeout(timer));
}
