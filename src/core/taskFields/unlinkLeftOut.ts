import { unescapeAddress } from '../markdown/address.ts';
import { otherWays, withoutBracketed, withoutForeignLinks } from '../markdown/foreignLinks.ts';
import { everyLink, type MarkdownLink } from '../markdown/links.ts';
import { cutWikilinks } from '../markdown/linkForms.ts';
import { insteadOf, onlyWords, rewriteLinks } from '../markdown/rewriteLinks.ts';
import type { NotebookNames } from '../model/notebookView.ts';
import { linkTarget } from '../markdown/linkTargets.ts';
import { applyEdits, type TextEdit } from '../text/textEdit.ts';
import { goalFields } from './dialects.ts';
import { isLoneName } from './itemWords.ts';

/** `goal:name`, `goal:"name"`, `[goal:: name]`, `\[goal:: name]`, whatever the case, on a task line or not. */
const GOAL =
	/(^|\s)\\?[[(]?goal::?[ \t]*("[^"\n]+"|“[^”\n]+”|'[^'\n]+'|‘[^’\n]+’|(?:[^\s\])\\]|\\(?![\])]))+)(?:\\?[\])])*/gi;

/** Where a tag of HTML leads. */
const ATTRIBUTE =
	/\s(?:href|src|srcset|data|poster|cite|action|to|value|data-[\w-]{1,40})\s*=\s*(?:"([^"<>]{0,500})"|'([^'<>]{0,500})'|([^\s"'<>=`]{1,500}))/gi;
/** A link whose brackets a tool has escaped. */
const ESCAPED_LINK = /\\\[([^\][\\\n]{0,200})\\?\]\\?\(([^()\s]{1,500})\)/g;

/**
 * Markdown without the names of private notes that it links to: the words of a link stay, a
 * `[[name]]` without words becomes `…`, and `goal:name` goes. Everything else stays as it is.
 * Links are looked for everywhere, in code too: better one too many than a name that gets out.
 */
export function unlinkLeftOut(markdown: string, names: Pick<NotebookNames, 'isLeftOut' | 'leavesOut'>): string {
	if (
		!names.leavesOut() || !/[[{<`=]|goal:|:\/\/|::?\S|--8<--|!include|\bfrom\s|dv\./i.test(markdown)
	) { return markdown; }
	const isLeftOut = (address: string): boolean => leadsToLeftOut(address, names);
	const tagged = withoutBracketed(markdown, isLeftOut).replace(
		ATTRIBUTE,
		(match, double?: string, single?: string, bare?: string) => {
			const value = double ?? single ?? bare ?? '';
			// Of `srcset`, too.
			return isLeftOut(value) || isLeftOut(value.trim().split(/\s/)[0]!) ? '' : match;
		},
	).replace(ESCAPED_LINK, (match, words: string, target: string) => isLeftOut(target) ? words : match);
	const unlinked = rewriteLinks(
		tagged,
		everyLink(tagged),
		link => isLeftOut(link.address) ? withoutName(tagged, link, names) : [],
	);
	const withoutPlain = withoutForeignLinks(unlinked, isLeftOut).replace(
		GOAL,
		(match, space: string, target: string) =>
			names.isLeftOut(unescapeAddress(target.replace(/^["“'‘]|["”'’]$/g, ''))) ? space : match,
	);
	const whole = withoutCut(withoutPlain, names);
	const goals = goalFields(whole).filter(({ value }) => names.isLeftOut(linkTarget(value) ?? value));
	return applyEdits(whole, goals.map(({ start, end }) => ({ start, end, text: '' })));
}

/** The name is all that is left of such a link. */
function withoutCut(markdown: string, names: Pick<NotebookNames, 'isLeftOut'>): string {
	const cut = cutWikilinks(markdown).filter(({ target }) => leadsToLeftOut(target, names));
	return applyEdits(markdown, cut.map(({ start, end }) => ({ start, end, text: '…' })));
}

/**
 * Also with the other slash, with a query behind it, and with a block id as some versions of Obsidian wrote it
 * (`[[name^id]]`).
 */
function leadsToLeftOut(address: string, names: Pick<NotebookNames, 'isLeftOut'>): boolean {
	if (names.isLeftOut(address)) { return true; }
	const plain = unescapeAddress(address).replaceAll('\\', '/').replace(/[?^][^/]*$/, '');
	return plain !== address && plain !== '' && names.isLeftOut(plain)
		|| otherWays(address).some(way => names.isLeftOut(way));
}

/** The words of a link stay, but for those that editors write for it: `[award](award.md)`, `[[goals/award|award]]`. */
function withoutName(text: string, link: MarkdownLink, names: Pick<NotebookNames, 'isLeftOut'>): TextEdit[] {
	if (link.kind === 'definition') { return nowhere(text, link); }
	if (link.words && !names.isLeftOut(text.slice(link.words.start, link.words.end).trim())) {
		return onlyWords(text, link);
	}
	return isLoneName(text, link, 2)
		? [{ start: text.slice(0, link.start).trimEnd().length, end: link.end, text: '' }]
		: insteadOf(text, link, '…');
}

/** `[paper]: #`, with what stood behind the address. */
function nowhere(text: string, { words, target }: MarkdownLink): TextEdit[] {
	const inner = text[target!.start - 1] === '<' ? 1 : 0;
	const [start, end] = [target!.start - inner, target!.end + inner];
	const colon = words!.end + 2;
	return /[\r\n]/.test(text.slice(colon, start)) ? [{ start, end, text: '#' }] : [{ start: colon, end, text: ' #' }];
}
