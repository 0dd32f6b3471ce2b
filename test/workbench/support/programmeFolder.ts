import type { ReceiptFacts } from '../../../src/core/programme/receipt.ts';
import { receipt } from '../../support/receipts.ts';
import { dayFromToday } from './smallNotebook.ts';

/** Two years of two departments, a committee, and what a coordinator finds among receipts: paths to texts. */
export function programmeFolder(): Record<string, string> {
	const files: Record<string, string> = { 'sent/notes.json': '{"a": 1}' };
	const put = (name: string, more: Partial<ReceiptFacts>) => {
		files[`sent/${name}-receipt.json`] = JSON.stringify(receipt(more));
	};
	for (const back of [0, 1]) {
		const until = dayFromToday(-366 * back);
		const span = { from: dayFromToday(-366 * back - 364), until, issued: until };
		for (let number = 0; number < 14; number++) {
			put(`mentee-${number}-${back}`, {
				...span,
				mentee: `Mentee ${number}`,
				department: ['Renal', 'Surgery and Anaesthesia of the Northern Campus'][number % 2]!,
				started: dayFromToday(-800),
				held: [-300, -200, -100 - 9 * number].map(days => dayFromToday(days - 366 * back)).sort(),
				planReviewed: number % 2 === 0,
			});
		}
	}
	const span = { from: dayFromToday(-364), until: dayFromToday(0), issued: dayFromToday(0) };
	put('committee', {
		...span,
		kind: 'committee',
		mentor: null,
		chair: 'Joan Petrie',
		held: [],
		committeeMet: false,
		chairsPageFiled: false,
		concernsOpen: 1,
		concernsSettled: 0,
	});
	put('again', { ...span, mentee: 'Mentee 3', department: 'Renal', held: [dayFromToday(-7)] });
	return files;
}
