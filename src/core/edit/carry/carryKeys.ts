import type { CalendarDate } from '../../model/calendarDate.ts';
import type { TaskItem } from '../../model/taskItem.ts';
import type { CarryTask, ScannedNote } from './carryModel.ts';
import { writtenOwners } from './carryOwners.ts';
import { descendantsOf, taskAt } from './scannedNote.ts';

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

	/** The copy of an original that no other has taken; each call takes one. Of several alike it is the one with the same items below. */
	take(original: CarryTask): CarryTask | undefined {
		const alike = this.#byKey.get(keyOf(original.task, originOf(original))) ?? [];
		const below = textsBelow(original);
		const at = alike.length > 1 ? alike.findIndex(copy => textsBelow(copy) === below) : 0;
		return alike.splice(Math.max(at, 0), 1)[0];
	}

	#add(copy: CarryTask): void {
		const { since, carried } = copy.task.fields;
		if (since === undefined || carried === undefined) { return; }
		const key = keyOf(copy.task, { since, carried });
		const alike = this.#byKey.get(key);
		if (alike) { alike.push(copy); } else { this.#byKey.set(key, [copy]); }
	}
}

function keyOf(task: TaskItem, { since, carried }: Origin): string {
	return JSON.stringify([task.text, [...writtenOwners(task)].sort(), since, carried]);
}

function textsBelow(item: CarryTask): string {
	return JSON.stringify(descendantsOf(item).map(({ task: { text } }) => text));
}
