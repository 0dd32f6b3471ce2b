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
/** `Ruth Abara  10:32 AM`, `Ruth Abara [10:32]`: whose words come next. */
const SPEAKER =
	/^([\p{Lu}][\p{L}\p{M}.'’ ,-]{1,50}?)[ \t,]+(?:\[?(?:(?:today|yesterday|heute|gestern|\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4})?)(?: at|,)?[ \t]+)?\d{1,2}[:.]\d{2}[ \u202F]?(?:[AaPp]\.?[Mm]\.?)?\]?)$/iu;

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
	return isChat(raw) ? chatLines(raw, keeper) : letterLines(raw);
}

type LineKind = ReturnType<typeof mailLineKind>;

const BEGINS_QUOTE: ReadonlySet<LineKind> = new Set<LineKind>(['older', 'wrote']);
const LEFT_OUT: ReadonlySet<LineKind> = new Set<LineKind>(['older', 'wrote', 'notice', 'greeting']);

function letterLines(raw: readonly string[]): MailLine[] {
	const lines: MailLine[] = [];
	let [isSigned, isBelowHeaders] = [false, false];
	const bare = raw.map(line => line.replace(QUOTE, '').trim());
	for (const [at, line] of raw.entries()) {
		const depth = (QUOTE.exec(line)?.[0].match(/[>|┃│]/g) ?? []).length;
		const kind = mailLineKind(bare, at);
		if (depth > 0 || BEGINS_QUOTE.has(kind)) { isSigned = false; }
		if (depth === 0 && !isBelowHeaders && kind === 'sign-off') {
			isSigned ||= lines.some(known => known.kind === 'said');
		}
		isBelowHeaders ||= depth === 0 && kind === 'older';
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

function isChat(raw: readonly string[]): boolean {
	const lines = raw.filter(line => line.trim() !== '');
	return lines.filter(line => CHAT_LINE.test(line.trim()) || SPEAKER.test(line.trim())).length > 0
		&& !raw.some(line => QUOTE.test(line) && /^[ \t]*>/.test(line));
}

function chatLines(raw: readonly string[], keeper: string | undefined): MailLine[] {
	let [isKeepers, isFirst] = [false, false];
	return raw.flatMap((written): MailLine[] => {
		const line = written.trim();
		const chat = CHAT_LINE.exec(line);
		const speaker = chat?.[1] ?? SPEAKER.exec(line)?.[1];
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
