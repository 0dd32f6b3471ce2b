import * as vscode from 'vscode';
import { deepEqual, equal, ok } from './assert.ts';
import { openServices, Scratch } from './scratch.ts';

const TODAY = '2026-11-23';
const NOTE = '---\ntype: mentorship\nmentor: Ulf Ulm\nmentee: Ann Able\nstatus: active # for now\n---\n';
const meetingOf = (date: string, item: string) =>
	`---\ntype: meeting\nmentorship: ulm\ndate: ${date}\n---\n\n## Homework\n\n- [ ] ${item}\n`;

interface Closed {
	readonly cancelled: number;
	readonly carried?: number;
	readonly carriedTo?: string;
	readonly closing?: string;
}

suite('closing a mentorship', () => {
	let scratch: Scratch;
	let count = 0;

	suiteSetup(async () => {
		scratch = new Scratch(await openServices(), 'scratch-ending');
		await vscode.commands.executeCommand('mentoring._setToday', TODAY);
	});
	suiteTeardown(async () => {
		await scratch.remove();
		await vscode.commands.executeCommand('mentoring._setToday', undefined);
	});
	teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	/** A pair of its own with two meetings; gives the folder. */
	async function pair(): Promise<Scratch> {
		const place = scratch.within(`pair${++count}`);
		await place.write('ulm.md', NOTE);
		for (const [name, item] of [['1.md', 'One'], ['2.md', 'Two']] as const) {
			await place.write(
				name,
				meetingOf(`2026-11-0${name[0]!}`, item).replace('mentorship: ulm', 'mentorship: ./ulm.md'),
			);
			await place.until('the meeting', note => note?.tasks.length === 1, name);
		}
		await place.until('the mentorship', note => note, 'ulm.md');
		return place;
	}

	const close = (place: Scratch, more: object = {}) =>
		vscode.commands.executeCommand('mentoring.closeMentorship', {
			mentorship: place.uri('ulm.md').toString(),
			status: 'ended',
			homework: 'cancel',
			...more,
		});

	test('settles the status and the unfinished homework, and keeps every note', async () => {
		const place = await pair();
		deepEqual(await close(place), { path: `${place.path}/ulm.md`, status: 'ended', cancelled: 2 });
		equal(
			await place.read('ulm.md'),
			NOTE.replace('active', 'ended').replace('now\n', `now\nend_date: ${TODAY}\n`),
		);
		for (const [name, item] of [['1.md', 'One'], ['2.md', 'Two']] as const) {
			ok((await place.read(name)).endsWith(`- [-] ${item} cancelled:${TODAY}\n`));
		}
	});

	test('informally, leaving what is open', async () => {
		const place = await pair();
		const before = await place.read('1.md');
		deepEqual(await close(place, { status: 'informal', homework: 'leave', date: '2026-12-31' }), {
			path: `${place.path}/ulm.md`,
			status: 'informal',
			cancelled: 0,
		});
		ok((await place.read('ulm.md')).includes('status: informal # for now\nend_date: 2026-12-31\n'));
		equal(await place.read('1.md'), before);
	});

	test('one file that cannot be changed leaves all as they are', async () => {
		const place = await pair();
		const before = await place.read('1.md');
		await place.write('2.md', new Uint8Array([...new TextEncoder().encode(await place.read('2.md')), 0xff]));
		equal(await close(place), undefined);
		equal(await place.read('ulm.md'), NOTE);
		equal(await place.read('1.md'), before);
		equal(await close(place, { status: 'happy' }), undefined);
	});

	/** Another relationship, whose next meeting is booked; `planned` is the text of its note, if there is one. */
	async function successor(place: Scratch, planned?: string): Promise<void> {
		await place.write(
			'new.md',
			'---\ntype: mentorship\nmentor: Nora New\nmentee: Ann Able\nnext_meeting: 2026-12-09 15:00\n---\n',
		);
		if (planned !== undefined) {
			await place.write(
				'next.md',
				`---\ntype: meeting\nmentorship: ./new.md\ndate: 2026-12-09 15:00\n---\n${planned}`,
			);
			await place.until('the next meeting', note => note, 'next.md');
		}
		await place.until('the other mentorship', note => note, 'new.md');
		await place.services.notebooks.settled();
	}
	const carryOn = (place: Scratch, more: object = {}) =>
		close(place, { homework: 'carry', carryTo: `${place.path}/new.md`, ...more }) as Thenable<Closed | undefined>;

	test('takes the keeper’s own along to another mentor, cancels what the old one promised, and makes the closing note', async () => {
		const place = await pair();
		const three =
			`${meetingOf('2026-11-03', 'Ask him @mentor').replace('mentorship: ulm', 'mentorship: ./ulm.md')}\n`
			+ '## Private\n\n- [ ] Secret\n';
		await place.write('3.md', three);
		await place.until('the third', note => note?.tasks.length === 2, '3.md');
		await successor(place, '\n## Homework\n');
		const result = await carryOn(place, { closingNote: true });
		try {
			deepEqual([result?.carried, result?.cancelled, result?.carriedTo], [2, 1, `${place.path}/next.md`]);
			for (const [name, item] of [['1.md', 'One'], ['2.md', 'Two']] as const) {
				ok((await place.read(name)).endsWith(`- [>] ${item}\n`));
			}
			ok(
				(await place.read('next.md')).endsWith(
					'## Homework\n\n- [ ] One since:2026-11-01 carried:1\n- [ ] Two since:2026-11-02 carried:1\n',
				),
				await place.read('next.md'),
			);
			equal(
				await place.read('3.md'),
				three.replace('- [ ] Ask him @mentor', `- [-] Ask him @mentor cancelled:${TODAY}`),
			);
			equal(vscode.window.activeTextEditor?.document.uri.path.endsWith(result?.closing ?? '?'), true);
			ok(vscode.window.activeTextEditor?.document.getText().startsWith('---\ntype: closing\nmentorship: '));
		} finally {
			await vscode.commands.executeCommand('workbench.action.closeAllEditors');
			if (result?.closing !== undefined) {
				await vscode.workspace.fs.delete(vscode.Uri.joinPath(scratch.folder.uri, result.closing));
			}
		}
	});

	test('makes the next meeting’s note where there is none, and asks for one that is booked', async () => {
		const place = await pair();
		equal(await carryOn(place), undefined);
		equal(await place.read('ulm.md'), NOTE);
		await successor(place);
		const result = await carryOn(place);
		ok(result?.carriedTo !== undefined);
		const text = new TextDecoder().decode(
			await vscode.workspace.fs.readFile(vscode.Uri.joinPath(scratch.folder.uri, result.carriedTo)),
		);
		ok(
			text.startsWith('---\ntype: meeting\n')
				&& text.endsWith('- [ ] One since:2026-11-01 carried:1\n- [ ] Two since:2026-11-02 carried:1\n'),
			text,
		);
		await vscode.workspace.fs.delete(vscode.Uri.joinPath(scratch.folder.uri, result.carriedTo));
	});

	test('a write that fails half-way leaves every file as it was, and none behind', async () => {
		const place = await pair();
		// Two kinds of line endings: such a file is written as bytes, after the others.
		const mixed = (await place.read('2.md')).replace('---\n', '---\r\n');
		await place.write('2.md', mixed);
		await successor(place);
		const files = async () =>
			Object.fromEntries(
				await Promise.all(
					(await vscode.workspace.findFiles('**/*.md')).map(
						async uri => [uri.path, new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))],
					),
				),
			);
		const before = await files();
		const { edits } = place.services;
		const original = edits.changeTogether.bind(edits);
		const meanwhile = `${mixed}changed meanwhile\n`;
		edits.changeTogether = (uris, plan, created) =>
			original(uris, texts => {
				void place.write('2.md', meanwhile);
				return plan(texts);
			}, created);
		try {
			equal(await carryOn(place, { closingNote: true }), undefined);
		} finally {
			edits.changeTogether = original;
		}
		deepEqual(await files(), { ...before, [place.uri('2.md').path]: meanwhile });
	});

	test('the boundaries are shown', async () => {
		const page = await vscode.commands.executeCommand<string>('mentoring.showBoundaries');
		ok(page.startsWith('# Four boundaries'), page);
		// Shown to be read: there is nothing to save when it is closed.
		equal(vscode.window.activeTextEditor?.document.getText(), page);
		equal(vscode.window.activeTextEditor?.document.isDirty, false);
	});
});
