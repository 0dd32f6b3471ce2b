import type { CalendarDate } from '../model/calendarDate.ts';
import { type Homework, DUE_GROUPS, type DueGroup } from '../model/notebookView.ts';
import { compareHomework, sortHomework } from '../query/order.ts';
import { dueGroup } from '../query/homework.ts';
import { SortedList } from './collections.ts';

/** The homework of a notebook in the order of format.md §5: open by due group, and all of it. */
export class HomeworkLists {
	private readonly groups = new Map(DUE_GROUPS.map(group => [group, new SortedList(compareHomework)]));
	private readonly groupOf = new Map<Homework, DueGroup>();
	/** Made when asked for, and again after a change. */
	private allOpen: readonly Homework[] | undefined;
	/** Made when first asked for: most of it is done and seldom shown. */
	private all: SortedList<Homework> | undefined;

	/** Takes in open homework. */
	add(homework: readonly Homework[], nextMeeting: CalendarDate | undefined, today: CalendarDate): void {
		if (homework.length > 0) { this.allOpen = undefined; }
		for (const item of homework) {
			const group = dueGroup(item.effectiveDue, nextMeeting, today);
			this.groupOf.set(item, group);
			this.groups.get(group)!.add(item);
		}
	}

	/** Takes in homework of every state, which is asked for only if somebody has asked for {@link every}. */
	addToAll(homework: () => readonly Homework[]): void {
		if (this.all) { for (const item of homework()) { this.all.add(item); } }
	}

	/** Takes homework out again; `all` is what was given as homework of every state. */
	remove(open: readonly Homework[], allItems: readonly Homework[]): void {
		if (open.length > 0) { this.allOpen = undefined; }
		for (const item of open) {
			this.groups.get(this.groupOf.get(item)!)!.remove(item);
			this.groupOf.delete(item);
		}
		if (this.all) { for (const item of allItems) { this.all.remove(item); } }
	}

	/** The open ones of all groups. */
	everyOpen(): readonly Homework[] {
		return this.allOpen ??= DUE_GROUPS.flatMap(group => this.open(group)).sort(compareHomework);
	}

	open(group: DueGroup): readonly Homework[] {
		return this.groups.get(group)!.values();
	}

	/** Of every state; `source` gives what is there when first asked: of each note, by line. */
	every(source: () => Iterable<readonly Homework[]>): readonly Homework[] {
		this.all ??= new SortedList(compareHomework, sortHomework(source()));
		return this.all.values();
	}
}
