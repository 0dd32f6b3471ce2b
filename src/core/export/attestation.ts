import type { CalendarDate } from '../model/calendarDate.ts';
import type { Mentorship } from '../model/mentorship.ts';
import type { NotebookView } from '../model/notebookView.ts';
import type { Words } from '../text/words.ts';
import type { AttestationFormat } from './exportFormats.ts';

/** Days of held meetings that are told, oldest first, each once; `from` and `to` are included. */
export function meetingDates({ meetings }: Mentorship, { today }: NotebookView, from?: CalendarDate, to?: CalendarDate): CalendarDate[] {
	const held = meetings.filter(({ status, date: { date } }) => status === 'held' && date <= today && (from === undefined || date >= from) && (to === undefined || date <= to));
	return [...new Set(held.map(({ date }) => date.date))].sort();
}

/**
 * Proof that meetings took place: their days and nothing else, no names, no subjects. A CSV of
 * days can hold no formula.
 */
export function composeAttestation(dates: readonly CalendarDate[], format: AttestationFormat, l10n: Words): string {
	if (format === 'csv') { return ['date', ...dates].map(line => `${line}\r\n`).join(''); }
	return `${[`# ${l10n.t('Days on which we met')}`, '', ...dates.map(date => `- ${date}`)].join('\n')}\n`;
}
