import { isMap, isScalar, parseDocument, visit, type Document, type Node, type Pair } from 'yaml';
import type { YamlEntry, YamlValue } from './plainYaml.ts';

/** Why a YAML source could not be read, and where: UTF-16 offsets in the source. */
interface YamlFailure {
	readonly kind: 'invalid' | 'not-a-map';
	readonly message: string;
	readonly start: number;
	readonly end: number;
}

/** More aliases than any person writes; beyond it the text is an alias bomb. */
const MAX_ALIASES = 100;

/** Deeper than any head of a note; unbounded nesting can end the whole process inside the parser. */
const MAX_DEPTH = 60;
const DEEP_INDENT = /(?:^|\n)[ \t?:-]{200}/;

/**
 * Reads any YAML 1.2 map. Scalars stay text (the failsafe schema), so that no date, number
 * or truth value is guessed; `null`, `~` and empty are empty text. Never throws.
 */
export function readFullYaml(source: string): readonly YamlEntry[] | YamlFailure {
	const aliases = hasTooManyAliases(source) ? 'it holds too many aliases' : undefined;
	const excess = isTooDeep(source) ? 'it is nested too deeply' : aliases;
	if (excess) { return { kind: 'invalid', message: excess, start: 0, end: 0 }; }
	try {
		const document = parseDocument(source, {
			schema: 'failsafe',
			uniqueKeys: false,
			prettyErrors: false,
			logLevel: 'silent',
		});
		const error = document.errors[0];
		if (error) {
			return { kind: 'invalid', message: firstSentence(error.message), start: error.pos[0], end: error.pos[1] };
		}
		// To the failsafe schema `~` and `null` are words; in lists and maps, too, people mean nothing by them.
		visit(document, {
			Scalar: (_, scalar) => {
				if (isEmpty(scalar.source, scalar.type)) { scalar.value = ''; }
			},
		});
		return readRoot(document, source);
	} catch (error) {
		return {
			kind: 'invalid',
			message: firstSentence(error instanceof Error ? error.message : String(error)),
			start: 0,
			end: 0,
		};
	}
}

/** Brackets in quoted text count too: that only makes the check stricter. */
function isTooDeep(source: string): boolean {
	let depth = 0;
	for (const bracket of source.match(/[[\]{}]/g) ?? []) {
		depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1));
		if (depth > MAX_DEPTH) { return true; }
	}
	return DEEP_INDENT.test(source);
}

/** Each alias costs the parser a walk over the whole document. */
function hasTooManyAliases(source: string): boolean {
	return (source.match(/(?:^|[\s[,{:-])\*[^\s,\]}]/g)?.length ?? 0) > MAX_ALIASES;
}

function readRoot(document: Document.Parsed, source: string): readonly YamlEntry[] | YamlFailure {
	const root = document.contents;
	if (root === null || isScalar(root) && isEmpty(root.source, root.type)) { return []; }
	if (!isMap(root)) { return { kind: 'not-a-map', message: '', start: 0, end: source.length }; }
	return root.items.map(pair => toEntry(document, pair));
}

function toEntry(document: Document.Parsed, pair: Pair): YamlEntry {
	const key = pair.key as Node;
	const value = pair.value as Node | null;
	const keyEnd = key.range?.[1] ?? 0;
	return {
		key: isScalar(key) ? String(key.value) : '',
		keyStart: key.range?.[0] ?? 0,
		value: value === null ? '' : toValue(document, value),
		start: value?.range?.[0] ?? keyEnd,
		end: value?.range?.[1] ?? keyEnd,
	};
}

function toValue(document: Document.Parsed, node: Node): YamlValue {
	if (isScalar(node)) { return String(node.value); }
	return emptyNulls(node.toJS(document, { maxAliasCount: MAX_ALIASES }) as unknown);
}

function emptyNulls(value: unknown): YamlValue {
	if (Array.isArray(value)) { return unquotedLink(value.map(emptyNulls)); }
	if (typeof value === 'object' && value !== null) {
		return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, emptyNulls(inner)]));
	}
	return value === null || value === undefined ? '' : String(value);
}

/** `[[Ruth Abara]]` without quotes, which YAML takes for a list in a list, is the link that people mean by it. */
function unquotedLink(list: readonly YamlValue[]): YamlValue {
	const [inner] = list;
	return list.length === 1 && Array.isArray(inner) && inner.length > 0 && inner.every(isFlatText)
		? `[[${inner.join(', ')}]]`
		: list;
}

function isFlatText(value: unknown): value is string {
	return typeof value === 'string' && value !== '' && !/[[\]\n]/.test(value);
}

function isEmpty(source: string | undefined, type: string | null | undefined): boolean {
	return type === 'PLAIN' && /^(?:~|null|Null|NULL)?$/.test(source ?? '');
}

function firstSentence(message: string): string {
	return message.split('\n')[0]!.replace(/[.:\s]+$/, '');
}
