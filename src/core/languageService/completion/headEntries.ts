import { proposedRules, writtenWord } from '../../language/languages.ts';
import { RULES_OF_TYPE, type FieldRule } from '../../model/noteSchema.ts';
import { AREAS, CADENCES, NOTE_TYPES, ROLES } from '../../model/vocabulary.ts';
import { foldText } from '../../text/foldText.ts';
import { keyHelp } from '../fieldHelp.ts';
import { bestOf } from '../rankText.ts';
import { escapeQuoted, yamlScalar } from '../../text/yamlScalar.ts';
import {
	type CompletionEntry,
	mentorshipOf,
	type EntryContext,
	type KeyPlace,
	type TypePlace,
	type ValuePlace,
} from './completionEntry.ts';
import { dateEntries } from './fieldEntries.ts';
import {
	citationEntries,
	fileEntries,
	goalEntries,
	meetingEntries,
	mentorshipEntries,
	personNameEntries,
} from './nameEntries.ts';

/** Days that are over, and days that may be written down before or after; all others are to come. */
const LEANINGS: Readonly<Record<string, 'nearest' | 'past'>> = { completed: 'past', date: 'nearest' };

/** The keys of the note's type that are not there yet, or below `effort:` the areas. */
export function keyEntries(context: EntryContext, place: KeyPlace): CompletionEntry[] {
	const { start, end, used, hasColon } = place;
	if (used.has('effort') && isIndented(context, start)) {
		return AREAS.filter(area => !used.has(area)).map(area => ({
			kind: 'key',
			label: area,
			insert: hasColon ? area : `${area}: `,
			start,
			end,
		}));
	}
	const rules = [...RULES_OF_TYPE.get(place.type)!.values()].filter(({ key }) => !used.has(key));
	return rules.map(rule => {
		const help = keyHelp(rule.key, context.l10n);
		return {
			kind: 'key',
			label: rule.key,
			...help === undefined ? {} : { detail: help },
			...hasColon ? { insert: rule.key } : keyText(rule),
			start,
			end,
		};
	});
}

/** The kinds of notes that a file can become; the head is closed where it is not. */
export function typeEntries({ text, l10n }: EntryContext, { start, end, isClosed }: TypePlace): CompletionEntry[] {
	const eol = text.includes('\r\n') ? '\r\n' : '\n';
	return NOTE_TYPES.map(type => ({
		kind: 'key',
		label: `type: ${type}`,
		detail: l10n.t('Makes a note of this file'),
		insert: `type: ${type}${isClosed ? '' : `${eol}---`}`,
		start,
		end,
	}));
}

function isIndented({ text }: EntryContext, start: number): boolean {
	return text[start - 1] === ' ' || text[start - 1] === '\t';
}

/** A key with what follows it: a first list item, the areas of an effort. */
function keyText({ key, shape }: FieldRule): Pick<CompletionEntry, 'insert' | 'snippet' | 'again'> {
	if (shape.kind === 'effort') {
		return { insert: `${key}:\n  clinical: \${1:40}\n  research: \${2:40}\n  teaching: \${3:20}`, snippet: true };
	}
	if ((shape.kind === 'texts' || shape.kind === 'persons') && key !== 'tags') {
		return { insert: `${key}:\n  - $0`, snippet: true, again: true };
	}
	return shape.kind === 'text' && !NAMES.has(key) ? { insert: `${key}: ` } : { insert: `${key}: `, again: true };
}

const NAMES = new Set([
	'mentor',
	'mentee',
	'chair',
	'members',
	'requested_by',
	'mentorship',
	'meeting',
	'location',
	'role',
	'goals',
	'links',
]);
const NUMBERS: Readonly<Record<string, readonly number[]>> = {
	duration_minutes: [30, 45, 60, 90],
	progress: [0, 25, 50, 75, 100],
	hours: [4, 8, 20, 40],
	satisfaction: [10, 9, 8, 7, 6, 5, 4, 3, 2, 1],
	fit: [5, 4, 3, 2, 1],
};

/** Values of a key: its words, days, people, goals, files. */
export function valueEntries(context: EntryContext, place: ValuePlace): CompletionEntry[] {
	const { rule } = place;
	if (!rule) { return context.view.size > 0 || place.asked ? words(NOTE_TYPES, place) : []; }
	switch (rule.shape.kind) {
		case 'word':
			return ownWords(rule.shape.words, context, place);
		case 'cadence':
			return cadenceEntries(context, place);
		case 'date':
		case 'date-time':
			return dateEntries(context, place, place.around, LEANINGS[rule.key]);
		case 'number':
			return words((NUMBERS[rule.key] ?? []).map(String), place);
		case 'effort':
			return [];
		case 'share':
			return words(['4 of 4', '3 of 4', '2 of 4', '1 of 4', '0 of 4'], place);
		default:
			return namesFor(rule.key, context, place);
	}
}

/** Words of the format as the language of the notebook has them, found by both. */
function ownWords(wordList: readonly string[], { noteOptions }: EntryContext, place: ValuePlace): CompletionEntry[] {
	const { around, start, end } = place;
	// Who may read a note is said in one way only.
	if (place.rule?.key === 'confidentiality') { return words(wordList, place); }
	return wordList.map(word => {
		const written = writtenWord(word, wordList, noteOptions.languages[0]);
		return {
			kind: 'word',
			label: written,
			insert: `${around.before}${written}`,
			start,
			end,
			...written === word ? {} : { description: word, filter: `${written} ${foldText(written)} ${word}` },
		};
	});
}

/** The named ones, and two that tell how any other is written. */
function cadenceEntries(context: EntryContext, place: ValuePlace): CompletionEntry[] {
	const [, twoWeeks = '', , threeMonths = ''] = proposedRules(context.noteOptions.languages[0]);
	const others = [twoWeeks.replace('2', '6'), threeMonths.replace('3', '2')].map(rule => rule.replace(/^every /, ''));
	return [...ownWords(CADENCES, context, place), ...words(others, place)];
}

function words(wordList: readonly string[], { around, start, end }: ValuePlace): CompletionEntry[] {
	return wordList.map(word => ({ kind: 'word', label: word, insert: `${around.before}${word}`, start, end }));
}

function namesFor(key: string, context: EntryContext, place: ValuePlace): CompletionEntry[] {
	const insert = (text: string) => `${place.around.before}${toValue(text, place)}`;
	switch (key) {
		case 'mentor':
		case 'mentee':
		case 'chair':
		case 'members':
		case 'requested_by':
			return personNameEntries(context, place, insert);
		case 'mentorship':
			return mentorshipEntries(context, place, insert);
		case 'goals':
			return goalEntries(context, place, insert);
		case 'meeting':
			return meetingEntries(context, place, insert);
		case 'role':
			return words(ROLES, place);
		case 'location':
			return locations(context, place, insert);
		case 'tags':
			return tagEntries(context, place, insert);
		case 'links':
			return linkEntries(context, place, insert);
		default:
			return [];
	}
}

function toValue(text: string, { quote, inFlow }: ValuePlace): string {
	return quote === '' ? yamlScalar(text, inFlow) : escapeQuoted(text, quote);
}

/** Where the two met before. */
function locations(
	context: EntryContext,
	{ start, end }: ValuePlace,
	insert: (text: string) => string,
): CompletionEntry[] {
	const { meetings, note } = mentorshipOf(context) ?? { meetings: [] };
	const notes = [note, ...meetings.map(meeting => meeting.note)].flatMap(note => note?.fields.location ?? []);
	return [...new Set(notes)].slice(0, 20).map(place => ({
		kind: 'word',
		label: place,
		insert: insert(place),
		start,
		end,
	}));
}

/** Tags of the other notes, the most used first; what this note has already is left out. */
function tagEntries(
	{ view, path, typed }: EntryContext,
	{ start, end }: ValuePlace,
	insert: (text: string) => string,
): CompletionEntry[] {
	const uses = new Map<string, number>();
	for (const note of view.notes()) {
		if (note.path === path) { continue; }
		for (const tag of note.fields.tags ?? []) { uses.set(tag, (uses.get(tag) ?? 0) + 1); }
	}
	// Of this note, what stands where the cursor is may be half a tag; the others are there already.
	for (const tag of view.note(path)?.fields.tags ?? []) {
		if (typed === '' || !tag.startsWith(typed)) { uses.delete(tag); }
	}
	const tags = [...uses].sort(([a, often], [b, seldom]) => seldom - often || (a < b ? -1 : 1)).map(([tag]) => tag);
	return bestOf(tags, foldText(typed), foldText, () => true).map(tag => ({
		kind: 'word',
		label: tag,
		description: `${uses.get(tag)!}×`,
		insert: insert(tag),
		filter: `${tag} ${foldText(tag)}`,
		start,
		end,
	}));
}

/**
 * Documents beside the notes; after `@` what can be cited. A plain `@` cannot begin a YAML value, so quotes go with it.
 */
function linkEntries(context: EntryContext, place: ValuePlace, insert: (text: string) => string): CompletionEntry[] {
	const cited = citationEntries(context, place, key => insert(`@${key}`), '@');
	return context.typed.startsWith('@') ? cited : [...fileEntries(context, place, insert, false), ...cited];
}
