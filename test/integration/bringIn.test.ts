import * as vscode from 'vscode';
import { deepEqual, equal, eventually, ok } from './assert.ts';
import { item, para, run, wordFile } from '../support/wordFile.ts';
import { openServices, Scratch } from './scratch.ts';

const TODAY = '2026-11-23';

suite('bringing in notes', () => {
	let scratch: Scratch;

	suiteSetup(async () => {
		scratch = new Scratch(await openServices(), 'scratch-bring-in');
		await vscode.commands.executeCommand('mentoring._setToday', TODAY);
		await scratch.write(
			'vega.md',
			'---\ntype: mentorship\nmentor: Vera Vega\nmentee: Ann Able\nrole: mentee\nstatus: active\n---\n',
		);
		await scratch.until('the mentorship', note => note, 'vega.md');
	});
	suiteTeardown(async () => {
		await scratch.remove();
		await vscode.commands.executeCommand('mentoring._setToday', undefined);
	});
	teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	test('a folder of old notes is notes with homework after one command, and as it was after Undo Last Change', async () => {
		const old = {
			'old/2026-09-03.md':
				'# Meeting with Vera\r\n\r\n- [ ] Vera: read the methods by 30 Sept\r\n- [ ] me: send the aims\r\n',
			'old/call.md':
				'# Call with Vera Vega, 1 October 2026\n\nTODO: ask about leave due 20 October\n\n```\nTODO: code\n```\n',
			'old/paper.md': '# Growth\n\n## Abstract\n\n## Methods\n\n- [ ] Vera: check\n',
		};
		for (const [path, text] of Object.entries(old)) { await scratch.write(path, text); }
		const result = await vscode.commands.executeCommand<{ brought: string[], homework: number } | undefined>(
			'mentoring.bringInNotes',
			{ uri: scratch.uri('old').toString(), confirm: true },
		);
		deepEqual(result, {
			brought: [`${scratch.path}/old/2026-09-03.md`, `${scratch.path}/old/call.md`],
			homework: 3,
		});
		equal(
			await scratch.read('old/2026-09-03.md'),
			'---\r\ntype: meeting\r\nmentorship: vega\r\ndate: 2026-09-03\r\n---\r\n\r\n# Meeting with Vera\r\n'
				+ `\r\n- [ ] Vera: read the methods by 30 Sept @mentor due:2026-09-30 since:${TODAY}\r\n`
				+ `- [ ] me: send the aims @mentee since:${TODAY}\r\n`,
		);
		equal(await scratch.read('old/paper.md'), old['old/paper.md']);
		const overdue = () =>
			scratch.folder.view.openHomework('overdue').filter(({ note }) =>
				note.path.startsWith(`${scratch.path}/old`)
			).map(({ owners, overdueDays }) => [owners.join(), overdueDays]);
		await eventually('the homework', () => overdue().length === 2);
		deepEqual(overdue(), [['mentor', 54], ['mentee', 34]]);
		await vscode.commands.executeCommand('mentoring.undoLastChange');
		for (const [path, text] of Object.entries(old)) { equal(await scratch.read(path), text); }
	});

	test('a Word file becomes a note beside it and stays as it is; Undo Last Change takes the note away, unless it was written in', async () => {
		const bytes = wordFile(
			para('Call with Vera Vega, 1 October 2026', 'Heading1') + item(run('☐ Vera: intro by 20 October')),
		);
		await scratch.write('word/call.docx', bytes);
		await scratch.write('word/~$call.docx', bytes);
		await scratch.write('word/broken.docx', 'not a package');
		const bringIn = () =>
			vscode.commands.executeCommand<{ brought: string[], homework: number } | undefined>(
				'mentoring.bringInNotes',
				{ uri: scratch.uri('word').toString(), confirm: true },
			);
		deepEqual(await bringIn(), { brought: [`${scratch.path}/word/call.md`], homework: 1 });
		equal(
			await scratch.read('word/call.md'),
			'---\ntype: meeting\nmentorship: vega\ndate: 2026-10-01\n---\n\n'
				+ '# Call with Vera Vega, 1 October 2026\n\n'
				+ `- [ ] Vera: intro by 20 October @mentor due:2026-10-20 since:${TODAY}\n`,
		);
		deepEqual([...await vscode.workspace.fs.readFile(scratch.uri('word/call.docx'))], [...bytes]);
		deepEqual(await bringIn(), { brought: [], homework: 0 });
		await vscode.commands.executeCommand('mentoring.undoLastChange');
		deepEqual((await vscode.workspace.fs.readDirectory(scratch.uri('word'))).map(([name]) => name).sort(), [
			'broken.docx',
			'call.docx',
			'~$call.docx',
		]);
		await scratch.until('the note to be gone', note => !note, 'word/call.md');
		deepEqual((await bringIn())?.brought, [`${scratch.path}/word/call.md`]);
		await scratch.write('word/call.md', `${await scratch.read('word/call.md')}More.\n`);
		await vscode.commands.executeCommand('mentoring.undoLastChange');
		ok((await scratch.read('word/call.md')).endsWith('More.\n'));
	});

	test('where there is nothing to bring in, nothing is changed and that is said', async () => {
		await scratch.write('soup.md', '# Soup\n\n- [ ] onions\n');
		deepEqual(
			await vscode.commands.executeCommand('mentoring.bringInNotes', {
				uri: scratch.uri('soup.md').toString(),
				confirm: true,
			}),
			{ brought: [], homework: 0 },
		);
		ok((await scratch.read('soup.md')).startsWith('# Soup'));
	});
});
