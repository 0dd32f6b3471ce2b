/**
 * What a programme costs beside a plain `JSON.parse` of the same lines: read, checked, settled and added up.
 *
 *     npm run bench -- programme [PAIRS]
 */
import { dayNumber } from '../src/core/programme/dayNumbers.ts';
import { programmeOptions } from '../src/core/programme/pairFacts.ts';
import { programmeReport } from '../src/core/programme/programmeReport.ts';
import { ReceiptBook } from '../src/core/programme/receiptBook.ts';
import { CORPUS_DAY, receiptLines } from './programmeCorpus.ts';

const YEARS = 10;
const ROUNDS = 5;
/** The promise: all of it costs at most so many times the plain parsing. */
const MOST = 2.5;

function parse(lines: readonly string[]): number {
	let days = 0;
	for (const line of lines) { days += (JSON.parse(line) as { held: readonly string[] }).held.length; }
	return days;
}

function programme(lines: readonly string[]): number {
	const book = new ReceiptBook({ today: dayNumber(CORPUS_DAY)! });
	lines.forEach((line, index) => {
		book.add(line, { file: 'all.jsonl', line: index + 1 });
	});
	return programmeReport(book, programmeOptions({ today: CORPUS_DAY })).receipts;
}

/** Milliseconds of processor; the least of several rounds, taken in turns, so that a busy machine slows both. */
function best(works: readonly (() => unknown)[]): number[] {
	const least = works.map(() => Infinity);
	for (let round = 0; round < ROUNDS; round++) {
		works.forEach((work, index) => {
			const start = process.cpuUsage();
			work();
			const { user, system } = process.cpuUsage(start);
			least[index] = Math.min(least[index]!, (user + system) / 1000);
		});
	}
	return least;
}

const pairs = Number(process.argv[2] ?? 3000);
const lines = [...receiptLines(pairs, YEARS)];
const [plain, whole] = best([() => parse(lines), () => programme(lines)]) as [number, number];
const ratio = whole / plain;
process.stdout.write(
	`${lines.length} receipts: JSON.parse ${plain.toFixed(0)} ms, programme ${whole.toFixed(0)} ms, ratio `
		+ `${ratio.toFixed(2)} (at most ${MOST})\n`,
);
process.exitCode = ratio <= MOST ? 0 : 1;
