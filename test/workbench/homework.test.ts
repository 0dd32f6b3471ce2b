import * as assert from 'node:assert/strict';
import { waitFor } from '../../headless/index.ts';
import { closeAllWindows, NotebookWindow, type TreeRow } from './support/notebookWindow.ts';
import { dayFromToday, longDay, MEETING, smallNotebook } from './support/smallNotebook.ts';

suite('the Homework tree on the sample notebook', () => {
	let window: NotebookWindow;

	suiteSetup(async () => {
		window = await NotebookWindow.open({ viewport: { width: 1280, height: 1200 } });
		await window.openMentoring();
	});

	suiteTeardown(closeAllWindows);

	test('groups what is owed by when it is due', async () => {
		await window.waitForRow('an overdue item', isOverdueItem);
		const groups = (await window.rows('Homework')).filter(({ level }) => level === 1).map((
			{ label, description },
		) => `${label} ${description}`);
		const later = groups.pop();
		assert.deepEqual(groups, ['Overdue 4', 'Today 1', 'Next 7 days 1', 'Before the next meeting 1']);
		assert.match(later ?? '', /^Later, from \w+ \d+(?:, \d{4})? 1$/);
	});

	test('shows what is overdue, in words, and whose it is', async () => {
		const row = await window.waitForRow('an overdue item', isOverdueItem);
		assert.match(row.description, /^(mentor|mentee) · \d+ days? overdue$/i);
		assert.notEqual(row.label, '');
	});

	test('shows the goals by horizon and the mentorships', async () => {
		await window.waitForRow(
			'the committee',
			({ view, label }) => view === 'Mentorships' && /committee/i.test(label),
		);
		await window.unfold('Goals');
		await window.waitForRow('a horizon', ({ view }) => view === 'Goals');
		await window.clickTitleButton('Collapse All', 'Goals');
		await waitFor(
			'the horizons alone',
			async () =>
				(await window.rows('Goals')).map(({ label }) => label.split(' ')[0]).join()
					=== 'Short,Intermediate,Long',
		);
	});

	test('ticking a box changes one line of one note: the box, and the day it was done', async () => {
		const row = await window.waitForRow('an overdue item', isOverdueItem);
		const before = await window.notes();
		await window.clickCheckbox(row.label);
		const changes = await waitFor('the note to change', async () => {
			const changed = changedLines(before, await window.notes());
			return changed.length > 0 && changed;
		});
		assert.deepEqual(changes.map(({ after }) => after), [
			`${changes[0]?.before.replace('[ ]', '[x]') ?? ''} done:${dayFromToday(0)}`,
		]);
		await window.waitForNoRow('ticked item', ({ label }) => label === row.label);
	});
});

suite('the Homework tree and its file', () => {
	let window: NotebookWindow;

	suiteSetup(async () => {
		window = await NotebookWindow.open({ files: smallNotebook(), viewport: { width: 1280, height: 1200 } });
		await window.openMentoring();
	});

	suiteTeardown(closeAllWindows);

	test('clicking an item opens its note at the line', async () => {
		await window.clickRow('Read the draft');
		const line = smallNotebook()[MEETING]!.split('\n').findIndex((text) => text.includes('Read the draft')) + 1;
		await waitFor('the note at the line', async () => (await window.cursor()) === `last.md ${line}`);
	});

	test('a row says its state, owner and date to a screen reader', async () => {
		const row = await window.waitForRow('the draft', ({ label }) => label === 'Send the draft');
		assert.match(
			row.spoken,
			new RegExp(`^Send the draft, open, owner: mentee, due ${longDay(dayFromToday(-2))}, 2 days overdue, `, 'i'),
		);
		const group = await window.waitForRow('the group', ({ label }) => label === 'Overdue');
		assert.match(group.spoken, /^Overdue, 2 items/);
		const unnamed = (await window.rows()).filter(({ spoken }) => spoken === '');
		assert.deepEqual(unnamed, []);
	});

	test('an edit by another program changes the tree', async () => {
		const text = await window.read(MEETING);
		await window.write(
			MEETING,
			text.replace('Book the room', 'Book the larger room').replace(/- \[ \] Read the draft .*\n/, ''),
		);
		await window.waitForRow('the new text', ({ label }) => label === 'Book the larger room');
		await window.waitForNoRow('deleted item', ({ label }) => label === 'Read the draft');
		await window.write('meetings/other.md', text.replace('Send the draft', 'Ask the library'));
		await window.waitForRow('the item of a new note', ({ label }) => label === 'Ask the library');
		await window.remove('meetings/other.md');
		await window.waitForNoRow('item of a deleted note', ({ label }) => label === 'Ask the library');
		await window.write(MEETING, text);
		await window.waitForRow('the old text', ({ label }) => label === 'Book the room');
	});

	test('ticking and unticking leaves every byte as it was', async () => {
		const original = oddText();
		await window.write(MEETING, original);
		await window.expand('Before the next meeting');
		await window.waitForRow('the odd note', ({ label }) => label === 'Größe nachmessen');
		await window.clickCheckbox('Größe nachmessen');
		await waitFor('the tick', async () => (await window.read(MEETING)) !== original);
		const ticked = original.replace(
			'- [ ] Größe nachmessen @mentee',
			`- [x] Größe nachmessen @mentee done:${dayFromToday(0)}`,
		);
		assert.equal(await window.read(MEETING), ticked);

		await window.runCommand('Show Done Homework');
		await window.expand('Done');
		await window.waitForRow(
			'the ticked item',
			({ label, checked }) => label === 'Größe nachmessen' && checked === true,
		);
		await window.clickCheckbox('Größe nachmessen');
		await waitFor('the untick', async () => (await window.read(MEETING)) !== ticked);
		assert.equal(await window.read(MEETING), original);
		await window.waitForRow(
			'the unticked item',
			({ label, checked }) => label === 'Größe nachmessen' && checked === false,
		);
	});
});

/** CRLF, umlauts, spaces at the end of lines, no newline at the end. */
function oddText(): string {
	const text = smallNotebook()[MEETING]!.replace('- [ ] Book the room @mentee', '- [ ] Größe nachmessen @mentee')
		.replace('# The draft', '#  The draft  ');
	return text.replace(/ due:\S+/g, '').trimEnd().replaceAll('\n', '\r\n');
}

function isOverdueItem(row: TreeRow): boolean {
	return row.checked === false && row.description.includes('overdue');
}

function changedLines(before: Map<string, string>, after: Map<string, string>): { before: string, after: string }[] {
	return [...after].flatMap(([path, text]) => {
		const old = (before.get(path) ?? '').split('\n');
		return text.split('\n').flatMap((
			line,
			index,
		) => (line === old[index] ? [] : [{ before: old[index] ?? '', after: line }]));
	});
}
