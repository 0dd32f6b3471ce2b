const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;

/**
 * A text without its HTML comments, also where they stand in code: nothing of them may get out. One that is never
 * closed runs to the end.
 */
export function withoutComments(text: string): string {
	return text.replace(COMMENT, '');
}

/** {@link withoutComments} with the line breaks kept, so that lines keep their numbers. */
export function blankComments(text: string): string {
	return text.replace(COMMENT, comment => comment.replace(/[^\r\n]/g, ''));
}

/** What a line that is one comment and nothing else says: ` say why ` of `<!-- say why -->`. */
export function loneComment(line: string): string | undefined {
	return /^<!--([^]*)-->$/.exec(line.trim())?.[1];
}
