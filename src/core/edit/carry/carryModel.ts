import type { BlockScan, ScannedTask } from '../../markdown/blocks/blockScan.ts';
import { scanBlocks } from '../../markdown/blocks/scanBlocks.ts';
import { isWithin } from '../../markdown/lineRanges.ts';
import type { CalendarDate } from '../../model/calendarDate.ts';
import type { Note, TaskItem } from '../../model/note.ts';
import type { NoteOptions } from '../../model/noteOptions.ts';
import { isRole, type Dialect, type Role } from '../../model/vocabulary.ts';
import { bodyStartOf } from '../../note/frontMatter.ts';
import { ME } from '../../query/homework.ts';
import { nameWords } from '../../text/personName.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import type { Words } from '../../text/words.ts';
import { Definitions } from './carriedDefinitions.ts';

/**
 * Finds the blocks of a note again, which its reading does not keep.
 *
 * @param withPrivate Whether its private definitions may be used: where they would come into a private note.
 */
export function scanNote(note: CarryNote, withPrivate = note.note.private): ScannedNote {
	const children = new Map<number, number[]>();
	for (const [index, { parent }] of note.note.tasks.entries()) {
		const siblings = children.get(parent);
		if (siblings) { siblings.push(index); }
		else { children.set(parent, [index]); }
	}
	return {
		...note,
		scan: scanBlocks(note.text, bodyStartOf(note.text)),
		children,
		definitions: new Definitions(note, withPrivate),
	};
}

/** The items right below an item; without one, those at the top. */
export function childrenOf(source: ScannedNote, of?: CarryTask): CarryTask[] {
	return (source.children.get(of?.index ?? -1) ?? []).map(index => taskAt(source, index));
}

/** All items below an item, in writing order. */
export function descendantsOf(of: CarryTask): CarryTask[] {
	return childrenOf(of.source, of).flatMap(child => [child, ...descendantsOf(child)]);
}

/** One item of a note. */
export function taskAt(source: ScannedNote, index: number): CarryTask {
	return { source, index, task: source.note.tasks[index]!, scanned: source.scan.tasks[index]! };
}

/**
 * The last line from `first` to before `end` that is not blank, of the body, and not private in a note that is not;
 * `first` if there is none.
 */
export function lastUsableLine({ text, note, scan }: ScannedNote, first: number, end: number): number {
	const isUsable = (line: number) =>
		/\S/.test(text.slice(scan.lineStarts[line], scan.lineStarts[line + 1]))
		&& (note.private || !isWithin(note.privateLines, line));
	let line = end - 1;
	while (line > Math.max(first, note.bodyLine - 1, 0) && !isUsable(line)) { line--; }
	return line;
}

/** A meeting note and the very text it was read from. */
export interface CarryNote {
	readonly path: string;
	readonly text: string;
	readonly note: Note;
}

/** What carrying forward needs to know. */
export interface CarryInput {
	/** The notes of earlier meetings, oldest first; each has a date. */
	readonly sources: readonly CarryNote[];
	readonly target: CarryNote;
	/** Names of the two sides, so that `@abara` counts as the mentor. */
	readonly mentor?: string | undefined;
	readonly mentee?: string | undefined;
	/** Whom `@me` means; see `Mentorship.me`. */
	readonly me?: string | undefined;
	readonly noteOptions: NoteOptions;
	/** For lines that have no field yet. */
	readonly defaultDialect: Dialect;
	/** Items that are to stay where they are; absent for none. */
	readonly leave?: (item: CarryItem) => boolean;
}

/** One item that goes to the next meeting, as a preview shows it. */
export interface CarryItem {
	/** Where it comes from. */
	readonly path: string;
	/** From 0. */
	readonly line: number;
	readonly lineHash: number;
	readonly text: string;
	/** `mentor`, `mentee` or other handles; never empty. */
	readonly owners: readonly string[];
	readonly due?: CalendarDate;
	/** When it was first pledged, and how many times it is carried with this one. */
	readonly since: CalendarDate;
	readonly carried: number;
	/** Sub-items that go along. */
	readonly subItems: number;
	/** The next meeting has it already (an earlier run was interrupted): only the box is set. */
	readonly isThere: boolean;
}

/** An open item that stays where it is, and why. */
export interface CarrySkip {
	readonly path: string;
	/** From 0. */
	readonly line: number;
	readonly text: string;
	/**
	 * It is private and the next meeting is not; more people read the next meeting; or it would not read the same
	 * there.
	 */
	readonly reason: 'private' | 'more-readers' | 'cannot-move';
}

/** Edits of one file; offsets are in the text it was planned from. */
export interface FileEdits {
	readonly path: string;
	readonly edits: readonly TextEdit[];
}

/** What carrying forward would do. */
export interface CarryPlan {
	readonly items: readonly CarryItem[];
	readonly skipped: readonly CarrySkip[];
	/** The target first, so that what is interrupted half way can be recognised. */
	readonly files: readonly FileEdits[];
}

/** A note with its blocks: `note.tasks` and `scan.tasks` are the same items in the same order. */
export interface ScannedNote extends CarryNote {
	readonly scan: BlockScan;
	/** Indices of the items right below each item; those at the top at -1. */
	readonly children: ReadonlyMap<number, readonly number[]>;
	/** What its references lead to. */
	readonly definitions: Definitions;
}

/** An item of a note, both as read and as scanned. */
export interface CarryTask {
	readonly source: ScannedNote;
	readonly index: number;
	readonly task: TaskItem;
	readonly scanned: ScannedTask;
}

/** First pledged, and times carried, of the copy of an item. */
export interface Origin {
	readonly since: CalendarDate;
	readonly carried: number;
}

/** What the copy of an item says of its origin: the date of its first note, one time more. */
export function originOf({ source: { note }, task: { fields, sinceAbove } }: CarryTask): Origin {
	const { carried = 0, since = sinceAbove ?? note.fields.date!.date } = fields;
	return { since, carried: carried + 1 };
}

/** Copies that exist already, each to be taken by the one original it belongs to. */
export class Copies {
	readonly #byKey = new Map<string, CarryTask[]>();

	/** @param notes In the order in which copies are taken. */
	constructor(notes: readonly ScannedNote[]) {
		for (const note of notes) {
			for (const index of note.note.tasks.keys()) { this.#add(taskAt(note, index)); }
		}
	}

	/**
	 * The copy of an original that no other has taken; each call takes one. Of several alike it is the one with the
	 * same items below.
	 */
	take(original: CarryTask): CarryTask | undefined {
		const alike = this.#byKey.get(keyOf(original, originOf(original))) ?? [];
		const below = textsBelow(original);
		const at = alike.length > 1 ? alike.findIndex(copy => textsBelow(copy) === below) : 0;
		return alike.splice(Math.max(at, 0), 1)[0];
	}

	#add(copy: CarryTask): void {
		const { since, carried } = copy.task.fields;
		if (since === undefined || carried === undefined) { return; }
		const key = keyOf(copy, { since, carried });
		const alike = this.#byKey.get(key);
		if (alike) { alike.push(copy); }
		else { this.#byKey.set(key, [copy]); }
	}
}

/** What an item says, whatever the labels of its references are. */
export function meaningOf({ source: { definitions }, task }: CarryTask): string {
	return definitions.meaning(task.text);
}

function keyOf(item: CarryTask, { since, carried }: Origin): string {
	return JSON.stringify([meaningOf(item), [...writtenOwners(item.task)].sort(), since, carried]);
}

function textsBelow(item: CarryTask): string {
	return JSON.stringify(descendantsOf(item).map(meaningOf));
}

/** What stays behind, and why; nothing if nothing does. */
export function skippedInWords({ skipped }: Pick<CarryPlan, 'skipped'>, l10n: Words): string[] {
	const hidden = skipped.filter(({ reason }) => reason === 'private').length;
	const narrow = skipped.filter(({ reason }) => reason === 'more-readers').length;
	const stuck = skipped.filter(({ reason }) => reason === 'cannot-move').map(({ text }) => text);
	return [
		...hidden > 0 ? [l10n.t('Private items stay where they are ({0}).', hidden)] : [],
		...narrow > 0
			? [l10n.t('More people read the next note than the one these items are in, so they stay ({0}).', narrow)]
			: [],
		...stuck.length > 0
			? [l10n.t('These would not read the same in the next note, so they stay: {0}.', stuck.join('; '))]
			: [],
	];
}

/** Says which side a handle stands for, if one. */
export type RoleOf = (handle: string) => Role | undefined;

/**
 * `mentor`, `mentee`, and every word of a name that only one of the two has (format.md §3).
 *
 * @param me Whom `@me` means in the note, where that is known.
 */
export function roleOf(mentor: string | undefined, mentee: string | undefined, me?: string): RoleOf {
	const mentors = nameWords(mentor ?? '');
	const mentees = nameWords(mentee ?? '');
	return handle => {
		if (isRole(handle)) { return handle; }
		if (handle === ME && me !== undefined) { return isRole(me) ? me : undefined; }
		const [isMentor, isMentee] = [mentors.includes(handle), mentees.includes(handle)];
		if (isMentor === isMentee) { return undefined; }
		if (isMentor) { return 'mentor'; }
		return 'mentee';
	};
}

/** The owners of an item as written: on its line, else of the item above, else its heading's, else the mentee. */
export function writtenOwners({ fields: { owners }, ownersAbove, headingOwner }: TaskItem): readonly string[] {
	return owners?.length ? owners : ownersAbove ?? [headingOwner ?? 'mentee'];
}
