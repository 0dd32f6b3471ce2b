import * as vscode from 'vscode';
import { HostClock } from './workspace/hostClock.ts';
import { HostNotebooks } from './workspace/hostNotebooks.ts';
import { HostSettings } from './hostSettings.ts';
import { LostUpdateWatcher } from './edits/lostUpdateWatcher.ts';
import { NoteCaches } from './workspace/noteCaches.ts';
import { watchSavedNotes } from './savedNotes.ts';
import { keeperFrom } from './keeper.ts';
import { ShownNotebooks } from './shownNotebooks.ts';
import { HostTaskEditor } from './edits/taskEditor.ts';
import type { Services } from './services.ts';
import type { PrintPdf } from './export/printer.ts';
import { readThroughWorkspace, statThroughWorkspace, type ReadFile, type StatFile } from './workspace/readThroughWorkspace.ts';

/** Only there while tests run, which share the extension host and so get the very objects. */
const GIVE_SERVICES = 'mentoring._services';

/** Makes what every feature is given; all of it goes away with the extension. */
export function createServices(context: vscode.ExtensionContext, { printPdf, ...files }: HostParts): Services {
	const testing = context.extensionMode === vscode.ExtensionMode.Test;
	const logger = vscode.window.createOutputChannel('Mentoring Notebook', { log: true });
	const settings = new HostSettings();
	const clock = new HostClock(context);
	const caches = new NoteCaches(context, { settings, logger, readFile: files.readFile });
	const all = new HostNotebooks({ settings, clock, logger, caches, extensionUri: context.extensionUri, ...files });
	const notebooks = new ShownNotebooks(all, context.workspaceState, () => keeperFrom({ settings }));
	const laterLooks = new LostUpdateWatcher(logger);
	const edits = new HostTaskEditor({ settings, clock, logger, laterLooks });
	context.subscriptions.push(notebooks, all, edits, laterLooks, watchSavedNotes(all, logger), clock, settings, logger);
	const services = { notebooks, screen: notebooks, edits, settings, clock, logger, context, printPdf };
	if (testing) { context.subscriptions.push(vscode.commands.registerCommand(GIVE_SERVICES, () => services)); }
	return services;
}

/** What one of the two hosts can do better than the other, or alone; its entry hands it in. */
export interface HostParts {
	readonly readFile: ReadFile;
	readonly statFile: StatFile;
	readonly printPdf: PrintPdf;
}

/** What every host can do: files through VS Code, and no programs. */
export const PORTABLE_PARTS: HostParts = { readFile: readThroughWorkspace, statFile: statThroughWorkspace, printPdf: () => Promise.resolve('no-programs') };
