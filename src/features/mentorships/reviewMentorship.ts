import { notebookWords, configOf } from '../../host/notebookWords.ts';
import * as vscode from 'vscode';
import { meetingScope } from '../../core/documents/homeworkLines.ts';
import { reviewLines, withFacts } from '../../core/documents/reviewNote.ts';
import { isRefusal, type Refusal } from '../../core/edit/refusals.ts';
import { setFrontMatterFields } from '../../core/edit/setFrontMatterField.ts';
import { addMonths, parseCalendarDate, type CalendarDate } from '../../core/model/calendarDate.ts';
import type { Mentorship } from '../../core/model/notebookView.ts';
import { workday } from '../../core/text/datePhrases.ts';
import { longDay } from '../../core/text/words.ts';
import { createNoteAndChange, openToRead } from '../../host/export/egress.ts';
import { asUserError } from '../../host/keeper.ts';
import { composeNote, openAtFirstStop } from '../../host/edits/createNote.ts';
import { readPublicNotes } from '../../host/export/readPublicNotes.ts';
import type { NotebookFolder, Services } from '../../host/services.ts';
import { askDay } from '../../host/pick/chooseDay.ts';
import { chooseMentorship, type ChosenMentorship } from '../../host/pick/chooseMentorship.ts';
import { type CommandCall, type GivenTo, LANGUAGE, UserError } from '../../host/commands/commands.ts';
import { uriOfNew } from '../../host/edits/newFiles.ts';
import { boundariesPage } from '../../core/documents/boundaries.ts';

type Given = GivenTo<'mentoring.reviewMentorship'>;

/** What the command reports to a caller that asks. */
interface ReviewResult {
	/** The review, relative to its folder. */
	readonly path: string;
	/** The day that was written into the mentorship's note. */
	readonly reviewDate?: CalendarDate;
}

interface Answers {
	/** 1–5; absent where it is left open. */
	readonly fit?: number | undefined;
	readonly reviewDate?: CalendarDate | undefined;
}

/**
 * Makes a private review of a mentorship from its template, with what the notes say in it, and
 * writes the day of the next look into the mentorship's note, all or nothing. Never writes over
 * a file. `{ mentorship, fit: 1–5 or null, reviewDate? }` asks nothing; Esc leaves nothing behind.
 */
export async function reviewMentorship(
	services: Services,
	call: CommandCall<Given>,
): Promise<ReviewResult | undefined> {
	const chosen = await chooseMentorship(services, call, {
		placeHolder: vscode.l10n.t('Which mentorship do you look at?'),
		offers: ({ status }) => status !== 'ended',
	});
	const answers = chosen && (toAnswers(call.argument) ?? await ask(services, chosen.mentorship));
	return answers && make(services, chosen, answers);
}

async function make(
	services: Services,
	{ folder, mentorship }: ChosenMentorship,
	{ fit, reviewDate }: Answers,
): Promise<ReviewResult | undefined> {
	const { path, filled: template } = await composeNote(services, {
		folder,
		template: 'review',
		date: services.clock.today(),
		mentorship,
		fields: { fit: fit ?? '', confidentiality: 'private' },
	});
	const filled = withFacts(template, await facts(services, folder, mentorship));
	const uri = uriOfNew(folder.uri, path);
	const noteChange = reviewDate !== undefined && mentorship.note
		? services.notebooks.uriOf(folder, mentorship.note.path)
		: undefined;
	let refused: Refusal | undefined;
	const { done } = await createNoteAndChange('review', services.edits, {
		uri,
		text: filled.text,
		uris: noteChange ? [noteChange] : [],
		plan: texts => {
			if (!noteChange || reviewDate === undefined) { return new Map(); }
			const text = texts.get(noteChange.toString());
			const edits = text === undefined ? undefined : setFrontMatterFields(text, { review_date: reviewDate });
			if (isRefusal(edits)) { refused = edits; }
			return edits === undefined || isRefusal(edits) ? undefined : new Map([[noteChange.toString(), edits]]);
		},
	});
	if (refused && noteChange) { throw asUserError(refused, vscode.workspace.asRelativePath(noteChange)); }
	if (!done || !await isThere(uri)) { return undefined; }
	await openAtFirstStop(services, uri, filled);
	return { path, ...noteChange && reviewDate !== undefined ? { reviewDate } : {} };
}

/** Where the mentorship's note could not be read, that was told, and nothing was made. */
async function isThere(uri: vscode.Uri): Promise<boolean> {
	return vscode.workspace.fs.stat(uri).then(() => true, () => false);
}

/** A relationship that is wholly private has nothing that could be put into a note which may be shared later. */
async function facts(
	services: Services,
	folder: NotebookFolder,
	{ key, note }: Mentorship,
): Promise<readonly string[]> {
	const { view, notes } = await readPublicNotes(services, folder, note ? [note.path] : []);
	const scope = meetingScope(view, key);
	return scope ? reviewLines(scope, notes, notebookWords(folder.uri)) : [];
}

function toAnswers(argument: Given | undefined): Answers | undefined {
	if (argument?.fit === undefined) { return undefined; }
	const { fit, reviewDate: day } = argument;
	const reviewDate = typeof day === 'string' ? parseCalendarDate(day) : undefined;
	if (fit !== null && !isFit(fit) || day !== undefined && reviewDate === undefined) {
		throw new UserError(
			vscode.l10n.t('A review takes how well it fits, from 1 to 5, and a day for the next one as YYYY-MM-DD.'),
		);
	}
	return { fit: fit ?? undefined, reviewDate };
}

function isFit(value: unknown): value is number {
	return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 5;
}

async function ask({ clock }: Services, mentorship: Mentorship): Promise<Answers | undefined> {
	const fit = await askFit(mentorship.title);
	if (!fit) { return undefined; }
	if (!mentorship.note) { return { fit: fit.value }; }
	const today = clock.today();
	const current = mentorship.note.fields.reviewDate;
	const day = await askDay(today, {
		title: mentorship.title,
		placeHolder: vscode.l10n.t('When do you look at it again? It is written into the mentorship’s note.'),
		offers: [
			{ label: vscode.l10n.t('In three months'), when: { date: workday(addMonths(today, 3)) } },
			{ label: vscode.l10n.t('In half a year'), when: { date: workday(addMonths(today, 6)) } },
			{ label: vscode.l10n.t('In a year'), when: { date: workday(addMonths(today, 12)) } },
		],
		none: current !== undefined && current > today
			? vscode.l10n.t('Leave it as it is: {0}', longDay(current, LANGUAGE))
			: vscode.l10n.t('No day yet'),
	});
	return day && { fit: fit.value, reviewDate: day === 'none' ? undefined : day.date };
}

async function askFit(title: string): Promise<{ readonly value: number | undefined } | undefined> {
	const items: (vscode.QuickPickItem & { value: number | undefined })[] = [
		{ label: vscode.l10n.t('5: it fits very well'), value: 5 },
		{ label: vscode.l10n.t('4: it fits well'), value: 4 },
		{ label: vscode.l10n.t('3: it fits in part'), value: 3 },
		{ label: vscode.l10n.t('2: it fits little'), value: 2 },
		{ label: vscode.l10n.t('1: it does not fit'), value: 1 },
		{ label: vscode.l10n.t('I do not know yet'), value: undefined },
	];
	return vscode.window.showQuickPick(items, {
		title,
		placeHolder: vscode.l10n.t('How well do the two of you fit? Only you see the answer.'),
	});
}

/** Opens the four boundaries and the contacts, of the notebooks and of this machine. Gives the page. */
export async function showBoundaries({ settings, notebooks }: Services): Promise<string> {
	await notebooks.ready;
	const ofNotebooks = notebooks.folders.flatMap(({ uri }) => configOf(uri).contacts ?? []);
	const page = boundariesPage([...new Set([...ofNotebooks, ...settings.get('contacts')])], LANGUAGE);
	await openToRead('boundaries', vscode.l10n.t('Boundaries and contacts.md'), page);
	return page;
}
