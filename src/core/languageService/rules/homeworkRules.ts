import {
	spanOf,
	spanValue,
	wordsRange,
	noteRule,
	type NoteContext,
	type PlacedTask,
	type Fix,
	type Finding,
} from './rule.ts';
import type { Homework } from '../../model/notebookView.ts';
import { isOpen } from '../../query/homework.ts';
import { meetingStatusOn } from '../../query/schedule.ts';
import { ownerFixes, fieldFix } from './fixes.ts';
import { addDays } from '../../model/calendarDate.ts';
import { plural } from '../../text/words.ts';
import { itemsOfTable, promiseTables, type PromiseTable } from '../../edit/promiseTables.ts';
import { keepsPrivate } from '../../edit/verifyEdit.ts';
import { scanBlocks } from '../../markdown/blocks/scanBlocks.ts';
import { applyEdits, type TextEdit, lineAtOffset } from '../../text/textEdit.ts';
import { almostItems, isMarkdownBullet, type AlmostItem } from '../../note/almostItems.ts';
import { SectionReader, sectionContexts } from '../../note/sections.ts';
import { PROBLEM_MESSAGES } from '../../model/problem.ts';

/** An item below homework: whose it is and when it is due is said above. */
function isBelowHomework(note: NoteContext, { task }: PlacedTask): boolean {
	for (let above = note.note.tasks[task.parent]; above; above = note.note.tasks[above.parent]) {
		if (above.isHomework) { return true; }
	}
	return false;
}

/** The open homework of a meeting that was held, as far as the notebook knows it; not what is below other homework. */
function homeworkOfHeldMeeting(note: NoteContext): { readonly item: PlacedTask, readonly homework: Homework }[] {
	const { type, fields: { date, meetingStatus } } = note.note;
	if (type !== 'meeting' || !date || meetingStatusOn(date.date, meetingStatus, note.today) !== 'held') { return []; }
	return note.tasks.flatMap(item => {
		const homework = isOpen(item.task) && !isBelowHomework(note, item) ? note.homeworkOf(item.task) : undefined;
		return homework ? [{ item, homework }] : [];
	});
}

/** Overdue homework that nobody was named for: it slips because each thinks of the other. */
export const OVERDUE_WITHOUT_OWNER = noteRule({
	code: 'task.overdue-without-owner',
	title: 'Overdue homework without an owner',
	level: 'warning',
	message: 'This was due on {0} and nobody is named for it, so it counts as the mentee’s. Say whose it is.',
	find: note =>
		note.tasks.flatMap(item => {
			const homework = note.homeworkOf(item.task);
			if (!homework?.ownerImplied || homework.overdueDays === 0 || isBelowHomework(note, item)) { return []; }
			const due = spanOf(item, 'due');
			return [{
				...due ? spanValue(due) : wordsRange(item),
				args: [homework.effectiveDue ?? ''],
				fixes: () => ownerFixes(note, item),
			}];
		}),
});

/** Homework that left a meeting without a name on it; once it is overdue, another rule says so. */
export const NO_OWNER = noteRule({
	code: 'task.no-owner',
	title: 'Homework of a held meeting without an owner',
	level: 'information',
	message:
		'Nobody is named for this homework, so it counts as the mentee’s. Add @mentor or @mentee, or write it below a heading such as “Homework — mentor”.',
	find: note =>
		homeworkOfHeldMeeting(note).filter(({ homework }) => homework.ownerImplied && homework.overdueDays === 0)
			.map(({ item }) => ({ ...wordsRange(item), fixes: () => ownerFixes(note, item) })),
});

/** Homework that is never due: it has no date, and no next meeting is booked by which it would be due. */
export const NO_DATE = noteRule({
	code: 'task.no-date',
	title: 'Homework of a held meeting that is never due',
	level: 'information',
	message:
		'This homework has no date, and no next meeting is booked by which it would be due. Add a date, or book the meeting.',
	find: note =>
		homeworkOfHeldMeeting(note).filter(({ homework }) => homework.effectiveDue === undefined).map(({ item }) => {
			const { l10n } = note;
			const due = addDays(note.today, 14);
			return {
				...wordsRange(item),
				fixes: () => [{
					title: l10n.t('Due in two weeks, on {0}', due),
					edits: fieldFix(note, item, 'due', due),
					preferred: true,
				}],
			};
		}),
});

/** So many days after a meeting its homework may still be ticked, and whoever ticks knows the day. */
const REMEMBERED = 62;

/**
 * Homework whose box was ticked by hand. Without the day nobody can tell later whether it was in time; in old notes
 * nobody knows it any more.
 */
export const DONE_WITHOUT_DATE = noteRule({
	code: 'task.done-without-date',
	title: 'Done homework without the day',
	level: 'hint',
	message: 'This is done, but not when. Add the day, so that it can be told later whether it was in time.',
	find: note => {
		const { addDoneDate, tasks, today, l10n } = note;
		const written = note.note.fields.date?.date;
		const isOld = written !== undefined && addDays(written, REMEMBERED) < today;
		const undated = addDoneDate && !isOld
			? tasks.filter(({ task }) => task.isHomework && task.status === 'done' && task.fields.done === undefined)
			: [];
		return undated.map(item => ({
			start: item.scanned.box,
			end: item.scanned.boxEnd,
			fixes: () => [{
				title: l10n.t('Done today, {0}', today),
				edits: fieldFix(note, item, 'done', today),
				preferred: true,
			}],
		}));
	},
});

/** A table of who does what until when: it is in no list and no total. */
export const IN_TABLE = noteRule({
	code: 'task.in-table',
	title: 'Homework that stands in a table',
	level: 'hint',
	message: 'What is promised in this table is in no list and no total. It can become items of homework.',
	find: note =>
		!note.prose.includes('|')
			? []
			: promiseTables(note.text, note.prose).filter(({ holds }) => holds === 'homework').map(table => ({
				start: table.start,
				end: table.end,
				fixes: () => fixesOf(note, table),
			})),
});

/** One item more for each row, and nothing else means another thing. */
function fixesOf(context: NoteContext, table: PromiseTable): Fix[] {
	const { text, path, bodyStart, scan, note, options, dialect, l10n, today, view } = context;
	const key = view.mentorshipOf(path);
	const mentorship = key === undefined ? undefined : view.mentorship(key);
	const pair = mentorship
		&& {
			reference: mentorship.key,
			mine: mentorship.role === 'mentor' ? 'mentor' as const : 'mentee' as const,
			...mentorship.mentor === undefined ? {} : { mentor: mentorship.mentor },
			...mentorship.mentee === undefined ? {} : { mentee: mentorship.mentee },
		};
	const edit = itemsOfTable(text, table, { pair, from: note.fields.date?.date ?? today, dialect, l10n });
	const after = scanBlocks(applyEdits(text, [edit]), bodyStart);
	const isRead = after.tasks.length === scan.tasks.length + table.rows.length
		&& keepsPrivate(text, [edit], path, options);
	const title = plural(
		l10n,
		l10n.t('Make 1 item of homework of this table|Make {0} items of homework of this table'),
		table.rows.length,
	);
	return isRead ? [{ title, edits: [edit] }] : [];
}

/**
 * A line below a homework heading that looks like an item and is none. Reading tells it, too, of the two sides alone;
 * here the people of the notebook are known.
 */
export const ALMOST_BOX = noteRule({
	code: 'task.almost-box',
	title: 'Line that looks like homework and is none',
	level: PROBLEM_MESSAGES['task.almost-box'].severity,
	message: PROBLEM_MESSAGES['task.almost-box'].message,
	find: almostBoxes,
});

function almostBoxes(note: NoteContext): Finding[] {
	const { text, bodyStart, scan, options, view } = note;
	const contexts = sectionContexts(scan, new SectionReader(options));
	return almostItems({ text, bodyStart, scan, contexts, knowsHandle: view.names.knowsHandle }).map(item => {
		const edit = editOf(item);
		const fixes = () =>
			isRead(note, edit)
				? [{ title: note.l10n.t('Make it an item: {0}', `${edit.text}…`), edits: [edit], preferred: true }]
				: [];
		return { start: item.start + item.indent.length, end: item.end, fixes };
	});
}

/** A bullet that Markdown knows stays, and so does the space behind it. */
function editOf(item: AlmostItem): TextEdit {
	const { start, wordsAt, indent, bullet, box, hasBox } = item;
	const stays = isMarkdownBullet(item);
	const marker = /^(?:[-*+]|\d+[.)])$/.test(bullet) ? bullet : '-';
	const sign = hasBox && !box ? '' : `[${box?.mark ?? ' '}] `;
	return {
		start: stays ? wordsAt : start + indent.length,
		end: wordsAt + (box?.length ?? 0),
		text: `${stays ? '' : `${marker} `}${sign}`,
	};
}

/** One item more, on that line, and every other as it was. */
function isRead({ text, bodyStart, scan }: NoteContext, edit: TextEdit): boolean {
	const after = scanBlocks(applyEdits(text, [edit]), bodyStart);
	const line = lineAtOffset(scan.lineStarts, edit.start);
	const others = after.tasks.filter(task => task.line !== line).map(task => task.line);
	return after.tasks.length === scan.tasks.length + 1 && others.join() === scan.tasks.map(task => task.line).join();
}
