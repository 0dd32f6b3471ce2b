import * as vscode from 'vscode';
import { deepEqual, equal, ok } from './assert.ts';
import { meeting, openServices, revert, Scratch, type } from './scratch.ts';

const TODAY = '2026-11-23';

suite('recurring homework', () => {
	let scratch: Scratch;

	suiteSetup(async () => {
		scratch = new Scratch(await openServices(), 'scratch-recurrence');
		await vscode.commands.executeCommand('mentoring._setToday', TODAY);
	});
	suiteTeardown(async () => {
		await scratch.remove();
		await vscode.commands.executeCommand('mentoring._setToday', undefined);
	});
	teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	const before = '- [ ] Send 🔁 every month on the last Friday 📅 2026-11-27\n  - [x] Draft';
	const after = '- [ ] Send 🔁 every month on the last Friday 📅 2026-12-25\n  - [ ] Draft\n'
		+ `- [x] Send 🔁 every month on the last Friday 📅 2026-11-27 ✅ ${TODAY}\n  - [x] Draft`;

	for (
		const [name, write] of [
			['through the editor', (text: string) => text],
			[
				'through the bytes, with CRLF and mixed line endings',
				(text: string) => `${text.replaceAll('\n', '\r\n')}\nlast\n`,
			],
		] as const
	) {
		test(`ticking makes the next on the line above: ${name}`, async () => {
			const file = `${name.length}.md`;
			const target = await scratch.writeAndTarget(file, write(meeting('repeat', before)));
			deepEqual(await scratch.services.edits.toggle([target]), { done: 1, refused: [] });
			equal(await scratch.read(file), write(meeting('repeat', after)));
			await scratch.until('the next', note => note?.tasks.length === 4, file);
			await scratch.services.edits.toggle([scratch.target(file, 2)]);
			await scratch.until('the box', note => note?.tasks[2]?.status === 'open', file);
			await scratch.services.edits.toggle([scratch.target(file, 2)]);
			equal(await scratch.read(file), write(meeting('repeat', after)));
		});
	}

	test('is one undo step', async () => {
		const text = meeting('undo', before);
		await scratch.services.edits.toggle([await scratch.writeAndTarget('undo.md', text)]);
		const document = await vscode.workspace.openTextDocument(scratch.uri('undo.md'));
		await vscode.window.showTextDocument(document);
		ok(document.getText().includes('2026-12-25'));
		await vscode.commands.executeCommand('undo');
		equal(document.getText(), text);
		await revert();
	});

	test('by command in the editor, with unsaved text, below by the setting', async () => {
		const settings = vscode.workspace.getConfiguration('mentoring');
		await settings.update('nextOccurrence', 'below', vscode.ConfigurationTarget.Global);
		try {
			await scratch.writeAndTarget('below.md', meeting('below', '- [ ] One'));
			const document = await type(
				scratch.uri('below.md'),
				text => text.replace('- [ ] One', '- [ ] One repeat:weekly due:2026-11-20'),
			);
			const line = document.getText().split('\n').findIndex(part => part.includes('One'));
			await vscode.commands.executeCommand('mentoring.toggleTask', { uri: document.uri.toString(), line });
			equal(
				document.getText(),
				meeting(
					'below',
					`- [x] One repeat:weekly due:2026-11-20 done:${TODAY}`,
					'- [ ] One repeat:weekly due:2026-11-27',
				),
			);
			await revert();
		} finally {
			await settings.update('nextOccurrence', undefined, vscode.ConfigurationTarget.Global);
		}
	});

	test('a rule that is not understood is ticked, and reported in the note', async () => {
		const target = await scratch.writeAndTarget('odd.md', meeting('odd', '- [ ] One repeat:"full moon"'));
		deepEqual(scratch.problems('odd.md'), ['task.unknown-repeat']);
		equal((await scratch.services.edits.toggle([target])).done, 1);
		equal(await scratch.read('odd.md'), meeting('odd', `- [x] One repeat:"full moon" done:${TODAY}`));
	});
});
