import type * as vscode from 'vscode';

/** Waits for a quiet moment of each document by itself: a burst of changes is looked at once. */
export class DocumentQueue implements vscode.Disposable {
	readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
	readonly #work: (document: vscode.TextDocument) => void;

	constructor(work: (document: vscode.TextDocument) => void) {
		this.#work = work;
	}

	/** Looks at a document after so many milliseconds in which nobody asks for it again. */
	soon(document: vscode.TextDocument, milliseconds: number): void {
		const key = document.uri.toString();
		clearTimeout(this.#timers.get(key));
		this.#timers.set(key, setTimeout(() => { this.#timers.delete(key); this.#work(document); }, milliseconds));
	}

	forget({ uri }: vscode.TextDocument): void {
		clearTimeout(this.#timers.get(uri.toString()));
		this.#timers.delete(uri.toString());
	}

	dispose(): void {
		for (const timer of this.#timers.values()) { clearTimeout(timer); }
		this.#timers.clear();
	}
}
