import { goalOverdueDays } from '../../query/goalProgress.ts';
import { setFrontValue } from '../frontMatterEdits.ts';
import { valueRange } from '../ranges.ts';
import { noteRule } from '../rule.ts';

/** A goal that is still pursued after its target date. */
export const PAST_TARGET = noteRule({
	code: 'goal.past-target', title: 'Goal past its target date', level: 'information',
	message: 'The target date {0} has passed and this goal is still open. Choose a new date, or say that it is achieved or dropped.',
	find: context => {
		const { note, front, today, l10n } = context;
		if (note.type !== 'goal' || goalOverdueDays(note, today) === 0) { return []; }
		return [{
			...valueRange(front, 'target_date'), args: [note.fields.targetDate ?? ''],
			fixes: () => [
				{ title: l10n.t('It is achieved'), edits: setFrontValue(context, 'status', 'achieved') },
				{ title: l10n.t('It was dropped'), edits: setFrontValue(context, 'status', 'dropped') },
			],
		}];
	},
});
