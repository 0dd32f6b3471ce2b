import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDate } from '../core/model/calendarDate.ts';
import type { NotebookView, Keeper } from '../core/model/notebookView.ts';
import type { NoteOptions } from '../core/model/noteOptions.ts';
import { Notebook } from '../core/notebook/notebook.ts';
import { CONFIG_PATH, optionsOf, readNotebookConfig, type NotebookConfig } from '../core/note/notebookConfig.ts';
import { isKeptUnread } from '../core/note/keptPrivate.ts';
import { noteParser } from '../core/note/parseNote.ts';
import { fileProblem } from '../index/readFile.ts';
import { DEFAULT_INDEX_OPTIONS, NotebookIndex } from '../index/notebookIndex.ts';
import type { NoteStore, Scheduler } from '../index/ports.ts';
import { NodeFileSystem, errorCode, reasonOf, utf8 } from './nodeFileSystem.ts';
import type { Readings } from './read/readings.ts';
import { CommandError, type Terminal } from './terminal.ts';

/** Where nothing is followed after the one reading, nothing is ever waited for. */
const noTimers: Scheduler = { after: () => () => undefined };

const timers: Scheduler = {
	after: (milliseconds, action) => {
		const timer = setTimeout(action, milliseconds);
		return () => {
			clearTimeout(timer);
		};
	},
};

/** Somebody looks on: a change is read soon after the burst it came in. */
const FOLLOWED = { ...DEFAULT_INDEX_OPTIONS, quiet: 5, longest: 40 };

/** A notebook as it was read. */
export interface ReadNotebook {
	readonly view: NotebookView;
	/** Files that are left out because what they say of who may read them could not be understood. */
	readonly keptPrivate: number;
	/** How its notes are read, as its own file says. */
	readonly options: NoteOptions;
	/** The languages of its notes, where it says so; the first is written in. */
	readonly languages: readonly string[] | undefined;
	/** Who keeps the notebook, where it says so. */
	readonly me: string | undefined;
}

/** Follows a notebook. */
interface Follower {
	/** From now on the index may be told of changes: it is about to read. */
	begins(index: NotebookIndex): void;
	/** After the first reading: the notebook says something else now. */
	onDidChange(): void;
}

/** How a notebook is read. */
interface HowToRead {
	readonly follow?: Follower;
	/** Is told what reading each text gave. */
	readonly readings?: Readings;
	/** Reads it for {@link FollowedNotebook.told} as well. */
	readonly withTold?: boolean;
}

/** A notebook that is kept equal to its folder, as far as its index is told of changes. */
export interface FollowedNotebook extends ReadNotebook {
	readonly index: NotebookIndex;
	/** Of the same reading, as if what is private had never been written. */
	readonly told: NotebookView | undefined;
	/** Whether it was another day. */
	setToday(today: CalendarDate): boolean;
}

/** {@link readNotebook} of a folder that the user named. Throws a `CommandError` where it cannot be read. */
export async function readFolder(
	folder: string,
	today: CalendarDate,
	includePrivate: boolean,
	how: HowToRead = {},
): Promise<FollowedNotebook> {
	try {
		return await readNotebook(folder, today, includePrivate, how);
	} catch (error) {
		throw new CommandError(`The folder “${folder}” cannot be read: ${reasonOf(error)}.`, { cause: error });
	}
}

/** Nothing of such a note is told; that there is one, its owner has to know. */
export function tellKeptPrivate({ keptPrivate }: Pick<ReadNotebook, 'keptPrivate'>, terminal: Terminal): void {
	if (keptPrivate === 0) { return; }
	const notice = keptPrivate === 1
		? '1 note is kept private and left out, because what it says of who may read it could not be understood. With --include-private, status names it.'
		: (`${keptPrivate} notes are kept private and left out, because what they say of who may read them `
			+ 'could not be understood. With --include-private, status names them.');
	terminal.writeError(`mentoring-notebook: ${notice}\n`);
}

/**
 * Reads all notes below a folder, once; private ones only if asked for. Rejects where the folder itself cannot be read.
 */
export async function readNotebook(
	folder: string,
	today: CalendarDate,
	includePrivate: boolean,
	{ follow, readings, withTold = false }: HowToRead = {},
): Promise<FollowedNotebook> {
	const files = new NodeFileSystem(folder);
	const config = readConfig(folder);
	const keeper: Keeper = { role: 'mentee', ...config.me === undefined ? {} : { name: config.me } };
	const notebook = new Notebook({ today, includePrivate, keeper });
	const told = withTold ? new Notebook({ today, includePrivate: false, keeper }) : undefined;
	const options: NoteOptions = optionsOf(config);
	const keptPaths = new Set<string>();
	const ports = {
		files,
		scheduler: follow ? timers : noTimers,
		utf8,
		notebook: withoutSettling(notebook, told, keptPaths, follow !== undefined),
		parse: readings?.reading(noteParser(options), JSON.stringify(config)) ?? noteParser(options),
	};
	const ignore = (): void => undefined;
	let isLoaded = false;
	const tell = (): void => {
		if (isLoaded) { follow?.onDidChange(); }
	};
	const index = new NotebookIndex(ports, follow ? FOLLOWED : DEFAULT_INDEX_OPTIONS, tell, ignore);
	follow?.begins(index);
	await index.load();
	isLoaded = true;
	const problems = [
		...config.problem === undefined ? [] : [fileProblem('file.unreadable', config.problem)],
		...config.problems ?? [],
	];
	if (problems.length > 0) {
		notebook.put(CONFIG_PATH, { problems });
		told?.put(CONFIG_PATH, { problems });
	}
	return {
		view: notebook,
		told,
		get keptPrivate() {
			return includePrivate && !withTold ? 0 : keptPaths.size;
		},
		options,
		languages: config.languages,
		me: config.me,
		index,
		setToday: day => notebook.setToday(day),
	};
}

/** What the notebook says of itself; nothing where it has no such file. */
function readConfig(folder: string): NotebookConfig {
	try {
		return readNotebookConfig(readFileSync(join(folder, CONFIG_PATH), 'utf8'));
	} catch (error) {
		return errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR'
			? { words: {} }
			: { words: {}, problem: reasonOf(error) };
	}
}

/**
 * Nobody asks before all is read, so that what the notes mean together is worked out once, at the end. `kept` is told
 * of {@link isKeptUnread}.
 *
 * @param keepsLast Where somebody looks on, the last good reading of a note stays while it is being typed in. Any
 * other answer is of the files as they are.
 */
function withoutSettling(
	notebook: Notebook,
	told: Notebook | undefined,
	keptPaths: Set<string>,
	keepsLast: boolean,
): NoteStore {
	return {
		note: path => keepsLast ? notebook.note(path) : undefined,
		put: (path, parsed) => {
			if (isKeptUnread(parsed)) { keptPaths.add(path); }
			else { keptPaths.delete(path); }
			told?.put(path, parsed);
			return notebook.put(path, parsed);
		},
		remove: path => {
			keptPaths.delete(path);
			told?.remove(path);
			return notebook.remove(path);
		},
	};
}
