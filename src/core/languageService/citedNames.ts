import { latexText } from './latexText.ts';

/** Someone who wrote what is cited; of a group the whole name is the family. */
export interface CitedName {
	readonly family: string;
	readonly given?: string;
	/** `Jr`, `III`. */
	readonly suffix?: string;
}

const SUFFIX = /^(?:jr|sr|jun|sen|2nd|3rd|4th|ii|iii|iv)\.?$/i;

/** Parts of a name behind the family name: `Martin Luther`, `Jr`; a suffix may stand behind the given names as well. */
export function withSuffix(family: string, ...rest: readonly string[]): CitedName {
	const words = rest.map(part => part.trim()).filter(part => part !== '');
	const apart = words.find(part => SUFFIX.test(part));
	const givenName = words.find(part => part !== apart) ?? '';
	const [, behind] = apart === undefined ? /[ ,]([^ ,]+)$/.exec(givenName) ?? [] : [];
	const last = behind !== undefined && SUFFIX.test(behind) ? behind : undefined;
	const bare = last === undefined ? givenName : givenName.slice(0, -last.length).replace(/[ ,]+$/, '');
	const suffix = (apart ?? last)?.replace(/\.$/, '');
	return { family, ...bare === '' ? {} : { given: bare }, ...suffix === undefined ? {} : { suffix } };
}

/** Who wrote something, as far as it is told. */
export interface CitedNames {
	readonly names: readonly CitedName[];
	/** `and others`. */
	readonly others?: true;
}

/** Nobody reads more; a list made to be long ends here. */
const MOST_NAMES = 100;

/**
 * The names of a BibTeX field, still with its braces: `{World Health Organization} and van den Berg, Jan and others`,
 * biblatex's `family=Berg, given=Jan, prefix=van den` as well.
 */
export function bibtexNames(value: string): CitedNames {
	const written = splitAt(value.replace(/\s+and\s*$/i, ''), /\sand\s/iy).map(name => name.trim()).filter(name =>
		name !== ''
	);
	const others = written.length > MOST_NAMES || written.some(isOthers) ? { others: true as const } : {};
	return {
		names: written.filter(name => !isOthers(name)).slice(0, MOST_NAMES).map(readName).filter(({ family }) =>
			family !== ''
		),
		...others,
	};
}

function isOthers(name: string): boolean {
	return name.toLowerCase() === 'others';
}

/** `Mara Lindqvist 0002`: how dblp tells people of one name apart. */
const NUMBER_OF_DBLP = /(?<=\p{L})\s+0\d{3}$/u;

function readName(numbered: string): CitedName {
	const written = numbered.replace(NUMBER_OF_DBLP, '');
	if (
		written.startsWith('{') && splitAt(written, /\s/y).length <= 1 && groupEnd(written) === written.length
	) { return { family: latexText(written) }; }
	const parts = splitAt(written, /,/y).map(part => part.trim());
	if (parts.some(part => /^family[ \t]*=/i.test(part))) { return extendedName(parts); }
	if (parts.length > 1) { return named(parts[0]!, ...parts.slice(1)); }
	const words = splitAt(written, /[\s~]+/y).filter(word => word !== '');
	const particle = words.findIndex((word, index) => index > 0 && index < words.length - 1 && /^\p{Ll}/u.test(word));
	const from = particle < 0 ? words.length - 1 : particle;
	return named(words.slice(from).join(' '), words.slice(0, from).join(' '));
}

function named(family: string, ...rest: readonly string[]): CitedName {
	return withSuffix(latexText(family), ...rest.map(latexText));
}

function extendedName(parts: readonly string[]): CitedName {
	const values = new Map(parts.map(part => {
		const at = part.indexOf('=');
		return [part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).trim().replace(/^"(.*)"$/, '$1')] as const;
	}));
	const prefix = values.get('useprefix')?.toLowerCase() === 'false' ? '' : values.get('prefix') ?? '';
	return named(`${prefix} ${values.get('family') ?? ''}`, values.get('given') ?? '', values.get('suffix') ?? '');
}

/** Where the group that begins a text ends. */
function groupEnd(text: string): number {
	let depth = 0;
	for (let at = 0; at < text.length; at++) {
		if (text[at] === '\\') {
			at++;
			continue;
		}
		if (text[at] === '{') { depth++; }
		if (text[at] === '}' && --depth === 0) { return at + 1; }
	}
	return text.length + 1;
}

/** Parts of a text between separators that stand in no braces; the pattern is sticky. */
function splitAt(text: string, separator: RegExp): string[] {
	const parts: string[] = [];
	let [depth, from] = [0, 0];
	for (let at = 0; at < text.length; at++) {
		const character = text[at];
		if (character === '\\') {
			at++;
			continue;
		}
		if (character === '{') {
			depth++;
			continue;
		}
		if (character === '}') {
			depth = Math.max(0, depth - 1);
			continue;
		}
		if (depth > 0) { continue; }
		separator.lastIndex = at;
		if (!separator.test(text)) { continue; }
		parts.push(text.slice(from, at));
		from = separator.lastIndex;
		at = from - 1 - Number(separator.source.startsWith('\\sand'));
	}
	parts.push(text.slice(from));
	return parts;
}

/** `Solheim & Lunde`, `Solheim et al.`: family names, as one cites. */
export function shortAuthors({ names, others }: CitedNames): string {
	if (names.length > 2 || others && names.length > 0) { return `${names[0]!.family} et al.`; }
	return names.map(({ family }) => family).join(' & ');
}

/** All names, to be searched in and shown: `Ingrid Solheim, World Health Organization`. */
export function allAuthors({ names }: CitedNames): string {
	return names.map(({ family, given }) => [given, family].filter(Boolean).join(' ')).join(', ');
}
