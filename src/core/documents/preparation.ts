import type { CarryItem, CarryNote } from '../edit/carry/carryModel.ts';
import type { Mentorship, NotebookView } from '../model/notebookView.ts';
import { parseNote } from '../note/parseNote.ts';
import { earlierMeetings, type CarryTarget } from './notePlace.ts';
import { planPreparation, type PreparationInput, type PreparationPlan } from './planPreparation.ts';

/**
 * The notes whose texts a preparation is made from: accomplishments, and the meetings since the last held one; of a
 * committee all, for its concerns.
 */
export function preparationSources(
	view: Pick<NotebookView, 'notes'>,
	{ kind, meetings }: Mentorship,
	target: CarryTarget,
): string[] {
	const earlier = meetings.filter(({ note }) => note.path !== target.path);
	const lastHeld = earlier.findIndex(({ status }) => status === 'held');
	const isAll = kind === 'committee' || lastHeld < 0;
	const recent = earlier.slice(0, isAll ? earlier.length : lastHeld + 1).map(({ note }) => note);
	const accomplishments = [...view.notes()].filter(({ type }) => type === 'accomplishments');
	return [...accomplishments, ...recent].filter(note => !note.private).map(({ path }) => path);
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
export type PreparationChoices = Pick<
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
	const read = (path: string, otherwise?: string): CarryNote | undefined => {
		const text = texts.get(path) ?? otherwise;
		const note = text === undefined ? undefined : parseNote(text, path, choices.noteOptions).note;
		return note?.type === 'meeting' && note.fields.date ? { path, text: text!, note } : undefined;
	};
	const into = read(target.path, target.newText);
	return into && planPreparation({
		...choices,
		mentorship: choices.material.view.mentorship(mentorship.key) ?? withoutPrivateMeetings(mentorship),
		target: into,
		sources: earlierMeetings(mentorship, target).flatMap(({ note }) => read(note.path) ?? []).filter(({ note }) =>
			note.fields.date!.date < target.date.date
		),
		...leave ? { leave } : {},
	});
}

/** A mentorship whose own note is private: little can be said of it, and nothing that is private. */
function withoutPrivateMeetings(mentorship: Mentorship): Mentorship {
	return { ...mentorship, meetings: [] };
}
