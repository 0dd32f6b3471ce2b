import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fillTemplate } from '../../../src/core/documents/templates.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';

const ROOT = new URL('../../../', import.meta.url);
const page = readFileSync(new URL('docs/templates.md', ROOT), 'utf8');
const source = readFileSync(new URL('src/host/edits/createNote.ts', ROOT), 'utf8');

suite('the page on templates', () => {
	test('names every variable that a template may have, and no other', () => {
		const known = new Set([...source.matchAll(/\b([A-Z_]{4,}): /g)].map(match => match[1]!));
		const named = new Set([...page.matchAll(/\$\{([A-Z_]{4,})[}:]/g)].map(match => match[1]!));
		assert.ok(known.size >= 9);
		assert.deepEqual([...named].sort(), [...known].sort());
	});

	test('has an example that makes a note without problems', () => {
		const example = /```markdown\n([^]*?)```/.exec(page)![1]!;
		const filled = fillTemplate(example, {
			variables: { MENTORSHIP: 'abara', DATE: '2026-12-16', MENTOR: 'Ruth Abara' },
			fields: { date: '2026-12-16' },
		});
		assert.ok('text' in filled);
		const { note, problems } = parseNote(filled.text, 'note.md');
		assert.deepEqual(problems, []);
		assert.equal(note?.type, 'meeting');
		assert.match(filled.text, /\ndate: 2026-12-16\n---\n\n# Coffee with Ruth Abara\n/);
	});
});
