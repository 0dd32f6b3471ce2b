import type { Note } from '../model/note.ts';
import { compareAbsentLast, compareText } from './compareText.ts';

/** Pending first (also without a decision) by `respond_by`, then the rest by date, newest first; then by path. */
export function compareOpportunities(a: Note, b: Note): number {
	const [first, second] = [isPending(a), isPending(b)];
	if (first !== second) { return first ? -1 : 1; }
	const byDate = first ? compareAbsentLast(a.fields.respondBy, b.fields.respondBy) : compareText(b.fields.date?.date ?? '', a.fields.date?.date ?? '');
	return byDate || compareText(a.path, b.path);
}

/** Still to be answered. */
export function isPending({ fields }: Note): boolean {
	return fields.decision === undefined || fields.decision === 'pending';
}
