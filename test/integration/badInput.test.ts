import * as vscode from 'vscode';
import { deepEqual, equal, eventually, ok } from './assert.ts';
import { meeting, openServices, Scratch } from './scratch.ts';

suite('bad input gets a clear word, and nothing is lost', () => {
	let scratch: Scratch;

	suiteSetup(async () => {
		scratch = new Scratch(await openServices(), 'scratch-bad');
	});
	suiteTeardown(() => scratch.remove());

	const bytes = (...parts: (string | readonly number[])[]) =>
		Uint8Array.from(parts.flatMap((part) => typeof part === 'string' ? [...new TextEncoder().encode(part)] : part));
	const note = (front: string, body = '') => `---\ntype: meeting\ndate: 2026-11-01\n${front}---\n${body}`;
	const cases: readonly (readonly [string, string | Uint8Array, string])[] = [
		['broken YAML', note('title: [\n'), 'front-matter.invalid-yaml'],
		['an unknown type', '---\ntype: meting\n---\n', 'front-matter.unknown-type'],
		['an unknown value', note('status: hold\n'), 'front-matter.unknown-value'],
		['an impossible date', note('next_meeting: 2026-02-30\n'), 'front-matter.invalid-date'],
		['an impossible date on a task', note('', '- [ ] one due:2026-02-30\n'), 'task.invalid-date'],
		['two due dates', note('', '- [ ] one due:2099-12-01 due:2099-12-02\n'), 'task.duplicate-field'],
		['an unknown owner', note('', '- [ ] one @nobodyatall\n'), 'task.unknown-owner'],
		['a mentorship that no note names', note('mentorship: nowhere-at-all\n'), 'mentorship.not-found'],
		['duplicate keys', note('title: a\ntitle: b\n'), 'front-matter.duplicate-key'],
		[
			'---js front matter',
			'---js\nglobalThis.mentoringWasRun = true;\nmodule.exports = { type: "meeting" };\n---\n',
			'front-matter.unsupported-engine',
		],
		['invalid UTF-8', bytes(note(''), [0xff, 10]), 'file.invalid-utf8'],
		['NUL bytes', bytes(note(''), [0, 10]), 'file.binary'],
		['a file that is too large', note('', 'x'.repeat(6 * 1024 * 1024)), 'file.too-large'],
		[
			'git conflict markers',
			note('', '<<<<<<< HEAD\n- [ ] one\n=======\n- [ ] two\n>>>>>>> other\n'),
			'file.conflict-markers',
		],
		['an unknown box', note('', '- [?] one due:2099-12-01\n'), 'task.unknown-box'],
	];
	for (const [index, [name, content, code]] of cases.entries()) {
		test(`${name}: ${code}`, async () => {
			const file = `bad${index}.md`;
			await scratch.write(file, content);
			await eventually(
				`the problem; there are ${scratch.problems(file).join()}`,
				() => scratch.problems(file).includes(code),
			);
			equal(await scratch.read(file), typeof content === 'string' ? content : new TextDecoder().decode(content));
		});
	}

	test('---js front matter never runs', () => {
		ok(!('mentoringWasRun' in globalThis));
	});

	test('the last good reading is kept while YAML is broken', async () => {
		await scratch.write('good.md', meeting('Good', '- [ ] one'));
		await scratch.until('the note', (known) => known?.title === 'Good', 'good.md');
		await scratch.write('good.md', meeting('Good', '- [ ] one').replace('title: Good', 'title: "Good'));
		await eventually('the problem', () => scratch.problems('good.md').includes('front-matter.invalid-yaml'));
		deepEqual([scratch.note('good.md')?.title, scratch.note('good.md')?.tasks.length], ['Good', 1]);
		await scratch.write('good.md', meeting('Better', '- [ ] one'));
		await scratch.until('the mended note', (known) => known?.title === 'Better', 'good.md');
		deepEqual(scratch.problems('good.md'), []);
	});

	test('files that are no notes are never reported', async () => {
		await scratch.write('empty.md', '');
		await scratch.write('paper.md', '---\ntitle: [\n---\n- [ ] due:2026-02-30\n');
		await scratch.write('zero.md', bytes([0, 0, 0]));
		await scratch.write('fine.md', meeting('Fine'));
		await scratch.until('the note after them', (known) => known?.title === 'Fine', 'fine.md');
		for (const file of ['empty.md', 'paper.md', 'zero.md']) {
			deepEqual([scratch.problems(file), scratch.note(file)], [[], undefined]);
		}
	});

	test('100 levels of nesting and many identical lines are read', async () => {
		const nested = Array.from({ length: 100 }, (_, depth) => `${'  '.repeat(depth)}- [ ] deep`);
		await scratch.write('deep.md', meeting('Deep', ...nested));
		await scratch.until('the note', (known) => known?.tasks.length === 100, 'deep.md');
		equal(scratch.note('deep.md')?.tasks[99]?.depth, 99);
	});

	test('a front matter of odd bytes is kept byte for byte by a refresh', async () => {
		const odd = '\ufeff---\r\ntype: meeting\r\nodd:\t"\\u00e9"  # x\r\n---\r\n- [ ] one';
		await scratch.write('odd.md', odd);
		await scratch.services.notebooks.refresh();
		await scratch.until('the note', (known) => known?.tasks.length === 1, 'odd.md');
		equal(await scratch.read('odd.md'), odd);
	});

	test('settings of the wrong kind count as not given', async () => {
		const settings = vscode.workspace.getConfiguration('mentoring');
		await settings.update('include', [1, 2], vscode.ConfigurationTarget.Workspace);
		deepEqual(scratch.services.settings.get('include', scratch.folder.uri), ['**/*.md']);
		await settings.update('include', undefined, vscode.ConfigurationTarget.Workspace);
		await scratch.services.notebooks.settled();
	});
});
