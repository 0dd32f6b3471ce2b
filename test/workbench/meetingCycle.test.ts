import assert from 'node:assert/strict';
import { waitFor } from '../../headless/index.ts';
import { NotebookWindow } from './support/notebookWindow.ts';
import { dayFromToday, MEETING, smallNotebook } from './support/smallNotebook.ts';

const NEXT = `meetings/${dayFromToday(9)}-abara.md`;

suite('the meeting cycle in the workbench', () => {
	let window: NotebookWindow;

	suiteSetup(async () => {
		window = await NotebookWindow.open({ files: smallNotebook(), viewport: { width: 1280, height: 1100 } });
		await window.openMentoring();
		await window.waitForRow('an item', ({ label }) => label === 'Send the draft');
	});

	suiteTeardown(() => window.close());

	test('Esc while wrapping up keeps what was answered, says so, and can be taken back', async () => {
		const before = await window.read(MEETING);
		await window.clickRow('Book the room');
		await waitFor('the note', async () => (await window.cursor()).startsWith('last.md '));
		await window.runCommand('Wrap Up Meeting…');
		await window.pick('It was held');
		await window.page.locator('.quick-input-list-entry', { hasText: 'Booked already' }).waitFor();
		await window.page.keyboard.press('Escape');
		await waitFor(
			'the status',
			async () => (await window.read(MEETING)) === before.replace('\n---\n\n#', '\nstatus: held\n---\n\n#'),
		);
		const message = await window.message('The rest was not asked');
		await message.getByRole('button', { name: 'Undo' }).click();
		await waitFor('the note as it was', async () => (await window.read(MEETING)) === before);
	});

	test('wrapping up, then preparing: the next note is ready and with the homework in it', async () => {
		const before = await window.read(MEETING);
		await window.runCommand('Wrap Up Meeting…');
		await window.pick('It was held');
		await window.pick('Booked already');
		// Esc at the homework keeps what was answered.
		await window.page.locator('.quick-input-list-entry', { hasText: 'Write the letter' }).waitFor();
		await window.screenshot('wrap-up');
		await window.page.keyboard.press('Escape');
		await waitFor('the status', async () => (await window.read(MEETING)) !== before);
		assert.equal(await window.read(MEETING), before.replace('\n---\n\n#', '\nstatus: held\n---\n\n#'));

		await window.runCommand('Prepare Next Meeting…');
		await window.page.locator('.quick-input-list-entry', { hasText: 'Write the letter' }).waitFor();
		await window.screenshot('prepare-question');
		await window.page.keyboard.press('Enter');
		await waitFor('the next note', async () => (await window.notes()).has(NEXT));
		const text = await window.read(NEXT);
		assert.match(
			text,
			/## What I need this time\n[^]*## Check in\n[^]*## Homework — mentee\n\n- \[ \] Send the draft @mentee due:\S+ since:\S+ carried:1\n/,
		);
		await waitFor(
			'the original to be marked as carried',
			async () => (await window.read(MEETING)).includes('- [>] Send the draft'),
		);
		await waitFor(
			'the note to be shown',
			async () => (await window.cursor()).startsWith(`${dayFromToday(9)}-abara.md `),
		);
		await window.screenshot('prepared');
	});
});
