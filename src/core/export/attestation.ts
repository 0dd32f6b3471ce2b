import { listInWords, longDay, type Words } from '../text/words.ts';
import { plainLine } from '../documents/portable.ts';
import type { CalendarDate } from '../model/calendarDate.ts';
import type { Mentorship, NotebookView } from '../model/notebookView.ts';
import type { MeetingStatus } from '../model/vocabulary.ts';
import { csvLine } from '../text/csv.ts';
import type { AttestationFormat } from './exportFormats.ts';

/**
 * Days of meetings up to today of one status, held unless another is asked for, oldest first, each once; `from` and
 * `to` are included.
 */
export function meetingDates(
	{ meetings }: Mentorship,
	{ today }: Pick<NotebookView, 'today'>,
	from?: CalendarDate,
	to?: CalendarDate,
	wantedStatus: MeetingStatus = 'held',
): CalendarDate[] {
	const told = meetings.filter(({ status, date: { date } }) =>
		status === wantedStatus && date <= today && (from === undefined || date >= from)
		&& (to === undefined || date <= to)
	);
	return [...new Set(told.map(({ date }) => date.date))].sort();
}

/** The days on which somebody met, to be filed: whose they are, and from when to when was looked. */
interface Attestation {
	readonly mentorship: Mentorship;
	readonly dates: readonly CalendarDate[];
	/** Absent: from the first meeting on, up to the last. */
	readonly from?: CalendarDate;
	readonly until?: CalendarDate;
}

/** Proof that meetings took place: who met, and the days, and nothing else. No cell of the CSV can be a formula. */
export function composeAttestation(
	{ mentorship, dates, from, until }: Attestation,
	format: AttestationFormat,
	l10n: Words,
): string {
	const names = whoMet(mentorship, l10n);
	// Read by programs, too: a comma in every language.
	if (format === 'csv') {
		return [['date', 'who'], ...dates.map(date => [date, names.join(', ')])].map(csvLine).join('');
	}
	const [first, last] = [from ?? dates[0], until ?? dates.at(-1)];
	// One meeting is no time: its day stands in the list.
	const period = first === undefined || last === undefined || first === last
		? []
		: ['', l10n.t('From {0} to {1}', longDay(first, l10n), longDay(last, l10n))];
	return `${
		[
			`# ${l10n.t('Days on which we met')}`,
			'',
			listInWords(names, l10n),
			...period,
			'',
			...dates.map(date => `- ${date}`),
		].join('\n')
	}\n`;
}

/** `Ruth Abara (mentor)`, `Mara Lindqvist (mentee)`. */
function whoMet({ mentor, mentee, chair }: Mentorship, l10n: Words): readonly string[] {
	const names = [
		...mentor === undefined ? [] : [l10n.t('{0} (mentor)', plainLine(mentor))],
		...chair === undefined ? [] : [l10n.t('{0} (chair)', plainLine(chair))],
		...mentee === undefined ? [] : [l10n.t('{0} (mentee)', plainLine(mentee))],
	];
	return names.length === 0 ? [l10n.t('The names are not written in the notes.')] : names;
}
