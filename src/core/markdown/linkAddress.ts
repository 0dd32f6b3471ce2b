/** A path as the target of a Markdown link: `%20` for a space, and whatever would end the link early. */
export function linkAddress(path: string): string {
	return path.replace(/[%\s()<>"\\#?[\]]/g, character => character === '(' ? '%28' : character === ')' ? '%29' : encodeURIComponent(character));
}
