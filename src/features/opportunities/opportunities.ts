import type * as vscode from 'vscode';
import type { Services } from '../../host/services.ts';
import { registerCommands } from '../../host/commands/commands.ts';

/** Between meetings: offers, priorities, accomplishments, introductions. What they take is loaded when one is used. */
export function registerOffers(services: Services): vscode.Disposable {
	return registerCommands(services, {
		'mentoring.weighOpportunity': async argument => (await import('./letters.ts')).weighOpportunity(services, argument),
		'mentoring.askMentor': async argument => (await import('./letters.ts')).askMentor(services, argument),
		'mentoring.declineViaMentor': async argument => (await import('./letters.ts')).declineViaMentor(services, argument),
		'mentoring.comparePriorities': async argument => (await import('./comparePriorities.ts')).comparePriorities(services, argument),
		'mentoring.gatherAccomplishments': async argument => (await import('./gatherAccomplishments.ts')).gatherAccomplishments(services, argument),
		'mentoring.logIntroduction': async argument => (await import('./logIntroduction.ts')).logIntroduction(services, argument),
	});
}
