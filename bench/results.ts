import type { Time } from './timing.ts';

// What the child processes measure and print as JSON; times in milliseconds unless said otherwise.

/** A cold full index beside reading alone, in the same process. */
export interface IndexResult {
	readonly notes: number;
	/** Reading every file with Node's `readFileSync`, warm disk cache: the middle of several rounds. */
	readonly read: Time;
	/** The same with `fs/promises`, 32 at once. */
	readonly readPromised: Time;
	/** List, read, parse, put into the notebook, ask the three trees; once, nothing warmed up. */
	readonly index: Time;
	/** The same a second time: what the compiler's warm-up cost. */
	readonly again: Time;
}

/** unified + remark-parse + remark-gfm + remark-frontmatter. */
export interface RemarkResult {
	readonly sampled: number;
	readonly microsecondsPerNote: number;
}

/** One changed note until all three trees know it. */
export interface ChangeResult {
	readonly notes: number;
	readonly median: number;
	readonly p95: number;
	readonly worst: number;
}

/** Heap after a full collection, in MB. */
export interface MemoryResult {
	readonly notes: number;
	/** With the program loaded and no note read. */
	readonly before: number;
	readonly after: number;
}

/** A start with a cache that has every note; nothing warmed up. */
export interface WarmResult {
	readonly notes: number;
	/** Files that were looked into. */
	readonly filesRead: number;
	/** Bytes of the cache. */
	readonly bytes: number;
	/** What the notebook, its index and its cache keep, after a full collection, in MB. */
	readonly heap: number;
	/** List, stat, take from the cache, put into the notebook, ask the three trees. */
	readonly warm: Time;
}

/** A start beside what no start can do without, in processes of their own. */
export interface StartResult extends WarmResult {
	/** List the folder and stat each file, 32 at once; nothing warmed up. */
	readonly listAndStat: Time;
}

/** A notebook of a hundred thousand notes. */
export interface LargeResult {
	readonly index: IndexResult;
	readonly warm: StartResult;
}
