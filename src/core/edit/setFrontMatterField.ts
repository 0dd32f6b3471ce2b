import { readFrontMatter, type FrontMatter } from '../note/frontMatter.ts';
import type { YamlEntry, YamlValue } from '../note/plainYaml.ts';
import { FIELD_RULES } from '../model/noteSchema.ts';
import { applyEdits, type TextEdit } from '../text/textEdit.ts';
import { yamlScalar } from '../text/yamlScalar.ts';
import { refuse, type Refusal } from './refusals.ts';

/** Keys whose values are numbers, and stand without quotes. */
const NUMBER_KEYS = new Set(FIELD_RULES.filter(({ shape }) => shape.kind === 'number').map(({ key }) => key));

/**
 * The smallest edit that gives a front-matter key a value (format.md §6). A key that is there
 * keeps its place, its quotes and the comment after it; a new one goes right before the closing
 * line. No edit where the value is so already.
 *
 * ```md
 * next_meeting: "2026-12-16"   # same table
 * next_meeting: "2027-01-20"   # same table
 * ```
 *
 * Refused are a key written twice, a value of several lines or more than a text, a front
 * matter that cannot be read, and whatever would not be read back as meant.
 */
export function setFrontMatterField(text: string, key: string, value: string): readonly TextEdit[] | Refusal {
	return setFrontMatterFields(text, { [key]: value });
}

/** {@link setFrontMatterField} for several keys at once, all or none; new ones stand in the order given. */
export function setFrontMatterFields(
	text: string,
	fields: Readonly<Record<string, string>>,
): readonly TextEdit[] | Refusal {
	const front = readFrontMatter(text);
	if (!front) { return refuse('not-a-note'); }
	const refusal = reasonAgainst(front, text, Object.keys(fields));
	if (refusal) { return refusal; }
	const edits = [...replacements(text, front, fields), ...additions(text, front, fields)];
	return edits.length === 0 || isAsMeant(front, applyEdits(text, edits), fields)
		? edits
		: refuse('front-matter-field', Object.keys(fields).join(', '));
}

function reasonAgainst(front: FrontMatter, text: string, keys: readonly string[]): Refusal | undefined {
	if (front.broken) { return refuse('front-matter-unread'); }
	const twice = keys.find(key =>
		front.problems.some(({ code, args }) => code === 'front-matter.duplicate-key' && args[0] === key)
	);
	if (twice !== undefined) { return refuse('front-matter-field', twice); }
	const complex = keys.find(key => {
		const entry = front.entries.get(key);
		return entry && (typeof entry.value !== 'string' || /[\r\n]/.test(text.slice(entry.start, entry.end)));
	});
	return complex === undefined ? undefined : refuse('front-matter-field', complex);
}

function replacements(text: string, { entries }: FrontMatter, fields: Readonly<Record<string, string>>): TextEdit[] {
	return Object.entries(fields).flatMap(([key, value]) => {
		const entry = entries.get(key);
		return entry && entry.value !== value ? [replacement(text, entry, value)] : [];
	}).sort((a, b) => a.start - b.start);
}

function replacement(text: string, entry: YamlEntry, value: string): TextEdit {
	const written = text.slice(entry.start, entry.end);
	if (written.trim() !== '') {
		return { start: entry.start, end: entry.end, text: inQuotesOf(written, entry.key, value) };
	}
	const colon = text.indexOf(':', entry.keyStart + entry.key.length) + 1;
	return { start: colon, end: colon, text: ` ${scalar(entry.key, value)}` };
}

/** In the same quotes as before, where the value can stand in them. */
function inQuotesOf(written: string, key: string, value: string): string {
	if (written.startsWith('"')) { return JSON.stringify(value); }
	return written.startsWith("'") && !/[\r\n]/.test(value) ? `'${value.replaceAll("'", "''")}'` : scalar(key, value);
}

function scalar(key: string, value: string): string {
	return NUMBER_KEYS.has(key) && /^\d{1,9}$/.test(value) ? value : yamlScalar(value);
}

function additions(
	text: string,
	{ entries, bodyStart }: FrontMatter,
	fields: Readonly<Record<string, string>>,
): TextEdit[] {
	const missing = Object.entries(fields).filter(([key]) => !entries.has(key));
	if (missing.length === 0) { return []; }
	const head = text.slice(0, bodyStart).replace(/(?:\r\n|\r|\n)$/, '');
	const at = Math.max(head.lastIndexOf('\n'), head.lastIndexOf('\r')) + 1;
	const ending = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
	return [{
		start: at,
		end: at,
		text: missing.map(([key, value]) => `${key}:${value === '' ? '' : ` ${scalar(key, value)}`}${ending}`).join(''),
	}];
}

/** Nothing else in the front matter says anything new. */
function isAsMeant(before: FrontMatter, edited: string, fields: Readonly<Record<string, string>>): boolean {
	const after = readFrontMatter(edited);
	if (!after || after.broken) { return false; }
	const expected = new Map<string, YamlValue>([...before.entries].map(([key, { value }]) => [key, value]));
	for (const [key, value] of Object.entries(fields)) { expected.set(key, value); }
	return expected.size === after.entries.size
		&& [...expected].every(([key, value]) =>
			JSON.stringify(after.entries.get(key)?.value) === JSON.stringify(value)
		);
}
