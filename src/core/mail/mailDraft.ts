import { splitLines } from '../text/textEdit.ts';

/** Somebody to write to. */
export interface MailAddress {
	readonly name: string;
	readonly address: string;
}

/** A mail to be looked at, changed and sent by the user in their own program. */
export interface MailDraft {
	/** May be empty: then the user fills it in. */
	readonly to: readonly MailAddress[];
	readonly subject: string;
	/** Plain text, lines joined by `\n`. */
	readonly text: string;
	readonly attachments?: readonly MailAttachment[];
}

/** A file that goes along. */
export interface MailAttachment {
	readonly name: string;
	/** `application/pdf`. */
	readonly type: string;
	readonly bytes: Uint8Array;
}

/** Programs and systems cut longer links (Windows at about 2,000 characters). */
const LONGEST_LINK = 1_900;
const ADDRESS = /^[^\s<>()[\]\\,;:"@\u0000-\u001F\u007F]+@[^\s<>()[\]\\,;:"@\u0000-\u001F\u007F]+$/;

/** Whether a text can be a mail address: `ruth.abara@example.org`. */
export function isMailAddress(text: string): boolean {
	return text.length <= 254 && ADDRESS.test(text);
}

/**
 * The draft as a link that opens a new mail in the user's own program (RFC 6068); `undefined` where it has a file, or
 * is longer than such links may be: then the file of {@link composeMailFile} is the way.
 */
export function mailtoLink({ to, subject, text, attachments = [] }: MailDraft): string | undefined {
	const addresses = to.map(({ address }) => address).filter(isMailAddress).map(address =>
		encodeURIComponent(address).replace('%40', '@')
	);
	const link = `mailto:${addresses.join(',')}?subject=${encodeURIComponent(wellFormed(oneLine(subject)))}&body=${
		encodeURIComponent(wellFormed(text).replace(/\r\n|\r|\n/g, '\r\n'))
	}`;
	return attachments.length > 0 || link.length > LONGEST_LINK ? undefined : link;
}

/**
 * The draft as a file (.eml) that mail programs open as a mail to be sent, by RFC 5322 and MIME: `X-Unsent: 1`, UTF-8
 * as quoted printable, files in base64, lines of at most 76 characters that end with CRLF. Nothing in a name or a
 * subject becomes a header.
 */
export function composeMailFile({ to, subject, text, attachments = [] }: MailDraft): string {
	const recipients = to.filter(({ address }) => isMailAddress(address)).map(({ name, address }) =>
		name.trim() === '' ? address : `${phrase(name)}\r\n <${address}>`
	);
	const head = [
		'X-Unsent: 1',
		...recipients.length === 0 ? [] : [`To: ${recipients.join(',\r\n ')}`],
		`Subject: ${encodedWords(subject, 'Subject: '.length)}`,
		'MIME-Version: 1.0',
	];
	const body = [
		'Content-Type: text/plain; charset=utf-8',
		'Content-Transfer-Encoding: quoted-printable',
		'',
		quotedPrintable(text),
	];
	if (attachments.length === 0) { return lines([...head, ...body]); }
	const boundary = boundaryFor(
		[subject, text, ...attachments.map(({ name, bytes }) => `${name}${bytes.length}`)].join('\n'),
	);
	return lines([
		...head,
		`Content-Type: multipart/mixed; boundary="${boundary}"`,
		'',
		`--${boundary}`,
		...body,
		...attachments.flatMap(attachment => [`--${boundary}`, ...attached(attachment)]),
		`--${boundary}--`,
	]);
}

function lines(parts: readonly string[]): string {
	return `${parts.join('\r\n')}\r\n`;
}

function attached({ name, type, bytes }: MailAttachment): string[] {
	const file = encodeURIComponent(wellFormed(oneLine(name))).replace(
		/['()*]/g,
		sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
	);
	return [
		`Content-Type: ${type}`,
		'Content-Transfer-Encoding: base64',
		'Content-Disposition: attachment;',
		` filename*=utf-8''${file}`,
		'',
		base64(bytes).replace(/.{76}(?=.)/g, '$&\r\n'),
	];
}

/**
 * A letter of the alphabet cannot stand in the parts: they are base64, or quoted printable, where `=_` never stands.
 */
function boundaryFor(text: string): string {
	let hash = 7;
	for (const character of text) { hash = (hash * 31 + character.codePointAt(0)!) % 2_147_483_647; }
	return `=_mentoring_${hash.toString(36)}`;
}

function oneLine(text: string): string {
	return text.replace(/[\s\u0000-\u001F\u007F]+/g, ' ').trim();
}

/** Halves of characters cannot be encoded. */
function wellFormed(text: string): string {
	return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}

/** The bytes of a character in UTF-8 as `=C3=A9`. */
function octets(character: string): string {
	const encoded = encodeURIComponent(character);
	return encoded.startsWith('%')
		? encoded.replaceAll('%', '=')
		: `=${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

function quotedPrintable(text: string): string {
	return splitLines(wellFormed(text)).map(line => {
		const written: string[] = [''];
		for (const [at, character] of [...line].entries()) {
			const isLast = at === [...line].length - 1;
			const isPlain = /[!-<>-~]/.test(character) || /[ \t]/.test(character) && !isLast;
			const part = isPlain ? character : octets(character);
			if (written.at(-1)!.length + part.length > 75) { written.push(''); }
			written[written.length - 1] += part;
		}
		return written.join('=\r\n');
	}).join('\r\n');
}

/** A name as RFC 5322 writes one: as it is, in quotes, or encoded. */
function phrase(name: string): string {
	const plain = oneLine(name);
	if (/^[\w .'-]+$/.test(plain) && plain.length < 60 && !plain.includes('.')) { return plain; }
	return /^[ -~]{1,60}$/.test(plain) ? `"${plain.replace(/["\\]/g, '\\$&')}"` : encodedWords(plain, 4);
}

/** Text of a header (RFC 2047): as it is, or in encoded words of whole characters, folded. */
function encodedWords(text: string, before: number): string {
	const plain = wellFormed(oneLine(text));
	if (/^[ -~]*$/.test(plain) && !plain.includes('=?') && plain.length + before <= 76) { return plain; }
	const words: string[] = [''];
	for (const character of plain) {
		const part = /[A-Za-z0-9]/.test(character) ? character : encodedCharacter(character);
		if (words.at(-1)!.length + part.length > 75 - '=?utf-8?q??='.length - before) { words.push(''); }
		words[words.length - 1] += part;
	}
	return words.map(word => `=?utf-8?q?${word}?=`).join('\r\n ');
}

/** A space is short, everything else its octets. */
function encodedCharacter(character: string): string {
	return character === ' ' ? '_' : octets(character);
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(bytes: Uint8Array): string {
	const written: string[] = [];
	for (let at = 0; at < bytes.length; at += 3) {
		const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
		const bits = first << 16 | second << 8 | third;
		const four = [18, 12, 6, 0].map(shift => ALPHABET[bits >> shift & 63]!);
		written.push(four.slice(0, bytes.length - at + 1).join('').padEnd(4, '='));
	}
	return written.join('');
}
