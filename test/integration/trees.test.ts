import * as vscode from 'vscode';
import { addDays } from '../../src/core/model/calendarDate.ts';
import { fileIn, flatten, openApi, removeFolder, untilGone, untilRow, write, type Api } from './api.ts';
import { deepEqual, equal, eventually, match, ok } from './assert.ts';
import { openServices } from './scratch.ts';

const FOLDER = 'scratch-trees';
const note = (...lines: readonly string[]) =>
	['---', 'type: meeting', 'title: A test meeting', 'date: 2026-11-01', '---', '', '## Homework', '', ...lines, '']
		.join('\n');

suite('trees on the sample notebook', () => {
	let api: Api;
	const groups = () => api.homeworkTree().map(row => `${row.label} ${row.description ?? ''}`);

	suiteSetup(async () => {
		api = await openApi();
	});
	teardown(async () => {
		await vscode.commands.executeCommand('mentoring.clearHomeworkFilter');
		await vscode.commands.executeCommand('mentoring.hideDone');
		await vscode.commands.executeCommand('mentoring.groupHomework', 'due');
	});
	suiteTeardown(() => removeFolder(FOLDER));

	test('homework stands in its groups with owner and due date in words', async () => {
		await eventually('four overdue items', () => groups()[0] === 'Overdue 4');
		deepEqual(groups().slice(0, 3), ['Overdue 4', 'Today 1', 'Next 7 days 1']);
		const [first] = api.homeworkTree()[0]!.children;
		match(first!.label, /^Introduce Mara to Ingrid Solheim/);
		equal(first!.description, 'mentor · 23 days overdue');
		equal(first!.checked, false);
		match(first!.spoken, /open, owner: mentor, due .+, 23 days overdue/);
	});

	test('the badge counts what is overdue of mine', async () => {
		await eventually('the badge', () => api.badge() === 2);
	});

	test('a note written by another program shows, changes and goes', async () => {
		// Not so long ago that it stands apart as older than a year, whatever the day.
		const due = addDays((await openServices()).clock.today(), -30);
		await write(fileIn(FOLDER, 'a.md'), note(`- [ ] Quite new @mentee due:${due}`));
		const row = await untilRow(() => api.homeworkTree(), 'Quite new');
		match(row.description ?? '', /^mentee · \d+ days overdue$/);
		await eventually('the badge', () => api.badge() === 3);
		await write(fileIn(FOLDER, 'a.md'), note(`- [x] Quite new @mentee due:${due}`));
		await untilGone(() => api.homeworkTree(), 'Quite new');
		await eventually('the badge', () => api.badge() === 2);
	});

	test('done homework is shown when asked for', async () => {
		ok(!groups().some(group => group.startsWith('Done')));
		await vscode.commands.executeCommand('mentoring.showDone');
		const done = api.homeworkTree().find(row => row.label === 'Done');
		ok(done && done.children.length > 10 && flatten(done.children)[0]!.checked);
	});

	test('homework can be grouped by anything', async () => {
		for (
			const [grouping, label] of [['owner', 'Mentor'], ['mentorship', 'Ruth Abara, research mentor'], [
				'goal',
				'Early career award',
			], ['area', 'Research']] as const
		) {
			await vscode.commands.executeCommand('mentoring.groupHomework', grouping);
			ok(api.homeworkTree().some(row => row.label === label), `${grouping}: ${groups().join()}`);
		}
	});

	test('a filter hides the others and leaves the badge alone', async () => {
		await vscode.commands.executeCommand('mentoring.filterHomework', { side: 'theirs' });
		const owners = flatten(api.homeworkTree()).filter(row => row.checked !== undefined).map(row =>
			row.description ?? ''
		);
		ok(owners.length > 0 && owners.every(owner => !owner.startsWith('mentee')), owners.join());
		equal(api.badge(), 2);
		await vscode.commands.executeCommand('mentoring.filterHomework', { text: 'no such words' });
		deepEqual(api.homeworkTree(), []);
	});

	test('goals stand by horizon with status, progress and links to papers', () => {
		deepEqual(api.goalsTree().map(row => row.label), ['Short term', 'Intermediate term', 'Long term']);
		const paper = flatten(api.goalsTree()).find(row => row.label === 'The cohort paper, accepted');
		match(paper?.description ?? '', /^at risk · \d+% · 23 days past its target$/);
		ok(paper!.children.some(row => row.label === 'growth-cohort/manuscript.md' && row.context === '.link.'));
	});

	test('mentorships tell the next meeting; those past and informal stand apart', () => {
		const tree = api.mentorshipsTree();
		equal(tree.find(row => row.label === 'Ruth Abara, research mentor')?.lead, 'in 23 d');
		const past = tree.at(-1)!;
		equal(past.label, 'Past and informal');
		match(past.children[0]!.label, /^Tomás Eklund/);
		ok(!/late/.test(past.children[0]!.lead ?? ''));
	});

	test('meetings stand newest first', () => {
		const abara = api.mentorshipsTree().find(row => row.label === 'Ruth Abara, research mentor')!;
		const meetings = flatten(abara.children).filter(row => row.context.startsWith('.meeting.'));
		ok(meetings.length >= 14);
		const days = meetings.map(({ spoken }) => Date.parse(/\w+ \d+, \d{4}/.exec(spoken)![0]));
		deepEqual(days, [...days].sort((a, b) => b - a));
	});

	test('every row says what it is', () => {
		for (const row of flatten([...api.homeworkTree(), ...api.goalsTree(), ...api.mentorshipsTree()])) {
			ok(row.spoken.includes(row.label) || row.context.startsWith('.meeting.'), row.label);
		}
	});

	test('the views open', async () => {
		const known = await vscode.commands.getCommands();
		for (const view of ['homework', 'goals', 'mentorships']) {
			ok(known.includes(`mentoring.${view}.focus`), view);
			await vscode.commands.executeCommand(`mentoring.${view}.focus`);
		}
	});
});
