/** One entry of a BibTeX file, as far as it is shown. */
export interface Citation {
	/** As written after `@`: `solheim-curves`. */
	readonly key: string;
	readonly title?: string;
	/** Names parted by ` and `, as BibTeX has them. */
	readonly authors?: string;
	readonly year?: string;
	/** UTF-16 offset of the key in the file. */
	readonly start: number;
}

/** Far more entries than a life's reading; a file made to be slow ends here. */
const MOST_ENTRIES = 20_000;
/** A longer value is cut. */
const LONGEST_VALUE = 2_000;
const ENTRY = /@([A-Za-z]+)[ \t\r\n]*[{(][ \t\r\n]*([^\s,{}()"#%@]+)[ \t\r\n]*,/g;
const FIELD = /([A-Za-z][\w-]*)\s*=\s*/y;
const WORD = /[^\s,{}"#]+/y;
const NOT_ENTRIES = new Set(['comment', 'string', 'preamble']);
const SHOWN: ReadonlyMap<string, 'title' | 'authors' | 'year'> = new Map([['title', 'title'], ['author', 'authors'], ['editor', 'authors'], ['year', 'year'], ['date', 'year']]);
const LETTERS: Readonly<Record<string, string>> = { o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', ss: 'ß', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', aa: 'å', AA: 'Å', i: 'i' };
const ACCENTS: Readonly<Record<string, string>> = { '"': '\u0308', '\'': '\u0301', '`': '\u0300', '^': '\u0302', '~': '\u0303', '=': '\u0304', 'c': '\u0327', 'v': '\u030C', 'H': '\u030B', 'u': '\u0306', '.': '\u0307' };

/**
 * Reads keys, titles, authors and years of a `.bib` file. What it cannot read it skips; every
 * character is looked at a fixed number of times, whatever is in the file.
 */
export function readBibtex(text: string): Citation[] {
	const found: Citation[] = [];
	ENTRY.lastIndex = 0;
	for (let match = ENTRY.exec(text); match && found.length < MOST_ENTRIES; match = ENTRY.exec(text)) {
		if (NOT_ENTRIES.has(match[1]!.toLowerCase())) { continue; }
		const start = match.index + match[0].indexOf(match[2]!, match[1]!.length + 1);
		const { fields, end } = readEntry(text, ENTRY.lastIndex);
		found.push({ key: match[2]!, start, ...fields });
		ENTRY.lastIndex = end;
	}
	return found;
}

type Fields = Partial<Record<'title' | 'authors' | 'year', string>>;

/** The fields up to the closing brace, or to something that is no field. */
function readEntry(text: string, from: number): { readonly fields: Fields; readonly end: number } {
	const fields: Fields = {};
	let at = skipTo(text, from);
	for (;;) {
		FIELD.lastIndex = at;
		const name = FIELD.exec(text)?.[1]?.toLowerCase();
		if (name === undefined) { return { fields, end: at }; }
		const value = readValue(text, FIELD.lastIndex);
		const shown = SHOWN.get(name);
		if (shown && fields[shown] === undefined) {
			const plain = plainText(value.text);
			fields[shown] = shown === 'year' ? /\d{4}/.exec(plain)?.[0] ?? plain : plain;
		}
		at = skipTo(text, value.end);
	}
}

function skipTo(text: string, from: number): number {
	let at = from;
	while (at < text.length && /[\s,]/.test(text[at]!)) { at++; }
	return at;
}

/** `{…}`, `"…"` or a word, also several joined by `#`. */
function readValue(text: string, from: number): { readonly text: string; readonly end: number } {
	let at = from;
	let value = '';
	for (;;) {
		const end = partEnd(text, at);
		value += text.slice(at, Math.min(end, at + LONGEST_VALUE));
		const joint = /\s*#\s*/y;
		joint.lastIndex = end;
		if (end === at || value.length > LONGEST_VALUE || !joint.test(text)) { return { text: value, end }; }
		at = joint.lastIndex;
	}
}

function partEnd(text: string, from: number): number {
	if (text[from] === '{') { return braceEnd(text, from); }
	if (text[from] === '"') { return quoteEnd(text, from); }
	WORD.lastIndex = from;
	return WORD.test(text) ? WORD.lastIndex : from;
}

/** A brace that is never closed ends before the next entry, so that one slip does not hide the rest. */
function braceEnd(text: string, from: number): number {
	let depth = 0;
	for (let at = from; at < text.length; at++) {
		const character = text[at];
		if (character === '\\') { at++; continue; }
		if (character === '{') { depth++; }
		if (character === '}' && --depth === 0) { return at + 1; }
		if (character === '@' && text[at - 1] === '\n') { return at; }
	}
	return text.length;
}

function quoteEnd(text: string, from: number): number {
	let depth = 0;
	for (let at = from + 1; at < text.length; at++) {
		const character = text[at];
		if (character === '\\') { at++; continue; }
		if (character === '{') { depth++; }
		if (character === '}') { depth--; }
		if (character === '"' && depth <= 0) { return at + 1; }
		if (character === '@' && text[at - 1] === '\n') { return at; }
	}
	return text.length;
}

/** The words of a value: braces, quotes and TeX's accents gone. `{\"o}` becomes `ö`. */
function plainText(value: string): string {
	const accented = value
		.replace(/\{?\\(["'`^~=.])\s*\{?\\?([A-Za-z])\}?\}?/g, (_all, accent: string, letter: string) => (letter + ACCENTS[accent]!).normalize('NFC'))
		.replace(/\{?\\([cvHu])\s*\{([A-Za-z])\}\}?/g, (_all, accent: string, letter: string) => (letter + ACCENTS[accent]!).normalize('NFC'))
		.replace(/\{?\\(ss|ae|AE|oe|OE|aa|AA|o|O|l|L|i)(?![A-Za-z])\s?\}?/g, (_all, name: string) => LETTERS[name]!);
	return accented.replace(/\\(?:[A-Za-z]+\s?)?/g, '').replace(/[{}"]/g, '').replace(/--/g, '–').replace(/\s+/g, ' ').trim();
}

/** `Solheim and Lunde`, `Solheim et al.`: family names, as one cites. */
export function shortAuthors(authors: string): string {
	const names = authors.split(/ and /i).map(name => name.includes(',') ? name.slice(0, name.indexOf(',')).trim() : name.trim().split(' ').at(-1) ?? '').filter(Boolean);
	if (names.length > 2) { return `${names[0]!} et al.`; }
	return names.join(' & ');
}
