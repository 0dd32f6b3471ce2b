import { isSamePerson, nameWords } from '../text/personName.ts';
import { foldText } from '../text/foldText.ts';
import { mailLineKind } from '../edit/pastedMail.ts';

/** One line of a mail or chat as it bears on an answer. */
export interface MailLine {
	/** `quoted`: what was sent before; `said`: the answer. */
	readonly kind: 'quoted' | 'said' | 'blank';
	/** How deep it is quoted; 0 for what is said. */
	readonly depth: number;
	/** Without quote marks. */
	readonly words: string;
	/** Below the headers of an older mail that is not marked as quoted, as Outlook has it. */
	readonly isBelowHeaders: boolean;
	/** The first line of a message of a chat. */
	readonly isMessage: boolean;
}

const QUOTE = /^[ \t]*(?:[>|┃│][ \t]?)+/;
/** `[12/11/2026, 10:32] Ruth: `, `12.11.26, 10:32 - Ruth: `, `[10:32] Abara, Ruth: `. */
const CHAT_LINE =
	/^[\u200E\u200F]?\[?[\u200E\u200F]?(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?[ \u202F]+)?\d{1,2}[:.]\d{2}(?::\d{2})?[ \u202F]?(?:[AaPp]\.?[Mm]\.?)?\]?(?:[ \t]+-)?[ \t]+([\p{Lu}][^:\]]{0,60}?):(?:[ \t]+|$)(.*)$/u;
/** Signal: `Ruth Abara (23 Nov 2026, 10:32): done`. */
const DATED_NAME = /^([\p{Lu}][^:()\]]{0,60}?) \((?=[^()]*\d[:.]\d{2})[^()]{4,40}\):[ \t]*(.*)$/u;
/** `Ruth: done`, where what the keeper said stands there in the same way. */
const NAMED = /^([\p{Lu}][\p{L}\p{M}.'’ -]{0,40}):[ \t]+(\S.*)$/u;
/** `Ruth Abara  10:32 AM`, `Ruth Abara [10:32]`: whose words come next. */
const SPEAKER =
	/^([\p{Lu}][\p{L}\p{M}.'’ ,-]{1,50}?)[ \t,]+(?:\[?(?:(?:today|yesterday|heute|gestern|\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4})?)(?: at|,)?[ \t]+)?\d{1,2}[:.]\d{2}[ \u202F]?(?:[AaPp]\.?[Mm]\.?)?\]?)$/iu;

/** Teams: `[10:32 AM] Ruth Abara`, and her words below. */
const SPEAKER_BEHIND =
	/^\[(?:\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4})?,? )?\d{1,2}[:.]\d{2}[ \u202F]?(?:[AaPp]\.?[Mm]\.?)?\][ \t]+([\p{Lu}][\p{L}\p{M}.'’ ,()-]{1,60})$/u;

/**
 * The lines of a mail, a reply with answers between the lines, or a chat. Greetings, signatures, headers and notices
 * are left out.
 *
 * @param keeper Who keeps the notebook: what that person says in a chat was sent, and is what is answered.
 */
export function mailLines(text: string, keeper: string | undefined): MailLine[] {
	const raw = text.replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n').replace(/[\u200B\u2060\uFEFF]/g, '').replace(
		/\u00A0/g,
		' ',
	).split('\n');
	const message = messagePattern(raw, keeper);
	return message ? chatLines(raw, message, keeper) : letterLines(raw);
}

type LineKind = ReturnType<typeof mailLineKind>;

const BEGINS_QUOTE: ReadonlySet<LineKind> = new Set<LineKind>(['older', 'wrote']);
const LEFT_OUT: ReadonlySet<LineKind> = new Set<LineKind>(['older', 'wrote', 'notice', 'greeting']);

function letterLines(raw: readonly string[]): MailLine[] {
	const lines: MailLine[] = [];
	let [isSigned, isBelowHeaders] = [false, false];
	const bare = raw.map(line => line.replace(QUOTE, '').trim());
	const lastQuoted = raw.reduce((last, line, at) => QUOTE.test(line) ? at : last, -1);
	for (const [at, line] of raw.entries()) {
		const depth = (QUOTE.exec(line)?.[0].match(/[>|┃│]/g) ?? []).length;
		const kind = mailLineKind(bare, at);
		if (depth > 0 || BEGINS_QUOTE.has(kind)) { isSigned = false; }
		if (depth === 0 && !isBelowHeaders && kind === 'sign-off') {
			isSigned ||= lines.some(letterLine => letterLine.kind === 'said');
		}
		// Telephones mark nothing of what stands below “Mara wrote:”.
		isBelowHeaders ||= depth === 0 && (kind === 'older' || kind === 'wrote' && lastQuoted < at);
		if (!isSigned && !LEFT_OUT.has(kind)) { lines.push(toLine(line.replace(QUOTE, ''), depth, isBelowHeaders)); }
	}
	return lines;
}

/** What is indented keeps two spaces: it goes on with the line above. */
function toLine(line: string, depth: number, isBelowHeaders: boolean): MailLine {
	const words = line.trim();
	if (words === '') { return { kind: 'blank', depth, words, isBelowHeaders, isMessage: false }; }
	const isIndented = line.length - line.trimStart().length > 1;
	return {
		kind: depth > 0 ? 'quoted' : 'said',
		depth,
		words: isIndented ? `  ${words}` : words,
		isBelowHeaders,
		isMessage: false,
	};
}

/** How a message of this chat begins, with its speaker and its words; nothing for what is no chat. */
function messagePattern(raw: readonly string[], keeper: string | undefined): RegExp | undefined {
	if (raw.some(line => /^[ \t]*>/.test(line))) { return undefined; }
	const lines = raw.map(line => line.trim()).filter(line => line !== '');
	if (lines.some(line => DATED_NAME.test(line))) { return DATED_NAME; }
	if (lines.some(line => CHAT_LINE.test(line) || SPEAKER.test(line) || SPEAKER_BEHIND.test(line))) {
		return CHAT_LINE;
	}
	const speakers = [...new Set(lines.flatMap(line => NAMED.exec(line)?.[1] ?? []))];
	const isBoth = keeper !== undefined && speakers.length > 1 && speakers.some(name => isThePerson(name, keeper));
	return isBoth ? NAMED : undefined;
}

function chatLines(raw: readonly string[], message: RegExp, keeper: string | undefined): MailLine[] {
	let [isKeepers, isFirst] = [false, false];
	return raw.flatMap((written): MailLine[] => {
		const line = written.trim();
		const chat = message.exec(line);
		const speaker = chat?.[1] ?? SPEAKER.exec(line)?.[1] ?? SPEAKER_BEHIND.exec(line)?.[1];
		if (speaker !== undefined) { isKeepers = keeper !== undefined && isThePerson(speaker, keeper); }
		const alone = speaker === undefined ? line : '';
		const words = chat ? chat[2]! : alone;
		isFirst ||= speaker !== undefined;
		if (words === '') { return []; }
		const isMessage = isFirst;
		isFirst = false;
		return [{
			kind: isKeepers ? 'quoted' : 'said',
			depth: isKeepers ? 1 : 0,
			words,
			isBelowHeaders: false,
			isMessage,
		}];
	});
}

function isThePerson(speaker: string, name: string): boolean {
	if (isSamePerson(speaker, name)) { return true; }
	const words = nameWords(speaker);
	return words.length > 0 && words.every(word => nameWords(name).includes(foldText(word)));
}
