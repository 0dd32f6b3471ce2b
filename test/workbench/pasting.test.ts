import * as assert from 'node:assert/strict';
import { waitFor } from '../../headless/index.ts';
import { closeAllWindows, NotebookWindow } from './support/notebookWindow.ts';
import { MENTORSHIP_TEXT, meetingText } from './support/smallNotebook.ts';

const GOAL = '---\ntype: goal\nlinks:\n  - \n---\n\n# Aims\n';

const TALK = '---\ntype: meeting\ndate: 2026-11-20\n---\n\n## Discussion\n\nWords\n\n';

suite('pasting and dropping in the workbench', () => {
	let window: NotebookWindow;

	suiteSetup(async () => {
		const files = {
			'abara.md': MENTORSHIP_TEXT,
			'list.txt': '• Send the draft\n• Ask Ruth\n',
			'meetings/a.md': meetingText(['- [ ] First']),
			'meetings/b.md': TALK,
			'meetings/c.md': meetingText(['- [ ] First']),
			'goals/aims.md': GOAL,
			'papers/growth curves.pdf': 'PDF',
		};
		window = await NotebookWindow.open({ files });
		await window.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await window.openMentoring();
		await window.waitForRow('an item', ({ label }) => label === 'First');
		await window.openFile('list.txt');
		await window.page.locator('.monaco-editor .view-lines').first().getByText('Send').first().click();
		await window.page.keyboard.press('ControlOrMeta+A');
		await window.page.keyboard.press('ControlOrMeta+C');
	});

	suiteTeardown(closeAllWindows);

	async function saved(path: string, text: string): Promise<void> {
		let name = '';
		await waitFor(path, async () => {
			await window.save();
			name = await window.read(path);
			return name === text;
		}, 15_000).catch((error: unknown) => {
			assert.equal(name, text, String(error));
		});
	}

	async function atEnd(path: string): Promise<void> {
		await window.openFile(path);
		await window.page.locator('.monaco-editor .view-lines').first().getByText('First').first().click();
		await window.page.keyboard.press('ControlOrMeta+End');
	}

	test('a list is pasted as it is, and made homework on request, which Undo takes back', async () => {
		const { page } = window;
		const before = meetingText(['- [ ] First']);
		const plain = `${before}• Send the draft\n• Ask Ruth\n`;
		await atEnd('meetings/a.md');
		await page.keyboard.press('ControlOrMeta+V');
		await page.locator('.post-edit-widget').first().waitFor();
		await saved('meetings/a.md', plain);
		await page.locator('.post-edit-widget').first().click();
		await page.locator('.action-widget .monaco-list-row', { hasText: 'Paste as homework' }).first().waitFor();
		await window.screenshot('paste-as-homework');
		await page.locator('.action-widget .monaco-list-row', { hasText: 'Paste as homework' }).first().click();
		await saved('meetings/a.md', `${before}- [ ] Send the draft\n- [ ] Ask Ruth`);
		await page.keyboard.press('ControlOrMeta+Z');
		await waitFor('what was there before', async () => {
			await window.save();
			return [before, plain].includes(await window.read('meetings/a.md'));
		});
	});

	test('elsewhere pasting is as ever, with nothing offered beside it', async () => {
		await window.openFile('meetings/b.md');
		await window.page.locator('.monaco-editor .view-lines').first().getByText('Words').first().click();
		await window.page.keyboard.press('ControlOrMeta+End');
		await window.page.keyboard.press('ControlOrMeta+V');
		await saved('meetings/b.md', `${TALK}• Send the draft\n• Ask Ruth\n`);
		assert.equal(await window.page.locator('.post-edit-widget').count(), 0);
	});

	test('ticks and levels that only the formatted copy has are read from it', async () => {
		const { page } = window;
		const before = meetingText(['- [ ] First']);
		await atEnd('meetings/c.md');
		await page.evaluate(async () => {
			const html = '<ul><li role="checkbox" aria-checked="true">Send the draft<ul><li>to Ruth</li></ul></li>'
				+ '<li role="checkbox" aria-checked="false">Ask</li></ul>';
			const blob = (type: string, text: string) => new Blob([text], { type });
			await navigator.clipboard.write([
				new ClipboardItem({
					'text/html': blob('text/html', html),
					'text/plain': blob('text/plain', 'Send the draft\nto Ruth\nAsk\n'),
				}),
			]);
		});
		await page.keyboard.press('ControlOrMeta+V');
		await page.locator('.post-edit-widget').first().waitFor();
		await page.locator('.post-edit-widget').first().click();
		await page.locator('.action-widget .monaco-list-row', { hasText: 'Paste as homework' }).first().click();
		await saved('meetings/c.md', `${before}- [x] Send the draft\n  - [ ] to Ruth\n- [ ] Ask`);
	});

	test('a file dropped on links: of front matter is its path from there', async () => {
		await window.openFile('goals/aims.md');
		await window.page.keyboard.press('ControlOrMeta+Shift+E');
		const row = window.page.locator('.explorer-viewlet .monaco-list-row');
		if (!await row.filter({ hasText: 'growth curves.pdf' }).count()) {
			await row.filter({ hasText: 'papers' }).first().click();
		}
		const file = row.filter({ hasText: 'growth curves.pdf' }).first();
		await file.waitFor();
		const line = window.page.locator('.monaco-editor .view-line').nth(3);
		const from = (await file.boundingBox())!;
		const to = (await line.boundingBox())!;
		const { mouse, keyboard } = window.page;
		await mouse.move(from.x + 40, from.y + 8);
		await mouse.down();
		await mouse.move(to.x + 100, to.y + 8, { steps: 8 });
		await keyboard.down('Shift');
		await mouse.move(to.x + 110, to.y + 9, { steps: 4 });
		await mouse.up();
		await keyboard.up('Shift');
		await saved('goals/aims.md', GOAL.replace('  - ', '  - ../papers/growth curves.pdf'));
	});
});
