import type { Homework } from '../../model/homework.ts';
import { isOpen } from '../../query/isOpen.ts';
import { meetingStatusOn } from '../../query/meetingStatusOn.ts';
import type { NoteContext, PlacedTask } from '../noteContext.ts';
import { isBelowHomework } from './nested.ts';

/** The open homework of a meeting that was held, as far as the notebook knows it; not what is below other homework. */
export function homeworkOfHeldMeeting(note: NoteContext): { readonly item: PlacedTask; readonly homework: Homework }[] {
	const { type, fields: { date, meetingStatus } } = note.note;
	if (type !== 'meeting' || !date || meetingStatusOn(date.date, meetingStatus, note.today) !== 'held') { return []; }
	return note.tasks.flatMap(item => {
		const homework = isOpen(item.task) && !isBelowHomework(note, item) ? note.homeworkOf(item.task) : undefined;
		return homework ? [{ item, homework }] : [];
	});
}
