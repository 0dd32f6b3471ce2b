const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const LINK = /!?\[((?:[^[\]\\\n]|\\.|\[[^[\]\n]*\])*)\]\(\s*(<[^<>\n]*>|(?:[^\s()<]|\([^\s()]*\))*)(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)/g;
const WIKILINK = /!?\[\[([^[\]|\n]+)(?:\|([^[\]\n]*))?\]\]/g;
const DEFINITION = /^[ >\t]{0,12}\[[^[\]\n]+\]:[ \t]*(<[^<>\n]*>|\S+).*$/gm;

/**
 * Markdown that reads the same away from its notebook: links to other notes leave their words,
 * links to the web stay, comments go. `See [the aims](../aims.md) and [[award|it]]` becomes
 * `See the aims and it`.
 */
export function portable(markdown: string): string {
	return markdown
		.replace(COMMENT, '')
		.replace(WIKILINK, (_, target: string, words: string | undefined) => words ?? nameIn(target))
		.replace(LINK, (_, words: string, target: string) => isOnWeb(target) ? `[${words}](${target})` : words)
		.replace(DEFINITION, (all, target: string) => isOnWeb(target) ? all : '');
}

/** {@link portable} on one line that begins no heading, list, box or comment: to be put after a list marker. */
export function portableLine(markdown: string): string {
	return portable(markdown).replaceAll('<!--', '&lt;!--').replace(/\s+/g, ' ').trim().replace(/^(?=[[#>|+*=~-])/, '\\').replace(/^(\d+)([.)])/, '$1\\$2').replace(/^\\\*(?=\S)/, '*').replace(/^\\\[(?=[^\]]{2,}\]\()/, '[');
}

/** Only the words, on one line, for where Markdown is not read: `**Send** [it](https://a.org)` becomes `Send it`. */
export function plainLine(markdown: string): string {
	const words = portable(markdown).replace(LINK, '$1').replace(/(\*\*|__|~~|`)(?=\S)(.+?)\1/g, '$2').replace(/(^|[^\w*_\\])([*_])(?=\S)([^*_]*[^*_\\])\2(?!\w)/g, '$1$3');
	return words.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/\s+/g, ' ').trim();
}

function isOnWeb(target: string): boolean {
	return /^<?(?:https?|mailto):/i.test(target);
}

/** `../goals/award.md#Steps` is called `award`. */
function nameIn(target: string): string {
	return target.replace(/#.*$/, '').replace(/^.*\//, '').replace(/\.md$/i, '').trim();
}
