import PostalMime from 'postal-mime';
import { textOfHtmlMail } from '../edit/pastedHtml.ts';
import { toCalendarDate, type CalendarDate } from '../model/calendarDate.ts';
import { textOfBytes, windowsLetters } from '../text/textOfBytes.ts';

/** How a mail with lines that flow joins them (RFC 3676). */
interface Flow {
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
function asFixed(bytes: Uint8Array): { readonly bytes: Uint8Array, readonly flow: Flow | undefined } {
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
function unflowed(text: string, { isDelSp }: Flow): string {
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

/** A mail as it bears on an answer. */
export interface ReadMail {
	/** Who wrote it; empty where that is not told. */
	readonly name: string;
	readonly address: string;
	/** The day in its own zone, as its writer saw it. */
	readonly day?: CalendarDate;
	/** Empty where a program wrote it because somebody is away. */
	readonly text: string;
	/** Calendar parts, as text. */
	readonly calendars: readonly string[];
	/** Word documents attached to it. */
	readonly documents: readonly { readonly name: string, readonly bytes: Uint8Array }[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Reads a mail that was saved as a file (RFC 5322 and MIME): its text, also where it has HTML only, and what is
 * attached. Nothing it names is fetched. Throws where it is no mail.
 */
export async function readMail(bytes: Uint8Array): Promise<ReadMail> {
	const { bytes: fixed, flow } = asFixed(bytes);
	const mail = await PostalMime.parse(fixed, {
		attachmentEncoding: 'arraybuffer',
		maxNestingDepth: 30,
		maxHeadersSize: 200_000,
		maxRfc822NestingDepth: 1,
	});
	const date = mail.headers.find(({ key }) => key === 'date')?.value ?? '';
	const day = dayOf(date);
	const files = mail.attachments.map(({ filename, mimeType, content }) => ({
		name: filename ?? '',
		mimeType,
		bytes: bytesOf(content),
	}));
	return {
		name: mail.from?.name ?? '',
		address: mail.from?.address ?? '',
		...day === undefined ? {} : { day },
		text: isAutomatic(mail.headers) ? '' : windowsLetters(textOf(mail.text, flow, mail.html)),
		calendars: files.filter(({ mimeType, name }) => mimeType === 'text/calendar' || /\.ics$/i.test(name)).map(
			file => textOfBytes(file.bytes),
		),
		documents: files.filter(({ mimeType, name }) => mimeType === WORD || /\.docx$/i.test(name)),
	};
}

/** Written by a program to whoever wrote (RFC 3834, and older ways to say so). */
function isAutomatic(headers: readonly { readonly key: string, readonly value: string }[]): boolean {
	return headers.some(({ key, value }) =>
		key === 'auto-submitted' && /^\s*auto-replied\b/i.test(value)
		|| ['x-autoreply', 'x-autorespond'].includes(key)
		|| key === 'precedence' && /^\s*auto_reply\b/i.test(value)
	);
}

function textOf(text = '', flow: Flow | undefined, html: string | undefined): string {
	if (text.trim() === '' && html !== undefined) { return textOfHtmlMail(html); }
	return flow ? unflowed(text, flow) : text;
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
	if (typeof content === 'string') { return new TextEncoder().encode(content); }
	if (content instanceof Uint8Array) { return content; }
	return new Uint8Array(content);
}

/** `Mon, 23 Nov 2026 23:30:00 -0800` is 23 November, whatever day it is here by then. */
function dayOf(date: string): CalendarDate | undefined {
	const [, day, month = '', year] = /(\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -](\d{4})/.exec(date) ?? [];
	return day === undefined
		? undefined
		: toCalendarDate(Number(year), MONTHS.indexOf(month.toLowerCase()) + 1, Number(day));
}
