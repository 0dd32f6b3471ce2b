import { Texts } from './columns.ts';
import type { ReceiptRefusal } from './readReceipt.ts';

/** Where a receipt stands: a file, as it is shown, and its line from 1 where a file has many. */
export interface ReceiptPlace {
	readonly file: string;
	readonly line?: number;
}

/** Something about a receipt that the coordinator may want to look at. */
export type Told =
	| { readonly kind: 'refused', readonly place: ReceiptPlace, readonly refusal: ReceiptRefusal }
	| { readonly kind: 'foreign', readonly place: ReceiptPlace, readonly programme: string | null }
	/** The file itself could not be opened, or was no text, by a reason in words. */
	| { readonly kind: 'unopened', readonly place: ReceiptPlace, readonly reason: string }
	/** The same receipt as at the other place; it counts once. */
	| { readonly kind: 'doubled', readonly place: ReceiptPlace, readonly other: ReceiptPlace }
	/** A later receipt says all that it said. */
	| { readonly kind: 'outdated', readonly place: ReceiptPlace, readonly other: ReceiptPlace }
	/** It says of some days what another one does not; the later one counts, at the other place. */
	| { readonly kind: 'contradictory', readonly place: ReceiptPlace, readonly other: ReceiptPlace }
	/** By a code, with the start and the meetings of what is by names at the other place; both are counted. */
	| { readonly kind: 'code-and-names', readonly place: ReceiptPlace, readonly other: ReceiptPlace }
	/** The same people are at the other place in another programme, or one called otherwise; both are counted. */
	| { readonly kind: 'two-programmes', readonly place: ReceiptPlace, readonly other: ReceiptPlace };

/** What kind of thing is told about a receipt. */
export type ToldKind = Told['kind'];

/** The kinds of what is told, in the order of a report. */
export const TOLD_KINDS: readonly ToldKind[] = [
	'unopened',
	'refused',
	'contradictory',
	'foreign',
	'doubled',
	'code-and-names',
	'two-programmes',
	'outdated',
];

/** Of each kind so many are named; the others are only counted. */
export const MOST_TOLD = 200;

/** What is told of receipts, in the order of reading: the first of each kind by name, and how many there are. */
export class ToldList {
	readonly #files = new Texts();
	readonly #named = new Map<ToldKind, Told[]>();
	readonly #counts = new Map<ToldKind, number>();

	/** The number of a file, to be kept in place of its name. */
	sourceOf(file: string): number {
		return this.#files.numberOf(file);
	}

	placeOf(source: number, line: number): ReceiptPlace {
		return { file: this.#files.at(source), ...line === 0 ? {} : { line } };
	}

	refused(refusal: ReceiptRefusal, place: ReceiptPlace): void {
		this.add({ kind: 'refused', place, refusal });
	}

	foreign(programme: string | null, place: ReceiptPlace): void {
		this.add({ kind: 'foreign', place, programme });
	}

	unopened(reason: string, place: ReceiptPlace): void {
		this.add({ kind: 'unopened', place, reason });
	}

	add(told: Told): void {
		const named = this.#named.get(told.kind) ?? [];
		this.#named.set(told.kind, named);
		if (named.length < MOST_TOLD) { named.push(told); }
		this.#counts.set(told.kind, this.count(told.kind) + 1);
	}

	/** What was settled before is told anew. */
	forget(...kinds: readonly ToldKind[]): void {
		for (const kind of kinds) {
			this.#named.delete(kind);
			this.#counts.delete(kind);
		}
	}

	count(kind: ToldKind): number {
		return this.#counts.get(kind) ?? 0;
	}

	named(kind: ToldKind): readonly Told[] {
		return this.#named.get(kind) ?? [];
	}
}
