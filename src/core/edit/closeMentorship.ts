import type { CalendarDate } from '../model/calendarDate.ts';
import type { MentorshipStatus } from '../model/vocabulary.ts';
import { scanBlocks } from '../markdown/blocks/scanBlocks.ts';
import { bodyStartOf } from '../note/frontMatter.ts';
import { lineAtOffset, type TextEdit } from '../text/textEdit.ts';
import { editTasks, findTask, type LineTarget, type EditOptions, setStatus } from './taskEdit.ts';
import { isRefusal, refuse, type Refusal } from './refusals.ts';
import { setFrontMatterFields } from './setFrontMatterField.ts';

/** What closing a mentorship does. */
export interface Closing {
	/** Key of the mentorship's own note among the texts. */
	readonly note: string;
	readonly status: Extract<MentorshipStatus, 'ended' | 'informal'>;
	readonly endDate: CalendarDate;
	/** Unfinished items to cancel, by the key of their file; none where they are left. */
	readonly cancel: ReadonlyMap<string, readonly LineTarget[]>;
	/** Edits that carry other items away, by the key of the file and made from the same texts; absent for none. */
	readonly carry?: ReadonlyMap<string, readonly TextEdit[]>;
	readonly options: EditOptions;
}

/** A refusal and the file it is about. */
export interface RefusedClosing {
	readonly key: string;
	readonly refusal: Refusal;
}

/**
 * The edits of every file that closing touches, or the first reason against one of them: then
 * nothing is to be changed. `status:` and `end_date:` are set in the mentorship's note, and
 * unfinished homework is cancelled, or carried away with all below it; all that was written stays.
 */
export function planClosing(
	texts: ReadonlyMap<string, string>,
	{ note, status, endDate, cancel, carry = new Map(), options }: Closing,
): ReadonlyMap<string, readonly TextEdit[]> | RefusedClosing {
	const edits = new Map<string, readonly TextEdit[]>();
	for (const key of new Set([note, ...cancel.keys(), ...carry.keys()])) {
		const text = texts.get(key);
		if (text === undefined) { return { key, refusal: refuse('note-gone') }; }
		const fields = key === note ? setFrontMatterFields(text, { status, end_date: endDate }) : [];
		if (isRefusal(fields)) { return { key, refusal: fields }; }
		const away = carry.get(key) ?? [];
		const tasks = editTasks(text, notCarried(text, cancel.get(key) ?? [], away), setStatus('cancelled', options));
		const [refused] = tasks.refused;
		if (refused) { return { key, refusal: refused.refusal }; }
		edits.set(key, [...fields, ...tasks.edits, ...away].sort((a, b) => a.start - b.start || a.end - b.end));
	}
	return edits;
}

/** What is carried needs no cancelling: it may stand below an item of the other side, or the other way round. */
function notCarried(text: string, targets: readonly LineTarget[], away: readonly TextEdit[]): readonly LineTarget[] {
	if (away.length === 0) { return targets; }
	const scan = scanBlocks(text, bodyStartOf(text));
	const carried = new Set(away.map(({ start }) => lineAtOffset(scan.lineStarts, start)));
	return targets.filter(target => {
		const item = findTask(text, scan, target);
		return isRefusal(item) || !carried.has(scan.tasks[item]!.line);
	});
}
