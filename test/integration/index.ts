import 'mocha/mocha.js';
import { retries, tellLastTry, tellSecondTry } from '../support/secondTry.ts';
import { suitePattern } from '../support/suitePattern.ts';
import { patience } from './assert.ts';

/** Baked in by `scripts/build.ts`: the outermost suites that are to run; none: all of them. */
declare const MENTORING_TESTS_SUITES: readonly string[];

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
	if (MENTORING_TESTS_SUITES.length > 0) { mocha.grep(suitePattern(MENTORING_TESTS_SUITES)); }
	mocha.suite.emit('pre-require', globalThis, '', mocha);
	loadTests();
	return new Promise((resolve, reject) => {
		const runner = mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} failed.`))));
		// At once, as a run that is broken off never comes to its list of failures.
		runner.on('fail', (test, error: Error) => {
			tellLastTry(test, error);
		});
		runner.on('retry', (test, error: Error) => {
			tellSecondTry(test.title, error);
		});
	});
}
