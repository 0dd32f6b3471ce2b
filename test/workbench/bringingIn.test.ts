import assert from 'node:assert/strict';
import { waitFor } from '../../headless/index.ts';
import { NotebookWindow } from './support/notebookWindow.ts';
import { oldNotes } from './support/oldNotes.ts';

/** What it may take from a folder of old notes to overdue homework in the tree. */
const MOST_CLICKS = 4;
const MOST_QUESTIONS = 1;

suite('a folder of eleven old notes', () => {
	let window: NotebookWindow;

	suiteSetup(async () => {
		window = await NotebookWindow.open({ files: oldNotes(), viewport: { width: 1280, height: 800 } });
	});
	suiteTeardown(() => window.close());

	test(`is overdue homework in the tree after at most ${MOST_CLICKS} clicks and ${MOST_QUESTIONS} question`, async () => {
		assert.equal(Object.keys(oldNotes()).length, 11);
		await window.page.evaluate(countClicks);
		await window.openMentoring();
		const bringIn = window.view('Homework').getByRole('button', { name: /^Bring In Notes/ });
		await bringIn.waitFor();
		await window.screenshot('old-notes-1-welcome');
		await bringIn.click();

		const list = window.page.locator('.quick-input-widget');
		const question = list.getByText('Who is your mentor in these notes?');
		await question.waitFor();
		await window.screenshot('old-notes-2-question');
		const questions = await question.count();
		await window.pick('Helen Moss');

		await list.getByText(/of 11 files look like notes/).waitFor();
		await window.screenshot('old-notes-3-list');
		await list.getByRole('button', { name: 'OK', exact: true }).click();

		await window.waitForRow(
			'overdue homework of the mentor',
			({ view, lead, label }) => view === 'Homework' && /^HM \d+ d$/.test(lead) && /read the methods/.test(label),
		);
		await window.screenshot('old-notes-4-tree');
		const clicks = await window.page.evaluate(() => (globalThis as unknown as Counted).clicks);
		assert.ok(clicks <= MOST_CLICKS, `${clicks} clicks`);
		assert.ok(questions <= MOST_QUESTIONS, `${questions} questions`);
	});

	test('is as it was after Undo Last Change', async () => {
		await window.runCommand('Undo Last Change');
		await waitFor('the files as they were', async () => {
			const now = await window.notes();
			return Object.entries(oldNotes()).every(([path, text]) => now.get(path) === text);
		});
	});
});

interface Counted {
	clicks: number;
}

/** Counts what a hand does in the page; runs in it. */
function countClicks(): void {
	const counted = globalThis as unknown as Counted;
	counted.clicks = 0;
	document.addEventListener('pointerdown', event => {
		if (event.isTrusted) { counted.clicks++; }
	}, { capture: true });
}
