import { openGroups } from './openGroups.ts';
import type { Programme, ProgrammeYear } from './programme.ts';

/** Whether it may be shown of a year, of a group or of all, how many pairs met as they had agreed. */
export type OpenMeasures = (year: ProgrammeYear) => boolean;

/**
 * Of the pairs of a group only some agreed on a rhythm. Where these are fewer than five, it is not shown how many of
 * them met as agreed, nor can it be found by taking the other groups from the total.
 */
export function openMeasures({ groups, years }: Pick<Programme, 'groups' | 'years'>): OpenMeasures {
	const open = new Set<ProgrammeYear>();
	for (const total of years) {
		const cells = new Map(groups.flatMap((group, index) => {
			const cell = group.years.find(({ label }) => label === total.label);
			return cell ? [[String(index), cell] as const] : [];
		}));
		const sizes = new Map([...cells].map(([index, { measured }]) => [index, new Map([[total.label, measured]])]));
		const { named, columns } = openGroups(sizes);
		if (columns.length > 0) { open.add(total); }
		for (const index of named) { open.add(cells.get(index)!); }
	}
	return year => year.measured === 0 || open.has(year);
}
