import { foldText } from '../../text/foldText.ts';
import { linkWords } from '../../markdown/linkTargets.ts';
import { relativePath } from '../../text/paths.ts';

/**
 * The user's words as they may stand within a line of another note: on one line, links as
 * their text (they would lead elsewhere from there), nothing that opens code, HTML or a block.
 */
export function inlineText(markdown: string): string {
	const oneLine = markdown.replace(/\s+/gu, ' ').trim();
	const tame = linkWords(oneLine).replace(/\\*[<`[\]]/g, marks => `\\${marks.slice(-1)}`).replace(/\\+$/, '');
	return tame.replace(/^(?:[-+*#>=~]|\d+[.)])/, marks => `${marks.slice(0, -1)}\\${marks.slice(-1)}`);
}

/**
 * A link from a note at `from` to one at `to`: `[The paper](../goals/cohort-paper.md)`; the text alone where the path
 * cannot be written.
 */
export function linkTo(from: string, to: string, text: string): string {
	const shown = inlineText(text);
	const address = relativeAddress(from, to);
	return address === undefined || shown === '' ? shown : `[${shown}](${address})`;
}

function relativeAddress(from: string, to: string): string | undefined {
	try {
		return relativePath(from, to).split('/').map(part =>
			encodeURIComponent(part).replace(/[()'!*]/g, character => `%${character.charCodeAt(0).toString(16)}`)
		).join('/');
	} catch {
		return undefined;
	}
}

/** Words alone, for comparing lines: without case, marks, list markers and punctuation. */
export function bareWords(line: string): string {
	return foldText(line).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
