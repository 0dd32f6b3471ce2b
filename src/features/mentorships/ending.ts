import type * as vscode from 'vscode';
import type { Services } from '../../host/services.ts';
import { registerCommands } from '../../host/commands/commands.ts';

/** Endings and trouble. What they take is loaded when one is used. */
export function registerEnding(services: Services): vscode.Disposable {
	return registerCommands(services, {
		'mentoring.closeMentorship': async argument => (await import('./closeMentorship.ts')).closeMentorship(services, argument),
		'mentoring.reviewMentorship': async argument => (await import('./reviewMentorship.ts')).reviewMentorship(services, argument),
		'mentoring.showBoundaries': async () => (await import('./reviewMentorship.ts')).showBoundaries(services),
	});
}
