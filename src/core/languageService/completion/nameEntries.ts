import type { TextRange } from '../../text/textEdit.ts';
import { listInWords, type Words } from '../../text/words.ts';
import type { Goal } from '../../model/notebookView.ts';
import type { Note } from '../../model/note.ts';
import { foldText } from '../../text/foldText.ts';
import { asReference } from '../../markdown/address.ts';
import type { DocumentName, NoteName } from '../assistMemory.ts';
import type { Citation } from '../bibtex.ts';
import { allAuthors, shortAuthors } from '../citedNames.ts';
import type { KnownPerson, Part } from '../persons.ts';
import { bestOf } from '../rankText.ts';
import { relativePath } from '../../text/paths.ts';
import { type CompletionEntry, mentorshipOf, type EntryContext } from './completionEntry.ts';

type Insert = (text: string) => string;

/**
 * Both sides by role, then everyone else by handle: `@mentor`, `@eklund`. Any word of a name, without accents, finds
 * them.
 */
export function ownerEntries(context: EntryContext, range: TextRange, insert: Insert): CompletionEntry[] {
	const { l10n, view, memory, typed } = context;
	const mentorship = mentorshipOf(context);
	const persons = memory.persons(view.mentorships());
	const near = (person: KnownPerson) => person.relations.some(relation => relation.mentorship === mentorship);
	const best = bestOf(persons, foldText(typed), personText, near).sort((a, b) => Number(near(b)) - Number(near(a)));
	const sides = [
		roleEntry('mentor', mentorship?.mentor, l10n.t('the mentor')),
		roleEntry('mentee', mentorship?.mentee, l10n.t('the mentee')),
	];
	// Of two that begin with `@me` mine is the first.
	return [
		...view.names.me(context.path) === 'mentee' ? sides.reverse() : sides,
		...best.map(person => personEntry(person)),
	];

	function roleEntry(role: string, name: string | undefined, otherwise: string): CompletionEntry {
		return {
			kind: 'person',
			label: role,
			description: name ?? otherwise,
			insert: insert(role),
			filter: searchText(`${role} ${name ?? ''}`),
			...range,
		};
	}

	function personEntry(person: KnownPerson): CompletionEntry {
		const { name, handle } = person;
		return {
			kind: 'person',
			label: handle,
			description: name,
			detail: relationsInWords(person, l10n),
			insert: insert(handle),
			filter: searchText(`${handle} ${name}`),
			...range,
		};
	}
}

/** People by name, as front matter has them; `chair` and `members` of this note first. */
export function personNameEntries(context: EntryContext, range: TextRange, insert: Insert): CompletionEntry[] {
	const { l10n, view, memory, typed } = context;
	const mentorship = mentorshipOf(context);
	const near = (person: KnownPerson) => person.relations.some(relation => relation.mentorship === mentorship);
	const persons = memory.persons(view.mentorships()).filter(person => !isBeingTyped(context, range, person));
	return bestOf(persons, foldText(typed), personText, near).map(person => ({
		kind: 'person',
		label: person.name,
		detail: relationsInWords(person, l10n),
		insert: insert(person.name),
		filter: searchText(person.name),
		...range,
	}));
}

/** A half-written name is in the notebook already, as someone of whom only this note knows. */
function isBeingTyped(
	{ text, path }: EntryContext,
	{ start, end }: TextRange,
	{ name, relations }: KnownPerson,
): boolean {
	return name === text.slice(start, end).trim()
		&& relations.every(({ mentorship }) => mentorship.note === undefined || mentorship.note.path === path);
}

function personText({ name, words }: KnownPerson): string {
	return `${words.join(' ')} ${name}`;
}

/** `mentor: Ruth Abara, research mentor`, for each of a person's relationships. */
function relationsInWords({ relations }: KnownPerson, l10n: Words): string {
	return listInWords(
		relations.map(({ part, mentorship }) => l10n.t('{0} in “{1}”', partName(part, l10n), mentorship.title)),
		l10n,
	);
}

/** What someone is in a relationship, in words. */
export function partName(part: Part, l10n: Words): string {
	switch (part) {
		case 'mentor':
			return l10n.t('mentor');
		case 'mentee':
			return l10n.t('mentee');
		case 'chair':
			return l10n.t('chair');
		case 'member':
			return l10n.t('member');
	}
}

/** Mentorships and committees, as `mentorship:` names them: the stem, or the path where two have the same. */
export function mentorshipEntries(context: EntryContext, range: TextRange, insert: Insert): CompletionEntry[] {
	const notes = context.view.mentorships().flatMap(({ note }) => note ?? []);
	return noteEntries(context, notes, range, insert);
}

/** Goals by stem, those of the note's mentorship first; with progress. */
export function goalEntries(context: EntryContext, range: TextRange, insert: Insert): CompletionEntry[] {
	const goals = context.view.goals();
	const byNote = new Map(goals.map(goal => [goal.note, goal]));
	const entries = noteEntries(context, goals.map(({ note }) => note), range, insert, 'goal');
	return entries.map(({ note, ...entry }) => ({
		...entry,
		detail: progressInWords(byNote.get(note)!, context.l10n),
	}));
}

/** `67 % reached, 6 of 9 steps done`. */
export function progressInWords({ progress, steps }: Goal, l10n: Words): string {
	if (progress === undefined) { return l10n.t('no steps yet'); }
	return steps.total > 0
		? l10n.t('{0} % reached, {1} of {2} steps done', progress, steps.done, steps.total)
		: l10n.t('{0} % reached', progress);
}

/** Notes of any kind by stem, `[[2026-11-18-abara]]`. */
export function wikilinkEntries(context: EntryContext, range: TextRange, insert: Insert): CompletionEntry[] {
	return noteEntries(context, [...context.view.notes()], range, insert).map(({ note, ...entry }) => ({
		...entry,
		kind: note.type === 'goal' ? 'goal' : 'note',
	}));
}

/** Meeting notes of the same mentorship, as `meeting:` of a summary names them, newest first. */
export function meetingEntries(context: EntryContext, range: TextRange, insert: Insert): CompletionEntry[] {
	const meetings = mentorshipOf(context)?.meetings ?? [];
	return noteEntries(context, meetings.map(({ note }) => note), range, insert);
}

function noteEntries(
	context: EntryContext,
	notes: readonly Note[],
	range: TextRange,
	insert: Insert,
	kind: 'note' | 'goal' = 'note',
): (CompletionEntry & { note: Note })[] {
	const { memory, view, path, typed } = context;
	const key = view.mentorshipOf(path);
	const near = (note: Note) => key !== undefined && view.mentorshipOf(note.path) === key;
	// Each name is looked up once: with ten thousand notes the looking up is what takes the time.
	const names = notes.map(note => memory.nameOf(note));
	const best = bestOf(names, foldText(typed), ({ folded }) => folded, ({ note }) => near(note)).filter(name =>
		name.path !== path
	);
	const stems = countStems(best, names);
	return best.map(({ note, stem, title, folded }) => {
		const target = stems.get(stem) === 1 ? stem : relativePath(path, note.path);
		return {
			kind,
			note,
			label: target,
			description: title,
			insert: insert(asReference(target)),
			filter: searchText(`${stem} ${title}`, folded),
			...range,
		};
	});
}

/** How many of all notes have the stem of each that was found. */
function countStems(names: readonly NoteName[], allNames: readonly NoteName[]): ReadonlyMap<string, number> {
	const stems = new Map(names.map(({ stem }) => [stem, 0]));
	for (const { stem } of allNames) {
		const count = stems.get(stem);
		if (count !== undefined) { stems.set(stem, count + 1); }
	}
	return stems;
}

type Target = NoteName | DocumentName;

/** Notes and documents as the targets of links: `../papers/growth-cohort/manuscript.md`. */
export function fileEntries(
	context: EntryContext,
	range: TextRange,
	insert: Insert,
	withNotes: boolean,
): CompletionEntry[] {
	const { path, typed } = context;
	const targets = withNotes ? [...documents(context), ...noteTargets(context)] : documents(context);
	const folded = foldText(decode(typed)).replace(/^(?:\.\.?\/)+/, '');
	const best = bestOf(targets, folded, ({ foldedPath }) => foldedPath, ({ title }) => title === undefined).filter(
		target => target.path !== path,
	);
	return best.map(target => {
		const way = relativePath(path, target.path);
		return {
			kind: 'file',
			label: target.title ?? nameOf(target.path),
			description: way,
			insert: insert(way),
			filter: `${typed} ${target.foldedPath} ${way}`,
			...range,
		};
	});
}

function documents({ files, memory, view }: EntryContext): Target[] {
	return memory.documents(files).filter(({ path }) => view.note(path) === undefined);
}

function noteTargets({ view, memory }: EntryContext): Target[] {
	return Array.from(view.notes(), note => memory.nameOf(note));
}

function nameOf(file: string): string {
	return file.slice(file.lastIndexOf('/') + 1);
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** What can be cited, with title, authors and year; found by any of them. */
export function citationEntries(
	context: EntryContext,
	range: TextRange,
	insert: Insert,
	lead: string,
): CompletionEntry[] {
	const { citations, typed, l10n } = context;
	const folded = foldText(typed.slice(lead.length));
	return bestOf(citations, folded, citationText, () => true).map(citation => ({
		kind: 'citation',
		label: `@${citation.key}`,
		...citation.title === undefined ? {} : { description: citation.title },
		detail: sourceInWords(citation, l10n),
		insert: insert(citation.key),
		filter: `${lead}${searchText(citationText(citation))}`,
		...range,
	}));
}

function citationText({ key, title, authors, year }: Citation): string {
	return foldText([key, title, authors && allAuthors(authors), year].filter(Boolean).join(' '));
}

/** `Solheim & Lunde, 2021`. */
function sourceInWords({ authors, year }: Citation, l10n: Words): string {
	const who = authors === undefined ? '' : shortAuthors(authors);
	return who && year ? l10n.t('{0}, {1}', who, year) : who || (year ?? '');
}

/** With accents and without, so that either way of typing finds it. */
function searchText(text: string, folded = foldText(text)): string {
	return folded === text.toLowerCase() ? text : `${folded} ${text}`;
}

/** Ids of the items of this note, for `after:`. */
export function idEntries(context: EntryContext, range: TextRange, insert: Insert): CompletionEntry[] {
	const tasks = context.view.note(context.path)?.tasks ?? [];
	return tasks.flatMap(({ fields, text }) =>
		fields.id === undefined
			? []
			: [{ kind: 'word' as const, label: fields.id, description: text, insert: insert(fields.id), ...range }]
	);
}
