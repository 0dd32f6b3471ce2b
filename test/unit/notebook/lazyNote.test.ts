import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCalendarDate } from '../../../src/core/model/calendarDate.ts';
import type { Note, ParsedNote } from '../../../src/core/model/note.ts';
import { DUE_GROUPS } from '../../../src/core/model/notebookView.ts';
import { LazyNote, plainNote, takeApart } from '../../../src/core/notebook/lazyNote.ts';
import { Notebook } from '../../../src/core/notebook/notebook.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { notebookWithSecrets } from '../../support/privateNotebook.ts';
import { runs } from '../../support/runs.ts';
import { sampleFiles } from '../../support/sampleNotes.ts';

const TODAY = parseCalendarDate('2026-11-23')!;

/** As an earlier session leaves it, with a count of how often the rest was made. */
function kept(note: Note, entry: { count: number } = { count: 0 }): LazyNote {
	const { head, contributions, rest } = takeApart(note);
	const text = JSON.stringify(rest);
	const read = () => {
		entry.count++;
		return JSON.parse(text) as typeof rest;
	};
	return new LazyNote(head, { contributions, others: rest.tasks.length }, { start: 0, length: text.length, read });
}

function notebookOf(readings: readonly (readonly [string, ParsedNote])[]): Notebook {
	const notebook = new Notebook({ today: TODAY });
	for (const [path, reading] of readings) { notebook.put(path, reading); }
	return notebook;
}

/** All that a notebook says, without how its notes are held. */
function saidBy(notebook: Notebook): unknown {
	return plain({
		notes: [...notebook.notes()],
		homework: notebook.homework(),
		goals: notebook.goals(),
		mentorships: notebook.mentorships(),
		problems: notebook.problems(),
	});
}

function plain(value: unknown): unknown {
	if (value instanceof LazyNote) { return plainNote(value); }
	if (Array.isArray(value)) { return value.map(plain); }
	return typeof value === 'object' && value !== null
		? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
		: value;
}

suite('a note from an earlier session', () => {
	const readings = Object.entries(sampleFiles()).map(([path, text]) => [path, parseNote(text, path)] as const);

	test('makes the same notebook as one that was read, of the sample and of any notes', () => {
		const agree = (all: readonly (readonly [string, ParsedNote])[]) => {
			const fromCache = all.map(([path, { note, problems }]) =>
				[path, { ...note && { note: kept(note) }, problems }] as const
			);
			assert.deepStrictEqual(saidBy(notebookOf(fromCache)), saidBy(notebookOf(all)));
		};
		agree(readings);
		fc.assert(
			fc.property(notebookWithSecrets, (files) => {
				agree(Object.entries(files).map(([path, text]) => [path, parseNote(text, path)]));
			}),
			{ numRuns: runs(30) },
		);
	});

	test('is not news when it is read again, and is when it says something else', () => {
		for (const [path, { note, problems }] of readings) {
			if (!note) { continue; }
			const notebook = notebookOf([[path, { note: kept(note), problems }]]);
			assert.equal(notebook.put(path, { note, problems }), false, path);
			assert.equal(notebook.put(path, { note: { ...note, title: 'Another' }, problems }), true, path);
		}
	});

	test('is made whole only when somebody asks, and once', () => {
		const result = { count: 0 };
		const note = parseNote(
			'---\ntype: meeting\nmentor: Ruth Abara\ndate: 2026-11-01\n---\n# Talk\n\n- [ ] Look at it\n'
				+ '- [ ] Send it @mentor\n- [x] Call @petrie goal:award done:2026-11-30 due:2026-11-20\n',
			'm.md',
		).note!;
		const match = kept(note, result);
		const notebook = notebookOf([['m.md', { note: match, problems: [] }], [
			'award.md',
			parseNote('---\ntype: goal\n---\n- [ ] Write\n', 'award.md'),
		]]);
		assert.deepEqual(
			DUE_GROUPS.flatMap((group) => notebook.openHomework(group)).map(({ task, index }) => [task.text, index]),
			[['Send it', 1]],
		);
		assert.deepEqual(notebook.goals().map(({ steps }) => steps), [{ done: 1, total: 2 }]);
		assert.equal(notebook.mentorships().length, 1);
		assert.equal(result.count, 0, 'trees can be shown');
		assert.deepEqual(notebook.homework().map(({ task }) => task.text), ['Call', 'Send it']);
		assert.deepEqual(match.tasks, note.tasks);
		assert.deepEqual(match.headings, note.headings);
		assert.equal(match.tasks[1], notebook.homework()[1]!.task);
		assert.equal(result.count, 1);
		assert.deepEqual(notebook.goals()[0]!.homework, [notebook.homework()[0]]);
	});

	test('copied with other tasks has those and no others', () => {
		const note = parseNote('---\ntype: meeting\n---\n- [ ] Send it @mentor\n', 'm.md').note!;
		const copy: Note = { ...kept(note), headings: [], tasks: [] };
		assert.deepEqual(notebookOf([['m.md', { note: copy, problems: [] }]]).homework(), []);
	});
});
