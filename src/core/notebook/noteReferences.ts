import type { Reference } from '../model/notebookNames.ts';
import { compareText } from '../query/compareText.ts';
import { MultiMap } from './multiMap.ts';
import { folderOf, joinPath, stemOf } from '../text/notePath.ts';

/**
 * Notes that others name by file stem or relative path (format.md §1, §4), and who names them.
 * Whatever leads to a note ends in its stem, so only those who wrote that stem have to look
 * again when it comes or goes.
 */
export class NoteReferences {
	private readonly targets = new MultiMap<string, string>();
	private readonly dependents = new MultiMap<string, string>();

	addTarget(path: string): void {
		this.targets.add(keyOf(path), path);
	}

	removeTarget(path: string): void {
		this.targets.delete(keyOf(path), path);
	}

	addDependent(reference: string, path: string): void {
		this.dependents.add(keyOf(target(reference)), path);
	}

	removeDependent(reference: string, path: string): void {
		this.dependents.delete(keyOf(target(reference)), path);
	}

	/** The notes whose reference may lead to this target. */
	dependentsOf(targetPath: string): Iterable<string> {
		return this.dependents.get(keyOf(targetPath));
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
		const written = target(reference);
		const candidates = [...this.targets.get(keyOf(written))].sort(compareText);
		return byPath(candidates, written, from) ?? only(written.includes('/') ? endingIn(candidates, written) : candidates);
	}
}

function byPath(candidates: readonly string[], written: string, from: string): Reference | undefined {
	if (!written.includes('/') && !/\.md$/i.test(written)) { return undefined; }
	for (const folder of [folderOf(from), '']) {
		const path = comparable(joinPath(folder, written) ?? '');
		const found = candidates.filter(candidate => comparable(candidate) === path);
		if (found.length > 0) { return only(found); }
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

/** The path or stem in a reference: no brackets, alias, heading or escapes. */
function target(reference: string): string {
	const inner = reference.trim().replace(/^!?\[\[|\]\]$/g, '').replace(/[#|].*$/s, '').trim();
	return inner.includes('%') ? unescape(inner) : inner;
}

function unescape(text: string): string {
	try { return decodeURIComponent(text); } catch { return text; }
}

function keyOf(path: string): string {
	return comparable(stemOf(path)).slice(0, -'.md'.length);
}

/** Case, composition of letters and a missing `.md` do not count. */
function comparable(path: string): string {
	return `${path.replace(/\.md$/i, '')}.md`.toLowerCase().normalize('NFC');
}
