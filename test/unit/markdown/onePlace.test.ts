import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Regular expressions for a fence, a comment, a wikilink or a link, as they are written in a source. */
const PATTERNS = [
	/\/[^/\n]*(?:`\{3|```|~\{3|~~~)[^/\n]*\//,
	/\/[^/\n]*<!--[^/\n]*\//,
	/\/[^\n]*\\\[\\\[[^\n]*\//,
	/\/[^\n]*\\\]\\\([^\n]*\//,
];

/** Files outside the Markdown room that may hold one, each with its reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
	'core/note/conflicts.ts':
		'Text with conflict markers is no Markdown yet: its fences are looked for before blocks are.',
	'core/edit/pastedHomework.ts': 'What comes from a clipboard is judged a line at a time, before it is Markdown.',
	'core/edit/itemNote.ts': 'Whether a line that is about to be written would begin a block.',
	'core/languageService/noteHead.ts': 'YAML that is being written, in which `[[…]]` is a list in a list.',
	'core/languageService/references/mentions.ts': 'Whether a YAML value that is no link begins like one.',
	'core/languageService/rules/almostFieldRule.ts': 'What is nearly a field: an escaped one, a goal behind a space.',
	'core/documents/portable.ts': 'What would open a link at the beginning of a line that is being written.',
};

const SOURCES = path.resolve('src');

function holdsPattern(file: string): boolean {
	const code = readFileSync(path.join(SOURCES, file), 'utf8').split('\n').filter(line =>
		!/^\s*(?:\*|\/\*|\/\/)/.test(line)
	);
	return code.some(line => PATTERNS.some(pattern => pattern.test(line)));
}

suite('one place for Markdown', () => {
	test('nobody outside the Markdown room has a pattern for fences, comments or links', () => {
		const files = (readdirSync(SOURCES, { recursive: true }) as string[]).map(file => file.replaceAll('\\', '/'))
			.filter(file => file.endsWith('.ts') && !file.startsWith('core/markdown/'));
		assert.ok(files.length > 100);
		assert.deepEqual(files.filter(file => holdsPattern(file) && !Object.hasOwn(EXCEPTIONS, file)), []);
	});

	test('such patterns are seen', () => {
		const seen = [
			'const A = /^`{3,}/;',
			'x(/<!--.*?-->/g)',
			'const W = /\\[\\[a\\]\\]/;',
			'const L = /\\[a\\]\\(b\\)/;',
		];
		assert.ok(seen.every(line => PATTERNS.some(pattern => pattern.test(line))));
	});
});
