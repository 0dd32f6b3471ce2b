/** `npx tsx test/workbench/checklistPictures.ts`: the checklist page in every theme and size, to be looked at, in out/screenshots/. */
import { waitFor } from '../../scripts/host/wait.mjs';
import { closeAllWindows, NotebookWindow, type NotebookWindowOptions } from './support/notebookWindow.ts';
import { openPage } from './support/pageFrame.ts';
import { MENTORSHIP_TEXT, smallNotebook } from './support/smallNotebook.ts';

const settings = { 'editor.minimap.enabled': false, 'workbench.layoutControl.enabled': false, 'breadcrumbs.enabled': false, 'editor.wordWrap': 'on' };
const HEAD = '---\ntype: meeting\nmentorship: abara\ndate: 2026-11-01\n---\n\n';

/** A note of each size. */
const FILES: Readonly<Record<string, string>> = {
	...smallNotebook(),
	'abara.md': MENTORSHIP_TEXT,
	'empty.md': `${HEAD}# Nothing to tick\n`,
	'huge.md': `${HEAD}# Five thousand\n\n${Array.from({ length: 20 }, (_, group) => `## Part ${group + 1}\n\n${Array.from({ length: 250 }, (_, index) => `- [${index % 3 === 0 ? 'x' : ' '}] Item ${index + 1} of part ${group + 1}`).join('\n')}\n`).join('\n')}`,
};

/** By title: the sample's files are named after days, which move along with the calendar. */
const SAMPLE = [['meeting', 'The second paragraph, again'], ['goal', 'Early career award']] as const;
const SIZES = [['empty', 'empty.md', 'Nothing to tick'], ['small', 'meetings/last.md', 'The draft'], ['huge', 'huge.md', 'Five thousand']] as const;

async function takeSample(theme: NonNullable<NotebookWindowOptions['theme']>): Promise<void> {
	const window = await NotebookWindow.open({ theme, settings, viewport: { width: 1280, height: 1000 } });
	const notes = [...await window.notes()];
	const paths = SAMPLE.map(([name, title]) => [name, notes.find(([, text]) => text.startsWith('---\ntype:') && text.includes(`# ${title}`))?.[0] ?? '', title] as const);
	await takeAll(window, paths, `checklist-${theme}`);
	await window.close();
}

async function takeSizes(): Promise<void> {
	const window = await NotebookWindow.open({ files: FILES, settings, viewport: { width: 1280, height: 800 } });
	await takeAll(window, SIZES, 'checklist');
	await window.page.setViewportSize({ width: 760, height: 800 });
	await window.openFile('meetings/last.md');
	await take(window, 'The draft', 'checklist-narrow');
	await window.close();
}

/** The page follows the note in the editor; it is opened at the first. */
async function takeAll(window: NotebookWindow, notes: readonly (readonly [string, string, string])[], prefix: string): Promise<void> {
	for (const [index, [name, path, title]] of notes.entries()) {
		await window.openFile(path);
		if (index === 0) { await window.page.getByRole('button', { name: 'Open Checklist to the Side' }).first().click(); }
		await take(window, title, `${prefix}-${name}`);
		await window.page.keyboard.press('Control+1');
	}
}

async function take(window: NotebookWindow, title: string, name: string): Promise<void> {
	const page = await openPage(window);
	await waitFor(`the page “${title}”`, () => page.evaluate(words => document.querySelector('h1')?.textContent?.includes(words), title));
	await waitFor('the page to be still', async () => {
		const before = await window.page.screenshot({ caret: 'hide' });
		return (await window.page.screenshot({ caret: 'hide' })).equals(before);
	});
	console.log(await window.screenshot(name));
}

async function main(): Promise<void> {
	const only = process.argv.slice(2);
	if (only.length === 0 || only.includes('sizes')) { await takeSizes(); }
	for (const theme of ['light', 'dark', 'highContrast', 'highContrastLight'] as const) {
		if (only.length === 0 || only.includes(theme)) { await takeSample(theme); }
	}
}

void main().finally(closeAllWindows);
