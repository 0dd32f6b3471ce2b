import * as assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { waitFor } from '../../headless/index.ts';
import { axeViolations } from './support/axe.ts';
import { closeAllWindows, NotebookWindow, THEMES } from './support/notebookWindow.ts';
import { forceColors, openPage, setPageTheme, widerThanItsPage } from './support/pageFrame.ts';
import { dayFromToday, MEETING, MENTORSHIP_TEXT, smallNotebook } from './support/smallNotebook.ts';

const AGENDA = 'agenda.md';
const GOAL = 'goals/early-career-award.md';
const HEAD = '---\ntype: meeting\nmentorship: abara\ndate: 2026-11-01\n---\n\n';
const LONG = `## Long\n\n${Array.from({ length: 60 }, (_, index) => `- [ ] Subject ${index + 1}`).join('\n')}\n`;

/** Opens a note in the editor and its page beside it. */
async function openChecklist(window: NotebookWindow, path: string, title: string): Promise<Frame> {
	await window.openFile(path);
	await window.page.getByRole('button', { name: 'Open Checklist to the Side' }).first().click();
	return pageOf(window, title);
}

/** Opens a note where it does not cover the page. */
async function openInFirst(window: NotebookWindow, path: string): Promise<void> {
	await window.page.keyboard.press('Control+1');
	await window.openFile(path);
}

function pageOf(window: NotebookWindow, title: string): Promise<Frame> {
	return openPage(
		window,
		frame => frame.evaluate(words => document.querySelector('h1')?.textContent === words, title),
	);
}

const row = (page: Frame, text: string) =>
	page.locator('.item', { has: page.locator('.text', { hasText: new RegExp(`^${text}$`) }) });
const box = (page: Frame, text: string) => row(page, text).locator('input.box');

suite('the checklist page beside a note', () => {
	let window: NotebookWindow;
	let page!: Frame;

	suiteSetup(async () => {
		window = await NotebookWindow.open({
			files: {
				...smallNotebook(),
				[AGENDA]: `${HEAD}# Agenda\n\n## Research\n\n- [ ] The paper\n- [x] The award\n\n${LONG}`,
				[GOAL]: '---\ntype: goal\nstatus: active\nhorizon: short\n---\n\n# Early career award\n',
			},
		});
	});
	suiteTeardown(closeAllWindows);

	const until = (path: string, text: string) =>
		waitFor(`“${text}” in ${path}`, async () => (await window.read(path)).includes(text));

	test('a tick changes exactly that line of the file', async () => {
		page = await openChecklist(window, MEETING, 'The draft');
		const before = await window.read(MEETING);
		await box(page, 'Book the room').click();
		await waitFor('the tick', async () => (await window.read(MEETING)) !== before);
		const line = `[ ] Book the room @mentee due:${dayFromToday(0)}`;
		assert.equal(
			await window.read(MEETING),
			before.replace(line, `${line.replace('[ ]', '[x]')} done:${dayFromToday(0)}`),
		);
		await waitFor('the box', () => box(page, 'Book the room').isChecked());
	});

	test('all is done by keyboard alone', async () => {
		const { keyboard } = window.page;
		await box(page, 'Send the draft').focus();
		await keyboard.press('ArrowDown');
		await keyboard.press('ArrowUp');
		await keyboard.press('Space');
		await until(MEETING, '- [x] Send the draft');
		await keyboard.press('Space');
		await until(MEETING, '- [ ] Send the draft');
		await keyboard.press('n');
		await keyboard.type('Only the first half');
		await keyboard.press('Control+Enter');
		await until(MEETING, `- [ ] Send the draft @mentee due:${dayFromToday(-2)}\n  - Only the first half\n`);
		await waitFor(
			'the focus back on the item',
			() => box(page, 'Send the draft').evaluate(element => element === document.activeElement),
		);
		await keyboard.press('a');
		await keyboard.type('Ask for a room');
		await keyboard.press('Enter');
		await until(MEETING, '- [ ] Ask for a room');
		await keyboard.press('Escape');
		await box(page, 'Ask for a room').focus();
		await keyboard.press('m');
		await until(MEETING, '- [ ] Ask for a room @mentor');
		await waitFor(
			'the other column',
			() => page.locator('[data-group="mentor"] .text', { hasText: 'Ask for a room' }).isVisible(),
		);
		await waitFor(
			'the focus on the moved item',
			() => box(page, 'Ask for a room').evaluate(element => element === document.activeElement),
		);
		await keyboard.press('r');
		await window.pick('Tomorrow');
		await until(MEETING, `- [ ] Ask for a room @mentor due:${dayFromToday(1)}`);
		await waitFor(
			'the focus back from the list that asked',
			() =>
				box(page, 'Ask for a room').evaluate(element =>
					element === document.activeElement && document.hasFocus()
				),
		);
		await keyboard.press('o');
		await waitFor('the list of owners', () => window.input.evaluate(element => element === document.activeElement));
		await keyboard.press('Escape');
		await waitFor(
			'the focus back, though nothing was chosen',
			() =>
				box(page, 'Ask for a room').evaluate(element =>
					element === document.activeElement && document.hasFocus()
				),
		);
		await keyboard.press('Enter');
		await waitFor('the line in the editor', async () => (await window.cursor()).startsWith('last.md'));
	});

	test('a goal from the tree is opened in the group of the notes, and the page stays in sight', async () => {
		page ??= await openChecklist(window, MEETING, 'The draft');
		await page.locator('body').click();
		const boxOf = async (title: RegExp) =>
			(await window.page.locator('.editor-group-container', {
				has: window.page.locator('.tab.active', { hasText: title }),
			}).boundingBox())!;
		const { x } = await boxOf(/^Checklist/);
		await window.openMentoring();
		await window.unfold('Goals');
		const goal = await window.waitForRow(
			'a goal',
			({ view, label }) => view === 'Goals' && label === 'Early career award',
		);
		await window.clickRow(goal.label);
		await waitFor(
			'the goal in its editor',
			async () => (await window.cursor()).startsWith('early-career-award.md '),
		);
		await window.screenshot('goal-beside-checklist');
		assert.ok((await boxOf(/^early-career-award/)).x < x);
		assert.ok((await boxOf(/^Checklist/)).x === x);
	});

	test('follows the note in the editor, and typing there, at once', async () => {
		await openInFirst(window, AGENDA);
		page = await pageOf(window, 'Agenda');
		await window.page.locator('.monaco-editor .view-line').first().click();
		await window.page.keyboard.press('Control+End');
		await window.page.keyboard.type('- [ ] Typed just now');
		await row(page, 'Typed just now').waitFor();
		assert.ok(!(await window.read(AGENDA)).includes('Typed just now'), 'it was saved');
		await window.page.keyboard.press('Control+S');
		await until(AGENDA, 'Typed just now');
	});

	test('a change from outside leaves scroll, focus and an open text box where they are', async () => {
		await box(page, 'Subject 30').scrollIntoViewIfNeeded();
		await box(page, 'Subject 30').focus();
		await window.page.keyboard.press('n');
		await window.page.keyboard.type('half a thou');
		const before = await page.evaluate(() => ({
			scroll: scrollY,
			caret: (document.activeElement as HTMLTextAreaElement).selectionStart,
		}));
		assert.ok(before.scroll > 0, 'the page is not scrolled');
		const text = await window.read(AGENDA);
		await window.write(
			AGENDA,
			text.replace('- [ ] Subject 29', '- [x] Subject 29').replace(
				'- [ ] Subject 30',
				'- [ ] Subject 30, in other words',
			).replace('- [ ] Subject 40\n', ''),
		);
		await row(page, 'Subject 30, in other words').waitFor();
		assert.equal(await row(page, 'Subject 40').count(), 0);
		await window.page.keyboard.type('ght');
		const after = await page.evaluate(() => ({
			scroll: scrollY,
			value: (document.activeElement as HTMLTextAreaElement).value,
		}));
		assert.equal(after.value, 'half a thought');
		assert.ok(Math.abs(after.scroll - before.scroll) < 2, `scrolled from ${before.scroll} to ${after.scroll}`);
		await window.page.keyboard.press('Control+Enter');
		await until(AGENDA, '- [ ] Subject 30, in other words\n  - half a thought\n');
		await page.locator('textarea').waitFor({ state: 'detached' });
	});

	test('says so when the note is gone, keeps what is written, and shows it again', async () => {
		const text = await window.read(AGENDA);
		await box(page, 'The paper').focus();
		await window.page.keyboard.press('n');
		await window.page.keyboard.type('not lost');
		await window.remove(AGENDA);
		await page.locator('.banner', { hasText: 'is gone or cannot be read' }).waitFor();
		assert.equal(await page.locator('textarea').inputValue(), 'not lost');
		await page.locator('.banner [data-command="reload"]').click();
		await page.locator('.banner', { hasText: 'is gone or cannot be read' }).waitFor();
		assert.equal(await page.locator('textarea').inputValue(), 'not lost');
		await window.write(AGENDA, text);
		await page.locator('.banner').waitFor({ state: 'detached' });
		await page.locator('textarea').press('Control+Enter');
		await until(AGENDA, '- [ ] The paper\n  - not lost\n');
	});

	test('pinned, it stays with its note and is there again after a reload of the window', async () => {
		await page.locator('[data-command="pin"]').click();
		await page.locator('[data-command="pin"][aria-pressed="true"]').waitFor();
		await openInFirst(window, MEETING);
		assert.equal(await page.locator('h1').innerText(), 'Agenda');
		await page.evaluate(() => {
			scrollTo(0, 300);
		});
		await waitFor(
			'the place to be kept',
			() => page.evaluate(() => document.querySelector<HTMLElement>('#page-root')?.dataset['kept'] === '300'),
		);
		await Promise.all([window.page.waitForEvent('load'), window.runCommand('Developer: Reload Window')]);
		page = await pageOf(window, 'Agenda');
		await page.locator('[data-command="pin"][aria-pressed="true"]').waitFor();
		const place = () =>
			page.evaluate(() => ({
				scrollY,
				height: document.documentElement.scrollHeight,
				room: innerHeight,
				kept: document.querySelector<HTMLElement>('#page-root')?.dataset['kept'],
			}));
		await waitFor('the place on the page', async () => Math.abs((await place()).scrollY - 300) < 5).catch(
			async () => assert.fail(JSON.stringify(await place())),
		);
	});

	test('in the side bar it is folded until someone opens it, and shows the active note', async () => {
		await window.openMentoring();
		const header = window.view('Checklist').locator('.pane-header');
		assert.equal(await header.getAttribute('aria-expanded'), 'false');
		await openInFirst(window, MEETING);
		await header.click();
		const side = await pageOf(window, 'The draft');
		await box(side, 'Write the letter').click();
		await until(MEETING, '- [x] Write the letter');
		assert.ok(
			await side.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
			'it is wider than the side bar',
		);
	});
});

suite('the checklist page and hostile notes', () => {
	teardown(closeAllWindows);

	test('no script of a note runs, wherever it stands', async () => {
		const evil = '<img src=x onerror="window.__hit=1;top.__hit=1"><script>window.__hit=1</script>';
		const name = '<img src=x onerror=window.__hit=1>.md';
		const lines = [
			`- [ ] First ${evil} [link](javascript:window.__hit=1) [two](command:workbench.action.quit) <svg `
			+ 'onload=window.__hit=1>',
			`  - note ${evil}`,
			'- [ ] \\`${window.__hit=1}\\` {{constructor.constructor("window.__hit=1")()}}',
			`- [ ] Owned @mentor due:${dayFromToday(1)} ${evil}`,
		];
		const text = `---\ntype: meeting\ntitle: '${evil.replaceAll("'", '')}'\nmentor: '${evil}'\nmentee: x\n`
			+ `date: 2026-11-01\n---\n\n## ${evil}\n\n${lines.join('\n')}\n`;
		const window = await NotebookWindow.open({ files: { [name]: text, 'abara.md': MENTORSHIP_TEXT } });
		await window.openMentoring();
		await window.waitForRow('the item', ({ label }) => label.startsWith('Owned'));
		await window.rowBeginning('Owned').locator('.label-name').click();
		await window.page.getByRole('button', { name: 'Open Checklist to the Side' }).first().click();
		const page = await openPage(window);
		await page.locator('.item').nth(2).waitFor();
		await page.locator('input.box').first().focus();
		await window.page.keyboard.press('n');
		await page.locator('textarea').waitFor();
		await page.locator('a', { hasText: 'link' }).click();
		await page.locator('h1', { hasText: '<script>' }).waitFor();
		assert.equal(
			await page.locator(
				'#page-root img, #page-root script, #page-root [onload], a[href^="javascript"], a[href^="command"]',
			).count(),
			0,
		);
		for (const frame of window.page.frames()) {
			assert.equal(await frame.evaluate(() => (globalThis as { __hit?: unknown }).__hit), undefined);
		}
	});
});

suite('the checklist page at its edges', () => {
	teardown(closeAllWindows);

	test('a file that VS Code holds read-only refuses a tick in words, offers to reload, and is not changed', async () => {
		const window = await NotebookWindow.open({
			files: smallNotebook(),
			settings: { 'files.readonlyInclude': { '**/last.md': true } },
		});
		const before = await window.read(MEETING);
		const page = await openChecklist(window, MEETING, 'The draft');
		await box(page, 'Book the room').click();
		await page.locator('.banner [data-command="reload"]').waitFor();
		assert.equal(await box(page, 'Book the room').isChecked(), false);
		assert.equal(await window.read(MEETING), before);
	});

	test('nothing is wider than the page at 300 px, nor at 200 % zoom, with an editor and long words open', async () => {
		const long = 'pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(3);
		const text = `${HEAD}# ${long}\n\n## ${long}\n\n- [ ] ${long} https://example.org/${long}\n  - [ ] deep\n`
			+ `    - [ ] deeper\n      - [ ] deepest ${long}\n        ${long}\n\n## Homework\n\n`
			+ `- [ ] \`${long}\` @mentee due:${dayFromToday(-3)}\n- [ ] Late @mentor due:${dayFromToday(-2)} `
			+ 'carried:2\n';
		const window = await NotebookWindow.open({ files: { 'abara.md': MENTORSHIP_TEXT, [AGENDA]: text } });
		const page = await openChecklist(window, AGENDA, long);
		await page.locator('summary', { hasText: 'Keyboard' }).click();
		await box(page, 'Late').focus();
		await window.page.keyboard.press('n');
		await page.locator('textarea').waitFor();
		assert.deepEqual(await widerThanItsPage(page, { width: 300 }), []);
		assert.deepEqual(await widerThanItsPage(page, { width: 640, zoom: 2 }), []);
	});
});

suite('the checklist page for everyone', () => {
	let window: NotebookWindow;
	let page: Frame;

	suiteSetup(async () => {
		const body = '## Research\n\n- [ ] **The** [paper](a.md) `x`\n  - a note\n  - [/] a step\n'
			+ '- [x] Done done:2026-11-02\n- [-] Cancelled\n\n## Teaching\n\n- [x] The course done:2026-10-01\n'
			+ '- [>] Carried\n\n## Private\n\n- [ ] Between us\n\n## Homework — mentor\n\n'
			+ '- [ ] Late due:2026-11-02\n- [ ] Both @mentor @mentee\n';
		window = await NotebookWindow.open({
			files: { 'abara.md': MENTORSHIP_TEXT, [AGENDA]: `${HEAD}# Agenda\n\n${body}` },
		});
		page = await openChecklist(window, AGENDA, 'Agenda');
		await page.locator('summary', { hasText: 'Keyboard' }).click();
		await page.locator('summary', { hasText: 'As a table' }).click();
		await box(page, 'Done').focus();
		await window.page.keyboard.press('n');
		await page.locator('textarea').waitFor();
	});
	suiteTeardown(closeAllWindows);

	for (const theme of THEMES) {
		test(`axe finds nothing to mend in ${theme}`, async () => {
			await setPageTheme(window, page, theme);
			await box(page, 'Late').hover();
			assert.deepEqual(await axeViolations(page), []);
		});
	}

	test('axe finds nothing to mend in colours forced by the system', async () => {
		await forceColors(window, page);
		assert.deepEqual(await axeViolations(page), []);
	});
});
