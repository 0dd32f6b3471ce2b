import { isRelationship } from '../../model/vocabulary.ts';
import { asReference, linkAddress } from '../../markdown/linkAddress.ts';
import type { Note } from '../../model/note.ts';
import { NoteReferences } from '../../notebook/noteReferences.ts';
import { folderOf, joinPath, relativePath, stemOf } from '../../text/paths.ts';
import { applyEdits, type TextEdit } from '../../text/textEdit.ts';
import { escapeQuoted, yamlScalar } from '../../text/yamlScalar.ts';
import { fileMentionsIn, mentionsIn, type FileMention, type NoteMention, type YamlPlace } from './mentions.ts';

/** A note of the notebook before anything was moved. */
export type NamedNote = Pick<Note, 'path' | 'type'>;
type Kind = NoteMention['names'];

/** What the edits of one note come to. */
export interface FollowedNote {
	readonly edits: readonly TextEdit[];
	/** The first name for which there is no way to write where it leads now. */
	readonly unwritable?: string;
}

/**
 * Notes that get other paths, and with them every name that leads to a note: whatever led to one
 * before leads to the same after. Names are kept as they are where they still do; else they are
 * written in the same way (stem, path from the note, path from the notebook), and as a path where
 * two notes have the stem.
 */
export class NoteMoves {
	readonly #before: Readonly<Record<Kind, NoteReferences>>;
	readonly #after: Readonly<Record<Kind, NoteReferences>>;

	/**
	 * @param notes All notes, by their paths before.
	 * @param moved Old path to new path, of notes and other files.
	 */
	constructor(notes: Iterable<NamedNote>, private readonly moved: ReadonlyMap<string, string>) {
		const all = [...notes];
		this.#before = namesOf(all);
		this.#after = namesOf(all.map(({ path, type }) => ({ path: this.now(path), type })));
	}

	/** Where a file is after. */
	now(path: string): string {
		return this.moved.get(path) ?? path;
	}

	/** The edits of the note that was at `path`. */
	follow(text: string, path: string): FollowedNote {
		const mentions = mentionsIn(text).filter(mention => mention.kind === 'note');
		const outcomes = [...mentions.map(mention => this.#followName(mention, path)), ...fileMentionsIn(text).map(mention => this.#followFile(mention, path))];
		const edits = outcomes.filter(outcome => typeof outcome === 'object');
		const unwritable = outcomes.find(outcome => typeof outcome === 'string');
		if (edits.length > 0 && !this.#isAsMeant(text, edits, path)) { return { edits: [], unwritable: mentions[0]?.written ?? path }; }
		return { edits, ...unwritable === undefined ? {} : { unwritable } };
	}

	#followName(mention: NoteMention, path: string): TextEdit | string | undefined {
		const target = this.#before[mention.names].resolve(mention.written, path).path;
		if (target === undefined) { return undefined; }
		const [from, wanted, names] = [this.now(path), this.now(target), this.#after[mention.names]];
		if (names.resolve(mention.written, from).path === wanted) { return undefined; }
		const written = waysToWrite(mention.written, path, target, from, wanted).find(way => names.resolve(way, from).path === wanted);
		return written === undefined ? mention.written : writeName(mention, written);
	}

	#followFile(mention: FileMention, path: string): TextEdit | undefined {
		const decoded = decode(mention.written);
		const isFromRoot = decoded.startsWith('/');
		const target = joinPath(isFromRoot ? '' : folderOf(path), decoded);
		if (target === undefined || target === '') { return undefined; }
		const [from, wanted] = [this.now(path), this.#fileNow(target)];
		if (joinPath(isFromRoot ? '' : folderOf(from), decoded) === wanted) { return undefined; }
		const way = isFromRoot ? `/${wanted}` : relativePath(from, wanted);
		return yamlEdit(mention, mention.place, /%[\da-f]{2}/i.test(mention.written) || mention.place.before.includes('](') ? linkAddress(way) : way);
	}

	/** Also of a file in a folder that was moved. */
	#fileNow(path: string): string {
		for (let part = path; part !== ''; part = folderOf(part)) {
			const now = this.moved.get(part);
			if (now !== undefined) { return now + path.slice(part.length); }
		}
		return path;
	}

	/** Every name leads where it led: read again, as anything may mean something else in YAML or on a task line. */
	#isAsMeant(text: string, edits: readonly TextEdit[], path: string): boolean {
		const edited = applyEdits(text, edits);
		const [before, after] = [this.#targets(text, this.#before, path, true), this.#targets(edited, this.#after, this.now(path), false)];
		return before.length === after.length && before.every((target, index) => target === undefined || target === after[index]);
	}

	#targets(text: string, names: Readonly<Record<Kind, NoteReferences>>, path: string, isBefore: boolean): (string | undefined)[] {
		return mentionsIn(text).map(mention => {
			const target = mention.kind === 'note' ? names[mention.names].resolve(mention.written, path).path : mention.handle;
			return mention.kind === 'note' && isBefore && target !== undefined ? this.now(target) : target;
		});
	}
}

function namesOf(notes: readonly NamedNote[]): Record<Kind, NoteReferences> {
	const names = { any: new NoteReferences(), goal: new NoteReferences(), mentorship: new NoteReferences() };
	for (const { path, type } of notes) {
		names.any.addTarget(path);
		if (type === 'goal') { names.goal.addTarget(path); }
		if (isRelationship({ type })) { names.mentorship.addTarget(path); }
	}
	return names;
}

/** Ways to name the note `target`, which is `wanted` now: first as it was written. */
function waysToWrite(written: string, path: string, target: string, from: string, wanted: string): string[] {
	const ending = /\.md$/i.exec(written)?.[0] ?? '';
	const isEncoded = /%[\da-f]{2}/i.test(written);
	const write = (way: string, end = ending): string => {
		const bare = way.replace(/\.md$/i, '');
		return (isEncoded ? bare.split('/').map(encodeURIComponent).join('/') : asReference(bare)) + end;
	};
	const relative = relativePath(from, wanted);
	const beside = relative.includes('/') ? relative : `./${relative}`;
	const all = [write(wanted), write(beside), write(wanted, '.md'), write(beside, '.md')];
	if (!written.includes('/') && ending === '') { return [write(stemOf(wanted)), ...all]; }
	const sameFolder = written.slice(0, written.lastIndexOf('/') + 1) + write(stemOf(wanted));
	const isSameFolder = folderOf(target) === folderOf(wanted) && path === from;
	const leadsFrom = (folder: string) => joinPath(folder, decode(written) + (ending === '' ? '.md' : ''))?.toLowerCase() === target.toLowerCase();
	const tail = write(wanted.split('/').slice(-written.split('/').length).join('/'));
	return [...isSameFolder ? [sameFolder] : [], ...leadsFrom(folderOf(path)) ? [write(relative)] : [], ...leadsFrom('') ? [write(wanted)] : [], tail, ...all];
}

/** The edit that writes another name where a note is named. */
export function writeName(mention: NoteMention, name: string): TextEdit {
	const { place, start, end } = mention;
	switch (place.kind) {
		case 'yaml': return yamlEdit(mention, place, name);
		case 'wikilink': return { start, end, text: name };
		case 'word': return { start, end, text: /\s|^["“'‘]/.test(name) ? `[[${name}]]` : name };
		case 'bracketed': return { start, end, text: /^["“'‘].*["”'’]$/.test(name) ? `[[${name}]]` : name.replace(/[()]/g, bracket => bracket === '(' ? '%28' : '%29') };
	}
}

/** Only the name, where its quotes, or none, can hold the new one. */
function yamlEdit({ written, start, end }: { readonly written: string; readonly start: number; readonly end: number }, { whole, quote, inFlow, before, after }: YamlPlace, name: string): TextEdit {
	const value = before + name + after;
	const old = before + written + after;
	const inner = quote === '' ? yamlScalar(value, inFlow) : escapeQuoted(value, quote);
	const isBare = inner === value && whole.end - whole.start === old.length + 2 * quote.length;
	return isBare ? { start, end, text: name } : { start: whole.start, end: whole.end, text: quote + inner + quote };
}

function decode(written: string): string {
	try { return decodeURIComponent(written); } catch { return written; }
}
