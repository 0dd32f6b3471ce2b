/** A map of sets; an empty set leaves no trace. */
export class MultiMap<K, V> {
	private readonly sets = new Map<K, Set<V>>();

	add(key: K, value: V): void {
		const set = this.sets.get(key);
		if (set) { set.add(value); } else { this.sets.set(key, new Set([value])); }
	}

	delete(key: K, value: V): void {
		const set = this.sets.get(key);
		if (set?.delete(value) && set.size === 0) { this.sets.delete(key); }
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
