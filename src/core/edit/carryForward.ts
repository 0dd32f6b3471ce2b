import { markEdit } from '../taskFields/boxStates.ts';
import { isOpenEnough } from '../documents/prepare/prepareModel.ts';
import { groupBy, type TextEdit } from '../text/textEdit.ts';
import {
	roleOf,
	writtenOwners,
	type CarryInput,
	type CarryItem,
	type CarryPlan,
	type CarrySkip,
	type FileEdits,
} from './carry/carryModel.ts';
import { originOf, type ScannedNote, descendantsOf, scanNote } from './carry/scannedNote.ts';
import { copyItem, readsTheSame } from './carry/readsTheSame.ts';
import { DefinitionsAlong, type DefinitionToWrite } from './carry/carriedDefinitions.ts';
import { decide, isPrivate, type CarryDecision } from './carry/decide.ts';
import { HomeworkPlaces } from './carry/homeworkPlaces.ts';
import { insertCopies, type PlacedCopy } from './carry/insertCopies.ts';

/** A decision that needs a copy, and that copy. */
interface Move extends PlacedCopy {
	readonly decision: CarryDecision;
	/** What its references lead to and the target lacks. */
	readonly definitions: readonly DefinitionToWrite[];
}

/**
 * Plans to carry the open homework of earlier meetings forward: each item is copied below the
 * homework heading of its side in the target, with `since:` and `carried:`, and the original's
 * box becomes `[>]`.
 *
 * ```md
 * - [>] Send the aims @mentee
 * - [ ] Send the aims @mentee since:2026-10-21 carried:1
 * ```
 *
 * Nothing is changed by a second run, nor by one after another that was interrupted between
 * two files: a copy that is there already is recognised.
 */
export function planCarry(input: CarryInput): CarryPlan {
	const target = scanNote(input.target);
	const decisions = decide(input.sources.map(source => scanNote(source, input.target.note.private)), target);
	const chosen = decisions.filter(decision => !input.leave?.(toItem(decision, input)));
	const open = chosen.filter(decision => whyKept(decision, target) === undefined);
	const moves = safeMoves(input, target, open.filter(({ copy }) => !copy));
	const done = open.filter(decision => decision.copy || moves.some(move => move.decision === decision));
	return {
		items: done.map(decision => toItem(decision, input)),
		skipped: chosen.filter(decision => !done.includes(decision)).map(decision =>
			toSkip(decision, whyKept(decision, target) ?? 'cannot-move')
		),
		files: [...insertions(target, moves), ...boxes(done)],
	};
}

/** The copies that read in the target as the originals do; if one does not, as many as do. */
function safeMoves(input: CarryInput, target: ScannedNote, decisions: readonly CarryDecision[]): readonly Move[] {
	const places = new HomeworkPlaces(target, input.noteOptions);
	const role = roleOf(input.mentor, input.mentee, input.me);
	const along = new DefinitionsAlong(target);
	const moves = decisions.flatMap((decision): Move[] => {
		const lines = copyItem(decision.item, input.defaultDialect);
		return lines
			? [{ decision, ...along.take(decision.item, lines), place: places.placeFor(decision.item, role) }]
			: [];
	});
	const isSafe = (moves: readonly Move[]) =>
		readsTheSame(target, insertMoves(target, moves), moves.map(({ decision }) => decision.item), input.noteOptions);
	if (isSafe(moves)) { return moves; }
	return moves.reduce<readonly Move[]>((safe, move) => isSafe([...safe, move]) ? [...safe, move] : safe, []);
}

function insertions(target: ScannedNote, moves: readonly Move[]): FileEdits[] {
	return moves.length === 0 ? [] : [{ path: target.path, edits: insertMoves(target, moves) }];
}

function insertMoves(target: ScannedNote, moves: readonly Move[]): TextEdit[] {
	return insertCopies(target, moves, moves.flatMap(({ definitions }) => definitions));
}

function boxes(decisions: readonly CarryDecision[]): FileEdits[] {
	const marked = decisions.flatMap(decision => decision.boxes);
	return [...groupBy(marked, ({ source }) => source.path)].map(([path, items]) => ({
		path,
		edits: items.map(({ scanned }) => markEdit(scanned, 'carried')).sort((a, b) => a.start - b.start),
	}));
}

function toItem({ item, copy }: CarryDecision, { mentor, mentee, me }: CarryInput): CarryItem {
	const { source: { path }, task: { line, lineHash, text, fields: { due } } } = item;
	const role = roleOf(mentor, mentee, me);
	const owners = [...new Set(writtenOwners(item.task).map(owner => role(owner) ?? owner))];
	return {
		path,
		line,
		lineHash,
		text,
		owners,
		...due ? { due } : {},
		...originOf(item),
		subItems: descendantsOf(item).length,
		isThere: copy !== undefined,
	};
}

/** What is in the next meeting already is only marked. */
function whyKept({ item, copy }: CarryDecision, { note }: ScannedNote): CarrySkip['reason'] | undefined {
	if (copy) { return undefined; }
	if (!note.private && isPrivate(item)) { return 'private'; }
	return isOpenEnough(item.source.note, note) ? undefined : 'more-readers';
}

function toSkip(
	{ item: { source: { path }, task: { line, text } } }: CarryDecision,
	reason: CarrySkip['reason'],
): CarrySkip {
	return { path, line, text, reason };
}
