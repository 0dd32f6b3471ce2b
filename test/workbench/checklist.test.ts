import * as assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { waitFor } from '../../scripts/host/wait.mjs';
import { NotebookWindow } from './support/notebookWindow.ts';
import { openPage } from './support/pageFrame.ts';
import { dayFromToday, MEETING, smallNotebook } from './support/smallNotebook.ts';

suite('the checklist page', () => {
	let window: NotebookWindow;
	let page: Frame;

	suiteSetup(async () => {
		window = await NotebookWindow.open({ files: { ...smallNotebook(), 'agenda.md': agenda() } });
		await window.openMentoring();
		await window.waitForRow('an item', ({ label }) => label === 'Book the room');
		await window.clickRow('Book the room');
		await window.page.getByRole('button', { name: 'Open Checklist to the Side' }).first().click();
		page = await openPage(window);
	});
	suiteTeardown(() => window.close());

	const row = (text: string) => page.locator('.item', { has: page.locator('.text', { hasText: text }) });
	const box = (text: string) => row(text).locator('input.box');

	test('a tick changes exactly that line of the file', async () => {
		const before = await window.read(MEETING);
		await box('Book the room').click();
		await waitFor('the tick', async () => (await window.read(MEETING)) !== before);
		const line = `[ ] Book the room @mentee due:${dayFromToday(0)}`;
		assert.equal(await window.read(MEETING), before.replace(line, `${line.replace('[ ]', '[x]')} done:${dayFromToday(0)}`));
		await waitFor('the box', () => box('Book the room').isChecked());
	});
});

function agenda(): string {
	return '---\ntype: meeting\nmentorship: abara\ndate: 2026-11-01\n---\n\n# Agenda\n\n## Research\n\n- [ ] The paper\n- [x] The award\n\n## Teaching\n\n- [ ] The course\n';
}
