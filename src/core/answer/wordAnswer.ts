import { uidEnding } from '../documents/calendar/uids.ts';
import type { CalendarDate } from '../model/calendarDate.ts';
import type { Homework, Mentorship, NotebookView } from '../model/notebookView.ts';
import type { TaskItem } from '../model/note.ts';
import type { Role } from '../model/vocabulary.ts';
import type { ReturnedDocument, ReturnedLine } from '../office/returned.ts';
import { sameWords, wordsHash } from '../office/returnMarks.ts';
import type { Answer, AnswerPart, ItemPart } from './answer.ts';
import type { Words } from '../text/words.ts';
import { checkPrefix, checkTags, itemTags, wordingsOf } from './itemTags.ts';
import { splitSaid } from './sentItem.ts';
import { dayAhead, readStatement, saysDone, saysNotDone } from './statement.ts';

/** The items that a document can be about, by what they are found by. */
interface SentItems {
	readonly homework: ReadonlyMap<string, readonly Homework[]>;
	/** Checklist items of the mentorship's notes, as if they were homework of nobody. */
	readonly checks: ReadonlyMap<string, Homework>;
}

/**
 * The items of a mentorship that may have been on a document: its homework, and the checklist items of notes that it
 * has any item of.
 */
export function sentItems(view: NotebookView, mentorship: Mentorship, document: ReturnedDocument): SentItems {
	const prefixes = new Set(tagsIn(document).flatMap(tag => /^check-[0-9a-z]+-/.exec(tag)?.[0] ?? []));
	const homework = new Map<string, Homework[]>();
	const tags = tagsIn(document);
	// The tags of a mentorship's homework end alike: what has none of them need not be gone through.
	const mayHave = tags.length === 0 || tags.some(tag => tag.endsWith(uidEnding(mentorship)));
	for (const [item, tag] of mayHave ? itemTags(view.homework(), mentorship) : []) {
		homework.set(tag, [...homework.get(tag) ?? [], item]);
	}
	const checks = new Map<string, Homework>();
	for (const note of view.notes()) {
		if (
			tags.length > 0 && prefixes.size === 0 || note.private
			|| note.type !== 'priorities' && view.mentorshipOf(note.path) !== mentorship.key
			|| tags.length > 0 && !prefixes.has(checkPrefix(note.path))
		) { continue; }
		for (const [task, tag] of checkTags(note)) {
			if (!task.isHomework) {
				checks.set(tag, {
					note,
					task,
					index: note.tasks.indexOf(task),
					owners: [],
					ownerImplied: true,
					mentorship: mentorship.key,
					dueImplied: false,
					overdueDays: 0,
					slips: 0,
				});
			}
		}
	}
	return { homework, checks };
}

function tagsIn({ sent, lines }: ReturnedDocument): string[] {
	return [...sent.map(({ item }) => item), ...lines.flatMap(({ box }) => box?.item ?? [])];
}

/** How many of a document's items are known to be of this mentorship: the one with most is meant. */
export function knownItems(document: ReturnedDocument, { homework, checks }: SentItems): number {
	return [...new Set(tagsIn(document))].filter(tag => homework.has(tag) || checks.has(tag)).length;
}

/** Whether any line of a document that has lost its tags is about an item. */
export function namesItems(document: ReturnedDocument, { homework, checks }: SentItems): boolean {
	const { lines } = document;
	// Minutes of somebody else may have the same points on their agenda.
	const items = [...[...homework.values()].flat(), ...tagsIn(document).length > 0 ? checks.values() : []];
	const words = new Set(
		items.flatMap(({ task }) => wordingsOf(task.publicReading ?? task).map(sameWords)).filter(text =>
			text.length > 3
		),
	);
	return lines.some(line =>
		[line.words, line.words.replace(/ \([^()]*\)$/, '')].some(text => words.has(sameWords(text)))
	);
}

/** How days in words are read. */
interface AnswerReading {
	readonly today: CalendarDate;
	readonly l10n: Words;
}

/** What a document says, as an answer. @param from Who it is from, in words. */
export function wordAnswer(
	document: ReturnedDocument,
	from: string,
	items: SentItems,
	reading: AnswerReading,
): Answer {
	return { from, parts: new DocumentReader(document, from, items, reading).parts(), checks: items.checks };
}

/** So many words and fewer, below an item, say that it is done or not; more are something else. */
const MOST_OF_VERDICT = 6;

const TICK_SIGN = '✓';
const TYPED_TICK = /^(?:[☑✓✔✅]\uFE0F?\s*|[xX]\s+)(\S.*)$/u;

class DocumentReader {
	readonly #seen = new Set<string>();
	readonly #parts: AnswerPart[] = [];
	/** The side that the items of this section belong to, as far as they are one side's. */
	#side: Role | undefined;
	#sentWordsOfAll: ReadonlySet<string> | undefined;
	#checksByWords: ReadonlyMap<string, string> | undefined;

	constructor(
		private readonly document: ReturnedDocument,
		private readonly from: string,
		private readonly items: SentItems,
		private readonly reading: AnswerReading,
	) {}

	parts(): readonly AnswerPart[] {
		const { lines } = this.document;
		for (let index = 0; index < lines.length; index++) {
			const line = this.#whole(withoutFacts(lines[index]!), lines[index + 1]);
			const said = this.#saidBelow(line, lines[index + 1]);
			this.#line(line, index, said);
			if (line.words.length > lines[index]!.words.length || said !== '') { index++; }
		}
		for (const { item: tag } of this.document.sent) {
			if (!this.#seen.has(tag)) {
				this.#parts.push({ about: 'item', tag, words: this.#wordsOf(tag) ?? '', isGone: true, comments: [] });
			}
		}
		return this.#parts;
	}

	/** An item that Enter has parted in two, and nothing else was done to, is the one that was sent. */
	#whole(line: ReturnedLine, next: ReturnedLine | undefined): ReturnedLine {
		if (!line.mark || !line.box || !next || next.mark || next.box || next.heading !== undefined) { return line; }
		const words = `${line.words} ${next.words}`;
		return line.mark.hash !== wordsHash(line.words) && line.mark.hash === wordsHash(words)
			? { ...line, words, comments: [...line.comments, ...next.comments] }
			: line;
	}

	/** `done` in the line below an item, or in the next cell of its row, which was not there when it was sent. */
	#saidBelow(line: ReturnedLine, next: ReturnedLine | undefined): string {
		if (!next || next.box || next.heading !== undefined || next.isDeleted || next.comments.length > 0) {
			return '';
		}
		const isInRow = line.row !== undefined && next.row === line.row;
		const isBelow = isInRow || line.box !== undefined && !next.isItem;
		const isNew = this.document.hasMarks ? next.mark === undefined : next.isInserted || isInRow;
		const isShort = next.words.split(' ').length <= MOST_OF_VERDICT;
		return isNew && isBelow && isShort && (saysDone(next.words) || saysNotDone(next.words)) ? next.words : '';
	}

	#line(line: ReturnedLine, index: number, said: string): void {
		if (line.heading !== undefined) {
			this.#side = this.#sideBelow(index);
			this.#words(line);
			return;
		}
		if (line.isDeleted) { this.#aside(line.wordsBefore ?? '', this.#comments(line)); }
		else { this.#body(line, said); }
	}

	/** A line that is no heading. */
	#body(line: ReturnedLine, said: string): void {
		const tag = line.box?.item;
		// A line that was copied in Word has the tag of the one that it was copied from.
		if (tag !== undefined && (!this.#seen.has(tag) || this.#isAsSent(line, tag))) {
			this.#item(line, tag, said);
			return;
		}
		const isCopy = line.box?.checked === true && line.mark === undefined && this.#isSent(line.words);
		if (tag === undefined && (isCopy || !this.document.hasMarks && (line.isItem || said !== ''))) {
			this.#untagged(line, said);
			return;
		}
		this.#words(line);
		if (said !== '') { this.#parts.push({ about: 'nothing', words: said }); }
	}

	#item(returned: ReturnedLine, tag: string, saidBelow: string): void {
		this.#seen.add(tag);
		const line = this.#withoutTick(returned, tag);
		const below = line === returned || saidBelow !== '' ? saidBelow : TICK_SIGN;
		this.#side = this.#sideOf(tag) ?? this.#side;
		const isAsSent = this.#isAsSent(line, tag);
		// Of an item that the notes no longer have there is nothing to say, unless something is said about it.
		if (this.#isStruckOut(line, tag, isAsSent)) {
			this.#gone(line, this.#wordsOf(tag) ?? line.words, this.#knownTag(tag, line.words));
		} else if (!isAsSent || below !== '' || !isUntouched(line)) { this.#touched(line, tag, below, isAsSent); }
	}

	/** `✅ Read the aims`, `x Read the aims`, where only the words were sent: the sign was typed before them. */
	#withoutTick(line: ReturnedLine, tag: string): ReturnedLine {
		const words = TYPED_TICK.exec(line.words)?.[1];
		const isTyped = words !== undefined && !TYPED_TICK.test(this.#taskOf(tag)?.text ?? this.#wordsOf(tag) ?? '')
			&& this.#isAsSent({ ...line, words }, tag);
		return isTyped ? { ...line, words } : line;
	}

	/** It is struck out, and what is said in a comment is kept for itself. */
	#gone(line: ReturnedLine, words: string, tag?: string): void {
		this.#parts.push({ about: 'item', ...tag !== undefined && { tag }, words, isGone: true, comments: [] });
		this.#aside(words, this.#comments(line));
	}

	#touched(line: ReturnedLine, tag: string, below: string, isAsSent: boolean): void {
		const { due, wasDue } = line;
		const { words, said } = isAsSent ? { words: line.words, said: '' } : this.#besides(line, tag);
		const typed = this.#typedDay(line);
		const told = this.#told([said, below], this.#comments(line), typed === undefined ? line.typedDue : undefined);
		const dueNow = typed ?? (due === wasDue ? told.due : undefined) ?? due;
		this.#parts.push({
			about: 'item',
			tag: this.#knownTag(tag, words),
			words: (isAsSent ? line.words : line.wordsBefore ?? this.#sentWords(line, tag)) ?? '',
			...stateNow(line.box, told.isDone),
			...words !== '' && { newWords: words },
			...dueNow !== undefined && { due: dueNow },
			...wasDue !== undefined && { wasDue },
			comments: told.comments,
		});
	}

	#dayAhead(words: string): { readonly due?: CalendarDate } {
		const due = dayAhead(words, this.reading.today, this.reading.l10n);
		return due === undefined ? {} : { due };
	}

	#typedDay({ typedDue }: ReturnedLine): CalendarDate | undefined {
		return typedDue === undefined ? undefined : dayAhead(typedDue, this.reading.today, this.reading.l10n);
	}

	/** Its words were deleted and its box was left, or all are struck through, as they were not in the notes. */
	#isStruckOut({ box, words, isStruck }: ReturnedLine, tag: string | undefined, isAsSent: boolean): boolean {
		if (box?.checked !== box?.wasChecked) { return false; }
		return words === '' ? !isAsSent : isStruck === true && this.#taskOf(tag)?.text.includes('~~') !== true;
	}

	/**
	 * The words of an item and what was written before or behind them: `DONE`, ` – done`, `by Dec 4`, or below a line
	 * break.
	 */
	#besides(line: ReturnedLine, tag: string): { readonly words: string, readonly said: string } {
		const isItem = (words: string): boolean => this.#isAsSent({ ...line, words }, tag);
		const { afterBreak = '' } = line;
		const first = afterBreak !== '' && line.words.endsWith(afterBreak)
			? line.words.slice(0, -afterBreak.length).trim()
			: '';
		if (first !== '' && isItem(first)) { return { words: first, said: afterBreak }; }
		const { words, said = '' } = splitSaid(line.words);
		if (said !== '' && isItem(words)) { return { words, said }; }
		const sent = this.#sentWords(line, tag) ?? '';
		const [returned, sentWords] = [sameWords(line.words), sameWords(sent)];
		const rest = [returned.slice(sentWords.length + 1), returned.slice(0, -sentWords.length - 1)].find((
			addition,
			at,
		) => sentWords !== '' && (at === 0 ? `${sentWords} ${addition}` : `${addition} ${sentWords}`) === returned
			&& this.#isOnlyVerdict(addition)
		);
		return rest === undefined ? { words: line.words, said: '' } : { words: sent, said: rest };
	}

	/** `DONE`, `by Dec 4`: nothing that would be lost if it were no part of the words. */
	#isOnlyVerdict(words: string): boolean {
		const { isDone, due, comment } = readStatement(words, this.reading.today, this.reading.l10n);
		return comment === undefined && (isDone === true || due !== undefined);
	}

	/** What is said of an item in words: that it is done or not, by when, and what is left to be noted down. */
	#told(
		said: readonly string[],
		comments: readonly string[],
		typed: string | undefined,
	): Pick<ItemPart, 'isDone' | 'comments'> & { readonly due?: CalendarDate } {
		const [only = ''] = comments.length === 1 ? comments : [];
		const { isDone: isDoneByComment, comment } = readStatement(only, this.reading.today, this.reading.l10n);
		const isVerdict = isDoneByComment === true && comment === undefined;
		const statements = said.filter(Boolean).map(words =>
			readStatement(words, this.reading.today, this.reading.l10n)
		);
		const isDone = statements.find(each => each.isDone !== undefined)?.isDone ?? (isVerdict ? true : undefined);
		const due = statements.find(each => each.due !== undefined)?.due;
		return {
			...isDone !== undefined && { isDone },
			...due !== undefined && { due },
			comments: [
				...statements.flatMap(each => each.comment ?? []),
				...isVerdict ? [] : comments,
				...typed === undefined ? [] : [typed],
			],
		};
	}

	/** `Read the aims – done (Ruth Abara, due Dec 16)`: what is said about an item may stand behind that. */
	#saidBehind(words: string): ReturnType<typeof splitSaid> {
		const bare = splitSaid(words.replace(/ \([^()]*\)$/, ''));
		return bare.said === undefined ? splitSaid(words) : bare;
	}

	/** An item in a file that has lost its tags: found by its words. A box that is not ticked says nothing then. */
	#untagged(line: ReturnedLine, below: string): void {
		const { words, said = '' } = this.#saidBehind(line.words);
		const { isDone: isToldDone, comments } = this.#told([said, below], this.#comments(line), undefined);
		const isDone = line.box?.checked === true ? true : isToldDone;
		if (isDone === undefined && line.isStruck) {
			this.#gone(line, words);
			return;
		}
		if (isDone === undefined && comments.length === 0) { return; }
		const tag = this.#checkOf(words);
		this.#parts.push({
			about: 'item',
			...tag !== undefined && { tag },
			words,
			...isDone !== undefined && { isDone },
			comments,
		});
	}

	/**
	 * A line that is no item we know: a new one in a list of items, words elsewhere; and what is commented on a line
	 * that was there.
	 */
	#words(line: ReturnedLine): void {
		const comments = this.#comments(line);
		switch (this.#newnessOf(line)) {
			case 'item':
				this.#parts.push({
					about: 'new',
					words: line.words,
					...this.#side && { side: this.#side },
					...dayOf(line) ?? this.#dayAhead(line.words),
					comments,
				});
				return;
			case 'words':
				this.#parts.push({ about: 'nothing', words: line.words });
				break;
			case 'there':
				break;
		}
		this.#aside(line.words, comments);
	}

	/**
	 * Whether a line was there when the page was sent. In a file that has lost our marks only a tracked change tells.
	 */
	#newnessOf(
		{ words, wordsBefore, mark, isInserted, isItem, box, heading }: ReturnedLine,
	): 'item' | 'words' | 'there' {
		const wasThere = this.document.hasMarks ? mark !== undefined && !isInserted : !isInserted;
		const isSame = mark === undefined ? wordsBefore === undefined : mark.hash === wordsHash(words);
		if (words === '' || wasThere && (isSame || heading !== undefined)) { return 'there'; }
		return !wasThere && isItem && box?.checked !== true ? 'item' : 'words';
	}

	#aside(words: string, comments: readonly string[]): void {
		for (const comment of comments) {
			this.#parts.push({ about: 'nothing', words: words === '' ? comment : `${words}: ${comment}` });
		}
	}

	#comments({ comments }: ReturnedLine): string[] {
		return comments.map(({ author, text }) => author === '' || author === this.from ? text : `${author}: ${text}`);
	}

	#isAsSent({ words, mark }: ReturnedLine, tag: string): boolean {
		return mark === undefined
			? this.#hasWords(tag, words)
			: mark.hash === wordsHash(words);
	}

	/** Of a checklist item that has been reworded, as the document says, the tag that it has now. */
	#knownTag(tag: string, words: string): string {
		if (this.items.checks.has(tag) || this.items.homework.has(tag)) { return tag; }
		this.#checksByWords ??= new Map(
			[...this.items.checks.keys()].flatMap(each =>
				this.#wordings(each).map(wording => [sameWords(wording), each])
			),
		);
		return this.#checksByWords.get(sameWords(words)) ?? tag;
	}

	/** The words as they are now, where they are what was sent. */
	#sentWords({ mark }: ReturnedLine, tag: string): string | undefined {
		return this.#wordings(tag).find(words => mark === undefined || mark.hash === wordsHash(words));
	}

	#wordsOf(tag: string): string | undefined {
		return this.#wordings(tag)[0];
	}

	#wordings(tag: string): readonly string[] {
		const task = this.#taskOf(tag);
		return task ? wordingsOf(task) : [];
	}

	#hasWords(tag: string, words: string): boolean {
		const wordings = this.#wordings(tag);
		return wordings.length === 0 ? words === '' : wordings.some(wording => sameWords(wording) === sameWords(words));
	}

	#taskOf(tag: string | undefined): Pick<TaskItem, 'text'> | undefined {
		const { homework, checks } = this.items;
		const item = tag === undefined ? undefined : homework.get(tag)?.at(-1) ?? checks.get(tag);
		return item && (item.task.publicReading ?? item.task);
	}

	/** The checklist item that alone has these words, where no homework has. */
	#checkOf(words: string): string | undefined {
		const bare = sameWords(words.replace(/ \([^()]*\)$/, ''));
		const isHomework = [...this.items.homework.keys()].some(tag => this.#hasWords(tag, bare));
		const tags = isHomework ? [] : [...this.items.checks.keys()].filter(tag => this.#hasWords(tag, bare));
		return tags.length === 1 ? tags[0] : undefined;
	}

	/** Whether an item of the page has these words: some programs drop the tag of a copy. */
	#isSent(words: string): boolean {
		this.#sentWordsOfAll ??= new Set(
			this.document.sent.flatMap(({ item }) => this.#wordings(item).map(sameWords)),
		);
		return words !== '' && this.#sentWordsOfAll.has(sameWords(words));
	}

	#sideOf(tag: string): Role | undefined {
		const owners = this.items.homework.get(tag)?.at(-1)?.owners;
		const [owner] = owners ?? [];
		return owners?.length === 1 && (owner === 'mentor' || owner === 'mentee') ? owner : undefined;
	}

	/** The side of the first item below a heading that has one, up to the next heading. */
	#sideBelow(index: number): Role | undefined {
		for (let next = index + 1; next < this.document.lines.length; next++) {
			const { heading, box } = this.document.lines[next]!;
			if (heading !== undefined) { return undefined; }
			const side = box?.item === undefined ? undefined : this.#sideOf(box.item);
			if (side) { return side; }
		}
		return undefined;
	}
}

function dayOf({ due, wasDue }: ReturnedLine): { readonly due: CalendarDate } | undefined {
	return due === undefined || due === 'none' || due === wasDue ? undefined : { due };
}

function isUntouched({ box, due, wasDue, typedDue, comments }: ReturnedLine): boolean {
	return box?.checked === box?.wasChecked && due === wasDue && typedDue === undefined && comments.length === 0;
}

function stateOf(box: ReturnedLine['box']): Pick<ItemPart, 'isDone' | 'wasDone'> {
	return { isDone: box?.checked ?? false, ...box?.wasChecked !== undefined && { wasDone: box.wasChecked } };
}

/** What was said in words counts where the box is as it was. */
function stateNow(box: ReturnedLine['box'], isDone: boolean | undefined): Pick<ItemPart, 'isDone' | 'wasDone'> {
	const state = stateOf(box);
	return isDone !== undefined && state.isDone === state.wasDone ? { ...state, isDone } : state;
}

/** The words that were sent, where a program has only added what is said about an item in brackets. */
function withoutFacts(line: ReturnedLine): ReturnedLine {
	const { words, mark, hasFacts } = line;
	if (hasFacts) { return line; }
	const bare = words.replace(/\s*\([^()]*\)$/, '');
	const isAdded = mark !== undefined && mark.hash !== wordsHash(words) && mark.hash === wordsHash(bare);
	return isAdded && splitSaid(words).said === undefined ? { ...line, words: bare } : line;
}
