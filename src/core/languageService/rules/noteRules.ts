import { type CalendarDate, addMonths } from '../../model/calendarDate.ts';
import { PROBLEM_MESSAGES } from '../../model/problem.ts';
import { goalOverdueDays } from '../../query/progress.ts';
import { isOver } from '../../query/yearDates.ts';
import { setFrontValue, problemRule } from './fixes.ts';
import { valueRange, noteRule, type NoteContext, type Finding, type Fix } from './rule.ts';

/** A booked day that has passed, of which no note says whether the two met. */
export const NOT_SETTLED = noteRule({
	code: 'meeting.not-settled',
	title: 'Booked meeting that has passed',
	level: 'information',
	message:
		'The meeting of {0} has passed, and no note says what became of it. Write its note, or say whether it was held, postponed or cancelled.',
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

/** The day that was agreed for looking at an agreement or a plan again has come (domain rows 5 and 8). */
export const REVIEW_DUE = noteRule({
	code: 'note.review-due',
	title: 'Review date that has passed',
	level: 'information',
	message: 'The day agreed for a review, {0}, has passed. Look at this together, then write the next date.',
	find: context => {
		const { note: { fields: { reviewDate } }, front, today, l10n } = context;
		if (reviewDate === undefined || reviewDate >= today || isOver(context.note, context.view.notes())) {
			return [];
		}
		const next = addMonths(today, 12);
		return [{
			...valueRange(front, 'review_date'),
			args: [reviewDate],
			fixes: () => [{
				title: l10n.t('Reviewed; again in a year, on {0}', next),
				edits: setFrontValue(context, 'review_date', next),
				preferred: true,
			}],
		}];
	},
});

/** A goal that is still pursued after its target date. */
export const PAST_TARGET = noteRule({
	code: 'goal.past-target',
	title: 'Goal past its target date',
	level: 'information',
	message:
		'The target date {0} has passed and this goal is still open. Choose a new date, or say that it is achieved or dropped.',
	find: context => {
		const { note, front, today, l10n } = context;
		if (note.type !== 'goal' || goalOverdueDays(note, today) === 0) { return []; }
		return [{
			...valueRange(front, 'target_date'),
			args: [note.fields.targetDate ?? ''],
			fixes: () => [
				{ title: l10n.t('It is achieved'), edits: setFrontValue(context, 'status', 'achieved') },
				{ title: l10n.t('It was dropped'), edits: setFrontValue(context, 'status', 'dropped') },
			],
		}];
	},
});

const { message, severity: level } = PROBLEM_MESSAGES['mentorship.nearly-same'];

/** A meeting of `R. Abara` and Mara Lindqvist, where all other notes have Ruth Abara. */
export const NEARLY_SAME = noteRule({
	code: 'mentorship.nearly-same',
	title: 'Names that are nearly those of another mentorship',
	level,
	message,
	find: ({ note, front, path, view }) => {
		const { mentor, mentee } = note.fields;
		if (
			note.type !== 'meeting' || mentor === undefined || mentee === undefined
			|| !view.mentorshipOf(path)?.startsWith('inferred:')
		) { return []; }
		const near = view.names.nearlyTheSame(mentor, mentee);
		return near === undefined ? [] : [{ ...valueRange(front, 'mentor'), args: [`${mentor}, ${mentee}`, near] }];
	},
});

/** A file with a name of Markdown that is not text. */
export const BINARY = problemRule({ code: 'file.binary', title: 'File that is not text' });

/** A key of `.mentoring/config.yml` that is not known. */
export const CONFIG_UNKNOWN_KEY = problemRule({
	code: 'file.config-unknown-key',
	title: 'Key that the notebook’s file does not know',
});

/** A value in `.mentoring/config.yml` that its key does not know. */
export const CONFIG_UNKNOWN_VALUE = problemRule({
	code: 'file.config-unknown-value',
	title: 'Value that the notebook’s file does not know',
});

/** `<<<<<<<`, `=======`, `>>>>>>>`: lines that a version control left where two changes met. */
export const CONFLICT_MARKERS = problemRule({
	code: 'file.conflict-markers',
	title: 'Two versions that were not merged',
});

/** A copy that a service for files made where two changes met. */
export const CONFLICTED_COPY = problemRule({
	code: 'file.conflicted-copy',
	title: 'Second copy left by a shared folder',
});

/** A file that is text in another encoding, or damaged. */
export const INVALID_UTF8 = problemRule({ code: 'file.invalid-utf8', title: 'File that is not UTF-8' });

/** A file above the size that is read. */
export const TOO_LARGE = problemRule({ code: 'file.too-large', title: 'File too large to read' });

/** A file that could not be read now; what was read of it before stays. */
export const UNREADABLE = problemRule({ code: 'file.unreadable', title: 'File that could not be read' });
