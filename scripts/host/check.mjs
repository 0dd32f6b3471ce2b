/** `npm start -- --check`: does the sample notebook come up, with its overdue homework? */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findBrowser } from './browser.mjs';
import { installVSCode } from './install.mjs';
import { root } from './paths.mjs';
import { openWorkbench, waitForOverdue } from './workbench.mjs';

const patience = 180_000;

/**
 * Opens the notebook without a window and writes a screenshot once overdue
 * homework is on the page; fails with the reason if it does not get there.
 *
 * @param {string} [folder]
 */
export async function check(folder) {
	// Not part of the patience: the first time, this takes as long as the network does.
	await installVSCode(console.log);
	await findBrowser(console.log);
	/** @type {NodeJS.Timeout | undefined} */
	let timer;
	const late = new Promise((_, reject) => {
		timer = setTimeout(() => reject(new Error(`Not ready after ${patience / 1000} s.`)), patience);
	});
	await Promise.race([checkNow(folder), late]).finally(() => clearTimeout(timer));
}

/** @param {string} [folder] */
async function checkNow(folder) {
	const workbench = await openWorkbench(folder ? { folder: resolve(folder) } : {});
	try {
		const row = await waitForOverdue(workbench).catch(async (error) => {
			throw new Error(`${error.message} Screenshot: ${await screenshot(workbench)}`);
		});
		console.log(`Overdue homework is shown: ${row.label} (${row.description})`);
		console.log(`Screenshot: ${await screenshot(workbench)}`);
	} finally {
		await workbench.close();
	}
}

/** @param {import('./workbench.mjs').Workbench} workbench */
async function screenshot({ page }) {
	const path = join(root, 'out', 'check.png');
	await mkdir(join(root, 'out'), { recursive: true });
	await page.screenshot({ path });
	return path;
}
