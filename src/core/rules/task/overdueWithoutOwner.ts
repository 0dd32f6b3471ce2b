import { ownerFixes } from '../fixes.ts';
import { spanOf, spanValue, wordsRange } from '../ranges.ts';
import { noteRule } from '../rule.ts';
import { isBelowHomework } from './nested.ts';

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
