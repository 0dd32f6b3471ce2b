import type { TextRange } from '../../core/text/textEdit.ts';
import { readFields } from '../../core/taskFields/readFields.ts';
import { addDays, type CalendarDate } from '../../core/model/calendarDate.ts';
import type { Homework } from '../../core/model/notebookView.ts';
import { scanBlocks } from '../../core/markdown/blocks/scanBlocks.ts';
import { bodyStartOf } from '../../core/note/frontMatter.ts';
import { isOpen } from '../../core/query/homework.ts';

/** Where a note says dates that have passed or come soon. */
interface DueRanges {
	readonly overdue: readonly TextRange[];
	/** Today and the next days, see {@link SOON}. */
	readonly soon: readonly TextRange[];
}

/** Days from today that count as soon. */
const SOON = 7;
const NOTHING: DueRanges = { overdue: [], soon: [] };

/**
 * The due dates written in a note that need an eye. `homework` is what the notebook knows of
 * the note; a line that has changed since is left alone until it is read again.
 */
export function dueRanges(text: string, homework: readonly Homework[], today: CalendarDate): DueRanges {
	const last = addDays(today, SOON);
	const near = homework.filter(({ task }) =>
		isOpen(task) && task.fields.due !== undefined && task.fields.due <= last
	);
	if (near.length === 0) { return NOTHING; }
	const dueOfLine = new Map(near.map(({ task }) => [task.line, task.fields.due]));
	const overdue: TextRange[] = [];
	const soon: TextRange[] = [];
	for (const { line, paragraph } of scanBlocks(text, bodyStartOf(text)).tasks) {
		const due = dueOfLine.get(line);
		const { fields, spans } = due === undefined ? { fields: {}, spans: [] } : readFields(text, paragraph);
		const span = due !== undefined && fields.due === due ? spans.find(({ field }) => field === 'due') : undefined;
		if (span && due !== undefined) { (due < today ? overdue : soon).push({ start: span.start, end: span.end }); }
	}
	return { overdue, soon };
}
