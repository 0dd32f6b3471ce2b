import { dayNumber } from '../../src/core/programme/dayNumbers.ts';
import { programmeOptions } from '../../src/core/programme/pairFacts.ts';
import { programmeReport } from '../../src/core/programme/programmeReport.ts';
import { ReceiptBook } from '../../src/core/programme/receiptBook.ts';
import { CORPUS_DAY, receiptLines } from '../programmeCorpus.ts';
import type { Row } from '../rows.ts';
import { countWork } from './countWork.ts';
import { judge, type Sample } from './judge.ts';

/** Pairs of the two programmes, each with as many receipts a pair. */
const PAIRS = [200, 800] as const;
const YEARS = 5;

/** Reading receipts and telling a programme from them costs the same a receipt, however many there are. */
export async function programmeRows(ours: string): Promise<Row[]> {
	const samples: Sample[] = [];
	for (const pairs of PAIRS) {
		const lines = [...receiptLines(pairs, YEARS)];
		const { steps } = await countWork(ours, () => {
			const book = new ReceiptBook({ today: dayNumber(CORPUS_DAY)! });
			lines.forEach((line, index) => {
				book.add(line, { file: 'all.jsonl', line: index + 1 });
			});
			return programmeReport(book, programmeOptions({ today: CORPUS_DAY }));
		});
		samples.push({ size: lines.length, cost: steps });
	}
	return [judge('a programme: steps a receipt', 'linear', samples[0]!, samples[1]!)];
}
