import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { patience, waitFor } from '../../../headless/index.ts';
import { root } from '../../../scripts/root.ts';
import { openMentoring, readTreeRows, type TreeRow } from '../../../scripts/host/mentoringView.ts';
import { testClock } from '../../../scripts/host/testClock.ts';
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../../../scripts/host/workbench.ts';

export type { TreeRow };

const themes = {
	light: 'Light 2026',
	dark: 'Dark 2026',
	highContrastLight: 'Default High Contrast Light',
	highContrast: 'Default High Contrast',
} as const;

/** A look of the workbench: VS Code has two that are light or dark, and two of high contrast. */
export type Theme = keyof typeof themes;

/** Each look once. */
export const THEMES = Object.keys(themes) as readonly Theme[];

/** How the workbench says which look it has. */
const themeClasses: Readonly<Record<Theme, string>> = {
	light: 'vs',
	dark: 'vs-dark',
	highContrastLight: 'hc-light',
	highContrast: 'hc-black',
};

/** What a test may choose; see {@link NotebookWindow.open}. */
export interface NotebookWindowOptions {
	/**
	 * A folder of `test/fixtures` to work on a copy of; the sample notebook, moved to the day of the tests, when left
	 * out.
	 */
	readonly fixture?: string;
	/** Files to put into the copy before VS Code opens it: path to text. With no fixture, instead of the sample. */
	readonly files?: Readonly<Record<string, string>>;
	readonly theme?: Theme;
	readonly host?: 'node' | 'web';
	/** The tag of a language of the extension; see `openWorkbench`. */
	readonly language?: string;
	readonly settings?: Readonly<Record<string, unknown>>;
	readonly viewport?: { readonly width: number, readonly height: number };
	/** Nobody has said that the folder's authors are trusted: VS Code's restricted mode. */
	readonly untrusted?: boolean;
	/** An extension beside ours, CommonJS, with the commands that its text registers: id to title. */
	readonly beside?: { readonly code: string, readonly commands: Readonly<Record<string, string>> };
	/** Changes the copy further before VS Code opens it: links, files beside it. */
	readonly prepare?: (folder: string) => Promise<void>;
}

/** For one of several tries at something that VS Code may have closed meanwhile, in milliseconds. */
const SOON = { timeout: 3_000 * patience } as const;

/** What may stand before the label of a row: `RA 23 d: Send the draft`. */
const LEAD = '^\\s*(?:[^:]{1,30}: )?';

/** Windows that no test has closed. */
const openWindows = new Set<NotebookWindow>();

/** Closes every window; {@link file://./hooks.ts} calls it at the end. */
export async function closeAllWindows(): Promise<void> {
	await Promise.all([...openWindows].map((window) => window.close()));
}

/** Takes a picture of every window; for a test that failed. */
export function screenshotAllWindows(name: string): Promise<string[]> {
	return Promise.all([...openWindows].map((window, index) => window.screenshot(`${name}-${index + 1}`)));
}

/**
 * A real VS Code window on a temporary copy of a notebook, with the extension,
 * for tests that click.
 */
export class NotebookWindow {
	private constructor(
		private readonly workbench: Workbench,
		private readonly settings: Readonly<Record<string, unknown>>,
	) {}

	static async open(options: NotebookWindowOptions = {}): Promise<NotebookWindow> {
		const all = toWorkbenchOptions(options);
		const window = new NotebookWindow(await openWorkbench(all), all.settings ?? {});
		openWindows.add(window);
		if (options.untrusted) await window.waitForRestrictedMode();
		return window;
	}

	/** Another window on the same folder, in the same VS Code, as a second tab of the browser. */
	async openAnother(): Promise<NotebookWindow> {
		const page = await this.page.context().newPage();
		const another = new NotebookWindow({ ...this.workbench, page, close: () => page.close() }, this.settings);
		openWindows.add(another);
		await page.goto(this.page.url());
		await another.waitForWorkbench();
		return another;
	}

	/** For what has no method here. */
	get page(): Page {
		return this.workbench.page;
	}

	/** The folder that is open, a temporary copy. */
	get folder(): string {
		return this.workbench.notebook;
	}

	/** Gives it another look while it is open, as people do, and waits until it has it. */
	async setTheme(theme: Theme): Promise<void> {
		// VS Code's watcher may miss one writing of a file.
		await waitFor(`the look ${theme}`, async () => {
			await this.workbench.setSettings({ ...this.settings, 'workbench.colorTheme': themes[theme] });
			return succeeds(this.waitForTheme(theme, SOON));
		}, 80_000);
	}

	/** Waits until it has this look. */
	waitForTheme(theme: Theme, limit: { readonly timeout?: number } = {}): Promise<void> {
		return this.page.locator(`.monaco-workbench.${themeClasses[theme]}`).first().waitFor(limit);
	}

	/** Until VS Code says that nobody has said to trust the folder. */
	private waitForRestrictedMode(): Promise<void> {
		return this.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor({
			timeout: 30_000 * patience,
		});
	}

	/**
	 * Loads the window again, by `Developer: Reload Window`: VS Code then stores first what is open. A reload of the
	 * browser can come before it has, and the window is as if opened for the first time.
	 */
	async reload(): Promise<void> {
		let isLoaded = false;
		const loaded = this.page.waitForEvent('load', { timeout: 60_000 * patience }).then(() => {
			isLoaded = true;
		});
		const title = 'Developer: Reload Window';
		await waitFor(
			'the window to be loaded again',
			async () => isLoaded || await this.chooseQuickly('F1', `>${title}`, title),
			60_000,
		);
		await loaded;
		await this.waitForWorkbench();
	}

	/** Comes back on another day: the window is loaded again, and the extension's clock begins there. */
	async comeBackOn(day: string): Promise<void> {
		await this.workbench.setClock(day);
		await this.reload();
	}

	/** Leaves the folder for a window without one. */
	async leaveFolder(): Promise<void> {
		const address = new URL(this.page.url());
		address.searchParams.delete('folder');
		address.searchParams.set('ew', 'true');
		await this.page.goto(address.href);
		await this.waitForWorkbench();
	}

	/** Opens a `.code-workspace` file of the folder instead of the folder. */
	async openWorkspace(file: string): Promise<void> {
		const address = new URL(this.page.url());
		address.searchParams.delete('folder');
		address.searchParams.set('workspace', join(this.folder, file));
		await this.page.goto(address.href);
		await this.waitForWorkbench();
		// On a busy machine VS Code for the web now and then opens a workspace file as if it had no
		// folders, and stays so: its own Explorer says it. Loading it again helps.
		await waitFor('the folders of the workspace', async () => {
			await this.page.locator('.activitybar .action-item a[aria-label^="Explorer"]').first().click();
			const folder = this.page.locator('.explorer-folders-view .monaco-list-row').first();
			if (await folder.waitFor({ timeout: 10_000 * patience }).then(() => true, () => false)) return true;
			await this.reload();
			return false;
		}, 80_000);
	}

	private waitForWorkbench(): Promise<void> {
		return this.page.locator('.monaco-workbench .activitybar .action-item').first().waitFor({
			timeout: 60_000 * patience,
		});
	}

	async close(): Promise<void> {
		openWindows.delete(this);
		await this.workbench.close();
	}

	/** Opens the Mentoring container in the side bar, unless it is open. */
	openMentoring(): Promise<void> {
		return openMentoring(this.page);
	}

	/** The rows on the screen, of one tree or of all; a tree has only the rows that it has room for. */
	async rows(view?: string): Promise<TreeRow[]> {
		const rows = await readTreeRows(this.page);
		return view === undefined ? rows : rows.filter((row) => row.view === view);
	}

	/** The rows as text, indented, `[x]` for a ticked box: `  [ ] Send the draft — me · 2 days overdue`. */
	async rowsAsText(view?: string): Promise<string[]> {
		return (await this.rows(view)).map(rowAsText);
	}

	/** Opens a view that is folded. */
	async unfold(title: string): Promise<void> {
		const header = this.view(title).locator('.pane-header');
		await waitFor(`${title}, unfolded`, async () => {
			if ((await header.getAttribute('aria-expanded')) === 'true') return true;
			await succeeds(header.locator('.title').click(SOON));
			return false;
		});
	}

	/** Waits until a row is there that satisfies `matches`, and gives it. */
	waitForRow(what: string, matches: (row: TreeRow) => boolean): Promise<TreeRow> {
		return waitFor(what, async () => (await this.rows()).find(matches));
	}

	/** Waits until no row satisfies `matches`. */
	async waitForNoRow(what: string, matches: (row: TreeRow) => boolean): Promise<void> {
		await waitFor(`no ${what}`, async () => !(await this.rows()).some(matches));
	}

	/** The element of the first row with this label. */
	row(label: string): Locator {
		return this.rowNamed(new RegExp(`${LEAD}${escaped(label)}\\s*$`));
	}

	/** The element of the first row whose label begins so. */
	rowBeginning(words: string): Locator {
		return this.rowNamed(new RegExp(`${LEAD}${escaped(words)}`));
	}

	private rowNamed(name: RegExp): Locator {
		return this.page.locator('.sidebar .pane .monaco-list-row', {
			has: this.page.locator('.label-name', { hasText: name }),
		}).first();
	}

	/** Clicks a row, as to open its note. */
	clickRow(label: string): Promise<void> {
		return this.row(label).locator('.label-name').click();
	}

	/** Opens a row, unless it is open. */
	async expand(label: string): Promise<void> {
		const { expanded } = await this.waitForRow(label, (row) => row.label === label);
		if (expanded === false) await this.row(label).locator('.monaco-tl-twistie').click();
		await this.waitForRow(`${label}, open`, (row) => row.label === label && row.expanded === true);
	}

	/** Chooses from the context menu of a row: an entry, or one in a menu below it. */
	async chooseFromMenu(label: string, ...entries: readonly string[]): Promise<void> {
		await this.row(label).locator('.label-name').click({ button: 'right' });
		for (const entry of entries.slice(0, -1)) await this.menuEntry(entry).hover();
		const last = this.menuEntry(entries.at(-1)!);
		await last.waitFor();
		// A menu that has just opened ignores the mouse for a moment.
		await waitFor(`the menu to take “${entries.at(-1)!}”`, async () => {
			await last.click({ timeout: 1_000 }).catch(() => undefined);
			return (await last.count()) === 0;
		});
	}

	private menuEntry(title: string): Locator {
		return this.page.getByRole('menuitem', { name: title, exact: true });
	}

	/**
	 * Until the trees have shown the same for some looks: while VS Code shows rows anew, a click on one goes nowhere.
	 */
	async untilAtRest(): Promise<void> {
		let [before, same] = ['', 0];
		await waitFor('the trees to be at rest', async () => {
			const now = JSON.stringify(await this.rows());
			same = now === before ? same + 1 : 0;
			before = now;
			return same >= 5;
		});
	}

	/** Clicks the checkbox of a row; again where the box did not move, which it does at once when it gets the click. */
	async clickCheckbox(label: string): Promise<void> {
		const state = async () => (await this.rows()).find((row) => row.label === label)?.checked;
		await waitFor(`the box of “${label}” to take the click`, async () => {
			await this.untilAtRest();
			const before = await state();
			if (!await succeeds(this.row(label).locator('.custom-view-tree-node-item-checkbox').click(SOON)))
				return false;
			return waitFor('the box', async () => await state() !== before, SOON.timeout).then(() => true, () => false);
		});
	}

	/** Clicks an inline button of a row, by its tooltip. */
	async clickButton(title: string, label: string): Promise<void> {
		await this.untilAtRest();
		await clickButtonIn(this.row(label), title);
	}

	/** Clicks a button in the title of a view, by its tooltip. */
	clickTitleButton(title: string, view: string): Promise<void> {
		return clickButtonIn(this.view(view).locator('.pane-header'), title);
	}
	/**
	 * Runs a command from the palette, by its title. The palette knows only what could be run when
	 * it was opened: a command that comes a moment later with the note in the editor is asked for again.
	 */
	async runCommand(title: string): Promise<void> {
		await waitFor(
			`the command “${title}” in the palette`,
			() => this.chooseQuickly('F1', `>${title}`, title),
			60_000,
		);
	}

	/** Opens a file of the notebook by its path, as with “Go to File”. */
	async openFile(path: string): Promise<void> {
		const name = path.slice(path.lastIndexOf('/') + 1);
		const tab = this.page.locator(`.tab.active[data-resource-name="${name}"]`).first();
		await waitFor(
			`the file ${path}`,
			async () => await this.chooseQuickly('ControlOrMeta+P', path, name) && appears(tab),
			60_000,
		);
	}

	/**
	 * One try to choose in VS Code's own box, which closes whenever something else takes the focus; says whether it
	 * went through.
	 */
	private async chooseQuickly(key: string, typed: string, entry: string): Promise<boolean> {
		const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: entry }).first();
		await this.page.keyboard.press('Escape');
		await this.page.keyboard.press(key);
		return await succeeds(this.input.fill(typed, SOON)) && await appears(row) && succeeds(row.click(SOON));
	}

	#looks = 0;

	/**
	 * Saves the file in the editor where it is not: VS Code writes one again that is, and a test that asks often waits
	 * for its own writing. Now and then all the same: an Undo during a saving can leave a tab that says it is saved and
	 * is not.
	 */
	async save(): Promise<void> {
		const isDirty = await this.page.locator('.tab.active.dirty').count() > 0;
		if (isDirty || ++this.#looks % 40 === 0) await this.page.keyboard.press('ControlOrMeta+S');
	}

	/** Picks an entry of the list that asks. */
	pick(label: string): Promise<void> {
		return this.page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first().click();
	}

	/**
	 * Asks for something and picks the first answer. A list closes whenever something else takes the focus, as it may
	 * in a window that was only just loaded: then it is asked for again, as people would.
	 */
	async askAndPick(ask: () => Promise<void>, label: string): Promise<void> {
		const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first();
		await waitFor(`the question with the answer “${label}”`, async () => {
			await this.page.keyboard.press('Escape');
			await ask();
			return await appears(row) && succeeds(row.click(SOON));
		}, 60_000);
	}

	/** The box that asks for a line of text. */
	get input(): Locator {
		return this.page.locator('.quick-input-widget input.input').first();
	}

	/** One of the trees, with its title and what it says when it is empty. */
	view(title: string): Locator {
		return this.page.locator('.sidebar .pane', {
			has: this.page.locator('.pane-header .title', { hasText: exactly(title) }),
		});
	}

	/** The messages of VS Code with these words, in its list, which the bell opens: here they do not pop up. */
	async message(words: string): Promise<Locator> {
		const message = this.page.locator('.notification-list-item', { hasText: words }).first();
		await waitFor(`the message “${words}”`, async () => {
			await this.page.bringToFront();
			if (!await message.isVisible())
				await this.page.locator('.statusbar-item[id="status.notifications"]').click();
			return appears(message);
		});
		return message;
	}

	/** The extension's entries of the status bar: what is overdue, and the next meeting. */
	get statusEntry(): Locator {
		return this.page.locator('.statusbar-item[id*="mentoring.status"]');
	}

	/** Where the cursor is, in words: the name of the file and, from 1, the line. */
	async cursor(): Promise<string> {
		const file = await this.page.locator('.editor-group-container.active .tab.active').first().getAttribute(
			'data-resource-name',
		).catch(() => null);
		const position = await this.page.locator('.statusbar-item[id="status.editor.selection"]').allInnerTexts();
		return `${file ?? ''} ${/Ln (\d+)/.exec(position.join())?.[1] ?? ''}`;
	}

	/** The text of every entry of the status bar. */
	statusBar(): Promise<string[]> {
		return this.page.locator('.statusbar-item').allInnerTexts();
	}

	/**
	 * Reads a file of the notebook until it says the same twice: VS Code writes a file in pieces, and none here is
	 * empty.
	 */
	async read(path: string): Promise<string> {
		let before = '';
		return waitFor(`${path}, written`, async () => {
			const now = await readFile(join(this.folder, path), 'utf8');
			const isWhole = now === before;
			before = now;
			return isWhole && now;
		});
	}

	/** Writes a file of the notebook behind VS Code's back, as another program does. */
	async write(path: string, text: string): Promise<void> {
		const file = join(this.folder, path);
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, text);
	}

	/** Deletes a file of the notebook behind VS Code's back. */
	async remove(path: string): Promise<void> {
		await rm(join(this.folder, path));
	}

	/** Every note of the notebook: path to text. */
	async notes(): Promise<Map<string, string>> {
		const paths = (await readdir(this.folder, { recursive: true })).filter((path) => path.endsWith('.md')).sort();
		const texts = await Promise.all(paths.map((path) => this.read(path).catch(goneMeanwhile)));
		return new Map(
			paths.flatMap((path, index) => texts[index] === undefined ? [] : [[path, texts[index]] as const]),
		);
	}

	/** Writes a picture of the window to `out/screenshots/NAME.png` and gives its path. */
	async screenshot(name: string): Promise<string> {
		const path = join(root, 'out', 'screenshots', `${name}.png`);
		await mkdir(dirname(path), { recursive: true });
		await this.page.screenshot({ path });
		return path;
	}
}

function toWorkbenchOptions(options: NotebookWindowOptions): WorkbenchOptions {
	const theme = options.theme ? { 'workbench.colorTheme': themes[options.theme] } : {};
	return {
		...sourceOf(options),
		prepare: async (folder) => {
			await writeFiles(folder, options.files ?? {});
			await options.prepare?.(folder);
		},
		...options.beside ? { installExtensions: (data: string) => writeExtension(data, options.beside!) } : {},
		asksForTrust: options.untrusted === true,
		...(options.host ? { host: options.host } : {}),
		...(options.language === undefined ? {} : { language: options.language }),
		clock: testClock,
		settings: { 'files.autoSave': 'off', ...theme, ...options.settings },
		...(options.viewport ? { viewport: options.viewport } : {}),
	};
}

function sourceOf({ fixture, files }: NotebookWindowOptions): { folder?: string, empty?: boolean } {
	if (fixture !== undefined) return { folder: join(root, 'test', 'fixtures', fixture) };
	return files ? { empty: true } : {};
}

/** Into the folder where a VS Code that starts looks for its extensions. */
async function writeExtension(
	data: string,
	{ code, commands }: NonNullable<NotebookWindowOptions['beside']>,
): Promise<void> {
	const manifest = {
		name: 'beside',
		publisher: 'tests',
		version: '1.0.0',
		engines: { vscode: '^1.100.0' },
		main: './extension.js',
		activationEvents: ['onStartupFinished'],
		contributes: { commands: Object.entries(commands).map(([command, title]) => ({ command, title })) },
	};
	await writeFiles(join(data, 'extensions/tests.beside-1.0.0'), {
		'package.json': JSON.stringify(manifest),
		'extension.js': code,
	});
}

async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
	for (const [path, text] of Object.entries(files)) {
		const file = join(folder, path);
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, text);
	}
}

function appears(place: Locator): Promise<boolean> {
	return succeeds(place.waitFor(SOON));
}

function succeeds(attempt: Promise<void>): Promise<boolean> {
	return attempt.then(() => true, () => false);
}

/** A file that was there when the folder was listed, and which an Undo has taken away since. */
function goneMeanwhile(error: unknown): undefined {
	if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}

/** Buttons of rows and titles are there only under the mouse. */
async function clickButtonIn(place: Locator, title: string): Promise<void> {
	await place.hover();
	await place.getByRole('button', { name: title }).first().click();
}

function rowAsText(row: TreeRow): string {
	const box = row.checked === undefined ? '' : row.checked ? '[x] ' : '[ ] ';
	const description = row.description === '' ? '' : ` — ${row.description}`;
	return `${'  '.repeat(row.level - 1)}${box}${row.label}${description}`;
}

function exactly(text: string): RegExp {
	return new RegExp(`^\\s*${escaped(text)}\\s*$`);
}

function escaped(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
