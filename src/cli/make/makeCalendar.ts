import { calendarSteps, countEntries, type CalendarOptions } from '../../core/export/calendar.ts';
import { mentorshipWord } from '../../core/export/exportFormats.ts';
import { finish } from '../../core/shape/steps.ts';
import { chosenMentorship, openNotebook, readOpenScope } from '../read/openNotebook.ts';
import { CommandError, type Terminal } from '../terminal.ts';
import type { CalendarCall } from '../verbs/calendarVerb.ts';
import { saveDocument } from '../write/noteChanges.ts';

/** Minutes before a meeting, as in the editor unless set. */
const REMIND_MINUTES = 60;

/** Saves the calendar of one mentorship or of all. */
export async function makeCalendar(
	{ operands: { folder }, options }: CalendarCall,
	terminal: Terminal,
): Promise<number> {
	const notebook = await openNotebook(folder, options.today ?? terminal.today());
	const chosen = options.mentorship === undefined
		? notebook.open.mentorships()
		: [chosenMentorship(notebook, options.mentorship)];
	const scopes = chosen.map(mentorship => readOpenScope(notebook, mentorship).scope);
	const calendar: CalendarOptions = {
		stamp: terminal.moment(),
		homework: options.homework ?? 'event',
		remindMinutes: options.remind ?? REMIND_MINUTES,
		l10n: notebook.words,
	};
	if (finish(countEntries(scopes, calendar)) === 0) {
		throw new CommandError(
			'There is nothing to put into a calendar: no meeting is booked, and no homework has a date.',
		);
	}
	const name = `${scopes.length === 1 ? mentorshipWord(scopes[0]!.mentorship) : 'mentoring'}.ics`;
	return saveDocument(
		{ way: 'calendar', folder, name, text: finish(calendarSteps(scopes, calendar)) },
		options,
		terminal,
	);
}
