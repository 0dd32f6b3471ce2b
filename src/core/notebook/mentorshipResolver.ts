import type { Note } from '../model/note.ts';
import { compareText } from '../query/compareText.ts';
import { foldName } from '../text/foldText.ts';
import { MultiMap } from './multiMap.ts';
import { NoteReferences } from './noteReferences.ts';

/** Where a note belongs. */
export interface Belonging {
	/** Key of the mentorship: the path of its note, or `inferred:mentor/mentee`. */
	readonly key?: string;
	/** What was asked for in vain, by `mentorship:` or by names. */
	readonly failed?: { readonly written: string; readonly ambiguous: readonly string[] };
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
	/** Names repeat in every meeting note; folding them is the dearest part of taking one in. */
	private readonly folded = new Map<string, string>();

	/** Takes a note in; the paths of notes that may belong elsewhere now are added to `affected`. */
	add(note: Note, affected: Set<string>): void {
		if (isRelationship(note)) {
			this.references.addTarget(note.path);
			this.withPair(note, pair => { this.notesOfPair.add(pair, note.path); });
			this.collectDependents(note, affected);
		} else {
			if (note.fields.mentorship) { this.references.addDependent(note.fields.mentorship, note.path); }
			if (note.type === 'meeting') { this.withPair(note, pair => { this.meetingsOfPair.add(pair, note.path); }); }
		}
	}

	/** The opposite of {@link add}; must be given the same note. */
	remove(note: Note, affected: Set<string>): void {
		if (isRelationship(note)) {
			this.references.removeTarget(note.path);
			this.withPair(note, pair => { this.notesOfPair.delete(pair, note.path); });
			this.collectDependents(note, affected);
		} else {
			if (note.fields.mentorship) { this.references.removeDependent(note.fields.mentorship, note.path); }
			if (note.type === 'meeting') { this.withPair(note, pair => { this.meetingsOfPair.delete(pair, note.path); }); }
		}
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
		const pair = this.pairOf(note);
		if (pair === undefined) { return {}; }
		const paths = [...this.notesOfPair.get(pair)].sort(compareText);
		if (paths.length > 1) { return { failed: { written: namesOf(note), ambiguous: paths } }; }
		return { key: paths[0] ?? `inferred:${pair}` };
	}

	private collectDependents(note: Note, affected: Set<string>): void {
		for (const path of this.references.dependentsOf(note.path)) { affected.add(path); }
		this.withPair(note, pair => { for (const path of this.meetingsOfPair.get(pair)) { affected.add(path); } });
	}

	private withPair(note: Note, use: (pair: string) => void): void {
		const pair = this.pairOf(note);
		if (pair !== undefined) { use(pair); }
	}

	/** Both names folded; one may be missing, on both notes alike. */
	private pairOf({ fields: { mentor, mentee } }: Note): string | undefined {
		return mentor === undefined && mentee === undefined ? undefined : `${this.fold(mentor ?? '')}/${this.fold(mentee ?? '')}`;
	}

	private fold(name: string): string {
		const known = this.folded.get(name);
		if (known !== undefined) { return known; }
		const folded = foldName(name);
		this.folded.set(name, folded);
		return folded;
	}
}

/** Mentorship and committee notes are what other notes can belong to. */
export function isRelationship({ type }: Note): boolean {
	return type === 'mentorship' || type === 'committee';
}

function namesOf({ fields: { mentor, mentee } }: Note): string {
	return [mentor, mentee].filter(name => name !== undefined).join(', ');
}
