import { addMonths } from '../../model/calendarDate.ts';
import { setFrontValue } from '../frontMatterEdits.ts';
import type { NoteContext } from '../noteContext.ts';
import { valueRange } from '../ranges.ts';
import { noteRule } from '../rule.ts';

/** The day that was agreed for looking at an agreement or a plan again has come (domain rows 5 and 8). */
export const REVIEW_DUE = noteRule({
	code: 'note.review-due', title: 'Review date that has passed', level: 'information',
	message: 'The day agreed for a review, {0}, has passed. Look at this together, then write the next date.',
	find: context => {
		const { note: { fields: { reviewDate } }, front, today, l10n } = context;
		if (reviewDate === undefined || reviewDate >= today || isOver(context)) { return []; }
		const next = addMonths(today, 12);
		return [{
			...valueRange(front, 'review_date'), args: [reviewDate],
			fixes: () => [{ title: l10n.t('Reviewed; again in a year, on {0}', next), edits: setFrontValue(context, 'review_date', next), preferred: true }],
		}];
	},
});

/** An ended relationship, or a plan that a later one has replaced. */
function isOver({ note, view }: NoteContext): boolean {
	if (note.type !== 'idp') { return note.fields.mentorshipStatus === 'ended'; }
	const date = note.fields.date?.date;
	for (const other of view.notes()) {
		if (date !== undefined && other.type === 'idp' && (other.fields.date?.date ?? '') > date) { return true; }
	}
	return false;
}
