import { notebookWords } from '../../host/notebookWords.ts';
import { plural, longDay } from '../../core/text/words.ts';
import * as vscode from 'vscode';
import { carryTarget, type CarryTarget } from '../../core/documents/notePlace.ts';
import type { CarryNote, CarryPlan } from '../../core/edit/carry/carryModel.ts';
import { planCarry } from '../../core/edit/carryForward.ts';
import { planClosing, type Closing, type RefusedClosing } from '../../core/edit/closeMentorship.ts';
import { keepersSide, mayGoAlong, successors } from '../../core/edit/taskEdit.ts';
import { refuse } from '../../core/edit/refusals.ts';
import type { Mentorship, Homework } from '../../core/model/notebookView.ts';
import type { Note } from '../../core/model/note.ts';
import { openHomeworkOf } from '../../core/query/homework.ts';
import { parseNote } from '../../core/note/parseNote.ts';
import { applyEdits, type TextEdit } from '../../core/text/textEdit.ts';
import { readNoteOptions } from '../../host/workspace/folderNotebook.ts';
import { uriOfNew } from '../../host/edits/newFiles.ts';
import { asUserError } from '../../host/keeper.ts';
import { composeNote, openAtFirstStop, type ComposedNote } from '../../host/edits/createNote.ts';
import type { NotebookFolder, Services, TaskTarget } from '../../host/services.ts';
import { chooseMentorship } from '../../host/pick/chooseMentorship.ts';
import { type CommandCall, type GivenTo, LANGUAGE, showInformation, UserError } from '../../host/commands/commands.ts';
import { parseCalendarDate, type CalendarDate } from '../../core/model/calendarDate.ts';
import { stemOf } from '../../core/text/paths.ts';
import { askDay } from '../../host/pick/chooseDay.ts';

type Given = GivenTo<'mentoring.closeMentorship'>;

/** What the command reports to a caller that asks. */
interface CloseResult {
	readonly path: string;
	readonly status: Closing['status'];
	/** Unfinished items that were cancelled. */
	readonly cancelled: number;
	/** Items that went to another relationship, and the note they went to. */
	readonly carried?: number;
	readonly carriedTo?: string;
	/** The closing note that was made. */
	readonly closing?: string;
}

/** What is closed, as the notes were when it was asked. */
interface Ending {
	readonly services: Services;
	readonly folder: NotebookFolder;
	readonly mentorship: Mentorship;
	readonly note: Note;
	readonly unfinished: readonly Homework[];
}

/** Where homework goes: to that note of another relationship, which may have to be made. */
interface Destination {
	readonly to: Mentorship;
	readonly target: CarryTarget;
	readonly uri: vscode.Uri;
}

/** Counted while the texts are at hand. */
interface Made {
	refused?: RefusedClosing;
	carried: number;
	cancelled: number;
}

/**
 * Closes a mentorship: its note says so; unfinished homework is cancelled, left, or the keeper's own
 * is carried to the next meeting of another relationship; a closing note is made if wished. All as
 * one change, all or nothing; every note stays. With an object as {@link givenClosing} takes it
 * nothing is asked; Esc at any question changes nothing.
 */
export async function closeMentorship(services: Services, call: CommandCall<Given>): Promise<CloseResult | undefined> {
	const chosen = await chooseMentorship(services, call, {
		placeHolder: vscode.l10n.t('Which mentorship comes to its end?'),
		none: vscode.l10n.t('There is no mentorship that could be closed.'),
		offers: ({ status, note }) => note !== undefined && status !== 'ended',
	});
	if (!chosen) { return undefined; }
	const { folder, mentorship } = chosen;
	const { note, title, key } = mentorship;
	if (!note) {
		throw new UserError(vscode.l10n.t('“{0}” has no note of its own yet, so there is nothing to close.', title));
	}
	const unfinished = openHomeworkOf(folder.view, key);
	const subject = subjectOf(folder, mentorship, unfinished.length);
	const answers = givenClosing(services, call.argument, subject) ?? await askClosing(services, subject);
	return answers && apply({ services, folder, mentorship, note, unfinished }, answers);
}

function subjectOf({ view }: NotebookFolder, mentorship: Mentorship, open: number): ClosingSubject {
	const hasClosing = [...view.notes()].some(({ type, path }) =>
		type === 'closing' && view.mentorshipOf(path) === mentorship.key
	);
	return { title: mentorship.title, open, successors: successors(view.mentorships(), mentorship), hasClosing };
}

/** The closing note, with the other side's name in its heading. */
async function composeClosing({ services, folder, mentorship }: Ending): Promise<ComposedNote> {
	const otherName = (mentorship.role === 'mentor' ? mentorship.mentee : mentorship.mentor) ?? mentorship.title;
	return composeNote(services, {
		folder,
		template: 'closing',
		date: services.clock.today(),
		mentorship,
		title: vscode.l10n.t('Closing with {0}', otherName),
	});
}

async function apply(ending: Ending, answers: CloseAnswers): Promise<CloseResult | undefined> {
	const { services, folder, note } = ending;
	const destination = typeof answers.homework === 'object' ? destinationOf(ending, answers.homework) : undefined;
	const closing = answers.closingNote ? await composeClosing(ending) : undefined;
	const uris = urisOf(ending, destination);
	const counts: Made = { carried: 0, cancelled: 0 };
	const created = [
		...destination?.target.newText === undefined ? [] : [destination.uri],
		...closing ? [uriOfNew(folder.uri, closing.path)] : [],
	];
	const { done } = await services.edits.changeTogether(
		uris,
		texts => plan(ending, answers, { destination, closing, uris, made: counts }, texts),
		created,
	);
	if (counts.refused) {
		throw asUserError(
			counts.refused.refusal,
			vscode.workspace.asRelativePath(vscode.Uri.parse(counts.refused.key, true)),
		);
	}
	if (!done) { return undefined; }
	if (closing) { await openAtFirstStop(services, uriOfNew(folder.uri, closing.path), closing.filled); }
	void showInformation(inWords(answers, counts, destination, closing !== undefined));
	return {
		path: note.path,
		status: answers.status,
		cancelled: counts.cancelled,
		...destination ? { carried: counts.carried, carriedTo: destination.target.path } : {},
		...closing ? { closing: closing.path } : {},
	};
}

function destinationOf({ services, folder }: Ending, to: Mentorship): Destination {
	const target = carryTarget(to, undefined, notebookWords(folder.uri));
	if (!target) {
		throw new UserError(
			vscode.l10n.t(
				'No next meeting is booked for {0}. Write next_meeting: and a date into the last meeting’s note.',
				to.title,
			),
		);
	}
	return { to, target, uri: services.notebooks.uriOf(folder, target.path) };
}

/** Every file that may change: the relationship's own note, those with unfinished homework, and the one it goes to. */
function urisOf(
	{ services: { notebooks }, folder, note, unfinished }: Ending,
	destination: Destination | undefined,
): vscode.Uri[] {
	const paths = new Set([
		note.path,
		...unfinished.map(item => item.note.path),
		...destination && destination.target.newText === undefined ? [destination.target.path] : [],
	]);
	return [...paths].map(path => notebooks.uriOf(folder, path));
}

interface Parts {
	readonly destination: Destination | undefined;
	readonly closing: ComposedNote | undefined;
	readonly uris: readonly vscode.Uri[];
	readonly made: Made;
}

/** Nothing at all, where one file cannot be changed as it should. */
function plan(
	ending: Ending,
	answers: CloseAnswers,
	{ destination, closing, uris, made: counts }: Parts,
	texts: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly TextEdit[]> {
	const { services: { notebooks, clock, settings }, folder, note } = ending;
	const key = notebooks.uriOf(folder, note.path).toString();
	const unread = destination && uris.find(uri => !texts.has(uri.toString()));
	if (unread) {
		counts.refused = { key: unread.toString(), refusal: refuse('note-gone') };
		return new Map();
	}
	const moved = destination && carryAway(ending, destination, texts);
	const carry = new Map(moved?.files.map(({ path, edits }) => [notebooks.uriOf(folder, path).toString(), edits]));
	const options = {
		today: clock.today(),
		addDoneDate: settings.get('addDoneDate', folder.uri),
		defaultDialect: settings.get('taskDialect', folder.uri),
	};
	const withNew = destination?.target.newText === undefined
		? texts
		: new Map([...texts, [destination.uri.toString(), destination.target.newText]]);
	const cancel = byFile(ending, toCancel(ending, answers));
	const planned = planClosing(withNew, {
		note: key,
		status: answers.status,
		endDate: answers.endDate,
		cancel,
		carry,
		options,
	});
	if ('refusal' in planned) {
		counts.refused = planned;
		return new Map();
	}
	counts.carried = moved?.items.length ?? 0;
	counts.cancelled = [...cancel.values()].flat().length;
	const files = new Map(planned);
	const newText = destination?.target.newText;
	if (destination && newText !== undefined) { setNewText(files, destination.uri, newText); }
	if (closing) {
		files.set(uriOfNew(folder.uri, closing.path).toString(), [{
			start: 0,
			end: 0,
			text: closing.text,
		}]);
	}
	return files;
}

/** A note that would say nothing is not made. */
function setNewText(files: Map<string, readonly TextEdit[]>, uri: vscode.Uri, newText: string): void {
	const edits = files.get(uri.toString());
	if (edits?.length) { files.set(uri.toString(), [{ start: 0, end: 0, text: applyEdits(newText, edits) }]); }
	else { files.delete(uri.toString()); }
}

/** The keeper's own goes along; of a note without a day nobody knows since when, so what is there stays. */
function carryAway(
	{ services: { settings, notebooks }, folder, mentorship, unfinished }: Ending,
	{ target, to }: Destination,
	texts: ReadonlyMap<string, string>,
): CarryPlan {
	const noteOptions = readNoteOptions(settings, folder.uri);
	const readNotes = (path: string, otherwise?: string): CarryNote[] => {
		const text = texts.get(notebooks.uriOf(folder, path).toString()) ?? otherwise;
		const note = text === undefined ? undefined : parseNote(text, path, noteOptions).note;
		return text !== undefined && note?.fields.date ? [{ path, text, note }] : [];
	};
	const [into] = readNotes(target.path, target.newText);
	if (into?.note.type !== 'meeting') {
		throw new UserError(
			vscode.l10n.t('The note of the next meeting with {0} cannot be read, so nothing was changed.', to.title),
		);
	}
	const side = keepersSide(mentorship);
	const sources = [...new Set(unfinished.map(item => item.note.path))].flatMap(path => readNotes(path)).sort((a, b) =>
		a.note.fields.date!.date < b.note.fields.date!.date ? -1 : 1
	);
	const { mentor, mentee } = mentorship;
	return planCarry({
		sources,
		target: into,
		mentor,
		mentee,
		noteOptions,
		defaultDialect: settings.get('taskDialect', folder.uri),
		leave: ({ owners }) => !mayGoAlong(owners, side),
	});
}

function toCancel({ unfinished, mentorship }: Ending, { homework }: CloseAnswers): readonly Homework[] {
	if (homework === 'leave') { return []; }
	const side = keepersSide(mentorship);
	return homework === 'cancel' ? unfinished : unfinished.filter(({ owners }) => !mayGoAlong(owners, side));
}

function byFile({ services: { notebooks }, folder }: Ending, items: readonly Homework[]): Map<string, TaskTarget[]> {
	const files = new Map<string, TaskTarget[]>();
	for (const { note, task } of items) {
		const target = notebooks.targetOf(folder, note.path, task);
		files.set(target.uri.toString(), [...files.get(target.uri.toString()) ?? [], target]);
	}
	return files;
}

function inWords(
	{ status }: CloseAnswers,
	{ carried, cancelled }: Made,
	destination: Destination | undefined,
	hasClosing: boolean,
): string {
	const how = status === 'ended'
		? vscode.l10n.t('The mentorship has ended; all its notes stay.')
		: vscode.l10n.t('From here on you meet informally; all notes stay.');
	const moved = !destination
		? ''
		: plural(LANGUAGE, vscode.l10n.t('1 item goes on in “{1}”.|{0} items go on in “{1}”.'), carried, [
			carried,
			destination.to.title,
		]);
	const items = cancelled === 0
		? ''
		: plural(
			LANGUAGE,
			vscode.l10n.t('1 unfinished item was cancelled.|{0} unfinished items were cancelled.'),
			cancelled,
		);
	const next = hasClosing
		? vscode.l10n.t('In its note, type mentor-thanks for help with the closing words.')
		: vscode.l10n.t('In a note, type mentor-closing or mentor-thanks for help with the closing words.');
	return [how, moved, items, next].filter(Boolean).join(' ');
}

/** What becomes of unfinished homework; with a relationship, the keeper's own goes to its next meeting. */
type HomeworkEnd = 'cancel' | 'leave' | Mentorship;

/** How a relationship is closed. */
interface CloseAnswers {
	readonly status: Closing['status'];
	readonly endDate: CalendarDate;
	readonly homework: HomeworkEnd;
	/** The closing note is made from its template, too. */
	readonly closingNote: boolean;
}

/** What is asked about. */
interface ClosingSubject {
	readonly title: string;
	/** Unfinished items. */
	readonly open: number;
	readonly successors: readonly Mentorship[];
	/** There is a closing note already. */
	readonly hasClosing: boolean;
}

/** `{ status, homework: 'cancel' | 'leave' | 'carry', carryTo?, date?, closingNote? }`, else `undefined`. */
function givenClosing(
	{ clock }: Services,
	argument: Given | undefined,
	{ successors }: ClosingSubject,
): CloseAnswers | undefined {
	if (argument?.homework === undefined || argument.status === undefined) { return undefined; }
	const { status, date = clock.today() } = argument;
	const endDate = typeof date === 'string' ? parseCalendarDate(date) : undefined;
	const homework = givenHomework(argument.homework, argument.carryTo, successors);
	if (status !== 'ended' && status !== 'informal' || !homework || !endDate) {
		throw new UserError(
			vscode.l10n.t(
				'Closing takes a status (ended or informal), what becomes of homework (cancel, leave, or carry to a mentorship with a next meeting) and a day as YYYY-MM-DD.',
			),
		);
	}
	return { status, endDate, homework, closingNote: argument.closingNote === true };
}

function givenHomework(homework: unknown, to: unknown, successors: readonly Mentorship[]): HomeworkEnd | undefined {
	if (homework === 'cancel' || homework === 'leave') { return homework; }
	return homework === 'carry'
		? successors.find(({ key, note }) => key === to || note && stemOf(note.path) === to)
		: undefined;
}

/** Asks how it goes on, on which day it ends, and what becomes of homework; Esc at any question gives nothing. */
async function askClosing({ clock }: Services, subject: ClosingSubject): Promise<CloseAnswers | undefined> {
	const { title, open, hasClosing } = subject;
	const status = (await vscode.window.showQuickPick<vscode.QuickPickItem & { status: Closing['status'] }>([
		{
			label: vscode.l10n.t('End it'),
			detail: vscode.l10n.t('It goes to “Past and informal”; nothing is late any more'),
			status: 'ended',
		},
		{
			label: vscode.l10n.t('Stay on informally'),
			detail: vscode.l10n.t('You still meet now and then, without a rhythm'),
			status: 'informal',
		},
	], { title, placeHolder: vscode.l10n.t('How do you go on?') }))?.status;
	const day = status
		&& await askDay(clock.today(), {
			title,
			placeHolder: vscode.l10n.t('On which day does it end?'),
			lean: 'nearest',
			offers: [{ label: vscode.l10n.t('Today'), when: { date: clock.today() } }],
		});
	if (!status || day === undefined || day === 'none') { return undefined; }
	const homework = open === 0 ? 'leave' : await askHomework(subject);
	const closingNote = homework && (hasClosing ? false : await askClosingNote(title));
	return homework === undefined || closingNote === undefined
		? undefined
		: { status, endDate: day.date, homework, closingNote };
}

async function askHomework({ title, open, successors }: ClosingSubject): Promise<HomeworkEnd | undefined> {
	const placeHolder = plural(
		LANGUAGE,
		vscode.l10n.t('1 item of homework is unfinished|{0} items of homework are unfinished'),
		open,
	);
	const items: (vscode.QuickPickItem & { homework: HomeworkEnd })[] = [
		{
			label: plural(LANGUAGE, vscode.l10n.t('Leave it open|Leave them open'), open),
			detail: plural(LANGUAGE, vscode.l10n.t('It can still be finished|They can still be finished'), open),
			homework: 'leave',
		},
		...successors.map(mentorship => ({
			label: vscode.l10n.t('Take mine along to {0}', mentorship.title),
			description: mentorship.nextMeeting ? longDay(mentorship.nextMeeting.date, LANGUAGE) : '',
			detail: vscode.l10n.t(
				'My own go to that next meeting’s note, for its readers to see; the other side’s are cancelled',
			),
			homework: mentorship,
		})),
		{
			label: plural(LANGUAGE, vscode.l10n.t('Cancel it|Cancel them'), open),
			detail: plural(
				LANGUAGE,
				vscode.l10n.t(
					'It stays in its note, marked as cancelled|They stay in their notes, marked as cancelled',
				),
				open,
			),
			homework: 'cancel',
		},
	];
	return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.homework;
}

async function askClosingNote(title: string): Promise<boolean | undefined> {
	return (await vscode.window.showQuickPick([
		{
			label: vscode.l10n.t('Make the closing note as well'),
			detail: vscode.l10n.t('What came of it, what is open, how we go on, thanks'),
			makes: true,
		},
		{
			label: vscode.l10n.t('Without a closing note'),
			detail: vscode.l10n.t('It can be made at any time, with New Note…'),
			makes: false,
		},
	], { title, placeHolder: vscode.l10n.t('Write a few closing words?') }))?.makes;
}
