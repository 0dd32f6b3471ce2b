import { inlineLinks } from '../markdown/links.ts';

/** Words that want another one behind them: `Draft for [[award]]` would say nothing without the name. */
const WANTS_MORE =
	/(?:^|[\s(“"'])(?:a|an|the|of|for|on|in|at|to|from|into|by|with|about|after|before|and|or|than|as|see|read|für|von|mit|zu|zum|zur|an|am|im|über|und|der|die|das|pour|de|du|des|sur|avec|à|au|et|le|la|les|para|con|en|y|el|del)\s*$|[:(“"']\s*$/i;

/**
 * The words of an item without the wikilinks at its end that only say which goal it is for: `Find a peer
 * [[teaching-dossier]]` is `Find a peer`. A name that the sentence needs stays, and so does one that is all there is.
 */
export function itemWords(text: string): string {
	if (!text.trimEnd().endsWith(']]')) { return text; }
	const links = inlineLinks(text);
	let words = text.trimEnd();
	for (const { kind, words: shown, isImage, start, end } of [...links].reverse()) {
		const before = text.slice(0, start).trimEnd();
		const isTag = kind === 'wikilink' && !shown && !isImage && end === words.length && start > before.length;
		if (!isTag || before === '' || WANTS_MORE.test(before)) { return words; }
		words = before;
	}
	return words;
}
