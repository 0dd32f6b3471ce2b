import { hashLine } from '../../core/text/textEdit.ts';
import type {
	EditorState,
	GroupView,
	HeadView,
	ItemRef,
	ItemView,
	KeptChecklist,
	ToChecklist,
} from './checklistProtocol.ts';

/** How many items are drawn at once; the rest follows while nothing else is to do. */
const FIRST_FILL = 60;
const NEXT_FILL = 500;

/** Words above everything else, and whether reading the note again may help. */
interface PageNotice {
	readonly text: string;
	readonly canReload: boolean;
}

/** What the page knows. Items keep their identity until they change, so that only changed rows are drawn. */
export class PageState {
	head: HeadView | undefined;
	/** There is no note to show, and why. */
	nothing: PageNotice | undefined;
	notice: PageNotice | undefined;
	/** For screen readers. */
	said = '';
	readonly items = new Map<string, ItemView>();
	/** The item that holds the place in the tab order. */
	current: string | undefined;
	/** The item under the mouse. */
	hovered: string | undefined;
	editor: EditorState | undefined;
	/** Ticks that were clicked and are not in the note yet, by item. */
	readonly ticking = new Map<string, boolean>();
	/** How many items may be drawn so far. */
	filled = FIRST_FILL;
	/** The note of the page, also while it cannot be shown. */
	#note: Pick<KeptChecklist, 'uri' | 'pinned'> = {};
	readonly #actions = new Map<number, (done: boolean) => void>();
	/** Text boxes that were open in other notes, by note. */
	readonly #left = new Map<string, EditorState>();
	#wasPrivate = false;
	#next = 0;

	/** Takes over what was kept when the page was last there. */
	restore({ uri, pinned, editor }: KeptChecklist): void {
		this.#note = { ...uri === undefined ? {} : { uri }, ...pinned === undefined ? {} : { pinned } };
		this.editor = editor;
	}

	/** Takes in what the host says. */
	hear(message: ToChecklist): void {
		switch (message.kind) {
			case 'show':
				this.#show(message.head, message.items, message.fresh);
				break;
			case 'nothing':
				this.nothing = message;
				this.head = undefined;
				this.items.clear();
				break;
			case 'trouble':
				this.notice = { text: message.text, canReload: true };
				break;
			case 'result':
				this.#result(message);
				break;
		}
	}

	/** A number for an action, and what is done when its result comes. */
	expect(onResult: (done: boolean) => void): number {
		const action = this.#next++;
		this.#actions.set(action, onResult);
		return action;
	}

	/** Whether the box of an item is ticked, as far as the user is concerned. */
	isTicked(item: ItemView): boolean {
		return this.ticking.get(item.id) ?? item.status === 'done';
	}

	/** Draws more of a long list; says whether there was more to draw. */
	fillMore(): boolean {
		if (this.filled >= this.items.size) { return false; }
		this.filled += NEXT_FILL;
		return true;
	}

	/** The groups in the order in which they stand on the page. */
	get groups(): readonly GroupView[] {
		return this.head ? [...this.head.groups, ...this.head.homework] : [];
	}

	/** The open text box belongs to something that is there no more. */
	get isEditorLost(): boolean {
		const { editor } = this;
		if (!editor) { return false; }
		if (!this.head) { return this.nothing !== undefined; }
		return editor.kind === 'note' ? !this.items.has(editor.at) : !this.groups.some(({ id }) => id === editor.at);
	}

	/** Where a new item of a group goes. */
	placeIn({ last, side }: GroupView): { after?: ItemRef, side?: 'mentor' | 'mentee' } {
		return { ...last ? { after: last } : {}, ...side ? { side } : {} };
	}

	/**
	 * What is kept while the page is hidden. VS Code writes it to the disk, so nothing that is being written in private
	 * is in it.
	 */
	toKeep(scroll: number): KeptChecklist {
		const editor = this.#isPrivate(this.editor) ? undefined : this.editor;
		return { ...this.#note, scroll, ...editor ? { editor } : {} };
	}

	/** Where what it belongs to is not shown, as it was when that was. */
	#isPrivate(editor: EditorState | undefined): boolean {
		const owner = editor?.kind === 'note'
			? this.items.get(editor.at)
			: this.groups.find(({ id }) => id === editor?.at);
		if (this.head && editor) { this.#wasPrivate = this.head.private || (owner?.private ?? this.#wasPrivate); }
		return this.#wasPrivate;
	}

	#show(head: HeadView, changed: readonly ItemView[], fresh: boolean): void {
		if (fresh && this.head && head.uri !== this.head.uri) { this.#leaveNote(this.head.uri, head.uri); }
		this.head = head;
		this.#note = { uri: head.uri, pinned: head.pinned };
		this.nothing = undefined;
		if (this.notice?.canReload === true) { this.notice = undefined; }
		for (const item of changed) { this.items.set(item.id, item); }
		const shown = new Set(this.groups.flatMap(({ items }) => items));
		for (const id of this.items.keys()) { if (!shown.has(id)) { this.items.delete(id); } }
		if (fresh && this.editor) { this.editor = this.#placeAgain(this.editor); }
		if (this.current === undefined || !shown.has(this.current)) { [this.current] = shown; }
	}

	/** An open text box goes with its note, and is there again when the page comes back to it. */
	#leaveNote(from: string, to: string): void {
		if (this.editor) { this.#left.set(from, this.editor); }
		this.editor = this.#left.get(to);
		this.#left.delete(to);
		this.items.clear();
		this.ticking.clear();
		this.filled = FIRST_FILL;
		this.current = undefined;
		this.notice = undefined;
	}

	/** Finds the place of a text box by its words; nowhere rather than at another item. */
	#placeAgain(editor: EditorState): EditorState {
		const places = editor.kind === 'note'
			? [...this.items.values()].map(({ id, text }) => ({ id, words: hashLine(text) }))
			: this.groups.map(({ id, title }) => ({ id, words: hashLine(title) }));
		const alike = places.filter(({ words }) => words === editor.words);
		const item = alike.find(({ id }) => id === editor.at) ?? alike[0];
		return { ...editor, at: item?.id ?? '' };
	}

	#result({ action, done, text }: Extract<ToChecklist, { readonly kind: 'result' }>): void {
		this.#actions.get(action)?.(done);
		this.#actions.delete(action);
		if (text !== undefined) { this.notice = { text, canReload: true }; }
	}
}
