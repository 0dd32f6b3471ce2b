import * as vscode from 'vscode';
import { addDays, parseCalendarDate } from '../../core/model/calendarDate.ts';
import type { CalendarDate } from '../../core/model/calendarDate.ts';
import { CADENCES, ROLES } from '../../core/model/vocabulary.ts';
import type { Role } from '../../core/model/vocabulary.ts';
import { createFiles } from '../../host/newFiles.ts';
import type { Services } from '../../host/services.ts';
import { UserError } from '../../host/userError.ts';
import { registerCommands } from '../../host/ui/commands.ts';
import { LANGUAGE } from '../../host/ui/language.ts';
import { openAt } from '../../host/ui/placeArgument.ts';
import { firstNotes } from './firstNotes.ts';

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
		'mentoring.newMentorship': async argument => {
			const answers = readAnswers(services, argument) ?? await ask(services);
			if (answers) { await create(services, answers); }
		},
	});
}

async function create({ settings }: Services, answers: Answers): Promise<void> {
	const { folder } = answers;
	const words = {
		homeworkHeading: settings.get('homeworkHeadings', folder)[0] ?? 'Homework',
		mentorWord: settings.get('mentorWords', folder)[0] ?? 'mentor',
		menteeWord: settings.get('menteeWords', folder)[0] ?? 'mentee',
	};
	const { mentorship, meeting } = firstNotes({ ...answers, ...words }, LANGUAGE);
	const [, meetingUri] = await createFiles(folder, [mentorship, meeting]);
	await openAt(meetingUri!);
}

/** `{ mentor, mentee, role?, cadence?, date?, folder? }` from another extension or a test. */
function readAnswers({ clock, settings }: Services, argument: unknown): Answers | undefined {
	if (typeof argument !== 'object' || argument === null || !('mentor' in argument)) { return undefined; }
	const given = argument as Record<string, unknown>;
	const text = (key: string) => typeof given[key] === 'string' ? given[key] : undefined;
	const folder = text('folder') ? vscode.Uri.parse(text('folder')!, true) : vscode.workspace.workspaceFolders?.[0]?.uri;
	if (!folder) { return undefined; }
	return {
		folder,
		mentor: text('mentor') ?? '',
		mentee: text('mentee') ?? '',
		role: ROLES.find(role => role === given['role']) ?? settings.get('myRole'),
		cadence: text('cadence') ?? 'monthly',
		date: parseCalendarDate(text('date') ?? '') ?? addDays(clock.today(), 7),
	};
}

async function ask({ clock, settings }: Services): Promise<Answers | undefined> {
	const folder = await askFolder();
	const role = folder && await askRole(settings.get('myRole'));
	const other = role && await askName(role === 'mentee' ? vscode.l10n.t('Your mentor’s name') : vscode.l10n.t('Your mentee’s name'));
	const self = other && await askName(vscode.l10n.t('Your own name'));
	const cadence = self && await askCadence();
	const date = cadence && await askDate(addDays(clock.today(), 7));
	if (!folder || !role || !other || !self || !cadence || !date) { return undefined; }
	return { folder, role, cadence, date, mentor: role === 'mentee' ? other : self, mentee: role === 'mentee' ? self : other };
}

async function askFolder(): Promise<vscode.Uri | undefined> {
	const folders = vscode.workspace.workspaceFolders ?? [];
	if (folders.length === 0) { throw new UserError(vscode.l10n.t('Open a folder first; the notes are files in it.')); }
	return folders.length === 1 ? folders[0]?.uri : (await vscode.window.showWorkspaceFolderPick())?.uri;
}

async function askRole(standard: Role): Promise<Role | undefined> {
	const items: (vscode.QuickPickItem & { role: Role })[] = [
		{ label: vscode.l10n.t('I am the mentee'), role: 'mentee' },
		{ label: vscode.l10n.t('I am the mentor'), role: 'mentor' },
	];
	items.sort((a, b) => Number(b.role === standard) - Number(a.role === standard));
	return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which side are you on in this relationship?') }))?.role;
}

async function askName(prompt: string): Promise<string | undefined> {
	const validateInput = (name: string) => name.trim() === '' ? vscode.l10n.t('Write a name.') : undefined;
	return (await vscode.window.showInputBox({ prompt, validateInput }))?.trim();
}

async function askCadence(): Promise<string | undefined> {
	const names: Record<typeof CADENCES[number], string> = {
		weekly: vscode.l10n.t('Every week'),
		monthly: vscode.l10n.t('Every month'),
		quarterly: vscode.l10n.t('Every three months'),
		semiannual: vscode.l10n.t('Twice a year'),
		annual: vscode.l10n.t('Once a year'),
	};
	const items = CADENCES.map(cadence => ({ label: names[cadence], cadence }));
	return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('How often do you want to meet?') }))?.cadence;
}

async function askDate(standard: CalendarDate): Promise<CalendarDate | undefined> {
	const validateInput = (text: string) => parseCalendarDate(text.trim()) ? undefined : vscode.l10n.t('Write a day of the calendar as YYYY-MM-DD.');
	const typed = await vscode.window.showInputBox({ prompt: vscode.l10n.t('The day of your first meeting'), value: standard, validateInput });
	return typed === undefined ? undefined : parseCalendarDate(typed.trim());
}
