import { plural } from '../../../text/plural.ts';
import { itemsOfTable, promiseTables, type PromiseTable } from '../../../edit/promiseTables.ts';
import { keepsPrivate } from '../../../edit/verifyEdit.ts';
import { scanBlocks } from '../../../markdown/blocks/scanBlocks.ts';
import { applyEdits } from '../../../text/textEdit.ts';
import { noteRule, type Fix, type NoteContext } from '../rule.ts';

/** A table of who does what until when: it is in no list and no total. */
export const IN_TABLE = noteRule({
	code: 'task.in-table', title: 'Homework that stands in a table', level: 'hint',
	message: 'What is promised in this table is in no list and no total. It can become items of homework.',
	find: note => !note.prose.includes('|') ? [] : promiseTables(note.text, note.prose).filter(({ holds }) => holds === 'homework').map(table => ({
		start: table.start, end: table.end, fixes: () => fixesOf(note, table),
	})),
});

/** One item more for each row, and nothing else means another thing. */
function fixesOf(context: NoteContext, table: PromiseTable): Fix[] {
	const { text, path, bodyStart, scan, note, options, dialect, l10n, today, view } = context;
	const key = view.mentorshipOf(path);
	const mentorship = key === undefined ? undefined : view.mentorship(key);
	const pair = mentorship && { reference: mentorship.key, mine: mentorship.role === 'mentor' ? 'mentor' as const : 'mentee' as const, ...mentorship.mentor === undefined ? {} : { mentor: mentorship.mentor }, ...mentorship.mentee === undefined ? {} : { mentee: mentorship.mentee } };
	const edit = itemsOfTable(text, table, { pair, from: note.fields.date?.date ?? today, dialect, l10n });
	const after = scanBlocks(applyEdits(text, [edit]), bodyStart);
	const isRead = after.tasks.length === scan.tasks.length + table.rows.length && keepsPrivate(text, [edit], path, options);
	const title = plural(l10n, l10n.t('Make 1 item of homework of this table|Make {0} items of homework of this table'), table.rows.length);
	return isRead ? [{ title, edits: [edit] }] : [];
}
