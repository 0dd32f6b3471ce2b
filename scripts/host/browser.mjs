/** Finds a browser, or installs one, and starts it without a window. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { addPackages, installOnce } from './install.mjs';

/** @typedef {import('playwright-core').Browser} Browser */

/**
 * @typedef {object} BrowserProgram
 * @property {string} path
 * @property {Record<string, string>} env What it needs beyond the usual environment.
 */

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
 * @param {import('./install.mjs').Log} log
 * @param {string} temp Where its temporary files go; whoever deletes that folder deletes them.
 * @returns {Promise<Browser>}
 */
export async function launchBrowser(log, temp) {
	const program = await findBrowser(log);
	const env = { .../** @type {Record<string, string>} */ (process.env), ...program.env };
	try {
		const options = { executablePath: program.path, args: flags, env, ...leaveSignals };
		return await withTempFolder(temp, () => chromium.launch(options));
	} catch (error) {
		throw noBrowser(`${program.path} does not start: ${firstLines(error)}`);
	}
}

/**
 * Playwright has no option for where its temporary files go; it asks the system.
 * A profile left behind by a killed process is then deleted with `temp`.
 *
 * @template T
 * @param {string} temp
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withTempFolder(temp, work) {
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
 *
 * @param {import('./install.mjs').Log} log
 * @returns {Promise<BrowserProgram>}
 */
export async function findBrowser(log) {
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
 * @param {import('./install.mjs').Log} log
 * @param {string} folder Where such a script goes.
 * @returns {Promise<string>}
 */
export async function browserFile(log, folder) {
	const { path, env } = await findBrowser(log);
	const names = Object.entries(env);
	if (names.length === 0) return path;
	const script = join(folder, 'browser');
	const quoted = (/** @type {string} */ text) => `'${text.replaceAll("'", "'\\''")}'`;
	const exports = names.map(([name, value]) => `export ${name}=${quoted(value)}\n`).join('');
	// `exec` hands on the pipe through which the browser is told what to do.
	await writeFile(script, `#!/bin/sh\n${exports}exec ${quoted(path)} "$@"\n`, { mode: 0o755 });
	return script;
}

/** @param {string} why */
function noBrowser(why) {
	return new Error(`This needs Chrome, Chromium or Edge, but ${why}; install one, or name one in MENTORING_BROWSER.`);
}

/** @param {unknown} error */
function firstLines(error) {
	const message = error instanceof Error ? error.message : String(error);
	return message.split('\n').slice(0, 3).join(' ').trim();
}

/** @returns {string[]} Where browsers usually are on this system. */
function installedBrowsers() {
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

/** @param {import('./install.mjs').Log} log @returns {Promise<BrowserProgram>} */
async function installChromium(log) {
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
 *
 * @param {string} folder
 */
async function unpackChromium(folder) {
	const unpacked = join(folder, 'unpacked');
	await mkdir(unpacked);
	const entry = pathToFileURL(join(folder, 'node_modules', '@sparticuz', 'chromium', 'build', 'esm', 'index.js'));
	const script = `await (await import(${JSON.stringify(entry.href)})).default.executablePath();`;
	const env = { ...process.env, TMPDIR: unpacked, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
	await run(process.execPath, ['--input-type=module', '--eval', script], { env });
}

/** @param {string} program @param {string} unpacked */
async function missingLibraries(program, unpacked) {
	const { stdout } = await run('ldd', [program]).catch(() => ({ stdout: '' }));
	/** @type {Record<string, string>} */
	const env = stdout.includes('not found') ? { LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib') } : {};
	return env;
}

/** @param {string} unpacked @returns {Record<string, string>} */
function missingFonts(unpacked) {
	return existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(unpacked, 'fonts') };
}
