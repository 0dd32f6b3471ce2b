import * as assert from 'node:assert/strict';
import { waitFor } from '../../headless/index.ts';
import { closeAllWindows, NotebookWindow } from './support/notebookWindow.ts';
import { dayFromToday, MEETING, meetingText, MENTORSHIP_TEXT, smallNotebook } from './support/smallNotebook.ts';

suite('the Mentoring view with nothing to show', () => {
	teardown(closeAllWindows);

	test('without a folder it offers to open one, or the sample', async () => {
		const window = await NotebookWindow.open({ files: {} });
		await window.leaveFolder();
		await window.openMentoring();
		await waitForWelcome(window, 'Open the folder with your mentoring notes');
		assert.deepEqual(await buttons(window), ['Open Folder', 'Open the Sample Notebook']);
		assert.equal(await window.statusEntry.count(), 0);
	});

	test('in a folder without notes it offers to create some, is silent elsewhere, and wakes with the first note', async () => {
		const window = await NotebookWindow.open({ files: { 'papers/paper.md': '# A paper\n\n- [ ] Not homework\n' } });
		await window.openMentoring();
		await waitForWelcome(window, 'There are no mentoring notes in this folder yet');
		assert.deepEqual(await buttons(window), ['Create First Notes…', 'Bring In Notes…', 'Open the Sample Notebook']);
		assert.deepEqual(await window.rows(), []);
		assert.equal(await window.statusEntry.count(), 0);

		await window.write(MEETING, smallNotebook()[MEETING]!);
		await window.waitForRow('the item of the first note', ({ label }) => label === 'Send the draft');
		await window.statusEntry.waitFor();
	});

	test('at 768 px Homework has most of the height, and the sample and the tour are seen without scrolling', async () => {
		const window = await NotebookWindow.open({
			files: { 'papers/paper.md': '# A paper\n' },
			viewport: { width: 1366, height: 768 },
		});
		await window.openMentoring();
		await waitForWelcome(window, 'There are no mentoring notes in this folder yet');
		const homework = window.view('Homework');
		const [pane, ...others] = await Promise.all(
			['Homework', 'Mentorships', 'Goals', 'Checklist'].map(async title =>
				(await window.view(title).boundingBox())!
			),
		);
		await window.screenshot('empty-768');
		assert.ok(
			pane!.height > others.reduce((sum, { height }) => sum + height, 0),
			[pane, ...others].map(box => box!.height).join(),
		);
		for (
			const shown of [
				homework.getByRole('button', { name: 'Open the Sample Notebook' }),
				homework.getByText('Take the tour'),
			]
		) {
			const box = (await shown.boundingBox())!;
			assert.ok(
				box.y >= pane!.y && box.y + box.height <= pane!.y + pane!.height,
				`${box.y + box.height} of ${pane!.y + pane!.height}`,
			);
		}
	});

	test('when nothing is owed it says well done, and can show what was', async () => {
		const done = `- [x] Find the form @mentee done:${dayFromToday(-3)}`;
		const window = await NotebookWindow.open({
			files: { 'abara.md': MENTORSHIP_TEXT, [MEETING]: meetingText([done]) },
		});
		await window.openMentoring();
		await waitForWelcome(window, 'Well done: nothing is owed on either side.');
		await waitFor(
			'the status entry',
			async () => (await window.statusEntry.allInnerTexts()).join().includes('Abara in 9 days'),
		);
		await window.view('Homework').getByRole('button', { name: 'Show What Is Done' }).click();
		await window.waitForRow('what is done', ({ label }) => label === 'Done');
	});

	test('when the filter hides everything it says so, and one click shows all', async () => {
		const window = await NotebookWindow.open({ files: smallNotebook() });
		await window.openMentoring();
		await window.waitForRow('an item', ({ label }) => label === 'Send the draft');
		await window.runCommand('Filter Homework…');
		await window.pick('Containing…');
		await window.input.fill('no such words');
		await window.page.keyboard.press('Enter');
		await waitForWelcome(window, 'Nothing matches the filter.');
		await window.view('Homework').getByRole('button', { name: 'Show All Homework' }).click();
		await window.waitForRow('an item', ({ label }) => label === 'Send the draft');
	});
});

async function waitForWelcome(window: NotebookWindow, text: string): Promise<void> {
	await window.view('Homework').locator('.welcome-view-content', { hasText: text }).waitFor();
}

function buttons(window: NotebookWindow): Promise<string[]> {
	return window.view('Homework').locator('.welcome-view-content .monaco-button').allInnerTexts();
}
