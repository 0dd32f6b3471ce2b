import assert from 'node:assert/strict';
import { optionsOf, readNotebookConfig } from '../../../src/core/note/notebookConfig.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import { NotebookFolder } from './notebookFolder.ts';
import { runCli } from './runCli.ts';

const NOTE = '---\ntype: meeting\nmentor: Ruth Abara\nmentee: Mara Lindqvist\ndate: 2026-11-18\n---\n## Tagebuch\n\n- [ ] ZQ @mentee\n\n## Aufgaben\n\n- [ ] Schicken\n';

suite('.mentoring/config.yml', () => {
	test('adds words to those that hold anyway, in any of the ways of writing lists', () => {
		const { words } = readNotebookConfig('private_headings: [Tagebuch, "🔒"]\nhomework_headings:\n  - Aufgaben\nmentor_words: Mentorin\nother: 1\n');
		assert.deepEqual(words, { privateHeadings: ['Tagebuch', '🔒'], homeworkHeadings: ['Aufgaben'], mentorWords: ['Mentorin'] });
		assert.deepEqual(optionsOf({ words }).homeworkHeadings, [...DEFAULT_NOTE_OPTIONS.homeworkHeadings, 'Aufgaben']);
		assert.deepEqual(readNotebookConfig('private_headings: []\n').words, { privateHeadings: [] });
		for (const text of ['- a\n', 'a: [\n', 'x'.repeat(70_000)]) { assert.equal(typeof readNotebookConfig(text).problem, 'string', text.slice(0, 9)); }
	});

	test('is read by the command line', async () => {
		const folder = new NotebookFolder({ 'a.md': NOTE, '.mentoring/config.yml': 'private_headings: [Tagebuch]\nhomework_headings: [Aufgaben]\n' });
		try {
			const { out } = await runCli(['status', folder.path, '--json']);
			const { homework, problems } = JSON.parse(out) as { homework: { text: string }[]; problems: unknown[] };
			assert.deepEqual([homework.map(({ text }) => text), problems], [['Schicken'], []]);
			folder.write('.mentoring/config.yml', 'a: [\n');
			assert.match((await runCli(['status', folder.path, '--json'])).out, /config\.yml/);
		} finally { folder.remove(); }
	});
});
