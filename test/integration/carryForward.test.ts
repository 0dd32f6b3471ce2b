import * as vscode from 'vscode';
import { deepEqual, equal, ok } from './assert.ts';
import { openServices, revert, Scratch, type } from './scratch.ts';

const TODAY = '2026-11-23';
const SINCE = 'since:2026-11-01 carried:1';

interface Result {
	readonly carried: number;
	readonly path: string;
	readonly left: readonly string[];
}

suite('carrying homework forward', () => {
	let all: Scratch;
	let scratch: Scratch;
	let count = 0;

	suiteSetup(async () => {
		all = new Scratch(await openServices(), 'scratch-carry');
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

	/** A mentorship of its own with one held and, if there is text for it, one planned meeting. */
	async function write(held: string, planned?: string): Promise<void> {
		await scratch.write(
			'mentorships/vega.md',
			'---\ntype: mentorship\nmentor: Ana Vega\nmentee: Ben Orr\nnext_meeting: 2026-12-09 15:00\n---\n\n'
				+ '# Vega\n',
		);
		await scratch.write('meetings/2026-11-01-vega.md', meetingOf('2026-11-01', held));
		if (planned !== undefined) {
			await scratch.write('meetings/2026-12-09-vega.md', meetingOf('2026-12-09', planned));
		}
		await scratch.until('the mentorship', note => note, 'mentorships/vega.md');
		await scratch.until(
			'the meeting held',
			note => note?.fields.date?.date === '2026-11-01',
			'meetings/2026-11-01-vega.md',
		);
		if (planned !== undefined) {
			await scratch.until('the next meeting', note => note, 'meetings/2026-12-09-vega.md');
		}
		await scratch.services.notebooks.settled();
	}

	function carry(more: object = { confirm: true }): Thenable<Result | undefined> {
		return vscode.commands.executeCommand('mentoring.carryForward', {
			mentorship: `${scratch.path}/mentorships/vega.md`,
			...more,
		});
	}

	test('copies into the next meeting, marks the originals, saves both, and does nothing the second time', async () => {
		await write(
			'## Homework — mentor\n\n- [ ] Introduce\n  - [x] Ask\n\n## Homework — mentee\n\n- [ ] Send it due:2026-11-20\n',
			'# Next\n',
		);
		const result = await carry();
		deepEqual([result?.carried, result?.path, result?.left], [
			2,
			`${scratch.path}/meetings/2026-12-09-vega.md`,
			[],
		]);
		const held = meetingOf(
			'2026-11-01',
			'## Homework — mentor\n\n- [>] Introduce\n  - [x] Ask\n\n## Homework — mentee\n\n'
				+ '- [>] Send it due:2026-11-20\n',
		);
		const planned = meetingOf(
			'2026-12-09',
			`# Next\n\n## Homework — mentee\n\n- [ ] Send it due:2026-11-20 ${SINCE}\n\n## Homework — mentor\n\n`
				+ `- [ ] Introduce ${SINCE}\n  - [x] Ask\n`,
		);
		equal(await scratch.read('meetings/2026-11-01-vega.md'), held);
		equal(await scratch.read('meetings/2026-12-09-vega.md'), planned);
		await scratch.until(
			'the carried items',
			note => note?.tasks[0]?.status === 'carried',
			'meetings/2026-11-01-vega.md',
		);
		equal((await carry())?.carried, 0);
		equal(await scratch.read('meetings/2026-12-09-vega.md'), planned);
	});

	for (const ending of ['\n', '\r\n'] as const) {
		const kind = ending === '\n' ? 'through the editor' : 'through its bytes';
		test(`the copy is on disk before the original is marked, when the target is written ${kind}`, async () => {
			// Mixed line endings are written as bytes.
			await write('## Homework\n\n- [ ] Send it @mentee\n', `# Next${ending}\n## Homework\n`);
			const source = scratch.uri('meetings/2026-11-01-vega.md').toString();
			let seen: Promise<string> | undefined;
			const listener = vscode.workspace.onDidSaveTextDocument(document => {
				if (document.uri.toString() === source) { seen ??= scratch.read('meetings/2026-12-09-vega.md'); }
			});
			equal((await carry())?.carried, 1);
			listener.dispose();
			ok((await seen)?.includes('Send it'), `the original was marked first: ${await seen}`);
		});
	}

	test('creates the note of the next meeting beside the last one', async () => {
		await write('## Homework\n\n- [ ] Send it @mentee\n');
		equal((await carry())?.carried, 1);
		const text = await scratch.read('meetings/2026-12-09-vega.md');
		ok(
			text.startsWith(
				'---\ntype: meeting\nmentorship: "../mentorships/vega.md"\ndate: 2026-12-09 15:00\nstatus: planned\n---\n\n# ',
			),
			text,
		);
		ok(text.endsWith(`\n## Homework — mentee\n\n- [ ] Send it @mentee ${SINCE}\n`), text);
		await scratch.until(
			'the new note',
			note => note?.tasks[0]?.fields.carried === 1,
			'meetings/2026-12-09-vega.md',
		);
		equal((await carry())?.carried, 0);
	});

	test('never writes over a file that is no meeting of the pair', async () => {
		await write('## Homework\n\n- [ ] Send it\n');
		await scratch.write('meetings/2026-12-09-vega.md', 'mine\n');
		equal(await carry(), undefined);
		equal(await scratch.read('meetings/2026-12-09-vega.md'), 'mine\n');
		equal(
			await scratch.read('meetings/2026-11-01-vega.md'),
			meetingOf('2026-11-01', '## Homework\n\n- [ ] Send it\n'),
		);
	});

	test('edits unsaved text where it is, and leaves it unsaved', async () => {
		await write('## Homework\n\n- [ ] Send it\n', '## Homework\n');
		const document = await type(scratch.uri('meetings/2026-12-09-vega.md'), text => `${text}\nUnsaved words\n`);
		equal((await carry())?.carried, 1);
		ok(document.isDirty, 'it was saved');
		ok(document.getText().endsWith(`## Homework\n\nUnsaved words\n\n- [ ] Send it ${SINCE}\n`), document.getText());
		await revert();
	});

	test('one undo takes everything back', async () => {
		await write('## Homework\n\n- [ ] Send it\n', '## Homework\n');
		const before = await scratch.read('meetings/2026-12-09-vega.md');
		equal((await carry())?.carried, 1);
		const document = await vscode.workspace.openTextDocument(scratch.uri('meetings/2026-12-09-vega.md'));
		await vscode.window.showTextDocument(document);
		ok(document.getText().includes(SINCE));
		await vscode.commands.executeCommand('undo');
		equal(document.getText(), before);
		const held = await vscode.workspace.openTextDocument(scratch.uri('meetings/2026-11-01-vega.md'));
		equal(held.getText(), meetingOf('2026-11-01', '## Homework\n\n- [ ] Send it\n'));
		await revert();
	});

	test('private items stay, and that is said', async () => {
		await write('## Homework\n\n- [ ] Send it\n\n## Private\n\n- [ ] Secret @mentee\n', '## Homework\n');
		const result = await carry();
		equal(result?.carried, 1);
		equal(result.left.length, 1);
		ok(!(await scratch.read('meetings/2026-12-09-vega.md')).includes('Secret'));
	});

	test('where one file cannot be written, those written before are put back', async () => {
		const [first, second] = [
			'---\ntype: meeting\ndate: 2026-11-01\n---\none\n',
			'---\ntype: meeting\ndate: 2026-11-01\n---\none\r\ntwo\n',
		];
		await scratch.write('first.md', first);
		await scratch.write('second.md', second);
		const uris = [scratch.uri('first.md'), scratch.uri('second.md')];
		const outcome = await scratch.services.edits.changeTogether(uris, () => {
			void scratch.write('second.md', `${second}changed meanwhile\n`);
			return new Map(
				uris.map(
					uri => [uri.toString(), [{ start: 0, end: 0, text: '' }, { start: 4, end: 4, text: '# x\n' }]],
				),
			);
		});
		deepEqual([outcome.done, outcome.refused.length], [false, 1]);
		equal(await scratch.read('first.md'), first);
		equal(await scratch.read('second.md'), `${second}changed meanwhile\n`);
	});

	test('where the next note cannot be changed, nothing is', async () => {
		await write('## Homework\n\n- [ ] Send it\n', '## Homework\n');
		const bytes = new Uint8Array([...new TextEncoder().encode(meetingOf('2026-12-09', '## Homework\n')), 0xff]);
		await scratch.write('meetings/2026-12-09-vega.md', bytes);
		equal(await carry(), undefined);
		equal(
			await scratch.read('meetings/2026-11-01-vega.md'),
			meetingOf('2026-11-01', '## Homework\n\n- [ ] Send it\n'),
		);
	});
});

function meetingOf(date: string, body: string): string {
	return `---\ntype: meeting\nmentorship: ../mentorships/vega.md\ndate: ${date}\n---\n${body}`;
}
