import type { CalendarDate } from '../model/calendarDate.ts';
import type { Homework } from '../model/homework.ts';
import { DUE_GROUPS, type DueGroup } from '../model/notebookView.ts';
import { compareHomework } from '../query/compareHomework.ts';
import { dueGroup } from '../query/dueGroup.ts';
import { isOpen } from '../query/isOpen.ts';
import { SortedList } from './sortedList.ts';

/** The homework of a notebook in the order of format.md §5: open by due group, and all of it. */
export class HomeworkLists {
	private readonly groups = new Map(DUE_GROUPS.map(group => [group, new SortedList(compareHomework)]));
	private readonly groupOf = new Map<Homework, DueGroup>();
	/** Made when first asked for: most of it is done and seldom shown. */
	private all: SortedList<Homework> | undefined;

	add(homework: Homework, nextMeeting: CalendarDate | undefined, today: CalendarDate): void {
		this.all?.add(homework);
		if (!isOpen(homework.task)) { return; }
		const group = dueGroup(homework.effectiveDue, nextMeeting, today);
		this.groupOf.set(homework, group);
		this.groups.get(group)!.add(homework);
	}

	remove(homework: Homework): void {
		this.all?.remove(homework);
		const group = this.groupOf.get(homework);
		if (!group) { return; }
		this.groupOf.delete(homework);
		this.groups.get(group)!.remove(homework);
	}

	open(group: DueGroup): readonly Homework[] {
		return this.groups.get(group)!.values();
	}

	/** Of every state; `source` gives what is there when first asked. */
	every(source: () => Iterable<readonly Homework[]>): readonly Homework[] {
		if (!this.all) {
			this.all = new SortedList(compareHomework);
			for (const items of source()) {
				for (const item of items) { this.all.add(item); }
			}
		}
		return this.all.values();
	}
}
