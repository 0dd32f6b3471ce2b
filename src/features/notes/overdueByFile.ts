import type { Homework } from '../../core/model/notebookView.ts';

/** How many items of each note are overdue. */
export function countByFile(overdue: readonly Homework[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { note: { path } } of overdue) { counts.set(path, (counts.get(path) ?? 0) + 1); }
	return counts;
}

/** The paths whose count is not what it was. */
export function changedFiles(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): string[] {
	return [...new Set([...before.keys(), ...after.keys()])].filter(path => before.get(path) !== after.get(path));
}
