import * as assert from 'node:assert/strict';
import { waitFor } from '../../headless/index.ts';
import { closeAllWindows, NotebookWindow } from './support/notebookWindow.ts';
import { dayFromToday, MEETING, smallNotebook } from './support/smallNotebook.ts';

suite('the Mentoring view in other surroundings', () => {
	teardown(closeAllWindows);

	test('in the web worker host a tick changes exactly that line', async () => {
		const window = await NotebookWindow.open({ files: smallNotebook(), host: 'web' });
		await window.openMentoring();
		await window.waitForRow('an item', ({ label }) => label === 'Book the room');
		const before = await window.read(MEETING);
		await window.clickCheckbox('Book the room');
		await waitFor('the tick', async () => (await window.read(MEETING)) !== before);
		const line = `[ ] Book the room @mentee due:${dayFromToday(0)}`;
		assert.equal(
			await window.read(MEETING),
			before.replace(line, `${line.replace('[ ]', '[x]')} done:${dayFromToday(0)}`),
		);
	});

	for (const theme of ['highContrast', 'highContrastLight'] as const) {
		test(`opens without errors in ${theme === 'highContrast' ? 'dark' : 'light'} high contrast`, async () => {
			const window = await NotebookWindow.open({ files: smallNotebook(), theme });
			const errors: string[] = [];
			window.page.on('pageerror', (error) => errors.push(error.message));
			window.page.on('console', (message) => {
				if (message.type() === 'error' && isOurs(message.text())) errors.push(message.text());
			});
			await window.reload();
			await window.openMentoring();
			await window.waitForRow('an item', ({ label }) => label === 'Send the draft');
			await window.waitForTheme(theme);
			assert.deepEqual(errors, []);
			assert.equal(await window.page.locator('.notifications-toasts .codicon-error').count(), 0);
		});
	}
});

/**
 * Names the extension; what reloading interrupts are files of VS Code's own, with the same word in their temporary
 * path.
 */
function isOurs(text: string): boolean {
	return /mentoring/i.test(text) && !text.includes('(Canceled: Canceled)');
}
