import * as vscode from 'vscode';
import { CONTEXTS } from '../../contributions/views.ts';
import { readNoteHead } from '../../core/languageService/noteHead.ts';
import {
	replay,
	strokeAround,
	strokeBetween,
	typedSince,
	type KeyStroke,
	type PressedKey,
	type TextWithCursor,
} from '../../core/edit/keyStroke.ts';
import { continueItem, isInItem, looksLikeTaskLine, nestItem, unnestItem, type Typed } from '../../core/edit/typing.ts';
import type { EditorAssistance } from '../../host/assist/writingHelp.ts';
import { readNoteOptions } from '../../host/workspace/folderNotebook.ts';
import { registerCommands, setContext } from '../../host/commands/commands.ts';
import { takesKeys } from './editorContributions.ts';

type Key = (text: string, offset: number) => Typed | undefined;

/** Enter, Tab and Shift+Tab on task lines of notes; everything else is left to VS Code. */
export function registerTyping(help: EditorAssistance): vscode.Disposable {
	const tell = (editor = vscode.window.activeTextEditor) => {
		if (editor === vscode.window.activeTextEditor) {
			setContext(CONTEXTS.inTaskLine, editor !== undefined && isMeant(help, editor));
		}
	};
	const pressing = new Pressing(help);
	const withOptions = (key: typeof nestItem): Key => {
		const editor = vscode.window.activeTextEditor;
		const options = editor && readNoteOptions(help.services.settings, editor.document.uri);
		return (text, offset) => key(text, offset, options);
	};
	tell();
	return vscode.Disposable.from(
		vscode.window.onDidChangeActiveTextEditor(() => {
			tell();
		}),
		vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
			tell(textEditor);
		}),
		vscode.workspace.onDidChangeTextDocument(({ document }) => {
			if (document === vscode.window.activeTextEditor?.document) { tell(); }
		}),
		vscode.extensions.onDidChange(() => {
			tell();
		}),
		help.services.settings.onDidChange(() => {
			tell();
		}),
		registerCommands(help.services, {
			'mentoring.continueItem': () =>
				pressing.press(continueItem, () => vscode.commands.executeCommand('type', { text: '\n' })),
			'mentoring.nestItem': () =>
				pressing.press(withOptions(nestItem), () => vscode.commands.executeCommand('tab')),
			'mentoring.unnestItem': () =>
				pressing.press(withOptions(unnestItem), () => vscode.commands.executeCommand('outdent')),
		}),
	);
}

/** One cursor behind the box of a task line of a note, and nobody else takes care of lists. */
function isMeant({ documents, services }: EditorAssistance, { document, selections }: vscode.TextEditor): boolean {
	const [selection] = selections;
	if (selections.length !== 1 || !selection?.isEmpty || document.languageId !== 'markdown') { return false; }
	// The line decides first: outside of task lines a move of the cursor costs nothing.
	if (!looksLikeTaskLine(document.lineAt(selection.active.line).text) || !documents.find(document)) { return false; }
	const wish = services.settings.get('typing.lists', document.uri);
	if (!takesKeys(wish, id => vscode.extensions.getExtension(id) !== undefined)) { return false; }
	const text = document.getText();
	return readNoteHead(text)?.type !== undefined && isInItem(text, document.offsetAt(selection.active));
}

/** Keys that wait for the editor to take what they mean. */
interface Waiting {
	readonly editor: vscode.TextEditor;
	/** The text and the cursor as they were when the first of them was pressed. */
	then: TextWithCursor;
	/** What is being written now, in case the editor has taken it and we have not heard of it yet. */
	next?: TextWithCursor;
	keys: PressedKey[];
	readonly done: Promise<void>;
}

/**
 * Does what keys mean. A command runs beside the editor, which may take letters and further keys in
 * the meantime; it then refuses our edits, and they are made again around those letters, so that
 * no key is lost and none comes too late.
 */
class Pressing {
	readonly #help: EditorAssistance;
	#waiting: Waiting | undefined;

	constructor(help: EditorAssistance) {
		this.#help = help;
	}

	async press(key: Key, otherwise: () => Thenable<unknown>): Promise<void> {
		const editor = vscode.window.activeTextEditor;
		const before = this.#waiting;
		if (before && before.editor === editor) {
			notice(before);
			if (joins(before, key)) { return before.done; }
			if (before.keys.length > 0) { await before.done; }
		}
		const then = editor && isMeant(this.#help, editor) ? writtenIn(editor) : undefined;
		if (!editor || !then || !key(then.text, then.offset)) {
			await otherwise();
			return;
		}
		const keys = [{ key, at: 0 }];
		const waiting: Waiting = {
			editor,
			then,
			keys,
			done: Promise.resolve().then(() => this.#writeAll(waiting, otherwise)),
		};
		this.#waiting = waiting;
		return waiting.done;
	}

	async #writeAll(waiting: Waiting, otherwise: () => Thenable<unknown>): Promise<void> {
		try {
			while (waiting.keys.length > 0) {
				if (await writeOnce(waiting)) { continue; }
				// Something else has changed the text, so our reading of the key is out of date.
				if (vscode.window.activeTextEditor === waiting.editor) { await otherwise(); }
				return;
			}
			waiting.editor.revealRange(waiting.editor.selection);
		} finally {
			if (this.#waiting === waiting) { this.#waiting = undefined; }
		}
	}
}

function writtenIn({ document, selection }: vscode.TextEditor): TextWithCursor {
	return { text: document.getText(), offset: document.offsetAt(selection.active) };
}

/** The text may show already that the editor has taken the edits, though it has not answered yet. */
function notice(waiting: Waiting): void {
	const { then, next, keys, editor } = waiting;
	if (next && typedSince(then.text, editor.document.getText(), then.offset) === undefined) {
		taken(waiting, next, keys.length);
	}
}

/** Adds a key to those that wait, with its place among the letters; not where the cursor has gone elsewhere. */
function joins({ editor, then, keys }: Waiting, key: Key): boolean {
	const textNow = writtenIn(editor);
	const typed = typedSince(then.text, textNow.text, then.offset);
	const at = textNow.offset - then.offset;
	if (keys.length === 0 || typed === undefined || at < 0 || at > typed.length) { return false; }
	keys.push({ key, at });
	return true;
}

/** The first keys are done: what is typed from now on follows upon their text. */
function taken(waiting: Waiting, next: TextWithCursor, done: number): void {
	waiting.then = next;
	waiting.keys = waiting.keys.slice(done).map(({ key }) => ({ key, at: 0 }));
	delete waiting.next;
}

/** Tries once; `false` where the keys mean nothing here any more, or the editor takes nothing. */
async function writeOnce(waiting: Waiting): Promise<boolean> {
	const { editor, then, keys } = waiting;
	const { version } = editor.document;
	const textNow = writtenIn(editor);
	const typed = typedSince(then.text, textNow.text, then.offset);
	const count = keys.length;
	const next = typed === undefined ? undefined : replay(then, keys, typed);
	if (typed === undefined || !next) { return false; }
	const caret = Math.min(Math.max(textNow.offset - then.offset, 0), typed.length);
	const first = count === 1 ? keys[0]!.key(then.text, then.offset) : undefined;
	waiting.next = next;
	const done = await make(
		editor,
		first ? strokeAround(first, then.offset, { text: typed, caret }) : strokeBetween(textNow.text, next),
	);
	if (done && waiting.next === next) { taken(waiting, next, count); }
	delete waiting.next;
	return done || editor.document.version !== version;
}

/** Refused by the editor when its text is no longer the one that was looked at. */
function make(editor: vscode.TextEditor, stroke: KeyStroke): Thenable<boolean> {
	const { document } = editor;
	const range = (start: number, end: number) =>
		new vscode.Range(document.positionAt(start), document.positionAt(end));
	if ('edits' in stroke) {
		return editor.edit(builder => {
			for (const { start, end, text } of stroke.edits) {
				if (start === end) { builder.insert(document.positionAt(start), text); }
				else { builder.replace(range(start, end), text); }
			}
		});
	}
	const snippet = new vscode.SnippetString().appendText(stroke.beforeCursor).appendTabstop(0).appendText(
		stroke.behindCursor,
	);
	return editor.insertSnippet(snippet, range(stroke.start, stroke.end), {
		undoStopBefore: true,
		undoStopAfter: true,
		keepWhitespace: true,
	});
}
