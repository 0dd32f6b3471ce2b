import { nearlyBox, type NearlyBox } from '../../../edit/nearlyBox.ts';
import { readFields } from '../../../taskFields/readFields.ts';
import { ROLES } from '../../../model/vocabulary.ts';
import { scanBlocks } from '../../../markdown/blocks/scanBlocks.ts';
import { SectionReader, sectionContexts } from '../../../note/sections.ts';
import { lineAtOffset } from '../../../text/lines.ts';
import { applyEdits, type TextEdit } from '../../../text/textEdit.ts';
import { type NoteContext, noteRule, type Finding } from '../rule.ts';

/** A bullet or number, then its words; the space between may be one that Markdown does not take for one. */
const LINE = /^([ \t>]*)(?:([-*+•·–▪◦‣]|\d{1,9}[.)])([ \t\u00A0\u2007\u202F]+))?(\S.*)$/u;

/** A line below a homework heading that looks like an item and is none: it would be in no list and no total. */
export const ALMOST_BOX = noteRule({
	code: 'task.almost-box', title: 'Line that looks like homework and is none', level: 'warning',
	message: 'This looks like an item of homework, but has no box that is read, so it is not counted. Write “- [ ]” before it.',
	find: note => homeworkLines(note).flatMap(line => almost(note, line)),
});

interface Line { readonly start: number; readonly text: string }

/** The lines below homework headings that are no items; code and comments are blanked out in them. */
function homeworkLines({ note, prose, bodyStart, scan, options }: NoteContext): Line[] {
	const contexts = sectionContexts(scan, new SectionReader(options));
	if (!contexts.some(({ homework }) => homework)) { return []; }
	const taken = new Set([...scan.tasks.map(({ line }) => line), ...note.headings.map(({ line }) => line)]);
	const lines: Line[] = [];
	let heading = -1;
	scan.lineStarts.forEach((start, line) => {
		while (heading + 1 < note.headings.length && note.headings[heading + 1]!.line <= line) { heading++; }
		if (start < bodyStart || taken.has(line) || !contexts[heading]?.homework) { return; }
		lines.push({ start, text: prose.slice(start, scan.lineStarts[line + 1] ?? prose.length).replace(/[\r\n]+$/, '') });
	});
	return lines;
}

function almost(note: NoteContext, { start, text }: Line): Finding[] {
	const match = LINE.exec(text);
	const shape = match && shapeOf(match);
	if (!shape || !isMeant(note, shape, start + text.length - shape.words.length)) { return []; }
	const edit = editOf(shape, start, start + text.length - shape.words.length);
	const fixes = () => isRead(note, edit) ? [{ title: note.l10n.t('Make it an item: {0}', `${edit.text}…`), edits: [edit], preferred: true }] : [];
	return [{ start: start + shape.indent.length, end: start + text.trimEnd().length, fixes }];
}

/** A line in its parts: what stands before the bullet, the bullet, what stands for a box, and the words from there on. */
interface Shape {
	readonly indent: string;
	/** Empty where the line has none. */
	readonly bullet: string;
	readonly space: string;
	readonly words: string;
	readonly box: NearlyBox | undefined;
	/** A proper box, which some other sign keeps from being read. */
	readonly hasBox: boolean;
}

function shapeOf([, indent = '', bullet = '', space = '', words = '']: RegExpExecArray): Shape {
	return { indent, bullet, space, words, box: nearlyBox(words), hasBox: /^\[[^\]]\][ \t]/.test(words) };
}

/** Without a bullet only signs count: a sentence may begin with brackets or with TODO. */
function isMeant(note: NoteContext, shape: Shape, wordsAt: number): boolean {
	const { bullet, words, box, hasBox } = shape;
	if (bullet === '') { return box !== undefined && /^[^\w[\\]/.test(words); }
	if (hasBox && !box) { return !isMarkdown(shape); }
	return box !== undefined || hasPledge(note, wordsAt, words);
}

/** A bullet that Markdown knows stays, and so does the space behind it. */
function editOf(shape: Shape, start: number, wordsAt: number): TextEdit {
	const { indent, bullet, box, hasBox } = shape;
	const stays = isMarkdown(shape);
	const marker = /^(?:[-*+]|\d+[.)])$/.test(bullet) ? bullet : '-';
	const sign = hasBox && !box ? '' : `[${box?.mark ?? ' '}] `;
	return { start: stays ? wordsAt : start + indent.length, end: wordsAt + (box?.length ?? 0), text: `${stays ? '' : `${marker} `}${sign}` };
}

function isMarkdown({ bullet, space }: Shape): boolean {
	return /^(?:[-*+]|\d+[.)])$/.test(bullet) && /^[ \t]+$/.test(space);
}

/** A day to be done by, or an owner who is known. */
function hasPledge({ text, view }: NoteContext, start: number, words: string): boolean {
	const { fields } = readFields(text, [{ line: 0, start, end: start + words.length }]);
	return fields.due !== undefined || fields.owners?.some(owner => ROLES.some(role => role === owner) || view.names.knowsHandle(owner)) === true;
}

/** One item more, on that line, and every other as it was. */
function isRead({ text, bodyStart, scan }: NoteContext, edit: TextEdit): boolean {
	const after = scanBlocks(applyEdits(text, [edit]), bodyStart);
	const line = lineAtOffset(scan.lineStarts, edit.start);
	const others = after.tasks.filter(task => task.line !== line).map(task => task.line);
	return after.tasks.length === scan.tasks.length + 1 && others.join() === scan.tasks.map(task => task.line).join();
}
