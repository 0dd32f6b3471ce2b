import { notebookWords } from '../../host/notebookWords.ts';
import { plural, listInWords, longDay } from '../../core/text/words.ts';
import * as vscode from 'vscode';
import { skippedInWords, type CarryItem } from '../../core/edit/carry/carryModel.ts';
import { carryTarget, newMeeting, type CarryTarget } from '../../core/documents/notePlace.ts';
import { frontMatterOf } from '../../core/documents/prepare/agendaSections.ts';
import type { PreparationPlan } from '../../core/documents/planPreparation.ts';
import type { ChangeOutcome, Services } from '../../host/services.ts';
import { askDay, meetingDays } from '../../host/pick/chooseDay.ts';
import { carryRows } from '../../host/pick/carryRows.ts';
import { chooseMentorship, type ChosenMentorship } from '../../host/pick/chooseMentorship.ts';
import {
	LANGUAGE,
	showInformation,
	openAt,
	type CommandCall,
	type GivenTo,
	UserError,
} from '../../host/commands/commands.ts';
import { openMade } from '../../host/edits/openMade.ts';
import { gather, type Preparing } from './preparing.ts';
import { parseCalendarDateTime, type CalendarDateTime } from '../../core/model/calendarDate.ts';

/** What the command reports to a caller that asks. */
export interface PrepareResult {
	/** The next meeting's note, relative to its folder. */
	readonly path: string;
	readonly created: boolean;
	/** Headings of the sections that gained something. */
	readonly added: readonly string[];
	readonly carried: number;
	/** What was left, in words for the user. */
	readonly left: readonly string[];
}

type Given = GivenTo<'mentoring.prepareMeeting'>;

/** Prepares the note of the next meeting of the mentorship meant; nothing where the user gives up. */
export async function prepareMeetingNote(
	services: Services,
	call: CommandCall<Given>,
): Promise<PrepareResult | undefined> {
	const chosen = await chooseMentorship(services, call, {
		placeHolder: vscode.l10n.t('Prepare whose next meeting?'),
		none: vscode.l10n.t('There is no mentorship in the notebook yet. “Mentoring: Create First Notes…” makes one.'),
		offers: ({ status, nextMeeting }) => status === 'active' || status === 'proposed' || nextMeeting !== undefined,
	});
	const given = prepareArguments(call.given);
	const target = chosen && await findTarget(services, chosen, given);
	return target && prepare(await gather(services, chosen, target), given);
}

/** The planned note, else a new one on the booked day or on the day asked for. */
async function findTarget(
	{ clock }: Services,
	{ folder, mentorship, path }: ChosenMentorship,
	given: PrepareArguments,
): Promise<CarryTarget | undefined> {
	const coming = mentorship.meetings.find(({ note, date }) => note.path === path && date.date >= clock.today());
	const known = carryTarget(mentorship, coming && path, notebookWords(folder.uri));
	if (known && known.newText === undefined) { return known; }
	const date = known?.date ?? given.date ?? await askWhen(clock.today(), mentorship);
	return date && newMeeting(mentorship, date, notebookWords(folder.uri), frontMatterOf(mentorship));
}

async function askWhen(today: Parameters<typeof askDay>[0], mentorship: ChosenMentorship['mentorship']) {
	if (mentorship.status === 'ended') {
		throw new UserError(
			vscode.l10n.t(
				'“{0}” has ended, and no meeting is booked. Set its status to informal or active to meet again.',
				mentorship.title,
			),
		);
	}
	const answer = await askDay(today, {
		title: vscode.l10n.t('No meeting is booked yet. When do you meet next?'),
		placeHolder: mentorship.title,
		offers: meetingDays(mentorship, today),
		withTime: true,
	});
	return answer === 'none' ? undefined : answer;
}

async function prepare(
	preparing: Preparing,
	{ confirmed, carry }: PrepareArguments,
): Promise<PrepareResult | undefined> {
	const preview = await preparing.preview();
	const isSettled = confirmed || preview.items.length === 0;
	const chosen = isSettled ? preview.items.filter(() => carry) : await askItems(preparing, preview);
	if (!chosen) { return undefined; }
	const { plan, outcome } = await preparing.apply(chosen);
	return tell(preparing, plan, outcome);
}

/** Esc leaves everything as it is; nothing picked means that nothing is carried. */
async function askItems(
	{ services, chosen: { folder }, target }: Preparing,
	plan: PreparationPlan,
): Promise<readonly CarryItem[] | undefined> {
	const titleOf = (path: string) => folder.view.note(path)?.title ?? path;
	const picked = await vscode.window.showQuickPick(carryRows(plan, services.clock.today(), titleOf, LANGUAGE), {
		title: vscode.l10n.t('Prepare the meeting on {0}', longDay(target.date.date, LANGUAGE)),
		placeHolder: vscode.l10n.t('Homework to carry forward; what is not picked is only referred to'),
		canPickMany: true,
		matchOnDescription: true,
		matchOnDetail: true,
	});
	return picked?.map(({ item }) => item);
}

async function tell(
	{ services, target, uri }: Preparing,
	plan: PreparationPlan,
	{ done, refused }: ChangeOutcome,
): Promise<PrepareResult | undefined> {
	if (!done) { return undefined; }
	const unplaced = plan.left.length === 0
		? []
		: [vscode.l10n.t(
			'These parts could not be put in without changing how the note reads: {0}.',
			listInWords(plan.left, LANGUAGE),
		)];
	const left = [...skippedInWords(plan, LANGUAGE), ...unplaced];
	await (target.newText === undefined ? openAt(uri) : openMade(services, uri));
	void showInformation([doneInWords(plan, target), ...left].join(' '));
	return {
		path: target.path,
		created: target.newText !== undefined,
		added: plan.added,
		carried: plan.items.length,
		left: [...left, ...refused],
	};
}

function doneInWords({ added, items }: PreparationPlan, { date, newText }: CarryTarget): string {
	const day = longDay(date.date, LANGUAGE);
	if (added.length === 0 && items.length === 0 && newText === undefined) {
		return vscode.l10n.t('The note for {0} lacks nothing; it is as it was.', day);
	}
	const ready = vscode.l10n.t('The note for {0} is ready.', day);
	if (items.length === 0) { return ready; }
	return `${ready} `
		+ `${
			plural(LANGUAGE, vscode.l10n.t('1 item was carried forward.|{0} items were carried forward.'), items.length)
		}`;
}

/** What another extension or a test may say instead of being asked. */
export interface PrepareArguments {
	/** Where no meeting is booked. */
	readonly date?: CalendarDateTime;
	/** Nothing is asked; open homework is carried unless `carry` is false. */
	readonly confirmed: boolean;
	readonly carry: boolean;
}

/** Reads `{ date?: '2026-12-16 15:00', confirm?: boolean, carry?: boolean }`; anything else counts as absent. */
export function prepareArguments(given: Given | undefined): PrepareArguments {
	const date = parseCalendarDateTime(given?.date ?? '');
	return { ...date ? { date } : {}, confirmed: given?.confirm === true, carry: given?.carry !== false };
}
