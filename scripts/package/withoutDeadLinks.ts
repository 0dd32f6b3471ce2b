/** A page for a package that has less than the repository. */

/** A picture in a line of its own, with the empty line before it. */
const PICTURE = /\n\n!\[[^\]]*\]\(([^)\s]+)\)(?=\n)/g;
/** A link, and the sign that parts it from others in a line of links. */
const LINK = /\[([^\]]*)\]\(([^)\s]+)\)(?: ·(?: |(?=\n)))?/g;

/**
 * The text of a page without pictures that are not there; a link to what is not there goes from a row of links, and
 * elsewhere only its words stay. Addresses and places in the page itself are left.
 *
 * @param files What is there, relative to the page.
 */
export function withoutDeadLinks(text: string, files: readonly string[]): string {
	const isThere = (target: string) => /^(?:\w+:|#)/.test(target) || files.includes(target.replace(/#.*/, ''));
	return text
		.replace(PICTURE, (picture, target: string) => (isThere(target) ? picture : ''))
		.replace(LINK, (link, words: string, target: string) => {
			if (isThere(target)) return link;
			return link.endsWith(')') ? words : '';
		});
}
