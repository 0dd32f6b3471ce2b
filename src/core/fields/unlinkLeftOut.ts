import type { NotebookNames } from '../model/notebookNames.ts';

const WIKILINK = /!?\[\[([^[\]|\n]+)(?:\|([^[\]\n]*))?\]\]/g;
const LINK = /!?\[((?:[^[\]\\\n]|\\.)*)\]\(\s*(<[^<>\n]*>|[^\s()<]*)(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)/g;
const GOAL = /(^|\s)[[(]?goal::?[ \t]*([^\s\])]+)[\])]*/g;
const DEFINITION = /^([ >\t]{0,12}\[[^[\]\n]+\]:)[ \t]*(<[^<>\n]*>|\S+)/gm;

/**
 * Markdown without the names of private notes that it links to: the words of a link stay, a
 * `[[name]]` without words becomes `…`, and `goal:name` goes. Everything else stays as it is.
 */
export function unlinkLeftOut(markdown: string, names: Pick<NotebookNames, 'isLeftOut'>): string {
	if (!/\[|goal:/.test(markdown)) { return markdown; }
	return markdown
		.replace(WIKILINK, (all, target: string, words: string | undefined) => names.isLeftOut(target) ? words ?? '…' : all)
		.replace(LINK, (all, words: string, target: string) => names.isLeftOut(bare(target)) ? words : all)
		.replace(GOAL, (all, space: string, target: string) => names.isLeftOut(target) ? space : all)
		.replace(DEFINITION, (all, label: string, target: string) => names.isLeftOut(bare(target)) ? `${label} #` : all);
}

function bare(target: string): string {
	return target.replace(/^<|>$/g, '');
}
