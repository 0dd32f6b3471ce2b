import * as vscode from 'vscode';
import { notebookWords } from '../../host/notebookWords.ts';
import { listInWords, plural } from '../../core/text/words.ts';
import { mentorshipsOf } from '../../core/answer/sender.ts';
import { newMeeting } from '../../core/documents/notePlace.ts';
import { isRefusal, refusalArgs, REFUSAL_MESSAGES } from '../../core/edit/refusals.ts';
import { setFrontMatterFields } from '../../core/edit/setFrontMatterField.ts';
import { meetingChangeInWords } from '../../core/invitation/changeWords.ts';
import type { CalendarReading, Invitation } from '../../core/invitation/invitation.ts';
import { planInvitation, type MeetingChange } from '../../core/invitation/planInvitation.ts';
import type { Mentorship } from '../../core/model/notebookView.ts';
import { applyEdits, type TextEdit } from '../../core/text/textEdit.ts';
import { LANGUAGE, showInformation, showWarning, UserError } from '../../host/commands/commands.ts';
import { freePath } from '../../host/edits/createNote.ts';
import { ownBundle } from '../../host/ownBundle.ts';
import { keeperFrom } from '../../host/keeper.ts';
import { chooseMentorship } from '../../host/pick/chooseMentorship.ts';
import type { NotebookFolder, Services } from '../../host/services.ts';
import { keeperOf } from '../../host/tree/taskRow.ts';
import { type ChosenChanges, noneOf } from './chosenChanges.ts';

/** How an invitation is taken in: of which mentorship, and whether without asking. */
interface TakingIn {
	readonly mentorship?: string | undefined;
	readonly accept: boolean;
	/**
	 * Only where something changes is anything said, and what belongs to no mentorship for certain is passed over: of a
	 * calendar that is watched.
	 */
	readonly isQuiet?: boolean;
}

interface Planned {
	readonly folder: NotebookFolder;
	readonly mentorship: Mentorship;
	readonly change: MeetingChange;
}

/** Shows what a calendar file changes in the meetings of the mentorships of those invited, to accept or leave. */
export async function takeInvitations(
	services: Services,
	text: string,
	taking: TakingIn,
): Promise<ChosenChanges | undefined> {
	const reading = await read(services, text);
	const plans: Planned[] = [];
	let older = 0;
	for (const invitation of reading.invitations) {
		const chosen = await whose(services, invitation, taking);
		if (!chosen) { continue; }
		const { changes, isOlder } = planInvitation(invitation, chosen.mentorship, services.clock.today());
		older += Number(isOlder);
		plans.push(...changes.map(change => ({ ...chosen, change })));
	}
	const rows = plans.map(planned => ({
		...meetingChangeInWords(planned.change, LANGUAGE),
		description: planned.mentorship.title,
		picked: true,
		planned,
	}));
	const proposed = rows.map(({ label }) => label);
	if (rows.length === 0) {
		if (!taking.isQuiet) { tellNothing(reading, older); }
		return noneOf(proposed);
	}
	if (taking.isQuiet && !await wantsToLook(rows.length)) { return noneOf(proposed); }
	const chosen = taking.accept ? rows : await choose(rows, reading);
	return chosen && { proposed, ...await changes(services, chosen.map(({ planned }) => planned)) };
}

async function read({ clock, context }: Services, text: string): Promise<CalendarReading> {
	const { readInvitations } = await ownBundle(context, 'letters');
	try {
		return readInvitations(text, { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, today: clock.today() });
	} catch (error) {
		throw new UserError(
			vscode.l10n.t(
				'This cannot be read as a calendar ({0}). Save the invitation as .ics again. Your notes are unchanged.',
				error instanceof Error ? error.message : String(error),
			),
		);
	}
}

/** The mentorship of those invited, where only one can be meant; else it is asked. */
async function whose(
	services: Services,
	{ people, summary }: Invitation,
	{ mentorship, isQuiet }: TakingIn,
): Promise<{ readonly folder: NotebookFolder, readonly mentorship: Mentorship } | undefined> {
	const { folders } = services.notebooks;
	const meant = mentorship !== undefined
		? []
		: folders.flatMap(folder =>
			mentorshipsOf(people, folder.view, keeperOf(folder, keeperFrom(services)).name).map(each => ({
				folder,
				mentorship: each,
			}))
		);
	if (meant.length === 1) { return meant[0]; }
	if (isQuiet) { return undefined; }
	return chooseMentorship(services, {
		argument: mentorship === undefined ? undefined : { mentorship },
		row: undefined,
		place: undefined,
	}, { placeHolder: vscode.l10n.t('Whose meeting is “{0}”?', summary) });
}

async function wantsToLook(count: number): Promise<boolean> {
	const look = vscode.l10n.t('Look…');
	const told = plural(
		LANGUAGE,
		vscode.l10n.t(
			'Your calendar says something new about {0} meeting.|Your calendar says something new about {0} meetings.',
		),
		count,
	);
	return await showInformation(told, look) === look;
}

type Row = ReturnType<typeof meetingChangeInWords> & { readonly planned: Planned };

async function choose(rows: readonly Row[], { unknownZones }: CalendarReading): Promise<readonly Row[] | undefined> {
	const placeHolder = unknownZones.length > 0
		? vscode.l10n.t(
			'The zone “{0}” is not known: its times are as written. Look at them before you accept.',
			listInWords(unknownZones, LANGUAGE),
		)
		: vscode.l10n.t('Times are those of the clock where you are. Esc changes nothing.');
	const items = rows.map(row => ({ ...row, detail: row.detail.replaceAll('$(', '$ (') }));
	return vscode.window.showQuickPick(items, {
		title: vscode.l10n.t('What the invitation says'),
		placeHolder,
		canPickMany: true,
		matchOnDetail: true,
		ignoreFocusOut: true,
	});
}

/** The notes that plans make: where each lies, and what it says before its fields are set. */
type NewNotes = ReadonlyMap<Planned, { readonly uri: vscode.Uri, readonly text: string }>;

async function newNotes({ notebooks }: Services, plans: readonly Planned[]): Promise<NewNotes> {
	const notes = new Map<Planned, { readonly uri: vscode.Uri, readonly text: string }>();
	for (const planned of plans) {
		if (planned.change.kind !== 'made') { continue; }
		const { path, newText = '' } = newMeeting(
			planned.mentorship,
			planned.change.when,
			notebookWords(planned.folder.uri),
		);
		notes.set(planned, {
			uri: notebooks.uriOf(planned.folder, await freePath(planned.folder.uri, path)),
			text: newText,
		});
	}
	return notes;
}

async function changes(services: Services, plans: readonly Planned[]): Promise<Omit<ChosenChanges, 'proposed'>> {
	const { notebooks } = services;
	const freshNotes = await newNotes(services, plans);
	const uriOf = (planned: Planned): vscode.Uri =>
		freshNotes.get(planned)?.uri
			?? notebooks.uriOf(planned.folder, (planned.change as { readonly path: string }).path);
	const refused: string[] = [];
	let done = 0;
	const plan: ChosenChanges['plan'] = texts => {
		const editsByFile = new Map<string, readonly TextEdit[]>();
		for (const planned of plans) {
			const { change } = planned;
			const fresh = freshNotes.get(planned);
			const key = uriOf(planned).toString();
			const before = fresh?.text ?? texts.get(key);
			const planEdits = before === undefined ? undefined : setFrontMatterFields(before, change.fields);
			if (planEdits === undefined || before === undefined) { continue; }
			if (isRefusal(planEdits)) {
				const path = 'path' in change ? change.path : '';
				refused.push(vscode.l10n.t(REFUSAL_MESSAGES[planEdits.refused], ...refusalArgs(planEdits, path)));
				continue;
			}
			editsByFile.set(
				key,
				fresh
					? [{ start: 0, end: 0, text: applyEdits(before, planEdits) }]
					: [...editsByFile.get(key) ?? [], ...planEdits],
			);
			done++;
		}
		return editsByFile;
	};
	return {
		uris: plans.filter(planned => !freshNotes.has(planned)).map(uriOf),
		created: [...freshNotes.values()].map(({ uri }) => uri),
		plan,
		settle: isWritten => {
			if (refused.length > 0) { void showWarning(vscode.l10n.t('Left as it was: {0}', refused.join(' '))); }
			if (isWritten && done > 0) {
				void showInformation(
					vscode.l10n.t('Your meetings are brought up to date. Undo Last Change takes it back.'),
				);
			}
			return { done: isWritten ? done : 0, refused };
		},
	};
}

function tellNothing({ invitations, unread, unsettled }: CalendarReading, older: number): void {
	if (unsettled > 0) {
		void showInformation(
			vscode.l10n.t(
				'This declines an invitation, asks about it or proposes another time. That settles nothing yet, so nothing was changed.',
			),
		);
		return;
	}
	if (older > 0) {
		void showInformation(
			vscode.l10n.t('Your notes have a newer version of this invitation already, so nothing was changed.'),
		);
		return;
	}
	void showInformation(
		invitations.length === 0 || unread > 0
			? vscode.l10n.t('No meeting could be read in it, so nothing was changed.')
			: vscode.l10n.t('Your notes say so already: nothing was changed.'),
	);
}
