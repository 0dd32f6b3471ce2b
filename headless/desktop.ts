/** Finds the VS Code application, where there is a screen for it. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Log } from './install.ts';

const patience = 4_000;

/** @returns Whether a window could be seen. */
export function hasDisplay(): boolean {
	if (process.platform !== 'linux') return true;
	return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** @returns The `code` command, if it is on the path. */
export function findCodeCommand(): string | undefined {
	const name = process.platform === 'win32' ? 'code.cmd' : 'code';
	const folders = (process.env['PATH'] ?? '').split(delimiter);
	return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/**
 * The application to run tests in: the one VSCODE_EXECUTABLE names, else an
 * installed one, else a download. Undefined without a screen, in CI and where
 * the download site does not answer at once; the headless host serves there.
 */
export async function findDesktop(log: Log): Promise<string | undefined> {
	const named = process.env['VSCODE_EXECUTABLE'];
	if (named) return named;
	if (process.env['MENTORING_HOST'] === 'headless' || process.env['CI'] || !hasDisplay()) return undefined;
	return installedPrograms().find((path) => existsSync(path)) ?? download(log);
}

function installedPrograms() {
	if (process.platform === 'darwin') return ['/Applications/Visual Studio Code.app/Contents/MacOS/Electron'];
	if (process.platform === 'win32')
		return [join(process.env['LOCALAPPDATA'] ?? '', 'Programs\\Microsoft VS Code\\Code.exe')];
	return ['/usr/share/code/code'];
}

async function download(log: Log) {
	try {
		const { downloadAndUnzipVSCode, SilentReporter } = await import('@vscode/test-electron');
		const { fetchStableVersions } = await import('@vscode/test-electron/out/download.js');
		// A small question first: the download itself has no short time limit.
		await fetchStableVersions(true, patience);
		log('Downloading VS Code …');
		return await downloadAndUnzipVSCode({ timeout: patience, reporter: new SilentReporter() });
	} catch {
		return undefined;
	}
}
