import { planCarry } from '../edit/carryForward.ts';
import type { CarryInput, CarryItem, CarryNote, CarryPlan, CarrySkip, FileEdits } from '../edit/carry/carryModel.ts';
import type { Homework } from '../model/notebookView.ts';
import { parseNote } from '../note/parseNote.ts';
import { lineAtOffset, lineStartsOf, applyEdits, type TextEdit } from '../text/textEdit.ts';
import { joinInsertions } from './prepare/placeSections.ts';
import type { PrepareInput } from './prepare/prepareModel.ts';
import { prepareMeeting } from './prepareMeeting.ts';

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
	const isLater = new Set(meetings.filter(({ date }) => date.date >= day).map(({ note }) => note.path));
	return view.openHomework().filter(({ mentorship, task, note }) =>
		mentorship === key && note.path !== target.path
		&& !isLater.has(note.path) && !carried.has(`${task.line} ${note.path}`)
	);
}
