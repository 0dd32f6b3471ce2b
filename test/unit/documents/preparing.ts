import {
	planPreparation,
	type PreparationInput,
	type PreparationPlan,
} from '../../../src/core/documents/prepareMeeting.ts';
import { earlierMeetings, carryTarget, newMeeting } from '../../../src/core/documents/notePlace.ts';
import { frontMatterOf } from '../../../src/core/documents/prepare/agendaSections.ts';
import { toPublicNotes } from '../../../src/core/export/publicNotes.ts';
import type { CarryNote } from '../../../src/core/edit/carry/carryModel.ts';
import type { CalendarDate } from '../../../src/core/model/calendarDate.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { notebookOf, TODAY, type Files } from '../../support/noteBuilder.ts';

/** A preparation of the next meeting of a mentorship, as the command plans it. */
export interface Prepared {
	readonly path: string;
	readonly plan: PreparationPlan;
	/** The files afterwards. */
	readonly files: Files;
}

/** What a test may choose otherwise. */
export type PrepareOptions =
	& Partial<Pick<PreparationInput, 'track' | 'undiscussedAfter' | 'leave' | 'l10n' | 'noteOptions'>>
	& { readonly today?: CalendarDate };

/** Prepares the next meeting of the mentorship whose note this is. */
export function prepared(
	files: Files,
	mentorshipPath: string,
	{ today = TODAY, noteOptions = DEFAULT_NOTE_OPTIONS, ...options }: PrepareOptions = {},
): Prepared {
	const notebook = notebookOf(files, { today, noteOptions });
	const l10n = options.l10n ?? ENGLISH;
	const mentorship = notebook.mentorship(mentorshipPath)!;
	const known = carryTarget(mentorship, undefined, l10n)!;
	const target = known.newText === undefined
		? known
		: newMeeting(mentorship, known.date, l10n, frontMatterOf(mentorship));
	const read = (path: string, text: string): CarryNote => ({
		path,
		text,
		note: parseNote(text, path, noteOptions).note!,
	});
	const material = toPublicNotes(notebook, new Map(Object.entries(files)), noteOptions);
	const plan = planPreparation({
		material,
		mentorship: material.view.mentorship(mentorshipPath)!,
		target: read(target.path, target.newText ?? files[target.path]!),
		sources: earlierMeetings(mentorship, target).map(({ note }) => read(note.path, files[note.path]!)),
		defaultDialect: 'plain',
		track: 'academic',
		undiscussedAfter: 3,
		...options,
		noteOptions,
		l10n,
	});
	const after: Record<string, string> = {
		...files,
		...target.newText === undefined ? {} : { [target.path]: target.newText },
	};
	for (const { path, edits } of plan.files) { after[path] = applyEdits(after[path]!, edits); }
	return { path: target.path, plan, files: after };
}
