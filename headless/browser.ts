/** Finds a browser, or installs one, and starts it without a window. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { addPackages, installOnce, type Log } from './install.ts';

export interface BrowserProgram {
	readonly path: string;
	/** What it needs beyond the usual environment. */
	readonly env: Record<string, string>;
}

const run = promisify(execFile);
const chromiumPackage = '@sparticuz/chromium@147';

/** Quiet (nothing is fetched from anywhere) and able to run as root, as in a container. */
const flags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** A signal ends the process, which ends the browser; Playwright's own handlers would let the process live on. */
const leaveSignals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

/**
 * Starts a headless browser.
 *
 * @param temp Where its temporary files go; whoever deletes that folder deletes them.
 */
export async function launchBrowser(log: Log, temp: string): Promise<Browser> {
	const program = await findBrowser(log);
	const env = { ...(process.env as Record<string, string>), ...program.env };
	try {
		const options = { executablePath: program.path, args: flags, env, ...leaveSignals };
		const { chromium } = await import('playwright-core');
		return await withTempFolder(temp, () => chromium.launch(options));
	} catch (error) {
		throw noBrowser(`${program.path} does not start: ${firstLines(error)}`);
	}
}

/**
 * Playwright has no option for where its temporary files go; it asks the system.
 * A profile left behind by a killed process is then deleted with `temp`.
 */
async function withTempFolder<T>(temp: string, work: () => Promise<T>): Promise<T> {
	const before = process.env['TMPDIR'];
	process.env['TMPDIR'] = temp;
	try {
		return await work();
	} finally {
		if (before === undefined) delete process.env['TMPDIR'];
		else process.env['TMPDIR'] = before;
	}
}

/**
 * The browser named by MENTORING_BROWSER, else an installed one, else one from
 * the npm registry (Linux on x64 only, 75 MB).
 */
export async function findBrowser(log: Log): Promise<BrowserProgram> {
	const named = process.env['MENTORING_BROWSER'];
	if (named) return { path: named, env: {} };
	const installed = installedBrowsers().find((path) => existsSync(path));
	if (installed) return { path: installed, env: {} };
	if (process.platform !== 'linux' || process.arch !== 'x64') throw noBrowser('none is installed');
	return installChromium(log).catch((error) => {
		throw noBrowser(`none is installed and ${chromiumPackage} could not be: ${firstLines(error)}`);
	});
}

/**
 * A browser as one program file, for those who start it by themselves: where it needs more than
 * the usual environment, a script that provides it.
 *
 * @param folder Where such a script goes.
 */
export async function browserFile(log: Log, folder: string): Promise<string> {
	const { path, env } = await findBrowser(log);
	const names = Object.entries(env);
	if (names.length === 0) return path;
	const script = join(folder, 'browser');
	const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
	const exports = names.map(([name, value]) => `export ${name}=${quoted(value)}\n`).join('');
	// `exec` hands on the pipe through which the browser is told what to do.
	await writeFile(script, `#!/bin/sh\n${exports}exec ${quoted(path)} "$@"\n`, { mode: 0o755 });
	return script;
}

function noBrowser(why: string) {
	return new Error(`This needs Chrome, Chromium or Edge, but ${why}; install one, or name one in MENTORING_BROWSER.`);
}

function firstLines(error: unknown) {
	const message = error instanceof Error ? error.message : String(error);
	return message.split('\n').slice(0, 3).join(' ').trim();
}

/** @returns Where browsers usually are on this system. */
function installedBrowsers(): string[] {
	if (process.platform === 'darwin') return macBrowsers();
	if (process.platform === 'win32') return windowsBrowsers();
	const names = [
		'google-chrome',
		'google-chrome-stable',
		'chromium',
		'chromium-browser',
		'microsoft-edge',
		'microsoft-edge-stable',
	];
	const folders = (process.env['PATH'] ?? '').split(delimiter);
	return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function macBrowsers() {
	return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) =>
		`/Applications/${name}.app/Contents/MacOS/${name}`
	);
}

function windowsBrowsers() {
	const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
	const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
	return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
}

async function installChromium(log: Log): Promise<BrowserProgram> {
	const folder = await installOnce('chromium-147', log, async (half) => {
		log('No browser found; installing Chromium …');
		await addPackages(half, [chromiumPackage]);
		await unpackChromium(half);
	});
	const unpacked = join(folder, 'unpacked');
	const path = join(unpacked, 'chromium');
	return { path, env: { ...(await missingLibraries(path, unpacked)), ...missingFonts(unpacked) } };
}

/**
 * The package unpacks itself into the temporary folder of whoever loads it, so
 * a process whose temporary folder is the cache does it. Posing as Lambda makes
 * it unpack its system libraries too, for machines that have none.
 */
async function unpackChromium(folder: string) {
	const unpacked = join(folder, 'unpacked');
	await mkdir(unpacked);
	const entry = pathToFileURL(join(folder, 'node_modules', '@sparticuz', 'chromium', 'build', 'esm', 'index.js'));
	const script = `await (await import(${JSON.stringify(entry.href)})).default.executablePath();`;
	const env = { ...process.env, TMPDIR: unpacked, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
	await run(process.execPath, ['--input-type=module', '--eval', script], { env });
}

async function missingLibraries(program: string, unpacked: string) {
	const { stdout } = await run('ldd', [program]).catch(() => ({ stdout: '' }));
	const env: Record<string, string> = stdout.includes('not found')
		? { LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib') }
		: {};
	return env;
}

function missingFonts(unpacked: string): Record<string, string> {
	return existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(unpacked, 'fonts') };
}
