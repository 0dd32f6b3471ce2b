import * as vscode from 'vscode';
import { TaskDrag } from '../../src/host/tree/taskDrag.ts';
import { deepEqual, equal } from './assert.ts';
import { meeting, openServices, Scratch } from './scratch.ts';

suite('items given dates and goals together', () => {
	let scratch: Scratch;

	suiteSetup(async () => {
		scratch = new Scratch(await openServices(), 'dropping');
	});
	teardown(() => scratch.remove());

	test('different days in one file are one undo step', async () => {
		const before = meeting('A', '- [ ] One @mentor', '- [ ] Two @mentee due:2099-12-01');
		const first = await scratch.writeAndTarget('a.md', before);
		const outcome = await scratch.services.edits.setDueEach([{ targets: [first], due: '2099-12-05' as never }, {
			targets: [scratch.target('a.md', 1)],
			due: undefined,
		}]);
		deepEqual(outcome, { done: 2, refused: [] });
		equal(await scratch.read('a.md'), meeting('A', '- [ ] One @mentor due:2099-12-05', '- [ ] Two @mentee'));
		await vscode.window.showTextDocument(scratch.uri('a.md'));
		await vscode.commands.executeCommand('undo');
		equal(vscode.window.activeTextEditor?.document.getText(), before);
		await vscode.commands.executeCommand('workbench.action.files.save');
	});

	test('a goal is written, changed and taken away', async () => {
		const target = await scratch.writeAndTarget('goal.md', meeting('A', '- [ ] One @mentor'));
		deepEqual(await scratch.services.edits.setGoal([target], 'award'), { done: 1, refused: [] });
		equal(await scratch.read('goal.md'), meeting('A', '- [ ] One @mentor goal:award'));
		await scratch.until('the goal', (note) => note?.tasks[0]?.fields.goal === 'award', 'goal.md');
		deepEqual(await scratch.services.edits.setGoal([scratch.target('goal.md')], undefined), {
			done: 1,
			refused: [],
		});
		equal(await scratch.read('goal.md'), meeting('A', '- [ ] One @mentor'));
	});

	test('files that are dropped on a tree which takes them are handed over, each once', async () => {
		const { notebooks, logger } = scratch.services;
		const taken: string[] = [];
		const drag = new TaskDrag({ notebooks, logger }, () => [], {
			files: async (_row, files) => {
				taken.push(...files.map(file => file instanceof vscode.Uri ? file.toString() : file.name));
			},
		});
		deepEqual(drag.dropMimeTypes, ['text/uri-list', 'files']);
		await scratch.write('a.ics', '');
		await scratch.write('b.docx', '');
		const [first, second] = [scratch.uri('a.ics').toString(), scratch.uri('b.docx').toString()];
		const data = new vscode.DataTransfer();
		data.set('text/uri-list', new vscode.DataTransferItem(`# from the Explorer\r\n${first}\r\n${second}\r\n`));
		const { token } = new vscode.CancellationTokenSource();
		await drag.handleDrop(undefined, data, token);
		deepEqual(taken, [first, second]);
		await new TaskDrag({ notebooks, logger }, () => [], {}).handleDrop(undefined, data, token);
		await drag.handleDrop(undefined, new vscode.DataTransfer(), token);
		deepEqual(taken, [first, second]);
	});
});
