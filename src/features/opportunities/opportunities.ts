import type * as vscode from 'vscode';
import type { Services } from '../../host/services.ts';
import { registerCommands } from '../../host/commands/commands.ts';

/** Between meetings: offers, priorities, accomplishments, introductions. What they take is loaded when one is used. */
export function registerOffers(services: Services): vscode.Disposable {
	return registerCommands(services, {
		'mentoring.weighOpportunity': async call =>
			(await import('./letterCommands.ts')).weighOpportunity(services, call),
		'mentoring.askMentor': async call => (await import('./letterCommands.ts')).askMentor(services, call),
		'mentoring.declineViaMentor': async call =>
			(await import('./letterCommands.ts')).declineViaMentor(services, call),
		'mentoring.draftForMentor': async call => (await import('./draftForMentor.ts')).draftForMentor(services, call),
		'mentoring.comparePriorities': async call =>
			(await import('./comparePrioritiesCommand.ts')).comparePriorities(services, call),
		'mentoring.gatherAccomplishments': async call =>
			(await import('./gatherAccomplishmentsCommand.ts')).gatherAccomplishments(services, call),
		'mentoring.cvLines': async call => (await import('./cvLinesCommand.ts')).showCvLines(services, call),
		'mentoring.logIntroduction': async call =>
			(await import('./logIntroductionCommand.ts')).logIntroduction(services, call),
	});
}
