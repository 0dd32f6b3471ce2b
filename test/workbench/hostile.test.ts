import * as assert from 'node:assert/strict';
import { waitFor } from '../../headless/index.ts';
import { dayFromToday } from './support/smallNotebook.ts';
import { hostileFiles, outside, SECRET, surround } from './support/hostileNotebook.ts';
import { closeAllWindows, NotebookWindow } from './support/notebookWindow.ts';
import { openPage } from './support/pageFrame.ts';

suite('a hostile notebook in a window that does not trust it', () => {
	let window: NotebookWindow;
	let before: Record<string, string>;

	suiteSetup(async () => {
		window = await NotebookWindow.open({
			untrusted: true,
			files: hostileFiles(),
			prepare: surround,
			viewport: { width: 1280, height: 1400 },
		});
		before = await outside(window.folder);
		await window.openMentoring();
		await window.waitForRow('an item', ({ label }) => label.startsWith('Owned'));
	});
	suiteTeardown(closeAllWindows);

	/** Nothing of a note ran in any frame, nothing beside the notebook is to be seen or was changed. */
	async function assertHarmless(): Promise<void> {
		for (const frame of window.page.frames()) {
			const seen = await frame.evaluate(() => ({
				hit: (globalThis as { __hit?: unknown }).__hit,
				text: document.body.innerText,
			})).catch(() => undefined);
			assert.equal(seen?.hit, undefined);
			assert.ok(!(seen?.text ?? '').includes(SECRET), seen?.text);
		}
		assert.deepEqual(await outside(window.folder), before);
	}

	test('the trees show what can be shown, and nothing from beside the notebook', async () => {
		assert.match((await window.statusBar()).join(), /Restricted Mode/);
		const rows = await window.rowsAsText();
		assert.ok(rows.some(row => row.includes('Late')), rows.join('\n'));
		assert.deepEqual(rows.filter(row => row.includes(SECRET)), []);
		await window.screenshot('hostile-trees');
		await assertHarmless();
	});

	test('a message that names a note has no link to a command', async () => {
		const path = 'meetings/[go](command:workbench.action.toggleSidebarVisibility).md';
		const text = `---\ntype: meeting\nmentorship: abara\n---\n\n- [ ] Linked `
			+ `[go](command:workbench.action.toggleSidebarVisibility) @mentee due:${dayFromToday(-3)}\n`;
		await window.write(path, text);
		await window.waitForRow('the item', ({ label }) => label === 'Linked go');
		await window.clickCheckbox('Linked go');
		await waitFor('the tick', async () => (await window.read(path)).includes('[x] Linked'));
		await window.write(path, text);
		const message = await window.message('this change is gone: Linked go');
		await window.screenshot('hostile-message');
		assert.equal(await message.locator('a:not(.action-label):not(.monaco-button)').count(), 0);
		assert.match(await message.innerText(), /\[go\] \(command:/);
		await window.remove(path);
	});

	test('the tooltip of an item runs nothing and links to no command', async () => {
		await window.rowBeginning('Owned').locator('.label-name').hover();
		const tooltip = window.page.locator('.workbench-hover').first();
		await tooltip.waitFor();
		assert.equal(
			await tooltip.locator(
				'script, img, svg[onload], a[href^="command"], a[data-href^="command:workbench"], '
					+ 'a[data-href^="javascript"]',
			).count(),
			0,
		);
		await assertHarmless();
	});

	test('the checklist opens and is only text', async () => {
		await window.openFile('meetings/last.md');
		await window.page.getByRole('button', { name: 'Open Checklist to the Side' }).first().click();
		const page = await openPage(window);
		await page.locator('.item', { hasText: 'Late' }).first().waitFor();
		await page.locator('a', { hasText: 'out' }).first().click().catch(() => undefined);
		assert.equal(
			await page.locator(
				'#page-root img, #page-root script, #page-root [onload], a[href^="javascript"], a[href^="command"], '
					+ 'a[href^="data"]',
			).count(),
			0,
		);
		await assertHarmless();
	});

	test('the dashboard opens and is only text', async () => {
		await window.runCommand('Mentoring: Open Dashboard');
		const page = await openPage(window, frame => frame.evaluate(() => document.querySelector('#next') !== null));
		await page.locator('#meetings').waitFor();
		assert.equal(await page.locator('#page-root img, #page-root script, #page-root [onload]').count(), 0);
		await window.screenshot('hostile-dashboard');
		await assertHarmless();
	});

	test('a template that is a link out of the notebook is not read, and nothing is created', async () => {
		const notes = [...(await window.notes()).keys()];
		const refusal = window.page.locator('.notification-list-item', { hasText: 'symbolic link' }).first();
		const isThere = () => refusal.waitFor({ timeout: 3_000 }).then(() => true, () => false);
		// On a busy machine the palette may close before the command began; it creates nothing the second time either.
		await waitFor('the refusal', async () => {
			await window.runCommand('New Meeting');
			while (!await isThere() && await window.input.isVisible()) { await window.page.keyboard.press('Enter'); }
			if (await refusal.isVisible()) { return true; }
			await window.page.locator('.statusbar-item[id="status.notifications"]').click();
			return isThere();
		});
		assert.deepEqual([...(await window.notes()).keys()], notes);
		await assertHarmless();
	});

	test('each bomb can be opened and edited', async () => {
		for (const name of ['braces', 'brackets', 'spaces', 'every', 'aliases', 'deep']) {
			await window.openFile(`bombs/${name}.md`);
			await waitFor(`the cursor in ${name}`, async () => (await window.cursor()).startsWith(`${name}.md`));
		}
		await window.write('meetings/more.md', (await window.read('meetings/last.md')).replace('Owned', 'Added'));
		await window.waitForRow('the note that came', ({ label }) => label.startsWith('Added'));
		await assertHarmless();
	});
});
