import type * as vscode from 'vscode';
import type { NoteType } from '../../core/model/vocabulary.ts';
import type { Services } from '../../host/services.ts';
import { registerCommands, type CommandHandler } from '../../host/ui/commands.ts';

/** Makes notes of every type from their templates. */
export function registerNewNote(services: Services): vscode.Disposable {
	const newOf = (type: NoteType): CommandHandler => async argument => (await import('./newNote.ts')).newNote(services, type, argument);
	return registerCommands(services, {
		'mentoring.newNote': async argument => (await import('./newNote.ts')).newNoteOfAskedType(services, argument),
		'mentoring.newMentorshipNote': newOf('mentorship'),
		'mentoring.newCommittee': newOf('committee'),
		'mentoring.newMeeting': newOf('meeting'),
		'mentoring.newGoal': newOf('goal'),
		'mentoring.newPlan': newOf('idp'),
		'mentoring.newPriorities': newOf('priorities'),
		'mentoring.newOpportunity': newOf('opportunity'),
		'mentoring.newSummary': newOf('summary'),
		'mentoring.newMission': newOf('mission'),
		'mentoring.newNetwork': newOf('network'),
		'mentoring.newAccomplishments': newOf('accomplishments'),
		'mentoring.newReview': newOf('review'),
		'mentoring.newClosing': newOf('closing'),
		'mentoring.newConcern': newOf('concern'),
		'mentoring.customizeTemplate': async argument => (await import('./customizeTemplate.ts')).customizeTemplate(services, argument),
	});
}
