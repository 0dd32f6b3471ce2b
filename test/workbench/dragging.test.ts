import assert from 'node:assert/strict';
import { waitFor } from '../../headless/index.ts';
import { NotebookWindow } from './support/notebookWindow.ts';
import { dayFromToday, MEETING, meetingText, MENTORSHIP_TEXT } from './support/smallNotebook.ts';

const GOAL = '---\ntype: goal\ntitle: Early career award\nhorizon: short\n---\n';

suite('dragging homework', () => {
	let window: NotebookWindow;

	suiteSetup(async () => {
		const homework = [
			`- [ ] Send the draft @mentee due:${dayFromToday(-2)}`,
			`- [ ] Book the room @mentee due:${dayFromToday(0)}`,
		];
		window = await NotebookWindow.open({
			files: { 'abara.md': MENTORSHIP_TEXT, 'goals/award.md': GOAL, [MEETING]: meetingText(homework) },
		});
		await window.openMentoring();
		await window.waitForRow('homework', ({ label }) => label === 'Send the draft');
	});

	suiteTeardown(() => window.close());

	/** As a hand does: slowly, so that the row under the pointer can say whether it takes the item. */
	async function drag(from: string, to: string): Promise<void> {
		const { mouse } = window.page;
		await window.row(from).hover();
		await mouse.down();
		await window.row(to).hover({ position: { x: 60, y: 8 } });
		await window.row(to).hover({ position: { x: 70, y: 10 } });
		await window.page.locator('.monaco-list-row.drop-target, .monaco-list.drop-target').first().waitFor();
		await mouse.up();
	}

	/** Turns the wheel where the mouse is until a row that begins so is wholly in sight, and gives its whole label. */
	function scrollTo(words: string, by: number): Promise<string> {
		const tree = window.view('Homework').locator('.monaco-list').first();
		return waitFor(words, async () => {
			await window.page.mouse.wheel(0, by);
			const label = (await window.rows('Homework')).find(row => row.label.startsWith(words))?.label;
			if (label === undefined) { return undefined; }
			const [inner, outer] = await Promise.all([window.row(label).boundingBox(), tree.boundingBox()]);
			const isInside = inner && outer && inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height;
			return isInside ? label : undefined;
		});
	}

	const line = async (text: string) =>
		(await window.read(MEETING)).split('\n').find(part => part.includes(text)) ?? '';

	test('onto a date gives that date', async () => {
		await drag('Send the draft', 'Today');
		await waitFor(
			'the new date in the note',
			async () => (await line('Send the draft')).endsWith(`due:${dayFromToday(0)}`),
		);
	});

	test('onto the fold of a long group is as onto the group', async () => {
		const many = Array.from({ length: 101 }, (_, index) => `- [ ] Step ${index} @mentee`);
		await window.write(
			'meetings/many.md',
			meetingText([...many, `- [ ] Far away @mentee due:${dayFromToday(90)}`]),
		);
		await window.row('Send the draft').hover();
		await window.expand(await scrollTo('Later, from ', 600));
		await scrollTo('Far away', 600);
		await drag('Far away', 'Item 101');
		await waitFor(
			'the day of the next meeting in the note',
			async () =>
				(await window.read('meetings/many.md')).includes(`- [ ] Far away @mentee due:${dayFromToday(9)}\n`),
		);
		await window.remove('meetings/many.md');
		await scrollTo('Book the room', -600);
	});

	test('onto a goal links it to the goal', async () => {
		await window.unfold('Goals');
		await drag('Book the room', 'Early career award');
		await waitFor(
			'the goal in the note',
			async () => (await line('Book the room')).endsWith(`due:${dayFromToday(0)} goal:award`),
		);
		assert.equal(await line('Send the draft'), `- [ ] Send the draft @mentee due:${dayFromToday(0)}`);
	});
});
