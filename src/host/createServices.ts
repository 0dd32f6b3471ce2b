import * as vscode from 'vscode';
import { HostClock } from './hostClock.ts';
import { HostNotebooks } from './hostNotebooks.ts';
import { HostSettings } from './hostSettings.ts';
import { HostTaskEditor } from './taskEditor.ts';
import type { Services } from './services.ts';

/** Makes what every feature is given; all of it goes away with the extension. */
export function createServices(context: vscode.ExtensionContext): Services {
	const logger = vscode.window.createOutputChannel('Mentoring Notebook', { log: true });
	const settings = new HostSettings();
	const clock = new HostClock(context.extensionMode === vscode.ExtensionMode.Test);
	const notebooks = new HostNotebooks({ settings, clock, logger });
	const edits = new HostTaskEditor({ settings, clock, logger });
	context.subscriptions.push(notebooks, clock, settings, logger);
	return { notebooks, edits, settings, clock, logger, context };
}
