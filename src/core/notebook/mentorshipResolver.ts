import type { Note } from '../model/note.ts';
import { isRelationship } from '../model/vocabulary.ts';
import { compareText } from '../query/order.ts';
import { isNearlySamePerson } from '../text/nearNames.ts';
import { isSamePerson, personKey, readPersonName } from '../text/personName.ts';
import { MultiMap } from './collections.ts';
import { NoteReferences } from './noteReferences.ts';

/** A mentor and a mentee as a note names them; one may be missing. */
interface PairOfNames {
	readonly mentor?: string;
	readonly mentee?: string;
}

/** More pairs than these are compared only where one side is the very same. */
const MOST_COMPARED = 100;

/** Every mentor and mentee that notes name together, and how many notes do. */
export class KnownPairs {
	private readonly counts = new Map<string, { readonly names: PairOfNames, count: number }>();
	private readonly variants = new MultiMap<string, string>();
	private readonly bySide = new MultiMap<string, string>();

	/** Says whether a name with a suffix is new for its pair. */
	add(names: PairOfNames): boolean {
		const full = fullPairOf(names);
		const entry = this.counts.get(full);
		if (entry) {
			entry.count++;
			return false;
		}
		this.counts.set(full, { names, count: 1 });
		for (const side of sidesOf(names)) { this.bySide.add(side, full); }
		if (full === pairOf(names)) { return false; }
		this.variants.add(pairOf(names)!, full);
		return true;
	}

	/** The opposite of {@link add}; says whether it was the last of its kind. */
	remove(names: PairOfNames): boolean {
		const full = fullPairOf(names);
		const entry = this.counts.get(full);
		if (!entry || --entry.count > 0) { return false; }
		this.counts.delete(full);
		for (const side of sidesOf(names)) { this.bySide.delete(side, full); }
		if (full === pairOf(names)) { return false; }
		this.variants.delete(pairOf(names)!, full);
		return true;
	}

	/** How many suffixes the names of a pair are written with. */
	variantsOf(pair: string): number {
		return this.variants.get(pair).size;
	}

	/**
	 * Another pair that is nearly the same on both sides, as it is written: `R. Abara, Mara Lind`
	 * for `Ruth Abara, Mara Lind`. Two spellings of the same two names are no other pair.
	 */
	nearlyTheSame(names: PairOfNames): string | undefined {
		const candidates = this.counts.size <= MOST_COMPARED
			? [...this.counts.keys()]
			: sidesOf(names).flatMap(side => [...this.bySide.get(side)].slice(0, MOST_COMPARED));
		return candidates.map(full => this.counts.get(full)!.names).filter(candidate =>
			isNearlySamePair(names, candidate)
		).map(
			namesOf,
		).sort(compareText)[0];
	}
}

/** Both names as compared, without suffix; `undefined` where there is neither. */
export function pairOf({ mentor, mentee }: PairOfNames): string | undefined {
	return mentor === undefined && mentee === undefined
		? undefined
		: `${readPersonName(mentor ?? '').key}/${readPersonName(mentee ?? '').key}`;
}

/** {@link pairOf} with suffixes. */
export function fullPairOf({ mentor, mentee }: PairOfNames): string {
	return `${personKey(mentor ?? '')}/${personKey(mentee ?? '')}`;
}

/** Whether both sides can be the same two people. */
export function isSamePair(a: PairOfNames, b: PairOfNames): boolean {
	return isSamePerson(a.mentor ?? '', b.mentor ?? '') && isSamePerson(a.mentee ?? '', b.mentee ?? '');
}

function isNearlySamePair(a: PairOfNames, b: PairOfNames): boolean {
	if (
		a.mentor === undefined || a.mentee === undefined || b.mentor === undefined || b.mentee === undefined
		|| isSamePair(a, b)
	) { return false; }
	const isNear = (name: string, otherName: string) =>
		isSamePerson(name, otherName) || isNearlySamePerson(name, otherName);
	return isNear(a.mentor, b.mentor) && isNear(a.mentee, b.mentee);
}

/** As shown: `Ruth Abara, Mara Lind`. */
export function namesOf({ mentor, mentee }: PairOfNames): string {
	return [mentor, mentee].filter(name => name !== undefined).join(', ');
}

function sidesOf({ mentor, mentee }: PairOfNames): string[] {
	return [
		...mentor === undefined ? [] : [`mentor:${personKey(mentor)}`],
		...mentee === undefined ? [] : [`mentee:${personKey(mentee)}`],
	];
}

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
