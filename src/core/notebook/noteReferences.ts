import type { Reference } from '../model/notebookView.ts';
import { compareText } from '../query/order.ts';
import { MultiMap } from './collections.ts';
import { referenceName } from '../markdown/linkTargets.ts';
import { folderOf, joinPath, stemOf } from '../text/paths.ts';

/**
 * Notes that others name by file stem or relative path (format.md §1, §4), and who names them.
 * Whatever leads to a note ends in its stem, so only those who wrote that stem have to look
 * again when it comes or goes.
 */
export class NoteReferences {
	private readonly targets = new MultiMap<string, string>();
	private readonly dependents = new MultiMap<string, string>();
	/** The same few references stand in many notes: what was made of each is kept, as long as it holds. */
	private readonly keys = new Map<string, string>();
	private readonly found = new Map<string, Reference>();

	addTarget(path: string): void {
		this.found.clear();
		this.targets.add(keyOf(path), path);
	}

	removeTarget(path: string): void {
		this.found.clear();
		this.targets.delete(keyOf(path), path);
	}

	addDependent(reference: string, path: string): void {
		this.dependents.add(this.keyIn(reference), path);
	}

	removeDependent(reference: string, path: string): void {
		this.dependents.delete(this.keyIn(reference), path);
	}

	/** The notes whose reference may lead to this target. */
	dependentsOf(targetPath: string): Iterable<string> {
		return this.dependents.get(keyOf(targetPath));
	}

	/** Whether some target has the stem of the reference, wherever it lies. */
	hasStem(reference: string): boolean {
		return [...this.targets.get(keyOf(referenceName(reference)))].length > 0;
	}

	/** Stems that can be named, in order. */
	stems(): string[] {
		const stems = [...this.targets.entries()].map(([, paths]) => stemOf([...paths].sort(compareText)[0]!));
		return stems.sort(compareText);
	}

	/**
	 * Follows a reference written in the note `from`: `abara`, `../mentorships/abara.md`,
	 * `[[abara|Ruth]]`. A path (with `/` or `.md`) is tried from the note's folder, then from the
	 * notebook's, then as the end of a path; a stem must be the only one. Case does not count.
	 */
	resolve(reference: string, from: string): Reference {
		if (isPath(reference)) { return this.search(reference, from); }
		return this.found.get(reference) ?? keep(this.found, reference, this.search(reference, from));
	}

	private keyIn(reference: string): string {
		return this.keys.get(reference) ?? keep(this.keys, reference, keyOf(referenceName(reference)));
	}

	private search(reference: string, from: string): Reference {
		const written = referenceName(reference);
		const paths = this.targets.get(keyOf(written));
		if (paths.size === 0) { return NOTHING; }
		const candidates = [...paths].sort(compareText);
		return byPath(candidates, written, from)
			?? only(written.includes('/') ? endingIn(candidates, written) : candidates);
	}
}

const NOTHING: Reference = {};

/** More than any notebook names; what is typed while a reference is written must not pile up. */
const MOST_KEPT = 5000;

function keep<T>(byReference: Map<string, T>, reference: string, value: T): T {
	if (byReference.size >= MOST_KEPT) { byReference.clear(); }
	byReference.set(reference, value);
	return value;
}

/** Where a path leads depends on where it is written; a stem leads to the same note from everywhere. */
function isPath(reference: string): boolean {
	return reference.includes('/') || reference.includes('%') || /\.md/i.test(reference);
}

function byPath(candidates: readonly string[], written: string, from: string): Reference | undefined {
	if (!written.includes('/') && !/\.md$/i.test(written)) { return undefined; }
	for (const folder of [folderOf(from), '']) {
		const path = comparable(joinPath(folder, written) ?? '');
		const paths = candidates.filter(candidate => comparable(candidate) === path);
		if (paths.length > 0) { return only(paths); }
	}
	return undefined;
}

function endingIn(candidates: readonly string[], written: string): string[] {
	const end = `/${comparable(joinPath('', written.replace(/^(?:\.\.?\/)+/, '')) ?? '')}`;
	return candidates.filter(candidate => comparable(candidate).endsWith(end));
}

function only(paths: readonly string[]): Reference {
	if (paths.length > 1) { return { ambiguous: paths }; }
	return paths[0] === undefined ? {} : { path: paths[0] };
}

function keyOf(path: string): string {
	return comparable(stemOf(path)).slice(0, -'.md'.length);
}

/** Case, composition of letters and a missing `.md` do not count. */
function comparable(path: string): string {
	const lower = path.toLowerCase();
	const full = lower.endsWith('.md') ? lower : `${lower}.md`;
	return PLAIN.test(full) ? full : full.normalize('NFC');
}

const PLAIN = /^[\0-\x7f]*$/;

/** Private notes that were left out: their names are not told either. */
export class LeftOutNotes {
	readonly names = new NoteReferences();
	private readonly left = new Set<string>();
	private changeCount = 0;

	/** How often one was left out, or is there again. */
	get changes(): number {
		return this.changeCount;
	}

	get size(): number {
		return this.left.size;
	}

	has(path: string): boolean {
		return this.left.has(path);
	}

	paths(): readonly string[] {
		return [...this.left];
	}

	/** `false` if it was so already. */
	set(path: string, isLeftOut: boolean): boolean {
		if (this.left.has(path) === isLeftOut) { return false; }
		this.changeCount++;
		if (isLeftOut) {
			this.names.addTarget(path);
			this.left.add(path);
		} else {
			this.names.removeTarget(path);
			this.left.delete(path);
		}
		return true;
	}
}
