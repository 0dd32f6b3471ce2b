import type { AssistRequest, Surroundings, ContentNeeds } from '../notebookPort.ts';
import { AREAS, PRIORITIES } from '../../model/vocabulary.ts';
import { readNoteHead } from '../noteHead.ts';
import { linkAddress } from '../../markdown/address.ts';
import { bodyPlace } from './bodyPlace.ts';
import type {
	CompletionAnswer,
	CompletionEntry,
	EntryContext,
	CompletionPlace,
	FieldValuePlace,
	TextPlace,
} from './completionEntry.ts';
import { dateEntries, fieldEntries, headingEntries, ruleEntries, wordEntries } from './fieldEntries.ts';
import { keyEntries, typeEntries, valueEntries } from './headEntries.ts';
import { headPlace, typePlace } from './headPlace.ts';
import { snippetEntries, snippetPlace } from './snippetEntries.ts';
import { citationEntries, fileEntries, goalEntries, idEntries, ownerEntries, wikilinkEntries } from './nameEntries.ts';

/** Days that are over, as a rule. */
const PAST_FIELDS: ReadonlySet<string> = new Set(['done', 'created', 'cancelled', 'since']);

/**
 * Where the cursor stands in a text, if something can be proposed there; `undefined` in
 * texts that are no notes. Half-written front matter does no harm.
 *
 * @param invoked The user asked; without it only what a typed character begins.
 */
export function completionPlace(text: string, offset: number, invoked: boolean): CompletionPlace | undefined {
	const head = readNoteHead(text);
	if (!head) { return invoked ? snippetPlace(text, 0, offset) : undefined; }
	if (head.bodyStart < 0 || offset < head.bodyStart) {
		return invoked
			? typePlace(text, head, offset) ?? asked(headPlace(head, offset))
			: headPlace(head, offset);
	}
	if (head.type === undefined) { return undefined; }
	return bodyPlace(text, head.bodyStart, offset, invoked)
		?? (invoked ? snippetPlace(text, head.bodyStart, offset) : undefined);
}

function asked(place: CompletionPlace | undefined): CompletionPlace | undefined {
	return place?.at === 'value' ? { ...place, asked: true } : place;
}

/** What of the folder an answer needs; reading it takes a while the first time. */
export function needsOf(place: CompletionPlace): ContentNeeds {
	const links = place.at === 'value' && place.rule?.key === 'links';
	return {
		files: links || place.at === 'link',
		citations: links || place.at === 'citation',
		snippets: place.at === 'snippet',
	};
}

/** The proposals for a place, best first. */
export function complete(request: AssistRequest, place: CompletionPlace, around: Surroundings): CompletionAnswer {
	const context: EntryContext = { ...request, ...around, typed: request.text.slice(place.start, request.offset) };
	return { entries: entriesFor(context, place), incomplete: !COMPLETE.has(place.at) };
}

/** Short lists that do not depend on what is typed. */
const COMPLETE: ReadonlySet<CompletionPlace['at']> = new Set(
	['key', 'type', 'area', 'priority', 'field', 'heading', 'after', 'snippet'] as const,
);

function entriesFor(context: EntryContext, place: CompletionPlace): CompletionEntry[] {
	switch (place.at) {
		case 'key':
			return keyEntries(context, place);
		case 'type':
			return typeEntries(context, place);
		case 'value':
			return valueEntries(context, place);
		case 'field':
			return fieldEntries(context, place);
		case 'snippet':
			return snippetEntries(context, place);
		case 'wikilink':
		case 'link':
		case 'heading':
		case 'citation':
			return textEntries(context, place);
		default:
			return fieldValueEntries(context, place);
	}
}

function fieldValueEntries(context: EntryContext, place: FieldValuePlace): CompletionEntry[] {
	const { around, start, end } = place;
	const insert = (text: string) => `${around.before}${text}${around.after}`;
	switch (place.at) {
		case 'date':
			return dateEntries(context, place, around, PAST_FIELDS.has(place.field ?? '') ? 'past' : 'coming');
		case 'goal':
			return goalEntries(
				context,
				{ start, end },
				text => insert(goalValue(text, around.after === ']]' || context.text.startsWith('[[', start - 2))),
			);
		case 'area':
			return wordEntries(context, AREAS, place);
		case 'priority':
			return wordEntries(context, PRIORITIES, place);
		case 'repeat':
			return ruleEntries(context, place);
		case 'after':
			return idEntries(context, { start, end }, insert);
		case 'owner':
			return ownerEntries(context, { start, end }, insert);
	}
}

/** A plain value ends at white space; a stem with a space in it needs brackets. */
function goalValue(target: string, inBrackets: boolean): string {
	return !inBrackets && /\s/.test(target) ? `[[${target}]]` : target;
}

function textEntries(context: EntryContext, { at, start, end, around }: TextPlace): CompletionEntry[] {
	const insert = (text: string) => `${around.before}${text}${around.after}`;
	switch (at) {
		case 'wikilink':
			return wikilinkEntries(context, { start, end }, insert);
		case 'link':
			return fileEntries(context, { start, end }, text => insert(linkAddress(text)), true);
		case 'heading':
			return headingEntries(context, { start, end });
		case 'citation':
			return citationEntries(context, { start, end }, insert, '');
	}
}
