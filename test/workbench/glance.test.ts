import * as assert from 'node:assert/strict';
import { waitFor } from '../../headless/index.ts';
import { axeViolations } from './support/axe.ts';
import { closeAllWindows, NotebookWindow, THEMES } from './support/notebookWindow.ts';
import { MEETING, smallNotebook } from './support/smallNotebook.ts';

/** So much of an item has to be read without a hand on the mouse. */
const LEAST_LETTERS = 18;
/** VS Code's own: how its side bar opens. */
const USUAL_WIDTH = 300;

/** What of a row is painted, measured from the boxes of its letters. */
interface PaintedRow {
	readonly view: string;
	readonly spoken: string;
	readonly lead: string;
	/** The letters of the label after the lead that are wholly inside the row. */
	readonly text: string;
}

suite('the glance at the usual width of the side bar', () => {
	let window: NotebookWindow;

	suiteSetup(async () => {
		window = await NotebookWindow.open({ theme: 'light', viewport: { width: 1280, height: 800 } });
		await window.openMentoring();
		await window.waitForRow('an overdue item', ({ lead }) => / d$/.test(lead));
		await window.waitForRow('the mentorships', ({ view }) => view === 'Mentorships');
	});
	suiteTeardown(closeAllWindows);

	test('Homework has most of the height', async () => {
		const heights = await Promise.all(
			['Homework', 'Mentorships', 'Goals', 'Checklist'].map(async title =>
				(await window.view(title).boundingBox())!.height
			),
		);
		await window.screenshot('glance-first');
		assert.ok(heights[0]! > (heights[0]! + heights[1]! + heights[2]! + heights[3]!) / 2, heights.join());
		await window.page.setViewportSize({ width: 1366, height: 768 });
		await waitFor(
			'the lower window',
			async () => (await window.page.locator('.part.sidebar').boundingBox())!.height < 768,
		);
		const lower = await Promise.all(
			['Homework', 'Mentorships', 'Goals', 'Checklist'].map(async title =>
				(await window.view(title).boundingBox())!.height
			),
		);
		await window.screenshot('glance-768');
		assert.ok(lower[0]! > (lower[0]! + lower[1]! + lower[2]! + lower[3]!) / 2, `at 768 px: ${lower.join()}`);
		await window.page.setViewportSize({ width: 1280, height: 800 });
		await window.unfold('Goals');
	});

	const painted = () => window.page.locator('.sidebar .pane .monaco-list-row').evaluateAll(readPainted);

	for (const theme of THEMES) {
		test(`every overdue row shows whose it is, how late, and ${LEAST_LETTERS} letters of what it is in ${theme}`, async () => {
			await window.setTheme(theme);
			assert.ok(Math.abs((await window.page.locator('.part.sidebar').boundingBox())!.width - USUAL_WIDTH) <= 1);
			await window.screenshot(`glance-${theme}`);
			const rows = await painted();
			const overdue = rows.filter(({ view, spoken }) =>
				view === 'Homework' && /overdue/.test(spoken) && /owner/.test(spoken)
			);
			assert.equal(overdue.length, 4);
			for (const row of overdue) {
				assert.match(
					row.lead,
					/owner: mentee/.test(row.spoken) ? /^(me|→\p{Lu}) \d+ d$/u : /^\p{Lu}{2} \d+ d$/u,
					row.spoken,
				);
				assert.ok(row.text.length >= LEAST_LETTERS, `${row.lead}: ${row.text}`);
			}
			const goal = rows.find(({ view, spoken }) => view === 'Goals' && /past its target/.test(spoken));
			assert.match(goal?.lead ?? '', /^\d+%, \d+ d late$/);
			for (
				const { lead, spoken } of rows.filter(({ view, spoken: said }) =>
					view === 'Mentorships' && /next meeting (in|on)/.test(said)
				)
			) {
				assert.match(lead, /^in \d+ d$|^\w+ \d+/, spoken);
			}
		});
	}

	test('axe finds nothing to mend in the trees', async () => {
		const texts = await axeViolations(window.page.mainFrame(), '.part.sidebar .split-view-container');
		// VS Code itself gives boxes a tabindex of 1, nests buttons in the headers of views, and says more of a row
		// than it paints.
		assert.deepEqual(
			texts.filter(text => !/^(tabindex|nested-interactive|label-content-name-mismatch):/.test(text)),
			[],
		);
	});

	test('a row has no role of its own, and a box says its state and what it is for', async () => {
		const row = window.page.locator('.sidebar .pane .monaco-list-row', {
			has: window.page.locator('.custom-view-tree-node-item-checkbox'),
		}).first();
		assert.equal(await row.getAttribute('role'), 'treeitem');
		const box = row.locator('.custom-view-tree-node-item-checkbox');
		assert.deepEqual([await box.getAttribute('role'), await box.getAttribute('aria-checked')], [
			'checkbox',
			'false',
		]);
		assert.match(await box.getAttribute('aria-label') ?? '', /open, owner: /);
	});
});

suite('a tick in the trees', () => {
	let window: NotebookWindow;

	suiteSetup(async () => {
		window = await NotebookWindow.open({ files: smallNotebook(), viewport: { width: 1280, height: 800 } });
		await window.openMentoring();
	});
	suiteTeardown(closeAllWindows);

	const before = smallNotebook()[MEETING]!;

	setup(async () => {
		await window.write(MEETING, before);
		await window.waitForRow(
			'the open item',
			({ label, checked, lead }) => label === 'Send the draft' && checked === false && lead === 'me 2 d',
		);
		await window.untilAtRest();
	});

	async function boxOf(label: string): Promise<{ x: number, y: number }> {
		const box = (await window.row(label).locator('.custom-view-tree-node-item-checkbox').boundingBox())!;
		return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	}

	const ticks = async () =>
		(await window.read(MEETING)).split('\n').filter(line => /^- \[x\] (?!Find the form)/.test(line)).map(line =>
			/\] (\w+ \w+ \w+)/.exec(line)?.[1]
		);

	test('stays in sight with the rows around it, is offered back in the status bar, and Undo Last Change takes it back', async () => {
		const { y } = await boxOf('Read the draft');
		const box = await boxOf('Send the draft');
		await window.page.evaluate(watchRows, {
			ticked: 'done: Send the draft',
			next: 'Read the draft',
			offer: 'Ticked · Undo',
		});
		await window.page.mouse.click(box.x, box.y);
		const seen = await waitFor('the ticked row', () =>
			window.page.evaluate(() => {
				const { tops, offered } = globalThis as unknown as Watched;
				return tops.length > 0 && offered && tops;
			}));
		for (const top of seen) { assert.ok(Math.abs(top - y) <= 22, `${top}, not ${y}`); }
		await waitFor('the tick', async () => (await ticks()).length === 1);
		await window.runCommand('Undo Last Change');
		await waitFor('the text as it was', async () => await window.read(MEETING) === before);
		await window.waitForRow(
			'the open item',
			({ label, checked }) => label === 'Send the draft' && checked === false,
		);
	});

	const rests: readonly (readonly [string, () => Promise<unknown>])[] = [
		['at once', () => Promise.resolve()],
		['as soon as the note is written', () => waitFor('the tick', async () => (await ticks()).length === 1)],
		['as soon as the row shows it', () => window.waitForRow('the ticked row', ({ lead }) => lead === 'done')],
	];
	for (const [when, rest] of rests) {
		test(`a second click on the same spot ${when} ticks no second item`, async () => {
			const { x, y } = await boxOf('Send the draft');
			await window.page.mouse.click(x, y);
			await rest();
			await window.page.mouse.click(x, y);
			// The row says so, and then the rows move again: by then both clicks are in the note.
			await window.waitForRow('the clicked row', ({ lead }) => lead === 'done' || lead === 'open');
			await waitFor(
				'the rows to move again',
				async () => (await window.rows()).every(({ lead }) => lead !== 'done' && lead !== 'open'),
			);
			assert.deepEqual((await ticks()).filter(text => text !== 'Send the draft'), []);
		});
	}
});

/** What {@link watchRows} notes down in the page. */
interface Watched {
	tops: number[];
	offered: boolean;
}

/** Notes down where the next row is while the ticked one is seen, at each change: a slow machine looks too late. */
function watchRows({ ticked, next, offer }: { ticked: string, next: string, offer: string }): void {
	const watched = globalThis as unknown as Watched;
	Object.assign(watched, { tops: [], offered: false });
	const look = () => {
		const rows = [...document.querySelectorAll('.sidebar .monaco-list-row')];
		const row = (text: string) =>
			rows.find(element => element.querySelector('.label-name')?.textContent?.trim().endsWith(text));
		if (row(ticked) && row(next)) { watched.tops.push(row(next)!.getBoundingClientRect().top); }
		watched.offered ||= [...document.querySelectorAll('.statusbar-item')].some(item =>
			item.textContent?.replaceAll(/\s+/g, ' ').includes(offer)
		);
	};
	new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
}

/** Runs in the page, so everything it uses is in here. */
function readPainted(rows: Element[]): PaintedRow[] {
	const letters = (node: Element) => {
		const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
		const boxes: { letter: string, right: number }[] = [];
		for (let text = walker.nextNode(); text; text = walker.nextNode()) {
			for (let at = 0; at < (text.nodeValue ?? '').length; at++) {
				const range = document.createRange();
				range.setStart(text, at);
				range.setEnd(text, at + 1);
				boxes.push({ letter: (text.nodeValue ?? '')[at]!, right: range.getBoundingClientRect().right });
			}
		}
		return boxes;
	};
	return rows.map(row => {
		const name = row.querySelector('.label-name');
		const label = row.querySelector('.monaco-icon-label');
		const lead = row.querySelector('.label-name .highlight')?.textContent?.trim() ?? '';
		const container = row.querySelector('.monaco-icon-label-container') ?? label;
		const edge = Math.min(container?.getBoundingClientRect().right ?? 0, row.getBoundingClientRect().right);
		const boxes = name ? letters(name) : [];
		const isCut = boxes.some(({ right }) => right > edge);
		// The three dots take the place of about two letters.
		const seen = boxes.filter(({ right }) => right <= edge).map(({ letter }) => letter).join('');
		const shown = isCut ? seen.slice(0, -2) : seen;
		return {
			view: row.closest('.pane')?.querySelector('.pane-header .title')?.textContent?.trim() ?? '',
			spoken: row.getAttribute('aria-label') ?? '',
			lead,
			text: lead === '' ? shown : shown.slice(lead.length + 2),
		};
	});
}
