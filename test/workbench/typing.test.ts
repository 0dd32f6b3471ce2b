import * as assert from 'node:assert/strict';
import { waitFor } from '../../headless/index.ts';
import { closeAllWindows, NotebookWindow } from './support/notebookWindow.ts';
import { MENTORSHIP_TEXT, meetingText } from './support/smallNotebook.ts';

const BOX = '- [ ] Send the draft @mentor';
const FREE = '- [ ] Send the draft';
const homeworkLine = meetingText([BOX]).split('\n').indexOf(BOX) + 1;

suite('Enter and Tab pressed in the workbench', () => {
	let window: NotebookWindow;
	let again = '';

	suiteSetup(async () => {
		const files: Record<string, string> = {
			'abara.md': MENTORSHIP_TEXT,
			'plain.md': `# Plain\n\n${BOX}\n`,
			'post.md': `---\ntitle: A post\n---\n\n${BOX}\n`,
		};
		for (const name of ['enter', 'fast', 'keys', 'undo', 'tab', 'suggest', 'code', 'off']) {
			const text = meetingText(
				name === 'code' ? ['```', `    ${BOX}`, '```'] : name === 'fast' ? [FREE] : [BOX],
			);
			files[`meetings/${name}.md`] = text;
			files[`meetings/${name}-again.md`] = text;
		}
		window = await NotebookWindow.open({ files });
		await window.openMentoring();
		await window.waitForRow('an item', ({ label }) => label === 'Send the draft');
	});

	suiteTeardown(closeAllWindows);

	setup(function() {
		again = (this.currentTest as { currentRetry?(): number } | undefined)?.currentRetry?.() ? '-again' : '';
	});

	/** The meeting of a test: each try has its own, as the first leaves its letters behind. */
	const meeting = (name: string) => `meetings/${name}${again}.md`;

	/** Opens a file with the cursor behind the owner of its item. */
	async function at(path: string): Promise<void> {
		await window.openFile(path);
		const line = (await window.read(path)).split('\n').findIndex(text => text.includes('- [ ] Send')) + 1;
		await window.page.locator('.monaco-editor .view-lines').first().getByText('Send').first().click();
		await waitFor('the line', async () => (await window.cursor()).endsWith(` ${line}`));
		await window.page.keyboard.press('End');
		await waitFor('the end of the line', async () => /Col (21|29|33)/.test((await window.statusBar()).join()));
	}

	/** Whether Enter goes on with the item here; it is taken back. */
	async function continues(): Promise<boolean> {
		await window.page.keyboard.press('Enter');
		await waitFor('the line below', async () => (await window.cursor()).endsWith(` ${homeworkLine + 1}`));
		const lines = (await window.page.locator('.monaco-editor .view-lines').first().innerText()).replaceAll(
			'\u00a0',
			' ',
		);
		await window.page.keyboard.press('ControlOrMeta+Z');
		await waitFor('the line above', async () => (await window.cursor()).endsWith(` ${homeworkLine}`));
		return lines.split('- [ ] ').length === 3;
	}

	/**
	 * The same as `at` where Enter goes on with the item: that the cursor stands in one is known a moment after it has
	 * come there.
	 */
	async function inItem(path: string): Promise<void> {
		await at(path);
		await waitFor('Enter to go on with the item', continues);
	}

	/** Saves until the file on disk has this end. */
	async function gives(path: string, end: string): Promise<void> {
		let text = '';
		await waitFor(`${path} to end in ${JSON.stringify(end)}`, async () => {
			await window.save();
			text = await window.read(path);
			return text.endsWith(end);
		}, 15_000).catch((error: unknown) => {
			assert.equal(text.slice(-end.length), end, String(error));
		});
	}

	test('Enter continues the item, and letters pressed at once are its words', async () => {
		const path = meeting('enter');
		await inItem(path);
		await window.page.keyboard.press('Enter');
		await window.page.keyboard.type('Call her');
		await gives(path, `${BOX}\n- [ ] Call her @mentor\n`);
	});

	test('letters and keys faster than any hand give every line, in order', async () => {
		const path = meeting('fast');
		await inItem(path);
		const words = ['one', 'two', 'three', 'four', 'five', 'six'];
		for (const word of words) {
			await window.page.keyboard.press('Enter');
			await window.page.keyboard.type(word);
		}
		await gives(path, `${FREE}\n${words.map(word => `- [ ] ${word}\n`).join('')}`);
	});

	test('Enter twice ends the list', async () => {
		const path = meeting('keys');
		await inItem(path);
		await window.page.keyboard.press('Enter');
		await window.page.keyboard.press('Enter');
		await window.page.keyboard.type('After');
		await gives(path, `${BOX}\nAfter\n`);
	});

	test('one Undo takes Enter back, and nothing is selected then', async () => {
		const path = meeting('undo');
		await inItem(path);
		await window.page.keyboard.press('Enter');
		await gives(path, `${BOX}\n- [ ]  @mentor\n`);
		await window.page.keyboard.press('ControlOrMeta+Z');
		await gives(path, `${BOX}\n`);
		await window.page.keyboard.type('!');
		await gives(path, `${BOX}!\n`);
	});

	test('Tab nests a new item with the cursor in it, Shift+Tab takes it out', async () => {
		const path = meeting('tab');
		await inItem(path);
		await window.page.keyboard.press('Enter');
		await gives(path, `${BOX}\n- [ ]  @mentor\n`);
		await window.page.keyboard.press('Tab');
		await window.page.keyboard.type('First');
		await gives(path, `${BOX}\n  - [ ] First @mentor\n`);
		await window.page.keyboard.press('Shift+Tab');
		await window.page.keyboard.type(' things');
		await gives(path, `${BOX}\n- [ ] First things @mentor\n`);
	});

	test('Enter chooses from an open list of proposals, and Enter after that goes on with the list', async () => {
		const path = meeting('suggest');
		await at(path);
		await window.page.keyboard.type(' due:', { delay: 30 });
		await window.page.locator('.suggest-widget .monaco-list-row').filter({ hasText: 'tomorrow' }).first().waitFor();
		await window.page.keyboard.press('Enter');
		await waitFor('a date', async () => {
			await window.save();
			return /@mentor due:\d{4}-\d\d-\d\d\n$/.test(await window.read(path));
		});
		await window.page.keyboard.press('Enter');
		await window.page.keyboard.type('The next', { delay: 30 });
		await waitFor('the next item', async () => {
			await window.save();
			return /due:\d{4}-\d\d-\d\d\n- \[ \] The next @mentor\n$/.test(await window.read(path));
		});
	});

	for (
		const [name, plain, before] of [
			['in Markdown that is no note', 'plain.md', BOX],
			['in front matter of something else', 'post.md', BOX],
			['in code, with the indent of the line', undefined, `    ${BOX}`],
		] as const
	) {
		test(`Enter breaks the line as ever ${name}`, async () => {
			const path = plain ?? meeting('code');
			await at(path);
			await window.page.keyboard.press('Enter');
			await window.page.keyboard.type('words');
			await gives(
				path,
				`${before}\n${before.startsWith(' ') ? '    ' : ''}words\n`
					+ `${before.startsWith(' ') ? '```\n' : ''}`,
			);
		});
	}

	test('Enter breaks the line as ever when the setting is off', async () => {
		const path = meeting('off');
		await window.write('.vscode/settings.json', '{}');
		await inItem(path);
		await window.write('.vscode/settings.json', '{ "mentoring.typing.lists": "off" }');
		await waitFor('a plain line break', async () => !await continues());
		await window.page.keyboard.press('Enter');
		await window.page.keyboard.type('words');
		await gives(path, `${BOX}\nwords\n`);
	});
});
