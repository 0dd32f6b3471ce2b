import { scanBlocks } from '../parse/blocks/scanBlocks.ts';
import { bodyStartOf } from '../parse/frontMatter.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { findTask } from './findTask.ts';
import type { TaskTarget } from './findTask.ts';
import { isRefusal } from './refusals.ts';
import type { Refusal } from './refusals.ts';
import type { TaskEdit } from './taskEdit.ts';

/** What became of one target. */
export interface RefusedTarget<Target extends TaskTarget> {
	readonly target: Target;
	readonly refusal: Refusal;
}

/** Edits of one text, in one undo step, and what was left as it is. */
export interface TaskEdits<Target extends TaskTarget> {
	/** In order, not overlapping; empty when everything was so already. */
	readonly edits: readonly TextEdit[];
	/** Targets that were changed or already were as asked. */
	readonly done: readonly Target[];
	readonly refused: readonly RefusedTarget<Target>[];
}

/**
 * Does one change to several tasks of a note's current text, each found again by its line
 * (format.md §6). A task that is meant twice is changed once.
 */
export function editTasks<Target extends TaskTarget>(text: string, targets: readonly Target[], edit: TaskEdit): TaskEdits<Target> {
	const scan = scanBlocks(text, bodyStartOf(text));
	const outcomes = new Map<number, readonly TextEdit[] | Refusal>();
	const done: Target[] = [];
	const refused: RefusedTarget<Target>[] = [];
	for (const target of targets) {
		const found = findTask(text, scan, target);
		const outcome = isRefusal(found) ? found : outcomes.get(found) ?? edit(text, scan.tasks[found]!);
		if (!isRefusal(found)) { outcomes.set(found, outcome); }
		if (isRefusal(outcome)) { refused.push({ target, refusal: outcome }); } else { done.push(target); }
	}
	const edits = [...outcomes.values()].flatMap(outcome => isRefusal(outcome) ? [] : outcome);
	return { edits: edits.sort((a, b) => a.start - b.start || a.end - b.end), done, refused };
}
