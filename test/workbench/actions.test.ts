import * as assert from 'node:assert/strict';
import { waitFor } from '../../headless/index.ts';
import { closeAllWindows, NotebookWindow } from './support/notebookWindow.ts';
import { dayFromToday, MEETING, smallNotebook } from './support/smallNotebook.ts';

suite('the actions of an item', () => {
	let window: NotebookWindow;

	suiteSetup(async () => {
		window = await NotebookWindow.open({ files: smallNotebook(), viewport: { width: 1280, height: 1200 } });
		await window.openMentoring();
		await window.waitForRow('an item', ({ label }) => label === 'Send the draft');
	});

	suiteTeardown(closeAllWindows);

	test('rescheduling refuses an impossible date with its reason, and takes a possible one', async () => {
		const before = await window.read(MEETING);
		await window.clickButton('Reschedule…', 'Send the draft');
		await window.pick('Choose a date…');
		// Until then the box is still that of the list.
		await window.page.locator('.quick-input-message', { hasText: 'A day such as' }).waitFor();
		await window.input.fill('2027-02-30');
		await window.page.locator('.quick-input-message', { hasText: 'There is no such day: that month has 28 days.' })
			.waitFor();
		await window.page.keyboard.press('Enter');
		assert.equal(await window.input.inputValue(), '2027-02-30');
		assert.equal(await window.read(MEETING), before);

		await window.input.fill(dayFromToday(3));
		await window.page.keyboard.press('Enter');
		await waitFor('the new date', async () => (await window.read(MEETING)) !== before);
		assert.equal(await window.read(MEETING), before.replace(`due:${dayFromToday(-2)}`, `due:${dayFromToday(3)}`));
		await window.waitForRow(
			'the new date',
			({ label, description }) => label === 'Send the draft' && description.endsWith('due in 3 days'),
		);
	});

	test('the context menu moves an item to tomorrow', async () => {
		const before = await window.read(MEETING);
		await window.chooseFromMenu('Read the draft', 'Reschedule', 'Tomorrow');
		await waitFor('the new date', async () => (await window.read(MEETING)) !== before);
		assert.equal(await window.read(MEETING), before.replace(`due:${dayFromToday(-1)}`, `due:${dayFromToday(1)}`));
	});

	test('the context menu marks an item as in progress', async () => {
		const before = await window.read(MEETING);
		await window.expand('Before the next meeting');
		await window.chooseFromMenu('Write the letter', 'Mark as In Progress');
		await waitFor('the mark', async () => (await window.read(MEETING)) !== before);
		assert.equal(await window.read(MEETING), before.replace('[ ] Write the letter', '[/] Write the letter'));
		await window.waitForRow(
			'the mark',
			({ label, spoken }) => label === 'Write the letter' && spoken.includes('in progress'),
		);
	});

	test('a tick on the current line of the editor is one undo step', async () => {
		const before = await window.read(MEETING);
		await window.clickRow('Book the room');
		await waitFor('the note', async () => (await window.cursor()).startsWith('last.md '));
		await window.runCommand('Tick or Untick');
		const editor = window.page.locator('.monaco-editor .view-lines').first();
		await editor.getByText('[x] Book the room').first().waitFor();
		await window.page.locator('.monaco-editor').first().click({ position: { x: 300, y: 10 } });
		await window.page.keyboard.press('ControlOrMeta+z');
		await editor.getByText('[ ] Book the room').first().waitFor();
		await window.runCommand('File: Save');
		await waitFor('the note as it was', async () => (await window.read(MEETING)) === before);
	});
});
