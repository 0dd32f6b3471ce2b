import { SortedList } from './sortedList.ts';

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
		const now = this.compute(key);
		if (before) { this.sorted.remove(before); }
		if (now) { this.sorted.add(now); }
		if (now) { this.current.set(key, now); } else { this.current.delete(key); }
	}
}
