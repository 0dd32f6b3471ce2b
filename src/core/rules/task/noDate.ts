import { addDays } from '../../model/calendarDate.ts';
import { fieldFix } from '../fixes.ts';
import { wordsRange } from '../ranges.ts';
import { noteRule } from '../rule.ts';
import { homeworkOfHeldMeeting } from './inHeldMeeting.ts';

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
