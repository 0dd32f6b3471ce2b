import { toParagraphText } from '../fields/paragraphText.ts';
import type { NoteMention } from './mentions.ts';

const FENCE = /^[ \t>]*(?:[-*+][ \t]+)?(`{3,}|~{3,})/;
const WIKILINK = /\[\[([^[\]|#\n]+)/g;

/** `[[award]]`, `[[award|the award]]`, `[[award#Steps]]` in the body of a text that begins at `from`; nothing in code. */
export function wikilinksIn(text: string, from: number): NoteMention[] {
	if (!text.includes('[[', from)) { return []; }
	const found: NoteMention[] = [];
	let fence = '';
	let at = from;
	for (const line of text.slice(from).split('\n')) {
		const mark = FENCE.exec(line)?.[1] ?? '';
		if (fence === '' && mark === '') { found.push(...inLine(text, at, line)); }
		else if (fence === '') { fence = mark; }
		else if (mark.startsWith(fence)) { fence = ''; }
		at += line.length + 1;
	}
	return found;
}

function inLine(text: string, at: number, line: string): NoteMention[] {
	if (!line.includes('[[')) { return []; }
	const { scan } = toParagraphText(text, [{ line: 0, start: at, end: at + line.length }]);
	return [...scan.matchAll(WIKILINK)].flatMap(({ index, 1: inner }) => {
		const written = inner!.trim();
		const start = at + index + 2 + (inner!.length - inner!.trimStart().length);
		return written === '' ? [] : [{ kind: 'note', names: 'any', written, start, end: start + written.length } as const];
	});
}
