import * as vscode from 'vscode';
import type { Services } from '../../host/services.ts';
import {
	UserError,
	registerCommands,
	openPlace,
	type CommandCall,
	type GivenTo,
} from '../../host/commands/commands.ts';
import { toLinkTarget } from './linkTarget.ts';
import type { NoteType } from '../../core/model/vocabulary.ts';

/** Opening notes and what they link to; reading everything again. */
export function registerNotes(services: Services): vscode.Disposable {
	const { notebooks } = services;
	return registerCommands(services, {
		'mentoring.goTo': async ({ place }) => {
			if (place) { await openPlace(notebooks, place); }
		},
		'mentoring.openLink': call => openLink(services, call),
		'mentoring.refresh': () => notebooks.refresh(),
		'mentoring.bringInNotes': async call => (await import('./bringInNotes.ts')).bringInNotes(services, call),
	});
}

/** The link of a row, or `{ uri, link }` from a page: as written in that note. */
async function openLink(
	{ notebooks }: Services,
	{ row, place, given }: CommandCall<GivenTo<'mentoring.openLink'>>,
): Promise<void> {
	const link = row ? row.link : given?.link;
	if (!place || link === undefined) { return; }
	const target = toLinkTarget(place.path, link);
	// As text: through a Uri VS Code would write `%26` in it anew, as `&`.
	if (target.kind === 'address') {
		await vscode.commands.executeCommand('vscode.open', target.address);
		return;
	}
	if (target.kind === 'outside') {
		throw new UserError(vscode.l10n.t('“{0}” leads out of the folder and is not opened.', link));
	}
	await openFile(notebooks.uriOf(place.folder, target.path), link);
}

async function openFile(uri: vscode.Uri, link: string): Promise<void> {
	const stat = await vscode.workspace.fs.stat(uri).then(fileStat => fileStat, () => undefined);
	if (!stat) { throw new UserError(vscode.l10n.t('There is no file “{0}” beside this note.', link)); }
	const isFolder = (stat.type & vscode.FileType.Directory) !== 0;
	await vscode.commands.executeCommand(isFolder ? 'revealInExplorer' : 'vscode.open', uri);
}

/** Makes notes of every type from their templates. */
export function registerNewNote(services: Services): vscode.Disposable {
	const newOf = (type: NoteType) => async (call: CommandCall<GivenTo<'mentoring.newGoal'>>) =>
		(await import('./newNote.ts')).newNote(services, type, call);
	return registerCommands(services, {
		'mentoring.newNote': async call => (await import('./newNote.ts')).newNoteOfAskedType(services, call),
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
		'mentoring.customizeTemplate': async ({ given }) =>
			(await import('./newNote.ts')).customizeTemplate(services, given?.type),
	});
}
