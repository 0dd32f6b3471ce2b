import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDate } from '../core/model/calendarDate.ts';
import type { NotebookView } from '../core/model/notebookView.ts';
import type { NoteOptions } from '../core/model/noteOptions.ts';
import { Notebook } from '../core/notebook/notebook.ts';
import { CONFIG_PATH, optionsOf, readNotebookConfig, type NotebookConfig } from '../core/note/notebookConfig.ts';
import { isKeptUnread } from '../core/note/keptPrivate.ts';
import { noteParser } from '../core/note/parseNote.ts';
import { fileProblem } from '../index/readFile.ts';
import { DEFAULT_INDEX_OPTIONS, NotebookIndex } from '../index/notebookIndex.ts';
import type { NoteStore, Scheduler } from '../index/ports.ts';
import { NodeFileSystem, errorCode, reasonOf, utf8 } from './nodeFileSystem.ts';
import { CommandError, type Terminal } from './terminal.ts';

/** Nothing is followed after the one reading, so nothing is ever waited for. */
const noTimers: Scheduler = { after: () => () => undefined };

/** A notebook as it was read. */
export interface ReadNotebook {
	readonly view: NotebookView;
	/** Files that are left out because what they say of who may read them could not be understood. */
	readonly keptPrivate: number;
	/** How its notes are read, as its own file says. */
	readonly options: NoteOptions;
	/** Who keeps the notebook, where it says so. */
	readonly me: string | undefined;
}

/** {@link readNotebook} of a folder that the user named. Throws a `CommandError` where it cannot be read. */
export async function readFolder(folder: string, today: CalendarDate, includePrivate: boolean): Promise<ReadNotebook> {
	try {
		return await readNotebook(folder, today, includePrivate);
	} catch (error) {
		throw new CommandError(`The folder “${folder}” cannot be read: ${reasonOf(error)}.`, { cause: error });
	}
}

/** Nothing of such a note is told; that there is one, its owner has to know. */
export function tellKeptPrivate({ keptPrivate }: ReadNotebook, terminal: Terminal): void {
	if (keptPrivate === 0) { return; }
	const notice = keptPrivate === 1
		? '1 note is kept private and left out, because what it says of who may read it could not be understood. With --include-private, status names it.'
		: `${keptPrivate} notes are kept private and left out, because what they say of who may read them could not be understood. With --include-private, status names them.`;
	terminal.writeError(`mentoring-notebook: ${notice}\n`);
}

/** Reads all notes below a folder, once; private ones only if asked for. Rejects where the folder itself cannot be read. */
export async function readNotebook(folder: string, today: CalendarDate, includePrivate: boolean): Promise<ReadNotebook> {
	const files = new NodeFileSystem(folder);
	const notebook = new Notebook({ today, includePrivate });
	const config = readConfig(folder);
	const options: NoteOptions = optionsOf(config);
	const kept = new Set<string>();
	const ports = { files, scheduler: noTimers, utf8, notebook: withoutSettling(notebook, kept), parse: noteParser(options) };
	const ignore = (): void => undefined;
	await new NotebookIndex(ports, DEFAULT_INDEX_OPTIONS, ignore, ignore).load();
	const problems = [...config.problem === undefined ? [] : [fileProblem('file.unreadable', config.problem)], ...config.problems ?? []];
	if (problems.length > 0) { notebook.put(CONFIG_PATH, { problems }); }
	return { view: notebook, keptPrivate: includePrivate ? 0 : kept.size, options, me: config.me };
}

/** What the notebook says of itself; nothing where it has no such file. */
function readConfig(folder: string): NotebookConfig {
	try {
		return readNotebookConfig(readFileSync(join(folder, CONFIG_PATH), 'utf8'));
	} catch (error) {
		return errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR' ? { words: {} } : { words: {}, problem: reasonOf(error) };
	}
}

/** Nobody asks before all is read, so that what the notes mean together is worked out once, at the end. `kept` is told of {@link isKeptUnread}. */
function withoutSettling(notebook: Notebook, kept: Set<string>): NoteStore {
	return {
		note: path => notebook.note(path),
		put: (path, parsed) => {
			if (isKeptUnread(parsed)) { kept.add(path); } else { kept.delete(path); }
			return notebook.put(path, parsed);
		},
		remove: path => {
			kept.delete(path);
			return notebook.remove(path);
		},
	};
}
