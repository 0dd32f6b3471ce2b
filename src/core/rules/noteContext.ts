import { readFields, type FieldReading } from '../fields/readFields.ts';
import type { CalendarDate } from '../model/calendarDate.ts';
import type { Homework } from '../model/homework.ts';
import type { Note } from '../model/note.ts';
import type { NotebookView } from '../model/notebookView.ts';
import type { NoteOptions } from '../model/noteOptions.ts';
import type { Problem } from '../model/problem.ts';
import type { TaskItem } from '../model/taskItem.ts';
import type { Dialect } from '../model/vocabulary.ts';
import type { BlockScan, ScannedTask } from '../parse/blocks/blockScan.ts';
import { scanBlocks } from '../parse/blocks/scanBlocks.ts';
import { bodyStartOf, readFrontMatter, type FrontMatter } from '../parse/frontMatter.ts';
import { parseNote } from '../parse/parseNote.ts';
import type { Words } from '../text/words.ts';
import { proseOf } from '../markdown/prose.ts';

/** What the rules are given of one open file and the notebook around it. */
export interface RuleInput {
	/** As typed, saved or not. */
	readonly text: string;
	readonly path: string;
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
	/** What the notebook makes of a task; `undefined` for checklist items, and while the notebook has another text than this. */
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
	const { note, problems } = parseNote(text, path, options);
	const front = readFrontMatter(text);
	const bodyStart = bodyStartOf(text);
	const scan = once(() => scanBlocks(text, bodyStart));
	const tasks = once(() => placeTasks(text, note, scan()));
	const prose = once(() => proseOf(text, bodyStart));
	const homework = once(() => homeworkByLine(view, path));
	return {
		...input, note, front, bodyStart,
		problems: [...view.readingProblems(path).filter(({ code }) => code.startsWith('file.') && code !== 'file.conflict-markers'), ...problems],
		get scan() { return scan(); },
		get tasks() { return tasks(); },
		get prose() { return prose(); },
		homeworkOf: ({ line, lineHash }) => {
			const found = homework().get(line);
			return found?.task.lineHash === lineHash ? found : undefined;
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
	let made: { readonly value: T } | undefined;
	return () => (made ??= { value: make() }).value;
}
