import { plural, longDayTime } from '../../core/text/words.ts';
import * as vscode from 'vscode';
import { dayAndTime } from '../../core/documents/notePlace.ts';
import { isRefusal, type Refusal } from '../../core/edit/refusals.ts';
import { setFrontMatterField } from '../../core/edit/setFrontMatterField.ts';
import { wrapUpEdits, type HomeworkChange } from '../../core/edit/wrapUpEdits.ts';
import { applyEdits, type TextEdit } from '../../core/text/textEdit.ts';
import type { Services } from '../../host/services.ts';
import type { DayAnswer } from '../../host/pick/chooseDay.ts';
import {
	runCommand,
	type CommandCall,
	type GivenTo,
	LANGUAGE,
	showInformation,
	UserError,
} from '../../host/commands/commands.ts';
import { asUserError } from '../../host/keeper.ts';
import {
	chooseMeeting,
	type ChosenMeeting,
	askHomework,
	isIncomplete,
	openHomeworkOf,
	askNext,
	askStatus,
	settledInWords,
	type SettledStatus,
} from './wrapUpQuestions.ts';
import { parseCalendarDate, parseCalendarDateTime } from '../../core/model/calendarDate.ts';
import { MEETING_STATUSES } from '../../core/model/vocabulary.ts';
import { readGiven, isText, isWhole } from '../../core/shape/guards.ts';

/** What the command reports to a caller that asks. */
interface WrapUpResult {
	/** The meeting's note, relative to its folder. */
	readonly path: string;
	readonly status: SettledStatus;
	/** Homework items that got an owner or a date. */
	readonly changed: number;
	/** Open items that still have no owner or no date of their own. */
	readonly incomplete: number;
}

type Given = GivenTo<'mentoring.wrapUpMeeting'>;

/** All that was decided. */
interface Decided {
	/** Ended before the day of the next meeting was answered: what was answered by then is kept. */
	readonly endedEarly?: boolean;
	readonly status: SettledStatus;
	readonly next: DayAnswer;
	readonly changes: readonly HomeworkChange[];
}

/**
 * Settles a meeting: what became of it, when the next is, whose the homework is. Esc ends it: what was answered by then
 * is kept, and said.
 */
export async function wrapUpMeeting(services: Services, call: CommandCall<Given>): Promise<WrapUpResult | undefined> {
	await services.notebooks.ready;
	await services.notebooks.settled();
	const chosen = await chooseMeeting(services, call);
	if (!chosen) { return undefined; }
	const choices = wrapUpArguments(call.argument);
	const decided = choices
		? { ...choices, changes: toChanges(chosen, choices.homework) }
		: await ask(services, chosen);
	return decided && settle(services, chosen, decided);
}

async function ask({ clock }: Services, chosen: ChosenMeeting): Promise<Decided | undefined> {
	const today = clock.today();
	const status = await askStatus(chosen);
	const next = status && await askNext(chosen, status, today);
	if (!status) { return undefined; }
	if (!next) { return isNews(chosen, status) ? { status, next: 'none', changes: [], endedEarly: true } : undefined; }
	return { status, next, changes: status === 'held' ? await askHomework(chosen, next, today) : [] };
}

/** Whether the note does not say so already. */
function isNews({ folder, path }: ChosenMeeting, status: SettledStatus): boolean {
	return folder.view.note(path)?.fields.meetingStatus !== status;
}

function toChanges(chosen: ChosenMeeting, givenChanges: readonly GivenChange[]): HomeworkChange[] {
	const tasks = chosen.folder.view.note(chosen.path)?.tasks ?? [];
	return givenChanges.map(({ line, owner, due }) => {
		const task = tasks.find(task => task.line === line);
		if (!task) { throw new UserError(vscode.l10n.t('There is no task item on this line.')); }
		return {
			line,
			lineHash: task.lineHash,
			...owner === undefined ? {} : { owner },
			...due === undefined ? {} : { due },
		};
	});
}

async function settle(services: Services, chosen: ChosenMeeting, decided: Decided): Promise<WrapUpResult | undefined> {
	const { notebooks, edits, settings } = services;
	const { folder, path, newText } = chosen;
	const uri = notebooks.uriOf(folder, path);
	const mentorshipPath = chosen.mentorship?.note?.path;
	const ownUri = mentorshipPath === undefined ? undefined : notebooks.uriOf(folder, mentorshipPath);
	const incomplete =
		openHomeworkOf(chosen).filter(item =>
			isIncomplete(item, decided.changes.find(({ line }) => line === item.task.line))
		).length;
	let refusal: Refusal | undefined;
	let isMade = false;
	const outcome = await edits.changeTogether(
		[...newText === undefined ? [uri] : [], ...ownUri ? [ownUri] : []],
		texts => {
			const text = newText ?? texts.get(uri.toString());
			const settled = text === undefined
				? undefined
				: wrapUpEdits(text, fieldsOf(decided), decided.changes, settings.get('taskDialect', folder.uri));
			if (settled === undefined || isRefusal(settled)) {
				refusal = settled;
				return new Map();
			}
			isMade = true;
			const changed = new Map<string, readonly TextEdit[]>([[
				uri.toString(),
				newText === undefined ? settled : [{ start: 0, end: 0, text: applyEdits(newText, settled) }],
			]]);
			const ownText = ownUri && texts.get(ownUri.toString());
			if (ownUri && ownText !== undefined) {
				changed.set(
					ownUri.toString(),
					bookingEdits(ownText, chosen, decided),
				);
			}
			return changed;
		},
		newText === undefined ? [] : [uri],
	);
	if (refusal) { throw asUserError(refusal, path); }
	if (!outcome.done || !isMade) { return undefined; }
	void tell(chosen, decided, incomplete);
	return { path, status: decided.status, changed: decided.changes.length, incomplete };
}

function fieldsOf({ status, next }: Decided): Record<string, string> {
	return { status, ...next === 'none' ? {} : { next_meeting: dayAndTime(next) } };
}

/** The relationship's own note may name the next meeting too; there it is only brought up to date, never added. */
function bookingEdits(text: string, { mentorship, date }: ChosenMeeting, { next }: Decided): readonly TextEdit[] {
	const written = mentorship?.note?.fields.nextMeeting;
	if (next === 'none' || !written || !date || written.date > date.date) { return []; }
	const edits = setFrontMatterField(text, 'next_meeting', dayAndTime(next));
	return isRefusal(edits) ? [] : edits;
}

async function tell(chosen: ChosenMeeting, { status, next, endedEarly }: Decided, incomplete: number): Promise<void> {
	if (endedEarly) { return tellEnded(chosen, status); }
	const open = incomplete === 0 || status !== 'held'
		? []
		: [plural(
			LANGUAGE,
			vscode.l10n.t(
				'1 item of homework has no owner or no date.|{0} items of homework have no owner or no date.',
			),
			incomplete,
		)];
	const message = [
		settledInWords(chosen, status),
		...next === 'none' ? [] : [vscode.l10n.t('The next is on {0}.', longDayTime(next, LANGUAGE))],
		...open,
	].join(' ');
	const prepare = vscode.l10n.t('Prepare Next Meeting');
	const buttons = next === 'none' || !chosen.mentorship ? [] : [prepare];
	if (await showInformation(message, ...buttons) === prepare) {
		await runCommand('mentoring.prepareMeeting', { mentorship: chosen.mentorship!.key });
	}
}

/** Esc kept what was answered: it can be taken back, or gone on with. */
async function tellEnded(chosen: ChosenMeeting, status: SettledStatus): Promise<void> {
	const undo = vscode.l10n.t('Undo');
	const message = `${settledInWords(chosen, status)} `
		+ `${vscode.l10n.t('The rest was not asked; Wrap Up Meeting goes on from there.')}`;
	if (await showInformation(message, undo) === undo) { await runCommand('mentoring.undoLastChange'); }
}

/** One homework item that another extension or a test gives an owner or a date. */
interface GivenChange {
	/** From 0. */
	readonly line: number;
	readonly owner?: string;
	readonly due?: ReturnType<typeof parseCalendarDate>;
}

/** What is given instead of being asked. */
interface WrapUpArguments {
	readonly status: SettledStatus;
	readonly next: DayAnswer;
	readonly homework: readonly GivenChange[];
}

/**
 * Reads `{ status, next?: '2027-01-13 15:00', homework?: [{ line, owner?, due? }] }`; without a status, the user is
 * asked.
 */
function wrapUpArguments(argument: Given | undefined): WrapUpArguments | undefined {
	const status = MEETING_STATUSES.find(word => word === argument?.status);
	if (status === undefined || status === 'planned') { return undefined; }
	const next = parseCalendarDateTime(argument?.next ?? '');
	const homework = argument?.homework?.flatMap(toChange) ?? [];
	return { status, next: next ?? 'none', homework };
}

function toChange(item: unknown): GivenChange[] {
	const { line, owner, due } = readGiven({ line: isWhole, owner: isText, due: isText }, item) ?? {};
	const date = parseCalendarDate(due ?? '');
	return line === undefined ? [] : [{ line, ...owner === undefined ? {} : { owner }, ...date ? { due: date } : {} }];
}
