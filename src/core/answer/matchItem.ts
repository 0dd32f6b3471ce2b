import { itemWords } from '../taskFields/itemWords.ts';
import { comparedWords, wordsOf } from '../documents/calendar/uids.ts';
import type { Homework, Mentorship, NotebookView } from '../model/notebookView.ts';
import { isOpen } from '../query/homework.ts';
import { groupBy } from '../text/textEdit.ts';
import type { Answer, AnswerPart, ItemPart, NewPart } from './answer.ts';
import { itemTags } from './itemTags.ts';
import { parseNote } from '../note/parseNote.ts';

/**
 * How sure it is that an item is meant: by its tag or the same words; by words that are nearly the same; one of
 * several.
 */
export type Likeness = 'same' | 'nearly' | 'several';

/** A part of an answer and the items it can be about; none for a new one, and where none fits. */
export interface MatchedPart {
	readonly from: string;
	readonly part: AnswerPart;
	readonly items: readonly Homework[];
	readonly likeness: Likeness;
}

/** Half of the words and a bit more are the same. */
const ALIKE = 0.6;
/** Whoever is behind the best by less is as likely as that. */
const MARGIN = 0.12;
const MOST_SHOWN = 5;
/** More are not looked at: it is no answer. */
const MOST_PARTS = 5_000;

/** Finds what each part of some answers is about, among the homework of their mentorship that is not private. */
export function matchAnswers(
	answers: readonly Answer[],
	view: NotebookView,
	mentorship: Mentorship,
): readonly MatchedPart[] {
	const items = new ItemIndex(view.homework(), mentorship);
	return answers.flatMap(({ from, parts, checks }) =>
		parts.slice(0, MOST_PARTS).map(part => ({
			from,
			part,
			...part.about === 'nothing' ? NOTHING : checked(part, checks) ?? items.find(part),
		}))
	);
}

/** A checklist item that a part is about by its tag. */
function checked(part: ItemPart | NewPart, checks: Answer['checks']): Match | undefined {
	const item = part.about === 'item' && part.tag !== undefined ? checks?.get(part.tag) : undefined;
	return item && { items: [item], likeness: 'same' };
}

/** The notes that are to be read before proposals are made: those of the items that may be meant. */
export function notesOf(matched: readonly MatchedPart[]): readonly string[] {
	return [...new Set(matched.flatMap(({ items }) => items.map(({ note }) => note.path)))];
}

interface Match {
	readonly items: readonly Homework[];
	readonly likeness: Likeness;
}

const NOTHING: Match = { items: [], likeness: 'same' };

/** The homework of a mentorship, to be found by tag and by words. */
class ItemIndex {
	readonly #byTag: ReadonlyMap<string, readonly Homework[]>;
	readonly #byWords: ReadonlyMap<string, readonly Homework[]>;
	readonly #open: readonly (readonly [Homework, ReadonlySet<string>])[];

	constructor(homework: readonly Homework[], mentorship: Mentorship) {
		// What was carried forward has a successor, which is the one to change.
		const tags = [...itemTags(homework, mentorship)].filter(([{ task }]) => task.status !== 'carried');
		const items = tags.map(([item]) => item);
		const tagOf = new Map(tags);
		this.#byTag = groupBy(items, item => tagOf.get(item) ?? '');
		this.#byWords = new Map(
			[...groupBy(items.flatMap(item => wordsSent(item).map(words => ({ words, item }))), ({ words }) => words)]
				.map((
					[words, sent],
				) => [words, sent.map(({ item }) => item)]),
		);
		this.#open = tags.flatMap(([item]) => isOpen(item.task) ? [[item, wordSet(wordsOf(item))] as const] : []);
	}

	find(part: ItemPart | NewPart): Match {
		const { tag, newWords } = part.about === 'item' ? part : {};
		const tagged = tag === undefined ? [] : this.#byTag.get(tag) ?? [];
		if (tagged.length > 0) { return among(tagged); }
		const exact = this.#exactly(part.words) ?? (newWords === undefined ? undefined : this.#exactly(newWords));
		return exact ?? this.#nearly(part.words);
	}

	#exactly(words: string): Match | undefined {
		for (const reading of readingsOf(words)) {
			const items = this.#byWords.get(reading);
			if (items) { return among(items); }
		}
		return undefined;
	}

	#nearly(words: string): Match {
		const readings = readingsOf(words).map(reading => [reading, wordSet(reading)] as const);
		const scored = this.#open.map(([item, set]) => ({
			item,
			score: Math.max(...readings.map(([reading, others]) => likenessOf(wordsOf(item), set, reading, others))),
		}))
			.filter(({ score }) => score >= ALIKE).sort((a, b) => b.score - a.score);
		const near = scored.filter(({ score }) => score > scored[0]!.score - MARGIN).slice(0, MOST_SHOWN).map((
			{ item },
		) => item);
		return near.length === 0 ? NOTHING : { items: near, likeness: near.length === 1 ? 'nearly' : 'several' };
	}
}

/** The words that an item may have on a page: a wikilink at its end that only says the goal is left out there. */
function wordsSent(item: Homework): readonly string[] {
	return [...new Set([wordsOf(item), comparedWords(itemWords(item.task.text))])];
}

/** Of several that say the same the open ones are meant; of closed ones the last. */
function among(items: readonly Homework[]): Match {
	const open = items.filter(({ task }) => isOpen(task));
	const meant = open.length > 0 ? open : items.slice(-1);
	return { items: meant.slice(0, MOST_SHOWN), likeness: meant.length === 1 ? 'same' : 'several' };
}

/**
 * The words without fields, without what a page adds in brackets behind them, and without a full stop, folded: what was
 * written, first.
 */
function readingsOf(words: string): string[] {
	const plain = comparedWords(readWords(words));
	const bare = plain.replace(/ ?\([^()]*\)$/, '').trim();
	return [...new Set([plain, bare, plain.replace(/[.…]+$/, ''), bare.replace(/[.…]+$/, '')])].filter(reading =>
		reading !== ''
	);
}

function wordSet(words: string): ReadonlySet<string> {
	return new Set(words.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
}

/** From 0 to 1: shared words; what was cut off behind four words or more is nearly the same. */
function likenessOf(words: string, set: ReadonlySet<string>, reading: string, others: ReadonlySet<string>): number {
	const cut = reading.replace(/[….]+$/, '').trim();
	if (others.size >= 4 && words.startsWith(cut)) { return 0.95; }
	if (set.size + others.size < 4) { return 0; }
	const shared = [...set].filter(word => others.has(word)).length;
	return 2 * shared / (set.size + others.size);
}

/** More is no item. */
const LONGEST_ITEM = 2_000;

/** The words of an item as a note has them: without fields and owners, as the reader of notes takes these out. */
export function readWords(written: string): string {
	const line = written.replace(/\s+/g, ' ').slice(0, LONGEST_ITEM);
	return wordsOfItems(`---\ntype: meeting\n---\n- [ ] ${line}\n`)[0] ?? written;
}

/** The words of all items of a note's text. */
export function wordsOfItems(text: string): readonly string[] {
	return parseNote(text, '').note?.tasks.map(task => task.text) ?? [];
}
