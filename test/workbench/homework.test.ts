import * as assert from 'node:assert/strict';
import { waitFor } from '../../scripts/host/wait.mjs';
import { closeAllWindows, NotebookWindow, type TreeRow } from './support/notebookWindow.ts';

suite('the Homework tree on the sample notebook', () => {
	let window: NotebookWindow;

	suiteSetup(async () => {
		window = await NotebookWindow.open();
		await window.openMentoring();
	});

	suiteTeardown(closeAllWindows);

	test('shows what is overdue, in words', async () => {
		const row = await window.waitForRow('an overdue item', isOverdueItem);
		assert.match(row.description, /overdue/);
		assert.notEqual(row.label, '');
	});

	test('ticking a box changes one line of one note: the box, and the day it was done', async () => {
		const row = await window.waitForRow('an overdue item', isOverdueItem);
		const before = await window.notes();
		await window.clickCheckbox(row.label);
		const changes = await waitFor('the note to change', async () => {
			const changed = changedLines(before, await window.notes());
			return changed.length > 0 && changed;
		});
		assert.deepEqual(changes.map(({ after }) => withoutDone(after)), [changes[0]?.before.replace('[ ]', '[x]')]);
	});
});

function isOverdueItem(row: TreeRow): boolean {
	return row.checked === false && row.description.includes('overdue');
}

/** Without the completion date, in any of the dialects. */
function withoutDone(line: string): string {
	return line.replace(/ (done:|✅ ?|[([]completion:: ?)\d{4}-\d{2}-\d{2}[)\]]?/u, '');
}

function changedLines(before: Map<string, string>, after: Map<string, string>): { before: string; after: string }[] {
	return [...after].flatMap(([path, text]) => {
		const old = (before.get(path) ?? '').split('\n');
		return text.split('\n').flatMap((line, index) => (line === old[index] ? [] : [{ before: old[index] ?? '', after: line }]));
	});
}
