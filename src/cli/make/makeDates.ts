import { composeAttestation, meetingDates } from '../../core/export/attestation.ts';
import { mentorshipWord } from '../../core/export/exportFormats.ts';
import { chosenMentorship, openNotebook } from '../read/openNotebook.ts';
import { CommandError, type Terminal } from '../terminal.ts';
import type { DatesCall } from '../verbs/datesVerb.ts';
import { saveDocument } from '../write/noteChanges.ts';

/** Saves the days of held meetings, and nothing else. */
export async function makeDates({ operands: { folder }, options }: DatesCall, terminal: Terminal): Promise<number> {
	if (options.from && options.until && options.from > options.until) {
		throw new CommandError(`--from: ${options.from} is later than ${options.until}, the last day.`);
	}
	const notebook = await openNotebook(folder, options.today ?? terminal.today());
	const mentorship = chosenMentorship(notebook, options.mentorship);
	const { from, until } = options;
	const dates = meetingDates(mentorship, notebook.open, from, until);
	if (dates.length === 0) {
		throw new CommandError('No meeting has been held in this time, so there is nothing to list.');
	}
	const format = options.format ?? 'markdown';
	const name = `${mentorshipWord(mentorship)}-meeting-dates.${format === 'csv' ? 'csv' : 'md'}`;
	return saveDocument(
		{
			way: 'attestation',
			folder,
			name,
			text: composeAttestation(
				{ mentorship, dates, ...from && { from }, ...until && { until } },
				format,
				notebook.words,
			),
		},
		options,
		terminal,
	);
}
