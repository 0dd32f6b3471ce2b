import type { Row } from './rows.ts';

const HEADINGS = ['measure', 'measured', 'target', ''];

/** A Markdown table whose columns line up as plain text too. */
export function formatTable(rows: readonly Row[]): string {
	const cells = [
		HEADINGS,
		...rows.map(({ what, measured, target, verdict }) => [what, measured, target ?? '', verdict ?? '']),
	];
	const widths = HEADINGS.map((_, column) => Math.max(2, ...cells.map(row => row[column]!.length)));
	const line = (row: readonly string[]): string =>
		`| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
	const rule = `|${widths.map(width => '-'.repeat(width + 2)).join('|')}|`;
	return [line(cells[0]!), rule, ...cells.slice(1).map(line)].join('\n');
}
