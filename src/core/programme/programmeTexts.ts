import type { PublicNotes } from '../export/publicNotes.ts';
import type { Words } from '../text/words.ts';
import { composeReceipt, lastTwelveMonths } from './composeReceipt.ts';
import { dayNumber } from './dayNumbers.ts';
import { pairsCsvHead, pairsCsvLine, programmeHtml } from './programmeFiles.ts';
import { programmeOptions } from './pairFacts.ts';
import { programmeReport } from './programmeReport.ts';
import { ReceiptBook } from './receiptBook.ts';

/** Everything that is made of the receipts of a notebook: the page, with names and without, and the table of pairs. */
export function programmeTexts(notes: PublicNotes, l10n: Words): string[] {
	const { today } = notes.view;
	const book = new ReceiptBook({ today: dayNumber(today) ?? 0 });
	for (const { key } of notes.view.mentorships()) {
		const receipt = composeReceipt(notes, key, lastTwelveMonths(today), l10n);
		if (receipt) { book.take(receipt, { file: key }); }
	}
	const lines: string[] = [];
	const report = programmeReport(book, programmeOptions({ today }), facts => {
		lines.push(pairsCsvLine(facts, l10n));
	});
	return [
		...[true, false].map(withNames => programmeHtml(report, { withNames }, l10n)),
		`${pairsCsvHead(l10n)}${lines.join('')}`,
	];
}
