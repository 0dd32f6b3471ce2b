import type * as vscode from 'vscode';
import type { Services } from '../../host/services.ts';
import { registerCommands } from '../../host/ui/commands.ts';

/** Makes the next meeting's note ready; what does it is loaded when it is first asked for. */
export function registerPrepareMeeting(services: Services): vscode.Disposable {
	return registerCommands(services, {
		'mentoring.prepareMeeting': async argument => (await import('./prepareCommand.ts')).prepareMeetingNote(services, argument),
	});
}
