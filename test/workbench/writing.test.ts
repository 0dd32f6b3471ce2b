import * as assert from 'node:assert/strict';
import { waitFor } from '../../headless/index.ts';
import { closeAllWindows, NotebookWindow } from './support/notebookWindow.ts';
import { MEETING, smallNotebook } from './support/smallNotebook.ts';

suite('writing in the workbench', () => {
	let window: NotebookWindow;

	suiteSetup(async () => {
		window = await NotebookWindow.open({ files: smallNotebook(), viewport: { width: 1280, height: 900 } });
		await window.openMentoring();
		await window.waitForRow('an item', ({ label }) => label === 'Write the letter');
		await window.expand('Before the next meeting');
		await window.clickRow('Write the letter');
		await waitFor('the note', async () => (await window.cursor()).startsWith('last.md '));
		await window.page.locator('.monaco-editor .view-lines').first().getByText('Write the letter').first().click();
	});

	suiteTeardown(closeAllWindows);

	test('typing due: and a few letters proposes days in words, and Enter writes the date', async () => {
		const { page } = window;
		await page.keyboard.press('End');
		await page.keyboard.type(' due:', { delay: 30 });
		const rows = page.locator('.suggest-widget .monaco-list-row');
		await rows.filter({ hasText: 'next meeting' }).first().waitFor();
		await window.screenshot('completion-dates');
		await page.keyboard.type('next m', { delay: 60 });
		await rows.filter({ hasText: 'next Monday' }).first().waitFor();
		await window.screenshot('completion-typed');
		await page.keyboard.press('Enter');
		// The editor shows spaces as spaces that do not break.
		await waitFor(
			'the date',
			async () =>
				/Write.the.letter.@mentor.due:\d{4}-\d\d-\d\d\s*$/m.test(
					await page.locator('.monaco-editor .view-lines').first().innerText(),
				),
		);
		await page.keyboard.type(' @', { delay: 30 });
		await rows.filter({ hasText: 'mentee' }).first().waitFor();
		await window.screenshot('completion-people');
		await page.keyboard.press('Escape');
	});

	test('plain words bring up nothing', async () => {
		const { page } = window;
		await page.keyboard.press('Control+End');
		await page.keyboard.type('Some plain words: (and more) of it', { delay: 20 });
		assert.equal(await page.locator('.suggest-widget.visible').count(), 0);
	});

	test('an item explains itself, and lenses stand above the heading', async () => {
		const { page } = window;
		await page.locator('.monaco-editor .view-lines').first().getByText('Send the draft').first().click();
		await page.locator('.monaco-editor .contentWidgets .codelens-decoration').filter({ hasText: 'still open' })
			.first().waitFor();
		await window.runCommand('Show or Focus Hover');
		await page.locator('.monaco-hover', { hasText: 'Homework, open' }).first().waitFor();
		await window.screenshot('hover-item');
		await page.keyboard.press('Escape');
		assert.ok((await window.read(MEETING)).includes('Send the draft'));
	});
});
