import type Token from 'markdown-it/lib/token.mjs';
import { readFields } from '../../core/fields/readFields.ts';
import type { FieldSpan, TaskField, TaskItem } from '../../core/model/taskItem.ts';
import type { TaskStatus } from '../../core/model/vocabulary.ts';
import { dayInWords, longDay, overdueInWords } from '../../core/text/dayWords.ts';
import { statusName } from '../../host/tree/names.ts';
import type { NoteTokens } from './decorateNote.ts';
import { replacement } from './tokens.ts';

/** Box characters that read well in any font; the state is also said in words. */
const BOXES: Readonly<Record<TaskStatus, string>> = { 'open': '☐', 'in-progress': '◧', 'done': '☑', 'cancelled': '☒', 'carried': '➜' };
/** At the start of an item's text, as remark-gfm has it. */
const BOX = /^\[(?:[^]|[\ud800-\udbff][\udc00-\udfff])\]\s+/;

/** Turns the box of an item into a sign with a name, and sets off its fields. */
export function decorateTask(around: NoteTokens, item: Token, inline: Token, task: TaskItem): void {
	const [first] = inline.children ?? [];
	const box = first?.type === 'text' ? BOX.exec(first.content)?.[0] : undefined;
	if (!first || box === undefined || !inline.children) { return; }
	const text = inline.content.replace(BOX, '');
	const { spans } = readFields(text, [{ line: 0, start: 0, end: text.length }]);
	first.content = first.content.slice(box.length);
	item.attrJoin('class', `mentoring-task mentoring-${task.status}`);
	const sources = spans.map(span => ({ span, source: text.slice(span.start, span.end) }));
	inline.children = [replacement(first, 'html_inline', boxHtml(task, around)), ...setOff(inline.children, sources, around, task)];
}

function boxHtml({ status }: TaskItem, { escape, l10n }: NoteTokens): string {
	const name = escape(statusName(status, l10n));
	return `<span class="mentoring-box" role="img" aria-label="${name}" title="${name}">${BOXES[status]}</span> `;
}

interface Source { readonly span: FieldSpan; readonly source: string }

/**
 * Fields are searched for in the text tokens in the order of writing: tokens know no offsets.
 * One that markup has torn apart stays plain text.
 */
function setOff(children: readonly Token[], sources: readonly Source[], around: NoteTokens, task: TaskItem): Token[] {
	const rest = [...sources];
	return children.flatMap(child => child.type === 'text' ? splitText(child, rest, around, task) : [child]);
}

function splitText(token: Token, rest: Source[], around: NoteTokens, task: TaskItem): Token[] {
	const parts: Token[] = [];
	let from = 0;
	for (let next = rest[0]; next; next = rest[0]) {
		const at = token.content.indexOf(next.source, from);
		if (at < 0) { break; }
		parts.push(replacement(token, 'text', token.content.slice(from, at)), replacement(token, 'html_inline', fieldHtml(next, around, task)));
		from = at + next.source.length;
		rest.shift();
	}
	parts.push(replacement(token, 'text', token.content.slice(from)));
	return parts.filter(({ content }) => content !== '');
}

const CLASSES: Partial<Record<TaskField, string>> = { owner: 'mentoring-owner', due: 'mentoring-due' };

function fieldHtml({ span, source }: Source, around: NoteTokens, task: TaskItem): string {
	const { escape, l10n, view } = around;
	const due = span.field === 'due' ? task.fields.due : undefined;
	const title = due ? ` title="${escape(l10n.t('Due {0}, {1}', longDay(due, l10n), dayInWords(due, view.today, l10n)))}"` : '';
	const shown = `<span class="mentoring-field ${CLASSES[span.field] ?? ''}"${title}>${escape(source)}</span>`;
	const overdue = due ? overdueDays(around, task) : 0;
	return overdue > 0 ? `${shown} <strong class="mentoring-overdue">${escape(overdueInWords(overdue, l10n))}</strong>` : shown;
}

/** As the notebook has it, while it knows the item as it stands here. */
function overdueDays({ view, note }: NoteTokens, task: TaskItem): number {
	return view.homeworkOf(note.path).find(known => known.task.line === task.line && known.task.text === task.text)?.overdueDays ?? 0;
}
