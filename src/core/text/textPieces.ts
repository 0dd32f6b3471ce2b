import type { TextEdit, TextRange } from './textEdit.ts';

/** A part of the text as it is now: kept from the text it was made of, or new. */
type Piece = TextRange | { readonly text: string };

/**
 * A text that is changed in several steps, each computed from the text as it is by then, and the edits that lead there
 * from the text as it was at first.
 */
export class TextPieces {
	readonly #original: string;
	#pieces: readonly Piece[];

	constructor(text: string) {
		this.#original = text;
		this.#pieces = [{ start: 0, end: text.length }];
	}

	/** The text as it is now. */
	get text(): string {
		return this.#pieces.map(piece => 'text' in piece ? piece.text : this.#original.slice(piece.start, piece.end))
			.join('');
	}

	/** Applies edits whose offsets are in {@link text}, and which do not overlap. */
	change(edits: readonly TextEdit[]): void {
		for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end).reverse()) {
			this.#replace(edit);
		}
	}

	/** The edits of the original text, in order, not overlapping. */
	get edits(): readonly TextEdit[] {
		const edits: TextEdit[] = [];
		let [from, written] = [0, ''];
		const close = (to: number): void => {
			if (to > from || written !== '') { edits.push({ start: from, end: to, text: written }); }
			written = '';
		};
		for (const piece of this.#pieces) {
			if ('text' in piece) {
				written += piece.text;
				continue;
			}
			if (piece.start === piece.end) { continue; }
			close(piece.start);
			from = piece.end;
		}
		close(this.#original.length);
		return edits;
	}

	#replace({ start, end, text }: TextEdit): void {
		const before: Piece[] = [];
		const after: Piece[] = [];
		let at = 0;
		for (const piece of this.#pieces) {
			const length = lengthOf(piece);
			if (at < start) { before.push(cut(piece, 0, Math.min(length, start - at))); }
			if (at + length > end) { after.push(cut(piece, Math.max(0, end - at), length)); }
			at += length;
		}
		this.#pieces = [...before, ...text === '' ? [] : [{ text }], ...after];
	}
}

function lengthOf(piece: Piece): number {
	return 'text' in piece ? piece.text.length : piece.end - piece.start;
}

function cut(piece: Piece, from: number, to: number): Piece {
	return 'text' in piece
		? { text: piece.text.slice(from, to) }
		: { start: piece.start + from, end: piece.start + to };
}
