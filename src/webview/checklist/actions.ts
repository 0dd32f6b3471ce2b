import type { Words } from '../../core/text/words.ts';
import type { PageState } from './pageState.ts';
import { hashLine } from '../../core/text/textEdit.ts';
import type { EditorState, FromChecklist, GroupView, ItemRef, ItemView } from './checklistProtocol.ts';

/** What actions need of the page. */
interface ActionsContext {
	readonly l10n: Words;
	post(message: FromChecklist): void;
	paint(): void;
}

/** An action that asks for a result, without its number. */
type Asking = FromChecklist extends infer Message
	? Message extends { readonly action: number } ? Omit<Message, 'action'> : never
	: never;

type OnResult = (done: boolean) => void;

/** Two clicks within so many milliseconds and pixels are quick, and on one spot. */
const QUICK = 700;
const SAME_SPOT = 8;

/** What the user can do, by mouse here and by keys through `checklistMain.ts`. */
export class Actions {
	readonly #state: PageState;
	readonly #context: ActionsContext;
	readonly #waiting: (() => void)[] = [];
	#isBusy = false;
	#lastClick:
		| { readonly id: string | undefined, readonly x: number, readonly y: number, readonly at: number }
		| undefined;

	readonly #onItem: Readonly<Record<string, (item: ItemView) => void>> = {
		'note': item => {
			this.#openNote(item);
		},
		'reschedule': item => {
			if (item.isHomework) { this.#askAbout(item, ref => ({ kind: 'reschedule', item: ref })); }
		},
		'assign': item => {
			if (item.isHomework) { this.#askAbout(item, ref => ({ kind: 'assign', item: ref })); }
		},
		'move': item => {
			if (item.other) { this.#move(item, item.other); }
		},
		'open': item => {
			this.#context.post({ kind: 'open', item: toRef(item) });
		},
	};
	readonly #onPage: Readonly<Record<string, (at: Element) => void>> = {
		'open-note': () => {
			this.#context.post({ kind: 'open' });
		},
		'pin': () => {
			this.#context.post({ kind: 'pin', pinned: this.#state.head?.pinned !== true });
		},
		'reload': () => {
			this.#dismiss();
			this.#context.post({ kind: 'reload' });
		},
		'dismiss': () => {
			this.#dismiss();
		},
		'add': at => {
			this.#openAdd(at);
		},
		'save-editor': () => {
			this.#save();
		},
		'close-editor': () => {
			this.closeEditor();
		},
	};

	constructor(state: PageState, context: ActionsContext) {
		this.#state = state;
		this.#context = context;
	}

	/** Listens to clicks, the mouse, focus and what is typed. */
	listen(root: HTMLElement): void {
		root.addEventListener('click', event => {
			this.#onClick(event);
		});
		root.addEventListener('pointerover', event => {
			this.#onHover(idAt(event.target));
		});
		root.addEventListener('pointerleave', () => {
			this.#onHover(undefined);
		});
		root.addEventListener('focusin', event => {
			this.#onFocus(idAt(event.target));
		});
		root.addEventListener('input', event => {
			this.#onInput(event.target);
		});
	}

	/** Runs a command of the page, on the item or group it was called at. */
	run(command: string, at: Element): void {
		const item = this.#state.items.get(idAt(at) ?? '');
		const onPage = this.#onPage[command];
		if (onPage) { onPage(at); }
		else if (item) { this.#onItem[command]?.(item); }
	}

	/** Closes the open text box; a focus in it goes back to where it was opened. */
	closeEditor(): void {
		const { editor } = this.#state;
		const hadFocus = document.activeElement?.closest('[data-editor]') !== null;
		this.#state.editor = undefined;
		this.#context.paint();
		if (editor && hadFocus) { this.#focusOwner(editor); }
	}

	/** Ticks or unticks: shown at once, and taken back if it is refused. */
	tick(id: string): void {
		const { l10n } = this.#context;
		const item = this.#state.items.get(id);
		if (!item) { return; }
		if (this.#state.head?.editable !== true) {
			this.#tell(l10n.t('This note is read-only, so nothing was changed.'), true);
			return;
		}
		const { ticking } = this.#state;
		const isPending = ticking.has(id);
		if (item.status !== 'carried') { ticking.set(id, !this.#state.isTicked(item)); }
		if (!isPending) { this.#toggle(item); }
		this.#context.paint();
	}

	/** Whoever clicks again before the note is written means the last click. */
	#toggle(item: ItemView): void {
		const { ticking, items } = this.#state;
		this.#askAbout(item, ref => ({ kind: 'toggle', item: ref }), done => {
			const itemNow = items.get(item.id);
			const wantedState = ticking.get(item.id);
			if (done && itemNow && wantedState !== undefined && wantedState !== (itemNow.status === 'done')) {
				this.#toggle(itemNow);
			} else { ticking.delete(item.id); }
		});
	}

	#dismiss(): void {
		this.#state.notice = undefined;
		this.#context.paint();
	}

	/**
	 * The second of two quick clicks on one spot, with another item under it by now: what was clicked first went
	 * away, and the next slid there. Keys have no place.
	 */
	#isSlip(event: MouseEvent, id: string | undefined): boolean {
		const last = this.#lastClick;
		this.#lastClick = { id, x: event.clientX, y: event.clientY, at: event.timeStamp };
		const isQuick = last !== undefined && event.detail > 0 && event.timeStamp - last.at < QUICK;
		return isQuick && last.id !== undefined && id !== last.id
			&& Math.hypot(event.clientX - last.x, event.clientY - last.y) < SAME_SPOT;
	}

	#onClick(event: MouseEvent): void {
		const target = event.target instanceof Element ? event.target : undefined;
		if (this.#isSlip(event, idAt(event.target))) {
			event.preventDefault();
			return;
		}
		const command = target?.closest<HTMLElement>('[data-command]');
		if (command) {
			this.run(command.dataset['command'] ?? '', command);
			return;
		}
		const link = target?.closest<HTMLElement>('[data-link]')?.dataset['link'];
		if (link !== undefined) {
			event.preventDefault();
			this.#context.post({ kind: 'link', link });
			return;
		}
		if (target?.matches('input.box') !== true) { return; }
		// The box shows what the note says, not what was clicked.
		event.preventDefault();
		this.tick(idAt(target) ?? '');
	}

	#onHover(id: string | undefined): void {
		if (id === this.#state.hovered) { return; }
		this.#state.hovered = id;
		this.#context.paint();
	}

	#onFocus(id: string | undefined): void {
		if (id === undefined || id === this.#state.current) { return; }
		this.#state.current = id;
		this.#context.paint();
	}

	#onInput(target: EventTarget | null): void {
		const { editor } = this.#state;
		const isBox = target instanceof HTMLTextAreaElement
			|| target instanceof HTMLInputElement && target.type === 'text';
		if (!isBox || !editor) { return; }
		this.#state.editor = { ...editor, draft: target.value };
		this.#context.paint();
	}

	#openNote(item: ItemView): void {
		if (this.#state.head?.editable !== true) { return; }
		const { editor } = this.#state;
		if (editor?.kind !== 'note' || editor.at !== item.id) {
			this.#open({
				kind: 'note',
				at: item.id,
				words: hashLine(item.text),
				draft: item.note ?? '',
				noteHash: item.noteHash,
			});
		}
		focusBox();
	}

	/** The group of the button or of the item. */
	#openAdd(at: Element): void {
		const id = at.closest<HTMLElement>('[data-group]')?.dataset['group'];
		if (id === undefined || this.#state.head?.editable !== true) { return; }
		if (this.#state.editor?.kind !== 'item' || this.#state.editor.at !== id) {
			this.#open({
				kind: 'item',
				at: id,
				words: hashLine(this.#state.groups.find(group => group.id === id)?.title ?? ''),
				draft: '',
			});
		}
		focusBox();
	}

	/** Opens a text box. One with unsaved words in it is not closed for another. */
	#open(editor: EditorState): void {
		const { l10n } = this.#context;
		const { editor: open } = this.#state;
		const before = open?.kind === 'note' ? this.#state.items.get(open.at)?.note ?? '' : '';
		if (open && open.draft.trim() !== before.trim()) {
			this.#tell(l10n.t('Save or cancel what you are writing first.'));
			return;
		}
		this.#state.editor = editor;
		this.#context.paint();
	}

	#save(): void {
		const { editor } = this.#state;
		if (!editor || this.#state.isEditorLost) { return; }
		const item = this.#state.items.get(editor.at);
		const group = this.#state.groups.find(({ id }) => id === editor.at);
		if (editor.kind === 'note' && item) { this.#saveNote(item, editor); }
		if (editor.kind === 'item' && group) { this.#saveItem(group, editor); }
	}

	#saveNote(item: ItemView, editor: EditorState): void {
		const { draft } = editor;
		this.#askAbout(
			item,
			ref => ({ kind: 'writeNote', item: ref, noteHash: editor.noteHash ?? item.noteHash, text: draft }),
			done => {
				if (done && this.#isOpen(editor)) { this.closeEditor(); }
			},
		);
	}

	/** The box stays for the next item. */
	#saveItem(group: GroupView, editor: EditorState): void {
		const { l10n } = this.#context;
		const text = editor.draft.trim();
		if (text === '') { return; }
		this.#ask(
			() => ({
				kind: 'addItem',
				place: this.#state.placeIn(this.#state.groups.find(({ id }) => id === group.id) ?? group),
				text,
			}),
			done => {
				if (!done || !this.#isOpen(editor)) { return; }
				this.#state.editor = { ...editor, draft: '' };
				this.#say(l10n.t('“{0}” was added.', text));
			},
		);
	}

	#move(item: ItemView, to: 'mentor' | 'mentee'): void {
		if (this.#state.head?.editable !== true) { return; }
		const { l10n } = this.#context;
		const words = to === 'mentor'
			? l10n.t('“{0}” is now the mentor’s.', item.text)
			: l10n.t('“{0}” is now the mentee’s.', item.text);
		this.#askAbout(item, ref => ({ kind: 'assign', item: ref, to }), done => {
			if (done) { this.#say(words); }
		});
	}

	#isOpen({ kind, at }: EditorState): boolean {
		return this.#state.editor?.kind === kind && this.#state.editor.at === at;
	}

	/** Asks for something on an item as it stands when its turn comes. */
	#askAbout({ id }: ItemView, message: (item: ItemRef) => Asking, onResult?: OnResult): void {
		this.#ask(() => {
			const itemNow = this.#state.items.get(id);
			return itemNow && message(toRef(itemNow));
		}, onResult);
	}

	/** One after the other: the line that the next action means may be the one that this one changes. */
	#ask(message: () => Asking | undefined, onResult: OnResult = () => undefined): void {
		const uri = this.#state.head?.uri;
		this.#waiting.push(() => {
			// Ids mean something else in another note.
			const asked = this.#state.head?.uri === uri ? message() : undefined;
			if (asked) { this.#send(asked, onResult); }
			else { onResult(false); }
		});
		this.#goOn();
	}

	#send(message: Asking, onResult: OnResult): void {
		this.#isBusy = true;
		const action = this.#state.expect(done => {
			this.#isBusy = false;
			onResult(done);
			this.#goOn();
		});
		this.#context.post({ ...message, action } as FromChecklist);
	}

	#goOn(): void {
		while (!this.#isBusy) {
			const next = this.#waiting.shift();
			if (!next) { return; }
			next();
		}
	}

	#say(text: string): void {
		this.#state.said = text;
		this.#context.paint();
	}

	#tell(text: string, canReload = false): void {
		this.#state.notice = { text, canReload };
		this.#context.paint();
	}

	#focusOwner({ kind, at }: EditorState): void {
		const owner = kind === 'note'
			? document.getElementById(`box-${at}`)
			: document.querySelector<HTMLElement>(`[data-group="${CSS.escape(at)}"] [data-command="add"]`);
		owner?.focus();
	}
}

/** The id of the item an element stands in. */
export function idAt(target: EventTarget | null): string | undefined {
	return target instanceof Element ? target.closest<HTMLElement>('[data-item]')?.dataset['item'] : undefined;
}

function toRef({ line, hash }: ItemView): ItemRef {
	return { line, hash };
}

function focusBox(): void {
	document.querySelector<HTMLElement>('[data-editor] textarea, [data-editor] input')?.focus();
}
