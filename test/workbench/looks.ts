/**
 * `npm run looks`: every page in every theme, empty, small, as in the sample and huge, in the real
 * workbench, to be looked at, in out/looks/. Arguments choose themes and sizes: `npm run looks -- dark huge`.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { waitFor } from '../../headless/index.ts';
import { root } from '../../scripts/root.ts';
import { closeAllWindows, NotebookWindow, THEMES, type NotebookWindowOptions } from './support/notebookWindow.ts';
import { openPage } from './support/pageFrame.ts';
import { dayFromToday, MEETING, MENTORSHIP_TEXT, smallNotebook } from './support/smallNotebook.ts';

const looks = join(root, 'out', 'looks');
const settings = {
	'editor.minimap.enabled': false,
	'workbench.layoutControl.enabled': false,
	'breadcrumbs.enabled': false,
	'editor.wordWrap': 'on',
	'workbench.statusBar.visible': false,
};
const HEAD = `---\ntype: meeting\nmentorship: abara\ndate: ${dayFromToday(-5)}\n---\n\n`;

/**
 * A notebook, and its note that is looked at, by title: the sample's files are named after days, which move along with
 * the calendar.
 */
interface Look {
	readonly size: string;
	readonly files?: Readonly<Record<string, string>>;
	readonly title: string;
}

const LOOKS: readonly Look[] = [
	{
		size: 'empty',
		files: { 'abara.md': MENTORSHIP_TEXT, 'empty.md': `${HEAD}# Nothing to tick\n` },
		title: 'Nothing to tick',
	},
	{ size: 'small', files: smallNotebook(), title: 'The draft' },
	{ size: 'sample', title: 'The second paragraph, again' },
	{ size: 'huge', files: { 'abara.md': MENTORSHIP_TEXT, [MEETING]: hugeNote() }, title: 'Five thousand' },
];

function hugeNote(): string {
	const part = (group: number) =>
		`## Part ${group + 1}\n\n`
		+ `${
			Array.from(
				{ length: 245 },
				(_, index) => `- [${index % 3 === 0 ? 'x' : ' '}] Item ${index + 1} of part ${group + 1}`,
			).join('\n')
		}\n`;
	const owed = (index: number) =>
		`- [ ] Pledge ${index + 1} @${index % 2 === 0 ? 'mentor' : 'mentee'} due:${dayFromToday(index - 50)}`;
	return `${HEAD}# Five thousand\n\n${Array.from({ length: 20 }, (_, group) => part(group)).join('\n')}\n`
		+ `## Homework\n\n${Array.from({ length: 100 }, (_, index) => owed(index)).join('\n')}\n`;
}

async function lookAt({ size, files, title }: Look, theme: NonNullable<NotebookWindowOptions['theme']>): Promise<void> {
	const window = await NotebookWindow.open({
		theme,
		settings,
		viewport: { width: 1280, height: 1200 },
		...files ? { files } : {},
	});
	const [path] = [...await window.notes()].find(([, text]) => text.includes(`# ${title}\n`))!;
	await window.openFile(path);
	await window.page.getByRole('button', { name: 'Open Checklist to the Side' }).first().click();
	const checklist = await openPage(window);
	await waitFor(
		`the page “${title}”`,
		() => checklist.evaluate(words => document.querySelector('h1')?.textContent?.includes(words), title),
	);
	await take(window, `checklist-${theme}-${size}`);
	await window.runCommand('View: Close All Editors');
	await window.openFile(path);
	await window.runCommand('Markdown: Open Preview to the Side');
	await window.page.frameLocator('iframe.webview:visible').frameLocator('#active-frame').getByRole('heading', {
		name: title,
	}).first().waitFor();
	await take(window, `preview-${theme}-${size}`);
	await window.runCommand('View: Close All Editors');
	await window.runCommand('Mentoring: Open Dashboard');
	await lookAtDashboard(window, `${theme}-${size}`);
	await window.close();
}

async function lookAtDashboard(window: NotebookWindow, name: string): Promise<void> {
	const page = await openPage(window);
	await page.locator('#next').waitFor();
	await take(window, `dashboard-${name}`);
	for (const section of ['goals', 'areas', 'effort', 'offers']) {
		const isThere = await page.locator(`#${section}`).count() > 0;
		if (!isThere) { continue; }
		await page.locator(`#${section}`).evaluate(element => {
			element.scrollIntoView();
		});
		await take(window, `dashboard-${name}-${section}`);
	}
}

/** Takes the picture once two in a row are the same: nothing moves any more. */
async function take(window: NotebookWindow, name: string): Promise<void> {
	const path = join(looks, `${name}.png`);
	let last: Buffer = Buffer.alloc(0);
	await waitFor('the window to be still', async () => {
		const next = await window.page.screenshot({ caret: 'hide', path });
		const isStill = next.equals(last);
		last = next;
		return isStill;
	});
	console.log(path);
}

async function main(): Promise<void> {
	await mkdir(looks, { recursive: true });
	const asked = process.argv.slice(2);
	const isAsked = (name: string, all: readonly string[]) =>
		asked.includes(name) || !asked.some(text => all.includes(text));
	for (const theme of THEMES.filter(theme => isAsked(theme, THEMES))) {
		for (const look of LOOKS.filter(({ size }) => isAsked(size, LOOKS.map(look => look.size)))) {
			await lookAt(look, theme);
		}
	}
}

void main().finally(closeAllWindows);
