import type { TreeNode } from './treeNode.ts';

/** What was ticked stays in its place so long, in milliseconds, with all rows around it. */
const STAYS = 4_000;
/** Two clicks on one box within this time are one that was meant once. */
const TWICE = 700;

/** Remembers which rows of a tree were ticked just now, so that nothing moves under the mouse. */
export class Linger {
	/** By the id of the row: while rows are shown anew, the one that was clicked may be replaced already. */
	readonly #ticked = new Map<string, { readonly at: number, readonly done: boolean }>();
	readonly #after: () => void;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** @param after Called when the rows may move again. */
	constructor(after: () => void) {
		this.#after = after;
	}

	/** Rows stay where they are. */
	get isOn(): boolean {
		return this.#timer !== undefined;
	}

	/** A second click of a double click. */
	isTwice(row: TreeNode, time = Date.now()): boolean {
		const tickedAt = this.#ticked.get(row.id);
		return tickedAt !== undefined && time - tickedAt.at < TWICE;
	}

	/** Whether the row was ticked (`true`) or unticked here since it was made. */
	stateOf(row: TreeNode): boolean | undefined {
		return this.#ticked.get(row.id)?.done;
	}

	/** The boxes of these rows were clicked. */
	tick(rows: readonly TreeNode[], time = Date.now()): void {
		for (const row of rows) {
			this.#ticked.set(row.id, { at: time, done: !(this.stateOf(row) ?? row.checked ?? false) });
		}
		this.stay();
	}

	/** From now on for a while; asked for again when the note is written, which may have taken its time. */
	stay(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			this.end();
			this.#after();
		}, STAYS);
	}

	/** The rows are as they were: the click did nothing. */
	forget(rows: readonly TreeNode[]): void {
		for (const row of rows) { this.#ticked.delete(row.id); }
	}

	/** Rows may move. */
	end(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#ticked.clear();
	}
}
