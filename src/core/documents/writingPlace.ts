import { bodyStartOf } from '../note/frontMatter.ts';
import { scanBlocks } from '../markdown/blocks/scanBlocks.ts';
import { splitLines } from '../text/textEdit.ts';

/** A position in a text: line and UTF-16 character, both from 0. */
interface WritingPlace {
	readonly line: number;
	readonly character: number;
}

/** What may stand before the place: a marker, a box, a label in bold. */
const LEAD = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$))?(?:\[ \](?:[ \t]+|$))?(?:\*\*[^*]+\*\*[ \t]*)?/;

/**
 * Where writing starts in a note that a command has made: behind the first label in bold with nothing after it
 * (`**The matter.** `), in the first empty item (`- [ ] `), before the first comment that says what belongs there, or
 * below the first heading under which nothing stands, whichever comes first. Never in the front matter; the end of the
 * text where nothing is left open.
 */
export function writingPlace(text: string): WritingPlace {
	const lines = splitLines(text);
	const { headings } = scanBlocks(text, bodyStartOf(text));
	const first = splitLines(text.slice(0, bodyStartOf(text))).length - 1;
	const titles = new Set(headings.map(({ line }) => line));
	const line = lines.findIndex((words, at) =>
		at >= first && (placeIn(words) !== undefined
			|| titles.has(at) && /^\s*#{2,}/.test(words) && isBare(lines, at, titles))
	);
	if (line < 0) { return { line: lines.length - 1, character: lines.at(-1)!.length }; }
	return titles.has(line) ? below(lines, line) : { line, character: placeIn(lines[line]!)! };
}

/** The character at which an open line is to be written on; `undefined` where it says something, or nothing at all. */
function placeIn(line: string): number | undefined {
	const lead = LEAD.exec(line)?.[0] ?? '';
	const rest = line.slice(lead.length).trim();
	const isPrompt = rest.startsWith('<!--') && rest.endsWith('-->') && !/private/i.test(rest);
	return isPrompt || rest === '' && lead.trim() !== '' ? lead.length : undefined;
}

/** Nothing stands between a heading and the next, or the end. */
function isBare(lines: readonly string[], heading: number, titles: ReadonlySet<number>): boolean {
	const next = lines.findIndex((words, at) => at > heading && words.trim() !== '');
	return next < 0 || titles.has(next);
}

/** On the second line below a heading where there is one, so that a blank line stays between. */
function below(lines: readonly string[], heading: number): WritingPlace {
	const hasTwo = lines[heading + 1]?.trim() === '' && lines[heading + 2]?.trim() === '';
	return { line: Math.min(heading + (hasTwo ? 2 : 1), lines.length - 1), character: 0 };
}
