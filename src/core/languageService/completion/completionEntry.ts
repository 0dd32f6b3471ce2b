import { addCadence } from '../../query/meetingDays.ts';
import type { Mentorship } from '../../model/notebookView.ts';
import type { AssistRequest, Surroundings } from '../languageService.ts';
import type { DateQuestion } from '../../text/dateQuestion.ts';

/** What an entry stands for; the editor shows an icon for each. */
export type EntryKind =
	| 'key'
	| 'word'
	| 'person'
	| 'date'
	| 'note'
	| 'goal'
	| 'file'
	| 'citation'
	| 'field'
	| 'heading'
	| 'snippet';

/** One proposal, still without an editor. */
export interface CompletionEntry {
	readonly kind: EntryKind;
	readonly label: string;
	/** Beside the label, on every row. */
	readonly description?: string;
	/** On the chosen row. */
	readonly detail?: string;
	/** The text that goes in, or with {@link snippet} a VS Code snippet. */
	readonly insert: string;
	readonly snippet?: true;
	/** Compared with what stands from {@link start} to the cursor; the label if absent. */
	readonly filter?: string;
	/** The stretch that is replaced, on one line: UTF-16 offsets, the cursor in it or at its ends. */
	readonly start: number;
	readonly end: number;
	/** The next thing to write has proposals of its own. */
	readonly again?: true;
}

/** Proposals in showing order; `incomplete` asks again with the next letter. */
export interface CompletionAnswer {
	readonly entries: readonly CompletionEntry[];
	readonly incomplete: boolean;
}

/** A stretch of one line around the cursor. */
export interface Stretch {
	readonly start: number;
	readonly end: number;
}

/** What entries are made from. */
export interface EntryContext extends AssistRequest, Surroundings {
	/** What stands before the cursor in the stretch that an entry replaces. */
	readonly typed: string;
}

/** The mentorship the note belongs to. */
export function mentorshipOf({ view, path }: Pick<AssistRequest, 'view' | 'path'>): Mentorship | undefined {
	const key = view.mentorshipOf(path);
	return key === undefined ? undefined : view.mentorship(key);
}

/** What dates in words need; `past` for days that are over. */
export function dateQuestion(context: EntryContext, past: boolean): DateQuestion {
	const { view, path, typed } = context;
	const mentorship = mentorshipOf(context);
	const meeting = mentorship?.nextMeeting?.date;
	const from = view.note(path)?.fields.date?.date ?? view.today;
	const byCadence = mentorship?.cadence && addCadence(from, mentorship.cadence);
	return {
		typed,
		today: view.today,
		past,
		...meeting ? { meeting } : {},
		...byCadence && byCadence > view.today ? { byCadence } : {},
	};
}
