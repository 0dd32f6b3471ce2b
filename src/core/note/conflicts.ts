import { lineStartsOf } from '../text/textEdit.ts';
import { mergeRanges, type LineRange } from '../markdown/lineRanges.ts';

/** Two versions of some lines, between the marks that git leaves where it could not merge. */
export interface Conflict {
	/** The first mark, without its line ending. */
	readonly start: number;
	readonly end: number;
	/** The lines that are not read: the marks, and all but the first version. */
	readonly unread: readonly LineRange[];
	/** The marks alone. */
	readonly marks: readonly LineRange[];
	/** The first version. */
	readonly ours: LineRange;
}

const OURS = /^<{7}(?: |$)/;
const BASE = /^\|{7}(?: |$)/;
const MIDDLE = /^={7}$/;
const THEIRS_END = /^>{7}(?: |$)/;
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const NO_CONFLICTS: readonly Conflict[] = [];

/**
 * Finds what git could not merge, outside fenced code: `<<<<<<<`, perhaps `|||||||`, `=======`
 * and `>>>>>>>` at the beginnings of lines, in this order.
 */
export function findConflicts(text: string): readonly Conflict[] {
	return text.includes('<<<<<<<') ? new ConflictScan(text).run() : NO_CONFLICTS;
}

/**
 * The text as the first version has it: all that is not read is spaces, so that every offset and
 * line is where it was. Texts without conflicts come back as they are.
 */
export function withoutOthersLines(text: string): string {
	const conflicts = findConflicts(text);
	return conflicts.length === 0 ? text : withoutLines(text, conflicts.flatMap(({ unread }) => unread));
}

/** What the text says in its other versions: without the first one, and with all of them one after the other. */
export function otherVersions(text: string, conflicts: readonly Conflict[]): readonly string[] {
	if (conflicts.length === 0) { return []; }
	return [
		withoutLines(text, conflicts.flatMap(({ marks, ours }) => mergeRanges([...marks, ours]))),
		withoutLines(text, conflicts.flatMap(({ marks }) => marks)),
	];
}

function withoutLines(text: string, unread: readonly LineRange[]): string {
	const starts = [...lineStartsOf(text), text.length];
	let at = 0;
	const parts: string[] = [];
	for (const { start, end } of unread) {
		parts.push(text.slice(at, starts[start]), text.slice(starts[start], starts[end]).replace(/[^\r\n]/g, ' '));
		at = starts[end]!;
	}
	return parts.join('') + text.slice(at);
}

/** Goes through the lines once. */
class ConflictScan {
	private readonly starts: readonly number[];
	private readonly found: Conflict[] = [];
	/** Lines of the marks of the conflict that is open. */
	private first = -1;
	private base = -1;
	private middle = -1;
	private fence = '';
	/** First marks that another one followed: left of a conflict that is half settled. */
	private strays: number[] = [];

	constructor(private readonly text: string) {
		this.starts = lineStartsOf(text);
	}

	run(): readonly Conflict[] {
		for (let line = 0; line < this.starts.length; line++) { this.take(line, this.lineAt(line)); }
		return this.found;
	}

	private lineAt(line: number): string {
		return this.text.slice(this.starts[line], this.starts[line + 1] ?? this.text.length).replace(/[\r\n]+$/, '');
	}

	private take(line: number, words: string): void {
		if (this.fence === '' && this.middle < 0 && OURS.test(words)) {
			if (this.first >= 0) { this.strays.push(this.first); }
			this.open(line);
			return;
		}
		if (this.first < 0) {
			this.followFence(words);
			return;
		}
		if (this.middle < 0 && this.base < 0 && BASE.test(words)) { this.base = line; }
		else if (this.middle < 0 && MIDDLE.test(words)) { this.middle = line; }
		else if (this.middle >= 0 && THEIRS_END.test(words)) { this.close(line); }
	}

	private open(line: number): void {
		this.first = line;
		this.base = -1;
		this.middle = -1;
	}

	private close(line: number): void {
		const start = this.starts[this.first]!;
		const second = this.base < 0 ? this.middle : this.base;
		const lineOf = (mark: number): LineRange => ({ start: mark, end: mark + 1 });
		const before = [...this.strays, this.first].map(lineOf);
		this.found.push({
			start,
			end: start + this.lineAt(this.first).length,
			unread: [...before, { start: second, end: line + 1 }],
			marks: [...before, ...this.base < 0 ? [] : [lineOf(this.base)], lineOf(this.middle), lineOf(line)],
			ours: { start: this.first + 1, end: second },
		});
		this.strays = [];
		this.open(-1);
	}

	private followFence(words: string): void {
		const mark = FENCE.exec(words)?.[1] ?? '';
		if (this.fence === '') {
			this.fence = mark;
			return;
		}
		const closes = mark.startsWith(this.fence) && words.trim() === mark;
		if (closes) { this.fence = ''; }
	}
}
