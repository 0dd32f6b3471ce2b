import * as vscode from 'vscode';
import { deepEqual, equal, ok } from './assert.ts';
import { openServices, Scratch } from './scratch.ts';

interface Result { readonly proposed: readonly string[]; readonly done: number; readonly refused: readonly string[] }

const run = (argument: object) => vscode.commands.executeCommand<Result | undefined>('mentoring.readWhatCameBack', argument);
const NOTE = '---\ntype: meeting\nmentorship: vega\ndate: 2026-11-18\nstatus: held\n---\n\n## Homework — mentor\n\n- [ ] Write to Ingrid Solheim\n- [ ] Read the second draft\n';

suite('reading what came back', () => {
	let scratch: Scratch;

	suiteSetup(async () => {
		scratch = new Scratch(await openServices(), 'scratch-answers');
		await vscode.commands.executeCommand('mentoring._setToday', '2026-11-23');
		await scratch.write('vega.md', '---\ntype: mentorship\nmentor: Vera Vega\nmentee: Ann Able\nmentor_email: vera@example.org\nstatus: active\n---\n');
		await scratch.write('meeting.md', NOTE);
		await scratch.until('the meeting', note => note, 'meeting.md');
		await scratch.until('the mentorship', note => note, 'vega.md');
	});
	suiteTeardown(async () => {
		await scratch.remove();
		await vscode.commands.executeCommand('mentoring._setToday', undefined);
	});

	test('writes what a pasted mail says, once, as one change that is taken back', async () => {
		const mentorship = scratch.uri('vega.md').toString();
		const text = '> - [ ] Write to Ingrid Solheim\ndone last week\n> - [ ] Read the second draft\nby Dec 4\n';
		const first = await run({ text, mentorship, accept: true });
		ok(first);
		deepEqual(first.proposed, ['Tick: Write to Ingrid Solheim', 'Move: Read the second draft']);
		equal(first.done, 2);
		equal(await scratch.read('meeting.md'), NOTE.replace('- [ ] Write to Ingrid Solheim', '- [x] Write to Ingrid Solheim done:2026-11-23').replace('second draft', 'second draft due:2026-12-04'));
		await scratch.until('the tick', note => note?.tasks[0]?.status === 'done' || undefined, 'meeting.md');
		deepEqual((await run({ text, mentorship, accept: true }))?.proposed, []);
		await vscode.commands.executeCommand('mentoring.undoLastChange');
		equal(await scratch.read('meeting.md'), NOTE);
		await scratch.until('the undo', note => note?.tasks[0]?.status === 'open' || undefined, 'meeting.md');
	});

	test('reads a mail that was saved, and knows by its address whose it is', async () => {
		await scratch.write('answer.eml', 'From: "V. Vega" <Vera@example.org>\r\nDate: Sun, 22 Nov 2026 23:30:00 -0800\r\nSubject: =?utf-8?q?Re=3A_Wednesday?=\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n> - [ ] Read the second draft\r\nDone =E2=80=93 it is good, send it to Ingrid.\r\n');
		const result = await run({ uri: scratch.uri('answer.eml'), accept: true });
		deepEqual(result?.proposed, ['Tick: Read the second draft', 'Note below: Read the second draft']);
		ok((await scratch.read('meeting.md')).includes('- [x] Read the second draft done:2026-11-23\n  - Vera Vega: Done – it is good, send it to Ingrid.\n'), await scratch.read('meeting.md'));
	});

	test('says nothing where nothing is said', async () => {
		deepEqual((await run({ text: 'Thank you!', mentorship: scratch.uri('vega.md').toString(), accept: true }))?.proposed, []);
	});
});
