import type { AssistRequest, Surroundings } from '../../../src/core/languageService/notebookPort.ts';
import { AssistMemory } from '../../../src/core/languageService/assistMemory.ts';
import { complete, completionPlace } from '../../../src/core/languageService/completion/complete.ts';
import type { CompletionEntry } from '../../../src/core/languageService/completion/completionEntry.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { notebookOf, type Files } from '../../support/noteBuilder.ts';

/** A text with one `|` where the cursor is, or one `‸` in a text that has pipes of its own. */
export function atCursor(marked: string): { readonly text: string, readonly offset: number } {
	const mark = marked.includes('‸') ? '‸' : '|';
	const offset = marked.indexOf(mark);
	if (offset < 0 || marked.includes(mark, offset + 1)) { throw new Error('One | marks the cursor'); }
	return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}

/** A request for help at the cursor of a note; the notebook has the note as it is in the text, and the others. */
export function requestAt(marked: string, others: Files = {}, path = 'meetings/now.md'): AssistRequest {
	const { text, offset } = atCursor(marked);
	return {
		text,
		offset,
		path,
		view: notebookOf({ ...others, [path]: text }),
		memory: new AssistMemory(),
		noteOptions: DEFAULT_NOTE_OPTIONS,
		dialect: 'plain',
		l10n: ENGLISH,
	};
}

const NOTHING: Surroundings = { files: [], citations: [] };

/** What is proposed at the cursor. */
export function entriesAt(
	marked: string,
	{ others = {}, around = NOTHING, invoked = true }: {
		others?: Files;
		around?: Partial<Surroundings>;
		invoked?: boolean;
	} = {},
): readonly CompletionEntry[] {
	const request = requestAt(marked, others);
	const place = completionPlace(request.text, request.offset, invoked);
	return place ? complete(request, place, { ...NOTHING, ...around }).entries : [];
}

/** The labels of what is proposed. */
export function labelsAt(...asked: Parameters<typeof entriesAt>): string[] {
	return entriesAt(...asked).map(({ label }) => label);
}

/** The text once the entry with this label was accepted, as the editor does it. */
export function accept(marked: string, label: string, options: Parameters<typeof entriesAt>[1] = {}): string {
	const { text, offset } = atCursor(marked);
	const entries = entriesAt(marked, options);
	const entry = entries.find(entry => entry.label === label);
	if (!entry) { throw new Error(`${label} is not among ${entries.map(entry => entry.label).join(', ')}`); }
	if (
		entry.start > offset || entry.end < offset || /[\r\n]/.test(text.slice(entry.start, entry.end))
	) { throw new Error('The range does not hold the cursor on one line'); }
	return text.slice(0, entry.start) + entry.insert + text.slice(entry.end);
}
