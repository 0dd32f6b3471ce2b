import * as vscode from 'vscode';
import { equal, eventually, ok } from './assert.ts';
import { openServices, Scratch } from './scratch.ts';

const RELATIONSHIP = 'mentoring/mentorships/vega.md';
const FIRST = 'mentoring/meetings/2027-01-11-vega.md';

/** From the first agreement to the end, by commands alone, as the months go by. */
suite('a whole relationship', () => {
	let scratch: Scratch;

	setup(async () => {
		scratch = new Scratch(await openServices(), 'scratch-whole');
	});
	teardown(async () => {
		await scratch.remove();
		await vscode.commands.executeCommand('mentoring._setToday', undefined);
	});

	const run = <T>(id: string, argument: object) =>
		vscode.commands.executeCommand<T | undefined>(`mentoring.${id}`, argument);
	const inRelationship = {
		get mentorship() {
			return `${scratch.path}/${RELATIONSHIP}`;
		},
	};
	const on = (day: string) => vscode.commands.executeCommand('mentoring._setToday', day);

	const relationship = () =>
		scratch.folder.view.mentorships().find(({ note }) => note?.path === `${scratch.path}/${RELATIONSHIP}`);

	async function pathOf(result: { readonly path: string } | undefined): Promise<string> {
		ok(result, 'the command did nothing');
		const path = result.path.startsWith(`${scratch.path}/`)
			? result.path.slice(scratch.path.length + 1)
			: result.path;
		await scratch.until(path, note => note, path);
		return path;
	}

	test('agree, meet, tick, wrap up, prepare, carry, sum up, close', async function() {
		this.timeout(120_000);
		await on('2027-01-04');
		await run('newMentorship', {
			folder: vscode.Uri.joinPath(scratch.folder.uri, scratch.path).toString(),
			mentor: 'Ana Vega',
			mentee: 'Ben Orr',
			role: 'mentee',
			cadence: 'monthly',
			date: '2027-01-11',
		});
		await scratch.until('the first meeting', note => note, FIRST);

		await on('2027-01-11');
		// What both have said they would do, written below the headings that stand there.
		const pledges = ['Write down three goals', 'Name one person worth meeting'];
		const [head = '', tail = ''] = (await scratch.read(FIRST)).split(/(?=## Homework — mentee)/);
		await scratch.write(FIRST, head + tail.replace(/- \[ \] \n/g, () => `- [ ] ${pledges.shift()}\n`));
		await scratch.until(
			'the homework',
			note => note?.tasks.some(({ text }) => text === 'Write down three goals'),
			FIRST,
		);
		const first = scratch.note(FIRST)!;
		equal(
			(await run<{ status: string }>('wrapUpMeeting', {
				uri: scratch.uri(FIRST).toString(),
				status: 'held',
				next: '2027-02-08',
			}))?.status,
			'held',
		);
		const pledge = first.tasks.findIndex(({ text }) => text === 'Write down three goals');
		ok(pledge >= 0, 'the first meeting has homework');
		await scratch.until('the meeting as held', note => note?.fields.meetingStatus === 'held', FIRST);
		await scratch.services.edits.toggle([scratch.target(FIRST, pledge)]);
		await scratch.until('the tick', note => note?.tasks[pledge]?.status === 'done', FIRST);

		await on('2027-02-01');
		const second = await pathOf(
			await run<{ path: string, carried: number }>('prepareMeeting', { ...inRelationship, confirm: true }),
		);
		ok(
			(await scratch.read(second)).includes('Name one person worth meeting since:2027-01-11 carried:1'),
			await scratch.read(second),
		);
		ok((await scratch.read(FIRST)).includes('- [>] Name one person worth meeting'));
		ok((await scratch.read(FIRST)).includes('- [x] Write down three goals done:2027-01-11'));
		const text = await scratch.read(second);
		await run('prepareMeeting', { ...inRelationship, confirm: true });
		equal(await scratch.read(second), text);

		await on('2027-02-08');
		await run('wrapUpMeeting', { uri: scratch.uri(second).toString(), status: 'held', next: '2027-03-08' });
		await scratch.until('the second meeting as held', note => note?.fields.meetingStatus === 'held', second);
		// The next meeting, and that an item has moved on, stand in notes that may be read after this one.
		await eventually('the next meeting to be known', () => relationship()?.nextMeeting?.date === '2027-03-08');
		await eventually('one item to be open', () => relationship()?.mentorTotals.open === 1);
		equal(relationship()?.lastMeeting, '2027-02-08');

		const summary = await run<{ path: string }>('buildSummary', inRelationship);
		ok(summary, 'no summary was built');
		const page = await eventually('the summary', () => scratch.folder.view.note(summary.path));
		equal(page.type, 'summary');
		await vscode.workspace.fs.delete(vscode.Uri.joinPath(scratch.folder.uri, summary.path));

		await on('2027-06-01');
		const closed = await run<{ status: string, cancelled: number }>('closeMentorship', {
			...inRelationship,
			status: 'informal',
			homework: 'cancel',
			date: '2027-06-01',
		});
		equal(closed?.status, 'informal');
		await scratch.until(
			'the relationship to be informal',
			note => note?.fields.mentorshipStatus === 'informal',
			RELATIONSHIP,
		);
		await scratch.services.notebooks.settled();
		await eventually('no item to be open', () => relationship()?.mentorTotals.open === 0);
		equal(relationship()?.meetingLateDays, 0);
		ok((await scratch.read(FIRST)).includes('- [x] Write down three goals'), 'history is kept');
	});
});
