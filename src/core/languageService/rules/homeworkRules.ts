import { type NoteContext, type PlacedTask, spanOf, spanValue, wordsRange, noteRule } from './rule.ts';
import type { Homework } from '../../model/homework.ts';
import { isOpen } from '../../query/homework.ts';
import { meetingStatusOn } from '../../query/schedule.ts';
import { ownerFixes, fieldFix } from './fixes.ts';
import { addDays } from '../../model/calendarDate.ts';

/** An item below homework: whose it is and when it is due is said above. */
export function isBelowHomework(note: NoteContext, { task }: PlacedTask): boolean {
	for (let above = note.note.tasks[task.parent]; above; above = note.note.tasks[above.parent]) {
		if (above.isHomework) { return true; }
	}
	return false;
}

/** The open homework of a meeting that was held, as far as the notebook knows it; not what is below other homework. */
export function homeworkOfHeldMeeting(note: NoteContext): { readonly item: PlacedTask; readonly homework: Homework }[] {
	const { type, fields: { date, meetingStatus } } = note.note;
	if (type !== 'meeting' || !date || meetingStatusOn(date.date, meetingStatus, note.today) !== 'held') { return []; }
	return note.tasks.flatMap(item => {
		const homework = isOpen(item.task) && !isBelowHomework(note, item) ? note.homeworkOf(item.task) : undefined;
		return homework ? [{ item, homework }] : [];
	});
}

/** Overdue homework that nobody was named for: it slips because each thinks of the other. */
export const OVERDUE_WITHOUT_OWNER = noteRule({
	code: 'task.overdue-without-owner', title: 'Overdue homework without an owner', level: 'warning',
	message: 'This was due on {0} and nobody is named for it, so it counts as the mentee’s. Say whose it is.',
	find: note => note.tasks.flatMap(item => {
		const homework = note.homeworkOf(item.task);
		if (!homework?.ownerImplied || homework.overdueDays === 0 || isBelowHomework(note, item)) { return []; }
		const due = spanOf(item, 'due');
		return [{ ...due ? spanValue(due) : wordsRange(item), args: [homework.effectiveDue ?? ''], fixes: () => ownerFixes(note, item) }];
	}),
});

/** Homework that left a meeting without a name on it; once it is overdue, another rule says so. */
export const NO_OWNER = noteRule({
	code: 'task.no-owner', title: 'Homework of a held meeting without an owner', level: 'information',
	message: 'Nobody is named for this homework, so it counts as the mentee’s. Add @mentor or @mentee, or write it below a heading such as “Homework — mentor”.',
	find: note => homeworkOfHeldMeeting(note).filter(({ homework }) => homework.ownerImplied && homework.overdueDays === 0)
		.map(({ item }) => ({ ...wordsRange(item), fixes: () => ownerFixes(note, item) })),
});

/** Homework that is never due: it has no date, and no next meeting is booked by which it would be due. */
export const NO_DATE = noteRule({
	code: 'task.no-date', title: 'Homework of a held meeting that is never due', level: 'information',
	message: 'This homework has no date, and no next meeting is booked by which it would be due. Add a date, or book the meeting.',
	find: note => homeworkOfHeldMeeting(note).filter(({ homework }) => homework.effectiveDue === undefined).map(({ item }) => {
		const { l10n } = note;
		const due = addDays(note.today, 14);
		return { ...wordsRange(item), fixes: () => [{ title: l10n.t('Due in two weeks, on {0}', due), edits: fieldFix(note, item, 'due', due), preferred: true }] };
	}),
});

/** Homework whose box was ticked by hand. Without the day nobody can tell later whether it was in time. */
export const DONE_WITHOUT_DATE = noteRule({
	code: 'task.done-without-date', title: 'Done homework without the day', level: 'hint',
	message: 'This is done, but not when. Add the day, so that it can be told later whether it was in time.',
	find: note => {
		const { addDoneDate, tasks, today, l10n } = note;
		const undated = addDoneDate ? tasks.filter(({ task }) => task.isHomework && task.status === 'done' && task.fields.done === undefined) : [];
		return undated.map(item => ({
			start: item.scanned.box, end: item.scanned.boxEnd,
			fixes: () => [{ title: l10n.t('Done today, {0}', today), edits: fieldFix(note, item, 'done', today), preferred: true }],
		}));
	},
});
