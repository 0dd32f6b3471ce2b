import type { FileChange } from '../write/unifiedDiff.ts';
import { join } from 'node:path';
import { skippedInWords } from '../../core/edit/carry/carryModel.ts';
import { frontMatterOf } from '../../core/documents/prepare/agendaSections.ts';
import { carryTarget, newMeeting, type CarryTarget } from '../../core/documents/notePlace.ts';
import {
	type PreparationPlan,
	planFromTexts,
	preparationSources,
	preparedPaths,
} from '../../core/documents/prepareMeeting.ts';
import { publicTexts } from '../../core/export/publicNotes.ts';
import type { CalendarDate, CalendarDateTime } from '../../core/model/calendarDate.ts';
import type { Mentorship } from '../../core/model/notebookView.ts';
import { finish } from '../../core/shape/steps.ts';
import { printable } from '../../core/text/printable.ts';
import { applyEdits } from '../../core/text/textEdit.ts';
import { ENGLISH } from '../../core/text/words.ts';
import { chosenMentorship, openNotebook, type OpenNotebook, readNoteTexts } from '../read/openNotebook.ts';
import { CommandError, DONE, type Terminal } from '../terminal.ts';
import type { PrepareCall } from '../verbs/prepareVerb.ts';
import { countOf } from '../reportWords.ts';
import { applyChanges } from '../write/noteChanges.ts';

/** Held meetings after which an area that was not spoken of is pointed out, as in the editor unless set. */
const UNDISCUSSED_AFTER = 3;

/** Prepares the next meeting's note, or shows what would be written. */
export async function prepareNote(call: PrepareCall, terminal: Terminal): Promise<number> {
	const { operands: { folder }, options } = call;
	const notebook = await openNotebook(folder, options.today ?? terminal.today());
	const chosen = chosenMentorship(
		notebook,
		options.mentorship,
		({ status, nextMeeting }) => status === 'active' || status === 'proposed' || nextMeeting !== undefined,
	);
	const mentorship = notebook.view.mentorship(chosen.key)!;
	const target = targetOf(mentorship, notebook, call);
	const texts = readNoteTexts(folder, preparedPaths(mentorship, target));
	const plan = planned(notebook, mentorship, target, texts, call);
	const changes = changesOf(plan, target, texts, folder);
	if (options['dry-run']) {
		const { writeDiff } = await import('../write/unifiedDiff.ts');
		await writeDiff(changes, notebook, terminal);
	} else {
		applyChanges(folder, changes);
	}
	terminal.writeError(
		`${[doneInWords(plan, target, folder, options['dry-run']), ...leftInWords(plan)].map(printable).join('\n')}\n`,
	);
	return DONE;
}

/** The planned note, else a new one on the booked day or the one asked for. */
function targetOf(mentorship: Mentorship, { view, words }: OpenNotebook, { options }: PrepareCall): CarryTarget {
	const knownTarget = carryTarget(mentorship, undefined, words);
	if (options.date) { refuseDate(options.date, knownTarget, view.today); }
	if (knownTarget && knownTarget.newText === undefined) { return knownTarget; }
	const date = knownTarget?.date ?? options.date;
	if (!date) {
		throw new CommandError(
			`No meeting with “${mentorship.title}” is booked. Say when you meet: --date YYYY-MM-DD.`,
		);
	}
	return newMeeting(mentorship, date, words, frontMatterOf(mentorship));
}

/** A day that would not be taken is told, so that nobody believes it was. */
function refuseDate({ date }: CalendarDateTime, booked: CarryTarget | undefined, today: CalendarDate): void {
	if (booked && booked.date.date !== date) {
		throw new CommandError(
			`--date: the next meeting is booked on ${booked.date.date}. Change its day in the notes, or leave --date out.`,
		);
	}
	if (date < today) { throw new CommandError(`--date: ${date} has passed, and the next meeting is still to come.`); }
}

function planned(
	notebook: OpenNotebook,
	mentorship: Mentorship,
	target: CarryTarget,
	texts: ReadonlyMap<string, string>,
	{ options }: PrepareCall,
): PreparationPlan {
	const { folder, view, open, options: noteOptions } = notebook;
	const material = finish(
		publicTexts(open, readNoteTexts(folder, preparationSources(view, mentorship, target)), noteOptions),
	);
	const choices = {
		material,
		noteOptions,
		defaultDialect: options.dialect ?? 'plain',
		track: options.track ?? 'academic',
		undiscussedAfter: UNDISCUSSED_AFTER,
		l10n: notebook.words,
	} as const;
	const plan = planFromTexts(mentorship, target, texts, choices, options['no-carry'] ? () => true : undefined);
	if (!plan) { throw new CommandError('The next meeting’s note cannot be changed, so nothing was prepared.'); }
	return plan;
}

function changesOf(
	{ files }: PreparationPlan,
	target: CarryTarget,
	texts: ReadonlyMap<string, string>,
	folder: string,
): FileChange[] {
	const edits = new Map(files.map(file => [file.path, file.edits]));
	const created = target.newText === undefined
		? []
		: [{ path: join(folder, target.path), after: applyEdits(target.newText, edits.get(target.path) ?? []) }];
	const changed = files.filter(({ path }) => texts.has(path)).map(file => ({
		path: join(folder, file.path),
		before: texts.get(file.path)!,
		after: applyEdits(texts.get(file.path)!, file.edits),
	}));
	return [...created, ...changed];
}

function doneInWords(
	{ added, items }: PreparationPlan,
	{ path, newText }: CarryTarget,
	folder: string,
	isDry: boolean,
): string {
	const name = join(folder, path);
	if (
		added.length === 0 && items.length === 0 && newText === undefined
	) { return `${name} lacks nothing; it is as it was.`; }
	const were = items.length === 1 ? 'was' : 'were';
	const carried = items.length === 0
		? ''
		: ` ${countOf(items.length, 'item')} ${isDry ? 'would be' : were} carried forward.`;
	return `${name} ${isDry ? 'would be prepared' : 'is ready'}.${carried}`;
}

function leftInWords(plan: PreparationPlan): string[] {
	const unplaced = plan.left.length === 0
		? []
		: [`These parts could not be put in without changing how the note reads: ${plan.left.join(', ')}.`];
	return [...skippedInWords(plan, ENGLISH), ...unplaced];
}
