import { dueIn } from '../bringIn/foreignDates.ts';
import type { AnswerWords } from '../language/languageTable.ts';
import { answerWords, wordsIn } from '../language/languages.ts';
import type { CalendarDate } from '../model/calendarDate.ts';
import { dayOfPhrase } from '../text/datePhrases.ts';
import { foldText } from '../text/foldText.ts';
import type { Words } from '../text/words.ts';

/** English. */
const ENGLISH: AnswerWords = {
	done:
		'done, finished, completed, complete, sent, submitted, sorted, settled, taken care of, did it, did that, did this, i did, all set, mailed, emailed, signed, booked, handed in',
	finished: 'done, finished, completed, sent, submitted, sorted',
	leads:
		"yes, yep, yeah, ok, okay, great, sure, all, both, already, just, now, this, that, it, is, was, has been, have been, i have, i've, i, we have, we, that's, it's, these are, they are, are, were",
	notDone:
		"not yet, not done, not finished, not sent, not submitted, haven't, have not, hasn't, has not, didn't, did not, still open, still to do, still pending, undone, no progress, no time, do not think so, don't think so",
	ahead:
		"will, i'll, we'll, shall, going to, to be, should, must, can be, could, would, almost, nearly, half, partly, mostly, once, if, when, until, unless, before, working on, have to, need to, needs to, try to, hope to, plan to, please, are you, is this, have you, did you, except, apart from, aside from, instead, a question, cannot be, can't be, well done, nicely done, consider it, as good as, hardly, barely, scarcely, practically, virtually, just about, back to you, better than, rather",
	not: 'not, never, none, nothing, nobody, neither, cannot, nope',
	yesOrNo: 'yes, no, yep, yeah, nope, nah, yup',
	except: 'except, apart from, aside from, other than, save, bar, with the exception of, only not',
	firstFew: 'first',
	lastFew: 'last',
	few: 'two|2, three|3, four|4',
};

/**
 * Languages that have no table in `core/language`: Norwegian, Danish, Polish, Czech, Finnish, Turkish, Chinese,
 * Japanese.
 */
const WITHOUT_TABLE: AnswerWords = {
	done: 'ferdig, sendt, faerdig, zrobione, gotowe, hotovo, valmis, tehty, tamam, yapildi, 完成, 完了, 済み',
	finished: 'zrobione, hotovo, tehty, 完成, 完了',
	leads: 'allerede, juz',
	notDone: 'ikke enna, ikke endnu, jeszcze nie, jeste ne, henuz degil, 还没, まだ',
	ahead: 'skal, nesten, naesten, sa godt som, knapt',
	not: 'ikke, nie, neni, ei, degil',
	yesOrNo: 'nei, tak, ano, kylla, evet, hayir',
	except: 'unntatt, undtagen, oprocz, krome, paitsi, haric',
	firstFew: '',
	lastFew: '',
	few: '',
};

/** Words of short answers in all languages that are known; compared without case and diacritics. */
export function answerWordLists(kind: keyof AnswerWords): readonly string[] {
	return [...wordsIn(ENGLISH[kind]), ...answerWords(kind), ...wordsIn(WITHOUT_TABLE[kind])].filter(Boolean);
}

/** What a few words that stand behind or below an item say about it. */
interface Statement {
	/** It is done, or said not to be. */
	readonly isDone?: boolean;
	/** The day by which it is promised. */
	readonly due?: CalendarDate;
	/** The words, where they say more than that. */
	readonly comment?: string;
}

const alternatives = (kind: keyof AnswerWords): string =>
	[...new Set(answerWordLists(kind).map(plain))].sort((a, b) => b.length - a.length).map(words =>
		words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
	).join('|');
const EDGE = '(?![\\p{L}\\p{M}\\p{N}])';
const START = '(?<![\\p{L}\\p{M}\\p{N}])';
const DENIED = new RegExp(`${START}(?:${alternatives('notDone')})${EDGE}`, 'u');
const AHEAD = new RegExp(`${START}(?:${alternatives('ahead')})${EDGE}`, 'u');
const LEADS = `(?:(?:${alternatives('leads')})${EDGE}[\\s,.!:;–—-]*)*`;
const DONE = new RegExp(`^[\\s*_"“„«'(¡]*${LEADS}(?:${alternatives('done')})${EDGE}`, 'u');
const DONE_AT_END = new RegExp(`${START}(?:${alternatives('finished')})[\\s*_.!")”]*$`, 'u');
const DONE_WORD = new RegExp(`${START}(?:${alternatives('done')}|${alternatives('finished')})${EDGE}`, 'u');
const NEGATION = `(?:${START}(?:${alternatives('not')})|n't)${EDGE}`;
const NEGATED = new RegExp(NEGATION, 'u');
/** “Couldn't get it done”: the two stand in one clause, with few words between. */
const NEVER_DONE = new RegExp(
	`${NEGATION}(?:[ \\t]+[\\p{L}\\p{M}\\p{N}'-]+){0,3}?[ \\t]+(?:${alternatives('done')}|${
		alternatives('finished')
	})${EDGE}`,
	'u',
);
const BUT = /^(?:but|aber|mais|pero|ma|maar|mas|men) /u;
/** Where a clause ends: “Done, not perfect”. */
const CLAUSE = /[.,;:!?…]+|\s[–—-]+(?=\s)/u;
const TICK =
	/[✓✔☑✅🗹☒]|\[[xX]\]|👍\uFE0F?\s*$|:(?:white_check_mark|heavy_check_mark|ballot_box_with_check|thumbsup|\+1):/u;
/** How much of it: `50 %`, `2 of 5`. */
const SHARE = /(?<!\d)(\d{1,3}) ?%|(?<!\d)(\d{1,3}) (?:out of|of|von|sur|de|di|van|av) (\d{1,3})(?!\d)/u;
/** What may stand around “done” without saying more: when, and thanks. */
const MORE_THAN_DONE = /[\p{L}\p{N}]+/gu;
/** “Done last week.” says no more than that it is done. */
const MOST_WORDS = 4;

/** One of the words of a kind, in any language, as a piece of a pattern. */
export const oneOf = (kind: keyof AnswerWords): string => `${START}(?:${alternatives(kind)})${EDGE}`;

/** Words of an answer as they are compared: folded, and the hyphens and quotes of word processors as plain ones. */
export function plain(words: string): string {
	return foldText(words).replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
}

/** Whether the words say that something is done: `done`, `Yes, sent on Monday.`, `✓`; not `will be done by Friday`. */
export function saysDone(words: string): boolean {
	const folded = plain(words);
	if (DENIED.test(folded) || folded.endsWith('?') || isPart(folded)) { return false; }
	return TICK.test(words)
		|| !AHEAD.test(folded) && (DONE.test(folded) || DONE_AT_END.test(folded)) && !isTakenBack(folded);
}

/** Whether words say that something is on its way: `half done`, `almost finished`; not `well done`. */
export function saysPartlyDone(words: string): boolean {
	const folded = plain(words);
	return DONE_WORD.test(folded) && AHEAD.test(folded) && !/(?:well|nicely) done/u.test(folded);
}

/** Whether the first words say that something is done, or not: `is done`, `not yet`; not `draft is done`. */
export function beginsDone(words: string): boolean {
	const folded = plain(words);
	const bare = folded.replace(new RegExp(`^${LEADS}`, 'u'), '');
	return DONE.test(folded) && saysDone(words) || DENIED.exec(bare)?.index === 0;
}

/** `50 % done`, `2 of 5 done`. */
function isPart(folded: string): boolean {
	const [, percent, part, whole] = SHARE.exec(folded) ?? [];
	return percent !== undefined && percent !== '100' || part !== undefined && part !== whole;
}

/** Denied or asked in the clause that says it, or right behind that: `Done - not.`, `Done? No.` */
function isTakenBack(folded: string): boolean {
	const clauses = folded.split(CLAUSE).map(clause => clause.trim());
	const at = clauses.findIndex(clause => DONE_WORD.test(clause));
	const [clause = '', next = ''] = clauses.slice(Math.max(0, at));
	const isAsked = new RegExp(`${DONE_WORD.source}\\s*\\?`, 'u').test(folded);
	return isAsked || NEGATED.test(clause) || NEGATED.exec(next.replace(BUT, ''))?.index === 0;
}

/** What is done or not, without the words that say so: `I sent the letter to Ingrid` leaves `the letter to Ingrid`. */
export function withoutDoneWords(words: string): string {
	const folded = plain(words);
	const lead = DONE.exec(folded)?.[0] ?? '';
	const rest = folded.slice(lead.length).replace(DONE_AT_END, '').replace(new RegExp(DENIED, 'gu'), '').replace(
		/[^\p{L}\p{M}\p{N}'’-]+/gu,
		' ',
	).replace(/^[-'’ ]+|[-'’ ]+$/g, '');
	return rest.replace(/(?:^| )(?:is|was|are|has been|have been|i|we|yet|ist|est|it)$/u, '').replace(
		/^(?:the|i|we|it|is) (?=\S+ \S)/u,
		'',
	).trim();
}

/** Whether the words say that something is not done: `not yet`, `I have not had the time`. */
export function saysNotDone(words: string): boolean {
	const folded = plain(words);
	return !folded.endsWith('?') && (DENIED.test(folded) || NEVER_DONE.test(folded));
}

/**
 * Reads the answer to an item: `done last week`, `not yet, sorry`, `by Dec 4`, or words to be kept as they are.
 *
 * @param from The day of the answer, where it is known, else today: “Friday” is the one after it.
 */
export function readStatement(words: string, from: CalendarDate, l10n: Words): Statement {
	const text = words.replace(/\s+/g, ' ').trim();
	if (text === '') { return {}; }
	if (saysDone(text) && !isAhead(text, from, l10n)) {
		const count = text.match(MORE_THAN_DONE)?.length ?? 0;
		return { isDone: true, ...count > MOST_WORDS ? { comment: text } : {} };
	}
	const due = dayAhead(text, from, l10n);
	const facts: Statement = { ...saysNotDone(text) ? { isDone: false } : {}, ...due === undefined ? {} : { due } };
	const isOnlyDay = due !== undefined && (text.match(MORE_THAN_DONE)?.length ?? 0) <= MOST_WORDS;
	return isOnlyDay ? facts : { ...facts, comment: text };
}

/** “Done by Friday” is a promise; “Sent, the next one by Friday” says that something is done. */
function isAhead(text: string, from: CalendarDate, l10n: Words): boolean {
	const [clause = ''] = text.split(CLAUSE);
	return dayAhead(clause, from, l10n) !== undefined;
}

/** “Friday”, “nächste Woche”, “el viernes”: three words at most, and no short one that may be another. */
const DAY_IN_WORDS = /^(?=.{5})[\p{L}\p{M}’'-]+(?: [\p{L}\p{M}’'-]+){0,2}$/u;

/** “Not before Dec 11” promises nothing by then. */
const NOT_BEFORE = new RegExp(
	"(?:(?<!\\p{L})(?:not|cannot|nicht|kaum|pas|no|non|niet|não|inte|ikke)|n['’]t)(?: [\\p{L}'’]+){0,4}? "
		+ '(?:before|until|till|vor|avant|antes|prima|voor|före|før|innan)(?!\\p{L})',
	'iu',
);

/**
 * The day by which something is promised: behind `by`, or as the whole answer, `Friday`, `Dec 4`; never one that is
 * over.
 */
export function dayAhead(text: string, from: CalendarDate, l10n: Words): CalendarDate | undefined {
	const bare = text.replace(/^(?:ok|okay|yes|sure|then|will do)[\s,.!:–—-]+/i, '').replace(/[.!]+$/, '').replace(
		/^on /i,
		'',
	);
	const isPhrase = /\d/.test(bare) && bare.split(' ').length <= 4 || DAY_IN_WORDS.test(bare);
	if (NOT_BEFORE.test(text)) { return undefined; }
	// “Too much for one year” names no day.
	const day = dueIn(text.replace(/\bfor\b/gi, '·'), from, l10n)
		?? (isPhrase ? dayOfPhrase({ typed: bare, today: from, past: false }, l10n) : undefined);
	return day !== undefined && day >= from ? day : undefined;
}
