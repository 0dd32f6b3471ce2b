import { readFrontMatter } from '../../parse/frontMatter.ts';
import { applyEdits, type TextEdit } from '../../text/textEdit.ts';
import { yamlScalar } from '../../text/yamlScalar.ts';
import { problemRule } from '../problemRule.ts';
import type { Fix } from '../rule.ts';
import type { FileContext } from '../noteContext.ts';

export const INVALID_YAML = problemRule({
	code: 'front-matter.invalid-yaml', title: 'Front matter that cannot be read',
	fixes: (_problem, file) => quotesFix(file),
});

const VALUE_LINE = /^([\p{L}\p{N}_-]+:[ \t]+|[ \t]*-[ \t]+)(\S.*?)[ \t]*$/u;

/** Quotes around each value that YAML cannot read by itself, where all of it can be read then: `title: Goal: submit`, `mentor: @abara`. */
function quotesFix({ text, bodyStart, l10n }: FileContext): Fix[] {
	const edits = unreadableValues(text.slice(0, bodyStart));
	const isMended = edits.length > 0 && readFrontMatter(applyEdits(text, edits))?.problems.every(({ code }) => code !== 'front-matter.invalid-yaml') === true;
	if (!isMended) { return []; }
	const title = edits.length === 1 ? l10n.t('Write {0}', edits[0]!.text) : l10n.t('Set quotes around {0} values', edits.length);
	return [{ title, edits, preferred: true }];
}

function unreadableValues(head: string): TextEdit[] {
	const edits: TextEdit[] = [];
	for (const { 0: line, index } of head.matchAll(/[^\r\n]+/g)) {
		const [, before = '', value = ''] = VALUE_LINE.exec(line) ?? [];
		if (value === '' || isReadable(before.trim().startsWith('-') ? `k:\n  - ${value}` : `k: ${value}`)) { continue; }
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
