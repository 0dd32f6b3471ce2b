/** More changes than this are merged in one pass instead of one splice each. */
const FEW = 64;

/**
 * A list in a total order that is kept while items come and go. Changes are gathered and done
 * when the list is next read: few by bisection, many in one pass. Reading gives the same array
 * until something changes, and a new one then.
 */
export class SortedList<T> {
	private items: readonly T[];
	private readonly added = new Set<T>();
	private readonly removed = new Set<T>();

	/** @param items What is there at first, in this order. */
	constructor(private readonly compare: (a: T, b: T) => number, items: readonly T[] = []) {
		this.items = items;
	}

	/** The item must be new to the list and differ from all others in its order. */
	add(item: T): void {
		if (!this.removed.delete(item)) { this.added.add(item); }
	}

	/** The item must be in the list. */
	remove(item: T): void {
		if (!this.added.delete(item)) { this.removed.add(item); }
	}

	values(): readonly T[] {
		const changes = this.added.size + this.removed.size;
		if (changes > 0) {
			this.items = changes <= FEW ? this.splice() : this.merge();
			this.added.clear();
			this.removed.clear();
		}
		return this.items;
	}

	private splice(): T[] {
		const items = [...this.items];
		for (const item of this.removed) { items.splice(this.place(items, item), 1); }
		for (const item of this.added) { items.splice(this.place(items, item), 0, item); }
		return items;
	}

	private merge(): T[] {
		const remaining = this.removed.size > 0 ? this.items.filter(item => !this.removed.has(item)) : this.items;
		const added = [...this.added].sort(this.compare);
		return remaining.length > 0 ? mergeSorted(remaining, added, this.compare) : added;
	}

	/** Index of the first item that does not stand before `item`. */
	private place(items: readonly T[], item: T): number {
		let [low, high] = [0, items.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (this.compare(items[middle]!, item) < 0) { low = middle + 1; }
			else { high = middle; }
		}
		return low;
	}
}

function mergeSorted<T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number): T[] {
	const merged: T[] = [];
	let next = 0;
	for (const item of a) {
		while (next < b.length && compare(b[next]!, item) < 0) { merged.push(b[next++]!); }
		merged.push(item);
	}
	while (next < b.length) { merged.push(b[next++]!); }
	return merged;
}

/**
 * Things computed from others, by key and in order: computed when asked for, kept until
 * {@link invalidate} says that what they were made of has changed.
 */
export class DerivedList<T extends object> {
	private readonly current = new Map<string, T>();
	private readonly stale = new Set<string>();
	private readonly sorted: SortedList<T>;

	/** `compute` gives `undefined` for what no longer exists. */
	constructor(private readonly compute: (key: string) => T | undefined, compare: (a: T, b: T) => number) {
		this.sorted = new SortedList(compare);
	}

	invalidate(key: string): void {
		this.stale.add(key);
	}

	get(key: string): T | undefined {
		if (this.stale.has(key)) { this.refresh(key); }
		return this.current.get(key);
	}

	values(): readonly T[] {
		for (const key of this.stale) { this.refresh(key); }
		return this.sorted.values();
	}

	private refresh(key: string): void {
		this.stale.delete(key);
		const before = this.current.get(key);
		const computed = this.compute(key);
		if (before) { this.sorted.remove(before); }
		if (computed) { this.sorted.add(computed); }
		if (computed) { this.current.set(key, computed); }
		else { this.current.delete(key); }
	}
}

/** A map of sets; an empty set leaves no trace. */
export class MultiMap<K, V> {
	private readonly sets = new Map<K, Set<V>>();

	add(key: K, value: V): void {
		const set = this.sets.get(key);
		if (set) { set.add(value); }
		else { this.sets.set(key, new Set([value])); }
	}

	delete(key: K, value: V): void {
		const set = this.sets.get(key);
		if (set?.delete(value) && set.size === 0) { this.sets.delete(key); }
	}

	deleteAll(key: K): void {
		this.sets.delete(key);
	}

	get(key: K): ReadonlySet<V> {
		return this.sets.get(key) ?? NONE;
	}

	has(key: K): boolean {
		return this.sets.has(key);
	}

	keys(): Iterable<K> {
		return this.sets.keys();
	}

	entries(): Iterable<[K, ReadonlySet<V>]> {
		return this.sets.entries();
	}
}

const NONE: ReadonlySet<never> = new Set();
