import type { NoteText } from '../../export/publicNotes.ts';
import { cellText, cellsOf } from '../../markdown/tableCells.ts';
import type { CalendarDate } from '../../model/calendarDate.ts';
import type { Meeting, Mentorship } from '../../model/notebookView.ts';
import type { Words } from '../../text/words.ts';
import { nameOf } from '../homeworkLines.ts';
import { listItems, sectionEnd, writtenLines } from '../listItems.ts';
import { bareWords, inlineText, sectionNames, type SectionKey } from '../prepare/prepareModel.ts';
import { isPrompt } from '../portable.ts';

/** What a committee was worried about, from the meeting that raised it to the one that settled it. */
export interface Concern {
	/** As first written, on one line, without who raised it: `No plan for missing values`. */
	readonly words: string;
	/** Who raised it: the member's name where the committee has one for it. */
	readonly by?: string;
	readonly raised: CalendarDate;
	/** What was last said to it at a later meeting. */
	readonly answer?: string;
	/** The day of the meeting that settled it; absent while it is open. */
	readonly settled?: CalendarDate;
	/** Held meetings since the one that raised it. */
	readonly meetingsSince: number;
	/** Where it was last written: a note, and its line, from 0. */
	readonly place: { readonly path: string, readonly line: number };
}

/**
 * The concerns of a committee (domain row 36), oldest first. Raised is what stands in the list or the first column of a
 * table under “Concerns of today” or “Concerns”; answered what is ticked, struck off, or a plain item with an answer
 * under “Concerns of last time”: `- [x] Too many duties: one fewer`. An open box is open, whatever is written behind
 * it.
 *
 * @param notes Texts of the meetings, without their private parts. A meeting whose text is not there tells nothing.
 */
export function concernsOf(committee: Mentorship, notes: ReadonlyMap<string, NoteText>, l10n: Words): Concern[] {
	if (committee.kind !== 'committee') { return []; }
	const ledger = new Ledger(committee, l10n);
	const counted = committee.meetings.filter(({ status }) => status === 'held' || status === 'planned').reverse();
	for (const meeting of counted) { ledger.read(meeting, notes.get(meeting.note.path)); }
	return ledger.concerns();
}

/** A line that names a concern. */
interface Written {
	readonly words: string;
	readonly by?: string;
	readonly behind: string;
	readonly mark: string | undefined;
	readonly line: number;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
/** A concern while it is followed; `heldBefore` counts the held meetings up to the one that raised it. */
type Followed = Mutable<Omit<Concern, 'meetingsSince'>> & { heldBefore: number };

/** Follows each concern from meeting to meeting. */
class Ledger {
	readonly #followed: Followed[] = [];
	readonly #sectionOf: (heading: string) => SectionKey | undefined;
	readonly #committee: Mentorship;
	readonly #l10n: Words;
	#held = 0;

	constructor(committee: Mentorship, l10n: Words) {
		this.#committee = committee;
		this.#l10n = l10n;
		this.#sectionOf = sectionNames(l10n);
	}

	read({ date: { date }, status, note: { path } }: Meeting, note: NoteText | undefined): void {
		if (status === 'held') { this.#held++; }
		if (!note) { return; }
		for (const written of writtenUnder(note, heading => this.#sectionOf(heading) === 'concerns')) {
			this.#answer(written, date, path, status === 'held');
		}
		for (const written of writtenUnder(note, heading => this.#sectionOf(heading) === 'raised')) {
			this.#raise(written, date, path);
		}
	}

	concerns(): Concern[] {
		return this.#followed.map(({ heldBefore, ...concern }) => ({
			...concern,
			meetingsSince: this.#held - heldBefore,
		}));
	}

	#answer(written: Written, day: CalendarDate, path: string, isHeld: boolean): void {
		const { behind, mark, line } = written;
		const concern = this.#find(written.words) ?? this.#add(written, day, path);
		concern.place = { path, line };
		if (behind !== '') { concern.answer = behind; }
		if (mark === undefined ? behind !== '' && isHeld : SETTLED.test(mark)) { concern.settled = day; }
	}

	#raise(written: Written, day: CalendarDate, path: string): void {
		const concern = this.#find(written.words) ?? this.#add(written, day, path);
		concern.place = { path, line: written.line };
		if (written.mark !== undefined && SETTLED.test(written.mark)) {
			concern.settled = day;
			return;
		}
		if (concern.settled === undefined) { return; }
		delete concern.settled;
		Object.assign(concern, { raised: day, heldBefore: this.#held });
	}

	#add({ words, by, line }: Written, raised: CalendarDate, path: string): Followed {
		const concern: Followed = {
			words,
			...by === undefined ? {} : { by: this.#nameOf(by) },
			raised,
			place: { path, line },
			heldBefore: this.#held,
		};
		this.#followed.push(concern);
		return concern;
	}

	/** The member whose name has this word, as `Samir`; else as written. */
	#nameOf(by: string): string {
		const name = nameOf([bareWords(by)], this.#committee, this.#l10n);
		return bareWords(name) === bareWords(by) ? by : name;
	}

	/** By the words: those of one begin those of the other. */
	#find(words: string): Followed | undefined {
		const bare = `${bareWords(words)} `;
		return [...this.#followed].reverse().find(concern => {
			const knownWords = `${bareWords(concern.words)} `;
			return knownWords.startsWith(bare) || bare.startsWith(knownWords);
		});
	}
}

/** Marks of a box that say it is over. */
const SETTLED = /^[xX-]$/;
/** `~~Too many duties~~` is settled without a word. */
const STRUCK = /^~~(.*)~~$/;

function writtenUnder(note: NoteText, isOne: (heading: string) => boolean): Written[] {
	return note.note.headings.flatMap((heading, index) => {
		if (!isOne(heading.text)) { return []; }
		const end = sectionEnd(note.note, index);
		const items = listItems(note, heading.line + 1, end).map(({ text, mark, line }) => ({
			...inPieces(text),
			mark: STRUCK.test(text) ? '-' : mark,
			line,
		}));
		return [...items, ...rows(note, heading.line + 1, end)].filter(({ words }) =>
			bareWords(words) !== '' && !isPrompt(words)
		);
	}).sort((a, b) => a.line - b.line);
}

/** `No plan (Samir, since 2025-10-29): begun` is a concern, who raised it, and what is said to it. */
function inPieces(text: string): Pick<Written, 'words' | 'by' | 'behind'> {
	const tidy = text.replace(STRUCK, '$1');
	const colon = /:(?=\s|$)/.exec(tidy)?.index ?? tidy.length;
	const named = tidy.slice(0, colon).trim();
	const bracket = /\s*\(([^()]*)\)$/.exec(named);
	const by = bracket?.[1]?.replace(/,?\s*[^\s,]+ \d{4}-\d{2}-\d{2}$/, '').trim();
	return {
		words: inlineText(bracket ? named.slice(0, bracket.index) : named),
		...by ? { by: inlineText(by) } : {},
		behind: inlineText(tidy.slice(colon + 1)),
	};
}

/** Rows of a table: the first column, and who raised it where a column says so. */
function rows(note: NoteText, from: number, end: number): Written[] {
	let head: readonly string[] | undefined;
	let above: { readonly line: number, readonly row: readonly string[] } | undefined;
	return writtenLines(note, from, end).flatMap(({ content, line }): Written[] => {
		if (above?.line !== line - 1) { head = above = undefined; }
		if (!/^ {0,3}\|/.test(content)) {
			head = above = undefined;
			return [];
		}
		const row = cellsOf({ start: 0, text: content }).map(cell => cellText(content, cell));
		const before = above;
		above = { line, row };
		if (row.every(cell => /^:?-+:?$/.test(cell))) {
			head = before?.row;
			return [];
		}
		if (!head || row[0] === undefined || row[0] === '') { return []; }
		const by = row[head.findIndex(cell => /\b(?:by|who)\b/i.test(cell))];
		const answer = row[head.findIndex(cell => /\b(?:answer|outcome|what came of it)\b/i.test(cell))];
		return [{
			words: inlineText(row[0]),
			...by ? { by: inlineText(by) } : {},
			behind: inlineText(answer ?? ''),
			mark: undefined,
			line,
		}];
	});
}
