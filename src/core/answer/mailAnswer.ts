import type { CalendarDate } from '../model/calendarDate.ts';
import { otherRole, type Role } from '../model/vocabulary.ts';
import type { Words } from '../text/words.ts';
import { pledges, sentencesIn } from '../edit/pastedMail.ts';
import type { Answer, AnswerPart } from './answer.ts';
import { mailLines, type MailLine } from './mailLines.ts';
import { exceptsSome, isYesAndNo, listVerdict } from './listVerdict.ts';
import { enumerated, pointedIn, pointsAtSome } from './pointing.ts';
import { readSent, splitSaid, withoutMarker, type SentItem } from './sentItem.ts';
import {
	beginsDone,
	dayAhead,
	readStatement,
	saysDone,
	saysNotDone,
	saysPartlyDone,
	withoutDoneWords,
} from './statement.ts';

/** What is known of a mail besides its text. */
interface MailContext {
	/** Who wrote it, as the user is told. */
	readonly from: string;
	/** The side of who wrote it: what that person promises is that side's. */
	readonly side: Role;
	/** The name of who keeps the notebook, to tell in a chat what was sent from what came back. */
	readonly keeper?: string | undefined;
	/** The day it was written, else today. */
	readonly day: CalendarDate;
	readonly l10n: Words;
}

/** Longer texts are no answer; what is behind is not read. */
export const MOST_CHARACTERS = 200_000;
const MOST_LINES = 2_000;

/**
 * What a mail or message says about the items that were sent with it: ticks and words in what is quoted, answers
 * between the lines and, of what is written above or below, what was done, promised and asked for.
 *
 * ```text
 * > - [ ] Introduce Mara to Ingrid Solheim      ticked
 * done last week
 * > - [x] Read the aims                         ticked
 * > - [ ] Comment on the dossier
 * by Dec 4, sorry                               moved to 4 December, with the words as a comment
 * ```
 */
export function mailAnswer(text: string, context: MailContext): Answer {
	const reader = new MailReader(context);
	const lines = mailLines(text.slice(0, MOST_CHARACTERS), context.keeper).slice(0, MOST_LINES);
	reader.number(lines);
	for (const line of reader.takeVerdict(reader.takeListVerdict(lines))) { reader.take(line); }
	return { from: context.from, parts: reader.parts() };
}

/** Everything that is said of all items above: `all done`, `both sent`. */
const OF_ALL =
	/^(?:all|both|everything|alle|alles|beide|beides|tout|tous|todo|todos|tutto|tudo|allt|alt)\b|^\p{L}+ (?:all|both|everything|alles?|beides?)[.!]*$/iu;
/** “Done, thanks!” is no more than a verdict. */
const MOST_OF_VERDICT = 4;
/** Of two: `both done`. */
const OF_BOTH = /^(?:both|beide|les deux|tous les deux|ambos|entrambi|båda|begge)\b|^\p{L}+ (?:both|beides?)[.!]*$/iu;
const PROMISE_BEHIND = /^(\S.*?)\s+(?:->|=>|→|⇒|\*{2,})\s*(\S[^*]*?)\**$/u;
/** “Will be done by Friday.” */
const WILL_BE = /^(?:(?:it|this|that|es|das|ça|cela) )?(?:will be|wird|sera|será|sarà|wordt|blir) /iu;
const WRAPPED_FROM = 50;

/** Whether words are said of all that was sent: of one, or `both`, `all`. */
function isOfAll(words: string, count: number): boolean {
	if (count === 1) { return true; }
	return (OF_BOTH.test(words) ? count === 2 : OF_ALL.test(words)) && !speaksOfSome(words);
}

/** “All but 2 done”, “alles op de tweede na”: not all, though it is not clear which. */
function speaksOfSome(words: string): boolean {
	return exceptsSome(words) || pointsAtSome(words);
}

class MailReader {
	readonly #parts: AnswerPart[] = [];
	/** What was sent since something was last said about it. */
	#run: SentItem[] = [];
	/** What was sent by its number; nothing for a number that several have. */
	readonly #numbered = new Map<number, SentItem | undefined>();
	/** What was sent with a bullet, a number or a box, in its order. */
	readonly #listed: SentItem[] = [];
	#lastSent = '';
	#lastDepth = 0;
	/** What is being said, line by line; `''` for a blank line. */
	#said: string[] = [];
	#isAfterBlank = false;

	constructor(private readonly context: MailContext) {}

	/** Takes down what was sent at which place, and under which number, where that is one item only. */
	number(lines: readonly MailLine[]): void {
		for (const line of lines) {
			const sent = this.#isSent(line) ? readSent(line.words) : undefined;
			if (sent?.isListed === true) { this.#listed.push(sent); }
			if (sent?.number === undefined) { continue; }
			this.#numbered.set(sent.number, this.#numbered.has(sent.number) ? undefined : sent);
		}
	}

	/**
	 * “Yes, yes, no.” above or below three that were sent, “All done except the second.”: told of each, or shown where
	 * it cannot be told of which. Gives the lines that are left to read.
	 */
	takeListVerdict(lines: readonly MailLine[]): readonly MailLine[] {
		const sent = this.#listed;
		const first = lines.findIndex(this.#isSent);
		const last = lines.reduce((before, line, at) => (this.#isSent(line) ? at : before), -1);
		const isSaid = ({ kind }: MailLine): boolean => kind === 'said';
		const above = lines.findIndex(isSaid);
		const from = above >= 0 && above < first ? above : lines.findIndex((line, at) => at > last && isSaid(line));
		// Below answers between the lines stands the answer to the last.
		const isBetween = above > first && above < last;
		if (
			from < 0 || isBetween || sent.some(({ isTicked, said }) => isTicked === true || said !== undefined)
		) { return lines; }
		const length = lines.slice(from).findIndex((line, at) => !isSaid(line) || at > 0 && line.isMessage);
		const paragraph = lines.slice(from, length < 0 ? undefined : from + length).map(({ words }) => words.trim());
		const [sentence = '', ...rest] = sentencesIn(paragraph);
		const asWhole = this.#listVerdict(paragraph.join('\n'));
		const verdict = asWhole ?? this.#listVerdict(sentence);
		if (verdict === undefined) { return lines; }
		const left = asWhole === undefined ? rest.join(' ') : '';
		if (verdict === 'unclear') {
			this.#parts.push({ about: 'nothing', words: asWhole === undefined ? sentence : paragraph.join(' ') });
		} else {
			for (const { place, said } of verdict) { this.#tellSent(sent[place]!, said); }
		}
		// What else is written is not said of the last item.
		return [
			...lines.slice(0, from),
			...left === '' ? [] : [{ ...lines[from]!, words: left }],
			...lines.slice(from + paragraph.length),
		].filter(line => !this.#isSent(line));
	}

	#listVerdict(text: string): ReturnType<typeof listVerdict> {
		return listVerdict(text, this.#listed.map(({ number }) => number), words => this.#tells(words));
	}

	/** That something is done, or not, or a day for it. */
	#tells(words: string): boolean {
		const { isDone, due } = readStatement(words, this.context.day, this.context.l10n);
		return isDone !== undefined || due !== undefined;
	}

	/**
	 * “Done.” above the only item that was sent, “All done!” above several of which none is ticked: told of each. Gives
	 * the lines that are left to read.
	 */
	takeVerdict(lines: readonly MailLine[]): readonly MailLine[] {
		const first = lines.findIndex(this.#isSent);
		const sent = this.#listed.filter(() => first >= 0);
		const at = lines.findIndex(({ kind }) => kind === 'said');
		const [words = '', ...rest] = at < 0 || at > first || lines[at]!.isMessage
			? []
			: sentencesIn([lines[at]!.words]);
		const isBare = (words.match(/[\p{L}\p{N}]+/gu) ?? []).length <= MOST_OF_VERDICT || OF_ALL.test(words);
		if (
			sent.length === 0 || !isOfAll(words, sent.length) || !this.#isVerdict(words, isBare, sent.length === 1)
			|| sent.some(({ isTicked, said }) => isTicked === true || said !== undefined)
		) { return lines; }
		if (!saysDone(words)) {
			this.#tellSent(sent[0]!, words);
			return withoutFirst(lines, at, rest.join(' '));
		}
		for (const item of sent) { this.#tellSent(item, 'done'); }
		const { comment } = readStatement(words, this.context.day, this.context.l10n);
		if (comment !== undefined) { this.#parts.push({ about: 'nothing', words: comment }); }
		return withoutFirst(lines, at, rest.join(' '));
	}

	/** That it is done; of a single item also that it is not, or will be by a day. */
	#isVerdict(words: string, isBare: boolean, isSingle: boolean): boolean {
		const { isDone, due } = readStatement(words, this.context.day, this.context.l10n);
		if (isDone === true) { return isBare; }
		return isSingle && words.split(' ').length <= MOST_OF_VERDICT + 1
			&& (isDone === false || due !== undefined && saysDone(words.replace(WILL_BE, '')));
	}

	readonly #isSent = (line: MailLine): boolean =>
		line.kind === 'quoted' || line.isBelowHeaders && line.kind === 'said' && isSentBelow(line);

	take(line: MailLine): void {
		if (line.isMessage && this.#said.length > 0) { this.#settle(true); }
		if (line.kind === 'blank') {
			if (this.#said.length > 0) { this.#said.push(''); }
			else { this.#isAfterBlank = true; }
			this.#lastSent = '';
			return;
		}
		if (line.kind === 'quoted' || line.isBelowHeaders && isSentBelow(line)) {
			this.#takeSent(line);
			return;
		}
		if (line.isBelowHeaders && !isAnswerBelow(line, this.context)) { return; }
		this.#said.push(...enumerated(line.words));
	}

	#takeSent({ words: line, depth }: MailLine): void {
		if (this.#said.length > 0) { this.#settle(false); }
		const sent = this.#withPromise(readSent(line));
		const goesOn = !sent.isListed && depth === this.#lastDepth && this.#lastSent !== ''
			&& (line.startsWith('  ') || this.#lastSent.length >= WRAPPED_FROM || /^\s*\p{Ll}/u.test(line));
		const last = this.#run.at(-1);
		if (goesOn && last) {
			const joined = splitSaid(`${last.words} ${line.trim()}`);
			this.#run[this.#run.length - 1] = { ...last, ...joined };
		} else {
			this.#run.push(sent);
		}
		[this.#lastSent, this.#lastDepth, this.#isAfterBlank] = [line, depth, false];
	}

	/** `Read the aims -> by Friday`: behind an arrow or stars stands what was not sent. */
	#withPromise(sent: SentItem): SentItem {
		const [, words = '', said = ''] = PROMISE_BEHIND.exec(sent.words) ?? [];
		const isPromise = sent.said === undefined && said.split(' ').length <= MOST_OF_VERDICT
			&& dayAhead(said, this.context.day, this.context.l10n) !== undefined;
		return isPromise ? { ...sent, words, said } : sent;
	}

	parts(): readonly AnswerPart[] {
		this.#settle(true);
		return this.#parts;
	}

	/** What was sent and what was said about it are told together. */
	#settle(isLast: boolean): void {
		const [run, said] = [this.#run, this.#said];
		const isAttached = run.length > 0 && said.length > 0 && this.#isAbout(run, said, isLast);
		const paragraph = isAttached ? firstParagraph(said, isLast) : [];
		const listed = run.filter(({ isListed }) => isListed);
		const words = plainWords(paragraph);
		const answered = listed.at(-1) ?? run.at(-1);
		const isOfAll = listed.length > 1 && OF_ALL.test(words) && !speaksOfSome(words) && saysDone(words);
		for (const sent of run) {
			const answers = isOfAll ? sent.isListed : sent === answered;
			this.#tellSent(sent, answers ? words : '');
		}
		this.#free(said.slice(paragraph.length));
		[this.#run, this.#said, this.#isAfterBlank, this.#lastSent] = [[], [], false, ''];
	}

	/** Whether what is said is about the item right above, and not the end of the mail below all that was quoted. */
	#isAbout(run: readonly SentItem[], said: readonly string[], isLast: boolean): boolean {
		const [first = ''] = said;
		const { isTicked, words: sentWords } = readSent(first);
		if (
			isTicked !== undefined && sentWords !== '' || this.#byNumber(first)
			|| isVerdictOverList(first, said[1] ?? '')
		) { return false; }
		const { words, isMarked } = withoutMarker(first);
		const statement = readStatement(words, this.context.day, this.context.l10n);
		return isMarked || !this.#isAfterBlank || !isLast || run.length === 1 && run[0]!.isListed
			|| statement.isDone !== undefined || statement.due !== undefined;
	}

	#tellSent({ words, isTicked, said }: SentItem, answer: string): void {
		const text = [said, answer].filter(Boolean).join(' ');
		if (words === '' || isTicked !== true && text === '') { return; }
		const [first = '', ...rest] = sentencesIn([text]);
		const { isDone = isTicked === true ? true : undefined, due, comment } = readStatement(
			first,
			this.context.day,
			this.context.l10n,
		);
		const comments = [[comment, ...rest].filter(Boolean).join(' ')].filter(Boolean);
		this.#parts.push({
			about: 'item',
			words,
			comments,
			...isDone === undefined ? {} : { isDone },
			...due === undefined || isDone === true ? {} : { due },
		});
	}

	/**
	 * What is said about no item right above: about one by its number or its words, promised, asked for, or just said.
	 */
	#free(lines: readonly string[]): void {
		let paragraph: string[] = [];
		const close = (): void => {
			this.#prose(paragraph);
			paragraph = [];
		};
		for (const { line, sent } of withVerdicts(lines)) {
			const numbered = this.#byNumber(line);
			if (numbered) {
				close();
				this.#tellSent(numbered, sent.words);
			} else if (sent.isTicked !== undefined) {
				close();
				if (sent.isTicked || sent.said !== undefined) { this.#tellSent(sent, ''); }
				else { this.#tellNew(sent.words, this.context.side); }
			} else if (line === '' || sent.isListed) {
				close();
				if (sent.isListed) {
					this.#prose([sent.said === undefined ? sent.words : `${sent.words} – ${sent.said}`]);
				}
			} else {
				paragraph.push(withoutMarker(line).words);
			}
		}
		close();
	}

	/** Who writes promises it; what the other is asked for is the other's. */
	#whoseNew(words: string): Role {
		if (ASKS.test(words)) { return otherRole(this.context.side); }
		if (PROMISES.test(words) || PROMISES_LATER.test(words)) { return this.context.side; }
		return otherRole(this.context.side);
	}

	/** `2. done` below a numbered list. */
	#byNumber(line: string): SentItem | undefined {
		const { number, words, said } = readSent(line);
		const sent = number === undefined ? undefined : this.#numbered.get(number);
		const text = said === undefined ? words : '';
		// “2. yes” says something, and nothing that could be an item of its own.
		const isShort = text !== '' && text.split(' ').length <= MOST_OF_VERDICT;
		return sent !== undefined
				&& (isShort || saysDone(text) || saysNotDone(text)
					|| dayAhead(text, this.context.day, this.context.l10n) !== undefined)
			? { ...sent, isTicked: false }
			: undefined;
	}

	/**
	 * `1 and 2 are done, 3 by Friday`, `The first is done, the second by Friday`, below or above a list; nothing where
	 * a part of it is anything else.
	 */
	#pointedAt(sentence: string): readonly { readonly sent: SentItem, readonly said: string }[] {
		const told = pointedIn(sentence).map(({ numbers, arePlaces, said }) => {
			const sent = numbers.map(number => arePlaces ? this.#listed[number - 1] : this.#numbered.get(number));
			return this.#isSaid(said, arePlaces) && sent.every(item => item !== undefined)
				? sent.map(item => ({ sent: { ...item, isTicked: false }, said }))
				: [];
		});
		return told.every(clause => clause.length > 0) ? told.flat() : [];
	}

	/** “Is done”, “by Friday”; behind a place at once, as “the first draft is done” speaks of a draft. */
	#isSaid(said: string, isAtOnce: boolean): boolean {
		const day = dayAhead(said, this.context.day, this.context.l10n);
		if (isAtOnce) {
			const isSentence = /^(?:will|wird|kommt|sera|viene|arriva|komt)(?!\p{L})/iu.test(said);
			return beginsDone(said) || day !== undefined && (isSentence || said.split(' ').length <= 3);
		}
		return saysDone(said) && !said.endsWith('?') && /^(?:\P{Lu}|I\P{L})/u.test(said) || saysNotDone(said)
			|| day !== undefined;
	}

	#prose(lines: readonly string[]): void {
		const left: string[] = [];
		const isAway = lines.some(line => AWAY.test(line));
		for (const sentence of sentencesIn(lines)) {
			const { words, said } = splitSaid(sentence);
			const bare = withoutDoneWords(words);
			const numbered = this.#pointedAt(sentence);
			if (numbered.length > 0) {
				for (const { sent, said: each } of numbered) { this.#tellSent(sent, each); }
			} else if (said !== undefined) {
				this.#tellSent({ words, said, isListed: false }, '');
			} else if (bare.includes(' ') && (saysDone(words) || saysNotDone(words))) {
				this.#parts.push({
					about: 'item',
					words: bare,
					isDone: saysDone(words),
					comments: saysDone(words) ? [] : [words],
				});
			} else if (!isAway && pledges(words)) {
				this.#tellNew(asItemWords(words), this.#whoseNew(words));
			} else {
				left.push(sentence);
			}
		}
		const text = left.join(' ');
		const isOfSent = this.#listed.some(({ isTicked }) => isTicked !== true)
			&& isVerdict(text);
		if (isOfSent || (text.match(/[\p{L}\p{N}]+/gu) ?? []).length > SHORT) {
			this.#parts.push({
				about: 'nothing',
				words: text,
			});
		}
	}

	#tellNew(words: string, side: Role): void {
		const due = dayAhead(words, this.context.day, this.context.l10n);
		this.#parts.push({ about: 'new', words, side, comments: [], ...due === undefined ? {} : { due } });
	}
}

/** Whether a text says that something is done, partly or not, or yes or no. */
function isVerdict(text: string): boolean {
	return saysDone(text) || saysNotDone(text) || saysPartlyDone(text) || isYesAndNo(text);
}

/** So many words and fewer are a courtesy: “Good page, Mara.” */
const SHORT = 3;
const PROMISES =
	/^(?:(?:and|so|then|yes|ok|okay|sure)[, ]+)*(?:i\b|i['’]|we\b|we['’]|let me|let['’]s|ich|je|yo|eu|jag|jeg|ik)/iu;
/** “I would suggest you submit it by Friday.” */
const ASKS =
	/^(?:i|we)(?:['’]d| would)? (?:like you|want you|ask you|need you|expect you|suggest(?: that)? you|recommend(?: that)? you|think you|hope you|propose(?: that)? you)(?!\p{L})/iu;
/** “The second I will do by Friday.”, “On my desk, will do by Friday.” */
const PROMISES_LATER =
	/[,;] will (?=\p{Ll})|(?<!\p{L})(?:I|we)(?:['’]ll| will| shall| can)(?!\p{L})|(?<!\p{L})ich (?:werde|mache|schicke)(?!\p{L})/u;
/** What a program answers while somebody is away: whom to ask meanwhile is nobody's homework. */
const AWAY =
	/out of (?:the )?(?:office|clinic|hospital|country)|i(?:['’]m| am) (?:away|on (?:annual |parental |maternity )?leave|on (?:holiday|vacation))|(?:no|limited) access to (?:my )?(?:e-?)?mails?|automati(?:c reply|sche antwort|sches? antwoord)|réponse automatique|respuesta automática|risposta automatica|resposta automática|automatisk[at]? svar|abwesenheit|nicht im (?:büro|haus|dienst)|absente? du bureau|fuera de la oficina|fuori (?:sede|ufficio)|fora do escritório|afwezig/iu;
const LEAD =
	/^(?:(?:and|so|then|yes|ok|okay|sure|also)[, ]+)*(?:(?:i|we)(?:['’]ll| will| can| shall| am going to| are going to)(?: also| then| gladly| happily)?|let me|please|(?:could|can|would|will) you(?: please| kindly)?)\s+/iu;

/** “I will write to Ingrid by Dec 4.” as an item: `Write to Ingrid by Dec 4`. */
function asItemWords(sentence: string): string {
	const words = sentence.replace(LEAD, '').replace(/[.!?]+$/, '').trim();
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Lines and what they are; what stands in a list below `Done:` is said to be done, and that line is left out. */
function withVerdicts(lines: readonly string[]): readonly { readonly line: string, readonly sent: SentItem }[] {
	let verdict = '';
	return lines.flatMap((line, at) => {
		const sent = readSent(line);
		if (isVerdictOverList(line, lines[at + 1] ?? '')) {
			verdict = line.replace(/:$/, '');
			return [{ line: '', sent: readSent('') }];
		}
		if (line !== '' && !sent.isListed) { verdict = ''; }
		const isUnder = verdict !== '' && sent.isListed && sent.said === undefined;
		return [{ line, sent: isUnder ? { ...sent, said: verdict } : sent }];
	});
}

/** `Done:` above a list. */
function isVerdictOverList(line: string, below: string): boolean {
	const { isListed, words } = readSent(line);
	return words.endsWith(':') && !isListed && readSent(below).isListed && words.split(' ').length <= MOST_OF_VERDICT
		&& (saysDone(words.slice(0, -1)) || saysNotDone(words.slice(0, -1)));
}

/** The lines with what is left to read of one of them. */
function withoutFirst(lines: readonly MailLine[], at: number, left: string): readonly MailLine[] {
	return lines.flatMap((line, index) => {
		if (index !== at) { return [line]; }
		return left === '' ? [] : [{ ...line, words: left }];
	});
}

function firstParagraph(said: readonly string[], isLast: boolean): readonly string[] {
	const isOther = (line: string, at: number): boolean => at > 0 && readSent(line).isListed;
	const end = said.findIndex((line, at) => isLast && line === '' || isOther(line, at));
	return end < 0 ? said : said.slice(0, end);
}

function plainWords(lines: readonly string[]): string {
	return lines.map(line => withoutMarker(line).words).filter(Boolean).join(' ');
}

/** Below the headers of a mail that is not marked as quoted, what has a bullet or a box was sent. */
function isSentBelow({ words, depth }: MailLine): boolean {
	const { isListed, isTicked } = readSent(words);
	return depth > 0 || isListed && (isTicked !== undefined || !withoutMarker(words).isMarked);
}

/** There, only what says who is speaking, that something is done, or by when, can be told from what was sent. */
function isAnswerBelow({ words }: MailLine, { day, l10n }: MailContext): boolean {
	const { words: bare, isMarked } = withoutMarker(words);
	const { isDone, due, comment } = readStatement(bare, day, l10n);
	return isMarked || isDone !== undefined || due !== undefined && (comment === undefined || pledges(bare));
}
