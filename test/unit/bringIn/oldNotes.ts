import assert from 'node:assert/strict';
import type { bringIn } from '../../../src/core/bringIn/bringIn.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';

/**
 * An old note, made up: path, text, what it becomes (`type day pair`), and what is promised in it (`text → owner due`).
 */
export type OldNote = readonly [
	path: string,
	text: string,
	becomes: string | undefined,
	homework?: Readonly<Record<string, string>>,
];

/** Brings in what is known of a file, as the tests of a table do. */
type Reader = (path: string, text: string) => ReturnType<typeof bringIn>;

/** A test for each note of a kind: what it becomes, what is promised, and that it is then a note without problems. */
export function testOldNotes(kind: string, notes: readonly OldNote[], read: Reader): void {
	for (const [path, text, becomes, homework = {}] of notes) {
		test(`of ${kind}: ${path}`, () => {
			const brought = read(path, text);
			assert.equal(
				brought && `${brought.type} ${brought.date ?? '-'} ${brought.pair?.reference ?? '-'}`,
				becomes,
			);
			assert.deepEqual(
				Object.fromEntries(
					(brought?.homework ?? []).map((
						{ text: words, owners, due },
					) => [words, [owners.join('+'), ...due ? [due] : []].join(' ')]),
				),
				homework,
			);
			if (!brought) { return; }
			const parsed = parseNote(applyEdits(text, brought.edits), path);
			assert.deepEqual(parsed.problems.filter(({ severity }) => severity !== 'information'), []);
			assert.equal(parsed.note?.type, brought.type);
		});
	}
}
