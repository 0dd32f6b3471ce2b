import { publicTexts } from '../../core/export/publicNotes.ts';
import type { CalendarDate } from '../../core/model/calendarDate.ts';
import type { Mentorship } from '../../core/model/notebookView.ts';
import {
	composeReceipt,
	lastTwelveMonths,
	receiptName,
	type ReceiptRequest,
	receiptPage,
} from '../../core/programme/composeReceipt.ts';
import { receiptJson, type Receipt } from '../../core/programme/receipt.ts';
import { finish } from '../../core/shape/steps.ts';
import { ENGLISH } from '../../core/text/words.ts';
import { writeDocument, CommandError, DONE, type Terminal } from '../terminal.ts';
import { readNoteTexts, chosenMentorship, openNotebook, type OpenNotebook } from '../read/openNotebook.ts';
import type { ReceiptCall } from '../verbs/receiptVerb.ts';
import { saveDocument } from '../write/noteChanges.ts';

/** Writes the receipt, or shows in words what the programme is told. */
export async function makeReceipt({ operands: { folder }, options }: ReceiptCall, terminal: Terminal): Promise<number> {
	const today = options.today ?? terminal.today();
	const notebook = await openNotebook(folder, today);
	const mentorship = chosenMentorship(notebook, options.mentorship);
	const receipt = receiptOf(notebook, mentorship, requestOf(options, today));
	if (options.words) {
		writeDocument(receiptPage(receipt, ENGLISH), terminal);
		return DONE;
	}
	return saveDocument(
		{
			way: 'receipt',
			folder,
			name: receiptName(mentorship, receipt),
			text: receiptJson(receipt),
		},
		options,
		terminal,
	);
}

/** The receipt of a mentorship, with the texts of a committee's meetings, whose concerns are counted. */
export function receiptOf(
	{ folder, open, options }: OpenNotebook,
	{ key, kind, meetings, title }: Mentorship,
	request: ReceiptRequest,
): Receipt {
	const texts = readNoteTexts(folder, kind === 'committee' ? meetings.map(({ note }) => note.path) : []);
	const receipt = composeReceipt(finish(publicTexts(open, texts, options)), key, request, ENGLISH);
	if (!receipt) {
		throw new CommandError(
			`All that is written about “${title}” is private, so nothing of it leaves the notebook.`,
		);
	}
	return receipt;
}

function requestOf(
	{ from, until, programme, department, code }: ReceiptCall['options'],
	today: CalendarDate,
): ReceiptRequest {
	const last = until !== undefined && until < today ? until : today;
	const request = { from: from ?? lastTwelveMonths(last).from, until: last };
	if (request.from > request.until) {
		throw new CommandError(`--from: ${request.from} is later than ${request.until}, the last day.`);
	}
	return {
		...request,
		...programme === undefined ? {} : { programme },
		...department === undefined ? {} : { department },
		...code === undefined ? {} : { code },
	};
}
