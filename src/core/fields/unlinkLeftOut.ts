import type { NotebookNames } from '../model/notebookNames.ts';

const WIKILINK = /!?\[\[([^[\]|\n]+)(?:\|([^[\]\n]*))?\]\]/g;
const LINK = /!?\[((?:[^[\]\\\n]|\\.)*)\]\(\s*(<[^<>\n]*>|[^\s()<]*)(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)/g;
const DEFINITION = /^([ >\t]{0,12}\[[^[\]\n]+\]:)[ \t]*(<[^<>\n]*>|\S+)/gm;

/**
 * Markdown without the names of private notes that it links to: the words of a link stay, a
 * `[[name]]` without words becomes `…`. Everything else stays as it is.
 */
export function unlinkLeftOut(markdown: string, names: Pick<NotebookNames, 'isLeftOut'>): string {
	if (!markdown.includes('[')) { return markdown; }
	return markdown
		.replace(WIKILINK, (all, target: string, words: string | undefined) => names.isLeftOut(target) ? words ?? '…' : all)
		.replace(LINK, (all, words: string, target: string) => names.isLeftOut(bare(target)) ? words : all)
		.replace(DEFINITION, (all, label: string, target: string) => names.isLeftOut(bare(target)) ? `${label} #` : all);
}

function bare(target: string): string {
	return target.replace(/^<|>$/g, '');
}
