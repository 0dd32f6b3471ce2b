import type { Frame } from 'playwright-core';
import { waitFor } from '../../../scripts/host/wait.mjs';
import type { NotebookWindow } from './notebookWindow.ts';

/** The inside of the web view that shows a page, once something is drawn in it: the last one opened, or of several the one that `matches`. */
export function openPage(window: NotebookWindow, matches: (frame: Frame) => Promise<boolean> = () => Promise.resolve(true)): Promise<Frame> {
	return waitFor('the page in its web view', async () => {
		for (const frame of window.page.frames().reverse()) {
			const isPage = await frame.evaluate(() => document.querySelector('#page-root main') !== null && document.visibilityState === 'visible').catch(() => false);
			if (isPage && await matches(frame)) { return frame; }
		}
		return undefined;
	}, 30_000);
}
