import type { Note } from '../../model/note.ts';
import type { NotebookView } from '../../model/notebookView.ts';
import { ROLES } from '../../model/vocabulary.ts';
import { foldText } from '../../text/foldText.ts';
import { stemOf } from '../../text/paths.ts';
import { nameWords } from '../../text/personName.ts';
import type { Mention, NoteMention, PersonMention } from './mentions.ts';

/** What a mention leads to. */
export type Target =
	/** Somebody, by every word that names them; folded. */
	| { readonly kind: 'person', readonly handle: string, readonly words: ReadonlySet<string> }
	/** A note, by its path. */
	| { readonly kind: 'note', readonly path: string }
	/** A name that no note has: of one that is still to be written, or that has gone or has another name now. */
	| { readonly kind: 'missing', readonly stem: string };

/** What a mention in the note `from` leads to; `undefined` where nobody is found, or more than one note. */
export function targetOf(mention: Mention, from: string, view: NotebookView): Target | undefined {
	if (mention.kind === 'person') { return personOf(mention, from, view); }
	const path = pathOf(mention, from, view);
	if (path !== undefined) { return { kind: 'note', path }; }
	// A wikilink in prose may be of a file that is no note, which others can rename.
	return mention.names !== 'any' && isMissing(mention, from, view)
		? { kind: 'missing', stem: foldedStem(mention.written) }
		: undefined;
}

/** Not where several notes have the name, each of which could be meant. */
function isMissing({ written, names }: NoteMention, from: string, view: NotebookView): boolean {
	if (names === 'any') { return !notesCalled(written, view).length; }
	const { path, ambiguous } = view.names[names](written, from);
	return path === undefined && !ambiguous;
}

/** The notes of a name, in whatever folders. */
export function notesCalled(name: string, view: NotebookView): Note[] {
	const stem = foldedStem(name);
	return [...view.notes()].filter(note => foldedStem(note.path) === stem);
}

function foldedStem(name: string): string {
	return foldText(stemOf(name));
}

/** `@mentor` is whoever the note's mentorship says. */
function personOf({ handle, asHandle }: PersonMention, from: string, view: NotebookView): Target | undefined {
	const role = asHandle ? ROLES.find(candidate => candidate === handle) : undefined;
	const key = role && view.mentorshipOf(from);
	const name = key === undefined ? undefined : view.mentorship(key)?.[role!];
	const names = role ? [name].filter(candidate => candidate !== undefined) : namesWith(handle, view);
	const words = new Set(names.flatMap(name => nameWords(name)));
	return words.size === 0 ? undefined : { kind: 'person', handle: role ? [...words].at(-1)! : handle, words };
}

/** Names in the notebook that hold a word. */
export function namesWith(handle: string, view: NotebookView): string[] {
	const fullNames = view.mentorships().flatMap((
		{ mentor, mentee, chair, members },
	) => [mentor, mentee, chair, ...members]);
	return [...new Set(fullNames)].filter(name => name !== undefined && nameWords(name).includes(handle)) as string[];
}

function pathOf({ written, names }: NoteMention, from: string, view: NotebookView): string | undefined {
	if (names === 'mentorship') { return view.names.mentorship(written, from).path; }
	if (names === 'goal') { return view.names.goal(written, from).path; }
	return view.names.note(written, from).path;
}

/** Whether a mention leads to the same as `target`. */
export function leadsTo(mention: Mention, target: Target, from: string, view: NotebookView): boolean {
	if (mention.kind === 'note') { return leadsToNote(mention, target, from, view); }
	if (target.kind !== 'person') { return false; }
	const person = personOf(mention, from, view);
	return person?.kind === 'person' && (target.words.has(mention.handle) || person.words.has(target.handle));
}

function leadsToNote(mention: NoteMention, target: Target, from: string, view: NotebookView): boolean {
	if (target.kind === 'person') { return false; }
	const path = pathOf(mention, from, view);
	return target.kind === 'note'
		? path === target.path
		: path === undefined && foldedStem(mention.written) === target.stem && isMissing(mention, from, view);
}

/**
 * Whether a note can hold a mention of `target`, from what the notebook knows without its
 * text; wikilinks in prose are not known, so every note may name a note.
 */
export function mayMention(note: Note, target: Target): boolean {
	if (target.kind !== 'person') { return true; }
	const { fields, tasks } = note;
	const names = [fields.mentor, fields.mentee, fields.chair, fields.requestedBy, ...fields.members ?? []];
	const named = names.some(name => name !== undefined && nameWords(name).some(word => target.words.has(word)));
	return named
		|| tasks.some(task =>
			task.fields.owners?.some(owner => target.words.has(owner) || ROLES.some(role => role === owner))
		);
}
