import { inlineLinks, type MarkdownLink } from './links.ts';

/** A text that is one link and nothing else: `[[award|it]]` or `[It](../goals/award.md)`. */
export function readWholeLink(text: string): MarkdownLink | undefined {
	if (!text.startsWith('[') && !text.startsWith('![')) { return undefined; }
	const [link] = inlineLinks(text);
	return link?.start === 0 && link.end === text.length ? link : undefined;
}

/** Leads out of the notebook, to a place in the same note, or to a source: `https://a.org`, `#steps`, `@solheim-curves`. */
export function isAddress(target: string): boolean {
	return /^(?:[a-z][a-z\d+.-]*:|\/\/|#|@|$)/i.test(target);
}
