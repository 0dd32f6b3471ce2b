import { idAt, type Actions } from './actions.ts';

const COMMANDS: Readonly<Record<string, string>> = {
	n: 'note',
	a: 'add',
	r: 'reschedule',
	o: 'assign',
	m: 'move',
	enter: 'open',
};

/** Keys on items and in text boxes; Space ticks by itself, as the boxes are real ones. */
export function listenToKeys(root: HTMLElement, actions: Actions): void {
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
