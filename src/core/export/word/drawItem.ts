import { itemTags } from '../../answer/itemTags.ts';
import { checkTags } from '../../answer/checkTags.ts';
import { nameOf, type MeetingScope } from '../../documents/homeworkLines.ts';
import { plainLine, portableLine } from '../../documents/portable.ts';
import { withoutTags } from '../../markdown/plainText.ts';
import type { CalendarDate } from '../../model/calendarDate.ts';
import type { Note, TaskItem } from '../../model/note.ts';
import type { WordBox, WordFacts } from '../../office/wordModel.ts';
import { shortDay, type Words } from '../../text/words.ts';
import type { AnchoredItem } from './itemAnchors.ts';
import type { DrawnItem } from './markdownWord.ts';

/** Draws items of a mentorship: words, a box with the tag by which they are found, whose they are, and the day. */
export function itemDrawing(
	{ view, mentorship }: Pick<MeetingScope, 'view' | 'mentorship'>,
	l10n: Words,
): (item: AnchoredItem) => DrawnItem {
	const tags = itemTags(view.homework(), mentorship);
	const checks = new Map<Note, ReturnType<typeof checkTags>>();
	const checkTag = (note: Note, task: TaskItem) => {
		const ofNote = checks.get(note) ?? checkTags(note);
		checks.set(note, ofNote);
		return ofNote.get(task);
	};
	return ({ task, note, homework }) => {
		// As `plainLine` reads it, by which the item is known when the page comes back.
		const markdown = withoutTags(portableLine(task.text)).trim() || l10n.t('(no words)');
		if (task.status === 'cancelled' || task.status === 'carried') { return { markdown }; }
		const isDone = task.status === 'done';
		const tag = homework ? tags.get(homework) : checkTag(note, task);
		const owners = homework ? nameOf(homework.owners, mentorship, l10n) : '';
		const facts = isDone
			? undefined
			: factsOf(plainLine(owners), homework?.effectiveDue ?? task.fields.due, view.today, l10n);
		const box: WordBox = {
			checked: isDone,
			name: plainLine(task.text),
			...tag !== undefined && { tag },
			...facts && { facts },
		};
		return { markdown, box };
	};
}

/** Stands where the day goes, to find what stands around it in any language. */
const DAY = '\u0000';

function factsOf(
	owners: string,
	due: CalendarDate | undefined,
	today: CalendarDate,
	l10n: Words,
): WordFacts | undefined {
	if (due === undefined) { return owners === '' ? undefined : { before: owners, after: '' }; }
	const said = owners === '' ? l10n.t('due {0}', DAY) : l10n.t('{0}, {1}', owners, l10n.t('due {0}', DAY));
	const [before = '', after = ''] = said.split(DAY);
	return { before, due: { day: due, words: shortDay(due, today, l10n) }, after };
}
