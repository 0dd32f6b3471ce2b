/**
 * A line without what belongs to the lists and quotes around it, given as the quote marks and
 * white space that such a line begins with: `>   `.
 */
export function outdentLine(line: string, around: string): string {
	const quotes = around.replace(/[^>]/g, '').length;
	const from = around.lastIndexOf('>') + 1;
	return withoutContainers(line, quotes, columnsOf(around.slice(from), columnOf(around, from)));
}

/** A line without so many quote marks and so much white space behind them. A lazy line may lack some of them. */
export function withoutContainers(line: string, quotes: number, width: number): string {
	let at = 0;
	for (let quote = 0; quote < quotes; quote++) {
		const mark = /^[ \t]*>/.exec(line.slice(at));
		if (!mark) { break; }
		at += mark[0].length;
	}
	return withoutColumns(line.slice(at), width, columnOf(line, at));
}

/** Takes away white space of a width; what remains of a tab that reaches further becomes spaces. */
function withoutColumns(line: string, width: number, from: number): string {
	let column = from;
	let at = 0;
	while (column < from + width && (line[at] === ' ' || line[at] === '\t')) {
		column = nextColumn(line[at]!, column);
		at++;
	}
	return ' '.repeat(Math.max(0, column - from - width)) + line.slice(at);
}

/** The column, counted from 0, that an offset of a line stands in. */
export function columnOf(line: string, end: number): number {
	return columnsOf(line.slice(0, end));
}

/** How wide a text is, a tab as far as the next fourth column, that starts in a column. */
export function columnsOf(text: string, from = 0): number {
	let column = from;
	for (const character of text) { column = nextColumn(character, column); }
	return column - from;
}

function nextColumn(character: string, column: number): number {
	return character === '\t' ? column + 4 - column % 4 : column + 1;
}
