/**
 * The text of a calendar or text file that somebody sent: UTF-8, UTF-16 with a mark, and what is neither as
 * Windows-1252. Lines of a calendar are folded after 75 bytes, by some programs in the middle of a letter: these are
 * put together before anything is decoded.
 */
export function textOfBytes(bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) { return new TextDecoder('utf-16le').decode(bytes); }
	if (bytes[0] === 0xfe && bytes[1] === 0xff) { return new TextDecoder('utf-16be').decode(bytes); }
	const whole = withWholeLetters(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(whole);
	} catch {
		return windowsLetters(new TextDecoder('windows-1252').decode(whole));
	}
}

/** What Windows-1252 has between 0x80 and 0x9F. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** With the quotes and dashes of Windows-1252, where a decoder has taken it for ISO 8859-1, as that of Node does. */
export function windowsLetters(text: string): string {
	return text.replace(/[\x80-\x9f]/g, control => WINDOWS[control.charCodeAt(0) - 0x80]!);
}

const [TAB, LINE_FEED, RETURN, SPACE] = [0x09, 0x0a, 0x0d, 0x20];

/** Without the folds that part the bytes of a letter. */
function withWholeLetters(bytes: Uint8Array): Uint8Array {
	const wholeBytes = new Uint8Array(bytes.length);
	let length = 0;
	for (let at = 0; at < bytes.length; at++) {
		const fold = foldAt(bytes, at);
		if (fold > 0 && at > 0 && bytes[at - 1]! >= 0x80 && isWithinLetter(bytes[at + fold])) {
			at += fold - 1;
			continue;
		}
		wholeBytes[length++] = bytes[at]!;
	}
	return wholeBytes.subarray(0, length);
}

/** How many bytes a fold has that begins here; 0 where none does. */
function foldAt(bytes: Uint8Array, at: number): number {
	const breaks = bytes[at] === RETURN && bytes[at + 1] === LINE_FEED ? 2 : Number(bytes[at] === LINE_FEED);
	const next = bytes[at + breaks];
	return breaks > 0 && (next === SPACE || next === TAB) ? breaks + 1 : 0;
}

function isWithinLetter(byte: number | undefined): boolean {
	return byte !== undefined && byte >= 0x80 && byte < 0xc0;
}
