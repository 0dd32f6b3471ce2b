/** Starts a VS Code server on this machine alone, and stops it without a trace. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installVSCode, type Log, type VSCodeServer } from './install.ts';
import { nodeArguments } from './nodeWithTypeScript.ts';
import { makeTempFolder } from './folders.ts';

export interface Server {
	/** Host and port, as in `vscode-remote://AUTHORITY/…`. */
	readonly authority: string;
	readonly url: string;
	/** A temporary folder that is deleted with the server. */
	readonly folder: string;
	/** VS Code settings from now on, on top of the quiet ones; open windows take them over. */
	readonly setSettings: (settings: Record<string, unknown>) => Promise<void>;
	readonly stop: () => Promise<void>;
	/** Settles when the server has gone, for whatever reason. */
	readonly stopped: Promise<void>;
}

export interface ServerOptions {
	readonly log: Log;
	/** Any free one when left out. */
	readonly port?: number | undefined;
	/** VS Code settings, on top of the quiet ones. */
	readonly settings?: Record<string, unknown> | undefined;
	/**
	 * Folders are trusted when somebody says so, till then the window is in restricted mode; else all are
	 * trusted.
	 */
	readonly asksForTrust?: boolean | undefined;
	/** Given the server's data folder, before it starts. */
	readonly installExtensions?: ((data: string) => Promise<void>) | undefined;
}

const startTimeout = 60_000;

/** Nothing that draws attention from the extension, and nothing that calls home. */
const quietSettings = {
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
	'workbench.reduceMotion': 'on',
	'editor.cursorBlinking': 'solid',
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

/** Starts a server; it is ready when this resolves. */
export async function startServer(options: ServerOptions): Promise<Server> {
	const vscode = await installVSCode(options.log);
	const folder = await makeTempFolder();
	const data = join(folder, 'server');
	await writeSettings(data, options.settings);
	await options.installExtensions?.(data);
	const guard = spawnGuarded(folder, vscode, serverArguments(data, options));
	const stopped = new Promise<void>((resolve) => guard.once('close', () => resolve()));
	const stop = () => (guard.stdin.end(), stopped);
	try {
		const port = await readPort(guard);
		const setSettings = (settings: Record<string, unknown>) => writeSettings(data, settings);
		return { authority: `127.0.0.1:${port}`, url: `http://127.0.0.1:${port}/`, folder, setSettings, stop, stopped };
	} catch (error) {
		await stop();
		throw error;
	}
}

function spawnGuarded(folder: string, vscode: VSCodeServer, args: string[]) {
	// Its own group: Ctrl-C must reach us, and we then close the guard's input.
	return spawn(process.execPath, [
		...nodeArguments('guard.ts', import.meta.url),
		folder,
		vscode.node,
		vscode.main,
		...args,
	], {
		stdio: ['pipe', 'pipe', 'pipe'],
		detached: process.platform !== 'win32',
		env: withoutVSCode(process.env),
	});
}

/** Without what a VS Code terminal sets, else a server started there would talk to that window. */
function withoutVSCode(env: NodeJS.ProcessEnv) {
	return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name)));
}

function serverArguments(data: string, { port = 0, asksForTrust = false }: ServerOptions) {
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

async function writeSettings(data: string, settings?: Record<string, unknown>) {
	const folder = join(data, 'data', 'Machine');
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
}

/** The port from the line that says the server is ready. */
async function readPort(guard: ChildProcessWithoutNullStreams): Promise<number> {
	let output = '';
	let timer: NodeJS.Timeout | undefined;
	const ready = new Promise<number>((resolve, reject) => {
		timer = setTimeout(
			() => reject(new Error(`The VS Code server did not start in time:\n${output}`)),
			startTimeout,
		);
		guard.once('close', () => reject(new Error(`The VS Code server stopped:\n${output}`)));
		const read = (chunk: Buffer) => {
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
