import assert from 'node:assert/strict';
import { waitFor } from '../../headless/index.ts';
import { NotebookWindow, THEMES } from './support/notebookWindow.ts';
import { dayFromToday, MEETING, meetingText, MENTORSHIP_TEXT } from './support/smallNotebook.ts';

const HOMEWORK = [
	`- [ ] Send the **draft** to [Ruth](../abara.md) @mentee due:${dayFromToday(-2)} goal:award`,
	`- [/] Read the \`methods\` @mentor due:${dayFromToday(3)}`,
	`- [ ] Plan the year @mentor due:${dayFromToday(90)}`,
	`- [x] Find the form @mentee done:${dayFromToday(-3)}`,
	'',
	'<!-- private -->',
	'',
	'For myself.',
	'',
	'<!-- /private -->',
	'',
	'```mentoring',
	'homework overdue',
	'```',
];

suite('colours of a note in the editor', () => {
	let window: NotebookWindow;

	suiteSetup(async () => {
		window = await NotebookWindow.open({
			files: { 'abara.md': MENTORSHIP_TEXT, [MEETING]: meetingText(HOMEWORK) },
			viewport: { width: 1100, height: 700 },
		});
		await window.openMentoring();
		await window.waitForRow('homework', ({ view }) => view === 'Homework');
		await window.page.locator('.sidebar .label-name', { hasText: 'Send the' }).first().click();
	});
	suiteTeardown(() => window.close());

	/** How a piece of text of the editor looks. */
	async function styleOf(text: string): Promise<{ weight: string, slant: string, color: string }> {
		const piece = window.page.locator('.view-line span span', { hasText: text }).first();
		return piece.evaluate(element => {
			const { fontWeight, fontStyle, color } = getComputedStyle(element);
			return { weight: fontWeight, slant: fontStyle, color };
		});
	}

	for (const theme of THEMES) {
		test(`what is overdue stands out by colour and weight, what comes soon by colour and slant: ${theme}`, async () => {
			await window.setTheme(theme);
			await waitFor(
				'the overdue date to be bold',
				async () => (await styleOf(dayFromToday(-2))).weight === '700',
			);
			await waitFor(
				'the date of this week to be slanted',
				async () => (await styleOf(dayFromToday(3))).slant === 'italic',
			);
			// A line that is drawn anew meanwhile has no style for a moment.
			const later = await waitFor('the later date', async () => {
				const style = await styleOf(dayFromToday(90));
				return style.weight === '' ? undefined : style;
			});
			assert.deepEqual([later.weight, later.slant], ['400', 'normal']);
			await waitFor('the overdue date to have another colour', async () => {
				const { color } = await styleOf(dayFromToday(-2));
				return color !== '' && color !== later.color;
			});
			for (const day of [-2, 3]) {
				assert.doesNotMatch((await styleOf(dayFromToday(day))).color, /, 0\)$/, 'it cannot be seen');
			}
			await window.screenshot(`editor-${theme}`);
		});

		test(`Markdown inside an item keeps its own look: ${theme}`, async () => {
			await waitFor('the bold word', async () => (await styleOf('draft')).weight === '700');
		});
	}
});
