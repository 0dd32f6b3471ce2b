import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { patience } from '../../../headless/index.ts';
import { root } from '../../../scripts/root.ts';
import { PSEUDO_LANGUAGES } from '../../../scripts/host/pseudo.ts';
import { NotebookWindow } from './notebookWindow.ts';

/** What a language says for a key of `package.nls.json`. */
export async function titles(language: string): Promise<(key: string) => string> {
	const said = PSEUDO_LANGUAGES[language];
	const messages = JSON.parse(
		await readFile(
			join(root, said || language === 'en' ? 'package.nls.json' : `package.nls.${language}.json`),
			'utf8',
		),
	) as Record<string, string>;
	return key => said ? said(messages[key]!) : messages[key]!;
}

/** A window in a language at VS Code's usual width of the side bar, with the Mentoring views open. */
export async function openIn(
	language: string,
	files?: Readonly<Record<string, string>>,
): Promise<{ window: NotebookWindow, title: (key: string) => string }> {
	const window = await NotebookWindow.open({
		...language === 'en' ? {} : { language },
		theme: 'light',
		viewport: { width: 1280, height: 1000 },
		...files ? { files } : {},
	});
	const title = await titles(language);
	await openContainer(window, title);
	await window.page.locator('.sidebar .pane-header', { hasText: title('view.homework.name') }).first().waitFor({
		timeout: 60_000 * patience,
	});
	await window.page.locator('.sidebar .pane .monaco-list-row').first().waitFor({ timeout: 60_000 * patience });
	return { window, title };
}

export async function openContainer({ page }: NotebookWindow, title: (key: string) => string): Promise<void> {
	await page.locator('.activitybar .action-item', {
		has: page.locator(`a[aria-label^="${title('container.title')}"]`),
	}).first().click();
}
