import type * as vscode from 'vscode';
import type { Services } from '../../host/services.ts';
import { registerCommands } from '../../host/commands/commands.ts';

/** Reading what came back. Readers and their libraries are loaded when something is read. */
export function registerAnswers(services: Services): vscode.Disposable {
	return registerCommands(services, {
		'mentoring.readWhatCameBack': async call =>
			(await import('./readWhatCameBack.ts')).readWhatCameBack(services, call),
	});
}
