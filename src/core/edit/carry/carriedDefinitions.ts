import { foldLabel, linkAddress } from '../../markdown/address.ts';
import { isWithin } from '../../markdown/lineRanges.ts';
import { readMarkdown, type MarkdownInside, type MarkdownLink } from '../../markdown/links.ts';
import { isAddress } from '../../markdown/linkForms.ts';
import { bodyStartOf } from '../../note/frontMatter.ts';
import {
	lineAtOffset,
	lineStartsOf,
	partitionPoint,
	splitLines,
	applyEdits,
	type TextEdit,
	type TextRange,
} from '../../text/textEdit.ts';
import { folderOf, joinPath, relativePath } from '../../text/paths.ts';
import { outdentLine } from '../outdent.ts';
import type { CarryNote } from './carryModel.ts';

/** `[^1]`, not its definition. */
const FOOTNOTE_REFERENCE = /\[\^([^\s[\]]+)\](?!:)/g;
/** Whatever could be taken for a label. */
const LABEL = /\[([^[\]\r\n]+)\]/g;

/** What references of a note lead to: a link definition, or a footnote. */
interface Definition {
	readonly key: string;
	readonly isFootnote: boolean;
	/** Of the definition in its note. */
	readonly start: number;
	readonly end: number;
	/** Its address or its words behind the label, the same wherever it stands. */
	readonly says: string;
	/** Without the containers around it. */
	readonly lines: readonly string[];
}

/** A definition that goes into another note. */
export interface DefinitionToWrite {
	readonly key: string;
	readonly isFootnote: boolean;
	readonly lines: readonly string[];
}

/** A place where a note uses a definition. */
interface Reference {
	readonly key: string;
	readonly start: number;
	readonly end: number;
}

/** The link definitions and footnotes of a note, by what they say and not by their labels. */
export class Definitions {
	readonly #note: CarryNote;
	readonly #withPrivate: boolean;
	#read: { readonly all: ReadonlyMap<string, Definition>, readonly references: readonly Reference[] } | undefined;
	readonly #meanings = new Map<string, string>();

	/** @param withPrivate Whether those in private parts count. */
	constructor(note: CarryNote, withPrivate: boolean) {
		this.#note = note;
		this.#withPrivate = withPrivate;
	}

	get(key: string): Definition | undefined {
		return this.#all.all.get(key);
	}

	/** What is used between two offsets and stands outside of them. */
	usedBetween(start: number, end: number): Definition[] {
		const { references } = this.#all;
		const first = partitionPoint(references.length, index => references[index]!.start < start);
		const after = partitionPoint(references.length, index => references[index]!.start < end);
		const keys = references.slice(first, after).map(({ key }) => key);
		return [...new Set(keys)].map(key => this.get(key)).filter(definition =>
			definition !== undefined && !(definition.start >= start && definition.end <= end)
		) as Definition[];
	}

	/** A text of the note with each reference as what it leads to, so that labels make no difference. */
	meaning(text: string): string {
		if (!text.includes('[') || this.#all.all.size === 0) { return text; }
		const cached = this.#meanings.get(text);
		if (cached !== undefined) { return cached; }
		const edits = referencesIn(text, key => this.get(key) !== undefined).map(({ key, at }) => ({
			...at,
			text: `⟨${this.get(key)!.says}⟩`,
		}));
		const meaning = applyEdits(text, edits);
		this.#meanings.set(text, meaning);
		return meaning;
	}

	get #all(): { readonly all: ReadonlyMap<string, Definition>, readonly references: readonly Reference[] } {
		return this.#read ??= this.#note.text.includes(']:') ? this.#find() : { all: new Map(), references: [] };
	}

	#find(): { readonly all: ReadonlyMap<string, Definition>, readonly references: readonly Reference[] } {
		const { path, text, note } = this.#note;
		const inside = readMarkdown(text, bodyStartOf(text));
		const starts = lineStartsOf(text);
		const defined = [
			...inside.links.filter(({ kind }) => kind === 'definition').map(link => linkDefinition(text, path, link)),
			...inside.footnotes.map(range => footnoteDefinition(text, range)),
		];
		const byKey = new Map<string, Definition>();
		for (const { key, isFootnote, says, start, end, label } of defined) {
			const isOpen = this.#withPrivate || note.private
				|| !isWithin(note.privateLines, lineAtOffset(starts, start));
			if (!isOpen || byKey.has(key) || /[\r\n]/.test(label)) { continue; }
			byKey.set(key, { key, isFootnote, says, start, end, lines: linesOf(text, starts, start, end) });
		}
		const references = [...linkReferences(inside), ...footnoteReferences(text, inside)].filter(({ key }) =>
			byKey.has(key)
		);
		return { all: byKey, references: references.sort((a, b) => a.start - b.start) };
	}
}

/** A note with what its references lead to. */
export interface DefinedNote extends CarryNote {
	readonly definitions: Definitions;
}

/** An item that may use definitions of its note. */
interface ItemInNote {
	readonly source: DefinedNote;
	/** Offsets in the note's text, `itemEnd` exclusive. */
	readonly scanned: { readonly itemStart: number, readonly itemEnd: number };
}

/**
 * Gives copies the definitions that they use: under their own labels, where the target does not use these otherwise.
 */
export class DefinitionsAlong {
	readonly #target: DefinedNote;
	/** What labels mean in the target, with what goes there; `undefined` where one only looks like a label. */
	readonly #taken: Map<string, string | undefined>;

	constructor(target: DefinedNote) {
		this.#target = target;
		const { text, definitions } = target;
		const labels = text.includes('[') ? [...text.matchAll(LABEL)].map(([, label]) => keyOf(label!)) : [];
		this.#taken = new Map(labels.map(key => [key, definitions.get(key)?.says]));
	}

	/** The lines of a copy with labels that mean the same in the target, and the definitions that it needs there. */
	take(
		{ source, scanned: { itemStart, itemEnd } }: ItemInNote,
		lines: readonly string[],
	): { readonly lines: readonly string[], readonly definitions: readonly DefinitionToWrite[] } {
		const used = allUsed(source.definitions, itemStart, itemEnd);
		if (used.length === 0) { return { lines, definitions: [] }; }
		const labels = new Map(used.map(definition => [definition.key, this.#labelFor(definition)]));
		const isThere = ({ key, says }: Definition) =>
			this.#target.definitions.get(keyOf(labels.get(key)!))?.says === says;
		const definitions = used.filter(definition => !isThere(definition)).map(definition => ({
			key: keyOf(labels.get(definition.key)!),
			isFootnote: definition.isFootnote,
			lines: this.#written(source, definition, labels),
		}));
		return { lines: relabel(lines, labels), definitions };
	}

	/** As it is written; `1-2`, `1-3` … where that means something else in the target. */
	#labelFor({ key, lines: [first = ''], says }: Definition): string {
		const ownLabel = labelOf(first);
		for (let count = 1;; count++) {
			const label = count === 1 ? ownLabel : `${ownLabel}-${count}`;
			const labelKey = count === 1 ? key : keyOf(label);
			if (!this.#taken.has(labelKey) || this.#taken.get(labelKey) === says) {
				this.#taken.set(labelKey, says);
				return label;
			}
		}
	}

	#written(
		source: DefinedNote,
		{ key, isFootnote, lines, says }: Definition,
		labels: ReadonlyMap<string, string>,
	): readonly string[] {
		const [first = '', ...rest] = isFootnote ? relabel(lines, labels) : lines;
		const renamed = [`[${labels.get(key)!}${first.slice(labelOf(first).length + 1)}`, ...rest];
		const isElsewhere = folderOf(source.path) !== folderOf(this.#target.path);
		return isFootnote || !isElsewhere ? renamed : [withAddress(renamed.join('\n'), says, this.#target.path)];
	}
}

/** A relative address as it is written from another note; `says` has it from the notebook. */
function withAddress(definition: string, says: string, to: string): string {
	const [link] = readMarkdown(definition).links;
	if (link?.target === undefined || isAddress(link.address) || link.address.startsWith('/')) { return definition; }
	const [path = '', end = ''] = splitAddress(says.split(' ')[0]!);
	return applyEdits(definition, [{ ...link.target, text: `${linkAddress(relativePath(to, decoded(path)))}${end}` }]);
}

/** With those that they use in turn. */
function allUsed(definitions: Definitions, start: number, end: number): Definition[] {
	const byKey = new Map<string, Definition>();
	const waiting = definitions.usedBetween(start, end);
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		if (byKey.has(next.key)) { continue; }
		byKey.set(next.key, next);
		waiting.push(...definitions.usedBetween(next.start, next.end));
	}
	return [...byKey.values()].sort((a, b) => a.start - b.start);
}

type Found = Omit<Definition, 'lines'> & { readonly label: string };

/** A relative path counts from the notebook's folder. */
function linkDefinition(text: string, path: string, { start, end, label = '', address, target }: MarkdownLink): Found {
	const [file = '', rest = ''] = splitAddress(address);
	const isFile = !isAddress(address) && !file.startsWith('/');
	const resolved = isFile ? joinPath(folderOf(path), decoded(file)) : undefined;
	const title = text.slice(target?.end ?? end, end).replace(/^>/, '').trim();
	return {
		key: keyOf(label),
		isFootnote: false,
		start,
		end,
		label,
		says: [`${resolved === undefined ? address : encoded(resolved) + rest}`, ...title === '' ? [] : [title]].join(
			' ',
		),
	};
}

function footnoteDefinition(text: string, { start, end }: TextRange): Found {
	const written = text.slice(start, end);
	const label = written.slice(1, written.indexOf(']:'));
	return {
		key: keyOf(label),
		isFootnote: true,
		start,
		end,
		label,
		says: written.slice(label.length + 3).replace(/\s+/g, ' ').trim(),
	};
}

function splitAddress(address: string): string[] {
	const at = address.search(/[#?]/);
	return at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at)];
}

function encoded(path: string): string {
	return path.split('/').map(encodeURIComponent).join('/');
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

function linesOf(text: string, starts: readonly number[], start: number, end: number): string[] {
	const around = text.slice(starts[lineAtOffset(starts, start)], start);
	const [first = '', ...rest] = splitLines(text.slice(start, end));
	return [first, ...rest.map(line => outdentLine(line, around))];
}

/** `p` of `[p]: x.md`. */
function labelOf(definition: string): string {
	return /^\[((?:[^\\\]]|\\.)*)\]/.exec(definition)?.[1] ?? '';
}

/** `^1` for a footnote. */
function keyOf(label: string): string {
	return foldLabel(label);
}

function linkReferences({ links }: MarkdownInside): Reference[] {
	return links.filter(({ kind }) => kind === 'reference').map(({ label = '', start, end }) => ({
		key: keyOf(label),
		start,
		end,
	}));
}

function footnoteReferences(text: string, { code, comments }: Pick<MarkdownInside, 'code' | 'comments'>): Reference[] {
	const opaque = [...code, ...comments].sort((a, b) => a.start - b.start);
	let next = 0;
	return [...text.matchAll(FOOTNOTE_REFERENCE)].flatMap(({ 0: { length }, 1: label, index }) => {
		while (next < opaque.length && opaque[next]!.end <= index) { next++; }
		return (opaque[next]?.start ?? Infinity) <= index
			? []
			: [{ key: keyOf(`^${label}`), start: index, end: index + length }];
	});
}

/** A reference in a text by itself. */
interface LooseReference {
	readonly key: string;
	/** Where its label stands, in brackets; of `[p]` alone the place behind it. */
	readonly at: TextRange;
}

/** References to some labels in a text without the definitions of these. */
function referencesIn(text: string, isKnown: (key: string) => boolean): LooseReference[] {
	const labels = new Set([...text.matchAll(LABEL)].map(([, label]) => keyOf(label!)).filter(isKnown));
	const links = [...labels].filter(label => !label.startsWith('^'));
	const inside = readMarkdown(`${text}\n\n${links.map(label => `[${label}]: x\n`).join('')}`);
	const references = inside.links.filter(({ kind, end }) => kind === 'reference' && end <= text.length).map(
		looseReference,
	);
	const footnotes = footnoteReferences(text, inside).map(({ key, start, end }): LooseReference => ({
		key,
		at: { start, end },
	}));
	return [...references, ...footnotes].filter(({ key }) => labels.has(key)).sort((a, b) => a.at.start - b.at.start);
}

/** `[words][label]`, `[label][]` or `[label]`. */
function looseReference({ end, label = '', words }: MarkdownLink): LooseReference {
	return { key: keyOf(label), at: { start: words === undefined ? end : words.end + 1, end } };
}

function relabel(lines: readonly string[], labels: ReadonlyMap<string, string>): readonly string[] {
	const text = lines.join('\n');
	const edits = referencesIn(text, key => labels.has(key)).flatMap(({ key, at }): TextEdit[] => {
		const newLabel = labels.get(key)!;
		return keyOf(newLabel) === key ? [] : [{ ...at, text: `[${newLabel}]` }];
	});
	return applyEdits(text, edits).split('\n');
}
