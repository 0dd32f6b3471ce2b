import Mocha from 'mocha';
import { tellLastTry, tellSecondTry } from '../../support/secondTry.ts';

/** How many suites are named at the end. */
const NAMED = 8;

/**
 * Mocha's own, which says nothing of a test that is tried again, nor of the time that goes into opening windows: it
 * prints why the first try failed, and at the end which suites took longest, with their windows.
 */
// eslint-disable-next-line no-restricted-exports -- mocha takes a reporter by its default export.
export default class Reporter extends Mocha.reporters.Spec {
	constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
		super(runner, options);
		const begun = new Map<string, number>();
		const seconds = new Map<string, number>();
		runner.on('retry', (test, error: Error) => {
			tellSecondTry(test.title, error);
		});
		runner.on('fail', (test, error: Error) => {
			tellLastTry(test, error);
		});
		runner.on('suite', ({ title }) => begun.set(title, performance.now()));
		runner.on('suite end', ({ title, root }) => {
			if (!root) { seconds.set(title, Math.round((performance.now() - begun.get(title)!) / 1000)); }
		});
		runner.on('end', () => {
			const longest = [...seconds].sort(([, first], [, second]) => second - first).slice(0, NAMED);
			console.log(`  longest: ${longest.map(([title, time]) => `${title} ${time} s`).join(', ')}\n`);
		});
	}
}
