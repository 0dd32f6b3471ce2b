import assert from 'node:assert/strict';
import { NotebookFolder } from './notebookFolder.ts';
import { reportOf, runCli } from './runCli.ts';

const MENTORSHIP =
	'---\ntype: mentorship\nmentor: Ruth Abara\nmentee: Mara Lindqvist\ncadence: monthly\n---\n# Ruth Abara\n';
const MEETING = `---
type: meeting
mentorship: abara
date: 2026-11-18
next_meeting: 2026-12-16
---
# Aims

## Homework

- [ ] Introduce Mara @mentor due:2026-10-31
- [ ] Aims page @mentee due:2026-11-23
- [ ] No date of its own

## Private

- [ ] Talk to the dean @mentee due:2026-11-01
`;

suite('mentoring-notebook status', () => {
	let folder: NotebookFolder;
	setup(() => {
		folder = new NotebookFolder({
			'abara.md': MENTORSHIP,
			'meetings/2026-11-18.md': MEETING,
			'papers/draft.md': '# Not a note\n- [ ] @mentor due:2020-01-01\n',
		});
	});
	teardown(() => {
		folder.remove();
	});

	test('says what is overdue and whose it is', async () => {
		const { status, out, error } = await runCli(['status', folder.path]);
		assert.deepEqual([status, error], [0, '']);
		assert.match(out, /^Mentoring notebook · Monday 23 November 2026\n3 open items, 1 overdue\n/);
		assert.match(
			out,
			/\nOverdue · 1\n {2}Mentor\n {4}○ Introduce Mara\n {6}23 days overdue · slipped once · Ruth Abara · meetings\/2026-11-18.md:11\n/,
		);
		assert.match(out, /\nToday · 1\n {2}○ Aims page\n {4}mentee · due today/);
		assert.match(out, /at the next meeting, Wednesday 16 December, in 23 days/);
	});

	test('is plain in a pipe and coloured on a terminal', async () => {
		const escape = '\u001b[';
		assert.ok(!(await runCli(['status', folder.path])).out.includes(escape));
		assert.ok((await runCli(['status', folder.path], { isTerminal: true })).out.includes(escape));
		assert.ok(
			!(await runCli(['status', folder.path], { isTerminal: true, env: { NO_COLOR: '1' } })).out.includes(escape),
		);
		assert.ok(!(await runCli(['status', folder.path, '--json'], { isTerminal: true })).out.includes(escape));
	});

	test('private parts come only when asked for, in both forms', async () => {
		assert.equal((await reportOf(folder.path)).homework.length, 3);
		assert.equal((await reportOf(folder.path, '--include-private')).homework.length, 4);
		assert.ok(!(await runCli(['status', folder.path])).out.includes('dean'));
		assert.ok((await runCli(['status', folder.path, '--include-private'])).out.includes('dean'));
	});

	test('says how many notes are kept private because they could not be understood, without naming them', async () => {
		folder.write('goals/ZQ-a.md', '---\ntype: goal\nconfidentiality: privat\n---\n# ZQ\n');
		const cliResult = await runCli(['status', folder.path, '--json']);
		assert.deepEqual([cliResult.status, cliResult.error], [
			0,
			'mentoring-notebook: 1 note is kept private and left out, because what it says of who may read it '
			+ 'could not be understood. With --include-private, status names it.\n',
		]);
		assert.ok(!cliResult.out.includes('ZQ'));
		folder.write('goals/ZQ-b.md', '---\ntype: concern\ntitle: "ZQ\n---\n');
		folder.write('goals/ZQ-c.md', '---\ntype: goal\nconfidentiality: private\n---\n');
		const two = await runCli(['status', folder.path]);
		assert.match(two.error, /^mentoring-notebook: 2 notes are kept private[^\n]*\n$/);
		assert.ok(!`${two.out}${two.error}`.includes('ZQ'));
		const named = await runCli(['status', folder.path, '--include-private']);
		assert.equal(named.error, '');
		assert.match(named.out, /ZQ-a\.md[^]*ZQ-b\.md/);
	});

	test('one side or one person only', async () => {
		const texts = async (owner: string): Promise<string[]> =>
			(await reportOf(folder.path, '--owner', owner)).homework.map(({ text }) => text);
		assert.deepEqual(await texts('mentor'), ['Introduce Mara']);
		assert.deepEqual(await texts('@Abara'), ['Introduce Mara']);
		assert.deepEqual(await texts('lindqvist'), ['Aims page', 'No date of its own']);
		assert.deepEqual(await texts('Mara Lindqvist'), ['Aims page', 'No date of its own']);
		assert.deepEqual(await texts('Dr. Abara, Ruth'), ['Introduce Mara']);
	});

	test('a name that nobody has is bad usage, in one line', async () => {
		for (const owner of ['nobody', 'Mara Nobody']) {
			const { status, error } = await runCli(['status', folder.path, '--owner', owner, '--fail-on', 'overdue']);
			assert.equal(status, 2);
			assert.match(error, new RegExp(`^mentoring-notebook: --owner: nobody in “.*” is called “${owner}”\\.\n$`));
		}
	});

	test('where one is called nearly so, that is said', async () => {
		for (
			const [owner, meant] of [['mentr', 'mentor'], ['lindqvst', 'lindqvist'], [
				'Mara Lindkvist',
				'Mara Lindqvist',
			]] as const
		) {
			const { error } = await runCli(['status', folder.path, '--owner', owner]);
			assert.match(error, new RegExp(`called “${owner}”\\. Did you mean “${meant}”\\?\n$`));
		}
	});

	test('--today moves the day', async () => {
		const report = await reportOf(folder.path, '--today', '2026-11-24');
		assert.equal(report.today, '2026-11-24');
		assert.deepEqual(report.homework.map(({ overdueDays }) => overdueDays), [24, 1, 0]);
	});

	test('--fail-on finds overdue homework, also within one owner, and problems', async () => {
		const status = async (...options: string[]): Promise<number> =>
			(await runCli(['status', folder.path, ...options])).status;
		assert.equal(await status('--fail-on', 'overdue'), 1);
		assert.equal(await status('--fail-on', 'overdue', '--owner', 'mentee'), 0);
		assert.equal(await status('--fail-on', 'problems'), 0);
		folder.write('bad.md', '---\ntype: meeting\ndate: 2026-02-30\n---\n');
		assert.equal(await status(), 0);
		assert.equal(await status('--fail-on', 'problems', '--json'), 1);
	});

	test('an empty folder is no error', async () => {
		const empty = new NotebookFolder();
		try {
			const { status, out } = await runCli(['status', empty.path]);
			assert.equal(status, 0);
			assert.match(out, /no mentoring notes in this folder yet/);
		} finally {
			empty.remove();
		}
	});

	test('nothing owed is said with a kind word', async () => {
		folder.write('meetings/2026-11-18.md', MEETING.replaceAll('[ ]', '[x]'));
		assert.match((await runCli(['status', folder.path])).out, /Nothing is owed\. Well done\./);
	});

	for (
		const [what, argv, words] of [
			[
				'a folder that is not there',
				['status', '/nowhere/at/all'],
				/cannot be read: there is no such folder or file\.\n$/,
			],
			['a file for a folder', ['status', 'package.json'], /cannot be read: it is not a folder\.\n$/],
			['a wrong option', ['status', '.', '--colour'], /--colour/],
			['an impossible day', ['status', '.', '--today', '2026-02-30'], /not a date on the calendar/],
		] as const
	) {
		test(`${what}: one line on standard error and 2`, async () => {
			const { status, out, error } = await runCli(argv);
			assert.deepEqual([status, out, error.split('\n').length], [2, '', 2]);
			assert.match(error, words);
		});
	}

	test('help and version', async () => {
		assert.match((await runCli(['--help'])).out, /^Usage: mentoring-notebook COMMAND/);
		assert.match((await runCli(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
	});
});
