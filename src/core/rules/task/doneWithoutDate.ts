import { fieldFix } from '../fixes.ts';
import { noteRule } from '../rule.ts';

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
