import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { toPublicNotes } from '../../../src/core/export/publicNotes.ts';
import type { ExportChannel } from '../../../src/core/export/exportFormats.ts';
import { EXPORT_CHANNELS } from '../../../src/core/export/exportChannels.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { notebookOf } from '../../support/noteBuilder.ts';
import { notebookWithSecrets, SECRET } from '../../support/privateNotebook.ts';
import { runs } from '../../support/runs.ts';

const ROOT = join(import.meta.dirname ?? __dirname, '../../..');

suite('ways out of the notebook', () => {
	// All ways in one property: reading a notebook takes longer than most of them.
	test('let nothing private out', () => {
		fc.assert(
			fc.property(notebookWithSecrets, files => {
				const notes = toPublicNotes(notebookOf(files), new Map(Object.entries(files)), DEFAULT_NOTE_OPTIONS);
				for (const [id, way] of Object.entries<ExportChannel>(EXPORT_CHANNELS)) {
					for (const text of way.everything(notes, ENGLISH)) { assertOpen(text, id); }
				}
			}),
			{ numRuns: runs(20) },
		);
	});

	test('each lets something out of a notebook, or its test would be for nothing', () => {
		const notebooks = fc.sample(notebookWithSecrets, { numRuns: 30, seed: 1 }).map(files => ({
			...files,
			'meetings/board.md': '---\ntype: meeting\nmentorship: board\ndate: 2026-11-01\nstatus: held\n---\n',
		}));
		const all = notebooks.map(files =>
			toPublicNotes(notebookOf(files), new Map(Object.entries(files)), DEFAULT_NOTE_OPTIONS)
		);
		for (const [id, way] of Object.entries<ExportChannel>(EXPORT_CHANNELS)) {
			assert.ok(all.some(notes => [...way.everything(notes, ENGLISH)].join('').length > 20), id);
		}
	});
});

/** Also where a line of a calendar was folded, letters were escaped, or case was changed. */
function assertOpen(text: string, id: string): void {
	const unfolded = text.replace(/\r\n /g, '').toLowerCase();
	const at = unfolded.indexOf(SECRET);
	assert.ok(at < 0, `${id}: ${unfolded.slice(Math.max(0, at - 300), at + 80)}`);
}

/** What can take text out of VS Code or out of the notes, and the files that may call it. */
const DOORS: readonly (readonly [call: RegExp, allowed: readonly string[]])[] = [
	[/\.clipboard\b(?!\.readText\b)/, ['src/host/export/egress.ts']],
	[/\bshowSaveDialog\b/, ['src/host/export/egress.ts']],
	[/openTextDocument\(\s*\{/, ['src/host/export/egress.ts']],
	// What a tool answers goes to a language model.
	[/\bregisterTool\b/, ['src/host/export/egress.ts']],
	// VS Code writes an address anew on this way; a link that stands in a note goes to `vscode.open`, on a click.
	[/\bopenExternal\b/, []],
	// The cache goes to VS Code's own storage, without anything private: test/unit/index/noteCache.test.ts looks for
	// it.
	[/\bwriteFile\b/, [
		'src/host/export/egress.ts',
		'src/host/edits/editSession.ts',
		'src/features/notes/sampleNotebook.ts',
		'src/host/workspace/noteCaches.ts',
	]],
	// New notes, made from what the user answers; one that takes text from other notes goes through `egress.ts`.
	[/\bcreateFile\b|\bcreateFiles\b/, [
		'src/host/export/egress.ts',
		'src/host/edits/newFiles.ts',
		'src/host/edits/editSession.ts',
		'src/host/edits/createNote.ts',
		'src/features/assistants/addInstructions.ts',
		'src/features/notes/newNote.ts',
		'src/features/notes/notes.ts',
		'src/features/editor/writingActions.ts',
	]],
	// The command line: what it makes or changes, and its standard output.
	[/\bwriteFileSync\b|\brenameSync\b/, ['src/cli/write/noteChanges.ts']],
	[/\bwriteSync\b/, ['src/cli/main.ts', 'src/cli/assistants/serveAssistants.ts']],
	[/\bcreateWriteStream\b|\bappendFile\b|\bsendText\b|\bfetch\(/, []],
];

suite('doors', () => {
	const sources = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
		.filter(entry => entry.isFile() && entry.name.endsWith('.ts')).map(entry => join(entry.parentPath, entry.name));
	const files = sources.map(file => ({
		path: relative(ROOT, file).replaceAll('\\', '/'),
		code: withoutComments(readFileSync(file, 'utf8')),
	}));

	for (const [call, allowed] of DOORS) {
		test(`${call.source} is called nowhere but in ${allowed.join(', ') || 'no file'}`, () => {
			assert.deepEqual(
				files.filter(({ path, code }) => call.test(code) && !allowed.includes(path)).map(({ path }) => path),
				[],
				'text that leaves the notebook goes through src/host/export/egress.ts, and is known to core/export/exportChannels.ts',
			);
		});
	}

	test('the doors are where they are said to be', () => {
		for (const [call, allowed] of DOORS) {
			for (const path of allowed) {
				assert.match(files.find(file => file.path === path)?.code ?? '', call, path);
			}
		}
	});
});

function withoutComments(code: string): string {
	return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
