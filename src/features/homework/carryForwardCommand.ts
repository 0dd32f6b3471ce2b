import { notebookWords } from '../../host/notebookWords.ts';
import { plural, longDay } from '../../core/text/words.ts';
import * as vscode from 'vscode';
import { carryTarget, earlierMeetings, type CarryTarget } from '../../core/documents/notePlace.ts';
import { skippedInWords, type CarryItem, type CarryNote, type CarryPlan } from '../../core/edit/carry/carryModel.ts';
import { planCarry } from '../../core/edit/carryForward.ts';
import { parseNote } from '../../core/note/parseNote.ts';
import { readNoteOptions } from '../../host/workspace/folderNotebook.ts';
import { refuseBehindLink } from '../../host/workspace/folderPaths.ts';
import { createWhole } from '../../host/edits/newFiles.ts';
import type { ChangeOutcome, Services } from '../../host/services.ts';
import { carryRows } from '../../host/pick/carryRows.ts';
import { bookedOnes, chooseMentorship, type ChosenMentorship } from '../../host/pick/chooseMentorship.ts';
import { registerCommands, openAt, LANGUAGE, showInformation, UserError } from '../../host/commands/commands.ts';
import { removeIfOurs } from '../../host/writtenFiles.ts';

/** What the command reports to a caller that asks. */
interface CarryResult {
	readonly carried: number;
	/** The next meeting's note, relative to its folder. */
	readonly path: string;
	/** Items and files that were left, in words for the user. */
	readonly left: readonly string[];
}

/** Everything a plan is made from, but the texts. */
interface Carrying extends ChosenMentorship {
	readonly services: Services;
	readonly target: CarryTarget;
	/** Files that can be part of it, the target first. */
	readonly uris: readonly vscode.Uri[];
}

/** Carries open homework of earlier meetings forward to the next. */
export function registerCarryForward(services: Services): vscode.Disposable {
	return registerCommands(services, {
		'mentoring.carryForward': async call => {
			const chosen = await chooseMentorship(services, call, bookedOnes());
			return chosen && carryForward(services, chosen, call.argument?.confirm === true);
		},
	});
}

async function carryForward(
	services: Services,
	chosen: ChosenMentorship,
	confirmed: boolean,
): Promise<CarryResult | undefined> {
	const carrying = prepare(services, chosen);
	const preview = await readPlan(carrying);
	const left = skippedInWords(preview.plan, LANGUAGE);
	if (preview.plan.items.length === 0) {
		void showInformation([vscode.l10n.t('Nothing has to be carried forward.'), ...left].join(' '));
		return { carried: 0, path: carrying.target.path, left };
	}
	const items = confirmed ? preview.plan.items : await ask(carrying, preview.plan);
	return items && items.length > 0 ? apply({ ...carrying, uris: preview.uris }, items, left) : undefined;
}

function prepare(services: Services, chosen: ChosenMentorship): Carrying {
	const { folder, mentorship, path } = chosen;
	const target = carryTarget(mentorship, path, notebookWords(folder.uri));
	if (!target) {
		throw new UserError(
			vscode.l10n.t(
				'No next meeting is booked for {0}. Write next_meeting: and a date into the last meeting’s note.',
				mentorship.title,
			),
		);
	}
	const sources = earlierMeetings(mentorship, target).filter(({ note }) => note.tasks.some(task => task.isHomework))
		.map(({ note }) => note.path);
	const paths = target.newText === undefined ? [target.path, ...sources] : sources;
	return { ...chosen, services, target, uris: paths.map(path => services.notebooks.uriOf(folder, path)) };
}

/** The plan for the notes as they are now, and the files that can be read. Changes nothing. */
async function readPlan(
	carrying: Carrying,
): Promise<{ readonly plan: CarryPlan, readonly uris: readonly vscode.Uri[] }> {
	let plan: CarryPlan | undefined;
	let uris: readonly vscode.Uri[] = [];
	await carrying.services.edits.changeTogether(carrying.uris, texts => {
		uris = carrying.uris.filter(uri => texts.has(uri.toString()));
		plan = planFor(carrying, texts);
		return new Map();
	});
	if (!plan) {
		throw new UserError(
			vscode.l10n.t('The next meeting’s note cannot be changed, so nothing was carried forward.'),
		);
	}
	return { plan, uris };
}

function planFor(
	{ services, folder, mentorship, target }: Carrying,
	texts: ReadonlyMap<string, string>,
	leave?: (item: CarryItem) => boolean,
): CarryPlan | undefined {
	const noteOptions = readNoteOptions(services.settings, folder.uri);
	const readNote = (path: string, otherwise?: string): CarryNote | undefined => {
		const text = texts.get(services.notebooks.uriOf(folder, path).toString()) ?? otherwise;
		const note = text === undefined ? undefined : parseNote(text, path, noteOptions).note;
		return note?.type === 'meeting' && note.fields.date ? { path, text: text!, note } : undefined;
	};
	const into = readNote(target.path, target.newText);
	if (!into) { return undefined; }
	const sources = earlierMeetings(mentorship, target).flatMap(({ note }) => readNote(note.path) ?? []).filter((
		{ note },
	) => note.fields.date!.date < target.date.date);
	const { mentor, mentee, me } = mentorship;
	return planCarry({
		sources,
		target: into,
		mentor,
		mentee,
		me,
		noteOptions,
		defaultDialect: services.settings.get('taskDialect', folder.uri),
		...leave ? { leave } : {},
	});
}

async function ask({ folder, target, services }: Carrying, plan: CarryPlan): Promise<readonly CarryItem[] | undefined> {
	const titleOf = (path: string) => folder.view.note(path)?.title ?? path;
	const day = longDay(target.date.date, LANGUAGE);
	const chosen = await vscode.window.showQuickPick(carryRows(plan, services.clock.today(), titleOf, LANGUAGE), {
		title: vscode.l10n.t('Carry forward to the meeting on {0}', day),
		placeHolder: target.newText === undefined
			? target.path
			: vscode.l10n.t('Its note will be created: {0}', target.path),
		canPickMany: true,
		matchOnDescription: true,
		matchOnDetail: true,
	});
	return chosen?.map(({ item }) => item);
}

/** Plans again with the notes as they are now: what the user has not seen is not carried. */
async function apply(
	carrying: Carrying,
	items: readonly CarryItem[],
	left: readonly string[],
): Promise<CarryResult | undefined> {
	const { services, folder, target } = carrying;
	const { notebooks } = services;
	const chosenKeys = new Set(items.map(toKey));
	const into = notebooks.uriOf(folder, target.path);
	if (target.newText !== undefined) { await create(into, target.newText, target.path); }
	let carried = 0;
	const outcome = await services.edits.changeTogether(
		target.newText === undefined ? carrying.uris : [into, ...carrying.uris],
		texts => {
			const plan = planFor(carrying, texts, item => !chosenKeys.has(toKey(item)));
			carried = plan?.items.length ?? 0;
			return new Map(
				(plan?.files ?? []).map(({ path, edits }) => [notebooks.uriOf(folder, path).toString(), edits]),
			);
		},
	);
	if (target.newText !== undefined && !outcome.done) { await removeIfOurs({ uri: into, text: target.newText }); }
	const changed = items.length - carried;
	const missed = changed > 0
		? [vscode.l10n.t('Items that were changed meanwhile were left as they are ({0}).', changed)]
		: [];
	return tell(outcome, { carried, path: target.path, left: [...left, ...missed] }, into);
}

function toKey({ path, line, lineHash }: CarryItem): string {
	return `${path} ${line} ${lineHash}`;
}

/** Never writes over a file. */
async function create(uri: vscode.Uri, text: string, path: string): Promise<void> {
	await refuseBehindLink(uri);
	const isTaken = await vscode.workspace.fs.stat(uri).then(() => true, () => false);
	if (isTaken) {
		throw new UserError(
			vscode.l10n.t(
				'There is a file “{0}” already, which is not a meeting of this mentorship. Nothing was carried forward.',
				path,
			),
		);
	}
	await createWhole(
		[{ uri, text }],
		vscode.l10n.t('“{0}” could not be created, so nothing was carried forward.', path),
	);
}

function tell({ done, refused }: ChangeOutcome, carried: CarryResult, into: vscode.Uri): CarryResult {
	const left = [...carried.left, ...refused];
	if (!done) { return { carried: 0, path: carried.path, left }; }
	void offerToOpen([carriedInWords(carried.carried), ...carried.left].join(' '), into);
	return { ...carried, left };
}

function carriedInWords(carried: number): string {
	return plural(LANGUAGE, vscode.l10n.t('1 item was carried forward.|{0} items were carried forward.'), carried);
}

async function offerToOpen(message: string, uri: vscode.Uri): Promise<void> {
	const open = vscode.l10n.t('Open Next Meeting');
	if (await showInformation(message, open) === open) { await openAt(uri); }
}
