import type { Mentorship } from '../../core/model/notebookView.ts';
import { dayNumber } from '../../core/programme/dayNumbers.ts';
import { lastTwelveMonths, type ReceiptRequest } from '../../core/programme/composeReceipt.ts';
import type { ReceiptBook } from '../../core/programme/receiptBook.ts';
import type { CalendarDate } from '../../core/model/calendarDate.ts';
import { receiptOf } from '../make/makeReceipt.ts';
import { openNotebook } from '../read/openNotebook.ts';

/**
 * Takes the receipts of all public mentorships of a notebook that one owns, from their beginning on: dates and named
 * facts only, as a pair would send them.
 */
export async function readNotebookReceipts(book: ReceiptBook, folder: string, today: CalendarDate): Promise<void> {
	const notebook = await openNotebook(folder, today);
	for (const mentorship of notebook.open.mentorships()) {
		book.take(receiptOf(notebook, mentorship, sinceTheBeginning(mentorship, today)), {
			file: mentorship.note ? `${folder}/${mentorship.note.path}` : folder,
		});
	}
}

function sinceTheBeginning({ note, meetings }: Mentorship, today: CalendarDate): ReceiptRequest {
	const days = [note?.fields.startDate, meetings.at(-1)?.date.date, lastTwelveMonths(today).from].filter(day =>
		day !== undefined && day <= today && dayNumber(day) !== undefined
	) as CalendarDate[];
	const [start] = days;
	return { from: start ?? today, until: today };
}
