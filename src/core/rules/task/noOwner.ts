import { ownerFixes } from '../fixes.ts';
import { wordsRange } from '../ranges.ts';
import { noteRule } from '../rule.ts';
import { homeworkOfHeldMeeting } from './inHeldMeeting.ts';

/** Homework that left a meeting without a name on it; once it is overdue, another rule says so. */
export const NO_OWNER = noteRule({
	code: 'task.no-owner', title: 'Homework of a held meeting without an owner', level: 'information',
	message: 'Nobody is named for this homework, so it counts as the mentee’s. Add @mentor or @mentee, or write it below a heading such as “Homework — mentor”.',
	find: note => homeworkOfHeldMeeting(note).filter(({ homework }) => homework.ownerImplied && homework.overdueDays === 0)
		.map(({ item }) => ({ ...wordsRange(item), fixes: () => ownerFixes(note, item) })),
});
