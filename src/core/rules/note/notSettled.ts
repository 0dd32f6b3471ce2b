import type { CalendarDate } from '../../model/calendarDate.ts';
import { setFrontValue } from '../frontMatterEdits.ts';
import type { NoteContext } from '../noteContext.ts';
import { valueRange } from '../ranges.ts';
import { noteRule, type Finding, type Fix } from '../rule.ts';

/** A booked day that has passed, of which no note says whether the two met. */
export const NOT_SETTLED = noteRule({
	code: 'meeting.not-settled', title: 'Booked meeting that has passed', level: 'information',
	message: 'The meeting of {0} has passed, and no note says what became of it. Write its note, or say whether it was held, postponed or cancelled.',
	find: context => {
		const { view, path } = context;
		const unsettled = view.mentorship(view.mentorshipOf(path) ?? '')?.unsettled;
		return unsettled === undefined ? [] : findDay(context, unsettled);
	},
});

function findDay(context: NoteContext, day: CalendarDate): Finding[] {
	const { note: { type, fields }, front } = context;
	if (type === 'meeting' && fields.meetingStatus === 'planned' && fields.date?.date === day) {
		return [{ ...valueRange(front, 'status'), args: [day], fixes: () => statusFixes(context) }];
	}
	return fields.nextMeeting?.date === day ? [{ ...valueRange(front, 'next_meeting'), args: [day] }] : [];
}

function statusFixes(context: NoteContext): Fix[] {
	const { l10n } = context;
	return [
		{ title: l10n.t('It was held'), edits: setFrontValue(context, 'status', 'held'), preferred: true },
		{ title: l10n.t('It was postponed'), edits: setFrontValue(context, 'status', 'postponed') },
		{ title: l10n.t('It was cancelled'), edits: setFrontValue(context, 'status', 'cancelled') },
	];
}
