import * as vscode from 'vscode';
import { deepEqual, equal, eventually, ok } from './assert.ts';
import { meeting, openServices, revert, Scratch, type } from './scratch.ts';

const TODAY = '2026-11-23';
const DONE = ` done:${TODAY}`;

suite('editing a task', () => {
	let scratch: Scratch;

	suiteSetup(async () => {
		scratch = new Scratch(await openServices(), 'scratch-editing');
		await vscode.commands.executeCommand('mentoring._setToday', TODAY);
	});
	suiteTeardown(async () => {
		await scratch.remove();
		await vscode.commands.executeCommand('mentoring._setToday', undefined);
	});
	teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	const head = '---\ntype: meeting\ndate: 2026-11-01\n---\n';
	const cases: readonly (readonly [string, string, string])[] = [
		['LF', `${head}- [ ] one\n- [ ] two\n`, `${head}- [x] one${DONE}\n- [ ] two\n`],
		[
			'CRLF',
			`${head}- [ ] one\n- [ ] two\n`.replaceAll('\n', '\r\n'),
			`${head}- [x] one${DONE}\n- [ ] two\n`.replaceAll('\n', '\r\n'),
		],
		['a BOM', `\ufeff${head}- [ ] one\n`, `\ufeff${head}- [x] one${DONE}\n`],
		['tabs and odd indentation', `${head}*\t[ ] one\n\t*\t[ ] two\n`, `${head}*\t[x] one${DONE}\n\t*\t[ ] two\n`],
		[
			'trailing spaces on other lines',
			`${head}text  \n- [ ] one\n   \nmore \t\n`,
			`${head}text  \n- [x] one${DONE}\n   \nmore \t\n`,
		],
		['no final newline', `${head}- [ ] one`, `${head}- [x] one${DONE}`],
		['mixed line endings', `${head}- [ ] one\r\ntext\n\r\nmore\n`, `${head}- [x] one${DONE}\r\ntext\n\r\nmore\n`],
		['mixed line endings and a BOM', `\ufeff${head}- [ ] one\r\ntext\n`, `\ufeff${head}- [x] one${DONE}\r\ntext\n`],
		['text beyond the basic plane', `${head}- [ ] 🎓 one ✓ é\n`, `${head}- [x] 🎓 one ✓ é${DONE}\n`],
		['many blank lines at the end', `${head}- [ ] one\n\n\n\n`, `${head}- [x] one${DONE}\n\n\n\n`],
		['emoji fields', `${head}- [ ] one 📅 2026-12-01\n`, `${head}- [x] one 📅 2026-12-01 ✅ ${TODAY}\n`],
		[
			'comments and quotes in the front matter',
			`---\n# mine\ntype:   "meeting" # yes\nodd: [1,2 ]\n---\n- [ ] one\n`,
			`---\n# mine\ntype:   "meeting" # yes\nodd: [1,2 ]\n---\n- [x] one${DONE}\n`,
		],
	];
	for (const [index, [name, before, after]] of cases.entries()) {
		test(`changes nothing but its line, and unticking leads back: ${name}`, async () => {
			const file = `case${index}.md`;
			const target = await scratch.writeAndTarget(file, before);
			deepEqual(await scratch.services.edits.toggle([target]), { done: 1, refused: [] });
			equal(await scratch.read(file), after);
			await scratch.until('the tick', (note) => note?.tasks[0]?.status === 'done', file);
			await scratch.services.edits.toggle([scratch.target(file)]);
			equal(await scratch.read(file), before);
		});
	}

	test('settings that tidy files on saving do not touch other lines', async () => {
		const files = vscode.workspace.getConfiguration('files');
		const keys = ['trimTrailingWhitespace', 'insertFinalNewline', 'trimFinalNewlines'];
		for (const key of keys) { await files.update(key, true, vscode.ConfigurationTarget.Global); }
		try {
			const target = await scratch.writeAndTarget('tidy.md', `${head}text  \n- [ ] one\n\n\nlast`);
			await scratch.services.edits.toggle([target]);
			equal(await scratch.read('tidy.md'), `${head}text  \n- [x] one${DONE}\n\n\nlast`);
		} finally {
			for (const key of keys) { await files.update(key, undefined, vscode.ConfigurationTarget.Global); }
		}
	});

	test('is one undo step for the editor that opens the file', async () => {
		const before = meeting('undo', '- [ ] one');
		const target = await scratch.writeAndTarget('undo.md', before);
		await scratch.services.edits.toggle([target]);
		const document = await vscode.workspace.openTextDocument(scratch.uri('undo.md'));
		await vscode.window.showTextDocument(document);
		ok(document.getText().includes('- [x] one'));
		await vscode.commands.executeCommand('undo');
		equal(document.getText(), before);
		await revert();
	});

	test('keeps what is unsaved unsaved, and edits that text', async () => {
		await scratch.writeAndTarget('dirty.md', meeting('dirty', '- [ ] one'));
		const before = await scratch.read('dirty.md');
		const document = await type(
			scratch.uri('dirty.md'),
			(text) => text.replace('## Homework', '## Homework\n\nA new line'),
		);
		await scratch.until('the unsaved line', (note) => note?.tasks[0]?.line === 10, 'dirty.md');
		await scratch.services.edits.toggle([scratch.target('dirty.md')]);
		ok(document.isDirty, 'it was saved');
		ok(document.getText().includes(`A new line\n\n- [x] one${DONE}`));
		equal(await scratch.read('dirty.md'), before);
		await revert();
	});

	test('many tasks in many files are one action', async () => {
		const a = await scratch.writeAndTarget('many1.md', meeting('many1', '- [ ] one', '- [ ] two', '- [ ] three'));
		const b = await scratch.writeAndTarget('many2.md', meeting('many2', '- [ ] four'));
		deepEqual(await scratch.services.edits.toggle([a, scratch.target('many1.md', 2), b, a]), {
			done: 4,
			refused: [],
		});
		equal(await scratch.read('many1.md'), meeting('many1', `- [x] one${DONE}`, '- [ ] two', `- [x] three${DONE}`));
		equal(await scratch.read('many2.md'), meeting('many2', `- [x] four${DONE}`));
	});

	test('edits that are asked for at once in one file all arrive', async () => {
		const lines = Array.from({ length: 10 }, (_, i) => `- [ ] item ${i}`);
		await scratch.writeAndTarget('queue.md', meeting('queue', ...lines));
		const targets = lines.map((_, i) => scratch.target('queue.md', i));
		await Promise.all(targets.map((target) => scratch.services.edits.toggle([target])));
		equal(
			await scratch.read('queue.md'),
			meeting('queue', ...lines.map((line) => `${line.replace('[ ]', '[x]')}${DONE}`)),
		);
	});

	test('due dates, owners and states are set on the line', async () => {
		const target = await scratch.writeAndTarget('fields.md', meeting('fields', '- [ ] one'));
		const { edits } = scratch.services;
		await edits.setDue([target], '2026-12-16' as NonNullable<Parameters<typeof edits.setDue>[1]>);
		await scratch.until('the date', (note) => note?.tasks[0]?.fields.due === '2026-12-16', 'fields.md');
		await edits.setOwners([scratch.target('fields.md')], ['mentor']);
		await scratch.until('the owner', (note) => note?.tasks[0]?.fields.owners?.[0] === 'mentor', 'fields.md');
		await edits.setStatus([scratch.target('fields.md')], 'in-progress');
		await scratch.until('the state', (note) => note?.tasks[0]?.status === 'in-progress', 'fields.md');
		const line = (await scratch.read('fields.md')).split('\n')[8];
		ok(line?.startsWith('- [/] one') && line.includes('due:2026-12-16') && line.includes('@mentor'), line);
	});
});

suite('editing a task is refused, and nothing is changed', () => {
	let scratch: Scratch;

	suiteSetup(async () => {
		scratch = new Scratch(await openServices(), 'scratch-refused');
	});
	suiteTeardown(() => scratch.remove());

	const refusals: readonly (readonly [string, string, string, string])[] = [
		['the line was changed', '- [ ] one', '- [ ] one, really', 'line-changed'],
		['the line is gone', '- [ ] one', 'nothing', 'line-changed'],
		[
			'the line moved and is not the only one like it',
			'- [ ] one',
			'text\n\n- [ ] one\n- [ ] one',
			'several-alike',
		],
	];
	for (const [index, [name, before, after, code]] of refusals.entries()) {
		test(name, async () => {
			const file = `refused${index}.md`;
			const target = await scratch.writeAndTarget(file, meeting('r', before));
			await scratch.write(file, meeting('r', after));
			const { done, refused } = await scratch.services.edits.toggle([target]);
			deepEqual([done, refused.map((refusedEdit) => refusedEdit.code)], [0, [code]]);
			ok(refused[0]!.reason.includes(file), refused[0]!.reason);
			equal(await scratch.read(file), meeting('r', after));
		});
	}

	test('but a line that only moved is found', async () => {
		const target = await scratch.writeAndTarget('moved.md', meeting('m', '- [ ] one'));
		await scratch.write('moved.md', meeting('m', 'text', '', '- [ ] one'));
		equal((await scratch.services.edits.setStatus([target], 'in-progress')).done, 1);
		equal(await scratch.read('moved.md'), meeting('m', 'text', '', '- [/] one'));
	});

	test('identical lines that did not move are told apart by their place', async () => {
		await scratch.writeAndTarget('alike.md', meeting('a', '- [ ] one', '- [ ] one', '- [ ] one'));
		equal((await scratch.services.edits.setStatus([scratch.target('alike.md', 1)], 'in-progress')).done, 1);
		equal(await scratch.read('alike.md'), meeting('a', '- [ ] one', '- [/] one', '- [ ] one'));
	});

	test('the file vanished', async () => {
		const target = await scratch.writeAndTarget('gone.md', meeting('g', '- [ ] one'));
		await vscode.workspace.fs.delete(scratch.uri('gone.md'));
		const { refused } = await scratch.services.edits.toggle([target]);
		deepEqual(refused.map((refusedEdit) => refusedEdit.code), ['note-gone']);
		await scratch.until('it to be forgotten', (note) => note === undefined, 'gone.md');
	});

	test('git could not merge two versions of the note', async () => {
		const text = meeting('two', '<<<<<<< HEAD', '- [ ] one', '=======', '- [x] one', '>>>>>>> laptop');
		await scratch.write('unmerged.md', text);
		await scratch.until('one version to be read', (note) => note?.tasks.length === 1, 'unmerged.md');
		const { refused } = await scratch.services.edits.toggle([scratch.target('unmerged.md')]);
		deepEqual(refused.map((refusedEdit) => refusedEdit.code), ['conflict-markers']);
		equal(await scratch.read('unmerged.md'), text);
	});

	for (const [name, after] of [['writes', 'another program was quicker'], ['removes', undefined]] as const) {
		test(`another program ${name} the file just when it is saved, and the document follows it`, async () => {
			const file = `quick-${name}.md`;
			const target = await scratch.writeAndTarget(file, meeting('q', '- [ ] one'));
			const document = await vscode.workspace.openTextDocument(scratch.uri(file));
			const [newer, newest] = [meeting('q', `- [ ] one, ${after}`), meeting('q', '- [ ] one, newest')];
			const saving = vscode.workspace.onWillSaveTextDocument(event => {
				if (event.document === document) {
					event.waitUntil(Promise.resolve(
						after === undefined
							? vscode.workspace.fs.delete(scratch.uri(file))
							: scratch.write(file, newer),
					));
				}
			});
			const { done, refused } = await scratch.services.edits.toggle([target]);
			saving.dispose();
			if (after !== undefined) {
				deepEqual([done, refused.map((refusedEdit) => refusedEdit.code)], [0, ['line-changed']]);
				equal(await scratch.read(file), newer);
			}
			equal(document.isDirty, false);
			await eventually(
				'no tab of it to stay',
				() => vscode.window.tabGroups.all.flatMap((group) => group.tabs).every((tab) => tab.label !== file),
			);
			await scratch.write(file, newest);
			await eventually(
				'the document to follow',
				async () => (await vscode.workspace.openTextDocument(scratch.uri(file))).getText() === newest,
			);
			await scratch.until('the note to follow', (note) => note?.tasks[0]?.text === 'one, newest', file);
		});
	}

	test('the file is not valid UTF-8', async () => {
		const text = new TextEncoder().encode(meeting('bad', '- [ ] one'));
		const bytes = Uint8Array.from([...text, 0xff, 0xfe, 10]);
		await scratch.write('bad.md', bytes);
		await scratch.until('it to be read', (note) => note?.tasks.length === 1, 'bad.md');
		const { refused } = await scratch.services.edits.toggle([scratch.target('bad.md')]);
		deepEqual(refused.map((refusedEdit) => refusedEdit.code), ['invalid-utf8']);
		deepEqual([...await vscode.workspace.fs.readFile(scratch.uri('bad.md'))], [...bytes]);
	});

	test('one of several: the others are done', async () => {
		const first = await scratch.writeAndTarget('one.md', meeting('1', '- [ ] one'));
		const second = await scratch.writeAndTarget('two.md', meeting('2', '- [ ] two'));
		await scratch.write('one.md', meeting('1', '- [ ] another'));
		const { done, refused } = await scratch.services.edits.setStatus([first, second], 'in-progress');
		deepEqual([done, refused.length], [1, 1]);
		equal(await scratch.read('one.md'), meeting('1', '- [ ] another'));
		equal(await scratch.read('two.md'), meeting('2', '- [/] two'));
		await eventually('the index', () => scratch.note('two.md')?.tasks[0]?.status === 'in-progress');
	});
});
