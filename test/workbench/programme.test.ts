import * as assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import type { Frame } from 'playwright-core';
import { waitFor } from '../../headless/index.ts';
import type { ReceiptFacts } from '../../src/core/programme/receipt.ts';
import { receipt } from '../support/receipts.ts';
import { axeViolations } from './support/axe.ts';
import { closeAllWindows, NotebookWindow, THEMES } from './support/notebookWindow.ts';
import { programmeFolder } from './support/programmeFolder.ts';
import { forceColors, openPage, setPageTheme, widerThanItsPage } from './support/pageFrame.ts';
import { dayFromToday, longDay, smallNotebook } from './support/smallNotebook.ts';

const openProgramme = async (window: NotebookWindow): Promise<Frame> => {
	await window.runCommand('Mentoring: Open Programme');
	const page = await openPage(window);
	await page.locator('#groups').waitFor();
	return page;
};

const unfold = (page: Frame) =>
	page.evaluate(() => {
		for (const details of document.querySelectorAll('details')) { details.open = true; }
	});

suite('the page of a programme', () => {
	let window: NotebookWindow;
	let page: Frame;

	suiteSetup(async () => {
		window = await NotebookWindow.open({ theme: 'light', files: programmeFolder() });
		page = await openProgramme(window);
	});
	suiteTeardown(closeAllWindows);

	test('every chart and mark says in words what it shows, and a table or list has the same', async () => {
		const unnamed = await page.evaluate(() =>
			[...document.querySelectorAll('svg.chart, svg.chart .mark, table')].filter(element =>
				!element.getAttribute('aria-label') && !element.querySelector('caption')?.textContent
			).map(element => element.outerHTML.slice(0, 80))
		);
		assert.deepEqual(unnamed, []);
		assert.equal(await page.locator('#groups .columns svg.chart').count(), 2);
		assert.ok(await page.locator('#groups table tbody tr').count() >= 4);
	});

	test('names the odd receipts with file and reason, and whom to write to', async () => {
		await unfold(page);
		await page.locator('#told li', { hasText: 'sent/notes.json: it is not a receipt' }).waitFor();
		await page.locator('#attention', { hasText: 'Mentee 2, with Ruth Abara' }).waitFor();
		await window.screenshot('programme');
	});

	test('nothing is wider than the page at 300 px, nor at 200 % zoom', async () => {
		assert.deepEqual(await widerThanItsPage(page, { width: 300 }), []);
		assert.deepEqual(await widerThanItsPage(page, { width: 640, zoom: 2 }), []);
	});

	for (const theme of THEMES) {
		test(`axe finds nothing to mend in ${theme}`, async () => {
			await setPageTheme(window, page, theme);
			assert.deepEqual(await axeViolations(page), []);
		});
	}

	test('axe finds nothing to mend in colours forced by the system', async () => {
		await forceColors(window, page);
		assert.deepEqual(await axeViolations(page), []);
	});

	test('is there again when the window was loaded anew, with what has come meanwhile', async () => {
		const today = dayFromToday(0);
		const newcomer = receipt({ mentee: 'Newcomer', issued: today, from: today, until: today, held: [] });
		await window.write('sent/new-receipt.json', JSON.stringify(newcomer));
		await window.reload();
		page = await openPage(window, frame => frame.evaluate(() => document.querySelector('#standings') !== null));
		await page.locator('.head', { hasText: '15 pairs' }).waitFor();
	});
});

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

	test('said yes to, it is written as it was seen', async () => {
		await askForReceipt();
		await (await window.message('The page shows all that is in the receipt')).getByRole('button', {
			name: 'Save the Receipt…',
		}).click();
		await waitFor('the question where to save it', () => isAskedWhere());
		await window.input.press('Enter');
		// VS Code asks before it makes the folder.
		await window.page.locator('.quick-input-widget', { hasText: 'Would you like to create it?' }).waitFor();
		await window.input.press('Enter');
		const [path] = await waitFor('the receipt', async () => {
			const paths = await saved();
			return paths.length > 0 && paths;
		});
		const { programme, department, held, code, mentor } = JSON.parse(await window.read(path!)) as ReceiptFacts;
		assert.deepEqual([programme, department, held, code, mentor], [
			'Faculty',
			'Renal',
			[dayFromToday(-5)],
			null,
			'Ruth Abara',
		]);
	});

	const isAskedWhere = async () => /receipt\.json$/.test(await window.input.inputValue());
});
