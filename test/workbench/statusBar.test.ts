import * as assert from 'node:assert/strict';
import { waitFor } from '../../headless/index.ts';
import { closeAllWindows, NotebookWindow } from './support/notebookWindow.ts';
import { MEETING, smallNotebook } from './support/smallNotebook.ts';

suite('the status bar entry', () => {
	let window: NotebookWindow;

	suiteSetup(async () => {
		window = await NotebookWindow.open({ files: smallNotebook() });
		// On a busy machine VS Code gives up looking for notes after seven seconds; the view wakes the extension then.
		await window.openMentoring();
		await window.page.locator('.activitybar .action-item a[aria-label^="Explorer"]').first().click();
	});

	suiteTeardown(closeAllWindows);

	test('says how much is overdue and when the next meeting is', async () => {
		await window.statusEntry.first().waitFor();
		await waitForStatus(window, '1 mine · 1 theirs, Abara in 9 days');
		const spoken = await window.statusEntry.first().locator('a').first().getAttribute('aria-label');
		assert.equal(spoken, 'Mentoring: Overdue: 1 of mine, 1 of others');
	});

	test('a click shows the overdue homework, wherever one was', async () => {
		await window.statusEntry.first().click();
		await window.waitForRow('the overdue group', ({ label }) => label === 'Overdue');
		await window.waitForRow('an overdue item', ({ label }) => label === 'Send the draft');
		await waitFor(
			'the group to be selected',
			async () => await window.row('Overdue').getAttribute('aria-selected') === 'true',
		);
	});

	test('a click on the meeting shows what it is about', async () => {
		await window.write(MEETING, smallNotebook()[MEETING]!.replaceAll(/ due:\S+/g, ''));
		await waitForStatus(window, 'Abara in 9 days');
		await window.statusEntry.last().click();
		await window.page.locator('.tab.active', { hasText: 'Before the meeting with Ruth Abara' }).waitFor();
		await window.screenshot('before-the-meeting');
		const preview = window.page.frameLocator('iframe.webview:visible').frameLocator('#active-frame');
		const cells = preview.locator('.mentoring-card td');
		await cells.first().waitFor();
		const heights = await cells.evaluateAll(all => all.map(cell => getComputedStyle(cell).verticalAlign));
		assert.deepEqual([...new Set(heights)], ['top'], 'what stands side by side begins at one height');
	});
});

async function waitForStatus(window: NotebookWindow, wanted: string): Promise<void> {
	await waitFor(
		`the status entry “${wanted}”`,
		async () =>
			(await window.statusEntry.allInnerTexts()).map(text => text.replaceAll(/\s+/g, ' ').trim()).filter(Boolean)
				.join(', ') === wanted,
	);
}
