import { MENTORSHIP_STATUSES, type MentorshipStatus } from '../model/vocabulary.ts';
import { DAY_LETTERS, dayNumber, dayNumberAt } from './dayNumbers.ts';
import {
	hasShape,
	MOST_DAYS,
	RECEIPT_KEYS,
	RECEIPT_VERSION,
	type ReceiptFacts,
	type ReceiptKey,
	type ReceiptShape,
	type Rhythm,
} from './receipt.ts';
import { dayOddity, isOfKind, limitsOddity, whoOddity } from './receiptOddity.ts';
import { FLAGS, rhythmNumber, STATUS_BITS, type ReceiptRow } from './receiptRow.ts';

/** Who a receipt is about, and in which department. */
export type ReceiptWho = Pick<ReceiptFacts, typeof WHO[number]>;

/** The keys of {@link ReceiptWho}, which stand together. */
const WHO = [
	'kind',
	'programme',
	'department',
	'code',
	'mentor',
	'mentee',
	'chair',
] as const satisfies readonly (keyof ReceiptFacts)[];
const SPACE = '[ \\t\\n\\r]*';

/** How a value is written; what is in parentheses is taken. */
const PATTERNS: Readonly<Record<Extract<ReceiptShape, string>, string>> = {
	version: String(RECEIPT_VERSION),
	day: '"(\\d{4}-\\d\\d-\\d\\d)"',
	days: '\\[([-\\d", \\t\\n\\r]*)\\]',
	words: '"[^"\\\\\\x00-\\x1f]*"',
	flag: '(true|false)',
	count: '(0|[1-9]\\d{0,3})',
	rhythm: `(\\{${SPACE}"every":${SPACE}[1-9]\\d{0,2}${SPACE},${SPACE}"unit":${SPACE}"(?:weeks|months)"${SPACE}\\})`,
};

/** A whole receipt, its keys in their order. */
const RECEIPT = new RegExp(`${SPACE}\\{${keyPatterns().join(`${SPACE},`)}${SPACE}\\}${SPACE}`, 'y');

function keyPatterns(): string[] {
	return Object.entries(RECEIPT_KEYS).map(([key, rule]) => {
		const written = `"${key}":${SPACE}${valuePattern(key, rule)}`;
		return `${SPACE}${key === WHO[0] ? '(' : ''}${written}${key === WHO.at(-1) ? ')' : ''}`;
	});
}

function valuePattern(key: string, { shape, orNull }: ReceiptKey): string {
	const words = typeof shape === 'string' ? PATTERNS[shape] : `"(${key === 'kind' ? '?:' : ''}${shape.join('|')})"`;
	return orNull ? `(?:null|${words})` : words;
}

/**
 * Reads a receipt as this software writes it, its keys in their order and nothing in it that is odd, straight into
 * numbers: a fraction of the work of parsing it and looking at each value. Whatever is written otherwise is left to
 * `readReceipt`, which alone refuses and says why; what is taken here it would take as well, but for the words of
 * {@link ReceiptRow.who}, for which {@link readWho} has to be asked once.
 *
 * @returns Whether the row has it.
 */
export function readQuickly(text: string, start: number, end: number, today: number, row: ReceiptRow): boolean {
	RECEIPT.lastIndex = start;
	const match = RECEIPT.exec(text);
	if (!match || start + match[0].trimEnd().length > end || RECEIPT.lastIndex < end) { return false; }
	// In the order of the form; a key more, and the compiler asks for it in `ReceiptRow` and here.
	const [
		,
		issued,
		who,
		status,
		rhythm,
		started,
		from,
		until,
		held,
		moved,
		missed,
		nextBooked,
		agreementReviewed,
		planReviewed,
		committeeMet,
		chairsPageFiled,
		concernsOpen,
		concernsSettled,
	] = match;
	row.issued = dayNumber(issued!) ?? 0;
	row.from = dayNumber(from!) ?? 0;
	row.until = dayNumber(until!) ?? 0;
	row.started = started === undefined ? 0 : dayNumber(started) ?? NaN;
	row.rhythm = rhythm === undefined ? 0 : rhythmNumber(JSON.parse(rhythm) as Rhythm);
	row.flags = MENTORSHIP_STATUSES.indexOf(status as MentorshipStatus) << STATUS_BITS | flag('nextBooked', nextBooked)
		| flag('agreementReviewed', agreementReviewed)
		| flag('planReviewed', planReviewed) | flag('committeeMet', committeeMet)
		| flag('chairsPageFiled', chairsPageFiled);
	row.concernsOpen = Number(concernsOpen ?? 0);
	row.concernsSettled = Number(concernsSettled ?? 0);
	row.who = who!;
	return row.issued * row.from * row.until > 0 && !Number.isNaN(row.started) && limitsOddity(row, today) === undefined
		&& isOfKind(isCommittee(who!), { committeeMet, chairsPageFiled, concernsOpen, concernsSettled })
		&& takeDays(row, held!, moved!, missed!);
}

/** By the first letter of its kind, which stands first in {@link ReceiptRow.who}. */
function isCommittee(who: string): boolean {
	return who.charCodeAt(skip(who, KIND.length) + 1) === LETTER_C;
}

const KIND = `"${WHO[0]}":`;

function flag(name: keyof typeof FLAGS, written: string | undefined): number {
	return written === 'true' ? FLAGS[name] : 0;
}

function takeDays(row: ReceiptRow, held: string, moved: string, missed: string): boolean {
	row.days.length = 0;
	row.held = takeList(row, held, 0);
	row.moved = takeList(row, moved, Infinity);
	row.missed = takeList(row, missed, Infinity);
	return Math.min(row.held, row.moved, row.missed) >= 0 && Math.max(row.held, row.moved, row.missed) <= MOST_DAYS;
}

const NOT_QUICK = -1;
const [QUOTE, COMMA, LETTER_C] = ['"', ',', 'c'].map(sign => sign.charCodeAt(0)) as [number, number, number];
const LAST_SPACE = 32;

/** How many days a list has; {@link NOT_QUICK} for what is no list of days. */
function takeList(row: ReceiptRow, text: string, before: number): number {
	const { days } = row;
	const lengthBefore = days.length;
	let latest = before;
	for (let at = skip(text, 0); at < text.length;) {
		const day = text.charCodeAt(at) === QUOTE && text.charCodeAt(at + DAY_LETTERS + 1) === QUOTE
			? dayNumberAt(text, at + 1)
			: undefined;
		if (day === undefined || dayOddity(day, row, latest, days) !== undefined) { return NOT_QUICK; }
		days.push(day);
		latest = Math.max(latest, day);
		at = skip(text, at + DAY_LETTERS + 2);
		if (at === text.length) { break; }
		const next = skip(text, at + 1);
		if (text.charCodeAt(at) !== COMMA || next === text.length) { return NOT_QUICK; }
		at = next;
	}
	return days.length - lengthBefore;
}

function skip(text: string, from: number): number {
	let at = from;
	while (text.charCodeAt(at) <= LAST_SPACE) { at++; }
	return at;
}

/** Who is meant by {@link ReceiptRow.who}; `undefined` where `readReceipt` has something to say about it. */
export function readWho(written: string): ReceiptWho | undefined {
	const who = JSON.parse(`{${written}}`) as ReceiptWho;
	const isSound = WHO.every(key => hasShape(RECEIPT_KEYS[key], who[key])) && whoOddity(who) === undefined;
	return isSound ? who : undefined;
}
