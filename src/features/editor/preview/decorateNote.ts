import type { LineRange } from '../../../core/markdown/lineRanges.ts';
import type Token from 'markdown-it/lib/token.mjs';
import type { Note, FieldSpan, TaskField, TaskItem } from '../../../core/model/note.ts';
import type { NotebookView } from '../../../core/model/notebookView.ts';
import { checklistsOf } from '../../../core/query/progress.ts';
import { type Words, dayInWords, longDay, overdueInWords } from '../../../core/text/words.ts';
import { readFields } from '../../../core/taskFields/readFields.ts';
import type { TaskStatus } from '../../../core/model/vocabulary.ts';
import { statusName } from '../../../core/text/names.ts';

/** The tokens of a note, and what is known of it. */
interface NoteTokens {
	readonly tokens: Token[];
	escape(text: string): string;
	/** Read from the very text the tokens come from, so that lines agree. */
	readonly note: Note;
	readonly view: NotebookView;
	readonly l10n: Words;
}

/** Marks tasks, checklists and private parts of a note in its tokens. */
export function decorateNote(around: NoteTokens): void {
	shadePrivate(around);
	const tasks = new Map(around.note.tasks.map(task => [task.line, task]));
	const progress = new Map(checklistsOf(around.note).map(checklist => [checklist.line, checklist]));
	around.tokens.forEach((token, index) => {
		const line = token.map?.[0];
		if (line === undefined) { return; }
		const checklist = token.type === 'heading_open' ? progress.get(line) : undefined;
		if (checklist) { addProgress(around, index, checklist); }
		const task = token.type === 'list_item_open' ? tasks.get(line) : undefined;
		if (task && around.tokens[index + 2]?.type === 'inline') {
			decorateTask(around, token, around.tokens[index + 2]!, task);
		}
	});
}

function addProgress(
	{ tokens, escape, l10n }: NoteTokens,
	heading: number,
	{ done, total }: { readonly done: number, readonly total: number },
): void {
	const inline = tokens[heading + 1];
	if (inline?.children) {
		inline.children.push(
			replacement(
				inline,
				'html_inline',
				` <span class="mentoring-progress">${escape(l10n.t('{0} of {1}', done, total))}</span>`,
			),
		);
	}
}

/** Blocks in private lines are shaded and say so: colour alone would not tell everyone. */
function shadePrivate({ tokens, note, l10n }: NoteTokens): void {
	const ranges = note.private ? [{ start: note.bodyLine, end: Infinity }] : note.privateLines;
	for (const { start, end } of ranges) {
		const inside = tokens.filter(({ level, nesting, map, type }) =>
			level === 0 && nesting >= 0 && type !== 'html_block' && map && map[0] >= start && map[0] < end
		);
		for (const token of inside) { token.attrJoin('class', 'mentoring-private'); }
		// A heading that makes its section private says so itself.
		if (inside[0]?.type !== 'heading_open') { inside[0]?.attrSet('data-mentoring-label', l10n.t('Private')); }
	}
}

/**
 * The blocks that are not private: a block that is so in part goes as a whole, but a list or a quote only where all of
 * it is.
 */
export function withoutPrivateTokens(tokens: readonly Token[], note: Note): Token[] {
	const ranges = note.private ? [{ start: 0, end: Infinity }] : note.privateLines;
	const openTokens: Token[] = [];
	let hidden: Token | undefined;
	for (const token of tokens) {
		const ends = hidden?.nesting === 1 && token.nesting === -1 && token.level === hidden.level;
		if (!hidden && isPrivate(token, ranges)) { hidden = token; }
		if (!hidden) { openTokens.push(token); }
		if (ends || hidden?.nesting === 0) { hidden = undefined; }
	}
	return openTokens;
}

const CONTAINERS: ReadonlySet<string> = new Set([
	'bullet_list_open',
	'ordered_list_open',
	'list_item_open',
	'blockquote_open',
]);

function isPrivate({ map, type }: Token, ranges: readonly LineRange[]): boolean {
	if (!map) { return false; }
	const [from, to] = map;
	return ranges.some(({ start, end }) =>
		CONTAINERS.has(type) ? from >= start && to <= end : from < end && to > start
	);
}

/** Box characters that read well in any font; the state is also said in words. */
const BOXES: Readonly<Record<TaskStatus, string>> = {
	'open': '☐',
	'in-progress': '◧',
	'done': '☑',
	'cancelled': '☒',
	'carried': '➜',
};
/** At the start of an item's text, as remark-gfm has it. */
const BOX = /^\[(?:[^]|[\ud800-\udbff][\udc00-\udfff])\]\s+/;

/** Turns the box of an item into a sign with a name, and sets off its fields. */
function decorateTask(around: NoteTokens, item: Token, inline: Token, task: TaskItem): void {
	const children = withoutBox(inline);
	const [first] = children ?? [];
	if (!first || !children) { return; }
	const text = inline.content.replace(BOX, '');
	const { spans } = readFields(text, [{ line: 0, start: 0, end: text.length }]);
	item.attrJoin('class', `mentoring-task mentoring-${task.status}`);
	const sources = spans.map(span => ({ span, source: text.slice(span.start, span.end) }));
	inline.children = [
		replacement(first, 'html_inline', boxHtml(task, around)),
		...setOff(children, sources, around, task),
	];
}

/** What stands behind the box. Where the note has a definition `[x]: …`, the box came as a link. */
function withoutBox({ content, children }: Token): Token[] | undefined {
	const box = BOX.exec(content)?.[0];
	if (box === undefined || !children) { return undefined; }
	const isLink = children[0]?.type === 'link_open' && children[1]?.content === box.trimEnd().slice(1, -1)
		&& children[2]?.type === 'link_close';
	const rest = isLink ? children.slice(3) : children;
	const [first] = rest;
	if (first?.type !== 'text' || (!isLink && !first.content.startsWith(box))) { return undefined; }
	first.content = isLink ? first.content.trimStart() : first.content.slice(box.length);
	return rest;
}

function boxHtml({ status }: TaskItem, { escape, l10n }: NoteTokens): string {
	const name = escape(statusName(status, l10n));
	return `<span class="mentoring-box" role="img" aria-label="${name}" title="${name}">${BOXES[status]}</span> `;
}

interface Source {
	readonly span: FieldSpan;
	readonly source: string;
}

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
		parts.push(
			replacement(token, 'text', token.content.slice(from, at)),
			replacement(token, 'html_inline', fieldHtml(next, around, task)),
		);
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
	const title = due
		? ` title="${escape(l10n.t('Due {0}, {1}', longDay(due, l10n), dayInWords(due, view.today, l10n)))}"`
		: '';
	const shown = `<span class="mentoring-field ${CLASSES[span.field] ?? ''}"${title}>${escape(source)}</span>`;
	const overdue = due ? overdueDays(around, task) : 0;
	return overdue > 0
		? `${shown} <strong class="mentoring-overdue">${escape(overdueInWords(overdue, l10n))}</strong>`
		: shown;
}

/** As the notebook has it, while it knows the item as it stands here. */
function overdueDays({ view, note }: NoteTokens, task: TaskItem): number {
	return view.homeworkOf(note.path).find(homework =>
		homework.task.line === task.line && homework.task.text === task.text
	)
		?.overdueDays ?? 0;
}

/** A token that can be changed without the one it was copied from. */
export function copyToken(token: Token): Token {
	const copy = Object.assign(Object.create(Object.getPrototypeOf(token) as object) as Token, token);
	copy.attrs = token.attrs?.map(([name, value]) => [name, value]) ?? null;
	copy.children = token.children?.map(copyToken) ?? null;
	return copy;
}

/** A piece of text or HTML in place of a token, on the same level. */
function replacement(token: Token, type: 'text' | 'html_inline', content: string): Token {
	return Object.assign(copyToken(token), {
		type,
		tag: '',
		nesting: 0,
		attrs: null,
		children: null,
		markup: '',
		info: '',
		content,
	});
}
