import type { CalendarDate } from '../../core/model/calendarDate.ts';
import { reasonOf } from '../nodeFileSystem.ts';
import type { ReadNotebook } from '../readNotebook.ts';
import { CommandError, DONE, type Terminal } from '../terminal.ts';
import { followNotebook } from './liveNotebook.ts';

/** Clears a terminal and goes to its first line. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/** What a verb follows. */
export interface FollowedAs {
	/** As of this day, whatever the calendar says. */
	readonly today: CalendarDate | undefined;
	readonly includePrivate: boolean;
}

/** Lets `write` say it of a folder, and again on a clear screen whenever it changes, until the terminal says stop. */
export async function followFolder(
	folder: string,
	{ today, includePrivate }: FollowedAs,
	terminal: Terminal,
	write: (read: ReadNotebook) => unknown,
): Promise<number> {
	const signal = terminal.stop ?? new AbortController().signal;
	let failure: unknown;
	const ended = new AbortController();
	signal.addEventListener('abort', () => {
		ended.abort();
	}, { once: true });
	const onChange = (notebook: ReadNotebook): void => {
		try {
			if (terminal.isTerminal) { terminal.writeOut(CLEAR); }
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
