import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { waitFor } from '../../headless/index.ts';
import { NotebookWindow } from './support/notebookWindow.ts';
import { smallNotebook } from './support/smallNotebook.ts';

const INDEX = [
	'# Where we stand',
	'',
	'```mentoring',
	'# what my mentor owes',
	'homework owner:mentor overdue',
	'goals horizon:short',
	'next-meeting',
	'homework overdeu',
	'```',
	'',
].join('\n');
const DRAFT = [
	'---',
	'type: meeting',
	'mentorship: abara',
	'date: 2020-01-02',
	'---',
	'',
	'# Draft',
	'',
	'## Homework',
	'',
	'- [ ] Ask the library @mentor due:2020-01-03',
	'- [/] Read on 📅 2099-01-01',
	'- [x] Sent @mentee',
	'- [-] Not needed',
	'- [>] Moved on',
	'',
	'## Research',
	'',
	'- [x] One',
	'- [ ] Two',
	'',
	'## Private',
	'',
	'For myself.',
	'',
].join('\n');

suite('the Markdown preview', function() {
	let window: NotebookWindow;
	let preview: FrameLocator;

	suiteSetup(async () => {
		window = await NotebookWindow.open({
			files: { ...smallNotebook(), 'index.md': INDEX, 'mentoring/meetings/draft.md': DRAFT },
			viewport: { width: 1100, height: 900 },
		});
		await window.openMentoring();
		await window.waitForRow('homework', ({ view }) => view === 'Homework');
		preview = window.page.frameLocator('iframe.webview:visible').frameLocator('#active-frame');
	});

	suiteTeardown(() => window.close());

	async function show(file: string): Promise<void> {
		await window.openFile(file);
		await window.runCommand('Markdown: Open Preview');
	}

	test('shows live lists in a mentoring block, and what a line should have said', async () => {
		await show('index.md');
		await preview.locator('.mentoring-list').first().waitFor();
		const text = await preview.locator('.mentoring-block').innerText();
		assert.match(text, /days overdue/);
		assert.match(text, /Did you mean “overdue”/);
		await window.screenshot('preview-block');
	});

	test('the lists follow the notes', async () => {
		await window.clickCheckbox('Read the draft');
		await waitFor(
			'the ticked item to leave the list',
			async () => !(await preview.locator('.mentoring-list').first().innerText()).includes('Read the draft'),
		);
	});

	test('shows boxes, overdue dates, progress and private parts of a note', async () => {
		await show('draft.md');
		await preview.locator('.mentoring-overdue').first().waitFor();
		assert.equal(await preview.locator('.mentoring-box').count(), 7);
		assert.equal(await preview.locator('.mentoring-progress').last().innerText(), '1 of 2');
		assert.equal(await preview.locator('p.mentoring-private').innerText(), 'For myself.');
		await window.screenshot('preview-note');
	});
});
