import { LEAST_IN_GROUP } from './pairFacts.ts';

/** Numbers of pairs by group and column (a year, or now). */
export type GroupSizes = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Which groups may be shown by themselves, and in which columns anything may be shown. */
interface OpenGroups {
	/** In alphabetical order. */
	readonly named: readonly string[];
	/** Those that are only shown together. */
	readonly together: readonly string[];
	/** Columns of which anything is shown; the others have too few pairs in all. */
	readonly columns: readonly string[];
}

/**
 * Breaks down only what is large enough, so that nothing about fewer than five pairs can be seen, nor be found by
 * taking what is shown from a total: a group is shown by itself where it has none or at least five in every column;
 * those shown together have so too, if need be with the smallest of the others. Every cell is then empty or large
 * enough, and so is every difference.
 */
export function openGroups(sizes: GroupSizes, least = LEAST_IN_GROUP): OpenGroups {
	const columns = columnsOf(sizes).filter(column => total(sizes, column) >= least);
	const isLarge = (count: number) => count === 0 || count >= least;
	const bySize = [...sizes.keys()].sort((a, b) =>
		weight(sizes, a, columns) - weight(sizes, b, columns) || (a < b ? -1 : 1)
	).filter(name => weight(sizes, name, columns) > 0);
	const named = bySize.filter(name => name !== '' && columns.every(column => isLarge(sizeOf(sizes, name, column))));
	const together = bySize.filter(name => !named.includes(name));
	const sums = new Map(
		columns.map(column => [column, together.reduce((sum, name) => sum + sizeOf(sizes, name, column), 0)]),
	);
	while (named.length > 0 && ![...sums.values()].every(isLarge)) {
		const smallest = named.shift()!;
		together.push(smallest);
		for (const column of columns) { sums.set(column, sums.get(column)! + sizeOf(sizes, smallest, column)); }
	}
	return { named: named.sort(), together: together.sort(), columns };
}

function columnsOf(sizes: GroupSizes): string[] {
	return [...new Set([...sizes.values()].flatMap(group => [...group.keys()]))].sort();
}

function total(sizes: GroupSizes, column: string): number {
	return [...sizes.keys()].reduce((sum, name) => sum + sizeOf(sizes, name, column), 0);
}

function weight(sizes: GroupSizes, name: string, columns: readonly string[]): number {
	return columns.reduce((sum, column) => sum + sizeOf(sizes, name, column), 0);
}

function sizeOf(sizes: GroupSizes, name: string, column: string): number {
	return sizes.get(name)?.get(column) ?? 0;
}
