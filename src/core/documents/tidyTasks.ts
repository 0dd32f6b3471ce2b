import { statusOfMark } from '../taskFields/boxStates.ts';
import { readFields } from '../taskFields/readFields.ts';
import { removeFields } from '../taskFields/removeFields.ts';
import type { CalendarDate } from '../model/calendarDate.ts';
import type { TaskStatus } from '../model/vocabulary.ts';
import { scanBlocks } from '../markdown/blocks/scanBlocks.ts';
import type { ScannedTask } from '../markdown/blocks/blockScan.ts';
import { shortDay, type Words } from '../text/words.ts';
import { applyEdits, type TextEdit } from '../text/textEdit.ts';

/** How task lines are made readable. */
export interface TidyOptions {
	readonly today: CalendarDate;
	readonly l10n: Words;
	/** What stands for a box, its space after it included; without this, boxes stay. */
	readonly boxes?: Readonly<Record<TaskStatus, string>>;
}

/**
 * Markdown whose task lines have no fields but a date in words:
 * `- [ ] Send it @mentee due:2026-12-04 goal:award` becomes `- [ ] Send it *(due Dec 4)*`.
 */
export function tidyTasks(markdown: string, options: TidyOptions): string {
	const { tasks } = scanBlocks(markdown, 0);
	return applyEdits(markdown, tasks.flatMap(task => tidyTask(markdown, task, options)));
}

function tidyTask(
	markdown: string,
	{ box, boxEnd, mark, paragraph }: ScannedTask,
	{ today, l10n, boxes }: TidyOptions,
): TextEdit[] {
	const { spans, blockId, fields } = readFields(markdown, paragraph);
	const cuts = removeFields(markdown, paragraph, blockId ? [...spans, blockId] : spans);
	const isOpen = ['open', 'in-progress'].includes(statusOfMark(mark));
	const last = paragraph.at(-1);
	const due = fields.due && isOpen && last
		? [{ start: last.end, end: last.end, text: ` *(${l10n.t('due {0}', shortDay(fields.due, today, l10n))})*` }]
		: [];
	if (!boxes) { return [...cuts, ...due]; }
	const first = paragraph[0]?.start ?? boxEnd;
	return [
		{ start: box, end: Math.max(boxEnd, first), text: boxes[statusOfMark(mark)] },
		...cuts.filter(cut => cut.start >= first),
		...due,
	];
}
