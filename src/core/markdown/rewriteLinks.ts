import { applyEdits, type TextEdit } from '../text/textEdit.ts';
import { inlineLinks, type MarkdownLink } from './links.ts';

/** The edits that leave only the words of a link: `[the aims](../aims.md)` becomes `the aims`. */
export function onlyWords(text: string, { start, end, words }: MarkdownLink): TextEdit[] {
	if (!words) { return [{ start, end, text: '' }]; }
	return [{ start, end: words.start, text: '' }, {
		start: words.end,
		end,
		text: lineBreaksIn(text.slice(words.end, end)),
	}];
}

/** The edits that put a text in the place of a link, on as many lines. */
export function insteadOf(text: string, { start, end }: MarkdownLink, by: string): TextEdit[] {
	return [{ start, end, text: by + lineBreaksIn(text.slice(start, end)) }];
}

/** What goes leaves its lines, so that those below keep their numbers. */
function lineBreaksIn(text: string): string {
	return text.replace(/[^\r\n]+/g, '');
}

/**
 * A text of one paragraph without the wikilinks that show nothing but the name of a note, which means nothing
 * elsewhere: `Ask [[award]]`.
 */
export function withoutBareNames(text: string): string {
	return text.includes('[[')
		? rewriteLinks(
			text,
			inlineLinks(text),
			link => link.kind === 'wikilink' && !link.words ? insteadOf(text, link, '') : [],
		)
		: text;
}

/** A text with its links written anew; the edits of a link that stands in what goes are left out. */
export function rewriteLinks(
	text: string,
	links: readonly MarkdownLink[],
	write: (link: MarkdownLink) => readonly TextEdit[],
): string {
	const edits = links.flatMap(write).sort((a, b) => a.start - b.start || b.end - a.end);
	let end = 0;
	return applyEdits(
		text,
		edits.filter(edit => {
			if (edit.start < end) { return false; }
			end = edit.end;
			return true;
		}),
	);
}
