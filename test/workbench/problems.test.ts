import * as assert from 'node:assert/strict';
import { waitFor } from '../../headless/index.ts';
import { closeAllWindows, NotebookWindow } from './support/notebookWindow.ts';

const NOTE = [
	'---',
	'type: meeting',
	'mentorship: abra',
	'date: 2026-11-18',
	'status: hold',
	'---',
	'',
	'# Aims and authorship',
	'',
	'We meet again on Friday 2026-10-29. The case was MRN 48213377.',
	'',
	'## Homework',
	'',
	'- [ ] Introduce Mara to the registry @abraa due:2099-12-01',
	'- [ ] Send the aims @mentee due:2026-2-3 due:2099-12-04',
	'- [?] Ask @mentor due:2099-12-01',
	'',
	'## Private notes',
	'',
	'A doubt.',
	'',
].join('\n');
const FILES = {
	'mentorships/abara.md': '---\ntype: mentorship\nmentor: Ruth Abara\nmentee: Mara Lindqvist\n---\n',
	'meetings/one.md': NOTE,
};

suite('problems in the workbench', () => {
	let window: NotebookWindow;

	suiteSetup(async () => {
		window = await NotebookWindow.open({ files: FILES, viewport: { width: 1280, height: 900 } });
		await openNote(window);
	});

	suiteTeardown(closeAllWindows);

	test('are underlined and listed with their words and codes', async () => {
		await window.page.locator('.squiggly-warning').first().waitFor();
		await window.runCommand('Problems: Focus on Problems View');
		const list = window.page.locator('.markers-panel');
		for (
			const words of [
				'@abraa is no one known',
				'task.unknown-owner',
				'date.wrong-weekday',
				'is not a value for status',
			]
		) { await list.getByText(words).first().waitFor(); }
		await window.screenshot('problems');
		assert.ok(await window.page.locator('.squiggly-warning').count() > 3);
	});

	test('the code opens the page of the rule, which comes with the extension', async () => {
		await window.page.locator('.markers-panel').getByText('task.unknown-owner').first().click();
		const page = window.page.frameLocator('iframe.webview').frameLocator('#active-frame');
		await page.locator('h1', { hasText: 'Owner that nobody is called' }).waitFor();
		await window.screenshot('problem-page');
	});

	test('the light bulb offers to mend it', async () => {
		await window.runCommand('View: Close Editor');
		await openNote(window);
		const before = await window.read('meetings/one.md');
		await window.page.keyboard.press('F8');
		await window.page.locator('.peekview-widget, .marker-widget').first().waitFor();
		await window.screenshot('problem-at-the-place');
		await window.page.keyboard.press('Escape');
		await window.runCommand('Fix All');
		await waitFor(
			'the mended text',
			async () => (await window.page.locator('.view-lines').first().innerText()).includes('@abara'),
		);
		assert.equal(await window.read('meetings/one.md'), before, 'nothing is saved by itself');
		await window.screenshot('problems-mended');
	});
});

async function openNote(window: NotebookWindow): Promise<void> {
	await window.openFile('meetings/one.md');
	await window.page.locator('.view-lines', { hasText: 'Aims and authorship' }).first().waitFor();
}
