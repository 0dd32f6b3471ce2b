import * as assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { waitFor } from '../../headless/index.ts';
import { WALKTHROUGH_STEPS } from '../../src/contributions/walkthrough.ts';
import { closeAllWindows, NotebookWindow } from './support/notebookWindow.ts';

suite('the tour', () => {
	teardown(closeAllWindows);

	test('is offered where there are no notes yet, and its steps have buttons that work', async () => {
		const window = await NotebookWindow.open({
			files: { 'paper.md': '# A paper\n' },
			viewport: { width: 1440, height: 900 },
		});
		const { page } = window;
		await window.openMentoring();
		await window.view('Homework').locator('.welcome-view-content').getByText('Take the tour').click();

		const steps = page.locator('.getting-started-step');
		await waitFor('the steps', async () => (await steps.count()) === WALKTHROUGH_STEPS.length);
		const beside = page.locator(
			'.getting-started-media webview, .getting-started-media iframe, .getting-started-media .webview',
		).first();
		for (const [index, { id, title, button }] of WALKTHROUGH_STEPS.entries()) {
			await steps.nth(index).getByText(title, { exact: true }).click();
			await steps.nth(index).getByRole('button', { name: button.label }).waitFor();
			await beside.waitFor({ state: 'attached' });
			await window.screenshot(`tour-${id}`);
		}

		await steps.nth(1).getByText(WALKTHROUGH_STEPS[1]!.title, { exact: true }).click();
		await steps.nth(1).getByRole('button', { name: 'Create First Notes…' }).click();
		await window.input.waitFor();
		await page.keyboard.press('Escape');
		const isTicked = async () => (await steps.nth(1).locator('.codicon-getting-started-step-checked').count()) > 0;
		await window.input.waitFor({ state: 'hidden' });
		assert.equal(await isTicked(), false, 'what was called off is not done');
		assert.deepEqual([...(await window.notes()).keys()], ['paper.md']);

		await writeFile(
			join(window.folder, 'abara.md'),
			'---\ntype: mentorship\nmentor: Ruth Abara\nmentee: Mara Lindqvist\n---\n',
		);
		await waitFor('the step to be ticked by what is there', isTicked);
	});
});
