/** Stands for what is no prose. */
const BLANK = '\uE000';
const FENCE = /^[ \t>]*(?:[-*+][ \t]+)?(`{3,}|~{3,})/;
/** The shortest first; on one line, and only from the first of some backticks, which keeps it linear. */
const INLINE = /(?<!`)(`{1,20})(?!`)[^`\n]{1,500}\1(?!`)|<!--[^\n]{0,500}?-->/g;

/**
 * A note's text with front matter, code and comments blanked out, as long as the text and
 * with the same line breaks. Rules that read prose look for words there.
 */
export function proseOf(text: string, bodyStart: number): string {
	let fence = '';
	const body = text.slice(bodyStart).split('\n').map(line => {
		const mark = FENCE.exec(line)?.[1] ?? '';
		if (fence !== '') {
			if (mark.startsWith(fence)) { fence = ''; }
			return blank(line);
		}
		if (mark !== '') { fence = mark; return blank(line); }
		return line.replace(INLINE, blank);
	});
	return blank(text.slice(0, bodyStart)) + body.join('\n');
}

function blank(text: string): string {
	return text.replace(/[^\r\n]/g, BLANK);
}
