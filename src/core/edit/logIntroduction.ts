import { INTRODUCTION_COLUMNS } from '../language/languageTable.ts';
import { introductionHeads } from '../language/languages.ts';
import {
	introductionTable,
	introductionsOf,
	type Introduction,
	type IntroductionColumn,
	type IntroductionTable,
} from '../query/introductions.ts';
import { personKey } from '../text/personName.ts';
import type { TextEdit } from '../text/textEdit.ts';
import type { Words } from '../text/words.ts';

/** What is to be noted down of an introduction; what is absent stays as it is. */
export type IntroductionEntry = Pick<Introduction, 'who'> & Partial<Introduction>;

/**
 * Notes an introduction down in a network note by the smallest edit: the cells of the row with
 * that name, else a new row at the end of the table, else a new table at the end of the note.
 * Nothing else is touched; the columns are those the table has.
 */
export function logIntroduction(text: string, entry: IntroductionEntry, l10n: Words): readonly TextEdit[] {
	const table = introductionTable(text);
	if (!table) { return newTable(text, entry, l10n); }
	const row = rowOf(introductionsOf(text), entry.who);
	return row < 0 ? newRow(text, table, entry) : changedCells(text, table, row, entry);
}

/** `Ingrid Solheim, northern kidney registry` is Ingrid Solheim, unless somebody is written just as asked for. */
function rowOf(rows: readonly Introduction[], who: string): number {
	const exact = rows.findIndex(row => personKey(row.who) === personKey(who));
	return exact >= 0 ? exact : rows.findIndex(row => bareName(row.who) === bareName(who));
}

function bareName(who: string): string {
	return personKey(who.split(',')[0]!);
}

function changedCells(
	text: string,
	{ columns, rows }: IntroductionTable,
	row: number,
	entry: IntroductionEntry,
): TextEdit[] {
	const { cells, end } = rows[row]!;
	const edits: TextEdit[] = [];
	let missing = '';
	for (const [index, column] of columns.entries()) {
		const cell = cells[index];
		const value = column === undefined || column === 'who' ? undefined : entry[column];
		if (!cell) {
			missing += ` ${value === undefined ? '' : `${toCell(value)} `}|`;
			continue;
		}
		if (value === undefined || text.slice(cell.start, cell.end) === toCell(value)) { continue; }
		edits.push({
			start: cell.start,
			end: cell.end,
			text: cell.start === cell.end ? padded(text, cell.start, toCell(value)) : toCell(value),
		});
	}
	const adds = missing.trim() !== ''
		&& columns.some((column, index) =>
			index >= cells.length && column !== undefined && entry[column] !== undefined
		);
	return adds ? [...edits, { start: end, end, text: text[end - 1] === '|' ? missing : ` |${missing}` }] : edits;
}

/** Of an empty cell: with a space on either side, where there is none yet. */
function padded(text: string, at: number, value: string): string {
	const before = text[at - 1] === '|' ? ' ' : '';
	return `${before}${value}${text[at] === ' ' ? '' : ' '}`;
}

function newRow(text: string, { columns, end }: IntroductionTable, entry: IntroductionEntry): TextEdit[] {
	return [{
		start: end,
		end,
		text: lineEndingOf(text) + toRow(columns.map(column => column === undefined ? '' : entry[column] ?? '')),
	}];
}

const ENGLISH_HEADS: Readonly<Record<IntroductionColumn, string>> = {
	who: 'who',
	why: 'why',
	asked: 'asked',
	made: 'made',
	met: 'met',
	result: 'what came of it',
};

function newTable(text: string, entry: IntroductionEntry, l10n: Words): TextEdit[] {
	const ending = lineEndingOf(text);
	const foreign = introductionHeads(l10n.language).map(([column, [name]]) => [column, name!] as const);
	const heads: Record<IntroductionColumn, string> = { ...ENGLISH_HEADS, ...Object.fromEntries(foreign) };
	const lines = [
		`## ${l10n.t('Introductions')}`,
		'',
		toRow(INTRODUCTION_COLUMNS.map(column => heads[column])),
		`|${'--|'.repeat(INTRODUCTION_COLUMNS.length)}`,
		toRow(INTRODUCTION_COLUMNS.map(column => entry[column] ?? '')),
	];
	const missing = /[\r\n]$/.test(text) ? ending : ending + ending;
	const gap = text === '' || /(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r|\n)$/.test(text) ? '' : missing;
	return [{ start: text.length, end: text.length, text: gap + lines.join(ending) + ending }];
}

function toRow(values: readonly string[]): string {
	return `|${values.map(value => ` ${value === '' ? '' : `${toCell(value)} `}|`).join('')}`;
}

/** On one line, and no bar of it parts cells. */
function toCell(value: string): string {
	return value.replace(/\s+/g, ' ').trim().replace(/\\(?=\||$)/g, '\\\\').replaceAll('|', '\\|');
}

function lineEndingOf(text: string): string {
	return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}
