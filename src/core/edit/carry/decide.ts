import { isOpen } from '../../query/isOpen.ts';
import type { CarryTask, ScannedNote } from './carryModel.ts';
import { Copies } from './carryKeys.ts';
import { childrenOf, descendantsOf, taskAt } from './scannedNote.ts';

/** What is to become of one open item. */
export interface Decision {
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
export function decide(sources: readonly ScannedNote[], target: ScannedNote): Decision[] {
	const copies = new Copies([...sources, target]);
	const known: Known = { copies, taken: takeCarried(sources, copies), mayMove: item => target.note.private || !isPrivate(item) };
	return sources.flatMap(source => childrenOf(source).flatMap(root => visit(root, known)));
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
	const taken = new Map<string, CarryTask>();
	for (const source of sources) {
		for (const [index, task] of source.note.tasks.entries()) {
			const copy = task.status === 'carried' ? copies.take(taskAt(source, index)) : undefined;
			if (copy) { taken.set(placeOf(source, index), copy); }
		}
	}
	return taken;
}

function visit(item: CarryTask, known: Known): Decision[] {
	if (!item.task.isHomework || !isOpen(item.task)) { return below(item, known, known.taken.get(placeOf(item.source, item.index))); }
	const copy = known.mayMove(item) ? known.copies.take(item) : undefined;
	if (!copy) { return [{ item, boxes: [item, ...descendantsOf(item).filter(({ task }) => isOpen(task))] }]; }
	return [{ item, copy, boxes: [item] }, ...below(item, known, copy)];
}

/** Of the items below one that stays, those its copy has are only marked. */
function below(item: CarryTask, known: Known, copy: CarryTask | undefined): Decision[] {
	const there = copy ? descendantsOf(copy) : [];
	const settle = (child: CarryTask): Decision[] => {
		const at = isOpen(child.task) ? there.findIndex(({ task }) => task.text === child.task.text) : -1;
		if (at < 0) { return visit(child, known); }
		const [found] = there.splice(at, 1);
		return [{ item: child, copy: found!, boxes: [child] }, ...childrenOf(child.source, child).flatMap(settle)];
	};
	return childrenOf(item.source, item).flatMap(settle);
}

function placeOf({ path }: ScannedNote, index: number): string {
	return `${index} ${path}`;
}
