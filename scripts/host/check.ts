/** `npm start -- --check`: does the sample notebook come up, with its overdue homework? */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findBrowser, installVSCode } from '../../headless/index.ts';
import { root } from '../root.ts';
import { openWorkbench, waitForOverdue, type Workbench } from './workbench.ts';

const patience = 180_000;

/**
 * Opens the notebook without a window and writes a screenshot once overdue
 * homework is on the page; fails with the reason if it does not get there.
 */
export async function check(folder?: string) {
	// Not part of the patience: the first time, this takes as long as the network does.
	await installVSCode(console.log);
	await findBrowser(console.log);
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise((_, reject) => {
		timer = setTimeout(() => reject(new Error(`Not ready after ${patience / 1000} s.`)), patience);
	});
	await Promise.race([checkNow(folder), late]).finally(() => clearTimeout(timer));
}

async function checkNow(folder?: string) {
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

async function screenshot({ page }: Workbench) {
	const path = join(root, 'out', 'check.png');
	await mkdir(join(root, 'out'), { recursive: true });
	await page.screenshot({ path });
	return path;
}
