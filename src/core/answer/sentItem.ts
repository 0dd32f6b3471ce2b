import { saysDone, saysNotDone } from './statement.ts';

/** A line of what was sent, as it came back. */
export interface SentItem {
	/** Without bullet and box, and without what was written behind it. */
	readonly words: string;
	/** `3` of `3. Read the aims`. */
	readonly number?: number;
	/** Its box is ticked. */
	readonly isTicked?: boolean;
	/** It has a bullet, a number or a box. */
	readonly isListed: boolean;
	/** What was written behind it on the same line: `done`, `by Friday`. */
	readonly said?: string;
}

const BULLET = /^\s*(?:[-*+•◦▪‣·–—o](?=\s)|(\d{1,3})[.)])\s*/u;
const BOX =
	/^(?:\\?\[ ?([ xXvV✓✔/-]?|ok|done|yes|ja|oui) ?\\?\]|\( ?([ xX✓✔]) ?\)(?=\s)|([☐□◻❏▢⬜])|([☑☒✅✓✔🗹⊠]))\uFE0F?\s*/iu;
const SEPARATOR =
	/\s+(?:->|=>|→|⇒|[—–-]{1,2}|\/\/|<{1,3}|\*{2,}|\.{3}|…|=)\s*|\s*:\s+|\s{2,}|\s+(?=[[(*_✓✔☑✅👍])|\s+(?=(?:DONE|OK|YES|ERLEDIGT|FAIT)[.!]?$)/gu;
/** Whose words come: `[RA]`, `RA:`, `>>`. */
const MARKER =
	/^(?:>{1,3}|-{2,3}>?|={1,2}>|→|⇒|\*{2,3}|\[\p{Lu}[^\]]{0,25}\]:?|\p{Lu}{2,3}:|@\p{Lu}\p{L}+[,:]?)\s*(?=\S)/u;

/** Reads a line that was sent: `- [x] Read the aims – done` has a bullet, a tick, and words behind it. */
export function readSent(line: string): SentItem {
	const bullet = BULLET.exec(line);
	const rest = line.slice(bullet?.[0].length ?? 0).trim();
	const box = BOX.exec(rest);
	const isTicked = box ? box[4] !== undefined || /[xv✓✔a-z]/i.test(box[1] ?? box[2] ?? '') : undefined;
	const { words, said } = splitSaid(rest.slice(box?.[0].length ?? 0).trim());
	return {
		words,
		isListed: bullet !== null || box !== null,
		...said === undefined ? {} : { said },
		...isTicked === undefined ? {} : { isTicked },
		...bullet?.[1] === undefined ? {} : { number: Number(bullet[1]) },
	};
}

/** What is further from the end is no verdict. */
const LONGEST_SAID = 300;

/** What is answered behind the words of an item on its own line, where it says that it is done or not. */
export function splitSaid(line: string): { readonly words: string, readonly said?: string } {
	const near = Math.max(0, line.length - LONGEST_SAID);
	for (const match of [...line.slice(near).matchAll(SEPARATOR)].reverse()) {
		const words = line.slice(0, near + match.index).trim();
		const said = line.slice(near + match.index + match[0].length).replace(/^[[(*_]+|[\])*_]+$/g, '').trim();
		if (words !== '' && (saysDone(said) || saysNotDone(said))) { return { words, said }; }
	}
	return { words: line.replace(/^[*_]{1,2}(.+)[*_]{1,2}$/, '$1') };
}

/** A line without the sign of whose it is, and whether there was one. */
export function withoutMarker(line: string): { readonly words: string, readonly isMarked: boolean } {
	const words = line.trim().replace(MARKER, '');
	return { words, isMarked: words !== line.trim() };
}
