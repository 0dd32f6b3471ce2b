import type { TaskItem } from '../model/taskItem.ts';

/** Open or in progress (format.md §3). */
export function isOpen({ status }: TaskItem): boolean {
	return status === 'open' || status === 'in-progress';
}
