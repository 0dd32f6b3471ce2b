import * as vscode from 'vscode';
import { deepEqual, equal, ok } from './assert.ts';
import { openServices, revert, Scratch, type } from './scratch.ts';

const TODAY = '2026-11-23';

interface Prepared {
	readonly path: string;
	readonly created: boolean;
	readonly added: readonly string[];
	readonly carried: number;
	readonly left: readonly string[];
}
interface WrappedUp {
	readonly path: string;
	readonly status: string;
	readonly changed: number;
	readonly incomplete: number;
}

suite('the meeting cycle', () => {
	let all: Scratch;
	let scratch: Scratch;
	let count = 0;

	suiteSetup(async () => {
		all = new Scratch(await openServices(), 'scratch-cycle');
		await vscode.commands.executeCommand('mentoring._setToday', TODAY);
	});
	suiteTeardown(async () => {
		await all.remove();
		await vscode.commands.executeCommand('mentoring._setToday', undefined);
	});
	setup(() => {
		scratch = all.within(String(count++));
	});
	teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	const held = 'meetings/2026-11-01-vega.md';
	const planned = 'meetings/2026-12-09-vega.md';

	async function write(
		files: Readonly<Record<string, string>>,
		mentorship: readonly string[] = ['next_meeting: 2026-12-09 15:00'],
	): Promise<void> {
		const own = [
			'---',
			'type: mentorship',
			'mentor: Ana Vega',
			'mentee: Ben Orr',
			...mentorship,
			'---',
			'',
			'# Vega',
			'',
		].join('\n');
		for (const [name, text] of Object.entries({ 'mentorships/vega.md': own, ...files })) {
			await scratch.write(name, text);
		}
		// What VS Code's watcher hears of files in folders that are just being made is tested elsewhere.
		await scratch.services.notebooks.refresh();
		for (const name of ['mentorships/vega.md', ...Object.keys(files)]) {
			await scratch.until(name, note => note, name);
		}
		await scratch.services.notebooks.settled();
	}

	function prepare(more: object = {}): Thenable<Prepared | undefined> {
		return vscode.commands.executeCommand('mentoring.prepareMeeting', {
			mentorship: `${scratch.path}/mentorships/vega.md`,
			confirm: true,
			...more,
		});
	}

	function wrapUp(name: string, more: object): Thenable<WrappedUp | undefined> {
		return vscode.commands.executeCommand('mentoring.wrapUpMeeting', {
			uri: scratch.uri(name).toString(),
			...more,
		});
	}

	suite('preparing', () => {
		test('creates the next note with the homework in it, marks the originals, and a second time does nothing', async () => {
			await write({
				[held]: meetingOf('2026-11-01', '## Homework\n\n- [ ] Send it @mentee\n\n## Parked\n\n- Money\n'),
			});
			const result = await prepare();
			deepEqual([result?.created, result?.carried, result?.left], [true, 1, []]);
			const text = await scratch.read(planned);
			ok(
				text.startsWith(
					'---\ntype: meeting\nmentorship: "../mentorships/vega.md"\ndate: 2026-12-09 15:00\nstatus: planned\n---\n\n# ',
				),
				text,
			);
			for (
				const part of [
					'## What I need this time',
					'## Check in',
					'### Research',
					'- Money (since 2026-11-01)',
					'- [ ] Send it @mentee since:2026-11-01 carried:1',
				]
			) { ok(text.includes(part), `${part} in ${text}`); }
			equal(
				await scratch.read(held),
				meetingOf('2026-11-01', '## Homework\n\n- [>] Send it @mentee\n\n## Parked\n\n- Money\n'),
			);
			await scratch.until(
				'the new note',
				note => note?.tasks.some(({ fields }) => fields.carried === 1),
				planned,
			);
			const again = await prepare();
			deepEqual([again?.created, again?.carried, again?.added], [false, 0, []]);
			equal(await scratch.read(planned), text);
		});

		test('one undo takes the new note and the marks away again', async () => {
			await write({ [held]: meetingOf('2026-11-01', '## Homework\n\n- [ ] Send it\n') });
			const before = await vscode.workspace.openTextDocument(scratch.uri(held));
			equal((await prepare())?.carried, 1);
			await vscode.window.showTextDocument(before);
			ok(before.getText().includes('[>]'));
			await vscode.commands.executeCommand('undo');
			equal(before.getText(), meetingOf('2026-11-01', '## Homework\n\n- [ ] Send it\n'));
			equal(await exists(scratch.uri(planned)), false);
			await revert();
		});

		test('a note that is there gains what it lacks, with its own line endings, and every line of it stays', async () => {
			const body =
				'# Mine\r\n\r\nMy words.  \r\n\r\n## Check in\r\n\r\n* [ ] Successes\r\n\r\n## Parked\r\n\r\n- Mine';
			await write({
				[held]: meetingOf('2026-11-15', '## Parked\n\n- Money\n'),
				[planned]: meetingOf('2026-12-09', body).replaceAll(/(?<!\r)\n/g, '\r\n'),
			});
			const before = await scratch.read(planned);
			// On some days the sample beside it has something that was done since then, for no pair in particular.
			const added = (await prepare())?.added.filter(heading => heading !== 'Since last time');
			deepEqual(added, ['What I need this time', 'Parked']);
			const after = await scratch.read(planned);
			ok(isSubsequence(before, after), after);
			ok(after.endsWith('- Mine\r\n- Money (since 2026-11-15)'), after);
			ok(!/[^\r]\n/.test(after));
		});

		test('unsaved text is kept, added to, and left unsaved', async () => {
			await write({
				[held]: meetingOf('2026-11-01', '## Homework\n\n- [ ] Send it\n'),
				[planned]: meetingOf('2026-12-09', '## Homework\n'),
			});
			const document = await type(scratch.uri(planned), text => `${text}\nUnsaved words\n`);
			equal((await prepare())?.carried, 1);
			ok(document.isDirty, 'it was saved');
			ok(
				document.getText().includes('\nUnsaved words\n') && document.getText().includes('carried:1'),
				document.getText(),
			);
			await vscode.window.showTextDocument(document);
			await revert();
		});

		test('homework that is not carried is referred to, not copied', async () => {
			await write({
				[held]: meetingOf('2026-11-01', '# First\n\n## Homework\n\n- [ ] Send it @mentor due:2026-11-20\n'),
			});
			equal((await prepare({ carry: false }))?.carried, 0);
			const text = await scratch.read(planned);
			ok(
				text.includes(
					'\n## Also open\n\n- Send it (mentor; from [First](2026-11-01-vega.md), pledged 2026-11-01, '
						+ 'due 2026-11-20, slipped once)\n',
				),
				text,
			);
			equal(
				await scratch.read(held),
				meetingOf('2026-11-01', '# First\n\n## Homework\n\n- [ ] Send it @mentor due:2026-11-20\n'),
			);
		});

		test('without a booked meeting the date given is taken; an ended mentorship is left alone', async () => {
			await write({ [held]: meetingOf('2026-11-01', '# First\n') }, []);
			equal((await prepare({ date: '2027-01-20 09:30' }))?.path, `${scratch.path}/meetings/2027-01-20-vega.md`);
			ok((await scratch.read('meetings/2027-01-20-vega.md')).includes('date: 2027-01-20 09:30\n'));
			await vscode.workspace.fs.delete(scratch.uri('meetings/2027-01-20-vega.md'));
			await scratch.until('the note to go', note => !note, 'meetings/2027-01-20-vega.md');
			await write({}, ['status: ended']);
			await scratch.until('the end', note => note?.fields.mentorshipStatus === 'ended', 'mentorships/vega.md');
			equal(await prepare(), undefined);
		});

		test('a file of that name that is no meeting of the pair is left, and so is everything else', async () => {
			await write({ [held]: meetingOf('2026-11-01', '## Homework\n\n- [ ] Send it\n') });
			await scratch.write(planned, '---\ntype: meeting\n a: [\n---\nbroken\n');
			await scratch.services.notebooks.settled();
			equal(await prepare(), undefined);
			equal(await scratch.read(planned), '---\ntype: meeting\n a: [\n---\nbroken\n');
			equal(await scratch.read(held), meetingOf('2026-11-01', '## Homework\n\n- [ ] Send it\n'));
		});

		test('where an original changes while it is written, the new note is taken away again', async () => {
			await write({ [held]: meetingOf('2026-11-01', '# First\r\n\n## Homework\n\n- [ ] Send it\n') });
			const uris = [scratch.uri(held)];
			const outcome = await scratch.services.edits.changeTogether(uris, () => {
				void scratch.write(held, meetingOf('2026-11-01', 'changed meanwhile\r\n\n'));
				return new Map([[uris[0]!.toString(), [{ start: 0, end: 0, text: '' }, {
					start: 4,
					end: 4,
					text: '# x\n',
				}]], [scratch.uri(planned).toString(), [{ start: 0, end: 0, text: 'new\n' }]]]);
			}, [scratch.uri(planned)]);
			equal(outcome.done, false);
			equal(await exists(scratch.uri(planned)), false);
			equal(await scratch.read(held), meetingOf('2026-11-01', 'changed meanwhile\r\n\n'));
		});

		test('a mentorship known only from its meetings, with names of 500 characters', async () => {
			const [mentor, mentee] = ['V', 'O'].map(letter => `Dr ${letter}${'x'.repeat(500)}`);
			const text = `---\ntype: meeting\nmentor: ${mentor!}\nmentee: ${mentee!}\ndate: 2026-11-01\n`
				+ 'next_meeting: 2026-12-09\n---\n## Homework\n\n- [ ] Send it\n';
			await scratch.write(held, text);
			await scratch.until('the meeting', note => note, held);
			await scratch.services.notebooks.settled();
			const result = await vscode.commands.executeCommand<Prepared | undefined>('mentoring.prepareMeeting', {
				mentorship: scratch.uri(held).toString(),
				confirm: true,
			});
			equal(result?.carried, 1);
			ok((await scratch.read(planned)).includes(`mentor: "${mentor!}"\n`));
		});
	});

	suite('wrapping up', () => {
		const open = '## Homework\n\n- [ ] Send it\n- [ ] Read it @mentor due:2026-12-01\n';

		test('settles the status, books the next meeting and completes homework, each by the smallest edit', async () => {
			const text = '---\ntype: meeting\nmentorship: "../mentorships/vega.md" # us\ndate: 2026-11-20\n'
				+ `status: planned   # so far\n---\n${open}`;
			await write({ 'meetings/now.md': text }, ["next_meeting: '2026-11-20'  # fixed"]);
			const result = await wrapUp('meetings/now.md', {
				status: 'held',
				next: '2026-12-18 15:00',
				homework: [{ line: 8, owner: 'mentee', due: '2026-12-10' }],
			});
			deepEqual(result, { path: `${scratch.path}/meetings/now.md`, status: 'held', changed: 1, incomplete: 0 });
			equal(
				await scratch.read('meetings/now.md'),
				text.replace('status: planned', 'status: held').replace(
					'so far\n',
					'so far\nnext_meeting: 2026-12-18 15:00\n',
				).replace('Send it', 'Send it @mentee due:2026-12-10'),
			);
			ok((await scratch.read('mentorships/vega.md')).includes("next_meeting: '2026-12-18 15:00'  # fixed\n"));
			await scratch.until('the status', note => note?.fields.meetingStatus === 'held', 'meetings/now.md');
			const key = `${scratch.path}/mentorships/vega.md`;
			deepEqual(scratch.folder.view.mentorship(key)?.nextMeeting, { date: '2026-12-18', time: '15:00' });
		});

		test('one undo takes it back from both notes', async () => {
			await write({ [held]: meetingOf('2026-11-01', open) }, ['next_meeting: 2026-11-01']);
			const own = await scratch.read('mentorships/vega.md');
			equal((await wrapUp(held, { status: 'held', next: '2026-12-18' }))?.incomplete, 1);
			const document = await vscode.workspace.openTextDocument(scratch.uri(held));
			await vscode.window.showTextDocument(document);
			ok(document.getText().includes('next_meeting: 2026-12-18'));
			await vscode.commands.executeCommand('undo');
			equal(document.getText(), meetingOf('2026-11-01', open));
			equal((await vscode.workspace.openTextDocument(scratch.uri('mentorships/vega.md'))).getText(), own);
			await revert();
		});

		test('a postponed meeting says so, and the next one is on the new day', async () => {
			await write({ [held]: meetingOf('2026-11-20', '# Now\n') });
			equal((await wrapUp(held, { status: 'postponed', next: '2026-12-02' }))?.status, 'postponed');
			equal(
				await scratch.read(held),
				'---\ntype: meeting\nmentorship: ../mentorships/vega.md\ndate: 2026-11-20\nstatus: postponed\n'
					+ 'next_meeting: 2026-12-02\n---\n# Now\n',
			);
		});

		test('what cannot be changed safely is left whole, in all notes', async () => {
			const text = meetingOf('2026-11-20', '# Now\n').replace('---\n#', 'status: planned\nstatus: held\n---\n#');
			await write({ [held]: text }, ['next_meeting: 2026-11-20']);
			const own = await scratch.read('mentorships/vega.md');
			equal(await wrapUp(held, { status: 'held', next: '2026-12-02' }), undefined);
			deepEqual([await scratch.read(held), await scratch.read('mentorships/vega.md')], [text, own]);
		});
	});
});

function meetingOf(date: string, body: string): string {
	return `---\ntype: meeting\nmentorship: ../mentorships/vega.md\ndate: ${date}\n---\n${body}`;
}

function exists(uri: vscode.Uri): Thenable<boolean> {
	return vscode.workspace.fs.stat(uri).then(() => true, () => false);
}

/** Everything of the first is in the second, in order. */
function isSubsequence(text: string, all: string): boolean {
	let at = 0;
	for (const character of all) { if (character === text[at]) { at++; } }
	return at === text.length;
}
