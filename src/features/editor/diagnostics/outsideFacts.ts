import type * as vscode from 'vscode';
import { forEachBounded } from '../../../index/coalescer.ts';

/** Looks under way at once. */
const PARALLEL = 8;
/** More than this is forgotten and asked again. */
const MOST_KEPT = 5000;

/**
 * Answers about files that take a moment (is it there? does git keep it?). Who asks is told what
 * is known by now; what is not is looked up afterwards, once, and kept until {@link forget}.
 */
export class OutsideFacts {
	readonly #known = new Map<string, boolean | undefined>();
	readonly #wanted = new Map<string, vscode.Uri>();
	readonly #look: (uri: vscode.Uri) => PromiseLike<boolean | undefined>;

	/** @param look Gives `undefined` where it cannot be told. Never rejects. */
	constructor(look: (uri: vscode.Uri) => PromiseLike<boolean | undefined>) {
		this.#look = look;
	}

	ask(uri: vscode.Uri): boolean | undefined {
		const key = uri.toString();
		if (!this.#known.has(key)) { this.#wanted.set(key, uri); }
		return this.#known.get(key);
	}

	/** Looks up what was asked in vain; says whether there was anything. */
	async lookUp(): Promise<boolean> {
		const asked = [...this.#wanted];
		this.#wanted.clear();
		if (this.#known.size > MOST_KEPT) { this.#known.clear(); }
		await forEachBounded(asked, PARALLEL, async ([key, uri]) => {
			this.#known.set(key, await this.#look(uri));
		});
		return asked.length > 0;
	}

	forget(): void {
		this.#known.clear();
	}
}
