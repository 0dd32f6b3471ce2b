import type { CalendarDate } from '../../model/calendarDate.ts';
import type { Note, TaskItem } from '../../model/note.ts';
import type { NoteOptions } from '../../model/noteOptions.ts';
import { isRole, type Dialect, type Role } from '../../model/vocabulary.ts';
import { ME } from '../../query/homework.ts';
import { nameWords } from '../../text/personName.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import type { Words } from '../../text/words.ts';

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
