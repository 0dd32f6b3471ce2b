import assert from 'node:assert/strict';
import { waitFor } from '../../headless/index.ts';
import { NotebookWindow } from './support/notebookWindow.ts';
import { dayFromToday, MEETING, smallNotebook } from './support/smallNotebook.ts';

const OTHER = '---\ntype: mentorship\ntitle: Nora Nyman\nmentor: Nora Nyman\nmentee: Mara Lindqvist\n'
	+ `next_meeting: ${dayFromToday(9)}\n---\n`;

suite('reviewing and closing in the workbench', () => {
	let window: NotebookWindow;
	let title: string;
	let own: string;

	suiteSetup(async () => {
		const files = smallNotebook();
		own = Object.entries(files).find(([, text]) => text.includes('type: mentorship'))![0];
		window = await NotebookWindow.open({
			files: { ...files, 'mentorships/nyman.md': OTHER },
			viewport: { width: 1280, height: 1100 },
		});
		await window.openMentoring();
		title = (await window.waitForRow('the relationship', ({ view, label }) =>
			view === 'Mentorships' && /Ruth/.test(label))).label;
	});

	suiteTeardown(() => window.close());

	test('a review from the menu of the row: how it fits, the next look, then the private note', async () => {
		await window.chooseFromMenu(title, 'Review Mentorship…');
		await window.pick('4: it fits well');
		await window.pick('In half a year');
		await waitFor('the note to be shown', async () => (await window.cursor()).includes('review.md '));
		await waitFor('the day of the next look', async () => (await window.read(own)).includes('review_date: '));
		const path = [...(await window.notes()).keys()].find((name) => name.includes('review'))!;
		const text = await window.read(path);
		assert.match(text, /fit: 4\nconfidentiality: private\n[^]*## What the notes say\n[^]*### What we promised\n/);
		await window.screenshot('review');
	});

	test('closing: Esc at the last question changes nothing; then what is mine goes along, and the closing note is made', async () => {
		const before = await window.read(MEETING);
		for (const last of ['Escape', 'Make the closing note as well']) {
			await window.chooseFromMenu(title, 'Close Mentorship…');
			await window.pick('End it');
			await window.pick('Today');
			await window.pick('Take mine along to Nora Nyman');
			await window.page.locator('.quick-input-list-entry', { hasText: 'Make the closing note' }).waitFor();
			if (last === 'Escape') {
				await window.page.keyboard.press('Escape');
				assert.equal(await window.read(MEETING), before);
				assert.doesNotMatch(await window.read(own), /status: ended/);
			} else {
				await window.pick(last);
			}
		}
		await waitFor('the end', async () => (await window.read(own)).includes('status: ended'));
		await waitFor('the closing note to be shown', async () => (await window.cursor()).includes('closing'));
		const closing = [...(await window.notes())].find(([name]) => name.includes('closing'))?.[1];
		assert.match(closing ?? '', /\n# Closing with Ruth Abara\n/);
		await waitFor('mine to go along', async () => (await window.read(MEETING)).includes('- [>] Send the draft'));
		assert.match(await window.read(MEETING), /- \[-\] Write the letter/);
		await window.screenshot('closed');
	});
});
