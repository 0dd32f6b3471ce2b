import * as assert from 'node:assert/strict';
import { waitFor } from '../../scripts/host/wait.mjs';
import { closeAllWindows, NotebookWindow } from './support/notebookWindow.ts';
import { dayFromToday, MEETING, smallNotebook } from './support/smallNotebook.ts';

suite('two windows on one notebook', () => {
	let first: NotebookWindow;
	let second: NotebookWindow;

	suiteSetup(async () => {
		first = await NotebookWindow.open({ files: smallNotebook() });
		second = await first.openAnother();
		for (const window of [first, second]) {
			await window.openMentoring();
			await window.waitForRow('an item', ({ label }) => label === 'Send the draft');
		}
	});
	suiteTeardown(closeAllWindows);

	test('what is ticked in one is ticked in the other', async () => {
		const before = await first.read(MEETING);
		await first.clickCheckbox('Send the draft');
		await second.waitForNoRow('ticked item', ({ label }) => label === 'Send the draft');
		assert.equal(await first.read(MEETING), ticked(before, 'Send the draft'));
	});

	test('a second item of the note ticked in the other, as soon as the first is on disk: done, or refused with a word, and nothing else changes', async () => {
		const before = await first.read(MEETING);
		await first.clickCheckbox('Read the draft');
		await waitFor('the first tick', async () => (await first.read(MEETING)).includes('[x] Read the draft'));
		await second.clickCheckbox('Book the room');
		// A tab that is not in front shows its messages when it comes there.
		const isTold = async (window: NotebookWindow) => {
			await window.page.bringToFront();
			return window.page.locator('.notification-list-item').first().waitFor({ timeout: 2_000 }).then(() => true, () => false);
		};
		const after = await waitFor('the second to be done or refused', async () => {
			const text = await first.read(MEETING);
			return (text.includes('[x] Book the room') || await isTold(second)) && text;
		});
		const done = after.includes('[x] Book the room') ? ['Read the draft', 'Book the room'] : ['Read the draft'];
		assert.equal(after, done.reduce(ticked, before));
		for (const window of [first, second]) { await window.waitForNoRow('ticked items', ({ label }) => done.includes(label)); }
	});
});

/** The text with this item ticked today. */
function ticked(text: string, item: string): string {
	return text.replace(new RegExp(`^- \\[ \\] ${item}.*$`, 'm'), (line) => `${line.replace('[ ]', '[x]')} done:${dayFromToday(0)}`);
}
