import type { CalendarDate } from '../core/model/calendarDate.ts';
import { printable } from '../core/text/printable.ts';

/** What the command line needs of its process; tests hand in their own. */
export interface Terminal {
	writeOut(text: string): void;
	writeError(text: string): void;
	readonly isTerminal: boolean;
	/** Whether standard error is read by a person: then long work tells how far it is. */
	readonly isErrorTerminal?: boolean;
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Ends what goes on until it is stopped; absent where only a signal to the process does. */
	readonly stop?: AbortSignal;
	/** Today on the user's calendar. */
	today(): CalendarDate;
	/** This moment, as calendar files have it: `20261123T090000Z`. */
	moment(): string;
}

/** What every command may end with; told in the help, the man page and docs/cli.md. */
export const EXIT_STATUSES = [
	{ status: 0, meaning: 'done; also where there are problems in the notes' },
	{ status: 1, meaning: 'something was found that you asked to be told of, by --fail-on, --fail-if-any or check' },
	{
		status: 2,
		meaning:
			'bad usage, a folder that cannot be read, or something that could not be done; one line on standard error says what',
	},
] as const;

/** See {@link EXIT_STATUSES}. */
export const DONE = 0;

/**
 * Exit status where something that was asked for is there (`--fail-on`, `--fail-if-any`, `check`); see {@link
 * EXIT_STATUSES}.
 */
export const FOUND = 1;

/** Exit status where nothing was done, and why stands on standard error; see {@link EXIT_STATUSES}. */
export const NOT_DONE = 2;

/** Why a command was not carried out, in words for the user: one line on standard error, and {@link NOT_DONE}. */
export class CommandError extends Error {}

/** What stands behind an error about a word that is not known, where there is one like it; begins with a space. */
export function didYouMean(nearest: string | undefined): string {
	return nearest === undefined ? '' : ` Did you mean “${nearest}”?`;
}

/** Text of several lines for a terminal: tabs stay, other control characters are seen and not obeyed. */
export function printableText(text: string): string {
	return text.split(/\r\n|\n/).map(line => line.split('\t').map(printable).join('\t')).join('\n');
}

/** Writes a document to standard output: to a program or a file every byte of it, to a terminal what that may obey. */
export function writeDocument(text: string, terminal: Terminal): void {
	terminal.writeOut(terminal.isTerminal ? printableText(text) : text);
}

/** Fewer things than this are done before anybody wonders. */
const WORTH_TELLING = 2_000;

/** How far a long work is. */
interface Progress {
	/** One more is done. */
	step(): void;
	/** The line is taken away. */
	end(): void;
}

/** Shows on standard error how far a work is, where that is a terminal and the work is long: `Checking 40 %`. */
export function progressOf({ isErrorTerminal, writeError }: Terminal, what: string, total: number): Progress {
	if (!isErrorTerminal || total < WORTH_TELLING) { return { step: () => undefined, end: () => undefined }; }
	let [done, shown] = [0, -1];
	return {
		step: () => {
			const percent = Math.floor(done++ / total * 100);
			if (percent !== shown) {
				writeError(`\r${what} ${percent} %\u001b[K`);
				shown = percent;
			}
		},
		end: () => {
			writeError('\r\u001b[K');
		},
	};
}
