import type { TextEdit, TextRange } from '../../text/textEdit.ts';
import { readFields, type FieldReading } from '../../taskFields/readFields.ts';
import type { CalendarDate } from '../../model/calendarDate.ts';
import type { Homework, NotebookView } from '../../model/notebookView.ts';
import type { Note, ParsedNote, TaskItem, FieldSpan, TaskField } from '../../model/note.ts';
import type { NoteOptions } from '../../model/noteOptions.ts';
import type { Problem } from '../../model/problem.ts';
import type { Dialect } from '../../model/vocabulary.ts';
import type { BlockScan, ScannedTask } from '../../markdown/blocks/blockScan.ts';
import { scanBlocks } from '../../markdown/blocks/scanBlocks.ts';
import { bodyStartOf, readFrontMatter, type FrontMatter } from '../../note/frontMatter.ts';
import { parseNote } from '../../note/parseNote.ts';
import type { Words } from '../../text/words.ts';
import { readMarkdown, type MarkdownLink } from '../../markdown/links.ts';
import { proseOf } from '../../markdown/prose.ts';

/** How loudly a rule speaks; `off` not at all. */
export const RULE_LEVELS = ['off', 'hint', 'information', 'warning', 'error'] as const;

/** How a rule reports what it finds; with `off` it is not run. */
export type RuleLevel = typeof RULE_LEVELS[number];

/** A way to mend a finding: the smallest edits of the text it was found in. */
export interface Fix {
	/** In the user's language; says what will be written. */
	readonly title: string;
	readonly edits: readonly TextEdit[];
	/** Means the same as what was meant before: may be done to a whole note without looking. */
	readonly safe?: boolean;
	/** The one that most people want; “fix all of this kind” takes it. Every safe one is. */
	readonly preferred?: boolean;
}

/** One place in a note where a rule has something to say. */
export interface Finding {
	/** UTF-16 offsets in the text, `end` exclusive. */
	readonly start: number;
	readonly end: number;
	/** Filled into the rule's message. */
	readonly args?: readonly string[];
	/** Other notes that belong to it, by path. */
	readonly related?: readonly string[];
	/** Computed when asked for. */
	readonly fixes?: () => readonly Fix[];
}

/** One thing that is looked for in the note that is open: one file each. */
export interface Rule {
	/** Stable, `area.kebab-case`: names the setting, the page `docs/rules/CODE.md` and the diagnostic. */
	readonly code: string;
	/** A few English words for the settings and the list of rules. */
	readonly title: string;
	/** Unless the setting says otherwise. */
	readonly level: RuleLevel;
	/** English; `{0}` … are arguments. Says what is seen and what to do, and blames nobody. */
	readonly message: string;
	/** What is found has no effect and may be shown faded. */
	readonly unnecessary?: boolean;
	/** Is about what is private, so that its fixes may change that; those of others may not. */
	readonly aboutPrivate?: boolean;
	/** Everything it has to say about a file of the notebook. Never throws. */
	check(file: FileContext): readonly Finding[];
}

/** What a rule that looks at notes is made of; files whose front matter cannot be read are no business of it. */
interface NoteRule extends Omit<Rule, 'check'> {
	find(note: NoteContext): readonly Finding[];
}

/** A rule that looks at notes that could be read. */
export function noteRule({ find, ...rule }: NoteRule): Rule {
	return { ...rule, check: file => isNote(file) ? find(file) : [] };
}

function isNote(file: FileContext): file is NoteContext {
	return file.note !== undefined;
}

/** What the rules are given of one open file and the notebook around it. */
export interface RuleInput {
	/** As typed, saved or not. */
	readonly text: string;
	readonly path: string;
	/** What reading this very text gave, where it has been read before. */
	readonly parsed?: ParsedNote;
	readonly today: CalendarDate;
	readonly view: NotebookView;
	readonly options: NoteOptions;
	/** For fields on lines that have none yet. */
	readonly dialect: Dialect;
	/** Ticking writes a `done:` date; without it nobody misses one. */
	readonly addDoneDate: boolean;
	readonly l10n: Words;
	/** Whether there is a file or folder at a path of the notebook folder; `undefined` while that is not known. */
	exists(path: string): boolean | undefined;
	/** Whether git keeps this file; `undefined` where that cannot be told. */
	tracked(): boolean | undefined;
}

/** A task item with the places of everything on it. */
export interface PlacedTask {
	readonly task: TaskItem;
	readonly scanned: ScannedTask;
	readonly reading: FieldReading;
}

/** One file as rules see it. */
export interface FileContext extends RuleInput {
	/** Absent where the front matter cannot be read. */
	readonly note: Note | undefined;
	readonly front: FrontMatter | undefined;
	/** What reading it showed, by place. */
	readonly problems: readonly Problem[];
	readonly bodyStart: number;
	readonly scan: BlockScan;
	/** By line; empty where there is no note. */
	readonly tasks: readonly PlacedTask[];
	/** The text with front matter, code and comments blanked out by as many characters, line breaks kept. */
	readonly prose: string;
	/** The links of the body, pictures and definitions too. */
	readonly links: readonly MarkdownLink[];
	/**
	 * What the notebook makes of a task; `undefined` for checklist items, and while the notebook has another text than
	 * this.
	 */
	homeworkOf(task: TaskItem): Homework | undefined;
}

/** One note as rules see it. */
export interface NoteContext extends FileContext {
	readonly note: Note;
	readonly front: FrontMatter;
}

/** Reads a file for the rules; the dearer parts when they are asked for. */
export function readContext(input: RuleInput): FileContext {
	const { text, path, options, view } = input;
	const { note, problems } = input.parsed ?? parseNote(text, path, options);
	const front = readFrontMatter(text);
	const bodyStart = bodyStartOf(text);
	const scan = once(() => scanBlocks(text, bodyStart));
	const tasks = once(() => placeTasks(text, note, scan()));
	const inside = once(() => readMarkdown(text, bodyStart));
	const prose = once(() => proseOf(text, bodyStart, inside()));
	const homework = once(() => homeworkByLine(view, path));
	return {
		...input,
		note,
		front,
		bodyStart,
		problems: [
			...view.readingProblems(path).filter(({ code }) =>
				code.startsWith('file.') && code !== 'file.conflict-markers'
			),
			...problems,
		],
		get scan() {
			return scan();
		},
		get tasks() {
			return tasks();
		},
		get links() {
			return inside().links;
		},
		get prose() {
			return prose();
		},
		homeworkOf: ({ line, lineHash }) => {
			const item = homework().get(line);
			return item?.task.lineHash === lineHash ? item : undefined;
		},
	};
}

function placeTasks(text: string, note: Note | undefined, scan: BlockScan): PlacedTask[] {
	const items = note?.tasks ?? [];
	return items.map((task, index) => {
		const scanned = scan.tasks[index]!;
		return { task, scanned, reading: readFields(text, scanned.paragraph) };
	});
}

function homeworkByLine(view: NotebookView, path: string): Map<number, Homework> {
	return new Map(view.homeworkOf(path).map(item => [item.task.line, item]));
}

function once<T>(make: () => T): () => T {
	let memo: { readonly value: T } | undefined;
	return () => (memo ??= { value: make() }).value;
}

/**
 * Where the value of a front-matter key stands; its key where there is no value, the opening line where there is no
 * key.
 */
export function valueRange(front: FrontMatter, ...keys: readonly string[]): TextRange {
	for (const key of keys) {
		const entry = front.entries.get(key);
		if (entry) {
			return entry.end > entry.start
				? { start: entry.start, end: entry.end }
				: { start: entry.keyStart, end: entry.keyStart + key.length };
		}
	}
	return { start: 0, end: 3 };
}

/**
 * Where an item of a front-matter list stands, looked for from `from` on; the whole value where it is written in an
 * unusual way.
 */
export function itemRange(text: string, value: TextRange, item: string, from = value.start): TextRange {
	const start = text.indexOf(item, Math.max(from, value.start));
	return start >= 0 && start + item.length <= value.end ? { start, end: start + item.length } : value;
}

/** The words of an item on its first line; its box where there are none. */
export function wordsRange({ scanned: { paragraph: [first], box, boxEnd } }: PlacedTask): TextRange {
	return first && first.end > first.start ? { start: first.start, end: first.end } : { start: box, end: boxEnd };
}

/** The first field of a kind on an item. */
export function spanOf({ reading }: PlacedTask, field: TaskField): FieldSpan | undefined {
	return reading.spans.find(span => span.field === field);
}

/** The value of a field, without its marker. */
export function spanValue({ valueStart, valueEnd }: FieldSpan): TextRange {
	return { start: valueStart, end: valueEnd };
}
