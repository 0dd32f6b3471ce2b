import { compareText } from '../query/order.ts';
import { isNearlySamePerson } from '../text/nearNames.ts';
import { isSamePerson, personKey, readPersonName } from '../text/personName.ts';
import { MultiMap } from './collections.ts';

/** A mentor and a mentee as a note names them; one may be missing. */
export interface PairOfNames {
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
		const known = this.counts.get(full);
		if (known) {
			known.count++;
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
		const known = this.counts.get(full);
		if (!known || --known.count > 0) { return false; }
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
		return candidates.map(full => this.counts.get(full)!.names).filter(other => isNearlySamePair(names, other)).map(
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
	const isNear = (name: string, other: string) => isSamePerson(name, other) || isNearlySamePerson(name, other);
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
