import type * as vscode from 'vscode';

/** Waits for a quiet moment of each document by itself: a burst of changes is looked at once. */
export class DocumentQueue implements vscode.Disposable {
	readonly #waiting = new Map<string, Waiting>();
	readonly #work: (document: vscode.TextDocument) => void;

	constructor(work: (document: vscode.TextDocument) => void) {
		this.#work = work;
	}

	/** Looks at a document after so many milliseconds in which nobody types into it: each call begins the wait anew. */
	soon(document: vscode.TextDocument, milliseconds: number): void {
		const key = document.uri.toString();
		clearTimeout(this.#waiting.get(key)?.timer);
		const timer = setTimeout(() => {
			this.#waiting.delete(key);
			this.#work(document);
		}, milliseconds);
		this.#waiting.set(key, { timer, due: Date.now() + milliseconds });
	}

	/** Looks at a document after so many milliseconds, or as soon as it would have been looked at anyway. */
	within(document: vscode.TextDocument, milliseconds: number): void {
		const waiting = this.#waiting.get(document.uri.toString());
		if (!waiting || waiting.due > Date.now() + milliseconds) { this.soon(document, milliseconds); }
	}

	forget({ uri }: vscode.TextDocument): void {
		clearTimeout(this.#waiting.get(uri.toString())?.timer);
		this.#waiting.delete(uri.toString());
	}

	dispose(): void {
		for (const { timer } of this.#waiting.values()) { clearTimeout(timer); }
		this.#waiting.clear();
	}
}

interface Waiting {
	readonly timer: ReturnType<typeof setTimeout>;
	/** In milliseconds since 1970. */
	readonly due: number;
}
