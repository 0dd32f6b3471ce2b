import type * as vscode from 'vscode';
import type { Services } from '../../host/services.ts';
import { registerCommands } from '../../host/commands/commands.ts';

/** What is made for the meeting and leaves the notebook. Composers are loaded when one is asked for. */
export function registerExports(services: Services): vscode.Disposable {
	return registerCommands(services, {
		'mentoring.buildSummary': async call => (await import('./buildSummary.ts')).buildSummary(services, call),
		'mentoring.sendSummary': async call => (await import('./sendMail.ts')).sendSummary(services, call),
		'mentoring.homeworkReminder': async call => (await import('./sendMail.ts')).homeworkReminder(services, call),
		'mentoring.exportSlides': async call => (await import('./exportPages.ts')).exportSlides(services, call),
		'mentoring.exportMeetingPack': async call =>
			(await import('./exportMeetingPack.ts')).exportMeetingPack(services, call),
		'mentoring.exportChairsPage': async call =>
			(await import('./exportMeetingPack.ts')).exportChairsPage(services, call),
		'mentoring.saveAsWord': async call => (await import('./saveAsWord.ts')).saveAsWord(services, call),
		'mentoring.exportCalendar': async call => (await import('./exportCalendar.ts')).exportCalendar(services, call),
		'mentoring.exportAttestation': async call =>
			(await import('./exportPages.ts')).exportAttestation(services, call),
		'mentoring.shareDates': async call => (await import('./shareDates.ts')).shareDates(services, call),
	});
}
