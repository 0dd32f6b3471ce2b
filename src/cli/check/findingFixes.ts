import { privateGuard } from '../../core/edit/verifyEdit.ts';
import { fixesOf, type RuleFinding } from '../../core/languageService/rules/checkNote.ts';
import type { NoteOptions } from '../../core/model/noteOptions.ts';
import { lineAtOffset, lineStartsOf, splitLines, type TextEdit } from '../../core/text/textEdit.ts';
import type { FindingFix, Replacement } from './checkFinding.ts';

/** Where a finding was made, and what its file says. */
export interface FixedText {
	readonly path: string;
	/** As it was looked at: without what is private, with line breaks of its own. */
	readonly shown: string;
	/** As it stands in the file. */
	readonly written: string;
	readonly options: NoteOptions;
}

/**
 * The fixes of a finding as replacements in the file. A fix that touches a line which was looked at otherwise than it
 * is written, or that would change what is private, is left out.
 */
export function findingFixes(finding: RuleFinding, text: FixedText): FindingFix[] {
	const place = new WrittenPlaces(text);
	const keepsPrivate = privateGuard(text.written, text.path, text.options);
	return fixesOf(finding).flatMap(({ title, edits }) => {
		if (!edits.every(edit => place.isAsShown(edit))) { return []; }
		const isAllowed = finding.rule.aboutPrivate === true || keepsPrivate(edits.map(edit => place.inFile(edit)));
		return isAllowed ? [{ title, replacements: edits.map(edit => place.replacement(edit)) }] : [];
	});
}

/** Places of the text that was looked at, in the file. */
class WrittenPlaces {
	readonly #shown: readonly number[];
	readonly #written: readonly number[];
	readonly #shownLines: readonly string[];
	readonly #writtenLines: readonly string[];
	readonly #lineBreak: string;

	constructor({ shown, written }: FixedText) {
		[this.#shown, this.#written] = [lineStartsOf(shown), lineStartsOf(written)];
		[this.#shownLines, this.#writtenLines] = [splitLines(shown), splitLines(written)];
		this.#lineBreak = /\r\n|\r|\n/.exec(written)?.[0] ?? '\n';
	}

	isAsShown({ start, end }: TextEdit): boolean {
		for (let line = lineAtOffset(this.#shown, start); line <= lineAtOffset(this.#shown, end); line++) {
			if (this.#shownLines[line] !== this.#writtenLines[line]) { return false; }
		}
		return this.#shown.length === this.#written.length;
	}

	inFile({ start, end, text }: TextEdit): TextEdit {
		return { start: this.#moved(start), end: this.#moved(end), text: this.#broken(text) };
	}

	replacement({ start, end, text }: TextEdit): Replacement {
		const [first, last] = [lineAtOffset(this.#shown, start), lineAtOffset(this.#shown, end)];
		return {
			line: first + 1,
			column: start - this.#shown[first]! + 1,
			endLine: last + 1,
			endColumn: end - this.#shown[last]! + 1,
			text: this.#broken(text),
		};
	}

	#moved(offset: number): number {
		const line = lineAtOffset(this.#shown, offset);
		return this.#written[line]! + offset - this.#shown[line]!;
	}

	#broken(text: string): string {
		return text.replace(/\r\n|\r|\n/g, this.#lineBreak);
	}
}
