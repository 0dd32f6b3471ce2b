/** A path as the target of a Markdown link: `%20` for a space, and whatever would end the link early. */
export function linkAddress(path: string): string {
	return path.replace(/[%\s()<>"\\#?[\]]/g, character => character === '(' ? '%28' : character === ')' ? '%29' : encodeURIComponent(character));
}

/** A name as a reference has it: what would end it, or begin a heading or an alias, is percent-encoded. */
export function asReference(name: string): string {
	return name.replace(/%(?=[\da-f]{2})|[#|[\]`\\]/gi, encodeURIComponent);
}
