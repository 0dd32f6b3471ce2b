import { itemWords } from '../../taskFields/itemWords.ts';
import type { Homework } from '../../model/notebookView.ts';
import type { Note, TaskItem } from '../../model/note.ts';
import { plainLine } from '../../documents/portable.ts';
import { bareWords } from '../../documents/prepare/prepareModel.ts';
import type { MeetingScope } from '../../documents/homeworkLines.ts';
import type { PublicNote } from '../publicNotes.ts';

/** An item on a page, which is drawn from what it is and not from how its line came to look. */
export interface AnchoredItem {
	readonly task: TaskItem;
	readonly note: Note;
	/** Absent for a checklist item. */
	readonly homework?: Homework;
}

/** Signs of a private plane, in which nobody writes words: 0 to 9, and the one at both ends. */
const FIRST_SIGN = 0x10ff00;
const EDGE = String.fromCodePoint(FIRST_SIGN + 10);
const ANCHOR = new RegExp(
	`${EDGE}([${String.fromCodePoint(FIRST_SIGN)}-${String.fromCodePoint(FIRST_SIGN + 9)}]{1,6})${EDGE} ?`,
	'u',
);
const ANCHORED_LINE = new RegExp(`${ANCHOR.source}[^\\r\\n]*`, 'gu');
/** Of a bulleted list, with its sign and no words. */
const SIGNED_ITEM = new RegExp(`^( *[-*+]) (?:\\[.\\] )?(${ANCHOR.source.replace(/ \?$/, '')})$`, 'u');
const SIGNS = new RegExp(`[${String.fromCodePoint(FIRST_SIGN)}-${EDGE}]`, 'gu');

/**
 * Keeps track of items while their lines go through what makes a page of a note: each line gets a sign that stands for
 * its item, made of characters that nothing on the way takes for words or marks. Where the page is written, the item is
 * there again.
 */
export class ItemAnchors {
	readonly #items: AnchoredItem[] = [];
	readonly #homework: ReadonlyMap<Note['path'], ReadonlyMap<number, Homework>>;

	constructor(scope: Pick<MeetingScope, 'view' | 'mentorship'>) {
		const byNote = new Map<string, Map<number, Homework>>();
		for (const item of scope.view.homework()) {
			if (item.mentorship !== scope.mentorship.key) { continue; }
			const ofNote = byNote.get(item.note.path) ?? new Map<number, Homework>();
			byNote.set(item.note.path, ofNote.set(item.task.line, item));
		}
		this.#homework = byNote;
	}

	/** The sign of an item, to stand before its words. */
	sign(item: AnchoredItem): string {
		const digits = [...String(this.#items.push(item) - 1)].map(digit =>
			String.fromCodePoint(FIRST_SIGN + Number(digit))
		)
			.join('');
		return `${EDGE}${digits}${EDGE} `;
	}

	/** {@link sign} of homework. */
	signOf(homework: Homework): string {
		return this.sign({ task: homework.task, note: homework.note, homework });
	}

	/** A note whose task lines have their signs. */
	marked({ note, text }: PublicNote): PublicNote {
		const lines = text.replace(SIGNS, '').split('\n');
		for (const task of note.tasks) {
			const line = lines[task.line] ?? '';
			const box = line.indexOf(`[${task.mark}]`);
			if (box < 0) { continue; }
			const homework = this.#homework.get(note.path)?.get(task.line);
			const end = box + task.mark.length + 2;
			lines[task.line] = `${line.slice(0, end)} `
				+ `${this.sign({ task, note, ...homework && { homework } })}${line.slice(end).trimStart()}`;
		}
		return { note, text: lines.join('\n') } as PublicNote;
	}

	/**
	 * Text whose lines without a box are about open homework by their words alone, as on a page for the mentor that was
	 * written before: `- Send the draft (due Dec 4)`. Each item once.
	 */
	markedByWords(markdown: string, { homework }: MeetingScope): string {
		const open = new Map<string, Homework[]>();
		for (const item of homework) {
			// As the page has them.
			const words = bareWords(plainLine(itemWords(item.task.text)));
			if (words !== '' && (item.task.status === 'open' || item.task.status === 'in-progress')) {
				open.set(words, [...open.get(words) ?? [], item]);
			}
		}
		const text = markdown.replace(SIGNS, '');
		const usedItems = new Set<Homework>();
		return text.split('\n').map(line => {
			const marker = /^\s*[-*+]\s+(?!\[.\]\s)/.exec(line)?.[0];
			const items = marker === undefined
				? undefined
				: readings(line.slice(marker.length)).map(words => open.get(words)).find(item => item !== undefined);
			if (marker === undefined || items?.length !== 1 || usedItems.has(items[0]!)) { return line; }
			usedItems.add(items[0]!);
			return `${marker}${this.signOf(items[0]!)}${line.slice(marker.length)}`;
		}).join('\n');
	}

	/** The items whose signs stand in a text. */
	itemsIn(markdown: string): AnchoredItem[] {
		return [...markdown.matchAll(ANCHORED_LINE)].flatMap(([line]) => this.read(line)?.item ?? []);
	}

	/**
	 * Text in which items with a sign have nothing else on their lines, as their words are drawn from the item, and in
	 * which those of one list right below each other are one item with all their signs: a parser takes as long for each
	 * item as for a paragraph.
	 */
	onlySigns(markdown: string): string {
		const lines: string[] = [];
		let open: string | undefined;
		for (
			const line of markdown.replace(
				ANCHORED_LINE,
				anchored => anchored.slice(0, this.read(anchored)?.length ?? anchored.length).trimEnd(),
			).split('\n')
		) {
			const [, marker, signs = ''] = SIGNED_ITEM.exec(line) ?? [];
			if (marker !== undefined && marker === open) { lines[lines.length - 1] += signs; }
			else { lines.push(line); }
			open = marker;
		}
		return lines.join('\n');
	}

	/** All items whose signs a text begins with. */
	readAll(text: string): readonly AnchoredItem[] {
		const items: AnchoredItem[] = [];
		let rest = text;
		for (let next = this.read(rest); next; next = this.read(rest)) {
			items.push(next.item);
			rest = rest.slice(next.length);
		}
		return items;
	}

	/** The item whose sign a text begins with, and how long the sign is. */
	read(text: string): { readonly item: AnchoredItem, readonly length: number } | undefined {
		const match = ANCHOR.exec(text);
		if (match?.index !== 0) { return undefined; }
		const digits = [...match[1]!].map(sign => sign.codePointAt(0)! - FIRST_SIGN).join('');
		const item = this.#items[Number(digits)];
		return item && { item, length: match[0].length };
	}
}

/** Text without any such sign. */
export function withoutSigns(text: string): string {
	return text.replace(SIGNS, '');
}

/** What a line may be about: all of it, or without a name before it and brackets behind it. */
function readings(line: string): string[] {
	const plain = plainLine(line);
	const bare = plain.replace(/ \([^()]*\)[^()]*$/, '');
	const colon = bare.indexOf(': ');
	return [plain, bare, ...colon > 0 ? [bare.slice(colon + 2), bare.slice(0, colon)] : []].map(bareWords).filter(
		words => words !== '',
	);
}
