import type { CalendarDate } from '../../core/model/calendarDate.ts';
import type { NotebookIndex } from '../../index/notebookIndex.ts';
import { reasonOf } from '../nodeFileSystem.ts';
import { readNotebook, type FollowedNotebook, type ReadNotebook } from '../readNotebook.ts';
import { CommandError, DONE, type Terminal } from '../terminal.ts';
import { NotebookWatches } from './notebookWatches.ts';

/** A day may have begun; looked at so often, in milliseconds. */
const DAY_CHECK = 30_000;

/** How a notebook is followed. */
interface FollowOptions {
	readonly folder: string;
	readonly includePrivate: boolean;
	/** Asked now and then: at midnight everything is computed anew. */
	today(): CalendarDate;
	/** The notebook says something else now: notes changed, or the day. */
	onChange(notebook: FollowedNotebook): void;
	/** Ends the following. */
	readonly signal: AbortSignal;
}

/** Reads a notebook and follows it until it is told to stop. Rejects where the folder itself cannot be read. */
async function followNotebook(options: FollowOptions): Promise<void> {
	const { signal } = options;
	while (!signal.aborted) { await followOnce(options); }
}

/** Until the notebook's own file changes, after which all is read anew. */
async function followOnce({ folder, includePrivate, today, onChange, signal }: FollowOptions): Promise<void> {
	let restart: () => void = () => undefined;
	const ended = new Promise<void>(resolve => {
		restart = resolve;
	});
	let watcher: NotebookWatches | undefined;
	const begins = (index: NotebookIndex): void => {
		watcher = new NotebookWatches(folder, {
			changed: path => {
				index.changed(path);
			},
			folderCreated: path => {
				index.created(path);
			},
			configChanged: restart,
		});
	};
	const notebook: FollowedNotebook = await readNotebook(folder, today(), includePrivate, {
		follow: {
			begins,
			onDidChange: () => {
				onChange(notebook);
			},
		},
	});
	const timer = setInterval(() => {
		if (notebook.setToday(today())) { onChange(notebook); }
	}, DAY_CHECK);
	signal.addEventListener('abort', restart, { once: true });
	onChange(notebook);
	await ended;
	clearInterval(timer);
	signal.removeEventListener('abort', restart);
	watcher?.dispose();
	notebook.index.dispose();
}

/** Clears a terminal and goes to its first line. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/** What a verb follows. */
interface FollowedAs {
	/** As of this day, whatever the calendar says. */
	readonly today: CalendarDate | undefined;
	readonly includePrivate: boolean;
	/** Each is written on a clear screen, where it is one. */
	readonly clears: boolean;
}

/** Lets `write` say it of a folder, and again whenever it changes, until the terminal says stop. */
export async function followFolder(
	folder: string,
	{ today, includePrivate, clears }: FollowedAs,
	terminal: Terminal,
	write: (reading: ReadNotebook) => unknown,
): Promise<number> {
	const signal = terminal.stop ?? new AbortController().signal;
	let failure: unknown;
	const ended = new AbortController();
	signal.addEventListener('abort', () => {
		ended.abort();
	}, { once: true });
	const onChange = (notebook: ReadNotebook): void => {
		try {
			if (clears && terminal.isTerminal) { terminal.writeOut(CLEAR); }
			write(notebook);
		} catch (error) {
			failure = error;
			ended.abort();
		}
	};
	try {
		await followNotebook({
			folder,
			includePrivate,
			today: () => today ?? terminal.today(),
			onChange,
			signal: ended.signal,
		});
	} catch (error) {
		throw new CommandError(`The folder “${folder}” cannot be followed: ${reasonOf(error)}.`, { cause: error });
	}
	if (failure instanceof Error) { throw failure; }
	return DONE;
}
