import { inlineRuns, type InlineRun } from '../../core/compose/inlineRuns.ts';
import { toPublicNotes, type PublicNote } from '../../core/compose/publicNotes.ts';
import type { Homework } from '../../core/model/homework.ts';
import type { NoteOptions } from '../../core/model/noteOptions.ts';
import type { Note } from '../../core/model/note.ts';
import type { NotebookView } from '../../core/model/notebookView.ts';
import { scanBlocks } from '../../core/parse/blocks/scanBlocks.ts';
import { bodyStartOf } from '../../core/parse/frontMatter.ts';
import { parseNote } from '../../core/parse/parseNote.ts';
import type { Words } from '../../core/text/words.ts';
import type { HeadView, ItemView } from '../../webview/checklist/protocol.ts';
import { headView, type HeadContext } from './headView.ts';
import { itemViews, type NoteNow } from './itemViews.ts';
import { StableIds } from './stableIds.ts';

/** A note as a page shows it. */
export interface ChecklistModel {
	readonly head: HeadView;
	readonly items: readonly ItemView[];
}

/** What a model is made from. */
export interface ChecklistInput extends Omit<HeadContext, 'mentorship'> {
	readonly path: string;
	/** The note as it stands now, unsaved text included. */
	readonly text: string;
	readonly options: NoteOptions;
	readonly view: NotebookView;
	/** Others look on: the page has nothing private. */
	readonly hidesPrivate?: boolean;
	readonly l10n: Words;
}

/**
 * Makes the models of one note, one after the other as it is edited, and keeps the ids of its
 * items and headings. The text is read anew each time: the notebook may be a moment behind.
 */
export class ChecklistModels {
	readonly #items = new StableIds();
	readonly #groups = new StableIds();
	readonly #runs = new Map<string, readonly InlineRun[] | undefined>();

	/** The page; `undefined` when the text is no note. */
	make(input: ChecklistInput): ChecklistModel | undefined {
		const { path, view, l10n } = input;
		const read = input.hidesPrivate ? readPublic(input) : readWhole(input);
		if (!read) { return undefined; }
		const { note, text } = read;
		const now: NoteNow = { note, text, scan: scanBlocks(text, bodyStartOf(text)), homework: knownHomework(note, view), today: view.today, runsOf: text => this.#runsOf(text) };
		const items = itemViews(now, this.#items.assign(note.tasks.map(task => ({ scope: scopeOf(note, task.heading), text: task.text }))), l10n);
		const key = view.mentorshipOf(path);
		const context = { ...input, mentorship: key === undefined ? undefined : view.mentorship(key) };
		return { head: headView(now, items, this.#groupIds(note), context, l10n), items: items.map(item => item.view) };
	}

	/** The same few lines are shown again at every change. */
	#runsOf(text: string): readonly InlineRun[] | undefined {
		if (!this.#runs.has(text)) { this.#runs.set(text, inlineRuns(text)); }
		return this.#runs.get(text);
	}

	#groupIds(note: Note): ReadonlyMap<number, string> {
		const indexes = [...new Set(note.tasks.map(task => task.heading))];
		const ids = this.#groups.assign(indexes.map(index => ({ scope: '', text: scopeOf(note, index) })));
		return new Map(indexes.map((index, at) => [index, `g${ids[at]!}`]));
	}
}

function readWhole({ text, path, options }: ChecklistInput): PublicNote | undefined {
	const { note } = parseNote(text, path, options);
	return note && { note, text };
}

function readPublic({ text, path, options, view }: ChecklistInput): PublicNote | undefined {
	return toPublicNotes(view, new Map([[path, text]]), options).notes.get(path);
}

function scopeOf({ headings }: Note, heading: number): string {
	return headings[heading]?.text ?? '';
}

/** What the notebook knows of the items, where it has read the lines as they stand now. */
function knownHomework(note: Note, view: NotebookView): Map<number, Homework> {
	const known = view.homeworkOf(note.path);
	return new Map(known.flatMap(homework => {
		const now = note.tasks[homework.index];
		return now?.line === homework.task.line && now.lineHash === homework.task.lineHash ? [[homework.index, homework] as const] : [];
	}));
}
