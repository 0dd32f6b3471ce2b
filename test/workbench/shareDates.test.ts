import * as assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { waitFor } from '../../headless/index.ts';
import { closeAllWindows, NotebookWindow } from './support/notebookWindow.ts';
import { dayFromToday, longDay, smallNotebook } from './support/smallNotebook.ts';

suite('sharing dates with a programme', () => {
	let window: NotebookWindow;

	suiteSetup(async () => {
		window = await NotebookWindow.open({ files: smallNotebook() });
		await window.openMentoring();
		await window.waitForRow('the notes', ({ label }) => label === 'Send the draft');
	});
	suiteTeardown(closeAllWindows);

	/** Up to the page that says all that is in the receipt. */
	async function askForReceipt(): Promise<void> {
		await window.runCommand('Mentoring: Share Dates with the Programme…');
		await window.pick('The last twelve months');
		for (const [question, answer] of [['programme', 'Faculty'], ['department', 'Renal'], ['code', '']] as const) {
			await window.page.locator('.quick-input-widget', { hasText: question }).locator('.quick-input-message', {
				hasText: question,
			}).waitFor();
			await window.input.fill(answer);
			await window.input.press('Enter');
		}
		const preview = window.page.frameLocator('iframe.webview:visible').frameLocator('#active-frame');
		await preview.getByRole('heading', { name: 'What the programme is told' }).waitFor();
		await preview.getByText(longDay(dayFromToday(-5))).waitFor();
		await preview.getByText('Faculty').waitFor();
	}

	const saved = async () =>
		(await readdir(window.folder, { recursive: true })).filter(path => path.endsWith('receipt.json'));

	test('the pair sees it first, and Esc leaves nothing', async () => {
		await window.runCommand('Mentoring: Share Dates with the Programme…');
		await window.pick('The last twelve months');
		await window.page.locator('.quick-input-message', { hasText: 'programme' }).waitFor();
		await window.input.press('Escape');
		await window.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
		await askForReceipt();
		assert.deepEqual(await saved(), []);
		const message = await window.message('The page shows all that is in the receipt');
		await window.screenshot('share-dates');
		await message.getByRole('button', { name: 'Save the Receipt…' }).click();
		await waitFor('the question where to save it', () => isAskedWhere());
		await window.input.press('Escape');
		await window.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
		assert.deepEqual(await saved(), []);
	});

	const isAskedWhere = async () => /receipt\.json$/.test(await window.input.inputValue());
});
