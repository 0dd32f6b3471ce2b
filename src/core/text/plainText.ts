const LINKS = /!?\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]|!?\[([^[\]]*)\]\((?:<[^<>]*>|[^\s()]*)(?:\s+"[^"]*")?\)/g;
/** Runs of marks that open before a word or close after one; `snake_case` and `2 * 3` keep theirs. */
const MARKS = /(?<![\p{L}\p{N}\\])(\*{1,3}|_{1,3}|~~)(?=\S)|(?<=\S)(?<!\\)(\*{1,3}|_{1,3}|~~)(?![\p{L}\p{N}])/gu;
const ESCAPES = /\\([!-/:-@[-`{-~])/g;

/**
 * A line of Markdown as it reads: `Send the **draft** to [Ruth](abara.md)` is `Send the draft to
 * Ruth`. For labels, which show no markup; what looks odd is kept as it is.
 */
export function plainText(markdown: string): string {
	if (!/[*_~`[\\]/.test(markdown)) { return markdown; }
	const linked = markdown.replace(LINKS, (_, wiki: string | undefined, text: string | undefined) => wiki ?? text ?? '');
	// Code says what it says; only its ticks go.
	const parts = linked.split(/(?<!`)(`{1,8})([^`]+)\1(?!`)/);
	const text = parts.map((part, index) => index % 3 === 0 ? part.replace(MARKS, '').replace(ESCAPES, '$1') : index % 3 === 2 ? part : '').join('').replace(/\s+/g, ' ').trim();
	return text || markdown;
}
