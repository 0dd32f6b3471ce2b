import type * as vscode from 'vscode';
import type { Services } from '../../host/services.ts';
import { registerCommands } from '../../host/ui/commands.ts';

/** Settles a meeting at its end; what does it is loaded when it is first asked for. */
export function registerWrapUp(services: Services): vscode.Disposable {
	return registerCommands(services, {
		'mentoring.wrapUpMeeting': async argument => (await import('./wrapUpCommand.ts')).wrapUpMeeting(services, argument),
	});
}
