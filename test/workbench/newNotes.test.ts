import * as assert from 'node:assert/strict';
import { waitFor } from '../../headless/index.ts';
import { closeAllWindows, NotebookWindow } from './support/notebookWindow.ts';
import { dayFromToday, MEETING, MENTORSHIP_TEXT, smallNotebook } from './support/smallNotebook.ts';

const FILES = {
	...smallNotebook(),
	'abara.md': MENTORSHIP_TEXT,
	'eklund.md': MENTORSHIP_TEXT.replaceAll('Ruth', 'Tomas').replace('Abara', 'Eklund').replace('monthly', 'quarterly'),
};

suite('a new note by its questions', () => {
	let window: NotebookWindow;

	suiteSetup(async () => {
		window = await NotebookWindow.open({ files: FILES, viewport: { width: 1280, height: 800 } });
		await window.openMentoring();
		await window.waitForRow('an item', ({ label }) => label === 'Send the draft');
	});
	suiteTeardown(closeAllWindows);

	const press = (...keys: readonly string[]) =>
		keys.reduce((before, key) => before.then(() => window.page.keyboard.press(key)), Promise.resolve());
	const paths = async () => [...(await window.notes()).keys()];
	const question = (words: string) =>
		waitFor(
			`the question “${words}”`,
			async () =>
				(await window.input.getAttribute('placeholder') ?? '').includes(words)
				|| (await window.page.locator('.quick-input-widget').innerText()).includes(words),
		);
	const offered = () => window.page.locator('.quick-input-list .monaco-list-row .label-name').allInnerTexts();
	const gone = () => window.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });

	async function answerGoal(steps: number): Promise<void> {
		await window.runCommand('New Goal…');
		await question('For which mentorship?');
		if (steps === 0) { return; }
		await window.pick('None');
		await question('The goal, concrete');
		if (steps === 1) { return; }
		await window.input.fill('Learn to say no');
		await press('Enter');
		await question('How far ahead is it?');
		if (steps === 2) { return; }
		await window.pick('Long');
		await question('By when?');
	}

	for (const steps of [0, 1, 2, 3]) {
		test(`New Goal: Esc at question ${steps + 1} leaves nothing behind`, async () => {
			const before = await paths();
			await answerGoal(steps);
			await window.screenshot(`new-goal-${steps + 1}`);
			await press('Escape');
			await gone();
			assert.deepEqual(await paths(), before);
			assert.equal(await window.page.locator('.tab').count(), 0);
		});
	}

	test('New Goal: offers the mentorships of the notebook, and opens the note with the cursor where writing starts', async () => {
		await answerGoal(0);
		assert.deepEqual((await offered()).sort(), ['None', 'Ruth and Mara', 'Tomas and Mara']);
		await press('Escape');
		await gone();
		await answerGoal(3);
		assert.ok((await offered()).includes('In 4 years'), (await offered()).join());
		await window.pick('No date yet');
		await window.page.locator('.tab.active[data-resource-name="learn-to-say-no.md"]').waitFor();
		const path = await waitFor(
			'the file',
			async () => (await paths()).find((name) => name.endsWith('learn-to-say-no.md')),
		);
		const text = await window.read(path);
		assert.match(text, /^---\ntype: goal\nmentorship:\nhorizon: long\n[^]*\n# Learn to say no\n/);
		await window.screenshot('new-goal-note');
		// What is typed now goes where the first stop is; the file itself is not dirty before that.
		await waitFor('the note to be saved', async () => await window.page.locator('.tab.active.dirty').count() === 0);
		await press('Escape');
	});

	test('New Meeting: the day offered is the one that was booked, and the note is that of the pair', async () => {
		await window.runCommand('New Meeting…');
		await question('For which mentorship?');
		assert.deepEqual((await offered()).sort(), ['Ruth and Mara', 'Tomas and Mara']);
		await window.pick('Ruth and Mara');
		await question('When do you meet?');
		assert.ok((await offered()).includes('As booked'), (await offered()).join());
		await window.screenshot('new-meeting-day');
		await window.pick('As booked');
		const name = `${dayFromToday(9)}-abara.md`;
		await window.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
		const path = await waitFor('the file', async () => (await paths()).find((each) => each.endsWith(name)));
		assert.equal(path, `${MEETING.slice(0, MEETING.lastIndexOf('/'))}/${name}`);
		assert.match(
			await window.read(path),
			new RegExp(`^---\\ntype: meeting\\n[^]*mentorship: abara\\n[^]*date: ${dayFromToday(9)}\\n`),
		);
		await window.screenshot('new-meeting-note');
		await window.page.keyboard.type('Typed at once');
		await waitFor(
			'the words in the editor',
			async () =>
				(await window.page.locator('.editor-instance .view-lines').first().innerText()).replace(/\u00A0/g, ' ')
					.includes('Typed at once'),
		);
		await window.screenshot('new-meeting-typed');
	});

	test('Create First Notes: what is typed while its two notes open stands in the meeting, and not in the agreement', async () => {
		await window.runCommand('Create First Notes…');
		await question('Which side are you on');
		await press('Enter');
		for (const [words, answer] of [['mentor', 'Helen Moss'], ['own name', 'Nora Feld']] as const) {
			await question(words);
			await window.input.fill(answer);
			await press('Enter');
		}
		await question('How often');
		await press('Enter');
		await question('first meeting');
		await window.input.fill(dayFromToday(9));
		await window.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
		await press('Enter');
		const tab = (name: string, state: string) => window.page.locator(`.tab${state}[data-resource-name="${name}"]`);
		await waitFor('the meeting', async () => {
			await press('x');
			return await tab(`${dayFromToday(9)}-moss.md`, '.active').count() > 0;
		});
		assert.equal(await tab('moss.md', '').count(), 1);
		assert.equal(await tab('moss.md', '.dirty').count(), 0);
		const [agreement] = (await paths()).filter(path => path.endsWith('/moss.md'));
		assert.doesNotMatch(await window.read(agreement!), /^x/m);
	});

	test('New Meeting: Esc at the day leaves nothing behind', async () => {
		const before = await paths();
		await window.runCommand('New Meeting…');
		await window.pick('Tomas and Mara');
		await question('When do you meet?');
		await press('Escape');
		await gone();
		assert.deepEqual(await paths(), before);
	});
});
