import { isRelationship } from '../../model/vocabulary.ts';
import { asReference, linkAddress } from '../../markdown/address.ts';
import type { Note } from '../../model/note.ts';
import { NoteReferences } from '../../notebook/noteReferences.ts';
import { folderOf, joinPath, relativePath, stemOf } from '../../text/paths.ts';
import { applyEdits, type TextEdit } from '../../text/textEdit.ts';
import { escapeQuoted, yamlScalar } from '../../text/yamlScalar.ts';
import { fileMentionsIn, mentionsIn, type FileMention, type NoteMention, type YamlPlace } from './mentions.ts';

/** A note of the notebook before anything was moved. */
export type NamedNote = Pick<Note, 'path' | 'type'>;
type Kind = NoteMention['names'];
/** Each is tried by reading the note. */
const MOST_TRIED = 60;

/** What the edits of one note come to. */
interface FollowedNote {
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
		const allNotes = [...notes];
		this.#before = namesOf(allNotes);
		this.#after = namesOf(allNotes.map(({ path, type }) => ({ path: this.now(path), type })));
	}

	/** Where a file is after. */
	now(path: string): string {
		return this.moved.get(path) ?? path;
	}

	/**
	 * The edits of the note that was at `path`; `withLinks` follows links of Markdown too, which VS Code can do itself.
	 */
	follow(text: string, path: string, withLinks = true): FollowedNote {
		const mentions = mentionsIn(text).filter(mention => mention.kind === 'note');
		const files = fileMentionsIn(text).filter(({ place }) => withLinks || place.kind === 'yaml');
		const outcomes = [
			...mentions.map(mention => this.#followName(mention, path)),
			...files.map(mention => this.#followFile(mention, path)),
		];
		const edits = outcomes.filter(outcome => typeof outcome === 'object').sort((a, b) => a.start - b.start);
		if (edits.some((edit, index) => index > 0 && edit.start < edits[index - 1]!.end)) {
			return { edits: [], unwritable: mentions[0]?.written ?? path };
		}
		const unwritable = outcomes.find(outcome => typeof outcome === 'string');
		if (edits.length > 0 && !this.#isAsMeant(text, edits, path, withLinks)) {
			const chosen = this.#those(edits, text, path, withLinks);
			const left = edits.find(edit => !chosen.includes(edit));
			return {
				edits: chosen,
				unwritable: left ? text.slice(left.start, left.end) : mentions[0]?.written ?? path,
			};
		}
		return { edits, ...unwritable === undefined ? {} : { unwritable } };
	}

	/** The edits that can be made where not all can: each by which one more name leads where it led, and none fewer. */
	#those(edits: readonly TextEdit[], text: string, path: string, withLinks: boolean): readonly TextEdit[] {
		if (edits.length > MOST_TRIED) { return []; }
		const before = this.#ways(text, this.#before, path, withLinks, true);
		const count = (chosen: readonly TextEdit[]): number => {
			const after = this.#ways(applyEdits(text, chosen), this.#after, this.now(path), withLinks, false);
			return after.length === before.length
				? before.filter((target, index) => target !== undefined && target === after[index]).length
				: -1;
		};
		let chosen: readonly TextEdit[] = [];
		let right = count(chosen);
		for (const edit of edits) {
			const more = [...chosen, edit];
			const counted = count(more);
			if (counted > right) { [chosen, right] = [more, counted]; }
		}
		return chosen;
	}

	#followName(mention: NoteMention, path: string): TextEdit | string | undefined {
		const target = this.#before[mention.names].resolve(mention.written, path).path;
		if (target === undefined) { return undefined; }
		const [from, movedTarget, names] = [this.now(path), this.now(target), this.#after[mention.names]];
		if (names.resolve(mention.written, from).path === movedTarget) { return undefined; }
		const written = waysToWrite(mention.written, path, target, from, movedTarget).find(way =>
			names.resolve(way, from).path === movedTarget
		);
		return written === undefined ? mention.written : writeName(mention, written);
	}

	#followFile(mention: FileMention, path: string): TextEdit | undefined {
		const { written, place, start, end } = mention;
		const target = fileOf(written, path);
		const [from, movedTarget] = [this.now(path), this.#fileNow(target)];
		if (fileOf(written, from) === movedTarget) { return undefined; }
		const relative = relativePath(from, movedTarget);
		// `Grant: R01.md` would be an address somewhere else.
		const isDotted = written.startsWith('./') && !relative.startsWith('../')
			|| /^[a-z][a-z\d+.-]*:/i.test(relative);
		const beside = isDotted ? `./${relative}` : relative;
		const way = written.startsWith('/') ? `/${movedTarget}` : beside;
		const isEncoded = /%[\da-f]{2}/i.test(written);
		if (place.kind === 'yaml') {
			return yamlEdit(
				mention,
				place,
				isEncoded || place.before.includes('](')
					? linkAddress(way)
					: way.replace(/%(?=[\da-f]{2})|[#?]/gi, encodeURIComponent),
			);
		}
		return {
			start,
			end,
			text: place.inAngles && !isEncoded ? way.replace(/[%#?<>\\]/g, encodeURIComponent) : linkAddress(way),
		};
	}

	/** Also of a file in a folder that was moved. */
	#fileNow(path: string): string {
		for (let part = path; part !== ''; part = folderOf(part)) {
			const movedPath = this.moved.get(part);
			if (movedPath !== undefined) { return movedPath + path.slice(part.length); }
		}
		// VS Code follows a link without the ending, too.
		return this.moved.get(`${path}.md`)?.replace(/\.md$/i, '') ?? path;
	}

	/** Every name leads where it led: read again, as anything may mean something else in YAML or on a task line. */
	#isAsMeant(text: string, edits: readonly TextEdit[], path: string, withLinks: boolean): boolean {
		const before = this.#ways(text, this.#before, path, withLinks, true);
		const after = this.#ways(applyEdits(text, edits), this.#after, this.now(path), withLinks, false);
		return leadAlike(before, after);
	}

	/** Where every name of a text leads, and then every file it links to. */
	#ways(
		text: string,
		names: Readonly<Record<Kind, NoteReferences>>,
		path: string,
		withLinks: boolean,
		isBefore: boolean,
	): (string | undefined)[] {
		const files = fileMentionsIn(text).filter(({ place }) => withLinks || place.kind === 'yaml').map((
			{ written },
		) => fileOf(written, path));
		return [
			...this.#targets(text, names, path, isBefore),
			...isBefore ? files.map(file => this.#fileNow(file)) : files,
		];
	}

	#targets(
		text: string,
		names: Readonly<Record<Kind, NoteReferences>>,
		path: string,
		isBefore: boolean,
	): (string | undefined)[] {
		return mentionsIn(text).map(mention => {
			const target = mention.kind === 'note'
				? names[mention.names].resolve(mention.written, path).path
				: mention.handle;
			return mention.kind === 'note' && isBefore && target !== undefined ? this.now(target) : target;
		});
	}
}

function leadAlike(before: readonly (string | undefined)[], after: readonly (string | undefined)[]): boolean {
	return before.length === after.length
		&& before.every((target, index) => target === undefined || target === after[index]);
}

/**
 * The file that a path in the note `from` leads to, from the notebook's folder: `../papers/a.md` for one beside the
 * notebook.
 */
function fileOf(written: string, from: string): string {
	const decoded = decode(written);
	const parts: string[] = [];
	for (const part of `${decoded.startsWith('/') ? '' : folderOf(from)}/${decoded}`.split('/')) {
		if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') { parts.pop(); }
		else if (part !== '' && part !== '.') { parts.push(part); }
	}
	return parts.join('/');
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
function waysToWrite(written: string, path: string, target: string, from: string, movedTarget: string): string[] {
	const ending = /\.md$/i.exec(written)?.[0] ?? '';
	const isEncoded = /%[\da-f]{2}/i.test(written);
	const write = (way: string, end = ending): string => {
		const bare = way.replace(/\.md$/i, '');
		return (isEncoded ? bare.split('/').map(encodeURIComponent).join('/') : asReference(bare)) + end;
	};
	const relative = relativePath(from, movedTarget);
	const beside = relative.includes('/') ? relative : `./${relative}`;
	const spellings = [write(movedTarget), write(beside), write(movedTarget, '.md'), write(beside, '.md')];
	if (!written.includes('/') && ending === '') { return [write(stemOf(movedTarget)), ...spellings]; }
	const sameFolder = written.slice(0, written.lastIndexOf('/') + 1) + write(stemOf(movedTarget));
	const isSameFolder = folderOf(target) === folderOf(movedTarget) && path === from;
	const leadsFrom = (folder: string) =>
		joinPath(folder, decode(written) + (ending === '' ? '.md' : ''))?.toLowerCase() === target.toLowerCase();
	const tail = write(movedTarget.split('/').slice(-written.split('/').length).join('/'));
	return [
		...isSameFolder ? [sameFolder] : [],
		...leadsFrom(folderOf(path)) ? [write(relative)] : [],
		...leadsFrom('') ? [write(movedTarget)] : [],
		tail,
		...spellings,
	];
}

/** The edit that writes another name where a note is named. */
export function writeName(mention: NoteMention, name: string): TextEdit {
	const { place, start, end } = mention;
	switch (place.kind) {
		case 'yaml':
			return yamlEdit(mention, place, name);
		case 'wikilink':
			return { start, end, text: name };
		case 'word':
			return /\s|^["“'‘]/.test(name)
				? { start, end: end + place.after.length, text: `[[${name}${place.after}]]` }
				: { start, end, text: name };
		case 'bracketed':
			return {
				start,
				end,
				text: /^["“'‘].*["”'’]$/.test(name)
					? `[[${name}]]`
					: name.replace(/[()]/g, bracket => bracket === '(' ? '%28' : '%29'),
			};
	}
}

/** Only the name, where its quotes, or none, can hold the new one. */
function yamlEdit(
	{ written, start, end }: { readonly written: string, readonly start: number, readonly end: number },
	{ whole, quote, inFlow, before, after }: YamlPlace,
	name: string,
): TextEdit {
	const value = before + name + after;
	const old = before + written + after;
	const inner = quote === '' ? yamlScalar(value, inFlow) : escapeQuoted(value, quote);
	const isBare = inner === value && whole.end - whole.start === old.length + 2 * quote.length;
	return isBare ? { start, end, text: name } : { start: whole.start, end: whole.end, text: quote + inner + quote };
}

function decode(written: string): string {
	try {
		return decodeURIComponent(written);
	} catch {
		return written;
	}
}

/** Files that were renamed or moved, and all notes there are. */
interface Moves {
	/** Old path to new path. */
	readonly moved: ReadonlyMap<string, string>;
	/** By their paths after. */
	readonly notes: Iterable<NamedNote>;
	/** VS Code's own Markdown support follows its links, so these are left to it. */
	readonly linksAreFollowed?: boolean;
}

/** {@link followMoves} for many notes. */
export function movesFollower(
	{ moved, notes, linksAreFollowed = false }: Moves,
): (text: string, path: string) => FollowedNote {
	const before = new Map([...moved].map(([old, current]) => [current, old]));
	const typesByPath = new Map([...notes].map(({ path, type }) => [before.get(path) ?? path, type]));
	const moves = new NoteMoves([...typesByPath].map(([path, type]) => ({ path, type })), moved);
	return (text, path) => moves.follow(text, before.get(path) ?? path, !linksAreFollowed);
}

/**
 * The edits that let a note name the same notes as before some files were moved. `path` is
 * where the note is now. A stem follows the file's name; a path is written anew in the way
 * it was written, from the note's folder or from the notebook's.
 */
export function followMoves(text: string, path: string, moves: Moves): readonly TextEdit[] {
	return movesFollower(moves)(text, path).edits;
}
