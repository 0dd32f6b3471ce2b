import { isScalar, isSeq, parseDocument } from 'yaml';
import { readWholeLink } from '../markdown/linkForms.ts';
import type { YamlEntry } from './plainYaml.ts';

/** A text in the front matter, with where it is written; offsets are UTF-16 in the note. */
export interface YamlText {
	/** As YAML reads it. */
	readonly value: string;
	/** Of all that is written, quotes included. */
	readonly start: number;
	readonly end: number;
	readonly quote: '' | '"' | "'";
	/** Between the brackets of a `[list]`, where a comma ends it. */
	readonly inFlow: boolean;
	/** Where `value` begins in the note; absent where it is written with escapes. */
	readonly inner: number | undefined;
}

/** The text, or the texts of the list, that an entry has: `award`, `[award, "a b"]`, or a list below the key. */
export function valuesOf(text: string, entry: YamlEntry | undefined): readonly YamlText[] {
	if (!entry) { return []; }
	if (typeof entry.value === 'string') {
		return entry.value.trim() === ''
			? []
			: [toText(text, entry.value, entry.start, entry.end, false)];
	}
	return Array.isArray(entry.value) && entry.value.length > 0 ? itemsOf(text, entry) : [];
}

function itemsOf(text: string, { keyStart, end }: YamlEntry): YamlText[] {
	const { contents } = parseDocument(text.slice(keyStart, end), { schema: 'failsafe', logLevel: 'silent' });
	const list = contents && 'items' in contents ? contents.items[0] : undefined;
	const items = list && typeof list === 'object' && 'value' in list && isSeq(list.value) ? list.value : undefined;
	return (items?.items ?? []).flatMap(item => {
		if (isSeq(item) && item.range) {
			const [start, end] = [keyStart + item.range[0], keyStart + item.range[1]];
			const link = text.slice(start, end);
			// `- [[award]]`, a list in a list to YAML.
			return readWholeLink(link)?.kind === 'wikilink' ? [toText(text, link, start, end, true)] : [];
		}
		if (!isScalar(item) || typeof item.value !== 'string' || !item.range || item.value.trim() === '') { return []; }
		return [toText(text, item.value, keyStart + item.range[0], keyStart + item.range[1], items?.flow === true)];
	});
}

function toText(text: string, value: string, start: number, end: number, inFlow: boolean): YamlText {
	const first = text[start];
	const quote = first === '"' || first === "'" ? first : '';
	const from = start + quote.length;
	return {
		value,
		start,
		end,
		quote,
		inFlow,
		inner: text.startsWith(value, from) && from + value.length + quote.length <= end ? from : undefined,
	};
}
