import { readFields } from '../../taskFields/readFields.ts';
import { scanBlocks } from '../../markdown/blocks/scanBlocks.ts';
import type { FieldSpan } from '../../model/note.ts';
import { bodyStartOf, readFrontMatter } from '../../note/frontMatter.ts';
import type { YamlEntry } from '../../note/plainYaml.ts';
import { foldHandle } from '../../text/foldText.ts';
import { applyEdits, type TextRange } from '../../text/textEdit.ts';
import { inlineLinks, linksIn } from '../../markdown/links.ts';
import { isAddress, readWholeLink } from '../../markdown/linkForms.ts';
import { valuesOf, type YamlText } from '../../note/yamlTexts.ts';

/** A word that names somebody: `eklund` of `@eklund`, `Tomás` of `mentor: Tomás Eklund`. */
export interface PersonMention {
	readonly kind: 'person';
	/** Folded, without `@`. */
	readonly handle: string;
	/** The word alone; UTF-16 offsets, `end` exclusive. */
	readonly start: number;
	readonly end: number;
	/** Written after `@` on a task line, and not as a word of a name in the front matter. */
	readonly asHandle: boolean;
}

/** A place that names another note: `abara` of `mentorship: abara`, `award` of `goal:award` or `[[award]]`. */
export interface NoteMention {
	readonly kind: 'note';
	/** What it may name. */
	readonly names: 'mentorship' | 'goal' | 'any';
	/** Stem or path as written, without brackets and alias. */
	readonly written: string;
	/** Of `written`; UTF-16 offsets, `end` exclusive. */
	readonly start: number;
	readonly end: number;
	/** How it is written, for another name to be written there. */
	readonly place: NamePlace;
}

/** Where a name stands, and what can be written there. */
type NamePlace =
	/** `[[award]]`, in running text or in a field. */
	| { readonly kind: 'wikilink' }
	/** `goal:award`, whose value ends at white space; `after` the name `#Steps`. */
	| { readonly kind: 'word', readonly after: string }
	/** `[goal:: award]` or `(goal:: award)`. */
	| { readonly kind: 'bracketed' }
	/** A value of the front matter. */
	| YamlPlace;

/**
 * The value `[[award|it]]` of `goals: ["[[award|it]]"]`: `whole` with its quotes, `before` `[[` and `after` `|it]]`.
 */
export interface YamlPlace {
	readonly kind: 'yaml';
	readonly whole: TextRange;
	readonly quote: '' | '"' | "'";
	readonly inFlow: boolean;
	readonly before: string;
	readonly after: string;
}

/** A path from the note's folder, in `links:` of the front matter or in a Markdown link: `../papers/letter.md`. */
export interface FileMention {
	/** The path as it reads, without heading and query; `%20` stays. */
	readonly written: string;
	readonly start: number;
	readonly end: number;
	readonly place: YamlPlace | AddressPlace;
}

/** In `[words](address)`, `[words](<address>)` or `[label]: address`. */
interface AddressPlace {
	readonly kind: 'address';
	/** Between `<` and `>`, where spaces may stand. */
	readonly inAngles: boolean;
}

/** A place in a note that means somebody, or another note; offsets are of the note's text. */
export type Mention = PersonMention | NoteMention;

const PEOPLE_KEYS = ['mentor', 'mentee', 'chair', 'members', 'requested_by'];
const NOTE_KEYS: readonly (readonly [string, NoteMention['names']])[] = [
	['mentorship', 'mentorship'],
	['meeting', 'any'],
	['goals', 'goal'],
	['goal', 'goal'],
];
/** Read for more than their wikilinks. */
const OWN_KEYS: ReadonlySet<string> = new Set([...PEOPLE_KEYS, ...NOTE_KEYS.map(([key]) => key), 'links']);
const NAME_WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:[-_'’][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * Every place in a note that names a person or another note, in order: front matter, task
 * fields, wikilinks. Links of Markdown name files: {@link fileMentionsIn}. Empty where
 * the text is no note.
 */
export function mentionsIn(text: string): readonly Mention[] {
	const front = readFrontMatter(text);
	if (!front || front.broken || !front.entries.has('type')) { return []; }
	const { entries } = front;
	const tasks = scanBlocks(text, bodyStartOf(text)).tasks;
	const mentions: readonly Mention[] = [
		...PEOPLE_KEYS.flatMap(key => peopleIn(text, entries.get(key))),
		...NOTE_KEYS.flatMap(([key, names]) =>
			valuesOf(text, entries.get(key)).flatMap(value => inValue(value, names))
		),
		...valuesOf(text, entries.get('links')).filter(({ value }) => value.includes('[[')).flatMap(value =>
			inValue(value, 'any')
		),
		...PEOPLE_KEYS.flatMap(key =>
			valuesOf(text, entries.get(key)).flatMap(value => wikilinksInValue(text, value, true))
		),
		...[...entries].filter(([key]) => !OWN_KEYS.has(key)).flatMap(([, entry]) =>
			valuesOf(text, entry).flatMap(value => wikilinksInValue(text, value, false))
		),
		...tasks.flatMap(({ paragraph }) => fieldMentions(text, readFields(text, paragraph).spans)),
	];
	const named = new Set(mentions.map(({ start }) => start));
	const links = wikilinksIn(text, bodyStartOf(text)).filter(({ start }) => !named.has(start));
	return [...mentions, ...links].sort((a, b) => a.start - b.start);
}

/** The mention that an offset touches. */
export function mentionAt(text: string, offset: number): Mention | undefined {
	return mentionsIn(text).find(({ start, end }) => start <= offset && offset <= end);
}

function peopleIn(text: string, entry: YamlEntry | undefined): PersonMention[] {
	if (!entry) { return []; }
	// In `[[people/ruth|Ruth Abara]]` only the words are a name.
	const whole = text.slice(entry.start, entry.end);
	const aliased = whole.includes('[[')
		? inlineLinks(whole).flatMap(({ kind, start, words }) =>
			kind === 'wikilink' && words ? [{ start, end: words.start, text: ' '.repeat(words.start - start) }] : []
		)
		: [];
	const written = applyEdits(whole, aliased);
	return [...written.matchAll(NAME_WORD)].map(word => {
		const start = entry.start + word.index;
		return { kind: 'person', handle: foldHandle(word[0]), start, end: start + word[0].length, asHandle: false };
	});
}

/** The name in a value of the front matter: without brackets, alias and heading. */
function inValue({ value, start, end, quote, inFlow, inner }: YamlText, names: NoteMention['names']): NoteMention[] {
	const link = readWholeLink(value.trim());
	const wikilink = link?.kind === 'wikilink' ? link.target : undefined;
	const trimmed = value.length - value.trimStart().length;
	const written = wikilink === undefined ? value.trim() : link!.address;
	if (written === '' || link?.kind === 'inline' || /^!?\[\[/.test(written)) { return []; }
	const at = trimmed + (wikilink?.start ?? 0);
	const from = inner === undefined ? undefined : inner + at;
	const place: YamlPlace = {
		kind: 'yaml',
		whole: { start, end },
		quote,
		inFlow,
		before: value.slice(0, at),
		after: value.slice(at + written.length),
	};
	return [{
		kind: 'note',
		names,
		written,
		start: from ?? start,
		end: from === undefined ? end : from + written.length,
		place,
	}];
}

/**
 * The wikilinks in a value of any key, which Obsidian follows there; a person's only if it shows other words than the
 * note's name.
 */
function wikilinksInValue(
	text: string,
	{ value, start, end, quote, inFlow, inner }: YamlText,
	withWordsOnly: boolean,
): NoteMention[] {
	if (!value.includes('[[')) { return []; }
	// A value of several lines without quotes says what it says: its links stand there as they are.
	const isRaw = inner === undefined && quote === '';
	const valueText = isRaw ? text.slice(start, end) : value;
	return inlineLinks(valueText).flatMap(({ kind, address, target, words }): NoteMention[] => {
		if (kind !== 'wikilink' || address === '' || !target || withWordsOnly && !words) { return []; }
		const from = isRaw ? start : inner;
		const place: NamePlace = isRaw
			? { kind: 'wikilink' }
			: {
				kind: 'yaml',
				whole: { start, end },
				quote,
				inFlow,
				before: value.slice(0, target.start),
				after: value.slice(target.end),
			};
		return [{
			kind: 'note',
			names: 'any',
			written: address,
			start: from === undefined ? start : from + target.start,
			end: from === undefined ? end : from + target.end,
			place,
		}];
	});
}

/**
 * The paths in `links:` and in Markdown links, pictures and definitions; not addresses, keys of a bibliography, and
 * wikilinks.
 */
export function fileMentionsIn(text: string): FileMention[] {
	const front = readFrontMatter(text);
	if (!front || front.broken || !front.entries.has('type')) { return []; }
	const others = [...front.entries].filter(([key]) => key !== 'links').flatMap(([, entry]) =>
		valuesOf(text, entry).flatMap(addressesInValue)
	);
	return [...pathsInValues(text, front.entries.get('links')), ...others, ...addressesIn(text, bodyStartOf(text))];
}

/** The Markdown links in a value of the front matter that is written on one line. */
function addressesInValue({ value, start, end, quote, inFlow, inner }: YamlText): FileMention[] {
	if (!value.includes('](') || inner === undefined) { return []; }
	return inlineLinks(value).flatMap(({ kind, address, target }): FileMention[] => {
		const written = address.replace(/[#?].*$/s, '');
		if (
			kind !== 'inline' || !target || written === '' || isAddress(address)
			|| !value.startsWith(written, target.start)
		) { return []; }
		const [from, to] = [target.start, target.start + written.length];
		return [{
			written,
			start: inner + from,
			end: inner + to,
			place: {
				kind: 'yaml',
				whole: { start, end },
				quote,
				inFlow,
				before: value.slice(0, from),
				after: value.slice(to),
			},
		}];
	});
}

function addressesIn(text: string, from: number): FileMention[] {
	return linksIn(text, from).flatMap(({ kind, target, address }): FileMention[] => {
		if (kind !== 'inline' && kind !== 'definition' || !target || isAddress(address)) { return []; }
		const path = text.slice(target.start, target.end).search(/[#?]/);
		const end = path < 0 ? target.end : target.start + path;
		const written = address.replace(/[#?].*$/s, '');
		return written === ''
			? []
			: [{
				written,
				start: target.start,
				end,
				place: { kind: 'address', inAngles: text[target.start - 1] === '<' },
			}];
	});
}

function pathsInValues(text: string, entry: YamlEntry | undefined): FileMention[] {
	return valuesOf(text, entry).flatMap(({ value, start, end, quote, inFlow, inner }) => {
		const link = readWholeLink(value.trim());
		if (link?.kind === 'wikilink') { return []; }
		const lead = value.length - value.trimStart().length;
		const at = lead + (link?.target?.start ?? 0);
		const written = (link?.target ? value.trim().slice(link.target.start, link.target.end) : value.trim()).replace(
			/[#?].*$/s,
			'',
		);
		if (written === '' || isAddress(written)) { return []; }
		const place: YamlPlace = {
			kind: 'yaml',
			whole: { start, end },
			quote,
			inFlow,
			before: value.slice(0, at),
			after: value.slice(at + written.length),
		};
		const from = inner === undefined ? start : inner + at;
		return [{ written, start: from, end: inner === undefined ? end : from + written.length, place }];
	});
}

/** A goal on a task line; a link in Markdown is left to VS Code. */
function inField(value: string, offset: number, dialect: FieldSpan['dialect']): NoteMention[] {
	const link = readWholeLink(value);
	if (link && link.kind !== 'wikilink') { return []; }
	const written = link ? link.address : value.replace(/(?:#|\\?\|).*$/s, '').trimEnd();
	if (written === '' || written.startsWith('[')) { return []; }
	const start = offset + (link?.target?.start ?? 0);
	const place = link ? { kind: 'wikilink' } as const : inDialect(dialect, value.slice(written.length));
	return [{ kind: 'note', names: 'goal', written, start, end: start + written.length, place }];
}

function inDialect(dialect: FieldSpan['dialect'], after: string): NamePlace {
	return dialect === 'bracketed' ? { kind: 'bracketed' } : { kind: 'word', after };
}

function fieldMentions(text: string, spans: ReturnType<typeof readFields>['spans']): Mention[] {
	return spans.flatMap(({ field, dialect, valueStart, valueEnd }): Mention[] => {
		const value = text.slice(valueStart, valueEnd);
		if (field === 'goal') { return inField(value, valueStart, dialect); }
		if (field !== 'owner') { return []; }
		const start = valueStart + (value.startsWith('@') ? 1 : 0);
		return [{ kind: 'person', handle: foldHandle(value), start, end: valueEnd, asHandle: true }];
	});
}

/**
 * `[[award]]`, `[[award|the award]]`, `[[award#Steps]]` in the body of a text that begins at `from`; nothing in code.
 */
function wikilinksIn(text: string, from: number): NoteMention[] {
	if (!text.includes('[[', from)) { return []; }
	return linksIn(text, from).flatMap(({ kind, target, address }) =>
		kind === 'wikilink' && address !== ''
			? [
				{
					kind: 'note',
					names: 'any',
					written: address,
					start: target!.start,
					end: target!.end,
					place: { kind: 'wikilink' },
				} as const,
			]
			: []
	);
}
