import type { TextRange } from '../text/textEdit.ts';
import { cellText, cellsOf, type RowLine } from '../markdown/tableCells.ts';
import { introductionHeads } from '../language/languages.ts';
import type { INTRODUCTION_COLUMNS } from '../language/languageTable.ts';
import { foldText } from '../text/foldText.ts';

/** A column of the table of introductions, whatever its head is called. */
export type IntroductionColumn = typeof INTRODUCTION_COLUMNS[number];

/** One introduction; empty where nothing is written yet. Dates as written. */
export type Introduction = Readonly<Record<IntroductionColumn, string>>;

/** The table of introductions of a network note. */
export interface IntroductionTable {
	/** Which column each cell of a row is; some may be none of ours. */
	readonly columns: readonly (IntroductionColumn | undefined)[];
	readonly rows: readonly { readonly cells: readonly TextRange[], readonly end: number }[];
	/** Where the last line of the table ends, without its line ending. */
	readonly end: number;
}

/** Words that a column's head may begin with. */
const HEADS: readonly (readonly [string, IntroductionColumn])[] = [
	['who', 'who'],
	['name', 'who'],
	['why', 'why'],
	['asked', 'asked'],
	['made', 'made'],
	['introduced', 'made'],
	['met', 'met'],
	['what came', 'result'],
	['result', 'result'],
	['outcome', 'result'],
];

/** The same in the other languages that are known. */
const FOREIGN_HEADS = introductionHeads().map(([column, names]) => ({ column, names: names.map(foldText) }));

/**
 * Finds the first table whose head names who and when it was asked:
 *
 * ```md
 * | who | why | asked | made | met | what came of it |
 * |--|--|--|--|--|--|
 * | Ingrid Solheim | the registry | 2026-09-09 | | | |
 * ```
 */
export function introductionTable(text: string): IntroductionTable | undefined {
	const lines = linesOf(text);
	for (const [index, line] of lines.entries()) {
		const delimiter = lines[index + 1];
		if (
			!line.text.includes('|') || !delimiter
			|| !/^[ \t]*\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-*:?[ \t]*)*$/.test(delimiter.text)
		) { continue; }
		const columns = cellsOf(line).map(({ start, end }) => columnOf(text.slice(start, end)));
		if (!columns.includes('who') || !columns.includes('asked')) { continue; }
		const rest = lines.slice(index + 2);
		const count = rest.findIndex(row => !row.text.includes('|'));
		const rows = rest.slice(0, count < 0 ? rest.length : count).map(row => ({
			cells: cellsOf(row),
			end: row.start + row.text.trimEnd().length,
		}));
		return { columns, rows, end: rows[rows.length - 1]?.end ?? delimiter.start + delimiter.text.trimEnd().length };
	}
	return undefined;
}

/** The introductions of a network note, in the order of writing. */
export function introductionsOf(text: string): readonly Introduction[] {
	const table = introductionTable(text);
	return table?.rows.map(({ cells }) => {
		const cell = (column: IntroductionColumn) => {
			const cell = cells[table.columns.indexOf(column)];
			return cell ? cellText(text, cell) : '';
		};
		return {
			who: cell('who'),
			why: cell('why'),
			asked: cell('asked'),
			made: cell('made'),
			met: cell('met'),
			result: cell('result'),
		};
	}) ?? [];
}

function columnOf(head: string): IntroductionColumn | undefined {
	const folded = foldText(head.replace(/[*_]/g, '')).trim();
	return HEADS.find(([word]) => folded.startsWith(word))?.[1] ?? foreignColumn(folded);
}

/** In the languages that are known, by whole words: Italian `chi` is not the beginning of `chiesta`. */
function foreignColumn(folded: string): IntroductionColumn | undefined {
	return FOREIGN_HEADS.find(({ names }) => names.some(name => `${folded} `.startsWith(`${name} `)))?.column;
}

function linesOf(text: string): RowLine[] {
	return [...text.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)].map(match => ({ start: match.index, text: match[1]! }));
}
