import { render } from 'lit-html';
import '../base/base.css';
import { Connection, readWords } from '../base/connection.ts';
import { ROOT_ID } from '../pageProtocol.ts';
import { idAt, Actions } from './actions.ts';
import './checklist.css';
import { PageState } from './pageState.ts';
import {
	isKeptState,
	isToPage,
	type FromChecklist,
	type KeptChecklist,
	type ToChecklist,
} from './checklistProtocol.ts';
import { pageView } from './view.ts';

const COMMANDS: Readonly<Record<string, string>> = {
	n: 'note',
	a: 'add',
	r: 'reschedule',
	o: 'assign',
	m: 'move',
	enter: 'open',
};

/** Keys on items and in text boxes; Space ticks by itself, as the boxes are real ones. */
function listenToKeys(root: HTMLElement, actions: Actions): void {
	root.addEventListener('keydown', event => {
		const target = event.target instanceof HTMLElement ? event.target : undefined;
		if (!target || event.isComposing) { return; }
		const isTaken = target.closest('[data-editor]')
			? onEditorKey(event, target, actions)
			: target.matches('input.box') && onItemKey(event, target, actions);
		if (isTaken) {
			event.preventDefault();
			event.stopPropagation();
		}
	});
}

/** Enter adds an item; in a note it breaks the line, and with Ctrl saves. */
function onEditorKey(event: KeyboardEvent, target: HTMLElement, actions: Actions): boolean {
	if (event.key === 'Escape') {
		actions.run('close-editor', target);
		return true;
	}
	const isLine = target instanceof HTMLInputElement;
	const isText = isLine || target instanceof HTMLTextAreaElement;
	if (event.key !== 'Enter' || !isText || !isLine && !event.ctrlKey && !event.metaKey) { return false; }
	actions.run('save-editor', target);
	return true;
}

function onItemKey(event: KeyboardEvent, target: HTMLElement, actions: Actions): boolean {
	if (event.ctrlKey || event.metaKey || event.altKey) { return false; }
	const command = COMMANDS[event.key.toLowerCase()];
	if (command !== undefined) {
		actions.run(command, target);
		return true;
	}
	return moveFocus(event.key, target);
}

function moveFocus(key: string, from: HTMLElement): boolean {
	if (!['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(key)) { return false; }
	const boxes = [...document.querySelectorAll<HTMLElement>('input.box')];
	const at = boxes.findIndex(box => idAt(box) === idAt(from));
	const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: boxes.length - 1 }[key] ?? at;
	boxes[Math.min(boxes.length - 1, Math.max(0, to))]?.focus();
	return true;
}

const KEEP_AFTER = 200;

/** The checklist page: draws what the host says, and tells it what the user does. */
class Page {
	readonly #root = document.getElementById(ROOT_ID) ?? document.body;
	readonly #l10n = readWords();
	readonly #connection = new Connection<ToChecklist, FromChecklist, KeptChecklist>(isToPage, isKeptState);
	readonly #state = new PageState();
	#kept = this.#connection.state;
	#keeping: ReturnType<typeof setTimeout> | undefined;
	#filling = false;
	/** The focus was last on an item, not elsewhere on the page. */
	#hadItem = false;

	start(): void {
		// A place far down is there only when all above it is.
		if (this.#kept?.scroll !== undefined && this.#kept.scroll > 0) { this.#state.filled = Infinity; }
		if (this.#kept) { this.#state.restore(this.#kept); }
		const actions = new Actions(this.#state, {
			l10n: this.#l10n,
			post: message => {
				this.#connection.post(message);
			},
			paint: () => {
				this.#paint();
			},
		});
		actions.listen(this.#root);
		listenToKeys(this.#root, actions);
		this.#root.addEventListener('focusin', ({ target }) => {
			this.#hadItem = target instanceof Element && target.matches('input.box');
		});
		window.addEventListener('focus', () => {
			this.#focusAgain();
		});
		window.addEventListener('scroll', () => {
			this.#keepSoon();
		}, { passive: true });
		this.#connection.listen(message => {
			this.#hear(message);
		});
	}

	#hear(message: ToChecklist): void {
		this.#state.hear(message);
		this.#paint();
		if (message.kind === 'show') { this.#comeBack(); }
	}

	/** Draws at once, keeps the focus on what had it, and goes on with a long list when there is time. */
	#paint(): void {
		const focused = document.activeElement?.closest<HTMLElement>('[data-item]')?.dataset['item'];
		render(pageView({ state: this.#state, l10n: this.#l10n }), this.#root);
		if (focused !== undefined && document.activeElement === document.body) { this.#focus(focused); }
		this.#keepSoon();
		this.#fill();
	}

	/**
	 * VS Code's own lists and boxes take the focus, and give it back to the page but to nothing in it: keys would be
	 * lost.
	 */
	#focusAgain(): void {
		const { current } = this.#state;
		if (this.#hadItem && current !== undefined && document.activeElement === document.body) {
			document.getElementById(`box-${current}`)?.focus({ preventScroll: true });
		}
	}

	/** An item that moved to another list is another element; one that is gone leaves the focus to the current one. */
	#focus(id: string): void {
		const box = document.getElementById(`box-${id}`) ?? document.getElementById(`box-${this.#state.current ?? ''}`);
		box?.focus();
	}

	#fill(): void {
		if (this.#filling || this.#state.filled >= this.#state.items.size) { return; }
		this.#filling = true;
		// What is drawn is painted first.
		requestAnimationFrame(() =>
			requestIdleCallback(() => {
				this.#filling = false;
				if (this.#state.fillMore()) { this.#paint(); }
			}, { timeout: 100 })
		);
	}

	/** After a reload the page stands where it stood. */
	#comeBack(): void {
		const keptState = this.#kept;
		this.#kept = undefined;
		if (keptState?.scroll !== undefined && keptState.uri === this.#state.head?.uri) {
			window.scrollTo(0, keptState.scroll);
		}
	}

	#keepSoon(): void {
		this.#keeping ??= setTimeout(() => {
			this.#keeping = undefined;
			this.#connection.keep(this.#state.toKeep(window.scrollY));
			this.#root.dataset['kept'] = String(window.scrollY);
		}, KEEP_AFTER);
	}
}

new Page().start();
