import * as vscode from 'vscode';
import { deepEqual, equal, eventually, match, ok } from './assert.ts';
import { openServices, Scratch } from './scratch.ts';

const TODAY = '2026-11-23';
const NOTE =
	'---\ntype: mentorship\nmentor: Uta Ude\nmentee: Ann Able\ncadence: monthly\nreview_date: 2026-11-01 # a year on\n---\n';
const MEETING = '---\ntype: meeting\nmentorship: ./ude.md\ndate: 2026-11-02\nsatisfaction: 8\n---\n\n## Homework\n\n'
	+ '- [x] Read it done:2026-11-10\n- [ ] Send it due:2026-11-20\n\n## Private\n\n- [ ] Secret due:2026-11-20\n';

interface Review {
	readonly path: string;
	readonly reviewDate?: string;
}

suite('reviewing a mentorship', () => {
	let scratch: Scratch;
	let count = 0;
	const uris: vscode.Uri[] = [];

	suiteSetup(async () => {
		scratch = new Scratch(await openServices(), 'scratch-review');
		await vscode.commands.executeCommand('mentoring._setToday', TODAY);
	});
	suiteTeardown(async () => {
		await scratch.remove();
		for (const uri of uris) { await vscode.workspace.fs.delete(uri); }
		await vscode.commands.executeCommand('mentoring._setToday', undefined);
	});
	teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	async function pair(): Promise<Scratch> {
		const place = scratch.within(`pair${++count}`);
		await place.write('ude.md', NOTE);
		await place.write('1.md', MEETING);
		await place.until('the meeting', note => note?.tasks.length === 3, '1.md');
		await place.until('the mentorship', note => note, 'ude.md');
		await place.services.notebooks.settled();
		return place;
	}

	async function review(place: Scratch, more: object): Promise<Review | undefined> {
		const result = await vscode.commands.executeCommand<Review | undefined>('mentoring.reviewMentorship', {
			mentorship: place.uri('ude.md').toString(),
			...more,
		});
		if (result) { uris.push(uriOf(result)); }
		return result;
	}
	const uriOf = ({ path }: Review) => vscode.Uri.joinPath(scratch.folder.uri, path);
	const textOf = async (result: Review) =>
		new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(result)));

	test('makes a private note with what the notes say, opens it, and writes the next day down', async () => {
		const place = await pair();
		const result = await review(place, { fit: 3, reviewDate: '2027-05-23' });
		ok(result);
		equal(result.reviewDate, '2027-05-23');
		equal(await place.read('ude.md'), NOTE.replace('2026-11-01 #', '2027-05-23 #'));
		const text = await textOf(result);
		match(
			text,
			/^---\ntype: review\nmentorship: \S*ude\S*\ndate: 2026-11-23\nfit: 3\nconfidentiality: private\n---\n/,
		);
		match(
			text,
			/## What the notes say\n[^]*- 1 held\n- Agreed: monthly[^]*- Ann Able: 1 done, 1 open, 1 of them overdue, slipped once\n[^]*- Nov 2: 8\n\n## Where it may not fit\n/,
		);
		ok(!text.includes('Secret'), text);
		equal(vscode.window.activeTextEditor?.document.uri.path, uriOf(result).path);
		equal(vscode.window.activeTextEditor?.document.isDirty, false);
	});

	test('the day is taken back in one step', async () => {
		const place = await pair();
		ok(await review(place, { fit: 5, reviewDate: '2027-11-23' }));
		const document = await vscode.workspace.openTextDocument(place.uri('ude.md'));
		await vscode.window.showTextDocument(document);
		await vscode.commands.executeCommand('undo');
		await eventually('the day of before', () => document.getText() === NOTE);
		await document.save();
	});

	test('never writes over a review, and without a day the mentorship’s note is not touched', async () => {
		const place = await pair();
		const first = await review(place, { fit: 4 });
		ok(first);
		const before = await textOf(first);
		const second = await review(place, { fit: null });
		ok(second && second.path !== first.path);
		match(await textOf(second), /\nfit:\n/);
		equal(await textOf(first), before);
		equal(await place.read('ude.md'), NOTE);
	});

	test('where the mentorship’s note cannot be changed, nothing is made', async () => {
		const place = await pair();
		await place.write('ude.md', new Uint8Array([...new TextEncoder().encode(NOTE), 0xff]));
		const reviews = async () => (await vscode.workspace.findFiles('**/*review*.md')).map(String).sort();
		const before = await reviews();
		equal(await review(place, { fit: 4, reviewDate: '2027-05-23' }), undefined);
		equal(await review(place, { fit: 9 }), undefined);
		deepEqual(await reviews(), before);
	});

	test('of a relationship that is wholly private nothing is counted, yet it can be looked at', async () => {
		const place = await pair();
		await place.write('ude.md', NOTE.replace('cadence', 'confidentiality: private\ncadence'));
		await place.until('it to be private', note => note?.private, 'ude.md');
		await place.write('1.md', MEETING.replace('date:', 'confidentiality: private\ndate:'));
		await place.until('the meeting to be private', note => note?.private, '1.md');
		const result = await review(place, { fit: 2 });
		ok(result);
		ok(!(await textOf(result)).includes('What the notes say'));
	});
});
