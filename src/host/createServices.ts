import * as vscode from 'vscode';
import { HostClock } from './hostClock.ts';
import { HostNotebooks } from './hostNotebooks.ts';
import { HostSettings } from './hostSettings.ts';
import type { HostParts } from './hostParts.ts';
import { LaterLooks } from './laterLooks.ts';
import { NoteCaches } from './noteCaches.ts';
import { watchSavedNotes } from './savedNotes.ts';
import { ShownNotebooks } from './shownNotebooks.ts';
import { HostTaskEditor } from './taskEditor.ts';
import type { Services } from './services.ts';

/** Only there while tests run, which share the extension host and so get the very objects. */
const GIVE_SERVICES = 'mentoring._services';

/** Makes what every feature is given; all of it goes away with the extension. */
export function createServices(context: vscode.ExtensionContext, { printPdf, ...files }: HostParts): Services {
	const testing = context.extensionMode === vscode.ExtensionMode.Test;
	const logger = vscode.window.createOutputChannel('Mentoring Notebook', { log: true });
	const settings = new HostSettings();
	const clock = new HostClock(context);
	const caches = new NoteCaches(context, { settings, logger, readFile: files.readFile });
	const all = new HostNotebooks({ settings, clock, logger, caches, ...files });
	const notebooks = new ShownNotebooks(all, context.workspaceState, () => settings.get('myRole'));
	const laterLooks = new LaterLooks(logger);
	const edits = new HostTaskEditor({ settings, clock, logger, laterLooks });
	context.subscriptions.push(notebooks, all, edits, laterLooks, watchSavedNotes(all, logger), clock, settings, logger);
	const services = { notebooks, screen: notebooks, edits, settings, clock, logger, context, printPdf };
	if (testing) { context.subscriptions.push(vscode.commands.registerCommand(GIVE_SERVICES, () => services)); }
	return services;
}
