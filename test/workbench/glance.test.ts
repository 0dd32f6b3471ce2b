import * as assert from 'node:assert/strict';
import { axeViolations } from './support/axe.ts';
import { closeAllWindows, NotebookWindow, THEMES } from './support/notebookWindow.ts';

/** So much of an item has to be read without a hand on the mouse. */
const LEAST_LETTERS = 18;
/** VS Code's own: how its side bar opens. */
const USUAL_WIDTH = 300;

/** What of a row is painted, measured from the boxes of its letters. */
interface PaintedRow {
	readonly view: string;
	readonly spoken: string;
	readonly lead: string;
	/** The letters of the label after the lead that are wholly inside the row and not behind its mark. */
	readonly text: string;
	/** What stands at the right edge. */
	readonly mark: string;
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
		const heights = await Promise.all(['Homework', 'Mentorships', 'Goals', 'Checklist'].map(async title => (await window.view(title).boundingBox())!.height));
		await window.screenshot('glance-first');
		assert.ok(heights[0]! > (heights[0]! + heights[1]! + heights[2]! + heights[3]!) / 2, heights.join());
		await window.unfold('Goals');
	});

	const painted = () => window.page.locator('.sidebar .pane .monaco-list-row').evaluateAll(readPainted);

	for (const theme of THEMES) {
		test(`every overdue row shows whose it is, how late, and ${LEAST_LETTERS} letters of what it is in ${theme}`, async () => {
			await window.setTheme(theme);
			assert.ok(Math.abs((await window.page.locator('.part.sidebar').boundingBox())!.width - USUAL_WIDTH) <= 1);
			await window.screenshot(`glance-${theme}`);
			const rows = await painted();
			const overdue = rows.filter(({ view, spoken }) => view === 'Homework' && /overdue/.test(spoken) && /owner/.test(spoken));
			assert.equal(overdue.length, 4);
			for (const row of overdue) {
				assert.match(row.lead, /^\d+ d$/, row.spoken);
				assert.ok(row.text.length >= LEAST_LETTERS, `${row.lead}: ${row.text}`);
				assert.match(row.mark, /owner: mentee/.test(row.spoken) ? /^(me|→\p{Lu})$/u : /^\p{Lu}{2}$/u, row.spoken);
			}
			const goal = rows.find(({ view, spoken }) => view === 'Goals' && /past its target/.test(spoken));
			assert.match(goal?.lead ?? '', /^\d+%, \d+ d late$/);
			for (const { lead, spoken } of rows.filter(({ view, spoken: said }) => view === 'Mentorships' && /next meeting (in|on)/.test(said))) {
				assert.match(lead, /^in \d+ d$|^\w+ \d+/, spoken);
			}
		});
	}

	test('axe finds nothing to mend in the trees', async () => {
		const found = await axeViolations(window.page.mainFrame(), '.part.sidebar .split-view-container');
		// VS Code itself gives boxes a tabindex of 1, and what is painted of a row is shorter than what is said.
		assert.deepEqual(found.filter(text => !/^(tabindex|label-content-name-mismatch):/.test(text)), []);
	});

	test('a row has no role of its own, and a box says its state and what it is for', async () => {
		const row = window.page.locator('.sidebar .pane .monaco-list-row', { has: window.page.locator('.custom-view-tree-node-item-checkbox') }).first();
		assert.equal(await row.getAttribute('role'), 'treeitem');
		const box = row.locator('.custom-view-tree-node-item-checkbox');
		assert.deepEqual([await box.getAttribute('role'), await box.getAttribute('aria-checked')], ['checkbox', 'false']);
		assert.match(await box.getAttribute('aria-label') ?? '', /open, owner: /);
	});
});

/** Runs in the page, so everything it uses is in here. */
function readPainted(rows: Element[]): PaintedRow[] {
	const letters = (node: Element) => {
		const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
		const boxes: { letter: string; right: number }[] = [];
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
			mark: label ? getComputedStyle(label, '::after').content.replaceAll('"', '') : '',
		};
	});
}
