/** The Mentoring container in VS Code's side bar, as a user sees it. */
import { patience } from './wait.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * @typedef {object} TreeRow
 * @property {string} view The title of the tree it is in.
 * @property {string} lead What stands before the label, set off: `23 d`.
 * @property {string} label
 * @property {string} description
 * @property {number} level 1 for the outermost rows.
 * @property {boolean} [checked] Absent for a row without a checkbox.
 * @property {boolean} [expanded] Absent for a row without children.
 * @property {string} spoken What a screen reader says.
 */

/**
 * Opens the Mentoring container, unless it is open.
 *
 * @param {Page} page
 * @param {number} [timeout]
 */
export async function openMentoring(page, timeout = 30_000) {
	const item = page.locator('.activitybar .action-item', { has: page.locator('a[aria-label^="Mentoring"]') }).first();
	const wait = { timeout: timeout * patience };
	await item.waitFor(wait);
	const isOpen = (await item.getAttribute('class'))?.split(' ').includes('checked');
	if (!isOpen) await item.click();
	await page.locator('.sidebar .composite.title', { hasText: /mentoring/i }).waitFor(wait);
}

/**
 * The rows of the open trees that are on the screen, from top to bottom.
 *
 * @param {Page} page
 * @returns {Promise<TreeRow[]>}
 */
export function readTreeRows(page) {
	return page.locator('.sidebar .pane .monaco-list-row').evaluateAll((rows) => {
		// This runs in the page, so everything it uses is in here.
		const text = (/** @type {Element | null} */ element) => element?.textContent?.trim() ?? '';
		const flag = (/** @type {string | null | undefined} */ value) => (value ? value === 'true' : undefined);
		const named = (/** @type {Element} */ row) => {
			const lead = text(row.querySelector('.label-name .highlight'));
			const name = text(row.querySelector('.label-name'));
			return lead !== '' && name.startsWith(`${lead}: `)
				? { lead, label: name.slice(lead.length + 2) }
				: { lead: '', label: name };
		};
		const read = (/** @type {Element} */ row) => ({
			view: text(row.closest('.pane')?.querySelector('.pane-header .title') ?? null),
			...named(row),
			description: text(row.querySelector('.label-description')),
			level: Number(row.getAttribute('aria-level')),
			checked: flag(row.querySelector('.custom-view-tree-node-item-checkbox')?.getAttribute('aria-checked')),
			expanded: flag(row.getAttribute('aria-expanded')),
			spoken: row.getAttribute('aria-label') ?? '',
			top: row.getBoundingClientRect().top,
		});
		const sorted = rows.map(read).sort((left, right) => left.top - right.top);
		return sorted.map(({ top: _top, ...row }) => row);
	});
}
