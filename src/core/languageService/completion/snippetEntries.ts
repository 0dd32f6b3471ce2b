import { foldText } from '../../text/foldText.ts';
import { isProse, lineAround } from '../proseProbe.ts';
import type { CompletionEntry, EntryContext, SnippetPlace } from './completionEntry.ts';

/** What has been typed of a name such as `mentor-goal`, and nothing else on the line. */
const NAME = /^[\p{L}-]*$/u;

/** A line of a note that holds nothing yet, or a file that does. */
export function snippetPlace(text: string, bodyStart: number, offset: number): SnippetPlace | undefined {
	const line = lineAround(text, offset);
	if (!NAME.test(line.before + line.after)) { return undefined; }
	const isWhole = bodyStart === 0;
	const fits = isWhole ? text.trim() === line.before + line.after : isProse(text, bodyStart, line);
	return fits ? { at: 'snippet', isWhole, start: line.start, end: line.end } : undefined;
}

/** Whole notes in an empty file, parts of a note in a note; found by their English names, too. */
export function snippetEntries(
	{ snippets = [] }: EntryContext,
	{ isWhole, start, end }: SnippetPlace,
): CompletionEntry[] {
	return snippets.filter(snippet => snippet.isWhole === isWhole).map(({ name, english, description, body }) => ({
		kind: 'snippet',
		label: name,
		detail: description,
		insert: body,
		snippet: true,
		filter: `${name} ${foldText(name)} ${english}`,
		start,
		end,
	}));
}
