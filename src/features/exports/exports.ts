import type * as vscode from 'vscode';
import type { Services } from '../../host/services.ts';
import { registerCommands } from '../../host/commands/commands.ts';

/** What is made for the meeting and leaves the notebook. Composers are loaded when one is asked for. */
export function registerExports(services: Services): vscode.Disposable {
	return registerCommands(services, {
		'mentoring.buildSummary': async argument => (await import('./buildSummary.ts')).buildSummary(services, argument),
		'mentoring.exportSlides': async argument => (await import('./exportPages.ts')).exportSlides(services, argument),
		'mentoring.exportMeetingPack': async argument => (await import('./exportMeetingPack.ts')).exportMeetingPack(services, argument),
		'mentoring.exportCalendar': async argument => (await import('./exportCalendar.ts')).exportCalendar(services, argument),
		'mentoring.exportAttestation': async argument => (await import('./exportPages.ts')).exportAttestation(services, argument),
	});
}
