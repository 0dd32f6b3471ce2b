import type Token from 'markdown-it/lib/token.mjs';
import type { Note } from '../../core/model/note.ts';
import type { NotebookView } from '../../core/model/notebookView.ts';
import { checklistsOf } from '../../core/query/checklists.ts';
import type { Words } from '../../core/text/words.ts';
import { decorateTask } from './decorateTask.ts';
import { replacement } from './tokens.ts';

/** The tokens of a note, and what is known of it. */
export interface NoteTokens {
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
		if (task && around.tokens[index + 2]?.type === 'inline') { decorateTask(around, token, around.tokens[index + 2]!, task); }
	});
}

function addProgress({ tokens, escape, l10n }: NoteTokens, heading: number, { done, total }: { readonly done: number; readonly total: number }): void {
	const inline = tokens[heading + 1];
	if (inline?.children) { inline.children.push(replacement(inline, 'html_inline', ` <span class="mentoring-progress">${escape(l10n.t('{0} of {1}', done, total))}</span>`)); }
}

/** Blocks in private lines are shaded and say so: colour alone would not tell everyone. */
function shadePrivate({ tokens, note, l10n }: NoteTokens): void {
	const ranges = note.private ? [{ start: note.bodyLine, end: Infinity }] : note.privateLines;
	for (const { start, end } of ranges) {
		const inside = tokens.filter(({ level, nesting, map, type }) => level === 0 && nesting >= 0 && type !== 'html_block' && map && map[0] >= start && map[0] < end);
		for (const token of inside) { token.attrJoin('class', 'mentoring-private'); }
		// A heading that makes its section private says so itself.
		if (inside[0]?.type !== 'heading_open') { inside[0]?.attrSet('data-mentoring-label', l10n.t('Private')); }
	}
}

/** The blocks that are not private: a block that is so in part goes as a whole, but a list or a quote only where all of it is. */
export function withoutPrivateTokens(tokens: readonly Token[], note: Note): Token[] {
	const ranges = note.private ? [{ start: 0, end: Infinity }] : note.privateLines;
	const kept: Token[] = [];
	let hidden: Token | undefined;
	for (const token of tokens) {
		const ends = hidden?.nesting === 1 && token.nesting === -1 && token.level === hidden.level;
		if (!hidden && isPrivate(token, ranges)) { hidden = token; }
		if (!hidden) { kept.push(token); }
		if (ends || hidden?.nesting === 0) { hidden = undefined; }
	}
	return kept;
}

const CONTAINERS: ReadonlySet<string> = new Set(['bullet_list_open', 'ordered_list_open', 'list_item_open', 'blockquote_open']);

function isPrivate({ map, type }: Token, ranges: readonly { readonly start: number; readonly end: number }[]): boolean {
	if (!map) { return false; }
	const [from, to] = map;
	return ranges.some(({ start, end }) => CONTAINERS.has(type) ? from >= start && to <= end : from < end && to > start);
}
