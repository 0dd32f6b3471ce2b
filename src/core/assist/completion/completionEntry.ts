/** What an entry stands for; the editor shows an icon for each. */
export type EntryKind = 'key' | 'word' | 'person' | 'date' | 'note' | 'goal' | 'file' | 'citation' | 'field' | 'heading';

/** One proposal, still without an editor. */
export interface CompletionEntry {
	readonly kind: EntryKind;
	readonly label: string;
	/** Beside the label, on every row. */
	readonly description?: string;
	/** On the chosen row. */
	readonly detail?: string;
	/** The text that goes in, or with {@link snippet} a VS Code snippet. */
	readonly insert: string;
	readonly snippet?: true;
	/** Compared with what stands from {@link start} to the cursor; the label if absent. */
	readonly filter?: string;
	/** The stretch that is replaced, on one line: UTF-16 offsets, the cursor in it or at its ends. */
	readonly start: number;
	readonly end: number;
	/** The next thing to write has proposals of its own. */
	readonly again?: true;
}

/** Proposals in showing order; `incomplete` asks again with the next letter. */
export interface CompletionAnswer {
	readonly entries: readonly CompletionEntry[];
	readonly incomplete: boolean;
}

/** A stretch of one line around the cursor. */
export interface Stretch {
	readonly start: number;
	readonly end: number;
}
