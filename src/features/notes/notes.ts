import * as vscode from 'vscode';
import { languageCode, SHOWN_LANGUAGES } from '../../core/language/languages.ts';
import { addDays, parseCalendarDate, type CalendarDate } from '../../core/model/calendarDate.ts';
import type { NoteType, Role } from '../../core/model/vocabulary.ts';
import { CONFIG_PATH, readNotebookConfig, withConfig } from '../../core/note/notebookConfig.ts';
import { workday } from '../../core/text/datePhrases.ts';
import {
	UserError,
	registerCommands,
	openPlace,
	type CommandCall,
	type GivenTo,
	showInformation,
} from '../../host/commands/commands.ts';
import { createFiles, exists, uriOfNew, type NewFile } from '../../host/edits/newFiles.ts';
import { openMade } from '../../host/edits/openMade.ts';
import { keeperFrom, rememberMe } from '../../host/keeper.ts';
import { notebookWords } from '../../host/notebookWords.ts';
import { askDay } from '../../host/pick/chooseDay.ts';
import { askCadence, askFolder, askRole, askText } from '../../host/pick/choosePeople.ts';
import type { Services } from '../../host/services.ts';
import { readNoteOptions } from '../../host/workspace/folderNotebook.ts';
import { firstNotes } from './firstNotes.ts';
import { toLinkTarget } from './linkTarget.ts';

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
	{ row, place, argument }: CommandCall<GivenTo<'mentoring.openLink'>>,
): Promise<void> {
	const link = row ? row.link : argument?.link;
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
		'mentoring.customizeTemplate': async ({ argument }) =>
			(await import('./newNote.ts')).customizeTemplate(services, argument?.type),
	});
}

interface Answers {
	readonly folder: vscode.Uri;
	readonly mentor: string;
	readonly mentee: string;
	readonly role: Role;
	readonly cadence: string;
	readonly date: CalendarDate;
}

/** Creates a first relationship and its first meeting from a few questions. */
export function registerFirstNotes(services: Services): vscode.Disposable {
	return registerCommands(services, {
		'mentoring.newMentorship': async ({ argument }) => {
			const answers = toAnswers(services, argument) ?? await ask(services);
			if (answers) { await create(services, answers); }
		},
	});
}

async function create(services: Services, answers: Answers): Promise<void> {
	const { settings, clock } = services;
	const { folder } = answers;
	const config = await languageFile(folder);
	const noteOptions = readNoteOptions(settings, folder);
	const { homeworkHeadings, mentorWords, menteeWords } = config
		? withConfig(noteOptions, readNotebookConfig(config.text))
		: noteOptions;
	const words = {
		homeworkHeading: homeworkHeadings[0] ?? 'Homework',
		mentorWord: mentorWords[0] ?? 'mentor',
		menteeWord: menteeWords[0] ?? 'mentee',
	};
	const { mentorship, meeting } = firstNotes({ ...answers, ...words, today: clock.today() }, notebookWords(folder));
	const [mentorshipUri, meetingUri] = await createFiles(folder, [mentorship, meeting, ...config ? [config] : []]);
	await openMade(services, mentorshipUri!, true);
	await openMade(services, meetingUri!);
	void showInformation(
		vscode.l10n.t(
			'The first meeting and your agreement are two notes. The agreement is in the tab beside: read it together when you meet.',
		),
	);
}

/** A notebook that is begun in another language says so in its own file, as its headings are read by that. */
async function languageFile(folder: vscode.Uri): Promise<NewFile | undefined> {
	const code = languageCode(vscode.env.language);
	const isNeeded = code !== undefined && SHOWN_LANGUAGES.includes(code)
		&& !await exists(uriOfNew(folder, CONFIG_PATH));
	return isNeeded ? { path: CONFIG_PATH, text: `language: ${code}\n` } : undefined;
}

/** `{ mentor, mentee, role?, cadence?, date?, folder? }` from another extension or a test. */
function toAnswers(
	{ clock, settings }: Services,
	argument: GivenTo<'mentoring.newMentorship'> | undefined,
): Answers | undefined {
	if (argument?.mentor === undefined) { return undefined; }
	const folder = argument.folder
		? vscode.Uri.parse(argument.folder, true)
		: vscode.workspace.workspaceFolders?.[0]?.uri;
	if (!folder) { return undefined; }
	return {
		folder,
		mentor: argument.mentor,
		mentee: argument.mentee ?? '',
		role: argument.role ?? settings.get('myRole'),
		cadence: argument.cadence ?? 'monthly',
		date: parseCalendarDate(argument.date ?? '') ?? addDays(clock.today(), 7),
	};
}

async function ask(services: Services): Promise<Answers | undefined> {
	const { clock, settings, notebooks } = services;
	const folder = (await askFolder(notebooks))?.uri;
	const role = folder && await askRole(settings.get('myRole'));
	const otherName = role
		&& await askText(role === 'mentee' ? vscode.l10n.t('Your mentor’s name') : vscode.l10n.t('Your mentee’s name'));
	const self = otherName && await ownName(services);
	const cadence = self && await askCadence();
	const date = cadence && await askFirstDay(clock.today());
	if (!folder || !role || !otherName || !self || !cadence || !date) { return undefined; }
	await rememberMe(services, self);
	return {
		folder,
		role,
		cadence,
		date,
		mentor: role === 'mentee' ? otherName : self,
		mentee: role === 'mentee' ? self : otherName,
	};
}

/** As it is known, else asked for. */
async function ownName(services: Services): Promise<string | undefined> {
	return keeperFrom(services).name ?? await askText(vscode.l10n.t('Your own name, which is asked for only once'));
}

async function askFirstDay(today: CalendarDate): Promise<CalendarDate | undefined> {
	const answer = await askDay(today, {
		title: vscode.l10n.t('The day of your first meeting'),
		placeHolder: vscode.l10n.t('When do you meet?'),
		lean: 'nearest',
		offers: [
			{ label: vscode.l10n.t('In a week'), when: { date: workday(addDays(today, 7)) } },
			{ label: vscode.l10n.t('In two weeks'), when: { date: workday(addDays(today, 14)) } },
			{ label: vscode.l10n.t('Today'), when: { date: today } },
		],
	});
	return answer === 'none' ? undefined : answer?.date;
}
