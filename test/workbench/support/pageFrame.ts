import type { Frame } from 'playwright-core';
import { waitFor } from '../../../headless/index.ts';
import type { NotebookWindow, Theme } from './notebookWindow.ts';

/**
 * The inside of the web view that shows a page, once something is drawn in it: the last one opened, or of several the
 * one that `matches`.
 */
export function openPage(
	window: NotebookWindow,
	matches: (frame: Frame) => Promise<boolean> = () => Promise.resolve(true),
): Promise<Frame> {
	return waitFor('the page in its web view', async () => {
		for (const frame of window.page.frames().reverse()) {
			const isPage = await frame.evaluate(() =>
				document.querySelector('#page-root main') !== null && document.visibilityState === 'visible'
			).catch(() => false);
			// VS Code loads a web view's frame anew now and then; the next one is looked at then.
			if (isPage && await matches(frame).catch(unlessDetached(frame))) { return frame; }
		}
		return undefined;
	}, 30_000);
}

/** How VS Code tells a web view which look it has. */
const themeKinds: Readonly<Record<Theme, string>> = {
	light: 'vscode-light',
	dark: 'vscode-dark',
	highContrastLight: 'vscode-high-contrast-light',
	highContrast: 'vscode-high-contrast',
};

/** Gives the window another look, and waits until the page in it has been told. */
export async function setPageTheme(window: NotebookWindow, page: Frame, theme: Theme): Promise<void> {
	await window.setTheme(theme);
	await page.locator(`body[data-vscode-theme-kind="${themeKinds[theme]}"]`).waitFor();
}

/** As on a system that forces its own few colours on every page, and wants nothing to move. */
export async function forceColors(window: NotebookWindow, page: Frame): Promise<void> {
	await window.page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
	await page.waitForFunction(() => matchMedia('(forced-colors: active)').matches);
	// Some elements have their old colours until they are drawn.
	await page.evaluate(() =>
		new Promise(resolve => {
			requestAnimationFrame(() => {
				requestAnimationFrame(resolve);
			});
		})
	);
}

function unlessDetached(frame: Frame): (error: unknown) => boolean {
	return error => {
		if (frame.isDetached()) { return false; }
		throw error;
	};
}

/**
 * What reaches over the right edge of a page that is so wide, at a zoom of the page; nothing when
 * it can be read without scrolling sideways. Boxes that scroll by themselves may hold more.
 */
export async function widerThanItsPage(
	page: Frame,
	{ width, zoom = 1 }: { readonly width: number, readonly zoom?: number },
): Promise<string[]> {
	const element = await page.frameElement();
	const set = (css: string) =>
		element.evaluate((frame, wide) => {
			(frame as HTMLElement).style.width = wide;
		}, css);
	await set(`${width}px`);
	await waitFor('the page to be so wide', () => page.evaluate(wide => innerWidth === wide, width));
	try {
		return await page.evaluate(by => {
			const root = document.documentElement;
			root.style.zoom = String(by);
			const isWider = root.scrollWidth > root.clientWidth;
			const right = root.getBoundingClientRect().right;
			const wide = [...document.querySelectorAll('#page-root *')].filter(element =>
				!element.closest('.scrolls, .visually-hidden') && element.getBoundingClientRect().right > right + 1
			);
			root.style.zoom = '';
			return isWider
				? [`${root.scrollWidth} > ${root.clientWidth}`, ...wide.map(element => element.outerHTML.slice(0, 120))]
				: [];
		}, zoom);
	} finally {
		await set('');
	}
}
