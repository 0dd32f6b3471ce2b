/**
 * `npm run screenshots`: the README's pictures, of the sample notebook as it is on the day of the tests;
 * `npm run screenshots -- checklist dashboard` for some.
 */
import { execFile } from 'node:child_process';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { waitFor } from '../../headless/index.ts';
import { root } from '../../scripts/root.ts';
import { closeAllWindows, NotebookWindow } from './support/notebookWindow.ts';
import { openPage } from './support/pageFrame.ts';

const images = join(root, 'docs', 'images');
const maxBytes = 100_000;
const settings = {
	'editor.minimap.enabled': false,
	'editor.wordWrap': 'on',
	'editor.glyphMargin': false,
	'breadcrumbs.enabled': false,
	'workbench.layoutControl.enabled': false,
	'window.title': 'Mentoring Notebook',
};
/** Less of the editor around a page. */
const quiet = { 'editor.lineNumbers': 'off', 'workbench.statusBar.visible': false };

async function main(): Promise<void> {
	await mkdir(join(images, 'dark'), { recursive: true });
	const asked = process.argv.slice(2);
	const parts = {
		checklist: takeChecklist,
		dashboard: takeDashboard,
		prepare: takePreparing,
		trees: () => takeBoth('light', ''),
		dark: () => takeBoth('dark', 'dark/'),
	};
	for (const [name, take] of Object.entries(parts)) { if (asked.length === 0 || asked.includes(name)) await take(); }
}

/** @param folder Within the folder of pictures: those of the dark theme are not shipped. */
async function takeBoth(theme: 'light' | 'dark', folder: string): Promise<void> {
	const window = await NotebookWindow.open({ theme, settings, viewport: { width: 1180, height: 760 } });
	await window.openMentoring();
	const overdue = await window.waitForRow('an overdue item', ({ label }) => label.startsWith('Introduce Mara'));
	await fold(window, 'Goals', 'Mentorships');
	await window.expand('Before the next meeting');
	await openNote(window, overdue.label);
	await take(window, `${folder}homework`);

	await fold(window, 'Homework');
	await unfold(window, 'Goals', 'Mentorships');
	await window.waitForRow('the committee', ({ view, label }) => view === 'Mentorships' && /committee/i.test(label));
	await openNote(window, (await window.waitForRow('a goal', ({ label }) => label === 'Early career award')).label);
	await take(window, `${folder}goals-and-mentorships`);
	await window.close();
}

/** The last meeting and its checklist beside it, without the side bar. */
async function takeChecklist(): Promise<void> {
	const window = await NotebookWindow.open({
		theme: 'light',
		settings: { ...settings, ...quiet },
		viewport: { width: 1340, height: 1020 },
	});
	const [path] = [...await window.notes()].find(([, text]) => text.includes('# The second paragraph, again'))!;
	await window.openFile(path);
	await window.page.keyboard.press('ControlOrMeta+B');
	await window.page.getByRole('button', { name: 'Open Checklist to the Side' }).first().click();
	const page = await openPage(window);
	await page.locator('.homework .item').first().waitFor();
	await take(window, 'checklist');
	await window.close();
}

async function takeDashboard(): Promise<void> {
	const window = await NotebookWindow.open({
		theme: 'light',
		settings: { ...settings, ...quiet },
		viewport: { width: 1120, height: 1520 },
	});
	await window.openMentoring();
	await window.waitForRow('the notes', ({ view }) => view === 'Homework');
	await window.runCommand('Mentoring: Open Dashboard');
	const page = await openPage(window);
	await page.locator('#goals').waitFor();
	await window.page.keyboard.press('ControlOrMeta+B');
	await take(window, 'dashboard');
	await window.close();
}

/** Preparing the next meeting: the question, and the note that is made. */
async function takePreparing(): Promise<void> {
	const window = await NotebookWindow.open({
		theme: 'light',
		settings,
		viewport: { width: 1180, height: 760 },
		prepare: withoutNextMeeting,
	});
	await window.openMentoring();
	await window.waitForRow('an overdue item', ({ label }) => label.startsWith('Introduce Mara'));
	const [path] = [...await window.notes()].find(([, text]) => text.includes('# The second paragraph, again'))!;
	await window.openFile(path);
	await window.runCommand('Mentoring: Prepare Next Meeting…');
	await window.page.locator('.quick-input-list-entry', { hasText: 'Introduce Mara' }).waitFor();
	await take(window, 'prepare');
	await window.page.keyboard.press('Enter');
	await window.page.locator('.monaco-editor .view-line', { hasText: 'What I need this time' }).first().waitFor();
	await take(window, 'prepared');
	await window.close();
}

/** The sample has the note of the next meeting already. */
async function withoutNextMeeting(folder: string): Promise<void> {
	const meetings = join(folder, 'mentoring', 'meetings');
	const last = (await readdir(meetings)).filter(name => name.endsWith('-abara.md')).sort().at(-1)!;
	await rm(join(meetings, last));
}

async function openNote(window: NotebookWindow, label: string): Promise<void> {
	await window.clickRow(label);
	await window.page.locator('.monaco-editor .view-line').first().waitFor();
}

async function fold(window: NotebookWindow, ...titles: readonly string[]): Promise<void> {
	for (const title of titles) await setExpanded(window, title, 'false');
}

async function unfold(window: NotebookWindow, ...titles: readonly string[]): Promise<void> {
	for (const title of titles) await setExpanded(window, title, 'true');
}

async function setExpanded(window: NotebookWindow, title: string, wanted: 'true' | 'false'): Promise<void> {
	const header = window.view(title).locator('.pane-header');
	if ((await header.getAttribute('aria-expanded')) !== wanted) await header.locator('.title').click();
	await waitFor(title, async () => (await header.getAttribute('aria-expanded')) === wanted);
}

/** Takes the picture once two in a row are the same: nothing moves any more. */
async function take(window: NotebookWindow, name: string): Promise<void> {
	await window.page.mouse.move(1, 1);
	await window.page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
	let last: Buffer = Buffer.alloc(0);
	await waitFor('the window to be still', async () => {
		const next = await window.page.screenshot({ caret: 'hide' });
		const isStill = next.equals(last);
		last = next;
		return isStill;
	});
	const picture = join(images, `${name}.webp`);
	await makeSmall(await window.screenshot(name.replaceAll('/', '-')), picture);
	const { size } = await stat(picture);
	if (size > maxBytes) throw new Error(`${name}.webp has ${size} bytes, more than ${maxBytes}.`);
	console.log(`docs/images/${name}.webp (${Math.round(size / 1000)} kB)`);
}

/**
 * Twenty-four colours are enough for a window and take a third of the bytes; as WebP, of which no point is lost, it
 * is a quarter smaller again. By pngquant and cwebp (Debian: `pngquant`, `webp`), which have to be installed.
 */
async function makeSmall(taken: string, picture: string): Promise<void> {
	const run = promisify(execFile);
	const reduced = `${taken}.24.png`;
	await run('pngquant', ['--speed', '1', '--nofs', '--strip', '--force', '--output', reduced, '24', taken]);
	await run('cwebp', ['-quiet', '-lossless', '-z', '9', reduced, '-o', picture]);
	await rm(reduced);
}

void main().finally(closeAllWindows);
