import * as assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { patience, waitFor } from '../../headless/index.ts';
import { root } from '../../scripts/root.ts';
import { MIRRORED, PSEUDO } from '../../scripts/host/pseudo.ts';
import { closeAllWindows, NotebookWindow } from './support/notebookWindow.ts';
import { openContainer, openIn, titles } from './support/inLanguage.ts';
import { openPage } from './support/pageFrame.ts';
import { MEETING, smallNotebook } from './support/smallNotebook.ts';

/** A day as `Intl` writes it in English, as it knows no pseudo-language. */
const DAY = /^\w+, \w+ \d{1,2}, \d{4}$/;

/** All words that a page shows or says. */
function wordsShown(page: Awaited<ReturnType<typeof openPage>>): Promise<string[]> {
	return page.evaluate(() => {
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const texts: string[] = [...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap(
			element => ['aria-label', 'title', 'placeholder'].map(name => element.getAttribute(name) ?? ''),
		);
		while (walker.nextNode()) {
			if (!(walker.currentNode.parentElement?.closest('script, style') ?? false)) {
				texts.push(walker.currentNode.textContent ?? '');
			}
		}
		return texts;
	});
}

/** Words of a page that are neither bracketed nor in a note. */
function foreignWords(texts: readonly string[], notes: string): string[] {
	return [...new Set(texts.map(text => text.trim()))].filter(text =>
		/\p{L}{2}/u.test(text) && !/\[[^[\]]*~\]/.test(text) && !notes.includes(text) && !DAY.test(text)
	);
}

suite('other languages in the workbench', () => {
	teardown(closeAllWindows);

	test('in a pseudo-language nothing is left in English, and titles have room at 300 px', async () => {
		const files = smallNotebook();
		const { window, title } = await openIn(PSEUDO, files);
		await window.screenshot('language-pseudo');
		const panes = await window.page.locator('.sidebar .pane-header h3.title').evaluateAll(all =>
			all.map(element => ({
				text: element.textContent ?? '',
				isCut: element.scrollWidth > element.clientWidth + 1,
			}))
		);
		assert.deepEqual(panes.filter(({ text, isCut }) => !/^\[.*\]$/.test(text) || isCut), []);
		const groups = (await window.rows(title('view.homework.name'))).filter(({ level }) => level === 1).map((
			{ label },
		) => label);
		assert.ok(groups.length > 0);
		assert.deepEqual(groups.filter(label => !/^\[.*\]$/.test(label)), []);
		await window.openFile(MEETING);
		await window.page.getByRole('button', { name: title('command.openChecklist.title') }).first().click();
		const page = await openPage(window);
		await page.locator('h1').first().waitFor();
		await window.screenshot('language-pseudo-checklist');
		const shown = await wordsShown(page);
		assert.ok(shown.some(text => text.includes('~]')));
		assert.deepEqual(foreignWords(shown, Object.values(files).join('\n')), []);
	});
	test('in a pseudo-language that runs from right to left pages do so, too, and nothing of them is left in English', async () => {
		const files = smallNotebook();
		const { window, title } = await openIn(MIRRORED, files);
		await window.screenshot('language-mirrored');
		await window.openFile(MEETING);
		await window.page.getByRole('button', { name: title('command.openChecklist.title') }).first().click();
		const page = await openPage(window);
		await page.locator('.item .box').first().waitFor();
		await window.screenshot('language-mirrored-checklist');
		const seen = await page.evaluate(() => {
			const [box, text] = ['.item .box', '.item .words'].map(selector =>
				document.querySelector(selector)!.getBoundingClientRect()
			);
			return {
				dir: document.documentElement.dir,
				isBoxFirst: box!.left > text!.left,
				isWide: document.documentElement.scrollWidth > document.documentElement.clientWidth + 1,
			};
		});
		assert.deepEqual(seen, { dir: 'rtl', isBoxFirst: true, isWide: false });
		const notes = Object.values(files).join('\n');
		const left = [...new Set((await wordsShown(page)).map(text => text.trim()))].filter(text =>
			/[a-z]{2}/i.test(text) && !text.includes('\u202e') && !notes.includes(text)
			&& !/\p{Script=Arabic}/u.test(text)
		);
		assert.deepEqual(left, []);
	});

	test('the tour and its pages are in the language', async () => {
		const window = await NotebookWindow.open({
			language: 'fr',
			files: { 'paper.md': '# A paper\n' },
			viewport: { width: 1280, height: 900 },
		});
		const title = await titles('fr');
		await openContainer(window, title);
		const [, link = ''] =
			/\[([^\]]+)\]\(command:mentoring\.openWalkthrough\)/.exec(title('welcome.homework.noNotes')) ?? [];
		await window.page.locator('.welcome-view-content').getByText(link).first().click();
		await window.page.locator('.getting-started-step').getByText(title('walkthrough.meet.title'), { exact: true })
			.click();
		const page = await readFile(join(root, 'media/walkthrough/meet.nls.fr.md'), 'utf8');
		const heading = /^## (.+)$/m.exec(page)![1]!;
		await waitFor('the page', async () => {
			const shown = await Promise.all(
				window.page.frames().map(frame => frame.locator('h2').allTextContents().catch(() => [])),
			);
			return shown.flat().some(text => text === heading);
		}, 60_000 * patience);
		await window.screenshot('language-fr-tour');
	});

	for (const [language, overdue] of [['fr', 'En retard'], ['de', 'Überfällig'], ['es', 'Atrasado']] as const) {
		test(`the views speak ${language}`, async () => {
			const { window, title } = await openIn(language);
			await window.screenshot(`language-${language}`);
			const groups = (await window.rows(title('view.homework.name'))).filter(({ level }) => level === 1).map((
				{ label },
			) => label);
			assert.ok(groups.includes(overdue), groups.join(', '));
		});
	}
});
