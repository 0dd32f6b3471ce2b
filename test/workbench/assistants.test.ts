import * as assert from 'node:assert/strict';
import { waitFor } from '../../headless/index.ts';
import { closeAllWindows, NotebookWindow } from './support/notebookWindow.ts';

/** An assistant without a model: it asks for what is owed, and shows what it was given. */
const ASSISTANT = {
	commands: { 'tests.ask': 'Ask: What Is Owed' },
	code: `const vscode = require('vscode');
exports.activate = context => context.subscriptions.push(vscode.commands.registerCommand('tests.ask', async () => {
	const shown = await vscode.lm.invokeTool('mentoring_owed', { input: { state: 'overdue' }, toolInvocationToken: undefined }).then(({ content }) => content.map(part => part.value).join(''), error => 'Nothing: ' + error);
	const document = await vscode.workspace.openTextDocument({ content: shown, language: 'json' });
	await vscode.window.showTextDocument(document, { preview: false });
}));`,
};

suite('assistants, by consent', () => {
	teardown(closeAllWindows);

	test('a page is read, mentorships are ticked, each call is asked about, and a log says what was given', async () => {
		const window = await NotebookWindow.open({
			beside: ASSISTANT,
			viewport: { width: 1366, height: 768 },
			settings: { 'chat.disableAIFeatures': false },
		});
		const { page } = window;
		await window.openMentoring();

		await window.runCommand('Ask: What Is Owed');
		await textOfEditor(window, 'has not said yes');

		await window.runCommand('Choose What Assistants May See…');
		await previewWith(window, 'Now: nothing is shown to assistants.');
		await window.screenshot('assistants-page');
		await window.runCommand('Choose What Assistants May See…');
		const row = page.locator('.quick-input-list .monaco-list-row', { hasText: 'Ruth Abara' }).first();
		await row.waitFor();
		await window.screenshot('assistants-choose');
		assert.equal(
			await page.locator(
				'.quick-input-list .monaco-list-row input[type=checkbox]:checked, .quick-input-list '
					+ '.monaco-custom-toggle.checked',
			).count(),
			0,
		);
		await row.click();
		await page.keyboard.press('Enter');
		await previewWith(window, 'Now: assistants may ask about Ruth Abara, research mentor.');
		await window.screenshot('assistants-allowed');

		await window.runCommand('Ask: What Is Owed');
		const question = page.locator('.monaco-dialog-box', { hasText: 'Hand over to the assistant: What Is Owed?' });
		await question.waitFor();
		await window.screenshot('assistants-question');
		assert.match(
			await question.innerText(),
			/It is given open homework of both sides[^]*“Ruth Abara, research mentor”[^]*Nothing private is in it/,
		);
		await question.getByRole('button', { name: 'Cancel' }).click();
		await textOfEditor(window, 'Nothing: ');

		await window.runCommand('Ask: What Is Owed');
		await question.getByRole('button', { name: 'Yes' }).click();
		await textOfEditor(window, 'Ingrid Solheim');
		await window.runCommand('Show What Assistants Were Given');
		await textOfEditor(window, ' mentoring_owed, of Ruth Abara, research mentor: ');
		await window.screenshot('assistants-log');

		await window.runCommand('Show Assistants Nothing Any More');
		await window.runCommand('Ask: What Is Owed');
		await textOfEditor(window, 'has not said yes');
	});
});

async function textOfEditor({ page }: NotebookWindow, words: string): Promise<void> {
	const pattern = new RegExp(words.replaceAll(' ', '.'));
	await page.locator('.editor-instance .view-line', { hasText: pattern }).first().waitFor();
}

/** The Markdown preview, once these words are in it. */
async function previewWith({ page }: NotebookWindow, words: string): Promise<void> {
	await waitFor(`a page with “${words}”`, async () => {
		for (const frame of page.frames()) {
			if (await frame.locator('.markdown-body', { hasText: words }).count().catch(() => 0) > 0) { return true; }
		}
		return false;
	}, 30_000);
}
