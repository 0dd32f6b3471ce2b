import { deepEqual, equal, ok } from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { browserFile, openPage } from '../../headless/index.ts';
import { root } from '../../scripts/root.ts';
import { meetingScope } from '../../src/core/documents/homeworkLines.ts';
import { composePack, packHtml } from '../../src/core/export/meetingPack.ts';
import { ENGLISH } from '../../src/core/text/words.ts';
import { publicNotesOf, sampleTexts } from '../support/samplePublicNotes.ts';
import { printPdf } from '../../src/host/export/printer.node.ts';

/** Points of a PDF; browsers round A4 up or down. */
const A4 = { width: 595.28, height: 841.89 };
/** A4 less the margins of the pack, in the pixels of a style sheet. */
const COLUMN = Math.round((210 - 2 * 17) / 25.4 * 96);

/**
 * The packs of the sample, as golden files that `writingVerbs.test.ts` holds to be what is made; and their pages, one
 * more where the fonts are wide.
 */
const PACKS = { abara: 2, committee: 1 };

suite('the meeting pack on paper', () => {
	let temp: string;
	suiteSetup(async () => {
		temp = await mkdtemp(join(tmpdir(), 'mentoring-paper-'));
	});
	suiteTeardown(() => rm(temp, { recursive: true, force: true, maxRetries: 10 }));
	const htmlOf = (name: string) => readFile(join(root, 'test/fixtures/exports', `${name}-pack.html`), 'utf8');

	for (const [name, pages] of Object.entries(PACKS)) {
		test(`of the sample, ${name}: a PDF on A4, of as many pages as it should have`, async () => {
			const printed = await printPdf(await htmlOf(name), {
				browser: await browserFile(console.log, temp),
				signal: new AbortController().signal,
			});
			ok(typeof printed === 'object', String(printed));
			const text = Buffer.from(printed.pdf).toString('latin1');
			const sheets = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
				[Number(width), Number(height)] as const
			);
			ok(sheets.length === pages || sheets.length === pages + 1, `${sheets.length} pages`);
			for (const [width, height] of sheets) {
				ok(Math.abs(width - A4.width) < 1 && Math.abs(height - A4.height) < 1, `${width} × ${height}`);
			}
		});
	}

	test('nothing is wider than the sheet, whatever is written', async () => {
		const { page, close } = await openPage(console.log, temp, { viewport: { width: COLUMN, height: 1000 } });
		try {
			await page.emulateMedia({ media: 'print' });
			const long = `<p>${'x'.repeat(400)}</p><pre>${'y'.repeat(400)}</pre><table><tr><td>${'z'.repeat(400)}</td>`
				+ '<td>1</td></tr></table>';
			for (
				const html of [
					await htmlOf('abara'),
					await htmlOf('committee'),
					(await htmlOf('abara')).replace('</header>', `</header>${long}`),
				]
			) {
				await page.setContent(html);
				deepEqual(await tooWide(page), []);
			}
			// The measure itself: what is too wide is found.
			await page.setContent(`<p style="width: ${COLUMN + 50}px">wide</p>`);
			equal((await tooWide(page)).length, 1);
		} finally {
			await close();
		}
	});
});

suite('the card for ten minutes, by itself', () => {
	let temp: string;
	suiteSetup(async () => {
		temp = await mkdtemp(join(tmpdir(), 'mentoring-card-'));
	});
	suiteTeardown(() => rm(temp, { recursive: true, force: true, maxRetries: 10 }));

	for (const name of ['abara', 'eklund', 'committee']) {
		test(`of the sample, ${name}: one sheet of A4, and on a telephone of 360 px nothing is cut off`, async () => {
			const notes = publicNotesOf(sampleTexts());
			const pack = composePack(meetingScope(notes.view, `mentoring/mentorships/${name}.md`)!, notes, ENGLISH);
			const html = packHtml({ ...pack, parts: pack.parts.slice(0, 1) }, ENGLISH);
			const printed = await printPdf(html, {
				browser: await browserFile(console.log, temp),
				signal: new AbortController().signal,
			});
			ok(typeof printed === 'object', String(printed));
			equal([...Buffer.from(printed.pdf).toString('latin1').matchAll(/\/MediaBox \[/g)].length, 1);
			const { page, close } = await openPage(console.log, temp, { viewport: { width: 360, height: 740 } });
			try {
				await page.setContent(html);
				deepEqual(await tooWide(page), []);
				ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'scrolls sideways');
				ok(
					await page.evaluate(() =>
						[...document.querySelectorAll('li, p')].every(element =>
							parseFloat(getComputedStyle(element).fontSize) >= 12
						)
					),
					'letters too small to read',
				);
				await page.screenshot({ path: join(root, 'out', `card-360-${name}.png`), fullPage: true });
			} finally {
				await close();
			}
		});
	}
});

/** Elements that reach over the right edge, in words. Their text may still be longer than they are. */
function tooWide(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.body.querySelectorAll('*')]
			.filter((element) => !element.closest('.sr-only, .task-box'))
			.filter((element) =>
				element.getBoundingClientRect().right > innerWidth + 1
				|| element.scrollWidth > Math.max(element.clientWidth, 1) + 1
					&& getComputedStyle(element).display !== 'inline'
			)
			.map((element) => `${element.localName}: ${element.textContent.slice(0, 60)}`)
	);
}
