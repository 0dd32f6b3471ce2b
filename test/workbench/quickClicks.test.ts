import * as assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { waitFor } from '../../headless/index.ts';
import { closeAllWindows, NotebookWindow } from './support/notebookWindow.ts';
import { openPage } from './support/pageFrame.ts';
import { MEETING, smallNotebook } from './support/smallNotebook.ts';

suite('two quick clicks on one spot of the checklist page', () => {
	let window: NotebookWindow;
	let page!: Frame;
	const before = smallNotebook()[MEETING]!;

	suiteSetup(async () => {
		window = await NotebookWindow.open({ files: smallNotebook() });
		await window.openFile(MEETING);
		await window.page.getByRole('button', { name: 'Open Checklist to the Side' }).first().click();
		page = await openPage(
			window,
			frame => frame.evaluate(() => document.querySelector('h1')?.textContent === 'The draft'),
		);
	});
	suiteTeardown(closeAllWindows);
	setup(async () => {
		await window.write(MEETING, before);
		await waitFor('the item, open', async () => !await boxOf('Send the draft').isChecked());
	});

	const row = (text: string) =>
		page.locator('.item', { has: page.locator('.text', { hasText: new RegExp(`^${text}$`) }) });
	const boxOf = (text: string) => row(text).locator('input.box');
	/** The lines that are not as they were, by the words of their items. */
	const changed = async () => {
		const now = (await window.read(MEETING)).split('\n');
		return now.filter(line => !before.split('\n').includes(line)).map(line => /\] (\w+ \w+ \w+)/.exec(line)?.[1]);
	};
	const middleOf = async (place: ReturnType<typeof boxOf>) => {
		const { x, y, width, height } = (await place.boundingBox())!;
		return { x: x + width / 2, y: y + height / 2 };
	};

	const rests: readonly (readonly [string, () => Promise<unknown>])[] = [
		['at once', () => Promise.resolve()],
		['as soon as the note is written', () => waitFor('the tick', async () => (await changed()).length > 0)],
	];
	for (const [when, rest] of rests) {
		test(`the second ${when} changes no second item`, async () => {
			const { x, y } = await middleOf(boxOf('Send the draft'));
			await window.page.mouse.click(x, y);
			await rest();
			await window.page.mouse.click(x, y);
			// What comes after both clicks is in the note after them, too.
			await boxOf('Book the room').click();
			await waitFor('the click after them', async () => (await changed()).includes('Book the room'));
			assert.deepEqual(
				(await changed()).filter(words => !/^(?:Book the room|Send the draft)$/.test(words ?? '')),
				[],
			);
		});
	}
});
