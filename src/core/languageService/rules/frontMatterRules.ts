import { problemRule, suggested, dateFixes, chooseOf, replaceWith } from './fixes.ts';
import { FIELD_RULES } from '../../model/noteSchema.ts';
import { likelyCadences } from '../../recurrence/likelyRules.ts';
import { plural } from '../../text/words.ts';
import { parseNote } from '../../note/parseNote.ts';
import { applyEdits, type TextEdit } from '../../text/textEdit.ts';
import { readFrontMatter } from '../../note/frontMatter.ts';
import { yamlScalar } from '../../text/yamlScalar.ts';
import type { Fix, FileContext } from './rule.ts';

/** `type: metting`, which is no type of a note; the nearest one is proposed. */
export const UNKNOWN_TYPE = problemRule({
	code: 'front-matter.unknown-type',
	title: 'Type that is not known',
	fixes: suggested,
});

/** `status: hold`, in a meeting: a value that its key does not know; the nearest one is proposed. */
export const UNKNOWN_VALUE = problemRule({
	code: 'front-matter.unknown-value',
	title: 'Value that is not in the list',
	fixes: suggested,
});

/** `date: 2026-02-30`, `date: 3 May`: none on the calendar, or not written as one. */
export const INVALID_DATE = problemRule({
	code: 'front-matter.invalid-date',
	title: 'Date that is not on the calendar',
	fixes: (problem, file) => {
		const [key, written = ''] = problem.args;
		const takesTime = FIELD_RULES.some(rule => rule.key === key && rule.shape.kind === 'date-time');
		return dateFixes(problem, written, file, { takesTime, isAlone: true });
	},
});

/** `satisfaction: 11`: a number that its key does not take. */
export const INVALID_NUMBER = problemRule({ code: 'front-matter.invalid-number', title: 'Number out of range' });

/** `cadence: montly`: a rhythm of meetings that is not understood. */
export const INVALID_CADENCE = problemRule({
	code: 'front-matter.invalid-cadence',
	title: 'Cadence that cannot be read',
	fixes: (problem, file) => {
		const cadences = likelyCadences(problem.args[0] ?? '');
		if (cadences.length === 0) { return suggested(problem, file); }
		return cadences.length === 1
			? [replaceWith(problem, cadences[0]!, file.l10n)]
			: chooseOf(problem, cadences, file.l10n);
	},
});

/** The whole line of a key with its value on it, and the line after, which must not belong to it. */
const LINE = /^[A-Za-z][\w-]*:[^\r\n]*(?:\r\n|\n|\r)(?![ \t-](?!--))/;

/** `location:` twice in one front matter; which one counts is said. */
export const DUPLICATE_KEY = problemRule({
	code: 'front-matter.duplicate-key',
	title: 'Key that is given twice',
	unnecessary: true,
	fixes: ({ start, args }, { text, l10n }) => {
		const line = LINE.exec(text.slice(start, start + 2000));
		const isLineStart = start === 0 || /[\r\n]/.test(text[start - 1]!);
		return line && isLineStart
			? [{
				title: l10n.t('Remove the second “{0}”', args[0] ?? ''),
				edits: [{ start, end: start + line[0].length, text: '' }],
				preferred: true,
			}]
			: [];
	},
});

/** What front matter is made of: keys, lists below them, comments. */
const FRONT_LINE = /^(?:[A-Za-z][\w-]*:.*|[ \t]+\S.*|-[ \t].*|#.*)$/;

/** Front matter without its closing line of dashes. */
export const UNCLOSED = problemRule({
	code: 'front-matter.unclosed',
	title: 'Front matter that is never closed',
	fixes: (_, { text, path, options, l10n }) => {
		const at = endOfKeys(text);
		const ending = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
		const edits = [{ start: at, end: at, text: `---${ending}` }];
		return parseNote(applyEdits(text, edits), path, options).note
			? [{ title: l10n.t('Close the front matter with ---'), edits, preferred: true }]
			: [];
	},
});

/** Where the first line begins that cannot be part of the front matter. */
function endOfKeys(text: string): number {
	let at = 0;
	for (const line of text.slice(0, 20_000).split('\n')) {
		if (at > 0 && !FRONT_LINE.test(line.replace(/\r$/, ''))) { return at; }
		at += line.length + 1;
	}
	return Math.min(at, text.length);
}

/** Front matter that cannot be read as YAML. */
export const INVALID_YAML = problemRule({
	code: 'front-matter.invalid-yaml',
	title: 'Front matter that cannot be read',
	fixes: (_problem, file) => quotesFix(file),
});

const VALUE_LINE = /^([\p{L}\p{N}_-]+:[ \t]+|[ \t]*-[ \t]+)(\S.*?)[ \t]*$/u;

/**
 * Quotes around each value that YAML cannot read by itself, where all of it can be read then: `title: Goal: submit`,
 * `mentor: @abara`.
 */
function quotesFix({ text, bodyStart, l10n }: FileContext): Fix[] {
	const edits = unreadableValues(text.slice(0, bodyStart));
	const isMended = edits.length > 0
		&& readFrontMatter(applyEdits(text, edits))?.problems.every(({ code }) => code !== 'front-matter.invalid-yaml')
			=== true;
	if (!isMended) { return []; }
	const title = edits.length === 1
		? l10n.t('Write {0}', edits[0]!.text)
		: plural(l10n, l10n.t('Set quotes around {0} value|Set quotes around {0} values'), edits.length);
	return [{ title, edits, preferred: true }];
}

function unreadableValues(head: string): TextEdit[] {
	const edits: TextEdit[] = [];
	for (const { 0: line, index } of head.matchAll(/[^\r\n]+/g)) {
		const [, before = '', value = ''] = VALUE_LINE.exec(line) ?? [];
		if (value === '' || isReadable(before.trim().startsWith('-') ? `k:\n  - ${value}` : `k: ${value}`)) {
			continue;
		}
		const start = index + before.length;
		edits.push({ start, end: start + value.length, text: quoted(value) });
	}
	return edits;
}

function isReadable(line: string): boolean {
	return readFrontMatter(`---\ntype: meeting\n${line}\n---\n`)?.problems.length === 0;
}

/** A quote that was opened is closed; other text gets quotes of its own. */
function quoted(value: string): string {
	if (/^"[^"\\]*$/.test(value)) { return `${value}"`; }
	if (/^'[^']*$/.test(value)) { return `${value}'`; }
	return yamlScalar(value);
}

/** Front matter that is YAML, but a list or a text: `- date: 2026-11-18`. */
export const NOT_A_MAP = problemRule({ code: 'front-matter.not-a-map', title: 'Front matter without keys' });

/** Front matter in a language other than YAML, as `---js`: it is never run. */
export const UNSUPPORTED_ENGINE = problemRule({
	code: 'front-matter.unsupported-engine',
	title: 'Front matter that is not YAML',
});

/** `confidentiality: Private`: keeps a note private, though the format writes it otherwise: fails closed, says so. */
export const KEPT_PRIVATE = problemRule({
	code: 'front-matter.kept-private',
	title: 'Kept private, since it cannot be read for whom it is',
	fixes: suggested,
});
