import type { NoteType, Role } from '../model/vocabulary.ts';
import {
	defaultsOf,
	expandSnippet,
	isFault,
	mapParts,
	readSnippet,
	writeSnippet,
	type SnippetFault,
	type SnippetPart,
} from './snippetText.ts';
import { oneLine, yamlScalar } from '../text/yamlScalar.ts';

/** What a built-in template is for: a note type, or a meeting of a special kind. */
export type TemplateName = NoteType | 'first-meeting' | 'committee-meeting';

/** A snippet of `snippets/` by its prefix without `mentor-`, or text in the same syntax. */
type Ingredient = { readonly snippet: string } | { readonly body: string };

const HOMEWORK: Ingredient = { body: '## Homework — mentee\n\n$1\n\n## Homework — mentor\n\n$2\n\n$0' };
const of = (...snippets: readonly string[]): readonly Ingredient[] => snippets.map(snippet => ({ snippet }));

/**
 * The built-in templates. Their words are those of the snippets, written once; a template
 * may join several.
 */
const RECIPES: Readonly<Record<TemplateName, readonly Ingredient[]>> = {
	'mentorship': of('agreement'),
	'committee': of('committee'),
	'meeting': [...of('meeting', 'meeting-checklist'), HOMEWORK],
	'first-meeting': of('first-meeting'),
	'committee-meeting': of('meeting', 'committee-concerns', 'committee-agenda'),
	'goal': of('goal'),
	'idp': of('idp'),
	'priorities': of('priorities'),
	'opportunity': of('opportunity'),
	'summary': of('summary'),
	'mission': of('mission'),
	'network': of('network'),
	'accomplishments': of('accomplishments'),
	'review': of('review'),
	'closing': of('closing'),
	'concern': of('concern', 'boundary-checklist'),
};

/** Those that ask a physician in the community for something else. */
const COMMUNITY: Partial<Readonly<Record<TemplateName, readonly Ingredient[]>>> = {
	meeting: [...of('meeting', 'community-physician'), HOMEWORK],
	goal: of('community-goal'),
	idp: of('community-idp'),
	accomplishments: of('community-accomplishments'),
};

/** Those in which a mentor would not speak as a mentee does. */
const AS_MENTOR: Partial<Readonly<Record<TemplateName, readonly Ingredient[]>>> = {
	meeting: [...of('as-mentor-meeting', 'as-mentor-checklist'), HOMEWORK],
	goal: of('as-mentor-goal'),
	opportunity: of('as-mentor-opportunity'),
	summary: of('as-mentor-summary'),
};

/** What the built-in template of that name is made from, for the track of the settings and for the side that writes. */
export function templateRecipe(
	name: TemplateName,
	track: 'academic' | 'community',
	voice: Role = 'mentee',
): readonly Ingredient[] {
	return track === 'community' && COMMUNITY[name] || voice === 'mentor' && AS_MENTOR[name] || RECIPES[name];
}

/** Names under which a user's own template is looked for, the most special first. */
export function templateNames(name: TemplateName): readonly TemplateName[] {
	return name === 'first-meeting' || name === 'committee-meeting' ? [name, 'meeting'] : [name];
}

/** The type of the note that a template makes. */
export function typeOfTemplate(name: TemplateName): NoteType {
	return name === 'first-meeting' || name === 'committee-meeting' ? 'meeting' : name;
}

/** A value of the front matter. */
export type FieldValue = string | number | readonly string[];

/** What is known before writing starts. */
export interface TemplateValues {
	/**
	 * By the name in the template, `MENTOR` for `${MENTOR}`. A name that is not here is a fault; an empty value takes
	 * the default.
	 */
	readonly variables: Readonly<Record<string, string>>;
	/** Front-matter keys that have an answer already. */
	readonly fields?: Readonly<Record<string, FieldValue | undefined>>;
	/** For the heading of the note. */
	readonly title?: string;
	/** For a first heading that is one stop without words, where there is no title. */
	readonly standardTitle?: string;
}

/**
 * A note made from a template: as it is with all stops accepted, and as a snippet with those that are left to fill in.
 */
export interface FilledTemplate {
	readonly text: string;
	readonly snippet: string;
}

/** What is wrong with a template; `line` counts from 1. */
export type TemplateFault = SnippetFault | { readonly code: 'unknown-variable', readonly name: string };

type Line = readonly SnippetPart[];

/**
 * Fills a template: Markdown in the syntax of VS Code's snippets. It only ever gives text.
 *
 * A front-matter line `horizon: ${2|short,long|}` whose key has an answer takes that instead,
 * and so does every other `$2`. An answer whose key the template lacks is added before the
 * closing `---`. A first heading that is one stop (`# ${9:The goal}`) takes the title; without
 * such a heading and without `${TITLE}` the title becomes a front-matter line.
 *
 * No stop is left in the front matter, so that writing starts in the prose: what was not answered has the words of its
 * place, and a choice, which nobody made, is empty.
 */
export function fillTemplate(template: string, values: TemplateValues): FilledTemplate | TemplateFault {
	const parts = readSnippet(template.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
	return isFault(parts) ? parts : fillParts(parts, values);
}

function fillParts(parts: readonly SnippetPart[], values: TemplateValues): FilledTemplate | TemplateFault {
	const unknown = firstUnknown(parts, values.variables);
	if (unknown !== undefined) { return { code: 'unknown-variable', name: unknown }; }
	const bound = new Map<number, string>();
	const lines = answer(toLines(parts), values, bound);
	const filled = mapParts(joinLines(lines), part => {
		if (part.kind === 'variable') { return variableParts(part, values.variables, inText); }
		const value = 'number' in part ? bound.get(part.number) : undefined;
		return value === undefined ? [part] : [text(inText(value))];
	});
	const settled = withoutHeadStops(filled);
	return { text: expandSnippet(settled), snippet: writeSnippet(settled) };
}

/**
 * The stops of the front matter as text, and so every place that repeats one; what has no words stays to be filled in
 * below.
 */
function withoutHeadStops(parts: readonly SnippetPart[]): readonly SnippetPart[] {
	const lines = toLines(parts);
	const end = headEnd(lines);
	if (end < 0) { return parts; }
	const head = lines.slice(0, end);
	const choices = new Set(head.flat().flatMap(part => part.kind === 'choice' ? [part.number] : []));
	const stops = head.flat().flatMap(part => 'number' in part && !choices.has(part.number) ? [part.number] : []);
	const defaults = defaultsOf(parts);
	const settle = (part: SnippetPart) =>
		'number' in part ? [text(choices.has(part.number) ? '' : defaults.get(part.number) ?? '')] : [part];
	const settled = joinLines(head.map(line => withoutEndSpace(mapParts(line, settle))));
	const body = mapParts(joinLines(lines.slice(end)), part => {
		const defaultText = 'number' in part && stops.includes(part.number) ? defaults.get(part.number) : undefined;
		return defaultText ? [text(defaultText)] : [part];
	});
	return [...settled, text('\n'), ...body];
}

/** `kind: ` without an answer is `kind:`. */
function withoutEndSpace(line: Line): Line {
	const words = line.filter(part => part.kind !== 'text' || part.text !== '');
	const last = words.at(-1);
	return last?.kind === 'text' ? [...words.slice(0, -1), text(last.text.trimEnd())] : words;
}

/** The line that closes the front matter, or -1. */
function headEnd(lines: readonly Line[]): number {
	return isText(lines[0], /^---[ \t]*$/)
		? lines.findIndex((line, index) => index > 0 && isText(line, /^---[ \t]*$/))
		: -1;
}

/** A name cannot open a comment, which would hide what follows. */
function inText(value: string): string {
	return oneLine(value).replaceAll('<!--', '\\<!--');
}

function firstUnknown(parts: readonly SnippetPart[], variables: Readonly<Record<string, string>>): string | undefined {
	for (const part of parts) {
		if (part.kind === 'variable' && !Object.hasOwn(variables, part.name)) { return part.name; }
		const inner = 'parts' in part && part.parts ? firstUnknown(part.parts, variables) : undefined;
		if (inner !== undefined) { return inner; }
	}
	return undefined;
}

function answer(lines: readonly Line[], values: TemplateValues, bound: Map<number, string>): readonly Line[] {
	const end = headEnd(lines);
	if (end < 0) { return lines; }
	const body = lines.slice(end);
	const heading = bindTitle(body, values, bound);
	const needsKey = values.title !== undefined && !heading && !namesTitle(lines);
	const fields = { ...values.fields, ...needsKey ? { title: values.title } : {} };
	const knownNames = new Set<string>();
	const head = lines.slice(0, end).map(line => answerLine(line, fields, values.variables, bound, knownNames));
	const missing = Object.entries(fields).flatMap(([key, value]) =>
		value === undefined || knownNames.has(key) ? [] : [[text(fieldLine(key, value))]]
	);
	return [...head, ...missing, ...body];
}

/** A line of the front matter with its answer, else with its variable written as YAML. */
function answerLine(
	line: Line,
	fields: Readonly<Record<string, FieldValue | undefined>>,
	variables: Readonly<Record<string, string>>,
	bound: Map<number, string>,
	knownNames: Set<string>,
): Line {
	const [first, only, ...more] = line;
	const key = first?.kind === 'text' ? /^(\w+):(?=\s|$)/.exec(first.text)?.[1] : undefined;
	if (key === undefined || first?.kind !== 'text') { return line; }
	knownNames.add(key);
	const value = fields[key];
	if (value !== undefined) {
		if (only && 'number' in only && more.length === 0) {
			bound.set(only.number, typeof value === 'object' ? value.join(', ') : String(value));
		}
		return [text(fieldLine(key, value))];
	}
	const isAlone = only?.kind === 'variable' && more.length === 0 && /^\w+:[ \t]+$/.test(first.text);
	return isAlone ? [first, ...variableParts(only, variables, answerText)] : line;
}

/** An empty answer is an empty value: known to be open. */
function fieldLine(key: string, value: FieldValue): string {
	return `${key}: ${fieldText(value)}`.trimEnd();
}

function fieldText(value: FieldValue): string {
	if (typeof value === 'object') { return `[${value.map(item => answerText(item, true)).join(', ')}]`; }
	return typeof value === 'number' ? String(value) : answerText(value);
}

function answerText(value: string, inFlow = false): string {
	const words = oneLine(value);
	return words === '' && !inFlow ? '' : yamlScalar(words, inFlow);
}

function bindTitle(
	body: readonly Line[],
	{ title, standardTitle }: TemplateValues,
	bound: Map<number, string>,
): boolean {
	const heading = body.find(([first]) => first?.kind === 'text' && /^# /.test(first.text));
	const [first, only, ...more] = heading ?? [];
	if (
		!only || !('number' in only) || more.length > 0 || first?.kind !== 'text' || first.text.trim() !== '#'
	) { return false; }
	const words = title ?? (only.kind === 'stop' && !only.parts ? standardTitle : undefined);
	if (words === undefined) { return false; }
	bound.set(only.number, words);
	return true;
}

function namesTitle(lines: readonly Line[]): boolean {
	const names = (parts: readonly SnippetPart[]): boolean =>
		parts.some(part =>
			part.kind === 'variable' && part.name === 'TITLE'
			|| 'parts' in part && part.parts !== undefined && names(part.parts)
		);
	return lines.some(names);
}

function variableParts(
	part: Extract<SnippetPart, { kind: 'variable' }>,
	variables: Readonly<Record<string, string>>,
	write: (value: string) => string,
): readonly SnippetPart[] {
	const value = variables[part.name] ?? '';
	return value === '' ? part.parts ?? [] : [text(write(value))];
}

function isText(line: Line | undefined, pattern: RegExp): boolean {
	return line?.length === 1 && line[0]?.kind === 'text' && pattern.test(line[0].text);
}

/** Lines of the outermost text; a placeholder over several lines belongs to its first. */
function toLines(parts: readonly SnippetPart[]): Line[] {
	const lines: SnippetPart[][] = [[]];
	for (const part of parts) {
		if (part.kind !== 'text') {
			lines.at(-1)?.push(part);
			continue;
		}
		const [same = '', ...next] = part.text.split('\n');
		if (same !== '') { lines.at(-1)?.push(text(same)); }
		for (const line of next) { lines.push(line === '' ? [] : [text(line)]); }
	}
	return lines;
}

function joinLines(lines: readonly Line[]): SnippetPart[] {
	return lines.flatMap((line, index) => index === 0 ? [...line] : [text('\n'), ...line]);
}

function text(value: string): Extract<SnippetPart, { kind: 'text' }> {
	return { kind: 'text', text: value };
}
