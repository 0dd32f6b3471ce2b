/**
 * Runs in the extension host instead of tests: does what the notebook's kills.json says, and is killed meanwhile if it
 * says when.
 */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { openFolder, startExtension } from '../../host/inVSCode.ts';

/** What the notebook's kills.json says. */
type Order = { readonly killAfter?: number } & (CarryOrder | RenameOrder);

interface CarryOrder {
	readonly what: 'carry';
	readonly pairs: number;
}

interface RenameOrder {
	readonly what: 'rename';
	readonly from: string;
	readonly to: string;
}

export async function run(): Promise<void> {
	await startExtension();
	const text = await readFile(join(openFolder().fsPath, 'kills.json'), 'utf8');
	const { killAfter, ...order } = JSON.parse(text) as Order;
	await vscode.commands.executeCommand('mentoring._setToday', '2026-11-23');
	if (killAfter !== undefined) killLater(killAfter);
	await (order.what === 'carry' ? carry(order) : rename(order));
	console.log('ALL DONE');
}

async function carry({ pairs }: CarryOrder): Promise<void> {
	for (let pair = 0; pair < pairs; pair++) {
		await vscode.commands.executeCommand('mentoring.carryForward', {
			mentorship: `mentorships/pair${pair}.md`,
			confirm: true,
		});
	}
}

/** As F2 does: on the first place that still has the old name, whether its note does or not. */
async function rename({ from, to }: RenameOrder): Promise<void> {
	for (const uri of await vscode.workspace.findFiles('meetings/*.md')) {
		const document = await vscode.workspace.openTextDocument(uri);
		const at = document.getText().indexOf(`goal:${from}`);
		if (at < 0) continue;
		const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
			'vscode.executeDocumentRenameProvider',
			uri,
			document.positionAt(at + 6),
			to,
		);
		if (!await vscode.workspace.applyEdit(edit)) throw new Error('The edit was not taken.');
		// As VS Code does after F2; `saveAll` passes over documents that no editor shows.
		for (const changed of vscode.workspace.textDocuments) if (changed.isDirty) await changed.save();
		return;
	}
}

/** Kills this host, and the server that started it and writes its files. */
function killLater(milliseconds: number): void {
	spawn('sh', ['-c', `sleep ${milliseconds / 1000}; kill -9 ${process.ppid} ${process.pid}`], {
		detached: true,
		stdio: 'ignore',
	}).unref();
}
