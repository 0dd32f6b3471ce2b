import type { Reference } from '../../model/notebookNames.ts';
import type { NoteContext } from '../noteContext.ts';
import { spanOf, spanValue } from '../ranges.ts';
import { linkTarget } from '../../fields/linkTargets.ts';

/** A `goal:` that leads to no goal note, or to several. */
export interface LostGoal {
	readonly written: string;
	readonly reference: Reference;
	/** The name itself, within the marks of a link. */
	readonly start: number;
	readonly end: number;
}

/** Every `goal:` of a note that does not lead to one goal note. */
export function lostGoals(note: NoteContext): LostGoal[] {
	return note.tasks.flatMap(item => {
		const { goal: written } = item.task.fields;
		const span = spanOf(item, 'goal');
		if (written === undefined || !span) { return []; }
		const reference = note.view.names.goal(written, note.path);
		return reference.path === undefined ? [{ written, reference, ...nameIn(note.text, spanValue(span), written) }] : [];
	});
}

/** `award` of `[[award|the award]]`; all of it where the name is written otherwise than it is read. */
function nameIn(text: string, value: { readonly start: number; readonly end: number }, written: string): { start: number; end: number } {
	const shown = text.slice(value.start, value.end);
	const at = linkTarget(shown) === shown ? -1 : shown.lastIndexOf(written);
	return at < 0 ? value : { start: value.start + at, end: value.start + at + written.length };
}
