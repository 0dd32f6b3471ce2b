import * as assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { waitFor } from '../../headless/index.ts';
import { axeViolations } from './support/axe.ts';
import { closeAllWindows, NotebookWindow, THEMES } from './support/notebookWindow.ts';
import { forceColors, openPage, setPageTheme, widerThanItsPage } from './support/pageFrame.ts';
import { dayFromToday, MEETING, smallNotebook } from './support/smallNotebook.ts';

/** Opens the dashboard over all, in the only tab, once the notes are known. */
async function openDashboard(window: NotebookWindow, known: RegExp): Promise<Frame> {
	await window.openMentoring();
	await window.waitForRow('the notes', ({ label }) => known.test(label));
	await window.runCommand('Mentoring: Open Dashboard');
	const page = await openPage(window);
	await page.locator('#next').waitFor();
	return page;
}

const focused = (page: Frame) =>
	page.evaluate(() =>
		document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''
	);

suite('the dashboard of the sample', () => {
	let window: NotebookWindow;
	let page: Frame;

	suiteSetup(async () => {
		window = await NotebookWindow.open({ theme: 'light' });
		page = await openDashboard(window, /committee/i);
	});
	suiteTeardown(closeAllWindows);

	test('every chart has a table behind it, with a name', async () => {
		const charts = await page.evaluate(() =>
			[...document.querySelectorAll('section.board')].filter(section => section.querySelector('svg.chart')).map(
				section => ({
					id: section.id,
					tables: section.querySelectorAll('details table').length,
					unnamed: [...section.querySelectorAll('svg.chart, .mark, table')].filter(element =>
						!element.getAttribute('aria-label') && !element.querySelector('caption')?.textContent
					).length,
				}),
			)
		);
		assert.ok(charts.length >= 3, JSON.stringify(charts));
		assert.deepEqual(charts.filter(({ tables, unnamed }) => tables === 0 || unnamed > 0), []);
	});

	test('the Tab key stops once at a chart, arrows walk its marks, Enter opens the note behind one', async () => {
		const stops = await page.evaluate(() =>
			[...document.querySelectorAll('svg.chart')].map(chart =>
				[
					chart.querySelectorAll('.mark[role="link"]').length,
					chart.querySelectorAll('.mark[tabindex="0"]').length,
				] as const
			)
		);
		assert.deepEqual(stops.filter(([marks, tabs]) => tabs !== Math.min(1, marks)), []);
		const chart = page.locator('#meetings svg.chart').first();
		const marks = chart.locator('.mark[role="link"]');
		await marks.first().focus();
		const first = await focused(page);
		await window.page.keyboard.press('ArrowRight');
		await waitFor(
			'the next mark',
			async () => await focused(page) === await marks.nth(1).getAttribute('aria-label'),
		);
		await window.page.keyboard.press('ArrowLeft');
		assert.equal(await focused(page), first);
		const path = await marks.first().getAttribute('data-path');
		await window.page.keyboard.press('Enter');
		await waitFor(
			'the note behind the mark',
			async () => (await window.cursor()).startsWith(`${path?.split('/').at(-1) ?? '?'} `),
		);
	});

	test('hidden by the note, it is there again with its tab', async () => {
		await window.page.locator('.tab', { hasText: 'Dashboard' }).first().click();
		page = await openPage(window);
		await page.locator('#meetings').waitFor();
	});

	test('a table unfolded and the place on the page stay when a note changes on disk', async () => {
		await page.locator('#meetings summary').click();
		await page.locator('#meetings').evaluate(section => {
			section.scrollIntoView();
		});
		const before = await page.evaluate(() => scrollY);
		const [path, text] = [...await window.notes()].find(([, result]) =>
			result.includes('# The second paragraph, again')
		)!;
		await window.write(path, text.replace('# The second paragraph, again', '# The third paragraph'));
		await page.locator('#meetings td', { hasText: 'The third paragraph' }).waitFor();
		assert.ok(
			await page.locator('#meetings details').evaluate(entry => (entry as HTMLDetailsElement).open),
			'the table was folded',
		);
		assert.ok(Math.abs(await page.evaluate(() => scrollY) - before) < 2, 'the page jumped');
	});

	test('nothing is wider than the page at 300 px, nor at 200 % zoom', async () => {
		await page.evaluate(() => {
			for (const details of document.querySelectorAll('details')) { details.open = true; }
		});
		assert.deepEqual(await widerThanItsPage(page, { width: 300 }), []);
		assert.deepEqual(await widerThanItsPage(page, { width: 640, zoom: 2 }), []);
	});
});

suite('the dashboard and what happens to notes', () => {
	teardown(closeAllWindows);

	test('a tick, a note that goes and one that comes are shown', async () => {
		const window = await NotebookWindow.open({ files: smallNotebook() });
		const page = await openDashboard(window, /Send the draft/);
		await page.locator('.owed', { hasText: 'Send the draft' }).waitFor();
		const text = await window.read(MEETING);
		await window.write(MEETING, text.replace('[ ] Send the draft', '[x] Send the draft'));
		await page.locator('.owed', { hasText: 'Send the draft' }).waitFor({ state: 'detached' });
		await window.remove(MEETING);
		await page.locator('.owed', { hasText: 'Read the draft' }).waitFor({ state: 'detached' });
		await window.write(MEETING, text);
		await page.locator('.owed', { hasText: 'Send the draft' }).waitFor();
	});

	test('no script of a note runs, wherever it stands', async () => {
		const evil = '<img src=x onerror="window.__hit=1;top.__hit=1"><script>window.__hit=1</script>';
		const yaml = JSON.stringify(evil);
		const name = (kind: string) => `${kind} <img src=x onerror=window.__hit=1>.md`;
		const items = `- [ ] Owed ${evil} [link](javascript:window.__hit=1) [two](command:workbench.action.quit) <svg `
			+ `onload=window.__hit=1> @mentor due:${dayFromToday(-2)}\n`;
		const window = await NotebookWindow.open({
			files: {
				'abara.md':
					`---\ntype: mentorship\ntitle: ${yaml}\nmentor: ${yaml}\nmentee: ${yaml}\ncadence: monthly\n`
					+ `---\n\n# ${evil}\n`,
				[name('m')]: `---\ntype: meeting\nmentorship: abara\ntitle: ${yaml}\ndate: ${dayFromToday(-9)}\n`
					+ `next_meeting: ${
						dayFromToday(9)
					}\nsatisfaction: 4\neffort: { ${yaml}: 40 }\n---\n\n## ${evil}\n\n`
					+ `- [ ] ${evil}\n\n## Homework\n\n${items}`,
				[name('g')]:
					`---\ntype: goal\nmentorship: abara\ntitle: ${yaml}\ntarget_date: ${dayFromToday(99)}\n---\n\n`
					+ `${items}`,
				[name('o')]: `---\ntype: opportunity\nmentorship: abara\ntitle: ${yaml}\ndate: ${dayFromToday(-20)}\n`
					+ `status: declined\n---\n\n${items}`,
			},
		});
		const page = await openDashboard(window, /^Owed/);
		await page.evaluate(() => {
			for (const details of document.querySelectorAll('details')) { details.open = true; }
		});
		await page.locator('#goals', { hasText: '<script>' }).first().waitFor();
		assert.equal(
			await page.locator(
				'#page-root img, #page-root script, #page-root a, #page-root [onload], #page-root [onerror]',
			).count(),
			0,
		);
		await page.locator('#goals button.open').first().click();
		await waitFor('the note behind it', async () => (await window.cursor()).startsWith('g <img'));
		for (const frame of window.page.frames()) {
			assert.equal(await frame.evaluate(() => (globalThis as { __hit?: unknown }).__hit), undefined);
		}
	});
});

suite('the dashboard for everyone', () => {
	let window: NotebookWindow;
	let page: Frame;

	suiteSetup(async () => {
		window = await NotebookWindow.open();
		page = await openDashboard(window, /committee/i);
		await page.evaluate(() => {
			for (const details of document.querySelectorAll('details')) { details.open = true; }
		});
	});
	suiteTeardown(closeAllWindows);

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
});
