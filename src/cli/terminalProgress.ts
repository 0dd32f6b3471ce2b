import type { Terminal } from './terminal.ts';

/** Fewer things than this are done before anybody wonders. */
const WORTH_TELLING = 2_000;

/** How far a long work is. */
export interface Progress {
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
