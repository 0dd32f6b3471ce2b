import { parseNote } from '../note/parseNote.ts';
import type { NoteOptions } from '../model/noteOptions.ts';
import { applyEdits } from '../text/textEdit.ts';
import { nearlyBox } from '../taskFields/nearlyBox.ts';
import { columnsOf } from './outdent.ts';
import { actionsOfMail } from './pastedMail.ts';
import { keepsPrivate } from './verifyEdit.ts';

/** Letters from which on a text is no list of actions any more. */
const MOST_CHARACTERS = 50_000;
/** Spaces as Word, web pages and typesetters have them. */
const SPACE = '[ \\t\\u00A0\\u2000-\\u200A\\u202F\\u3000]';
/**
 * The signs of bullets by how deep programs use them: `•`, then `o`, then `▪`. Words' own fonts keep theirs in U+F0xx.
 */
const BULLETS = [
	'-*+–—−‐‑‒⁃•●⚫∙⋅·・▶►»›➢➤→➔➜⇒★✦✱❖◆♦\uF0B7\uF0D8\uF076\uF0FC\uF0E0\uF02D',
	'◦○◇▫⚪\uF06D',
	'▪■‣\uF0A7\uF06E',
] as const;
const SIGN = new RegExp(
	`^(?:\\\\?(\\*{1,6}|[${BULLETS.join('').replace('-*', '\\-*')}]\\uFE0E?|[-=]>)(?:${SPACE}+|(?<![*+\\-=>`
		+ `_—])(?=[\\p{L}\\p{N}]))|-(?=\\p{Lu}\\p{Ll})|(o)${SPACE}+|([§Øü])(?:\\t|${SPACE}{2,}))`,
	'u',
);
/** `1.`, `2)`, `(3)`, `1.2.`, `①`, `1️⃣`. */
const NUMBER = new RegExp(
	'^(?:\\(?\\d{1,9}\\\\?[.)）．、]|（\\d{1,3}）|\\d{1,2}(?:\\.\\d{1,'
		+ `2})+(?:[.)]|(?=\\t))|[①-⑳❶-❿➀-➓]|\\d\\uFE0F?\\u20E3)(?:${SPACE}+|(?<=[①-⓿❶-➓\\u20E3、．）])|$)`,
	'u',
);
/** `a)`, `(b)`, `iv.`; a capital with a full stop may be somebody's initial, unless a tab follows. */
const LETTER = new RegExp(
	'^(?:\\(([a-zA-Z]|[ivxIVX]{2,5})\\)|([a-zA-Z]|[ivxIVX]{2,5})\\)|([a-z]|[ivx]{2,5})\\.|([A-Z]|[IVX]{2,'
		+ `5})\\.(?=\\t))${SPACE}+`,
	'u',
);
const BOX = new RegExp(`^\\[([^\\]\\s]| )\\](?:[ \\t]+|$)`);
/** A box in round brackets, in a text that has an empty one. */
const ROUND = new RegExp(`^\\(${SPACE}*([xX ]?)${SPACE}*\\)${SPACE}+`);
const IS_ROUND = new RegExp(`^${SPACE}*(?:[-*•]${SPACE}+)?\\(${SPACE}*\\)${SPACE}`, 'mu');
/** What begins something else than a list: a heading, a fence, a quote, a table, front matter. */
const OTHER = /^[ \t]*(?:#{1,6}[ \t]|```|~~~|>|\||-{3,}[ \t]*$)/;
/** Whose words come next in a chat: `[10:32] Ruth Abara`. */
const CHAT = /^\[[^\]]{0,30}\d{1,2}:\d{2}[^\]]{0,10}\][ \t]*[\p{L} .,'’-]{1,50}:?$/u;
/** What may stand before the cursor: nothing, or the beginning of the item that is to become the first. */
const BEGINNING = /^[ \t]*(?:[-*+][ \t]+(?:\[ \][ \t]+)?)?$/;
const ITEM = /^ *- \[/;

/**
 * A pasted list of actions as task lines, as Word, mail programs, chats and web pages put it on the clipboard.
 * Ticks and nesting stay; lines without a bullet go on with the item above, and a line that only leads to a list
 * stays a line of text.
 *
 * ```md
 * • Send the draft          - [ ] Send the draft
 *     ◦ to Ruth               - [ ] to Ruth
 * ☒ Ask for the letter      - [x] Ask for the letter
 * ```
 *
 * Of a mail only what it asks for or promises is taken; see {@link actionsOfMail}.
 * `undefined` for a single line and for what is more than a list.
 */
export function actionsIn(pasted: string): readonly string[] | undefined {
	const lines = pasted.length > MOST_CHARACTERS
		? []
		: pasted.split(/\r\n|[\r\n\v\f\u2028\u2029]/).map(line => line.replace(/[\u200B\u2060\uFEFF]/g, ''));
	const ofMail = lines.some(line => line.trim() !== '' && !OTHER.test(line)) ? actionsOfMail(lines) : undefined;
	const readings = readLines(withOutlineNumbers((ofMail ?? lines).filter(line => !CHAT.test(line.trim()))));
	if (readings.some(({ text }) => OTHER.test(text))) { return undefined; }
	const written = write(readings);
	const items = written.filter(line => ITEM.test(line)).length;
	return items > 1 || (ofMail && items === 1) ? written : undefined;
}

/** `1.1 Send` is a number only in a run of them, as `1.5 mg` is none; so is `A. Send`, as `A. Smith` is somebody. */
function withOutlineNumbers(lines: readonly string[]): readonly string[] {
	const decimals = lines.map(line => /^\s*(\d{1,2}(?:\.\d{1,2}){1,3})\s+(?=\p{L})/u.exec(line)?.[1]);
	const capitals = lines.map(line => /^\s*([A-Z])\.\s+\S/.exec(line)?.[1]);
	const isOutline = decimals.filter(number => number !== undefined).length > 1
		&& decimals.some(number => number?.endsWith('.1')) && new Set(decimals).size > 1;
	const letters = capitals.filter(letter => letter !== undefined).join('');
	const isLettered = letters.length > 1 && 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.startsWith(letters);
	return lines.map((line, index) => {
		if (isOutline && decimals[index] !== undefined) { return line.replace(decimals[index], '$&.'); }
		return isLettered && capitals[index] !== undefined ? line.replace('.', ')') : line;
	});
}

/** Beside these a cross says that something is not done; alone it is the tick of Word and of ballots. */
const TICKED = /^[\s•*-]*[✓✔✅🗸]/u;
const CROSSED = /^[\s•*-]*[✗✘🗶]/u;
/** Ticks and blanks that people and programs put between brackets. */
const BRACKETED: Readonly<Record<string, string>> = { '': ' ', '_': ' ', '✓': 'x', '✔': 'x', '√': 'x', '☑': 'x' };

/** A line as it was pasted, in its parts. */
interface PastedLine {
	readonly text: string;
	/** How far in, in columns. */
	readonly column: number;
	/** Of the bullet: `•`, `1`, `a`, `i`; `undefined` without one. */
	readonly kind: string | undefined;
	/** How deep programs use such a bullet. */
	readonly rank: number;
	readonly mark: string | undefined;
	readonly words: string;
	readonly isAfterBlank: boolean;
}

function readLines(lines: readonly string[]): PastedLine[] {
	const isRound = IS_ROUND.test(lines.join('\n'));
	const hasOpenSquares = lines.some(line => /^\s*[□◻]/u.test(line));
	const hasTicks = lines.some(line => TICKED.test(line));
	const pastedLines: PastedLine[] = [];
	let isAfterBlank = false;
	for (const text of lines) {
		if (text.trim() === '') {
			isAfterBlank = true;
			continue;
		}
		const parts = partsOf(text, isRound, hasOpenSquares, pastedLines.at(-1));
		pastedLines.push({ ...parts, ...hasTicks && CROSSED.test(text) ? { mark: ' ' } : {}, isAfterBlank });
		isAfterBlank = false;
	}
	return pastedLines;
}

function partsOf(
	text: string,
	isRound: boolean,
	hasOpenSquares: boolean,
	last: PastedLine | undefined,
): Omit<PastedLine, 'isAfterBlank'> {
	const words = text.trim();
	const indent = text.slice(0, text.length - text.trimStart().length);
	const direct = boxOf(words, isRound, hasOpenSquares);
	// In a list of `[x]` or ☐ the box is the bullet.
	const candidate = direct ? undefined : bulletOf(`${words} `, last);
	// A letter alone is the end of a sentence rather than a bullet without words.
	const bullet = candidate && candidate.length >= words.length && /^\p{L}/u.test(words) ? undefined : candidate;
	const rest = bullet ? words.slice(bullet.length).trim() : words;
	const box = direct ?? (bullet && boxOf(rest, isRound, true));
	return {
		text,
		column: columnsOf(indent),
		kind: bullet?.kind ?? (box && '☐'),
		rank: bullet?.rank ?? 0,
		mark: box?.mark,
		words: rest.slice(box?.length ?? 0).trim(),
	};
}

function boxOf(
	words: string,
	isRound: boolean,
	hasOpenSquares: boolean,
): { readonly length: number, readonly mark: string } | undefined {
	const box = BOX.exec(words) ?? (isRound ? ROUND.exec(words) : null);
	if (box) { return { length: box[0].length, mark: BRACKETED[box[1]!] ?? box[1]! }; }
	// A black square is the third bullet of Word and Google Docs where no white one says that it is a box.
	return words.startsWith('■') && !hasOpenSquares ? undefined : nearlyBox(words);
}

interface Bullet {
	readonly length: number;
	readonly kind: string;
	readonly rank: number;
}

function bulletOf(words: string, last: PastedLine | undefined): Bullet | undefined {
	const number = NUMBER.exec(words);
	if (number) {
		const levels = number[0].match(/\d+(?=\.\d)/g)?.length ?? 0;
		return { length: number[0].length, kind: `1${'.1'.repeat(levels)}`, rank: levels / 10 };
	}
	const sign = SIGN.exec(words);
	if (sign) { return { length: sign[0].length, ...signOf(sign[1] ?? sign[2] ?? sign[3] ?? '-') }; }
	const letter = LETTER.exec(words);
	return letter
		? { length: letter[0].length, ...letterOf(letter.slice(1).find(text => text !== undefined)!, last) }
		: undefined;
}

function signOf(sign: string): Pick<Bullet, 'kind' | 'rank'> {
	if (/^\*{2,}$/.test(sign)) { return { kind: sign, rank: sign.length }; }
	const first = sign === 'o' ? '◦' : sign.replace(/^[–—−‐‑‒⁃]/, '-').replace('§', '\uF0A7');
	return { kind: first, rank: Math.max(0, BULLETS.findIndex(signs => signs.includes(first[0]!))) };
}

/** `i` is a Roman one, unless it follows `h`. Outlines go I, A, 1, a, i. */
function letterOf(letter: string, last: PastedLine | undefined): Pick<Bullet, 'kind' | 'rank'> {
	const lower = letter.toLowerCase();
	const isUpper = letter !== lower;
	const follows = last?.kind?.startsWith('a') === true && last.kind.codePointAt(1) === lower.codePointAt(0)! - 1;
	const isRoman = lower.length > 1 || (/[ivx]/.test(lower) && !follows);
	if (isRoman) { return { kind: isUpper ? 'I' : 'i', rank: isUpper ? -2 : 2 }; }
	return { kind: `${isUpper ? 'A' : 'a'}${lower}`, rank: isUpper ? -1 : 1 };
}

/** Where an item stands: how far in, and below which bullets. */
interface Level {
	readonly column: number;
	readonly kind: string;
	readonly rank: number;
}

/** The lines as they are to be written: items, and lines of text with a blank line on either side. */
function write(lines: readonly PastedLine[]): string[] {
	const hasBullets = lines.some(({ kind }) => kind !== undefined);
	const levels: Level[] = [];
	const written: string[] = [];
	lines.forEach((line, at) => {
		const last = written.at(-1);
		if (hasBullets && line.kind === undefined && last !== undefined && ITEM.test(last) && goesOn(lines, at)) {
			written[written.length - 1] = `${last} ${line.words}`;
		} else if (hasBullets && isText(lines, at)) {
			levels.length = 0;
			written.push(...(last === undefined || last === '' ? [] : ['']), line.words, '');
		} else if (line.words !== '') {
			enter(levels, line);
			written.push(`${'  '.repeat(levels.length - 1)}- [${line.mark ?? ' '}] ${line.words}`);
		}
	});
	return written.at(-1) === '' ? written.slice(0, -1) : written;
}

/** In a list that begins with a bullet, what has none belongs to the item above, unless a blank line parts them. */
function goesOn(lines: readonly PastedLine[], at: number): boolean {
	const line = lines[at]!;
	return lines[0]!.kind !== undefined && !isText(lines, at) && (!line.isAfterBlank || line.column > 0);
}

/** A line that leads to the list below it, or a paragraph behind a list. */
function isText(lines: readonly PastedLine[], at: number): boolean {
	const line = lines[at]!;
	if (line.kind !== undefined) { return false; }
	const leads = lines[at + 1]?.kind !== undefined
		&& (/[:：]$/.test(line.words)
			|| (at === 0 && lines.length > 2 && lines.slice(1).every(({ kind }) => kind !== undefined)));
	return leads || (lines[0]!.kind !== undefined && line.isAfterBlank && line.column === 0);
}

/**
 * Goes to the level of a line: further in is below; at the same column a bullet of a deeper kind is (Word gives no
 * indent).
 */
function enter(levels: Level[], { column, kind = '', rank }: PastedLine): void {
	const level = { column, kind: kind.slice(0, kind.startsWith('a') || kind.startsWith('A') ? 1 : undefined), rank };
	while (levels.length > 0 && levels.at(-1)!.column > column + 1) { levels.pop(); }
	const isBeside = (candidate: Level) => Math.abs(candidate.column - column) <= 1;
	if (levels.some(candidate => isBeside(candidate) && candidate.kind === level.kind)) {
		while (!(isBeside(levels.at(-1)!) && levels.at(-1)!.kind === level.kind)) { levels.pop(); }
	} else {
		while (levels.length > 0 && isBeside(levels.at(-1)!) && levels.at(-1)!.rank > rank) { levels.pop(); }
	}
	const top = levels.at(-1);
	if (top && isBeside(top) && (top.kind === level.kind || top.rank >= rank)) { levels.pop(); }
	levels.push(level);
}

/** A place in a note where something is to be pasted. */
interface PastePlace {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	readonly path: string;
	readonly options: NoteOptions;
}

/**
 * What is to be written instead of the pasted text so that each of its lines becomes homework;
 * `undefined` where it would not be read so: outside of homework headings, in code, in the middle of a line.
 */
export function pastedHomework({ text, start, end, path, options }: PastePlace, pasted: string): string | undefined {
	const items = actionsIn(pasted);
	const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
	const before = text.slice(lineStart, start);
	if (!items || !BEGINNING.test(before) || !/^[ \t]*(?:[\r\n]|$)/.test(text.slice(end))) { return undefined; }
	const marker = before.trimStart();
	const bullet = marker[0] ?? '-';
	// A line of text, or a ticked item, cannot stand behind the box that is there.
	if (
		(marker !== '' && !ITEM.test(items[0]!)) || (hasBox(marker) && !items[0]!.startsWith('- [ ]'))
	) { return undefined; }
	const first = items[0]!.slice(leftOut(marker));
	const written = [first, ...items.slice(1)].map((item, at) =>
		at === 0 && marker !== '' ? item : item.replace(/^( *)-(?= \[)/, `$1${bullet}`)
	).join('\n');
	const edit = { start, end, text: withIndent(written, before) };
	return readsAsHomework(text, applyEdits(text, [edit]), items.filter(item => ITEM.test(item)).length, path, options)
			&& keepsPrivate(text, [edit], path, options)
		? written
		: undefined;
}

function hasBox(marker: string): boolean {
	return marker.trimEnd().endsWith(']');
}

/** How much of the first item stands there already. */
function leftOut(marker: string): number {
	if (marker === '') { return 0; }
	return hasBox(marker) ? 6 : 2;
}

/** The editor gives further lines the indent of the first. */
function withIndent(written: string, before: string): string {
	return written.replaceAll('\n', `\n${/^[ \t]*/.exec(before)![0]}`);
}

/** As many more homework items as lines, and no other item lost. */
function readsAsHomework(before: string, after: string, count: number, path: string, options: NoteOptions): boolean {
	const was = parseNote(before, path, options).note?.tasks ?? [];
	const is = parseNote(after, path, options).note?.tasks ?? [];
	const homework = (tasks: typeof is) => tasks.filter(({ isHomework }) => isHomework).length;
	// An empty item that becomes the first one was no item before.
	return is.length - was.length === count && homework(is) - homework(was) === count;
}
