import matter from 'gray-matter';
import type { ProblemCode } from '../model/problem.ts';
import { FIELD_RULES } from '../model/noteSchema.ts';
import { NOTE_TYPES } from '../model/vocabulary.ts';
import { withoutOthersLines } from './conflicts.ts';
import { readFullYaml } from './fullYaml.ts';
import { readPlainYaml, type YamlEntry } from './plainYaml.ts';

/** A problem without its line; offsets are UTF-16 in the note's text. */
export interface RawProblem {
	readonly code: ProblemCode;
	readonly args: readonly string[];
	readonly start: number;
	readonly end: number;
	readonly suggestion?: string;
}

/** The front matter of a text. Entry offsets are UTF-16 in the whole text. */
export interface FrontMatter {
	/** First of each key wins; known keys in small letters, unknown ones as written. */
	readonly entries: ReadonlyMap<string, YamlEntry>;
	/** Those whose key was there before, in writing order. */
	readonly repeated: readonly YamlEntry[];
	/** What stands between the `---` lines; where there is no closing one, the first lines. */
	readonly source: string;
	/** Where the Markdown body begins; 0 (or 1 after a BOM) without front matter. */
	readonly bodyStart: number;
	readonly problems: readonly RawProblem[];
	/** The entries could not be read, though this looks like a note: keep what was known before. */
	readonly broken: boolean;
}

/** Longer than any head of a note; protects from inputs made to be slow. */
const MAX_LENGTH = 65_536;
const OPENING = /^\uFEFF?---[ \t]*([A-Za-z][\w+-]*)?[ \t]*(?:\r?\n|\r|$)/;
const CLOSING = /(?:^|\n|\r)---[ \t]*(?=\r|\n|$)/g;
const TYPE_KEY = /(?:^|[\n\r{,])[ \t]*["']?type["']?[ \t]*[:=]/i;
/** Also `type: [meeting]`, `type: "[[meeting]]"` and a list of one below the key. */
const KNOWN_TYPE = new RegExp(
	`(?:^|[\\n\\r{,])[ \\t]*["']?type["']?[ \\t]*[:=](?:[ \\t"'[]*|[ \\t]*\\r?\\n[ \\t]*-[ `
		+ `\\t"'[]+)(?:${NOTE_TYPES.join('|')})\\b`,
	'i',
);
/**
 * Keys that mean something here count in capitals as well; others keep their case, as two of them may differ in nothing
 * else.
 */
const KEYS: ReadonlySet<string> = new Set(['type', ...FIELD_RULES.map(({ key }) => key)]);

interface Split {
	readonly language: string;
	readonly start: number;
	readonly end: number;
	readonly bodyStart: number;
	readonly closed: boolean;
}

/** Where the Markdown body begins: after the front matter's closing line, else after a BOM. */
export function bodyStartOf(written: string): number {
	const text = withoutOthersLines(written);
	const split = splitFrontMatter(text);
	return split?.closed ? split.bodyStart : afterBom(text);
}

/**
 * Reads the front matter of a note. Returns `undefined` where there is none that could
 * make a note: no `---` at the very start, or no `type` in it.
 *
 * What the small reader cannot read goes to gray-matter, always with an options argument (without one it caches by
 * content and shares its data) and with every engine but ours replaced, so that `---js` never runs.
 */
export function readFrontMatter(written: string): FrontMatter | undefined {
	const text = withoutOthersLines(written);
	const split = splitFrontMatter(text);
	if (!split) { return undefined; }
	const source = text.slice(split.start, split.end);
	if (!TYPE_KEY.test(source)) { return undefined; }
	if (split.closed && (split.language === '' || split.language === 'yaml')) { return readYaml(source, split); }
	return KNOWN_TYPE.test(source) ? unreadable(split, source) : undefined;
}

function splitFrontMatter(text: string): Split | undefined {
	const opening = text.startsWith('---') || text.startsWith('\uFEFF---') ? OPENING.exec(text) : null;
	if (!opening) { return undefined; }
	const start = opening[0].length;
	const head = text.slice(start, start + MAX_LENGTH);
	CLOSING.lastIndex = 0;
	const closing = CLOSING.exec(head);
	const language = (opening[1] ?? '').toLowerCase();
	if (!closing) {
		return { language, start, end: Math.min(text.length, start + 2000), bodyStart: afterBom(text), closed: false };
	}
	const end = start + closing.index + (closing[0].startsWith('-') ? 0 : 1);
	return {
		language,
		start,
		end,
		bodyStart: afterLine(text, start + closing.index + closing[0].length),
		closed: true,
	};
}

function readYaml(source: string, split: Split): FrontMatter {
	const problems: RawProblem[] = [];
	let entries: readonly YamlEntry[] = [];
	let broken = false;
	const plain = readPlainYaml(source, split.start);
	if (plain) {
		return {
			...firstOfEach(plain, problems),
			source,
			bodyStart: split.bodyStart,
			problems,
			broken: false,
		};
	}
	const parse = (): object => {
		const yaml = readFullYaml(source);
		if (isEntries(yaml)) {
			entries = yaml;
			return {};
		}
		broken = true;
		const code = yaml.kind === 'invalid' ? 'front-matter.invalid-yaml' : 'front-matter.not-a-map';
		problems.push({
			code,
			args: [yaml.message],
			start: split.start + yaml.start,
			end: split.start + Math.max(yaml.end, yaml.start),
		});
		return {};
	};
	matter(`---\n${withoutBlankRuns(source)}\n---\n`, {
		language: 'yaml',
		engines: { ...REFUSING_ENGINES, yaml: { parse } },
	});
	return broken && !KNOWN_TYPE.test(source)
		? { ...NO_ENTRIES, source, bodyStart: split.bodyStart, problems: [], broken: false }
		: {
			...firstOfEach(entries.map(entry => moved(entry, split.start)), problems),
			source,
			bodyStart: split.bodyStart,
			problems,
			broken,
		};
}

function isEntries(yaml: ReturnType<typeof readFullYaml>): yaml is readonly YamlEntry[] {
	return Array.isArray(yaml);
}

/** gray-matter looks for comments with a pattern that is slow on long runs of blank lines. */
function withoutBlankRuns(source: string): string {
	return /\s{100}/.test(source) ? source.replace(/\s+/g, ' ') : source;
}

const refuse = (): never => {
	throw new Error('Only YAML front matter is read');
};
const REFUSING_ENGINES = Object.fromEntries(
	['js', 'javascript', 'json', 'coffee', 'coffeescript', 'cson', 'toml'].map(name => [name, { parse: refuse }]),
);

const NO_ENTRIES: Pick<FrontMatter, 'entries' | 'repeated'> = { entries: new Map(), repeated: [] };

function firstOfEach(entries: readonly YamlEntry[], problems: RawProblem[]): Pick<FrontMatter, 'entries' | 'repeated'> {
	const map = new Map<string, YamlEntry>();
	const repeated: YamlEntry[] = [];
	for (const written of entries) {
		const small = written.key.toLowerCase();
		const entry = small !== written.key && KEYS.has(small) ? { ...written, key: small } : written;
		if (map.has(entry.key)) {
			repeated.push(entry);
			problems.push({
				code: 'front-matter.duplicate-key',
				args: [entry.key],
				start: entry.keyStart,
				end: entry.keyStart + entry.key.length,
			});
		} else { map.set(entry.key, entry); }
	}
	return { entries: map, repeated };
}

function moved(entry: YamlEntry, by: number): YamlEntry {
	return { ...entry, keyStart: entry.keyStart + by, start: entry.start + by, end: entry.end + by };
}

function unreadable(split: Split, source: string): FrontMatter {
	const code = split.closed ? 'front-matter.unsupported-engine' : 'front-matter.unclosed';
	const problem = { code, args: [split.language], start: 0, end: split.start } as const;
	return { ...NO_ENTRIES, source, bodyStart: split.bodyStart, problems: [problem], broken: true };
}

function afterBom(text: string): number {
	return text.startsWith('\uFEFF') ? 1 : 0;
}

function afterLine(text: string, offset: number): number {
	if (text.startsWith('\r\n', offset)) { return offset + 2; }
	return offset < text.length ? offset + 1 : offset;
}
