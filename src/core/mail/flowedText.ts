/** How a mail with lines that flow joins them (RFC 3676). */
export interface Flow {
	/** The space at which a line was broken is none of the text. */
	readonly isDelSp: boolean;
}

const CONTENT_TYPE = /^content-type:[^\r\n]*(?:\r?\n[ \t]+[^\r\n]*)*/gim;
const FLOWED = /\bformat[ \t]*=[ \t]*"?flowed\b/i;
const MOST_BYTES = 20_000_000;

/**
 * The mail with its flowing text marked as any other, and how it flows: what is quoted keeps its marks only if the
 * lines are joined by {@link unflowed}.
 */
export function asFixed(bytes: Uint8Array): { readonly bytes: Uint8Array, readonly flow: Flow | undefined } {
	const written = new TextDecoder('latin1').decode(bytes.subarray(0, MOST_BYTES));
	let flow: Flow | undefined;
	const fixed = bytes.slice();
	for (const { index, 0: header } of written.matchAll(CONTENT_TYPE)) {
		const at = FLOWED.exec(header)?.index;
		if (at === undefined || !/^content-type:\s*text\/plain\b/i.test(header)) { continue; }
		flow ??= { isDelSp: /\bdelsp[ \t]*=[ \t]*"?yes\b/i.test(header) };
		// “xormat=flowed” is no parameter that anybody knows.
		fixed[index + at] = 'x'.charCodeAt(0);
	}
	return { bytes: flow ? fixed : bytes, flow };
}

/**
 * Joins the lines of flowing text: one that ends in a space goes on in the next of the same quote depth. `> Read the␣`
 * and `> aims` become `> Read the aims`.
 */
export function unflowed(text: string, { isDelSp }: Flow): string {
	const lines: { readonly depth: number, words: string, isOpen: boolean }[] = [];
	for (const line of text.split(/\r?\n/)) {
		const depth = /^>*/.exec(line)![0].length;
		// What begins with a space, a quote mark or “From ” has one more space before it.
		const words = line.slice(depth).replace(/^ /, '');
		const last = lines.at(-1);
		const isOpen = words.endsWith(' ') && words !== '-- ';
		if (last?.isOpen && last.depth === depth && words !== '-- ') {
			last.words = `${isDelSp ? last.words.slice(0, -1) : last.words}${words}`;
			last.isOpen = isOpen;
		} else {
			lines.push({ depth, words, isOpen });
		}
	}
	return lines.map(({ depth, words }) => depth === 0 ? words : `${'>'.repeat(depth)} ${words}`).join('\n');
}
