/** What a written name leads to: one note, several that fit, or none (both empty). */
export interface Reference {
	readonly path?: string;
	/** Paths in order, when more than one fits. */
	readonly ambiguous?: readonly string[];
}

/** What the names that people write in notes lead to (format.md §1, §4). Cheap to ask; the lists are made when asked for. */
export interface NotebookNames {
	/** A goal note by file stem, path or `[[link]]`, as written in the note `from`. */
	goal(written: string, from: string): Reference;
	/** A mentorship or committee note, likewise. */
	mentorship(written: string, from: string): Reference;
	/** A note of any kind, likewise: what `[[award]]` in running text leads to. */
	note(written: string, from: string): Reference;
	/** Whether it names a private note that this notebook was made without: such a name is not told either. */
	isLeftOut(written: string): boolean;
	/** Whether the word is one of somebody's name in this notebook; folded, without `@`. */
	knowsHandle(handle: string): boolean;
	/**
	 * Those whom a handle can mean in the note `from`, as names: the sides of its mentorship, else its
	 * committee, else anybody in the notebook. Somebody named in several spellings is there once.
	 */
	called(handle: string, from: string): readonly string[];
	/** A mentor and a mentee elsewhere whose names are nearly the same as these, and not the same. */
	nearlyTheSame(mentor: string, mentee: string): string | undefined;
	/** Words of all names, in order. */
	handles(): readonly string[];
	/** Owners of homework of every state as written, without `@`, but for the two sides; in order. */
	owners(): readonly string[];
	/** File stems of goal notes, in order. */
	goalStems(): readonly string[];
	/** File stems of mentorship and committee notes, in order. */
	mentorshipStems(): readonly string[];
}
