import { bodyStartOf } from '../../../src/core/note/frontMatter.ts';
import { scanBlocks } from '../../../src/core/markdown/blocks/scanBlocks.ts';
import { readFields, type FieldReading } from '../../../src/core/taskFields/readFields.ts';
import {
	lineHashAt,
	type LineTarget,
	editTasks,
	type EditOptions,
	type TaskEdit,
} from '../../../src/core/edit/taskEdit.ts';
import { parseCalendarDate } from '../../../src/core/model/calendarDate.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';

export const OPTIONS: EditOptions = {
	today: parseCalendarDate('2026-11-23')!,
	addDoneDate: true,
	defaultDialect: 'plain',
};

/** One target for each task of a note, as a tree would hold them. */
export function targetsOf(text: string): LineTarget[] {
	const scan = scanBlocks(text, bodyStartOf(text));
	return scan.tasks.map(({ line }) => ({ line, lineHash: lineHashAt(text, scan.lineStarts, line) }));
}

/** Box and reading of each task of a note. */
export function tasksOf(text: string): (FieldReading & { readonly mark: string })[] {
	return scanBlocks(text, bodyStartOf(text)).tasks.map(task => ({
		mark: task.mark,
		...readFields(text, task.paragraph),
	}));
}

/** The text after an edit of its task number `index`. */
export function edited(text: string, edit: TaskEdit, index = 0): string {
	return applyEdits(text, editTasks(text, [targetsOf(text)[index]!], edit).edits);
}
