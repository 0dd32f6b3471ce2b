import type { CarryInput, CarryItem, CarryNote, CarryPlan, CarrySkip, FileEdits } from '../edit/carry/carryModel.ts';
import { scanNote } from '../edit/carry/scannedNote.ts';
import { planCarry } from '../edit/carryForward.ts';
import type { Heading, Note, TaskItem } from '../model/note.ts';
import type { Homework, Mentorship, NotebookView } from '../model/notebookView.ts';
import { parseNote } from '../note/parseNote.ts';
import { lineAtOffset, lineStartsOf, applyEdits, type TextEdit } from '../text/textEdit.ts';
import { earlierMeetings, type CarryTarget } from './notePlace.ts';
import {
	askSection,
	decisionsSection,
	goalsSection,
	openSection,
	undiscussedSection,
} from './prepare/agendaSections.ts';
import {
	concernsSection,
	parkedSection,
	raisedSection,
	sinceSection,
	seasonSection,
	willingSection,
	fourListsSection,
	isYearlyTurn,
} from './prepare/lookingBack.ts';
import { committeeAgenda, fullChecklist, meetingChecklist } from './prepare/meetingChecklist.ts';
import { joinInsertions, SectionPlaces, type MissingLines } from './prepare/placeSections.ts';
import {
	type PrepareInput,
	type Section,
	type SectionKey,
	sectionNames,
	WrittenAlready,
} from './prepare/prepareModel.ts';

/** What the next meeting's note and the homework carried into it are planned from. */
export interface PreparationInput
	extends Omit<PrepareInput, 'leftOpen'>, Pick<CarryInput, 'sources' | 'defaultDialect' | 'leave'> {}

/** All changes of one preparation; the target first. */
export interface PreparationPlan {
	readonly files: readonly FileEdits[];
	/** Homework that is carried forward. */
	readonly items: readonly CarryItem[];
	readonly skipped: readonly CarrySkip[];
	/** Headings of the sections that gain something, and of those that could not be put in. */
	readonly added: readonly string[];
	readonly left: readonly string[];
}

/**
 * Plans the next meeting's note: its sections by {@link prepareMeeting}, and open homework of
 * earlier meetings carried into it by {@link planCarry}. Homework that is not carried is only
 * referred to, so that nothing is counted twice.
 */
export function planPreparation(input: PreparationInput): PreparationPlan {
	const { target } = input;
	const open = leftOpen(input, carriedLines(input, carry(input, target)));
	const first = prepareMeeting({ ...input, leftOpen: open });
	const plan = carry(input, withEdits(input, first.edits));
	const [inTarget, others] = [
		plan.files.filter(({ path }) => path === target.path),
		plan.files.filter(({ path }) => path !== target.path),
	];
	const carried = joinInsertions(first.edits, inTarget.flatMap(file => file.edits));
	// The heading that carried homework stands under can be the place that a section did not find.
	const second = first.left.length > 0 && inTarget.length > 0
		? prepareMeeting({ ...input, target: withEdits(input, carried), leftOpen: open })
		: undefined;
	const edits = second ? joinInsertions(carried, second.edits) : carried;
	return {
		files: [...edits.length > 0 ? [{ path: target.path, edits }] : [], ...others],
		items: plan.items,
		skipped: plan.skipped,
		added: [...first.added, ...second?.added ?? []],
		left: (second ?? first).left,
	};
}

/** The target as it reads with these edits. */
function withEdits(
	{ target: { path, text: before }, noteOptions }: PreparationInput,
	edits: readonly TextEdit[],
): CarryNote {
	const text = applyEdits(before, edits);
	return { path, text, note: parseNote(text, path, noteOptions).note! };
}

function carry(
	{ sources, mentorship: { mentor, mentee, me }, noteOptions, defaultDialect, leave }: PreparationInput,
	target: CarryNote,
): CarryPlan {
	return planCarry({ sources, target, mentor, mentee, me, noteOptions, defaultDialect, ...leave ? { leave } : {} });
}

/** `line path` of every item whose box becomes `[>]`. */
function carriedLines({ sources }: PreparationInput, { files }: CarryPlan): ReadonlySet<string> {
	return new Set(sources.flatMap(({ path, text }) => {
		const starts = lineStartsOf(text);
		return files.filter(file => file.path === path).flatMap(({ edits }) =>
			edits.map(({ start }) => `${lineAtOffset(starts, start)} ${path}`)
		);
	}));
}

/** Open homework of the mentorship in other notes that stays there; nothing of meetings still to come. */
function leftOpen(
	{ material: { view }, mentorship: { key, meetings }, target }: PreparationInput,
	carried: ReadonlySet<string>,
): Homework[] {
	const day = target.note.fields.date?.date ?? view.today;
	const laterPaths = new Set(meetings.filter(({ date }) => date.date >= day).map(({ note }) => note.path));
	return view.openHomework().filter(({ mentorship, task, note }) =>
		mentorship === key && note.path !== target.path
		&& !laterPaths.has(note.path) && !carried.has(`${task.line} ${note.path}`)
	);
}

/**
 * The notes whose texts a preparation is made from: the mentorship's own, accomplishments, and the meetings since the
 * last held one; of a committee all, for its concerns.
 */
export function preparationSources(
	view: Pick<NotebookView, 'notes'>,
	{ kind, meetings, note }: Mentorship,
	target: CarryTarget,
): string[] {
	const earlier = meetings.filter(({ note }) => note.path !== target.path);
	const lastHeld = earlier.findIndex(({ status }) => status === 'held');
	const isAll = kind === 'committee' || lastHeld < 0;
	const recent = earlier.slice(0, isAll ? earlier.length : lastHeld + 1).map(({ note }) => note);
	const accomplishments = [...view.notes()].filter(({ type }) => type === 'accomplishments');
	const ownNotes = note === undefined ? [] : [note];
	return [...ownNotes, ...accomplishments, ...recent].filter(each => !each.private).map(({ path }) => path);
}

/**
 * The notes that a preparation may change: the next meeting's where it is there, and the earlier ones with homework,
 * which may be carried.
 */
export function preparedPaths(mentorship: Mentorship, target: CarryTarget): string[] {
	const sources = earlierMeetings(mentorship, target).filter(({ note }) => note.tasks.some(task => task.isHomework))
		.map(({ note }) => note.path);
	return target.newText === undefined ? [target.path, ...sources] : sources;
}

/** What a preparation is made with, beside the notes themselves. */
type PreparationChoices = Pick<
	PreparationInput,
	'material' | 'defaultDialect' | 'track' | 'undiscussedAfter' | 'noteOptions' | 'l10n'
>;

/**
 * Plans a preparation from the notes as they are now; `undefined` where the next meeting's note is no meeting any more.
 *
 * @param mentorship As the keeper knows it, with what is private.
 * @param texts Of {@link preparedPaths}, by path; one that is missing takes no part.
 * @param leave Homework that stays where it is.
 */
export function planFromTexts(
	mentorship: Mentorship,
	target: CarryTarget,
	texts: ReadonlyMap<string, string>,
	choices: PreparationChoices,
	leave?: (item: CarryItem) => boolean,
): PreparationPlan | undefined {
	const readNote = (path: string, otherwise?: string): CarryNote | undefined => {
		const text = texts.get(path) ?? otherwise;
		const note = text === undefined ? undefined : parseNote(text, path, choices.noteOptions).note;
		return note?.type === 'meeting' && note.fields.date ? { path, text: text!, note } : undefined;
	};
	const into = readNote(target.path, target.newText);
	return into && planPreparation({
		...choices,
		mentorship: choices.material.view.mentorship(mentorship.key) ?? withoutPrivateMeetings(mentorship),
		target: into,
		sources: earlierMeetings(mentorship, target).flatMap(({ note }) => readNote(note.path) ?? []).filter((
			{ note },
		) => note.fields.date!.date < target.date.date),
		...leave ? { leave } : {},
	});
}

/** A mentorship whose own note is private: little can be said of it, and nothing that is private. */
function withoutPrivateMeetings(mentorship: Mentorship): Mentorship {
	return { ...mentorship, meetings: [] };
}

/** What preparing adds to the next meeting's note. */
interface Preparation {
	/** Insertions only, in order. */
	readonly edits: readonly TextEdit[];
	/** Headings of the sections that gain something. */
	readonly added: readonly string[];
	/**
	 * Headings of those that could not be put in without changing how the note reads, such as after code that never
	 * ends.
	 */
	readonly left: readonly string[];
}

/**
 * What the next meeting's note lacks, computed from the notes (domain rows 19–25): a place for
 * the ask, what came of last time, goals, offers to decide, areas not spoken of, topics that
 * were parked, twice a year the four lists, and for a note without any checklist that one, once a year the longer. What
 * is written stays byte for byte; what is there already, in whatever words the user has put around it, is not added; so
 * a second run adds nothing.
 */
function prepareMeeting(input: PrepareInput): Preparation {
	const { target, l10n, noteOptions } = input;
	const sectionOf = sectionNames(l10n);
	const places = new SectionPlaces(scanNote(target), sectionOf, noteOptions);
	const missing = sections(input).flatMap(section => missingIn(section, input, places));
	const isSafe = (sections: readonly MissingLines[]) => keepsAll(input, places, places.edits(sections), sections);
	const safe = isSafe(missing)
		? missing
		: missing.reduce<readonly MissingLines[]>(
			(safeSections, section) => isSafe([...safeSections, section]) ? [...safeSections, section] : safeSections,
			[],
		);
	return {
		edits: places.edits(safe),
		added: safe.map(({ heading }) => heading),
		left: missing.filter(section => !safe.includes(section)).map(({ heading }) => heading),
	};
}

/** In the order they are to stand in. */
function sections(input: PrepareInput): Section[] {
	const { l10n, target } = input;
	const hasChecklist = target.note.tasks.some(task => !task.isHomework);
	const checklist = hasChecklist ? [] : checklistFor(input);
	const ofList = (...keys: readonly SectionKey[]) => checklist.filter(({ key }) => keys.includes(key));
	return [
		askSection(input),
		...ofList('check-in'),
		concernsSection(input),
		sinceSection(input),
		goalsSection(input),
		decisionsSection(input),
		willingSection(input, sectionNames(l10n)),
		undiscussedSection(input),
		seasonSection(input),
		fourListsSection(input),
		...ofList('agenda', 'review', 'clarify', 'assist', 'together', 'advocate'),
		raisedSection(input),
		...ofList('wrap-up'),
		parkedSection(input, sectionNames(l10n)),
		openSection(input),
	];
}

function checklistFor(input: PrepareInput): readonly Section[] {
	const { mentorship: { kind, role }, track, l10n } = input;
	if (kind === 'committee') { return committeeAgenda(l10n); }
	return isYearlyTurn(input)
		? fullChecklist(track, l10n)
		: meetingChecklist(track, l10n, role === 'mentor' ? 'mentor' : 'mentee');
}

function missingIn(
	{ key, heading, entries, lines }: Section,
	{ target }: PrepareInput,
	places: SectionPlaces,
): MissingLines[] {
	if (lines) { return lines.length === 0 || places.has(key) ? [] : [{ key, heading, lines }]; }
	const written = new WrittenAlready(target);
	const seen = new Set<string>();
	const missingEntries = (entries ?? []).filter(entry =>
		!written.has(entry) && !seen.has(entry.core) && seen.add(entry.core)
	);
	return missingEntries.length === 0 ? [] : [{ key, heading, lines: missingEntries.map(({ text }) => `- ${text}`) }];
}

/**
 * Whether the note still has all its items, headings, fields and private parts, each meaning the same, and the new
 * headings besides.
 */
function keepsAll(
	{ target, noteOptions }: PrepareInput,
	places: SectionPlaces,
	edits: readonly TextEdit[],
	missing: readonly MissingLines[],
): boolean {
	const after = parseNote(applyEdits(target.text, edits), target.path, noteOptions).note;
	if (!after || JSON.stringify(after.fields) !== JSON.stringify(target.note.fields)) { return false; }
	if (!target.note.private && privateSize(after) !== privateSize(target.note)) { return false; }
	const boxes = missing.flatMap(({ lines }) => lines).filter(line => line.startsWith('- [ ] ')).length;
	return after.tasks.length === target.note.tasks.length + boxes
		&& isWithin(target.note.tasks.map(factsOf), after.tasks.map(factsOf))
		&& isWithin(target.note.headings.map(headingFacts), after.headings.map(headingFacts))
		&& after.headings.length
			=== target.note.headings.length
				+ missing.reduce(
					(sum, { key, lines }) =>
						sum + (places.has(key) ? 0 : 1) + lines.filter(line => line.startsWith('#')).length,
					0,
				);
}

function privateSize({ privateLines }: Note): number {
	return privateLines.reduce((sum, { start, end }) => sum + end - start, 0);
}

function factsOf({ text, mark, isHomework, headingOwner, area, depth, private: hidden }: TaskItem): string {
	return JSON.stringify([text, mark, isHomework, headingOwner, area, depth, hidden]);
}

function headingFacts({ depth, text, private: hidden }: Heading): string {
	return JSON.stringify([depth, text, hidden]);
}

/** Whether all stand in the other list, in their order. */
function isWithin(part: readonly string[], whole: readonly string[]): boolean {
	let at = 0;
	for (const line of whole) { if (at < part.length && line === part[at]) { at++; } }
	return at === part.length;
}
