import { isOpen } from '../../query/homework.ts';
import {
	type CarryTask,
	type ScannedNote,
	Copies,
	meaningOf,
	childrenOf,
	descendantsOf,
	taskAt,
} from './scannedNote.ts';

/** What is to become of one open item. */
export interface CarryDecision {
	readonly item: CarryTask;
	/** Boxes that become `[>]`: its own and those of the open items below. */
	readonly boxes: readonly CarryTask[];
	/** Its copy, if there is one already. */
	readonly copy?: CarryTask;
}

/**
 * Finds what has to go to the target: every open homework item that is in no other open
 * homework item, which takes along all below it. What is below a done, cancelled or carried
 * item goes by itself, unless the copy of that item has it.
 */
export function decide(sources: readonly ScannedNote[], target: ScannedNote): CarryDecision[] {
	const copies = new Copies([...sources, target]);
	const context: Known = {
		copies,
		taken: takeCarried(sources, copies),
		mayMove: item => target.note.private || !isPrivate(item),
	};
	return sources.flatMap(source => childrenOf(source).flatMap(root => visit(root, context, [])));
}

/** What is private must not come to light elsewhere, even if only a part of the item is. */
export function isPrivate({ source: { note }, task }: CarryTask): boolean {
	return task.private || note.privateLines.some(({ start, end }) => start <= task.endLine && end > task.line);
}

/** What the walk through the notes knows. */
interface Known {
	readonly copies: Copies;
	/** Copies of what was carried earlier, by {@link placeOf}. */
	readonly taken: ReadonlyMap<string, CarryTask>;
	mayMove(item: CarryTask): boolean;
}

/** Copies of what was carried earlier are spoken for. */
function takeCarried(sources: readonly ScannedNote[], copies: Copies): Map<string, CarryTask> {
	const takenCopies = new Map<string, CarryTask>();
	for (const source of sources) {
		for (const [index, task] of source.note.tasks.entries()) {
			const copy = task.status === 'carried' ? copies.take(taskAt(source, index)) : undefined;
			if (copy) { takenCopies.set(placeOf(source, index), copy); }
		}
	}
	return takenCopies;
}

/** @param there What the copy of an item above has and no other has taken yet. */
function visit(item: CarryTask, context: Known, there: CarryTask[]): CarryDecision[] {
	if (!item.task.isHomework || !isOpen(item.task)) {
		const ownCopy = context.taken.get(placeOf(item.source, item.index));
		return below(item, context, ownCopy ? descendantsOf(ownCopy) : there);
	}
	const copy = context.mayMove(item) ? context.copies.take(item) : undefined;
	if (!copy) { return [{ item, boxes: [item, ...descendantsOf(item).filter(({ task }) => isOpen(task))] }]; }
	return [{ item, copy, boxes: [item] }, ...below(item, context, descendantsOf(copy))];
}

/** Of the items below one that stays, those its copy has are only marked. */
function below(item: CarryTask, context: Known, there: CarryTask[]): CarryDecision[] {
	return childrenOf(item.source, item).flatMap(child => {
		const alike = takeAlike(there, child);
		if (!alike || !isOpen(child.task)) { return visit(child, context, there); }
		return [{ item: child, copy: alike, boxes: [child] }, ...below(child, context, there)];
	});
}

/** Takes out the first that says the same; what is done here stands for none that is open there. */
function takeAlike(there: CarryTask[], item: CarryTask): CarryTask | undefined {
	const { task } = item;
	const at = there.findIndex(copy => meaningOf(copy) === meaningOf(item) && (isOpen(task) || !isOpen(copy.task)));
	return at < 0 ? undefined : there.splice(at, 1)[0];
}

function placeOf({ path }: ScannedNote, index: number): string {
	return `${index} ${path}`;
}
