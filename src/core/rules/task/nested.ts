import type { NoteContext, PlacedTask } from '../noteContext.ts';

/** An item below homework: whose it is and when it is due is said above. */
export function isBelowHomework(note: NoteContext, { task }: PlacedTask): boolean {
	for (let above = note.note.tasks[task.parent]; above; above = note.note.tasks[above.parent]) {
		if (above.isHomework) { return true; }
	}
	return false;
}
