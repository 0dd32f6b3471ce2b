import { isSamePerson, nameWords } from '../text/personName.ts';
import { namesOf } from './bringIn.ts';
import { isOther, type KnownPair } from './foreignOwners.ts';

/** So many names are offered as the keeper's. */
const MOST_NAMES = 3;

/**
 * Who could be the keeper in notes that call them by name, `Nora: rewrite it`, where no pair and no setting says how
 * they are called: those that have something to do in the files and are nobody's other side, those of most files
 * first; by the whole name where the files have it.
 *
 * @param files Texts that may become notes.
 * @returns `['Nora Feld']`; nothing where the name is known.
 */
export function ownNamesIn(
	files: readonly { readonly text: string, readonly path: string }[],
	pairs: readonly KnownPair[],
): readonly string[] {
	const isUnknown = pairs.length > 0 && pairs.every(pair => pair[pair.mine] === undefined);
	if (!isUnknown) { return []; }
	const counts = new Map<string, number>();
	const whole = new Set<string>();
	for (const { text, path } of files) {
		const { people, actors } = namesOf(text, path);
		for (const name of people) { if (nameWords(name).length > 1) { whole.add(name); } }
		for (const name of actors) {
			if (!pairs.some(pair => isOther(name, pair))) { counts.set(name, (counts.get(name) ?? 0) + 1); }
		}
	}
	const names = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) =>
		[...whole].find(long => nameWords(name).every(word => nameWords(long).includes(word))) ?? name
	);
	return names.filter((name, at) => names.findIndex(earlier => isSamePerson(earlier, name)) === at).slice(
		0,
		MOST_NAMES,
	);
}

/** The pairs, with the keeper's name where it was not known. */
export function withOwnName(pairs: readonly KnownPair[], name: string | undefined): readonly KnownPair[] {
	return name === undefined
		? pairs
		: pairs.map(pair => pair[pair.mine] === undefined ? { ...pair, [pair.mine]: name } : pair);
}
