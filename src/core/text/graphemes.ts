let segmenter: Intl.Segmenter | undefined;
/** Text in which each character is one for the reader, too. */
const PLAIN = /^[\0-\u02ff]*$/;

/** What a reader takes for one character each: `सु`, `が`, `👩‍⚕️`, `é` however it is written. */
export function graphemes(text: string): string[] {
	if (PLAIN.test(text)) { return [...text]; }
	segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
	return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** The text, or its beginning and `…`, in `longest` UTF-16 units at most; no character is cut in two. */
export function shortened(text: string, longest: number): string {
	if (text.length <= longest) { return text; }
	let length = 0;
	// So much is looked at, and not all of a long text.
	const fitting = graphemes(text.slice(0, longest + 40)).filter(grapheme => (length += grapheme.length) < longest);
	return `${fitting.join('').trimEnd()}…`;
}
