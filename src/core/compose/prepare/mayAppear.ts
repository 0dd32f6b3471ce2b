import type { Note } from '../../model/note.ts';
import { CONFIDENTIALITIES } from '../../model/vocabulary.ts';
import type { PrepareInput } from './prepareModel.ts';

/**
 * Whether something of a note may stand in the prepared one: it is not of another mentorship,
 * nor the keeper's own (a goal without a mentorship) where the keeper is the mentor of this one,
 * and it is not said to be for fewer people than read the prepared one (format.md §7).
 */
export function mayAppear(note: Note, { material: { view }, mentorship, target }: Pick<PrepareInput, 'material' | 'mentorship' | 'target'>): boolean {
	const of = note.fields.mentorship === undefined ? undefined : view.mentorshipOf(note.path);
	return (of === undefined ? mentorship.role !== 'mentor' : of === mentorship.key) && isOpenEnough(note, target.note);
}

/** The circle of readers written in a note is not smaller than that of the target. */
export function isOpenEnough({ fields: { confidentiality } }: Note, target: Note): boolean {
	const circle = (word: typeof CONFIDENTIALITIES[number]) => CONFIDENTIALITIES.indexOf(word);
	return confidentiality === undefined || circle(confidentiality) >= circle(target.fields.confidentiality ?? 'pair');
}
