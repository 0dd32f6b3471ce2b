import type { Note } from '../model/note.ts';
import { isRelationship } from '../model/vocabulary.ts';
import { compareText } from '../query/order.ts';
import { fullPairOf, isSamePair, KnownPairs, namesOf, pairOf, type PairOfNames } from './knownPairs.ts';
import { MultiMap } from './collections.ts';
import { NoteReferences } from './noteReferences.ts';

/** Where a note belongs. */
export interface Belonging {
	/** Key of the mentorship: the path of its note, or `inferred:mentor/mentee`. */
	readonly key?: string;
	/** What was asked for in vain, by `mentorship:` or by names. */
	readonly failed?: { readonly written: string, readonly ambiguous: readonly string[] };
}

/**
 * Tells which mentorship a note belongs to (format.md §1). A mentorship or committee note is
 * its own; `mentorship:` names one; a meeting without it (or where it leads nowhere) belongs
 * to the mentorship with the same mentor and mentee, else to one inferred from the names.
 */
export class MentorshipResolver {
	readonly references = new NoteReferences();
	private readonly notesOfPair = new MultiMap<string, string>();
	private readonly meetingsOfPair = new MultiMap<string, string>();
	/** The names in relationship notes: two of a pair may differ in a suffix. */
	private readonly namesOfNote = new Map<string, PairOfNames>();
	readonly pairs = new KnownPairs();

	/** Takes a note in; the paths of notes that may belong elsewhere now are added to `affected`. */
	add(note: Note, affected: Set<string>): void {
		const pair = pairOf(note.fields);
		if (isRelationship(note)) {
			this.references.addTarget(note.path);
			this.namesOfNote.set(note.path, note.fields);
			if (pair !== undefined) { this.notesOfPair.add(pair, note.path); }
			this.collectDependents(note, affected);
		} else {
			if (note.fields.mentorship) { this.references.addDependent(note.fields.mentorship, note.path); }
			if (note.type === 'meeting' && pair !== undefined) { this.meetingsOfPair.add(pair, note.path); }
		}
		if (namesPair(note) && this.pairs.add(note.fields)) { this.collectMeetings(pair!, affected); }
	}

	/** The opposite of {@link add}; must be given the same note. */
	remove(note: Note, affected: Set<string>): void {
		const pair = pairOf(note.fields);
		if (isRelationship(note)) {
			this.references.removeTarget(note.path);
			this.namesOfNote.delete(note.path);
			if (pair !== undefined) { this.notesOfPair.delete(pair, note.path); }
			this.collectDependents(note, affected);
		} else {
			if (note.fields.mentorship) { this.references.removeDependent(note.fields.mentorship, note.path); }
			if (note.type === 'meeting' && pair !== undefined) { this.meetingsOfPair.delete(pair, note.path); }
		}
		if (namesPair(note) && this.pairs.remove(note.fields)) { this.collectMeetings(pair!, affected); }
	}

	resolve(note: Note): Belonging {
		if (isRelationship(note)) { return { key: note.path }; }
		const written = note.fields.mentorship;
		const named = written === undefined ? {} : this.references.resolve(written, note.path);
		if (named.path !== undefined) { return { key: named.path }; }
		const byNames = note.type === 'meeting' ? this.resolveByNames(note) : {};
		return written === undefined ? byNames : { ...byNames, failed: { written, ambiguous: named.ambiguous ?? [] } };
	}

	private resolveByNames(note: Note): Belonging {
		const pair = pairOf(note.fields);
		if (pair === undefined) { return {}; }
		const paths = [...this.notesOfPair.get(pair)].filter(path =>
			isSamePair(note.fields, this.namesOfNote.get(path)!)
		).sort(compareText);
		if (paths.length > 1) { return { failed: { written: namesOf(note.fields), ambiguous: paths } }; }
		// One without a suffix belongs to the only one with it; a father and a son are two.
		return { key: paths[0] ?? `inferred:${this.pairs.variantsOf(pair) > 1 ? fullPairOf(note.fields) : pair}` };
	}

	private collectDependents(note: Note, affected: Set<string>): void {
		for (const path of this.references.dependentsOf(note.path)) { affected.add(path); }
		const pair = pairOf(note.fields);
		if (pair !== undefined) { this.collectMeetings(pair, affected); }
	}

	private collectMeetings(pair: string, affected: Set<string>): void {
		for (const path of this.meetingsOfPair.get(pair)) { affected.add(path); }
	}
}

function namesPair(note: Note): boolean {
	return (note.type === 'mentorship' || note.type === 'meeting') && pairOf(note.fields) !== undefined;
}
