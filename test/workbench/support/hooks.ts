import { patience } from '../../../headless/index.ts';
import { retries } from '../../support/secondTry.ts';
import { closeAllWindows, screenshotAllWindows } from './notebookWindow.ts';

/** Shows what the windows looked like when a test failed, and leaves none open. */
export const mochaHooks = {
	beforeEach(this: Mocha.Context): void {
		this.currentTest?.retries(retries(patience));
	},
	async afterEach(this: Mocha.Context): Promise<void> {
		if (this.currentTest?.state !== 'failed') return;
		const name = this.currentTest.fullTitle().replace(/\W+/g, '-').toLowerCase();
		console.log((await screenshotAllWindows(`failed-${name}`)).map((path) => `Screenshot: ${path}`).join('\n'));
	},
	afterAll: closeAllWindows,
};
