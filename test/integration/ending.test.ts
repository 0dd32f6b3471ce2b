import * as vscode from 'vscode';
import { deepEqual, equal, ok } from './assert.ts';
import { openServices, Scratch } from './scratch.ts';

const TODAY = '2026-11-23';
const NOTE = '---\ntype: mentorship\nmentor: Ulf Ulm\nmentee: Ann Able\nstatus: active # for now\n---\n';
const meetingOf = (date: string, item: string) => `---\ntype: meeting\nmentorship: ulm\ndate: ${date}\n---\n\n## Homework\n\n- [ ] ${item}\n`;

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
			await place.write(name, meetingOf(`2026-11-0${name[0]!}`, item).replace('mentorship: ulm', 'mentorship: ./ulm.md'));
			await place.until('the meeting', note => note?.tasks.length === 1, name);
		}
		await place.until('the mentorship', note => note, 'ulm.md');
		return place;
	}

	const close = (place: Scratch, more: object = {}) => vscode.commands.executeCommand('mentoring.closeMentorship', { mentorship: place.uri('ulm.md').toString(), status: 'ended', homework: 'cancel', ...more });

	test('settles the status and the unfinished homework, and keeps every note', async () => {
		const place = await pair();
		deepEqual(await close(place), { path: `${place.path}/ulm.md`, status: 'ended', cancelled: 2 });
		equal(await place.read('ulm.md'), NOTE.replace('active', 'ended').replace('now\n', `now\nend_date: ${TODAY}\n`));
		for (const [name, item] of [['1.md', 'One'], ['2.md', 'Two']] as const) { ok((await place.read(name)).endsWith(`- [-] ${item} cancelled:${TODAY}\n`)); }
	});

	test('informally, leaving what is open', async () => {
		const place = await pair();
		const before = await place.read('1.md');
		deepEqual(await close(place, { status: 'informal', homework: 'leave', date: '2026-12-31' }), { path: `${place.path}/ulm.md`, status: 'informal', cancelled: 0 });
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

	test('the boundaries are shown', async () => {
		const page = await vscode.commands.executeCommand<string>('mentoring.showBoundaries');
		ok(page.startsWith('# Four boundaries'), page);
		equal(vscode.window.activeTextEditor?.document.isUntitled, true);
	});
});
