/** Installs what a real VS Code needs, on first use, from the npm registry alone. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from './lock.ts';
import { npm } from './npm.ts';
import { cacheFolder } from './folders.ts';

const codeServer = 'code-server@4.139.1';

/** Receives one line of progress. */
export type Log = (line: string) => void;

export interface VSCodeServer {
	/** The Node binary that the server needs. */
	readonly node: string;
	/** The server's entry file. */
	readonly main: string;
}

/** The VS Code server, installed if it is not there yet (about 570 MB, half a minute). */
export async function installVSCode(log: Log): Promise<VSCodeServer> {
	const system = process.platform === 'win32' ? 'win' : process.platform;
	const nodePackage = `node-${system}-${process.arch}`;
	const folder = await installOnce(codeServer.replace('@', '-'), log, (half) => fetchVSCode(half, nodePackage, log));
	const modules = join(folder, 'node_modules');
	return {
		node: join(modules, nodePackage, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
		main: join(modules, 'code-server', 'lib', 'vscode', 'out', 'server-main.js'),
	};
}

async function fetchVSCode(folder: string, nodePackage: string, log: Log) {
	log('Installing VS Code (1 of 2): the workbench …');
	await addPackages(folder, [codeServer, `${nodePackage}@24`]);
	log('Installing VS Code (2 of 2): what the server needs …');
	// Its native parts would need a compiler, and nothing here needs them.
	await npm(join(folder, 'node_modules', 'code-server', 'lib', 'vscode'), [
		'install',
		'--omit=dev',
		'--ignore-scripts',
	]);
}

/** Installs packages, without their scripts, into a folder of their own. */
export async function addPackages(folder: string, packages: string[]) {
	await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
	await npm(folder, ['install', '--ignore-scripts', ...packages]);
}

/**
 * Gives the cache folder `name`, filling it first if it is not there. A folder
 * under its final name is always whole: it is filled under another name.
 */
export async function installOnce(name: string, log: Log, fill: (half: string) => Promise<void>): Promise<string> {
	const folder = join(cacheFolder, name);
	if (existsSync(folder)) return folder;
	await withLock(`${folder}.lock`, async () => {
		if (existsSync(folder)) return;
		const half = await emptyHalf(name);
		const start = Date.now();
		await fill(half);
		await rename(half, folder);
		log(`Installed ${name} in ${Math.round((Date.now() - start) / 1000)} s.`);
	});
	return folder;
}

/** An empty folder to install into, and no leftovers of installs that broke off. */
async function emptyHalf(name: string) {
	const prefix = `${name}.half-`;
	const old = (await readdir(cacheFolder)).filter((entry) => entry.startsWith(prefix));
	await Promise.all(old.map((entry) => rm(join(cacheFolder, entry), { recursive: true, force: true })));
	const half = join(cacheFolder, `${prefix}${process.pid}`);
	await mkdir(half);
	return half;
}
