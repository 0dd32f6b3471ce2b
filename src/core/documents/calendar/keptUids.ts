import { foldText } from '../../text/foldText.ts';
import { groupBy } from '../../text/textEdit.ts';

/** An item that goes into a calendar, as its entry tells of it. */
interface UidItem {
	/** The note and the words it goes by, hashed: `note.words`. */
	readonly key: string;
	/** As the entry shows them. */
	readonly words: string;
	/** `20261204`; absent without a day. */
	readonly day?: string;
	/** What it would get without an earlier file. */
	readonly uid: string;
	/** What goes on has the UID before what is settled. */
	readonly isOpen: boolean;
}

/** An entry of an earlier file. */
interface EarlierEntry {
	readonly kind: 'VEVENT' | 'VTODO';
	/** Without `@mentoring-notebook`. */
	readonly uid: string;
	readonly key: string | undefined;
	readonly words: ReadonlySet<string>;
	/** `20261204`. */
	readonly day: string | undefined;
	/** It was told as cancelled already. */
	readonly isOff: boolean;
}

/**
 * The property that says which item an entry is, whatever its UID: readers pass over what begins with `X-` (RFC 5545,
 * 3.8.8.2).
 */
export const ITEM_PROPERTY = 'X-MENTORING-ITEM';

const OURS = /^([a-z0-9-]{1,120})@mentoring-notebook$/;
/** A larger file is none of ours. */
const MOST_CHARACTERS = 20_000_000;
/** Half of the words are the same: the item was worded anew. */
const ALIKE = 0.5;

/** The entries of a calendar file that was exported before, so that the next one over it can keep their UIDs. */
export class EarlierCalendar {
	readonly #entries: readonly EarlierEntry[];

	/** @param text Of any file; what is not ours is passed over. */
	constructor(text: string) {
		const unfolded = text.length > MOST_CHARACTERS ? '' : text.replace(/\r?\n[ \t]/g, '');
		const pieces = unfolded.split(/^BEGIN:(VEVENT|VTODO)\r?$/m);
		this.#entries = pieces.flatMap((piece, index) =>
			index > 0 && index % 2 === 0 ? readEntry(piece, pieces[index - 1] === 'VTODO' ? 'VTODO' : 'VEVENT') : []
		);
	}

	/**
	 * The UID of each item: that of the entry that told of it in the earlier file, also when its note was moved, or
	 * when it was worded anew in between (its note is the same, and half of its words or its day). Else its own.
	 *
	 * @param ending What the UIDs of these items end with: those of one relationship.
	 */
	keep(items: readonly UidItem[], ending: string): ReadonlyMap<string, string> {
		const matching = new Matching(
			items,
			this.#entries.filter(({ uid }) => uid.startsWith('homework-') && uid.endsWith(ending)),
		);
		for (const settledToo of [false, true]) {
			matching.match(settledToo, (item, entry) => item.key === entry.key && item.uid === entry.uid);
			matching.match(settledToo, (item, entry) => item.key === entry.key);
			matching.match(settledToo, (item, entry) => item.uid === entry.uid);
			matching.match(settledToo, (item, entry) => wordsKey(item.key) === wordsKey(entry.key ?? ''));
			matching.matchAlike(settledToo);
		}
		return matching.uids();
	}

	/**
	 * What it told of a relationship for days to come, or for no day, that is told no more: deleted, moved to another
	 * name, private by now. What was off without a day has been heard.
	 *
	 * @param ending What the UIDs of the relationship end with.
	 * @param today `20261123`
	 */
	gone(ending: string, knownUids: ReadonlySet<string>, today: string): readonly EarlierEntry[] {
		return this.#entries.filter(({ uid, day, isOff }) =>
			uid.endsWith(ending) && !knownUids.has(uid) && (day === undefined ? !isOff : day >= today)
		);
	}

	/** Whether it told of an entry. */
	has(uid: string): boolean {
		return this.#entries.some(entry => entry.uid === uid);
	}
}

/** Items and entries that wait for each other; each is taken once. */
class Matching {
	readonly #kept = new Map<string, string>();
	readonly #entries: Set<EarlierEntry>;

	constructor(private readonly items: readonly UidItem[], entries: readonly EarlierEntry[]) {
		this.#entries = new Set(entries);
	}

	match(settledToo: boolean, isSame: (item: UidItem, entry: EarlierEntry) => boolean): void {
		const waiting = groupBy(
			[...this.#entries].flatMap(entry =>
				[entry.uid, entry.key, wordsKey(entry.key ?? '')].map(name => ({ name, entry }))
			),
			({ name }) => name,
		);
		for (const item of this.#waiting(settledToo)) {
			const near = [item.uid, item.key, wordsKey(item.key)].flatMap(name => waiting.get(name) ?? []).map((
				{ entry },
			) => entry);
			const earlier = near.find(entry => this.#entries.has(entry) && isSame(item, entry));
			if (earlier) { this.#take(item, earlier); }
		}
	}

	/** The best pairs first; several that are as good are not told apart. */
	matchAlike(settledToo: boolean): void {
		const byNote = groupBy([...this.#entries], ({ key }) => noteKey(key ?? ''));
		for (const [note, items] of groupBy([...this.#waiting(settledToo)], ({ key }) => noteKey(key))) {
			const entries = (byNote.get(note) ?? []).slice(0, MOST_ALIKE);
			const pairs = items.slice(0, MOST_ALIKE).flatMap(item => {
				const words = wordsIn(item.words);
				return entries.map(entry => ({ item, entry, score: likeness(words, item.day, entry) }));
			});
			for (
				const { item, entry, score } of pairs.filter(pair => pair.score >= ALIKE).sort((a, b) =>
					b.score - a.score
				)
			) {
				const isRival = (rival: typeof pairs[number]) =>
					rival.score === score && (rival.item === item) !== (rival.entry === entry)
					&& this.#isWaiting(rival.item, rival.entry);
				if (this.#isWaiting(item, entry) && !pairs.some(isRival)) { this.#take(item, entry); }
			}
		}
	}

	/** Those that were not met keep their own, with a number where an earlier entry goes by it. */
	uids(): ReadonlyMap<string, string> {
		const uids = new Map<string, string>();
		const used = new Set(this.#kept.values());
		for (const { uid } of this.items) {
			if (uids.has(uid)) { continue; }
			const keptUid = this.#kept.get(uid) ?? freeName(uid, used);
			used.add(keptUid);
			uids.set(uid, keptUid);
		}
		return uids;
	}

	*#waiting(settledToo: boolean): Iterable<UidItem> {
		for (const item of this.items) { if (!this.#kept.has(item.uid) && (item.isOpen || settledToo)) { yield item; } }
	}

	#isWaiting(item: UidItem, entry: EarlierEntry): boolean {
		return !this.#kept.has(item.uid) && this.#entries.has(entry);
	}

	#take(item: UidItem, entry: EarlierEntry): void {
		this.#kept.set(item.uid, entry.uid);
		this.#entries.delete(entry);
	}
}

/** In one note; more would not be told apart anyway. */
const MOST_ALIKE = 50;

/** From 0 to 1: how much of the words is the same; the same day is worth half. */
function likeness(words: ReadonlySet<string>, day: string | undefined, entry: EarlierEntry): number {
	const shared = [...words].filter(word => entry.words.has(word)).length;
	const alike = words.size + entry.words.size === 0 ? 0 : 2 * shared / (words.size + entry.words.size);
	return alike + (day !== undefined && day === entry.day ? ALIKE : 0);
}

function freeName(uid: string, used: ReadonlySet<string>): string {
	if (!used.has(uid)) { return uid; }
	for (let count = 2;; count++) {
		const name = uid.replace(/-([a-z0-9]+)$/, `-again${count}-$1`);
		if (!used.has(name)) { return name; }
	}
}

function readEntry(text: string, kind: EarlierEntry['kind']): EarlierEntry[] {
	const lines = text.split(/\r?\n/);
	const value = (name: string) =>
		lines.find(line => line.startsWith(`${name}:`) || line.startsWith(`${name};`))?.replace(/^[^:]*:/, '');
	const uid = OURS.exec(value('UID') ?? '')?.[1];
	const day = /^\d{8}/.exec(value('DTSTART') ?? value('DUE') ?? '')?.[0];
	// The last words in brackets are whose it is.
	const summary = (value('SUMMARY') ?? '').replace(/\\n/g, ' ').replace(/\\(.)/g, '$1').replace(/ \([^()]*\)$/, '');
	return uid === undefined
		? []
		: [{
			kind,
			uid,
			key: value(ITEM_PROPERTY),
			words: wordsIn(summary),
			day,
			isOff: value('STATUS') === 'CANCELLED',
		}];
}

function wordsIn(text: string): ReadonlySet<string> {
	return new Set(foldText(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
}

function noteKey(key: string): string {
	return key.slice(0, Math.max(0, key.indexOf('.')));
}

function wordsKey(key: string): string {
	return key.slice(key.indexOf('.'));
}
