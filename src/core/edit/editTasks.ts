import { DEFAULT_NOTE_OPTIONS, type NoteOptions } from '../model/noteOptions.ts';
import { scanBlocks } from '../parse/blocks/scanBlocks.ts';
import { bodyStartOf } from '../parse/frontMatter.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { findTask } from './findTask.ts';
import type { TaskTarget } from './findTask.ts';
import type { Notice } from './notices.ts';
import { isRefusal, refuse } from './refusals.ts';
import type { Refusal } from './refusals.ts';
import type { EditsWithNotice, TaskEdit } from './taskEdit.ts';
import { keepsPrivate, verifyEdit } from './verifyEdit.ts';

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
	/** What the user is told of the changes. */
	readonly notices: readonly Notice[];
}

/**
 * Does one change to several tasks of a note's current text, each found again by its line
 * (format.md §6). A task that is meant twice is changed once. What would change what is private is refused.
 */
export function editTasks<Target extends TaskTarget>(text: string, targets: readonly Target[], edit: TaskEdit, noteOptions: NoteOptions = DEFAULT_NOTE_OPTIONS): TaskEdits<Target> {
	const all = editAll(text, targets, edit);
	if (all.edits.length === 0 || keepsPrivate(text, all.edits, '', noteOptions)) { return all; }
	const guarded: TaskEdit = (...at) => {
		const outcome = edit(...at);
		return isRefusal(outcome) ? outcome : verifyEdit(text, editsOf(outcome), '', noteOptions) ?? outcome;
	};
	const kept = editAll(text, targets, guarded);
	return verifyEdit(text, kept.edits, '', noteOptions) ? noneOf(targets) : kept;
}

/** Each alone keeps what is private, and all together do not: none is made. */
function noneOf<Target extends TaskTarget>(targets: readonly Target[]): TaskEdits<Target> {
	return { edits: [], done: [], refused: targets.map(target => ({ target, refusal: refuse('would-change-private') })), notices: [] };
}

function editAll<Target extends TaskTarget>(text: string, targets: readonly Target[], edit: TaskEdit): TaskEdits<Target> {
	const scan = scanBlocks(text, bodyStartOf(text));
	const outcomes = new Map<number, readonly TextEdit[] | EditsWithNotice | Refusal>();
	const done: Target[] = [];
	const refused: RefusedTarget<Target>[] = [];
	for (const target of targets) {
		const found = findTask(text, scan, target);
		const outcome = isRefusal(found) ? found : outcomes.get(found) ?? edit(text, scan.tasks[found]!);
		if (!isRefusal(found)) { outcomes.set(found, outcome); }
		if (isRefusal(outcome)) { refused.push({ target, refusal: outcome }); } else { done.push(target); }
	}
	// The last item first: what is inserted where several items end belongs to the innermost before the others.
	const made = [...outcomes].sort(([a], [b]) => b - a).map(([, outcome]) => outcome);
	const edits = made.flatMap(outcome => isRefusal(outcome) ? [] : editsOf(outcome));
	const notices = made.flatMap(outcome => !isRefusal(outcome) && isNoticed(outcome) ? [outcome.told] : []);
	return { edits: edits.sort((a, b) => a.start - b.start || a.end - b.end), done, refused, notices };
}

function editsOf(outcome: readonly TextEdit[] | EditsWithNotice): readonly TextEdit[] {
	return isNoticed(outcome) ? outcome.edits : outcome;
}

function isNoticed(outcome: readonly TextEdit[] | EditsWithNotice): outcome is EditsWithNotice {
	return 'told' in outcome;
}
