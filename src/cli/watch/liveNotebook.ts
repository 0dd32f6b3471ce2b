import type { CalendarDate } from '../../core/model/calendarDate.ts';
import { readNotebook, type FollowedNotebook } from '../readNotebook.ts';
import type { NotebookIndex } from '../../index/notebookIndex.ts';
import { NotebookWatches } from './notebookWatches.ts';

/** A day may have begun; looked at so often, in milliseconds. */
const DAY_CHECK = 30_000;

/** How a notebook is followed. */
export interface FollowOptions {
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
export async function followNotebook(options: FollowOptions): Promise<void> {
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
