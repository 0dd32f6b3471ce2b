import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openPage, type BrowserPage } from '../../headless/index.ts';
import { root } from '../../scripts/root.ts';
import { programmeHtml } from '../../src/core/programme/programmeFiles.ts';
import { ENGLISH } from '../../src/core/text/words.ts';
import { bookOf, receipt, reportOf } from '../support/receipts.ts';
import { axeViolations } from './support/axe.ts';
import { programmeFolder } from './support/programmeFolder.ts';
import { dayFromToday } from './support/smallNotebook.ts';

/** A4 without the margins of a browser, in the pixels of a style sheet. */
const COLUMN = Math.round((210 - 2 * 10) / 25.4 * 96);
const SHEET = Math.round((297 - 2 * 10) / 25.4 * 96);
const LOOKS = {
	light: { colorScheme: 'light', forcedColors: 'none' },
	dark: { colorScheme: 'dark', forcedColors: 'none' },
	forced: { colorScheme: 'dark', forcedColors: 'active' },
} as const;

suite('the saved page of a programme', () => {
	let temp: string;
	let browser: BrowserPage;
	const html = (withNames: boolean) => {
		const today = dayFromToday(0);
		return programmeHtml(reportOf(bookOf(programmeFolder(), undefined, today), { today }), { withNames }, ENGLISH);
	};

	suiteSetup(async () => {
		temp = await mkdtemp(join(tmpdir(), 'mentoring-programme-'));
		browser = await openPage(console.log, temp, { viewport: { width: 1280, height: 900 } });
	});
	suiteTeardown(async () => {
		await browser.close();
		await rm(temp, { recursive: true, force: true, maxRetries: 10 });
	});

	for (const [name, look] of Object.entries(LOOKS)) {
		test(`axe finds nothing to mend, and no word of a table is broken, wide and narrow: ${name}`, async () => {
			const { page } = browser;
			for (const width of [1280, 300]) {
				await page.setViewportSize({ width, height: 900 });
				await page.emulateMedia(look);
				await page.setContent(html(true));
				await unfold(page);
				deepEqual(await axeViolations(page.mainFrame()), []);
				deepEqual(await brokenHeads(page), []);
				ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'scrolls sideways');
				await page.screenshot({ path: join(root, 'out', `programme-${name}-${width}.png`), fullPage: true });
			}
		});
	}

	test('on paper nothing is wider than the sheet, and folded lists say what they are and how many', async () => {
		const { page } = browser;
		await page.setViewportSize({ width: COLUMN, height: 1000 });
		await page.emulateMedia({ media: 'print', ...LOOKS.light });
		for (const withNames of [true, false]) {
			await page.setContent(html(withNames));
			const wide = await page.evaluate(() =>
				[...document.querySelectorAll('body *')].filter(element =>
					!element.closest('.visually-hidden') && element.getBoundingClientRect().right > innerWidth + 1
				).map(element => element.outerHTML.slice(0, 80))
			);
			deepEqual(wide, []);
			match(await page.locator('#told').innerText(), /Not counted \(1\)/);
			equal(await page.locator('summary', { hasText: 'As a table' }).first().isVisible(), false);
		}
	});

	test('on paper a long list begins where there is room, not on a sheet of its own', async () => {
		const { page } = browser;
		await page.setViewportSize({ width: COLUMN, height: 1000 });
		const today = dayFromToday(0);
		const files = Object.fromEntries(Array.from({ length: 80 }, (_, at) => [
			`${at}.json`,
			receipt({
				mentee: `Mentee ${at}`,
				department: `Department ${at % 8}`,
				issued: today,
				from: today,
				until: today,
				held: [],
			}),
		]));
		await page.setContent(
			programmeHtml(reportOf(bookOf(files, undefined, today), { today }), { withNames: true }, ENGLISH),
		);
		await unfold(page);
		await page.emulateMedia({ media: 'print', ...LOOKS.light });
		const height = await page.evaluate(() => document.documentElement.scrollHeight);
		const paper = await page.pdf({
			format: 'A4',
			margin: { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' },
		});
		const sheets = paper.toString('latin1').match(/\/Type ?\/Page\b/g)!.length;
		ok(sheets <= Math.ceil(height / SHEET), `${sheets} sheets for ${(height / SHEET).toFixed(1)}`);
	});
});

function unfold(page: Page): Promise<void> {
	return page.evaluate(() => {
		for (const details of document.querySelectorAll('details')) { details.open = true; }
	});
}

/** Heads of rows and columns with more lines than words. */
function brokenHeads(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('th')].filter(head => {
			const range = document.createRange();
			range.selectNodeContents(head);
			const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
			return lines.size > head.textContent.trim().split(/\s+/).length;
		}).map(head => head.textContent)
	);
}
