import { bareWords } from '../../src/core/documents/prepare/prepareModel.ts';
import { isFault, readSnippet, type SnippetPart } from '../../src/core/documents/snippetText.ts';
import { TEMPLATE_PROMPTS } from '../../src/core/documents/templatePrompts.ts';
import type { NotebookView } from '../../src/core/model/notebookView.ts';

/** Of what old templates had, two are questions of the page on an offer. */
const ALSO_ASKED: ReadonlySet<string> = new Set(['what will not get done meanwhile', 'interesting or valuable']);

/** A body of a snippet that is known to be a good one, in its parts. */
export function snippetParts(text: string): readonly SnippetPart[] {
	const read = readSnippet(text);
	if (isFault(read)) { throw new Error(`This is no snippet: ${text}`); }
	return read;
}

/**
 * Bare words of every prompt: of the comments in the templates now, and of all that templates ever had.
 *
 * @param bodies Of all snippets.
 */
export function promptWords(bodies: readonly string[]): string[] {
	const now = bodies.flatMap(body =>
		[...body.matchAll(/<!--(?! \/?private)(.*?)-->/g)].map(([, words]) => bareWords(words!))
	);
	// What the checklists themselves say is no prompt.
	const fixed = bareWords(
		bodies.flatMap(snippetParts).map(part => part.kind === 'text' ? part.text.replace(/<!--.*?-->/g, ' ¶ ') : ' ')
			.join('').replaceAll('\n', ' ¶ '),
	);
	return [...new Set([...now, ...TEMPLATE_PROMPTS])].filter(words =>
		!ALSO_ASKED.has(words) && words.split(' ').length > 2 && !` ${fixed} `.includes(` ${words} `)
	);
}

/** Those of the prompts that a text says. */
export function promptsIn(text: string, prompts: readonly string[]): string[] {
	const told = ` ${bareWords(text)} `;
	return prompts.filter(words => told.includes(` ${words} `));
}

/** Facts in the heads of notes that no question asks for, and so nobody said: `hours: 20` of a note left with Enter. */
export function unaskedFacts(view: NotebookView): string[] {
	return [...view.notes()].flatMap(({ path, fields }) => {
		const unasked = {
			hours: fields.hours,
			category: fields.category,
			location: fields.location,
			format: fields.format,
			durationMinutes: fields.durationMinutes,
			mentorMode: fields.mentorMode,
			kind: fields.kind,
			area: fields.area,
			measure: fields.measure,
			requestedBy: fields.requestedBy,
			fit: fields.fit,
			effort: fields.effort,
		};
		return Object.entries(unasked).filter(([, value]) => value !== undefined).map(([key]) => `${path}: ${key}`);
	});
}
