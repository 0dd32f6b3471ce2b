/** `npx tsx test/workbench/dashboardPictures.ts`: the dashboard of the sample in every theme, wide and narrow, to be looked at, in out/screenshots/. */
import { waitFor } from '../../scripts/host/wait.mjs';
import { closeAllWindows, NotebookWindow, type NotebookWindowOptions } from './support/notebookWindow.ts';
import { openPage } from './support/pageFrame.ts';

const settings = { 'workbench.layoutControl.enabled': false, 'workbench.statusBar.visible': false };

async function takeAll(theme: NonNullable<NotebookWindowOptions['theme']>): Promise<void> {
	const window = await NotebookWindow.open({ theme, settings, viewport: { width: 1280, height: 1400 } });
	await window.openMentoring();
	await window.waitForRow('the committee', ({ label }) => /committee/i.test(label));
	await window.runCommand('Mentoring: Open Dashboard');
	const page = await openPage(window);
	await page.locator('#next').waitFor();
	await window.page.keyboard.press('Control+B');
	for (const [index, id] of ['next', 'meetings', 'areas', 'offers'].entries()) {
		await page.evaluate(name => { document.getElementById(name)?.scrollIntoView(); }, id);
		await take(window, `dashboard-${theme}-${index}`);
	}
	await window.page.setViewportSize({ width: 420, height: 1400 });
	await page.evaluate(() => { document.documentElement.scrollTop = 0; });
	await take(window, `dashboard-${theme}-narrow`);
	await page.evaluate(() => { document.getElementById('meetings')?.scrollIntoView(); });
	await take(window, `dashboard-${theme}-narrow-1`);
	await window.close();
}

async function take(window: NotebookWindow, name: string): Promise<void> {
	await waitFor('the page to be still', async () => {
		const before = await window.page.screenshot({ caret: 'hide' });
		return (await window.page.screenshot({ caret: 'hide' })).equals(before);
	});
	console.log(await window.screenshot(name));
}

async function main(): Promise<void> {
	const only = process.argv.slice(2);
	for (const theme of ['light', 'dark', 'highContrast'] as const) { if (only.length === 0 || only.includes(theme)) { await takeAll(theme); } }
}

void main().finally(closeAllWindows);
