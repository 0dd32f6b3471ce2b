/** `npm start`: VS Code on the sample notebook, until it is closed or Ctrl-C. */
import { spawn } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { makeTempFolder, startServer, windowAddress } from '../../headless/index.ts';
import { prepareExtension } from './extensionFolder.ts';
import { copySample } from './sample.ts';

/** Serves VS Code on this machine and prints its address; ends with Ctrl-C. */
export async function serve({ folder, port }: { folder?: string | undefined, port?: number | undefined }) {
	const interrupted = interruption();
	const server = await startServer({ log: console.log, port });
	try {
		const workspace = await notebookIn(server.folder, folder);
		const extension = join(server.folder, 'extension');
		await prepareExtension(extension, 'node');
		console.log(
			'\nOpen this in a browser; Ctrl-C here stops it:\n\n  '
				+ `${windowAddress({ authority: server.authority, workspace, extension })}\n`,
		);
		await Promise.race([interrupted, server.stopped]);
	} finally {
		await server.stop();
	}
}

/** Opens the VS Code application and waits until its window is closed. */
export async function openDesktop(code: string, folder?: string) {
	const interrupted = interruption();
	const temp = await makeTempFolder();
	try {
		const workspace = await notebookIn(temp, folder);
		const extension = join(temp, 'extension');
		await prepareExtension(extension, 'node');
		console.log('Opening VS Code; closing its window, or Ctrl-C here, ends this.');
		const args = [
			'--new-window',
			'--wait',
			'--disable-workspace-trust',
			`--extensionDevelopmentPath=${extension}`,
			workspace,
		];
		// A profile of its own, so that the command waits for this window even when VS Code is already open.
		const child = spawn(code, [`--user-data-dir=${join(temp, 'user')}`, ...args], {
			stdio: 'ignore',
			shell: process.platform === 'win32',
		});
		const closed = new Promise((settle, reject) => child.on('error', reject).on('close', settle));
		await Promise.race([interrupted, closed]);
		child.kill();
	} finally {
		await rm(temp, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
	}
}

async function notebookIn(temp: string, folder?: string) {
	if (folder) return resolve(folder);
	const notebook = join(temp, 'sample-notebook');
	await mkdir(notebook);
	await copySample(notebook);
	return notebook;
}

/** @returns Settles on Ctrl-C, or when the terminal goes away. */
function interruption(): Promise<void> {
	return new Promise((settle) => {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => settle());
	});
}
