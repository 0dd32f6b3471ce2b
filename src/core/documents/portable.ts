import { inlineLinks, linksIn, type MarkdownLink } from '../markdown/links.ts';
import { insteadOf, onlyWords, rewriteLinks } from '../markdown/rewriteLinks.ts';
import { withoutComments } from '../markdown/comments.ts';
import { unescapeAddress } from '../markdown/address.ts';
import { withoutTags } from '../markdown/plainText.ts';
import type { TextEdit } from '../text/textEdit.ts';

/**
 * Markdown that reads the same away from its notebook: links to other notes leave their words,
 * links to the web stay, comments go. `See [the aims](../aims.md) and [[award|it]]` becomes
 * `See the aims and it`.
 */
export function withoutInternalLinks(markdown: string): string {
	const text = withoutComments(markdown);
	return rewriteLinks(text, linksIn(text), link => portableLink(text, link));
}

function portableLink(text: string, link: MarkdownLink): readonly TextEdit[] {
	switch (link.kind) {
		case 'autolink':
			return [];
		case 'wikilink':
			return link.words
				? onlyWords(text, link)
				: insteadOf(text, link, nameIn(text.slice(link.target!.start, link.target!.end)));
		case 'definition':
			return isOnWeb(link.address) ? [] : [{ start: lineStart(text, link.start), end: link.end, text: '' }];
		case 'reference':
			return isOnWeb(link.address) ? [] : onlyWords(text, link);
		case 'inline':
			return isOnWeb(link.address) ? webLink(text, link) : onlyWords(text, link);
	}
}

/** Without its title, which is nothing on paper; a picture as a link. */
function webLink(text: string, { start, end, words, target }: MarkdownLink): readonly TextEdit[] {
	const inner = text[target!.start - 1] === '<' ? 1 : 0;
	return [{ start, end: words!.start, text: '[' }, {
		start: words!.end,
		end,
		text: `](${text.slice(target!.start - inner, target!.end + inner)})`,
	}];
}

function lineStart(text: string, at: number): number {
	return text.lastIndexOf('\n', at - 1) + 1;
}

/**
 * {@link withoutInternalLinks} on one line that begins no heading, list, box or comment: to be put after a list marker.
 */
export function portableLine(markdown: string): string {
	return withoutInternalLinks(markdown).replaceAll('<!--', '&lt;!--').replace(/\s+/g, ' ').trim().replace(
		/^(?=[[#>|+*=~-])/,
		'\\',
	).replace(/^(\d+)([.)])/, '$1\\$2').replace(/^\\\*(?=\S)/, '*').replace(/^\\\[(?=[^\]]{2,}\]\()/, '[');
}

/** Only the words, on one line, for where Markdown is not read: `**Send** [it](https://a.org)` becomes `Send it`. */
export function plainLine(markdown: string): string {
	const open = withoutTags(withoutInternalLinks(markdown));
	const words = rewriteLinks(open, inlineLinks(open), link => link.kind === 'autolink' ? [] : onlyWords(open, link))
		.replace(/(\*\*|__|~~|`)(?=\S)(.+?)\1/g, '$2').replace(
			/(^|[^\w*_\\])([*_])(?=\S)([^*_]*[^*_\\])\2(?!\w)/g,
			'$1$3',
		);
	return unescapeAddress(words).replace(/\s+/g, ' ').trim();
}

function isOnWeb(target: string): boolean {
	return /^<?(?:https?|mailto):/i.test(target);
}

/** `../goals/award.md#Steps` is called `award`. */
function nameIn(target: string): string {
	return target.replace(/#.*$/, '').replace(/^.*\//, '').replace(/\.md$/i, '').trim();
}
