import * as vscode from 'vscode';
import { equal, ok } from './assert.ts';

suite('activation', () => {
	test('the extension activates', async () => {
		const extension = vscode.extensions.getExtension('mentoring-notebook.mentoring-notebook');
		ok(extension, 'the extension is not there');
		await extension.activate();
		equal(extension.isActive, true);
	});

	test('runs in the extension host that its manifest names', () => {
		const manifest = vscode.extensions.getExtension('mentoring-notebook.mentoring-notebook')?.packageJSON as {
			main?: string;
		};
		const scheme = vscode.extensions.getExtension('mentoring-notebook.mentoring-notebook')?.extensionUri.scheme;
		// Only the Node host sees the files of this machine as files.
		equal(scheme, manifest.main === undefined ? 'vscode-remote' : 'file');
	});
});
