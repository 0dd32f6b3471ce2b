import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { waitFor } from '../../headless/index.ts';
import { closeAllWindows, NotebookWindow } from './support/notebookWindow.ts';
import { dayFromToday, MEETING, smallNotebook } from './support/smallNotebook.ts';

/** The boxes of the page that are clicked in Word: one is accepted, the other left. */
const [ACCEPTED, LEFT] = ['Read the draft', 'Write the letter'] as const;

suite('a page that goes to the mentor in Word and comes back', () => {
	let window: NotebookWindow;
	const before = smallNotebook()[MEETING]!;
	const done = `done:${dayFromToday(0)}`;

	suiteSetup(async () => {
		window = await NotebookWindow.open({ files: smallNotebook(), viewport: { width: 1280, height: 1000 } });
		await window.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await window.openMentoring();
		await window.waitForRow('an item', ({ label }) => label === ACCEPTED);
	});
	suiteTeardown(closeAllWindows);

	test('saved from the palette, ticked, read from the Explorer: what is chosen is written, and one undo takes it back', async () => {
		await window.runCommand('Save as Word…');
		await window.pick('The page for the mentor');
		await waitFor('the name of the file', async () => (await window.input.inputValue()).endsWith('.docx'));
		const file = await waitFor('the document', async () => {
			// VS Code asks once more whether the folder is to be made.
			if (await window.input.isVisible()) { await window.page.keyboard.press('Enter'); }
			return documentIn(window.folder);
		});
		await tickInWord(file);

		await window.page.keyboard.press('ControlOrMeta+Shift+E');
		const rows = window.page.locator('.explorer-viewlet .monaco-list-row');
		const row = rows.filter({ hasText: basename(file) }).first();
		await waitFor('the document in the Explorer', async () => {
			if (await row.count() > 0) { return true; }
			const folded = rows.and(window.page.locator('[aria-expanded="false"]'));
			if (await folded.count() > 0) { await folded.first().click(); }
			return false;
		});
		await row.click({ button: 'right' });
		const entry = window.page.getByRole('menuitem', { name: 'Read What Came Back…', exact: true });
		await entry.waitFor();
		await waitFor('the menu to close', async () => {
			await entry.click({ timeout: 1_000 }).catch(() => undefined);
			return await entry.count() === 0;
		});
		const proposals = window.page.locator('.quick-input-list .monaco-list-row');
		await proposals.filter({ hasText: ACCEPTED }).first().waitFor();
		assert.equal(await proposals.count(), 2);
		await window.screenshot('came-back-proposals');
		await proposals.filter({ hasText: LEFT }).first().click();
		await accept();
		await saved(
			before.replace(`- [ ] ${ACCEPTED}`, `- [x] ${ACCEPTED}`).replace(/(Read the draft.*)/, `$1 ${done}`),
		);
		await window.runCommand('Undo Last Change');
		await saved(before);
	});

	test('an answer that was copied is read from the palette, and taken back', async () => {
		await window.page.evaluate(
			words => navigator.clipboard.writeText(words),
			`> - [ ] ${ACCEPTED}\ndone? no\n> - [ ] ${LEFT}\nDone last week.\n`,
		);
		await window.runCommand('Read What Came Back…');
		await window.pick('From the clipboard');
		const proposals = window.page.locator('.quick-input-list .monaco-list-row');
		await proposals.filter({ hasText: LEFT }).first().waitFor();
		await window.screenshot('came-back-mail');
		await proposals.filter({ hasText: 'done? no' }).first().click();
		await accept();
		await saved(before.replace(/- \[ \] (Write the letter.*)/, `- [x] $1 ${done}`));
		await window.runCommand('Undo Last Change');
		await saved(before);
	});

	async function accept(): Promise<void> {
		await window.page.locator('.quick-input-widget').getByRole('button', { name: 'OK', exact: true }).click();
	}

	async function saved(text: string): Promise<void> {
		let now = '';
		await waitFor('the note as it is to be', async () => {
			now = await window.read(MEETING);
			return now === text;
		}).catch(() => {
			assert.equal(now, text);
		});
	}
});

async function documentIn(folder: string): Promise<string | undefined> {
	const path = (await readdir(folder, { recursive: true })).find(name => name.endsWith('.docx'));
	return path === undefined ? undefined : join(folder, path);
}

/** Clicks on two boxes, as Word writes it. */
async function tickInWord(file: string): Promise<void> {
	const parts = await waitFor('the whole document', async () => {
		try {
			return unzipSync(await readFile(file));
		} catch {
			// It is being written.
			return undefined;
		}
	});
	const paragraphs = strFromU8(parts['word/document.xml']!).split(/(?=<w:p>)/);
	const ticked = paragraphs.map(paragraph =>
		[ACCEPTED, LEFT].some(words => paragraph.includes(`>${words}<`))
			? paragraph.replace('w14:checked w14:val="0"', 'w14:checked w14:val="1"').replace('\u2610', '\u2612')
			: paragraph
	);
	await writeFile(file, zipSync({ ...parts, 'word/document.xml': strToU8(ticked.join('')) }));
}
