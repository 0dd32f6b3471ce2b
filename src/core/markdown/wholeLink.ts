import { inlineLinks, type MarkdownLink } from './links.ts';

/** A text that is one link and nothing else: `[[award|it]]` or `[It](../goals/award.md)`. */
export function readWholeLink(text: string): MarkdownLink | undefined {
	if (!text.startsWith('[') && !text.startsWith('![')) { return undefined; }
	const [link] = inlineLinks(text);
	return link?.start === 0 && link.end === text.length ? link : undefined;
}

/** The words and the address of a link in front matter or in a field. */
interface LooseLink {
	readonly words: string;
	readonly address: string;
}

/**
 * A value that is one Markdown link, also with spaces in its address, which Markdown itself does
 * not take for a link: `[The paper](../my papers/a.md)`.
 */
export function readLooseLink(value: string): LooseLink | undefined {
	if (!value.startsWith('[') || !value.endsWith(')')) { return undefined; }
	const link = readWholeLink(value);
	if (link?.kind === 'inline' && link.words) {
		return { words: value.slice(link.words.start, link.words.end), address: link.address };
	}
	const at = value.lastIndexOf('](');
	if (at < 0) { return undefined; }
	const address = /^<?([^<>"]*?)>?(?:[ \t]+"[^"]*")?$/.exec(value.slice(at + 2, -1))?.[1];
	return address === undefined ? undefined : { words: value.slice(1, at), address };
}

/**
 * Leads out of the notebook, to a place in the same note, or to a source: `https://a.org`, `#steps`, `@solheim-curves`.
 */
export function isAddress(target: string): boolean {
	return /^(?:[a-z][a-z\d+.-]*:|\/\/|#|@|$)/i.test(target);
}
