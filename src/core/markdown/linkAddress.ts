/** A path as the target of a Markdown link: `%20` for a space, and whatever would end the link early. */
export function linkAddress(path: string): string {
	return path.replace(/[%\s()<>"\\#?[\]]/g, character => {
		if (character === '(') { return '%28'; }
		if (character === ')') { return '%29'; }
		return encodeURIComponent(character);
	});
}

/** A name as a reference has it: what would end it, or begin a heading or an alias, is percent-encoded. */
export function asReference(name: string): string {
	return name.replace(/%(?=[\da-f]{2})|[#|[\]`\\]/gi, encodeURIComponent);
}
