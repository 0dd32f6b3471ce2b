import 'mocha/mocha.js';
import { retries, secondTry } from '../support/secondTry.ts';
import { patience } from './assert.ts';

/**
 * Runs the tests that `loadTests` declares, in whichever extension host loads
 * this bundle. `scripts/build.ts` writes the caller, with every test file.
 *
 * Mocha's browser build serves both hosts; it is driven by its own class
 * because its ready-made instance expects a page.
 */
export function runTests(loadTests: () => void): Promise<void> {
	const mocha = new Mocha({
		ui: 'tdd',
		reporter: 'spec',
		color: false,
		timeout: 30_000 * patience,
		forbidOnly: true,
		forbidPending: true,
		retries: retries(patience),
	});
	mocha.suite.emit('pre-require', globalThis, '', mocha);
	loadTests();
	return new Promise((resolve, reject) => {
		const runner = mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} failed.`))));
		// At once, as a run that is broken off never comes to its list of failures.
		runner.on('fail', (_test, error: Error) => {
			console.log(`      ${error.message}`);
		});
		runner.on('retry', (test, error: Error) => {
			console.log(secondTry(test.title, error));
		});
	});
}
