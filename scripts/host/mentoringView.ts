/** The Mentoring container in VS Code's side bar, as a user sees it. */
import type { Page } from 'playwright-core';
import { patience, waitFor } from '../../headless/index.ts';

export interface TreeRow {
	/** The title of the tree it is in. */
	readonly view: string;
	/** What stands before the label, set off: `23 d`. */
	readonly lead: string;
	readonly label: string;
	readonly description: string;
	/** 1 for the outermost rows. */
	readonly level: number;
	/** Absent for a row without a checkbox. */
	readonly checked?: boolean | undefined;
	/** Absent for a row without children. */
	readonly expanded?: boolean | undefined;
	/** What a screen reader says. */
	readonly spoken: string;
}

/** How long the container may take to show after a click, in milliseconds. */
const AFTER_CLICK = 5_000;

/**
 * Opens the Mentoring container, unless it is open. A window that has just been loaded may open it in the moment of our
 * click, which then hides it: it is clicked again until it shows.
 */
export async function openMentoring(page: Page, timeout = 30_000) {
	const item = page.locator('.activitybar .action-item', { has: page.locator('a[aria-label^="Mentoring"]') }).first();
	const title = page.locator('.sidebar .composite.title', { hasText: /mentoring/i });
	await item.waitFor({ timeout: timeout * patience });
	await waitFor('the Mentoring view to show', async () => {
		const isOpen = (await item.getAttribute('class'))?.split(' ').includes('checked');
		if (!isOpen) { await item.click(); }
		return title.waitFor({ timeout: AFTER_CLICK * patience }).then(() => true, () => false);
	}, timeout);
}

/** The rows of the open trees that are on the screen, from top to bottom. */
export function readTreeRows(page: Page): Promise<TreeRow[]> {
	return page.locator('.sidebar .pane .monaco-list-row').evaluateAll((rows) => {
		// This runs in the page, so everything it uses is in here.
		const text = (element: Element | null) => element?.textContent?.trim() ?? '';
		const flag = (value: string | null | undefined) => (value ? value === 'true' : undefined);
		const named = (row: Element) => {
			const lead = text(row.querySelector('.label-name .highlight'));
			const name = text(row.querySelector('.label-name'));
			return lead !== '' && name.startsWith(`${lead}: `)
				? { lead, label: name.slice(lead.length + 2) }
				: { lead: '', label: name };
		};
		const read = (row: Element) => ({
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
