import PostalMime from 'postal-mime';
import { textOfHtmlMail } from '../edit/pastedHtml.ts';
import { toCalendarDate, type CalendarDate } from '../model/calendarDate.ts';
import { textOfBytes, windowsLetters } from '../text/textOfBytes.ts';
import { asFixed, unflowed, type Flow } from './flowedText.ts';

/** A mail as it bears on an answer. */
export interface ReadMail {
	/** Who wrote it; empty where that is not told. */
	readonly name: string;
	readonly address: string;
	/** The day in its own zone, as its writer saw it. */
	readonly day?: CalendarDate;
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
		text: windowsLetters(textOf(mail.text, flow, mail.html)),
		calendars: files.filter(({ mimeType, name }) => mimeType === 'text/calendar' || /\.ics$/i.test(name)).map(
			file => textOfBytes(file.bytes),
		),
		documents: files.filter(({ mimeType, name }) => mimeType === WORD || /\.docx$/i.test(name)),
	};
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
