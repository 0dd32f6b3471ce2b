/**
 * Runs in the extension host instead of tests: does what the notebook's kills.json says, and is killed meanwhile if it
 * says when.
 */
const { spawn } = require('node:child_process');
const { readFile } = require('node:fs/promises');
const { join } = require('node:path');
const vscode = require('vscode');

exports.run = async () => {
	const api = await vscode.extensions.getExtension('mentoring-notebook.mentoring-notebook').activate();
	await api.whenReady();
	const folder = vscode.workspace.workspaceFolders[0].uri.fsPath;
	const { killAfter, ...order } = JSON.parse(await readFile(join(folder, 'kills.json'), 'utf8'));
	await vscode.commands.executeCommand('mentoring._setToday', '2026-11-23');
	if (killAfter !== undefined) killLater(killAfter);
	await (order.what === 'carry' ? carry(order) : rename(order));
	console.log('ALL DONE');
};

/** @param {{ pairs: number }} order */
async function carry({ pairs }) {
	for (let pair = 0; pair < pairs; pair++) {
		await vscode.commands.executeCommand('mentoring.carryForward', {
			mentorship: `mentorships/pair${pair}.md`,
			confirm: true,
		});
	}
}

/**
 * As F2 does: on the first place that still has the old name, whether its note does or not.
 * @param {{ from: string, to: string }} order
 */
async function rename({ from, to }) {
	for (const uri of await vscode.workspace.findFiles('meetings/*.md')) {
		const document = await vscode.workspace.openTextDocument(uri);
		const at = document.getText().indexOf(`goal:${from}`);
		if (at < 0) continue;
		const edit = await vscode.commands.executeCommand(
			'vscode.executeDocumentRenameProvider',
			uri,
			document.positionAt(at + 6),
			to,
		);
		if (!await vscode.workspace.applyEdit(edit)) throw new Error('The edit was not taken.');
		// As VS Code does after F2; `saveAll` passes over documents that no editor shows.
		for (const one of vscode.workspace.textDocuments) if (one.isDirty) await one.save();
		return;
	}
}

/** Kills this host, and the server that started it and writes its files. @param {number} milliseconds */
function killLater(milliseconds) {
	spawn('sh', ['-c', `sleep ${milliseconds / 1000}; kill -9 ${process.ppid} ${process.pid}`], {
		detached: true,
		stdio: 'ignore',
	}).unref();
}
