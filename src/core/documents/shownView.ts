import type { Note } from '../model/note.ts';
import type { NotebookView, PublicView, Keeper } from '../model/notebookView.ts';
import { keepersRole } from '../query/homework.ts';
import { plainNote } from '../notebook/lazyNote.ts';
import { publicView } from '../export/publicNotes.ts';

/**
 * A notebook as one's screen may show it: without private notes and parts, as exports know it, and
 * where a mentorship is given, without the other pairs. A mentor's own notes go with the other pairs.
 *
 * @param keeper Who keeps the notebook.
 * @param only Key of the only mentorship that is shown; of one that is not there, nothing is.
 */
export function shownView(view: NotebookView, keeper: Keeper, only?: string): PublicView {
	if (only === undefined) { return publicView(view); }
	const pair = view.mentorship(only);
	const showsOwn = pair !== undefined && keepersRole(pair, keeper) === 'mentee';
	const isShown = ({ path }: Note) => {
		const of = view.mentorshipOf(path);
		return of === undefined ? showsOwn : of === only;
	};
	const notes = [...view.notes()].map(note => isShown(note) ? note : { ...plainNote(note), private: true });
	return publicView({ today: view.today, notes: () => notes, ...view.keeper && { keeper: view.keeper } });
}
