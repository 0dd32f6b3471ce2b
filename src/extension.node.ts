import type * as vscode from 'vscode';
import { activate as activateAnywhere, type MentoringApi } from './extension.ts';
import { readFile } from './host/fileReader.node.ts';

/** The entry of the Node host: the bundle that both hosts share, and the quick way to read files. */
export function activate(context: vscode.ExtensionContext): MentoringApi {
	return activateAnywhere(context, readFile);
}
