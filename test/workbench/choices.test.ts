import * as assert from 'node:assert/strict';
import { waitFor } from '../../headless/index.ts';
import { closeAllWindows, NotebookWindow } from './support/notebookWindow.ts';
import { smallNotebook } from './support/smallNotebook.ts';

suite('what the user chooses to see', () => {
	let window: NotebookWindow;

	suiteSetup(async () => {
		window = await NotebookWindow.open({ files: smallNotebook(), viewport: { width: 1280, height: 1200 } });
		await window.openMentoring();
		await window.waitForRow('an item', ({ label }) => label === 'Send the draft');
	});

	suiteTeardown(closeAllWindows);

	test('theirs alone, told beside the title', async () => {
		await window.clickTitleButton('Filter Homework…', 'Homework');
		await window.pick('Theirs');
		await window.waitForNoRow('item of mine', ({ label }) => label === 'Send the draft');
		await window.expand('Before the next meeting');
		await window.waitForRow('an item of theirs', ({ label }) => label === 'Write the letter');
		assert.deepEqual(await items(window), ['Read the draft', 'Write the letter']);
		assert.match(await window.view('Homework').locator('.pane-header').innerText(), /theirs/);
	});

	test('everything again', async () => {
		await window.clickTitleButton('Clear Homework Filter', 'Homework');
		await window.waitForRow('an item of mine', ({ label }) => label === 'Send the draft');
	});

	test('grouped by owner, also after the window was loaded again', async () => {
		await window.clickTitleButton('Group Homework By…', 'Homework');
		await window.pick('Owner');
		await window.waitForRow('a group for the mentor', isMentorGroup);
		await waitFor('the choice to be kept', () => isStored(window, '"grouping":"owner"'));
		await window.reload();
		await window.openMentoring();
		await window.waitForRow('a group for the mentor', isMentorGroup);
		const groups = (await window.rows('Homework')).filter(({ level }) => level === 1).map(({ label }) => label);
		assert.deepEqual(groups, ['Mentor', 'Mentee']);
	});
});

function isMentorGroup({ view, level, label }: { view: string, level: number, label: string }): boolean {
	return view === 'Homework' && level === 1 && label === 'Mentor';
}

async function items(window: NotebookWindow): Promise<string[]> {
	return (await window.rows('Homework')).filter(({ checked }) => checked !== undefined).map(({ label }) => label);
}

/** Whether the browser has kept this text for the workspace; what it has not is lost with the page. */
function isStored(window: NotebookWindow, text: string): Promise<boolean> {
	return window.page.evaluate(async (wanted) => {
		const finish = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => {
					resolve(request.result);
				};
				request.onerror = () => {
					reject(request.error ?? new Error('IndexedDB'));
				};
			});
		for (const { name } of await indexedDB.databases()) {
			if (!name?.startsWith('vscode-web-state-db-')) continue;
			const database = await finish(indexedDB.open(name));
			const values = await finish(database.transaction('ItemTable').objectStore('ItemTable').getAll());
			database.close();
			if (values.some((value) => String(value).includes(wanted))) return true;
		}
		return false;
	}, text);
}
