/** What a spreadsheet would take for the beginning of a formula; in East Asia also the wide signs. */
const FORMULA = /^[\s'"]*[=+\-@\t\r\n＝＋－＠]/;

/** A text that no spreadsheet takes for a formula: `=1+1` becomes `'=1+1`, as one would type it there. */
function noFormula(text: string): string {
	return FORMULA.test(text) ? `'${text}` : text;
}

/** A line of a CSV (RFC 4180), with its end; no text cell can be a formula. */
export function csvLine(cells: readonly (string | number)[]): string {
	return `${cells.map(cell).join(',')}\r\n`;
}

function cell(value: string | number): string {
	if (typeof value === 'number') { return String(value); }
	const text = noFormula(value);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
