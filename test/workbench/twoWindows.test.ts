import * as assert from 'node:assert/strict';
import { waitFor } from '../../headless/index.ts';
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
		const after = await waitFor('the second to be done or refused', async () => {
			const text = await first.read(MEETING);
			return (text.includes('[x] Book the room') || await isTold(second)) && text;
		});
		const done = after.includes('[x] Book the room') ? ['Read the draft', 'Book the room'] : ['Read the draft'];
		assert.equal(after, done.reduce(ticked, before));
		for (const window of [first, second]) {
			await window.waitForNoRow('ticked items', ({ label }) => done.includes(label));
		}
	});

	test('two items of the note ticked in the very same moment: a tick that the other wrote over is told in its window', async () => {
		await restore();
		await Promise.all([first.clickCheckbox('Read the draft'), second.clickCheckbox('Book the room')]);
		const isSettled = async (window: NotebookWindow, item: string) =>
			(await first.read(MEETING)).includes(`[x] ${item}`) || isTold(window);
		await waitFor(
			'each to be done or told',
			async () => await isSettled(first, 'Read the draft') && isSettled(second, 'Book the room'),
		);
		const text = await first.read(MEETING);
		const done = ['Read the draft', 'Book the room'].filter((item) => text.includes(`[x] ${item}`));
		assert.ok(done.length > 0, 'one of them at least');
		assert.equal(text, done.reduce(ticked, smallNotebook()[MEETING]!));
	});

	test('what an older version, written over a tick in the same moment, has undone is told by name', async () => {
		await restore();
		await first.clickCheckbox('Send the draft');
		await waitFor('the tick', async () => (await first.read(MEETING)).includes('[x] Send the draft'));
		await first.write(MEETING, smallNotebook()[MEETING]!);
		const message = await first.message('this change is gone: Send the draft');
		await first.screenshot('change-gone');
		await message.getByRole('button', { name: 'Open Note' }).click();
		await waitFor('the note', async () => (await first.cursor()).startsWith('last.md '));
	});

	/** The note as it was, in both windows, with no message left. */
	async function restore(): Promise<void> {
		const text = smallNotebook()[MEETING]!;
		// Again where a tick was still on its way to the disk.
		await waitFor('the note as it was', async () => {
			if (await first.read(MEETING) !== text) await first.write(MEETING, text);
			return await hasAll(first) && hasAll(second);
		});
		for (const window of [first, second]) {
			await window.page.bringToFront();
			await window.runCommand('Notifications: Clear All Notifications');
		}
	}

	async function hasAll(window: NotebookWindow): Promise<boolean> {
		const open = new Set(
			(await window.rows('Homework')).filter(({ checked }) => checked === false).map(({ label }) => label),
		);
		return ['Send the draft', 'Read the draft', 'Book the room'].every((item) => open.has(item));
	}
});

/** The text with this item ticked today. */
function ticked(text: string, item: string): string {
	return text.replace(
		new RegExp(`^- \\[ \\] ${item}.*$`, 'm'),
		(line) => `${line.replace('[ ]', '[x]')} done:${dayFromToday(0)}`,
	);
}

/** Whether a window says something. */
async function isTold({ page }: NotebookWindow): Promise<boolean> {
	return page.locator('.statusbar-item[id="status.notifications"] .codicon-bell-dot').isVisible();
}
