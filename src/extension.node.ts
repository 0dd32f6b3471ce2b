import type * as vscode from 'vscode';
import { activate as activateAnywhere, type MentoringApi } from './extension.ts';
import { readFile, statFile } from './host/workspace/fileReader.node.ts';
import { printPdf } from './host/export/printer.node.ts';

/**
 * The entry of the Node host: the bundle that both hosts share, the quick way to read files and their times, and a
 * browser that makes PDFs.
 */
export function activate(context: vscode.ExtensionContext): MentoringApi | Promise<MentoringApi> {
	return activateAnywhere(context, { readFile, statFile, printPdf });
}
