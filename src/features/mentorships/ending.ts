import type * as vscode from 'vscode';
import type { Services } from '../../host/services.ts';
import { registerCommands } from '../../host/commands/commands.ts';

/** The agreement, endings and trouble. What they take is loaded when one is used. */
export function registerEnding(services: Services): vscode.Disposable {
	return registerCommands(services, {
		'mentoring.openAgreement': async call => (await import('./agreement.ts')).openAgreement(services, call),
		'mentoring.closeMentorship': async call =>
			(await import('./closeMentorshipCommand.ts')).closeMentorship(services, call),
		'mentoring.reviewMentorship': async call =>
			(await import('./reviewMentorship.ts')).reviewMentorship(services, call),
		'mentoring.showBoundaries': async () => (await import('./reviewMentorship.ts')).showBoundaries(services),
	});
}
