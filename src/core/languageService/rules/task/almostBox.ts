import { almostItems, isMarkdownBullet, type AlmostItem } from '../../../note/almostItems.ts';
import { SectionReader, sectionContexts } from '../../../note/sections.ts';
import { scanBlocks } from '../../../markdown/blocks/scanBlocks.ts';
import { PROBLEM_MESSAGES } from '../../../model/problem.ts';
import { lineAtOffset } from '../../../text/lines.ts';
import { applyEdits, type TextEdit } from '../../../text/textEdit.ts';
import { type NoteContext, noteRule, type Finding } from '../rule.ts';

const { severity: level, message } = PROBLEM_MESSAGES['task.almost-box'];

/** A line below a homework heading that looks like an item and is none. Reading tells it, too, of the two sides alone; here the people of the notebook are known. */
export const ALMOST_BOX = noteRule({
	code: 'task.almost-box', title: 'Line that looks like homework and is none', level, message, find,
});

function find(note: NoteContext): Finding[] {
	const { text, bodyStart, scan, options, view } = note;
	const contexts = sectionContexts(scan, new SectionReader(options));
	return almostItems({ text, bodyStart, scan, contexts, knowsHandle: view.names.knowsHandle }).map(item => {
		const edit = editOf(item);
		const fixes = () => isRead(note, edit) ? [{ title: note.l10n.t('Make it an item: {0}', `${edit.text}…`), edits: [edit], preferred: true }] : [];
		return { start: item.start + item.indent.length, end: item.end, fixes };
	});
}

/** A bullet that Markdown knows stays, and so does the space behind it. */
function editOf(item: AlmostItem): TextEdit {
	const { start, wordsAt, indent, bullet, box, hasBox } = item;
	const stays = isMarkdownBullet(item);
	const marker = /^(?:[-*+]|\d+[.)])$/.test(bullet) ? bullet : '-';
	const sign = hasBox && !box ? '' : `[${box?.mark ?? ' '}] `;
	return { start: stays ? wordsAt : start + indent.length, end: wordsAt + (box?.length ?? 0), text: `${stays ? '' : `${marker} `}${sign}` };
}

/** One item more, on that line, and every other as it was. */
function isRead({ text, bodyStart, scan }: NoteContext, edit: TextEdit): boolean {
	const after = scanBlocks(applyEdits(text, [edit]), bodyStart);
	const line = lineAtOffset(scan.lineStarts, edit.start);
	const others = after.tasks.filter(task => task.line !== line).map(task => task.line);
	return after.tasks.length === scan.tasks.length + 1 && others.join() === scan.tasks.map(task => task.line).join();
}
