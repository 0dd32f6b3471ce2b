import { isDeepStrictEqual } from 'node:util';
import type { Note, ParsedNote } from '../../../src/core/model/note.ts';
import type {
	FileContent,
	FileStat,
	FileSystemPort,
	IndexPorts,
	NoteStore,
	Scheduler,
	WantedBytes,
} from '../../../src/index/ports.ts';
import { plainNote } from '../../../src/core/notebook/lazyNote.ts';

/** A folder of files in memory; reads can be held back, to come in any order. */
export class MemoryFiles implements FileSystemPort {
	readonly files = new Map<string, string | Uint8Array | Error>();
	readonly reads: string[] = [];
	readonly lists: string[] = [];
	/** When a file was changed last, in milliseconds; 1 where nothing was said. */
	readonly mtimes = new Map<string, number>();
	failStats: Error | undefined;
	failListing: Error | undefined;
	/** Listings of this folder wait until they are let go. */
	hangs: string | undefined;
	readonly waitingListings: (() => void)[] = [];
	unreadable: { readonly path: string, readonly reason: string }[] = [];
	/** While set, reads wait for `go`; they have looked at the file before they wait. */
	held: { readonly path: string, readonly go: () => void }[] | undefined;

	constructor(files: Readonly<Record<string, string>> = {}) {
		for (const [path, text] of Object.entries(files)) { this.files.set(path, text); }
	}

	list(folder: string): Promise<readonly string[]> {
		this.lists.push(folder);
		if (this.failListing) { return Promise.reject(this.failListing); }
		const prefix = folder === '' ? '' : `${folder}/`;
		const paths = () => [...this.files.keys()].filter((path) => path.startsWith(prefix) && this.includes(path));
		return folder === this.hangs
			? new Promise((resolve) => {
				this.waitingListings.push(() => {
					resolve(paths());
				});
			})
			: Promise.resolve(paths());
	}

	/** Folders without a file, which a map of files cannot hold. */
	readonly emptyFolders = new Set<string>();

	isFolder(path: string): boolean {
		return this.emptyFolders.has(path) || [...this.files.keys()].some((file) => file.startsWith(`${path}/`));
	}

	read(path: string, wanted: WantedBytes): FileContent | Promise<FileContent> {
		this.reads.push(path);
		const content = this.files.get(path);
		if (content instanceof Error) { throw content; }
		const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
		const fileContent = this.#outcome(path, bytes, wanted);
		if (!this.held) { return fileContent; }
		return new Promise((resolve) =>
			this.held!.push({
				path,
				go: () => {
					resolve(fileContent);
				},
			})
		);
	}

	stat(path: string): FileStat | undefined {
		if (this.failStats) { throw this.failStats; }
		const content = this.files.get(path);
		if (content === undefined || content instanceof Error) { return undefined; }
		const size = typeof content === 'string' ? new TextEncoder().encode(content).length : content.length;
		return { size, mtime: this.mtimes.get(path) ?? 1 };
	}

	includes(path: string): boolean {
		return path.endsWith('.md');
	}

	#outcome(path: string, bytes: Uint8Array | undefined, wanted: WantedBytes): FileContent {
		if (!bytes) {
			return [...this.files.keys()].some((other) => other.startsWith(`${path}/`))
				? 'folder'
				: 'missing';
		}
		if (!wanted.accepts(bytes.subarray(0, wanted.first))) { return 'unwanted'; }
		return bytes.length > wanted.max ? 'too-large' : bytes;
	}
}

/** A clock that only moves when told. */
export class ManualScheduler implements Scheduler {
	#now = 0;
	#waiting: { readonly at: number, readonly action: () => void }[] = [];

	after(milliseconds: number, action: () => void): () => void {
		const entry = { at: this.#now + milliseconds, action };
		this.#waiting.push(entry);
		return () => {
			this.#waiting = this.#waiting.filter((other) => other !== entry);
		};
	}

	/** Lets time pass, and what became due finish. */
	async pass(milliseconds: number): Promise<void> {
		this.#now += milliseconds;
		const due = this.#waiting.filter((entry) => entry.at <= this.#now).sort((a, b) => a.at - b.at);
		this.#waiting = this.#waiting.filter((entry) => entry.at > this.#now);
		for (const entry of due) { entry.action(); }
		await new Promise((resolve) => setImmediate(resolve));
	}
}

/** Keeps what the index puts, by path. */
export class MemoryNotes implements NoteStore {
	readonly parsed = new Map<string, ParsedNote>();

	note(path: string): Note | undefined {
		return this.parsed.get(path)?.note;
	}
	remove(path: string): boolean {
		return this.parsed.delete(path);
	}

	/** With nothing left to be made, so that what is there can be compared. */
	put(path: string, { note, problems }: ParsedNote): boolean {
		const parsed = { ...note && { note: plainNote(note) }, problems };
		const same = isDeepStrictEqual(this.parsed.get(path), parsed);
		this.parsed.set(path, parsed);
		return !same;
	}

	titles(): Record<string, string | undefined> {
		return Object.fromEntries([...this.parsed].map(([path, { note }]) => [path, note?.title] as const).sort());
	}

	codes(path: string): string[] {
		return (this.parsed.get(path)?.problems ?? []).map((problem) => problem.code);
	}
}

const PROBLEM = { severity: 'error', args: [], start: 0, end: 0, line: 0, column: 0 } as const;

/** As little of a parser as the index needs: the title is the text after the front matter. */
export function parseTiny(text: string, path: string): ParsedNote {
	if (text.includes('broken:')) { return { problems: [{ ...PROBLEM, code: 'front-matter.invalid-yaml' }] }; }
	if (!text.includes('type: meeting')) { return { problems: [] }; }
	const title = text.slice(text.lastIndexOf('---') + 3).trim();
	const note: Note = {
		path,
		type: 'meeting',
		title,
		fields: {},
		headings: [],
		tasks: [],
		private: false,
		privateLines: [],
		bodyLine: 3,
	};
	return { note, problems: [] };
}

/** A note with this title. */
export function noteText(title: string): string {
	return `---\ntype: meeting\n---\n${title}\n`;
}

/** UTF-8 as hosts have it. */
export const UTF8: IndexPorts['utf8'] = {
	decode(bytes) {
		try {
			return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), valid: true };
		} catch {
			return { text: new TextDecoder().decode(bytes), valid: false };
		}
	},
};
