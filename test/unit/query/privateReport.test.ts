import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createPainter } from '../../../src/cli/reportWords.ts';
import { ReadableReport } from '../../../src/cli/readableReport.ts';
import { buildReport } from '../../../src/core/query/report.ts';
import { toPublicNotes } from '../../../src/core/export/publicNotes.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import { notebookOf, type Files } from '../../support/noteBuilder.ts';
import { notebookWithSecrets, SECRET } from '../../support/privateNotebook.ts';
import { runs } from '../../support/runs.ts';

function reports(files: Files): string[] {
	const notebook = notebookOf(files, { includePrivate: false });
	return [
		JSON.stringify(buildReport(notebook), null, 1),
		new ReadableReport(createPainter(false)).of(notebook, {}),
	];
}

suite('the report of a notebook with private parts', () => {
	test('tells nothing of them', () => {
		fc.assert(
			fc.property(notebookWithSecrets, files => {
				for (const text of reports(files)) { assert.ok(!text.includes(SECRET), around(text)); }
			}),
			{ numRuns: runs(60) },
		);
	});
});

function around(text: string): string {
	const at = text.indexOf(SECRET);
	return text.slice(Math.max(0, at - 200), at + 60);
}

suite('private parts, one by one', () => {
	const SECRETS = '---\ntype: goal\nconfidentiality: private\n---\n';
	const homeworkOf = (body: string, includePrivate = false) =>
		buildReport(
			notebookOf({ 'goals/secret.md': SECRETS, 'a.md': `---\ntype: meeting\n---\n## Homework\n\n${body}\n` }, {
				includePrivate,
			}),
		).homework.map(({ text, goal }) => [text, goal]);

	test('a private remark below a line of homework is not told, the homework is', () => {
		const body = '- [ ] Send it\n  today <!-- private --> she will mind goal:secret <!-- /private -->\n  by mail';
		assert.deepEqual(homeworkOf(body), [['Send it by mail', null]]);
		assert.deepEqual(homeworkOf(body, true), [['Send it today she will mind by mail', 'secret']]);
	});

	test('the name of a private note is not told by those that point to it', () => {
		assert.deepEqual(homeworkOf('- [ ] Send [it](goals/secret.md) to [[secret]] or [[secret|her]] goal:secret'), [[
			'Send it to … or her',
			null,
		]]);
		assert.deepEqual(homeworkOf('- [ ] Send [it](goals/other.md) goal:other'), [[
			'Send [it](goals/other.md)',
			'other',
		]]);
	});

	test('titles that link to a private note do not tell its name', () => {
		const files = {
			'goals/secret.md': SECRETS,
			'goals/a.md': '---\ntype: goal\n---\n# The **aims** of [[secret]]\n\n- [ ] x\n',
			'goals/b.md': '---\ntype: goal\ntitle: "[Aims](secret.md) of [[secret|her]]"\n---\n- [ ] y\n',
			'abara.md': '---\ntype: mentorship\nmentor: A\nmentee: B\n---\n# With *[[secret]]*\n',
			'o.md': '---\ntype: opportunity\n---\n# Ask [[goals/secret]]\n',
		};
		const report = buildReport(notebookOf(files, { includePrivate: false }));
		const titles = [...report.goals, ...report.mentorships, ...report.opportunities, ...report.checklists].map((
			{ title },
		) => title);
		assert.deepEqual(titles, ['The aims of …', 'Aims of her', 'With …', 'Ask …', 'The aims of …', 'Aims of her']);
		assert.deepEqual(
			toPublicNotes(notebookOf(files), new Map(Object.entries(files)), DEFAULT_NOTE_OPTIONS).view.goals().map((
				{ note },
			) => note.title),
			['The aims of …', 'Aims of her'],
		);
	});

	test('a title is the first heading that is not private, in plain words', () => {
		const notebook = notebookOf({
			'a.md': '---\ntype: meeting\n---\n<!-- private -->\n# The *secret* one\n<!-- /private -->\n\n'
				+ '# The **open** one ^a\n',
		}, { includePrivate: false });
		assert.equal(notebook.note('a.md')?.title, 'The open one');
		assert.equal(
			notebookOf(
				{ 'a.md': '---\ntype: meeting\n---\n<!-- private -->\n# The *secret* one\n<!-- /private -->\n' },
				{ includePrivate: false },
			).note('a.md')?.title,
			'a',
		);
	});

	test('that a note is left out is no problem to tell', () => {
		const notebook = notebookOf({
			'a.md': '---\ntype: meeting\nmentorship: secret\n---\n- [ ] a goal:secret @mentor',
			'goals/secret.md': SECRETS,
		}, { includePrivate: false });
		assert.deepEqual(notebook.problems(), []);
		notebook.remove('goals/secret.md');
		assert.deepEqual(notebook.problems().map(({ problem }) => problem.code), [
			'mentorship.not-found',
			'task.unknown-goal',
		]);
	});

	test('an underlined heading with a private line is private as a whole', () => {
		const notebook = notebookOf({
			'a.md': '---\ntype: meeting\n---\nWords\n<!-- private --> and more <!-- /private -->\n===\n',
		}, { includePrivate: false });
		assert.equal(notebook.note('a.md')?.title, 'a');
	});
});
