import * as assert from 'node:assert/strict';
import { waitFor } from '../../headless/index.ts';
import { closeAllWindows, NotebookWindow } from './support/notebookWindow.ts';

const PAIR = '---\ntype: mentorship\nmentor: Ruth Abara\nmentee: Mara Lindqvist\n---\n';
const meeting = (item: string): string =>
	'---\ntype: meeting\nmentorship: abara\ndate: 2026-01-07\nstatus: held\n---\n\n## Homework\n\n'
	+ `- [ ] ${item} due:2026-01-08\n`;

/** Two folders with the same file names, one of which leaves its drafts out. */
const FILES = {
	'one/abara.md': PAIR,
	'one/meeting.md': meeting('First item'),
	'one/drafts/meeting.md': meeting('Draft of one'),
	'one/.vscode/settings.json': JSON.stringify({ 'mentoring.exclude': ['**/drafts/**'] }),
	'two/abara.md': PAIR,
	'two/meeting.md': meeting('Second item'),
	'two/drafts/meeting.md': meeting('Draft of two'),
};

suite('a workspace of two folders', () => {
	let window: NotebookWindow;

	suiteSetup(async () => {
		window = await NotebookWindow.open({ files: FILES });
		// A window in a browser takes folders of a workspace file by their whole address only.
		const { host } = new URL(window.page.url());
		const folders = ['one', 'two'].map(name => ({ uri: `vscode-remote://${host}${window.folder}/${name}` }));
		await window.write('both.code-workspace', JSON.stringify({ folders }));
		await window.openWorkspace('both.code-workspace');
		await window.openMentoring();
	});

	suiteTeardown(closeAllWindows);

	test('has a level for the folders, each with its own settings', async () => {
		await window.waitForRow('the second folder', ({ label }) => label === 'two');
		await window.waitForRow('its draft', ({ label }) => label === 'Draft of two');
		const labels = (await window.rows('Homework')).map(({ label }) => label);
		assert.ok(
			labels.includes('one') && labels.includes('First item') && labels.includes('Second item'),
			labels.join(),
		);
		assert.ok(!labels.includes('Draft of one'), labels.join());
	});

	test('a tick goes to the right one of two files with the same name', async () => {
		await window.clickCheckbox('Second item');
		await waitFor(
			'the tick in the file',
			async () => (await window.read('two/meeting.md')).includes('- [x] Second item'),
		);
		assert.equal(await window.read('one/meeting.md'), FILES['one/meeting.md']);
	});
});
