import { LANGUAGE_CODES, languageCode, languageNamed, LANGUAGES, wordsIn } from '../language/languages.ts';
import type { LanguageTable } from '../language/languageTable.ts';
import { linkWords } from '../markdown/linkTargets.ts';
import { DEFAULT_NOTE_OPTIONS, type AreaName, type NoteOptions } from '../model/noteOptions.ts';
import { PROBLEM_MESSAGES, type Problem, type ProblemCode } from '../model/problem.ts';
import { AREAS, ROLES, type Area, type Role } from '../model/vocabulary.ts';
import { detachText, lineAtOffset, lineStartsOf } from '../text/textEdit.ts';
import { nearestWord } from '../text/nearestWord.ts';
import { readFullYaml } from './fullYaml.ts';
import type { YamlEntry, YamlValue } from './plainYaml.ts';

/** Where a notebook keeps what every reader of it must know; relative to its folder. */
export const CONFIG_PATH = '.mentoring/config.yml';

/** The options that are lists of words. */
type WordsOption = 'homeworkHeadings' | 'privateHeadings' | 'mentorWords' | 'menteeWords';

/** What each key of `.mentoring/config.yml` is for; `schemas/config.schema.json` is made from it. */
export const CONFIG_KEYS = {
	private_headings: { option: 'privateHeadings', description: 'Further names of private sections.' },
	homework_headings: { option: 'homeworkHeadings', description: 'Further headings of homework.' },
	mentor_words: { option: 'mentorWords', description: 'Words for the mentor in such headings.' },
	mentee_words: { option: 'menteeWords', description: 'Words for the mentee in such headings.' },
	area_names: { option: undefined, description: 'Names of areas in headings: research: [Forschung].' },
	language: {
		option: undefined,
		description:
			'The languages that the notes are written in: their words for homework, sides, areas and values are known, and what is prepared is in the first.',
	},
	voice: {
		option: undefined,
		description:
			'Whose words the templates are in: mentor or mentee. Without it those of the side that you are on in the mentorship.',
	},
	me: { option: undefined, description: 'Who keeps this notebook, by name.' },
	contacts: {
		option: undefined,
		description:
			'Whom to turn to when one of the four boundaries is touched: a name and how to reach them, one an entry. Stands in no export.',
	},
} as const satisfies Record<string, { readonly option: WordsOption | undefined, readonly description: string }>;

type ConfigKey = keyof typeof CONFIG_KEYS;

/** `private`, `private_words`, `privateSections`: told as unknown, and yet nothing of such a section gets out. */
const MEANS_PRIVATE = /^(?:priv|confid)/;

/** Longer files are no list of headings. */
const LONGEST_FILE = 65_536;

/** What `.mentoring/config.yml` says, or why it cannot be read. */
export interface NotebookConfig {
	/** Words to be added to those of the settings. */
	readonly words: Partial<Pick<NoteOptions, WordsOption | 'areaNames'>>;
	/** The languages of the notes, by tag and in the order of the file: `['de', 'en']`; the first is written in. */
	readonly languages?: readonly string[];
	/** Who keeps the notebook: `Mara Lindqvist`. */
	readonly me?: string;
	/** Whose words templates are in, whichever side the keeper is on. */
	readonly voice?: Role;
	/** Whom to turn to when a boundary is touched: `Ombudsperson: 5 33 10`. */
	readonly contacts?: readonly string[];
	/** In English; absent where the file could be read. */
	readonly problem?: string;
	/** Keys and values that are not understood. */
	readonly problems?: readonly Problem[];
}

/** What is gathered of the file. */
interface Gathered {
	readonly words: { -readonly [K in WordsOption]?: NoteOptions[K] } & { areaNames?: AreaName[] };
	me?: string;
	voice?: Role;
	readonly contacts: string[];
	readonly languages: string[];
	readonly found: {
		readonly code: ProblemCode;
		readonly args: readonly string[];
		readonly start: number;
		readonly end: number;
	}[];
}

/** Reads `.mentoring/config.yml`; never throws. What it does not understand is told. */
export function readNotebookConfig(text: string): NotebookConfig {
	if (text.length > LONGEST_FILE) { return { words: {}, problem: 'it is too long' }; }
	const bare = text.replace(/^\uFEFF/, '');
	const yaml = readFullYaml(bare);
	if (!('length' in yaml)) {
		return {
			words: {},
			problem: yaml.kind === 'not-a-map'
				? 'it should be lines such as “private_headings: [Diary]”'
				: yaml.message,
		};
	}
	const gathered: Gathered = { words: {}, contacts: [], languages: [], found: [] };
	for (const entry of yaml) { readEntry(entry, gathered); }
	const { words, me, voice, contacts, languages, found: problems } = gathered;
	return {
		words,
		...me === undefined ? {} : { me },
		...voice ? { voice } : {},
		...contacts.length === 0 ? {} : { contacts },
		...languages.length === 0 ? {} : { languages },
		...problems.length === 0 ? {} : { problems: toProblems(problems, bare) },
	};
}

function readEntry(entry: YamlEntry, gathered: Gathered): void {
	const key = entry.key.trim().toLowerCase().replaceAll('-', '_');
	if (!isConfigKey(key)) {
		gathered.found.push({
			code: 'file.config-unknown-key',
			args: [entry.key, Object.keys(CONFIG_KEYS).join(', ')],
			start: entry.keyStart,
			end: entry.keyStart + entry.key.length,
		});
		if (MEANS_PRIVATE.test(key)) { addWords(gathered, 'privateHeadings', textsOf(entry.value) ?? []); }
		return;
	}
	switch (key) {
		case 'me':
			readMe(entry, gathered);
			break;
		case 'voice':
			readVoice(entry, gathered);
			break;
		case 'contacts':
			readContacts(entry, gathered);
			break;
		case 'language':
			readLanguages(entry, gathered);
			break;
		case 'area_names':
			readAreaNames(entry, gathered);
			break;
		default:
			readWords(CONFIG_KEYS[key].option, entry, gathered);
	}
}

function isConfigKey(key: string): key is ConfigKey {
	return Object.hasOwn(CONFIG_KEYS, key);
}

function readWords(option: WordsOption, entry: YamlEntry, gathered: Gathered): void {
	const texts = textsOf(entry.value);
	if (texts === undefined) {
		notUnderstood(entry, describe(entry.value), '[Diary, Notes to self]', gathered);
		return;
	}
	addWords(gathered, option, texts);
}

function addWords({ words }: Gathered, option: WordsOption, more: readonly string[]): void {
	words[option] = [...words[option] ?? [], ...more];
}

function readMe(entry: YamlEntry, gathered: Gathered): void {
	const name = typeof entry.value === 'string' ? linkWords(entry.value.trim()) : '';
	if (name !== '') { gathered.me = detachText(name); }
	else if (entry.value !== '') { notUnderstood(entry, describe(entry.value), 'me: Mara Lindqvist', gathered); }
}

function readContacts(entry: YamlEntry, gathered: Gathered): void {
	const texts = contactsIn(entry.value);
	if (texts === undefined) {
		notUnderstood(entry, describe(entry.value), '["Ombudsperson: 5 33 10"]', gathered);
		return;
	}
	gathered.contacts.push(...texts);
}

/** A list or one word; without its quotes, `- Ombudsperson: 5 33 10` is a map to YAML, and means the same. */
function contactsIn(value: YamlValue): string[] | undefined {
	if (typeof value === 'string') { return textsOf(value); }
	const texts = Array.isArray(value)
		? (value as readonly YamlValue[]).map(contactsIn)
		: Object.entries(value as Readonly<Record<string, YamlValue>>).map(([who, how]) =>
			typeof how === 'string' ? [detachText([who.trim(), how.trim()].filter(Boolean).join(': '))] : undefined
		);
	return texts.every(each => each !== undefined) ? texts.flat() : undefined;
}

function readVoice(entry: YamlEntry, gathered: Gathered): void {
	const written = describe(entry.value).toLowerCase();
	const voice = ROLES.find(role => role === written);
	if (voice) { gathered.voice = voice; }
	else if (entry.value !== '') { notUnderstood(entry, describe(entry.value), ROLES.join(', '), gathered); }
}

/** `de`, `de-CH`, `[de, en]`, `de, en`, `Deutsch`. */
function readLanguages(entry: YamlEntry, gathered: Gathered): void {
	const languages = (textsOf(entry.value) ?? [describe(entry.value)]).flatMap(text => text.split(/\s*[,;/]\s*/));
	for (const written of languages.filter(text => text !== '')) {
		const named = languageCode(written) ?? languageNamed(written);
		const code = languageCode(named ?? '');
		const isEnglish = named === 'en' || /^en(?:[-_]|$)/i.test(written);
		if (code === undefined && !isEnglish) {
			notUnderstood(entry, written, LANGUAGE_CODES.join(', '), gathered);
			continue;
		}
		if (!gathered.languages.includes(code ?? 'en')) { gathered.languages.push(code ?? 'en'); }
		if (code === undefined) { continue; }
		const { homework, mentor, mentee, areas } = LANGUAGES[code] as LanguageTable;
		addWords(gathered, 'homeworkHeadings', wordsIn(homework));
		addWords(gathered, 'mentorWords', wordsIn(mentor));
		addWords(gathered, 'menteeWords', wordsIn(mentee));
		for (const area of AREAS) { addAreaNames(gathered, area, wordsIn(areas[area])); }
	}
}

function readAreaNames(entry: YamlEntry, gathered: Gathered): void {
	const { value } = entry;
	if (value === '') { return; }
	if (typeof value === 'string' || Array.isArray(value)) {
		notUnderstood(entry, describe(value), 'research: [Forschung]', gathered);
		return;
	}
	for (const [written, names] of Object.entries(value as Readonly<Record<string, YamlValue>>)) {
		const area = AREAS.find(candidate => candidate === written.trim().toLowerCase().replace(/[\s_]+/g, '-'));
		const texts = textsOf(names);
		if (!area) { notUnderstood(entry, written, nearestWord(written, AREAS) ?? AREAS.join(', '), gathered); }
		else if (!texts) { notUnderstood(entry, describe(names), `${area}: [Forschung]`, gathered); }
		else { addAreaNames(gathered, area, texts); }
	}
}

function addAreaNames({ words }: Gathered, area: Area, names: readonly string[]): void {
	if (names.length > 0) { words.areaNames = [...words.areaNames ?? [], ...names.map(name => ({ name, area }))]; }
}

function notUnderstood(
	{ key, start, end }: YamlEntry,
	written: string,
	right: string,
	{ found: problems }: Gathered,
): void {
	problems.push({ code: 'file.config-unknown-value', args: [key, written, right], start, end });
}

function toProblems(raw: Gathered['found'], text: string): Problem[] {
	const starts = lineStartsOf(text);
	return raw.map(problem => {
		const line = lineAtOffset(starts, problem.start);
		return {
			...problem,
			args: problem.args.map(detachText),
			severity: PROBLEM_MESSAGES[problem.code].severity,
			line,
			column: problem.start - starts[line]!,
		};
	});
}

function describe(value: YamlValue): string {
	return typeof value === 'string' ? value.trim() : JSON.stringify(value);
}

/** The options with what a notebook says of itself: it adds, and takes nothing away (format.md §1). */
export function withConfig(options: NoteOptions, { words, languages = [] }: NotebookConfig): NoteOptions {
	// The first of each is what is written, so a notebook in another language has its own first.
	const isEnglish = languages.length === 0 || languages[0] === 'en';
	const added = (
		option: WordsOption,
	): readonly string[] => [
		...new Set(
			isEnglish ? [...options[option], ...words[option] ?? []] : [...words[option] ?? [], ...options[option]],
		),
	];
	return {
		homeworkHeadings: added('homeworkHeadings'),
		mentorWords: added('mentorWords'),
		menteeWords: added('menteeWords'),
		privateHeadings: added('privateHeadings'),
		areaNames: [...options.areaNames, ...words.areaNames ?? []],
		languages: [...new Set([...options.languages, ...languages])],
	};
}

/** {@link withConfig} of the options that hold where nobody set any. */
export function optionsOf(config: NotebookConfig): NoteOptions {
	return withConfig(DEFAULT_NOTE_OPTIONS, config);
}

/** The words of a list, or the one word; `undefined` for a map, or a list with one in it. */
function textsOf(value: YamlValue): string[] | undefined {
	if (typeof value === 'string') { return value.trim() === '' ? [] : [detachText(value.trim())]; }
	if (!Array.isArray(value)) { return undefined; }
	const texts = (value as readonly YamlValue[]).map(textsOf);
	return texts.every(each => each !== undefined) ? texts.flat() : undefined;
}
