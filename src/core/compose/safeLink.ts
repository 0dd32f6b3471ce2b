/**
 * Whether a link may stand in a page that leaves the notebook: `http:`, `https:`, `mailto:`, an
 * anchor, or a path beside the note. Browsers skip control characters and white space before
 * they look for the scheme, and read `\` as `/`; two of those name another machine.
 */
export function isSafeLink(target: string): boolean {
	const read = target.replace(/[\u0000-\u0020\u007f-\u009f]/g, '');
	const scheme = /^([^/?#\\]*?):/.exec(read)?.[1]?.toLowerCase();
	if (scheme !== undefined) { return scheme === 'http' || scheme === 'https' || scheme === 'mailto'; }
	return read !== '' && !/^[\\/]{2}/.test(read);
}
