/** Installs a package in a VS Code, as a user would, and looks whether it works. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { installVSCode } from '../headless/index.ts';
import { openWorkbench, waitForOverdue } from './host/workbench.ts';

const run = promisify(execFile);

/** Fails unless the installed extension shows overdue homework of the sample notebook. */
export async function smoke(vsix: string) {
	const vscode = await installVSCode(console.log);
	const install = async (data: string) => {
		await run(vscode.node, [
			vscode.main,
			'--server-data-dir',
			data,
			'--accept-server-license-terms',
			'--install-extension',
			vsix,
		]);
	};
	const workbench = await openWorkbench({ host: 'installed', installExtensions: install });
	try {
		const row = await waitForOverdue(workbench);
		console.log(`The installed package works: ${row.label} (${row.description})`);
	} finally {
		await workbench.close();
	}
}
