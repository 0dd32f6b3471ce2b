import { printable } from '../../core/text/printable.ts';
import { CommandError, DONE, type Terminal } from '../terminal.ts';
import { NotebookWatches } from '../watch/notebookWatches.ts';
import type { CheckFinding } from './checkFinding.ts';
import type { NotebookChecker } from './notebookFindings.ts';

/** Milliseconds of quiet after which a changed note is looked at, … */
const SOON = 5;
/** … and after which all notes are, since what one says can matter to others. */
const QUIET = 1_000;
/** After so many notes it is seen whether one changed meanwhile. */
const AT_ONCE = 20;

/** What is followed. */
interface WatchedCheck {
	readonly folder: string;
	/** Reads the notebook anew. */
	open(): Promise<NotebookChecker>;
	/** What is told of a file. */
	shown(checker: NotebookChecker, path: string): readonly CheckFinding[];
	line(finding: CheckFinding): string;
}

/** Tells a note anew as soon as it changes, and the others a moment later, until the terminal says stop. */
export async function watchCheck(watched: WatchedCheck, terminal: Terminal): Promise<number> {
	const teller = new FindingsTeller(watched, terminal);
	// Before the first reading: what changes while that is under way is looked at after it.
	const watcher = new NotebookWatches(watched.folder, {
		changed: path => {
			teller.changed(path);
		},
		folderCreated: () => {
			teller.changed(undefined);
		},
		configChanged: () => {
			teller.changed(undefined);
		},
	});
	try {
		await teller.tellAll();
		terminal.writeError('Looking on; Ctrl-C ends.\n');
		await untilStopped(terminal);
	} finally {
		watcher.dispose();
		teller.dispose();
	}
	return DONE;
}

function untilStopped({ stop }: Terminal): Promise<void> {
	return new Promise(resolve => {
		if (stop?.aborted) { resolve(); }
		stop?.addEventListener('abort', () => {
			resolve();
		}, { once: true });
	});
}

/** Knows what was told last of each file, and tells what is different now. */
class FindingsTeller {
	readonly #watched: WatchedCheck;
	readonly #terminal: Terminal;
	readonly #told = new Map<string, string>();
	readonly #changed = new Set<string>();
	#checker: NotebookChecker | undefined;
	#isEnded = false;
	#soon: NodeJS.Timeout | undefined;
	#later: NodeJS.Timeout | undefined;
	/** Readings follow one another. */
	#reading: Promise<void> = Promise.resolve();

	constructor(watched: WatchedCheck, terminal: Terminal) {
		this.#watched = watched;
		this.#terminal = terminal;
	}

	/** @param path The file; absent where it may be any. */
	changed(path: string | undefined): void {
		if (path?.toLowerCase().endsWith('.md')) { this.#changed.add(path); }
		clearTimeout(this.#soon);
		clearTimeout(this.#later);
		this.#soon = setTimeout(() => {
			this.#tellChanged();
		}, SOON);
		this.#later = setTimeout(() => {
			this.#reading = this.#reading.then(() => this.#tellAllAgain());
		}, QUIET);
	}

	dispose(): void {
		this.#isEnded = true;
		clearTimeout(this.#soon);
		clearTimeout(this.#later);
	}

	/** A folder that cannot be read just now is looked at again with the next change. */
	async #tellAllAgain(): Promise<void> {
		try {
			await this.tellAll();
		} catch (error) {
			if (!(error instanceof CommandError)) { throw error; }
			if (!this.#isEnded) { this.#terminal.writeError(`mentoring-notebook: ${printable(error.message)}\n`); }
		}
	}

	/** Everything, by a new reading. */
	async tellAll(): Promise<void> {
		const isFirst = this.#checker === undefined;
		const checker = await this.#watched.open();
		this.#checker = checker;
		const paths = new Set([...checker.paths, ...this.#told.keys()]);
		let looked = 0;
		for (const path of paths) {
			if (this.#isEnded) { return; }
			this.#tell(path, checker);
			if (++looked % AT_ONCE === 0) { await new Promise(setImmediate); }
		}
		if (isFirst && this.#told.size === 0) { this.#terminal.writeOut('Nothing to mend.\n'); }
	}

	#tellChanged(): void {
		for (const path of this.#changed) { if (this.#checker?.hasNote(path)) { this.#tell(path, this.#checker); } }
		this.#changed.clear();
	}

	#tell(path: string, checker: NotebookChecker): void {
		const text = this.#watched.shown(checker, path).map(finding => `${this.#watched.line(finding)}\n`).join('');
		if (text === (this.#told.get(path) ?? '')) { return; }
		if (text === '') { this.#told.delete(path); }
		else { this.#told.set(path, text); }
		this.#terminal.writeOut(text === '' ? `${printable(path)}: nothing to mend\n` : text);
	}
}
