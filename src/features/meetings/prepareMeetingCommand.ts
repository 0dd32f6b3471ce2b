import * as vscode from 'vscode';
import { CONTEXTS } from '../../contributions/views.ts';
import { type CarryTarget, carryTarget, newMeeting } from '../../core/documents/notePlace.ts';
import {
	type PreparationPlan,
	planFromTexts,
	preparationSources,
	preparedPaths,
} from '../../core/documents/prepareMeeting.ts';
import { frontMatterOf } from '../../core/documents/prepare/agendaSections.ts';
import { type CarryItem, skippedInWords } from '../../core/edit/carry/carryModel.ts';
import type { PublicNotes } from '../../core/export/publicNotes.ts';
import { parseCalendarDateTime, type CalendarDateTime } from '../../core/model/calendarDate.ts';
import { applyEdits, type TextEdit } from '../../core/text/textEdit.ts';
import { plural, listInWords, longDay } from '../../core/text/words.ts';
import {
	setContext,
	UserError,
	LANGUAGE,
	showInformation,
	openAt,
	type CommandCall,
	type GivenTo,
} from '../../host/commands/commands.ts';
import { openMade } from '../../host/edits/openMade.ts';
import { readPublicNotes } from '../../host/export/readPublicNotes.ts';
import { notebookWords } from '../../host/notebookWords.ts';
import { carryRows } from '../../host/pick/carryRows.ts';
import { askDay, meetingDays } from '../../host/pick/chooseDay.ts';
import { type ChosenMentorship, chooseMentorship } from '../../host/pick/chooseMentorship.ts';
import type { ChangeOutcome, Services } from '../../host/services.ts';
import { readNoteOptions } from '../../host/workspace/folderNotebook.ts';

/** Reads what a preparation is made from; see {@link preparationSources}. */
async function gather(services: Services, chosen: ChosenMentorship, target: CarryTarget): Promise<Preparing> {
	const { folder, mentorship } = chosen;
	const material = await readPublicNotes(services, folder, preparationSources(folder.view, mentorship, target));
	return new Preparing(services, chosen, target, material);
}

/** One preparation: looked at first, then made, both with the notes as they are at that moment. */
class Preparing {
	readonly services: Services;
	readonly chosen: ChosenMentorship;
	readonly target: CarryTarget;
	/** The note of the next meeting. */
	readonly uri: vscode.Uri;
	readonly #material: PublicNotes;
	#uris: readonly vscode.Uri[];

	constructor(services: Services, chosen: ChosenMentorship, target: CarryTarget, material: PublicNotes) {
		this.services = services;
		this.chosen = chosen;
		this.target = target;
		this.#material = material;
		const paths = preparedPaths(chosen.mentorship, target);
		this.#uris = paths.map(path => services.notebooks.uriOf(chosen.folder, path));
		this.uri = services.notebooks.uriOf(chosen.folder, target.path);
	}

	/** What would be done. Changes nothing; leaves out from then on what cannot be read. */
	async preview(): Promise<PreparationPlan> {
		let plan: PreparationPlan | undefined;
		await this.services.edits.changeTogether(this.#uris, texts => {
			this.#uris = this.#uris.filter(uri => texts.has(uri.toString()));
			plan = this.#plan(texts);
			return new Map();
		});
		if (!plan) {
			throw new UserError(vscode.l10n.t('The next meeting’s note cannot be changed, so nothing was prepared.'));
		}
		return plan;
	}

	/** Does it as one undo step, all files or none; homework that is not among `items` stays where it is. */
	async apply(
		items: readonly CarryItem[],
	): Promise<{ readonly plan: PreparationPlan, readonly outcome: ChangeOutcome }> {
		const chosenKeys = new Set(items.map(toKey));
		const { newText } = this.target;
		let plan: PreparationPlan | undefined;
		const outcome = await this.services.edits.changeTogether(this.#uris, texts => {
			plan = this.#plan(texts, item => !chosenKeys.has(toKey(item)));
			const files = new Map(
				(plan?.files ?? []).map((
					{ path, edits },
				) => [this.services.notebooks.uriOf(this.chosen.folder, path).toString(), edits]),
			);
			if (newText !== undefined) {
				files.set(this.uri.toString(), onEmpty(newText, files.get(this.uri.toString()) ?? []));
			}
			return files;
		}, newText === undefined ? [] : [this.uri]);
		if (!plan) {
			throw new UserError(vscode.l10n.t('The next meeting’s note cannot be changed, so nothing was prepared.'));
		}
		if (outcome.done) { setContext(CONTEXTS.hasPrepared, true); }
		return { plan, outcome };
	}

	#plan(texts: ReadonlyMap<string, string>, leave?: (item: CarryItem) => boolean): PreparationPlan | undefined {
		const { services: { settings, notebooks }, chosen: { folder, mentorship }, target } = this;
		const byPath = new Map([target.path, ...preparedPaths(mentorship, target)].flatMap(path => {
			const text = texts.get(notebooks.uriOf(folder, path).toString());
			return text === undefined ? [] : [[path, text] as const];
		}));
		return planFromTexts(mentorship, target, byPath, {
			material: this.#material,
			noteOptions: readNoteOptions(settings, folder.uri),
			defaultDialect: settings.get('taskDialect', folder.uri),
			track: settings.get('track', folder.uri),
			undiscussedAfter: settings.get('undiscussedAfter', folder.uri),
			l10n: notebookWords(folder.uri),
		}, leave);
	}
}

function toKey({ path, line, lineHash }: CarryItem): string {
	return `${path} ${line} ${lineHash}`;
}

/** The text of a new file as one edit of an empty one. */
function onEmpty(text: string, edits: readonly TextEdit[]): TextEdit[] {
	return [{ start: 0, end: 0, text: applyEdits(text, edits) }];
}

/** What the command reports to a caller that asks. */
interface PrepareResult {
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
	const choices = prepareArguments(call.argument);
	const target = chosen && await findTarget(services, chosen, choices);
	return target && prepare(await gather(services, chosen, target), choices);
}

/** The planned note, else a new one on the booked day or on the day asked for. */
async function findTarget(
	{ clock }: Services,
	{ folder, mentorship, path }: ChosenMentorship,
	choices: PrepareArguments,
): Promise<CarryTarget | undefined> {
	const coming = mentorship.meetings.find(({ note, date }) => note.path === path && date.date >= clock.today());
	const knownTarget = carryTarget(mentorship, coming && path, notebookWords(folder.uri));
	if (knownTarget && knownTarget.newText === undefined) { return knownTarget; }
	const date = knownTarget?.date ?? choices.date ?? await askWhen(clock.today(), mentorship);
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
interface PrepareArguments {
	/** Where no meeting is booked. */
	readonly date?: CalendarDateTime;
	/** Nothing is asked; open homework is carried unless `carry` is false. */
	readonly confirmed: boolean;
	readonly carry: boolean;
}

/** Reads `{ date?: '2026-12-16 15:00', confirm?: boolean, carry?: boolean }`; anything else counts as absent. */
function prepareArguments(argument: Given | undefined): PrepareArguments {
	const date = parseCalendarDateTime(argument?.date ?? '');
	return { ...date ? { date } : {}, confirmed: argument?.confirm === true, carry: argument?.carry !== false };
}
