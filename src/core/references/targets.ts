import type { Note } from '../model/note.ts';
import type { NotebookView } from '../model/notebookView.ts';
import { ROLES } from '../model/vocabulary.ts';
import { foldText, nameWords } from '../text/foldText.ts';
import { folderOf, joinPath, stemOf } from '../text/notePath.ts';
import type { Mention, NoteMention, PersonMention } from './mentions.ts';

/** What a mention leads to. */
export type Target =
	/** Somebody, by every word that names them; folded. */
	| { readonly kind: 'person'; readonly handle: string; readonly words: ReadonlySet<string> }
	/** A note, by its path. */
	| { readonly kind: 'note'; readonly path: string };

/** What a mention in the note `from` leads to; `undefined` where nobody and nothing is found, or more than one. */
export function targetOf(mention: Mention, from: string, view: NotebookView): Target | undefined {
	if (mention.kind === 'person') { return personOf(mention, from, view); }
	const path = pathOf(mention, from, view);
	return path === undefined ? undefined : { kind: 'note', path };
}

/** `@mentor` is whoever the note's mentorship says. */
function personOf({ handle, asHandle }: PersonMention, from: string, view: NotebookView): Target | undefined {
	const role = asHandle ? ROLES.find(known => known === handle) : undefined;
	const key = role && view.mentorshipOf(from);
	const name = key === undefined ? undefined : view.mentorship(key)?.[role!];
	const names = role ? [name].filter(one => one !== undefined) : namesWith(handle, view);
	const words = new Set(names.flatMap(one => nameWords(one)));
	return words.size === 0 ? undefined : { kind: 'person', handle: role ? [...words].at(-1)! : handle, words };
}

/** Names in the notebook that hold a word. */
export function namesWith(handle: string, view: NotebookView): string[] {
	const all = view.mentorships().flatMap(({ mentor, mentee, chair, members }) => [mentor, mentee, chair, ...members]);
	return [...new Set(all)].filter(name => name !== undefined && nameWords(name).includes(handle)) as string[];
}

function pathOf({ written, names }: NoteMention, from: string, view: NotebookView): string | undefined {
	if (names === 'mentorship') { return view.names.mentorship(written, from).path; }
	if (names === 'goal') { return view.names.goal(written, from).path; }
	return byPath(written, from, view) ?? onlyStem(written, view);
}

function byPath(written: string, from: string, view: NotebookView): string | undefined {
	const tries = [folderOf(from), ''].map(folder => joinPath(folder, written.endsWith('.md') ? written : `${written}.md`));
	return tries.find(path => path !== undefined && view.note(path) !== undefined);
}

function onlyStem(written: string, view: NotebookView): string | undefined {
	const stem = foldText(stemOf(written));
	const found = written.includes('/') ? [] : [...view.notes()].filter(note => foldText(stemOf(note.path)) === stem);
	return found.length === 1 ? found[0]!.path : undefined;
}

/** Whether a mention leads to the same as `target`. */
export function leadsTo(mention: Mention, target: Target, from: string, view: NotebookView): boolean {
	if (mention.kind === 'note') { return target.kind === 'note' && pathOf(mention, from, view) === target.path; }
	if (target.kind !== 'person') { return false; }
	const found = personOf(mention, from, view);
	return found?.kind === 'person' && (target.words.has(mention.handle) || found.words.has(target.handle));
}

/**
 * Whether a note can hold a mention of `target`, from what the notebook knows without its
 * text; wikilinks in prose are not known, so every note may name a note.
 */
export function mayMention(note: Note, target: Target): boolean {
	if (target.kind === 'note') { return true; }
	const { fields, tasks } = note;
	const names = [fields.mentor, fields.mentee, fields.chair, fields.requestedBy, ...fields.members ?? []];
	const named = names.some(name => name !== undefined && nameWords(name).some(word => target.words.has(word)));
	return named || tasks.some(task => task.fields.owners?.some(owner => target.words.has(owner) || ROLES.some(role => role === owner)));
}
