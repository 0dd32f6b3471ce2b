import { parseCalendarDateTime } from '../model/calendarDate.ts';
import type { Cadence, NoteFields } from '../model/note.ts';
import { RULES_OF_TYPE, type FieldRule, type FieldShape } from '../model/noteSchema.ts';
import { AREAS, CADENCES, NOTE_TYPES, ROLES, type NoteType } from '../model/vocabulary.ts';
import { likelyValue, meantValue } from '../language/languages.ts';
import { INTERVALS } from '../language/languageTable.ts';
import { englishRule } from '../recurrence/foreignRules.ts';
import { likelyCadences } from '../recurrence/likelyRules.ts';
import { linkWords } from '../markdown/linkTargets.ts';
import { splitNames } from '../text/personName.ts';
import { sharedText, sharedTexts } from '../text/sharedText.ts';
import { detachText } from '../text/textEdit.ts';
import { nearestWord } from '../text/nearestWord.ts';
import type { FrontMatter, RawProblem } from './frontMatter.ts';
import type { YamlEntry, YamlValue } from './plainYaml.ts';

/** A value read against its rule: the value, or nothing with the problem that explains it. */
interface Reading {
	readonly value?: unknown;
	readonly problem?: RawProblem;
}

/** A value as it is written, and the languages that its words may be of. */
interface WrittenValue {
	readonly written: string;
	readonly languages: readonly string[];
}

const NAMED_CADENCES: Readonly<Record<typeof CADENCES[number], Pick<Cadence, 'count' | 'unit'>>> = {
	weekly: { count: 1, unit: 'weeks' },
	monthly: { count: 1, unit: 'months' },
	quarterly: { count: 3, unit: 'months' },
	semiannual: { count: 6, unit: 'months' },
	annual: { count: 12, unit: 'months' },
};

/** The note type, or the problem of a type that is nearly one; neither for files of other programs. */
export function readNoteType(front: FrontMatter): { readonly type?: NoteType, readonly problem?: RawProblem } {
	const entry = front.entries.get('type');
	const written = entry ? linkWords(loneText(entry.value) ?? '').trim().toLowerCase() : '';
	if (!entry || written === '') { return {}; }
	const type = NOTE_TYPES.find(noteType => noteType === written);
	if (type) { return { type }; }
	const near = nearestWord(written, NOTE_TYPES);
	return near ? { problem: unknownWord('front-matter.unknown-type', entry, [written], near) } : {};
}

/**
 * Reads every key that the type knows. Invalid values are absent from `fields` and reported.
 *
 * @param languages Of the notebook: a word of theirs counts as that of the format, `status: tenue`.
 */
export function readNoteFields(
	front: FrontMatter,
	type: NoteType,
	languages: readonly string[] = [],
): { readonly fields: NoteFields, readonly problems: readonly RawProblem[] } {
	const fields: Record<string, unknown> = {};
	const problems: RawProblem[] = [];
	const rules = RULES_OF_TYPE.get(type)!;
	for (const entry of front.entries.values()) {
		const rule = rules.get(entry.key);
		if (!rule || isBlank(entry.value)) { continue; }
		const { value, problem } = readValue(rule, entry, languages);
		if (value !== undefined) { fields[rule.property] = value; }
		if (problem) { problems.push(problem); }
	}
	return { fields, problems };
}

function readValue(rule: FieldRule, entry: YamlEntry, languages: readonly string[]): Reading {
	const { shape } = rule;
	if (shape.kind === 'texts') { return { value: textsOf(entry.value) }; }
	if (shape.kind === 'persons') { return { value: sharedTexts(readPersons(entry.value)) }; }
	if (shape.kind === 'person') { return readPerson(rule, entry); }
	if (shape.kind === 'effort') { return readEffort(rule, entry, languages); }
	const written = scalarOf(entry.value);
	if (written === undefined) {
		return { problem: unknownWord('front-matter.unknown-value', entry, [rule.key, describe(entry.value)]) };
	}
	return readScalarValue(rule, shape, entry, { written, languages });
}

/** `mentorée` is `mentee` in a French notebook; under English the tables of other languages are not asked. */
function roleIn(written: string, languages: readonly string[]): string {
	return languages.length === 0 ? written : meantValue(written, ROLES, languages) ?? written;
}

function readScalarValue(
	rule: FieldRule,
	shape: FieldShape,
	entry: YamlEntry,
	{ written, languages }: WrittenValue,
): Reading {
	switch (shape.kind) {
		case 'date':
			return readDate(rule, entry, written, parseCalendarDateTime(written)?.date);
		case 'date-time':
			return readDate(rule, entry, written, parseCalendarDateTime(written));
		case 'word':
			return readWord(rule, shape.words, entry, { written, languages });
		case 'number':
			return readNumber(rule, shape, entry, written);
		case 'share':
			return readShare(rule, entry, written);
		case 'cadence':
			return readCadence(entry, { written, languages });
		default:
			return {
				value: detachText(rule.key === 'role' ? roleIn(written, languages) : written),
			};
	}
}

function readDate(rule: FieldRule, entry: YamlEntry, written: string, value: unknown): Reading {
	return value === undefined ? { problem: at(entry, 'front-matter.invalid-date', [rule.key, written]) } : { value };
}

function readWord(
	rule: FieldRule,
	words: readonly string[],
	entry: YamlEntry,
	{ written, languages }: WrittenValue,
): Reading {
	const exactWord = words.find(word => word === written)
		?? (rule.key === 'confidentiality' ? undefined : meantValue(written, words, languages));
	return exactWord
		? { value: exactWord }
		: {
			problem: unknownWord(
				'front-matter.unknown-value',
				entry,
				[rule.key, written],
				nearestWord(written, words)
					?? (rule.key === 'confidentiality' ? undefined : likelyValue(written, words)),
			),
		};
}

function readNumber(rule: FieldRule, shape: { min: number, max: number }, entry: YamlEntry, written: string): Reading {
	const bare = UNITS[rule.key] === undefined ? written : written.replace(UNITS[rule.key]!, '');
	// A share may say so; hours, minutes and marks out of ten are none.
	const value = shape.max === 100 || !bare.endsWith('%') ? decimalOf(bare) : NaN;
	if (value >= shape.min && value <= shape.max) { return { value }; }
	return {
		problem: at(entry, 'front-matter.invalid-number', [rule.key, written, String(shape.min), String(shape.max)]),
	};
}

/** What a number counts, written behind it: `45 min`, `8/10`; not hours, which may be those of a week. */
const UNITS: Readonly<Record<string, RegExp>> = {
	duration_minutes: /\s*min(?:\.|s|ut[eo]s?|uten?|uut|uten|uti)?$/i,
	satisfaction: /\s*(?:\/|(?:out )?of|sur|von|de|van|su|di)\s*10$/i,
};

/** `12.5`, `12,5`, `40 %`; `1,000` may be a thousand or one, and is none. */
function decimalOf(written: string): number {
	return /^[+-]?\d+(?:\.\d+|,\d{1,2})?\s?%?$/.test(written) ? parseFloat(written.replace(',', '.')) : NaN;
}

/** `3 of 4`, `3/4`, `3 sur 4`, `3 von 4`. */
function readShare(rule: FieldRule, entry: YamlEntry, written: string): Reading {
	const [keptPart = NaN, of = NaN] =
		(/^(\d{1,3})\s*(?:\/|of|sur|von|de|van|su|di)\s*(\d{1,3})$/i.exec(written)?.slice(1) ?? []).map(Number);
	return keptPart <= of && of > 0
		? { value: { kept: keptPart, of } }
		: { problem: unknownWord('front-matter.unknown-value', entry, [rule.key, written]) };
}

function readCadence(entry: YamlEntry, { written, languages }: WrittenValue): Reading {
	const value = parseCadence(written) ?? foreignCadence(written, languages);
	if (value) { return { value }; }
	return {
		problem: unknownWord(
			'front-matter.invalid-cadence',
			entry,
			[written],
			likelyCadences(written)[0] ?? likelyValue(written, CADENCES) ?? nearestWord(written, CADENCES),
		),
	};
}

/** `cada 15 días`, `alle 14 Tage`: people meet on weekdays. */
const FORTNIGHT = /^every 1[45] days?$/;

/** `mensuel`, `alle 6 Wochen`, in the languages of the notebook; the text stays as it is written. */
function foreignCadence(written: string, languages: readonly string[]): Cadence | undefined {
	if (languages.length === 0) { return undefined; }
	const rule = englishRule(written, languages)?.replace(FORTNIGHT, 'every 2 weeks');
	const cadence = parseCadence(
		meantValue(written, [...CADENCES, ...INTERVALS], languages) ?? likelyCadences(rule ?? '')[0] ?? '',
	);
	return cadence && { ...cadence, text: detachText(written) };
}

/** Reads `monthly`, `6 weeks`, `2 months`; `undefined` for anything else. */
export function parseCadence(text: string): Cadence | undefined {
	const name = CADENCES.find(cadence => cadence === text);
	if (name) { return { ...NAMED_CADENCES[name], text: name }; }
	const match = /^(?:every )?([1-9]\d{0,2}) (week|month)s?$/.exec(text);
	return match
		? { count: +match[1]!, unit: match[2] === 'week' ? 'weeks' : 'months', text: detachText(text) }
		: undefined;
}

function readEffort(rule: FieldRule, entry: YamlEntry, languages: readonly string[]): Reading {
	if (typeof entry.value === 'string' || Array.isArray(entry.value)) {
		return { problem: unknownWord('front-matter.unknown-value', entry, [rule.key, describe(entry.value)]) };
	}
	const effort: Record<string, number> = {};
	for (const [area, value] of Object.entries(entry.value)) {
		// Not filled in yet.
		if (isBlank(value)) { continue; }
		const percent = decimalOf(String(value));
		if (!(percent >= 0 && percent <= 100)) {
			return {
				problem: at(entry, 'front-matter.invalid-number', [`${rule.key}.${area}`, describe(value), '0', '100']),
			};
		}
		effort[AREAS.find(candidate => candidate === area) ?? meantValue(area, AREAS, languages) ?? detachText(area)] =
			percent;
	}
	return Object.keys(effort).length > 0 ? { value: effort } : {};
}

/**
 * A text, or the text of a list of one, as editors of properties write it; `[[Ruth Abara]]` without quotes is such a
 * list in such a list.
 */
function loneText(value: YamlValue): string | undefined {
	if (typeof value === 'string') { return value.trim(); }
	const list = Array.isArray(value) ? value as readonly YamlValue[] : [];
	return list.length === 1 ? loneText(list[0]!) : undefined;
}

/** A name without the link around it, titles and all. */
function readPerson(rule: FieldRule, entry: YamlEntry): Reading {
	const written = loneText(entry.value);
	if (written === undefined) {
		return { problem: unknownWord('front-matter.unknown-value', entry, [rule.key, describe(entry.value)]) };
	}
	return { value: sharedText(linkWords(written).trim()) };
}

/** Names of a list; of a single text those between its commas and semicolons. */
function readPersons(value: YamlValue): readonly string[] {
	const written = Array.isArray(value) && !isLink(value)
		? (value as readonly YamlValue[]).map(item => loneText(item) ?? describe(item))
		: splitNames(linkWords(loneText(value) ?? describe(value)));
	return written.map(name => linkWords(name).trim()).filter(name => name !== '');
}

/** `[[Ana Vega]]`, as YAML reads it without quotes. */
function isLink(value: readonly YamlValue[]): boolean {
	return value.length === 1 && loneText(value) !== undefined && Array.isArray(value[0]);
}

function scalarOf(value: YamlValue): string | undefined {
	return typeof value === 'string' ? value.trim() : undefined;
}

function textsOf(value: YamlValue): readonly string[] {
	const list = Array.isArray(value) ? value as readonly YamlValue[] : [value];
	return sharedTexts(list.map(describe).filter(item => item !== ''));
}

function describe(value: YamlValue): string {
	return typeof value === 'string' ? value.trim() : JSON.stringify(value);
}

function isBlank(value: YamlValue): boolean {
	return typeof value === 'string' && value.trim() === '';
}

function at(entry: YamlEntry, code: RawProblem['code'], args: readonly string[]): RawProblem {
	return { code, args: args.map(detachText), start: entry.start, end: entry.end };
}

function unknownWord(code: RawProblem['code'], entry: YamlEntry, args: readonly string[], near?: string): RawProblem {
	const problem = at(entry, code, [...args, near ?? '']);
	return near ? { ...problem, suggestion: near } : problem;
}
